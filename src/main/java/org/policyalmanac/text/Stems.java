package org.policyalmanac.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.gl.GalicianMinimalStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationRegularFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Normal forms and stems of the words of a language, by Lucene's filters: the light stemmer where there is one, else
 * Snowball's. Not thread-safe.
 */
final class Stems {
    /** Their stemmers fold accents in long words only, and so part état from états, país from países. */
    private static final Set<String> ROMANCE = Set.of("fr", "es", "it", "pt", "ca", "gl");

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final String language;
    private final Locale locale;
    private final Chain normal;
    private final Chain stem;

    private Stems(String language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        this.normal = new Chain(word -> normalised(language, word));
        this.stem = new Chain(word -> stemmed(language, word));
    }

    static Stems of(String language) {
        return new Stems(language);
    }

    /** A word in small letters of the language, in compatibility form, with straight apostrophes and nothing invisible. */
    String small(String word) {
        String visible = INVISIBLE.matcher(COMPATIBLE.normalize(word)).replaceAll("");
        return Clitics.straight(visible).toLowerCase(locale);
    }

    /** The form of a word that its spellings share. @param word in small letters */
    String normal(String word) {
        return switch (language) {
            case "ro" -> word.replace('ș', 'ş').replace('ț', 'ţ'); // Snowball knows the letters of old keyboards only
            case "ru" -> word.replace('ё', 'е');
            default -> normal.apply(word);
        };
    }

    /** The stem of a word. @param word in normal form */
    String stem(String word) {
        String found = stem.apply(word);
        if (found.isEmpty()) {
            return word;
        }
        return ROMANCE.contains(language)
                ? MARKS.matcher(DECOMPOSED.normalize(found)).replaceAll("")
                : found;
    }

    private static TokenStream normalised(String language, TokenStream word) {
        return switch (language) {
            case "ar" -> new ArabicNormalizationFilter(word);
            case "bn" -> new BengaliNormalizationFilter(new IndicNormalizationFilter(word));
            case "ckb", "ku" -> new SoraniNormalizationFilter(word);
            case "de" -> new GermanNormalizationFilter(word);
            case "el" -> new GreekLowerCaseFilter(word);
            case "fa", "ur" -> new PersianNormalizationFilter(new ArabicNormalizationFilter(word));
            case "hi" -> new HindiNormalizationFilter(new IndicNormalizationFilter(word));
            case "mr", "ne", "ta", "gu", "pa", "kn", "ml" -> new IndicNormalizationFilter(word);
            case "sr" -> new SerbianNormalizationRegularFilter(word);
            case "te" -> new TeluguNormalizationFilter(new IndicNormalizationFilter(word));
            default -> word;
        };
    }

    private static TokenStream stemmed(String language, TokenStream word) {
        return switch (language) {
            case "ar" -> new ArabicStemFilter(word);
            case "bg" -> new BulgarianStemFilter(word);
            case "bn" -> new BengaliStemFilter(word);
            case "ckb", "ku" -> new SoraniStemFilter(word);
            case "cs" -> new CzechStemFilter(word);
            case "de" -> new GermanLightStemFilter(word);
            case "el" -> new GreekStemFilter(word);
            case "en" -> new KStemFilter(word);
            case "es" -> new SpanishLightStemFilter(word);
            case "fa" -> new PersianStemFilter(new PersianStemFilter(word)); // it takes one ending at a time
            case "fi" -> new FinnishLightStemFilter(word);
            case "fr" -> new FrenchLightStemFilter(word);
            case "gl" -> new GalicianMinimalStemFilter(word);
            case "hi" -> new HindiStemFilter(word);
            case "hu" -> new HungarianLightStemFilter(word);
            case "id" -> new IndonesianStemFilter(word, false);
            case "it" -> new ItalianLightStemFilter(word);
            case "lv" -> new LatvianStemFilter(word);
            case "no", "nb", "nn" -> new NorwegianLightStemFilter(word);
            case "pt" -> new PortugueseLightStemFilter(word);
            case "ru" -> new RussianLightStemFilter(word);
            case "sv" -> new SwedishLightStemFilter(word);
            case "te" -> new TeluguStemFilter(word);
            case "ca" -> new SnowballFilter(word, "Catalan");
            case "da" -> new SnowballFilter(word, "Danish");
            case "et" -> new SnowballFilter(word, "Estonian");
            case "eu" -> new SnowballFilter(word, "Basque");
            case "ga" -> new SnowballFilter(word, "Irish");
            case "hy" -> new SnowballFilter(word, "Armenian");
            case "lt" -> new SnowballFilter(word, "Lithuanian");
            case "nl" -> new SnowballFilter(word, "Dutch");
            case "ro" -> new SnowballFilter(word, "Romanian");
            case "ta" -> new SnowballFilter(word, "Tamil");
            case "tr" -> new SnowballFilter(word, "Turkish");
            default -> word;
        };
    }

    /** Filters over one word at a time; the stream is made once, so that a word costs no more than its filters. */
    private static final class Chain {
        private final OneWord source = new OneWord();
        private final TokenStream filters;
        private final CharTermAttribute term;

        Chain(UnaryOperator<TokenStream> filters) {
            this.filters = filters.apply(source);
            this.term = source.getAttribute(CharTermAttribute.class);
        }

        String apply(String word) {
            if (!(filters instanceof TokenFilter)) {
                return word;
            }
            try {
                filters.reset();
                source.word = word;
                filters.incrementToken();
                return term.toString();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word;

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.append(word);
            return true;
        }
    }
}
