package org.policyalmanac.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the line of an article that says when it was published. */
final class DateLines {

    private static final int MOST_LINES = 12;
    private static final int LONGEST_DATELINE = 120;
    /** A line of this many characters is a paragraph; after a few of them the head of the article is over. */
    private static final int PARAGRAPH = 200;

    private static final int MOST_PARAGRAPHS = 3;
    private static final int MOST_BYLINE_WORDS = 8;
    private static final int MOST_PLACE_WORDS = 3;
    /** More plain dates than this near the top are a list of articles. */
    private static final int MOST_PLAIN_DATES = 2;

    private static final int LONGEST_OPENING = 120;
    private static final int MOST_OPENING_WORDS = 5;
    /** A line of this many characters that ends no sentence goes on in the next, unless it is the title. */
    private static final int WRAPPED_LINE = 50;

    private static final Pattern SEPARATOR = Pattern.compile("[|·•‧∙⋅;\\t]|\\s[-–/]+\\s|\\s?—\\s?|\\s?--\\s?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?。！？؟।]$");
    /** "2023 r.", "2023 г." and the Hungarian "2023. június 11." end in a mark of the date. */
    private static final Pattern ENDS_DATE =
            Pattern.compile("\\d{4}\\s?[\\p{L}]\\.$|\\d{4}\\.\\s\\p{L}+\\.?\\s\\d{1,2}\\.$");

    private static final Pattern MARKUP = Pattern.compile("^[#>*_\\s]+|[*_\\s]+$");
    private static final Pattern PLACE_COMMA = Pattern.compile("^[^:\\d]*[,،、]");
    private static final Pattern AGENCY = Pattern.compile("\\([^()\\d]{2,40}\\)|/[^/\\s\\d]{2,30}/");
    private static final Pattern DASH = Pattern.compile("(?:\\s?--+\\s?|\\s?[–—]\\s?|\\s-\\s|(?<=[)/])\\s?-)(?!\\d)");
    private static final Pattern CHINESE_WIRE =
            Pattern.compile("^\\p{IsHan}{2,16}(\\d{4}年\\d{1,2}月\\d{1,2}日)(?:电|電|讯|訊)");

    private DateLines() {}

    /** The pieces of one line, cut at separators and before each label, each read as a date. */
    static List<DateExpression> expressions(String folded, DateLanguage language) {
        return segments(folded, language).stream().flatMap(List::stream).toList();
    }

    /** The segments of one line between separators, and the pieces of each, which begin at a label. */
    private static List<List<DateExpression>> segments(String folded, DateLanguage language) {
        var segments = new ArrayList<List<DateExpression>>();
        for (String segment : SEPARATOR.split(DateText.rewritten(folded))) {
            var pieces = new ArrayList<DateExpression>();
            int start = 0;
            for (var words = WORD.matcher(segment); words.find(); ) {
                if (words.start() > start && isLabel(words.group())) {
                    pieces.add(DateExpression.read(segment.substring(start, words.start()), language));
                    start = words.start();
                }
            }
            pieces.add(DateExpression.read(segment.substring(start), language));
            segments.add(pieces);
        }
        return segments;
    }

    private static boolean isLabel(String word) {
        var role = DateWords.role(DateText.key(word));
        return role != null && role != DateWords.Role.FILLER;
    }

    static Optional<PublicationDate> dateline(String text, DateLanguage language) {
        var plain = new LinkedHashSet<PublicationDate>();
        for (String line : head(text)) {
            for (DateExpression found : datesOf(line, language)) {
                if (found.label() == DateWords.Role.PUBLISHED) {
                    return found.date();
                }
                found.date().ifPresent(plain::add);
            }
            agencyOpening(line, language).ifPresent(plain::add);
        }
        if (plain.size() > MOST_PLAIN_DATES) {
            return Optional.empty();
        }
        return plain.stream().findFirst();
    }

    /**
     * The lines near the top that hold a year, folded; without those that go on with the sentence of the line before.
     */
    private static List<String> head(String text) {
        var head = new ArrayList<String>();
        int lineCount = 0;
        int paragraphCount = 0;
        boolean isInSentence = false;
        for (var lines = text.lines().iterator(); lines.hasNext() && lineCount < MOST_LINES; ) {
            var line = lines.next().strip();
            if (!line.isEmpty()) {
                var beginning = line.substring(0, Math.min(line.length(), PARAGRAPH));
                if (!isInSentence && mayHoldYear(beginning)) {
                    head.add(MARKUP.matcher(DateText.fold(beginning)).replaceAll(""));
                }
                lineCount++;
                paragraphCount += line.length() >= PARAGRAPH ? 1 : 0;
            }
            if (paragraphCount == MOST_PARAGRAPHS) {
                break;
            }
            isInSentence = lineCount > 1
                    && line.length() >= WRAPPED_LINE
                    && !ENDS_SENTENCE.matcher(line).find();
        }
        return head;
    }

    /** Four digits of any script in a row, or an East Asian year: asked of every line, so without a pattern. */
    private static boolean mayHoldYear(String line) {
        int digits = 0;
        for (int index = 0; index < line.length() && digits < 4; index++) {
            char unit = line.charAt(index);
            if (unit == '年' || unit == '년') {
                return true;
            }
            digits = Character.isDigit(unit) ? digits + 1 : 0;
        }
        return digits == 4;
    }

    /**
     * The dates of a line that is a dateline; none if it is anything else. The date of an update is not the date of
     * publication: on archives that note when a page was last fetched or touched it is up to years late.
     */
    private static List<DateExpression> datesOf(String line, DateLanguage language) {
        if (line.length() > LONGEST_DATELINE) {
            return List.of();
        }
        var segments = segments(line, language);
        var pieces = segments.stream().flatMap(List::stream).toList();
        int words = pieces.stream().mapToInt(piece -> piece.others().size()).sum();
        boolean endsSentence =
                ENDS_SENTENCE.matcher(line).find() && !ENDS_DATE.matcher(line).find();
        if (words > MOST_BYLINE_WORDS || (words > 0 && endsSentence)) {
            return List.of();
        }
        boolean isSigned = pieces.stream().anyMatch(piece -> piece.label() != null);
        for (List<DateExpression> segment : segments) {
            boolean isWhole = segment.size() == 1;
            if (!segment.stream().allMatch(piece -> isOfDateline(piece, isWhole, line))) {
                return List.of();
            }
        }
        boolean mayBeMonth = isSigned || (words == 0 && !endsSentence);
        return pieces.stream()
                .filter(piece -> piece.date().isPresent() && !piece.isBareYear())
                .filter(piece -> piece.label() != DateWords.Role.UPDATED)
                .filter(piece -> mayBeMonth || !isMonth(piece))
                .toList();
    }

    private static boolean isMonth(DateExpression piece) {
        return piece.date().orElseThrow().precision() == PublicationDate.Precision.MONTH;
    }

    /** A date alone, a signature ("By A. Author"), names between separators, or a place: "Brussels, 11 June 2023". */
    private static boolean isOfDateline(DateExpression piece, boolean isWholeSegment, String line) {
        if (piece.isClean()) {
            return true;
        }
        if (!piece.isDateLast() || !isName(piece.others().get(0))) {
            return false;
        }
        if (piece.label() == DateWords.Role.BYLINE) {
            return true;
        }
        boolean areNames = piece.others().size() <= MOST_PLACE_WORDS
                && piece.others().stream().allMatch(DateLines::isName);
        return isWholeSegment
                && areNames
                && (piece.date().isEmpty() || PLACE_COMMA.matcher(line).find());
    }

    private static boolean isName(String word) {
        int first = word.codePointAt(0);
        return !Character.isLowerCase(first) && !Character.isDigit(first);
    }

    /** The opening of an agency report, with a year: "BRUSSELS, 11 June 2023 (Agency) - ...". */
    private static Optional<PublicationDate> agencyOpening(String line, DateLanguage language) {
        var chinese = CHINESE_WIRE.matcher(line);
        if (chinese.find()) {
            return DateExpression.read(DateText.rewritten(chinese.group(1)), language)
                    .date();
        }
        var opening = line.substring(0, Math.min(line.length(), LONGEST_OPENING));
        for (var dash = DASH.matcher(opening); dash.find(); ) {
            var date = openingDate(opening.substring(0, dash.start()), language);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<PublicationDate> openingDate(String opening, DateLanguage language) {
        boolean hasAgency = AGENCY.matcher(opening).find();
        var bare = AGENCY.matcher(opening).replaceAll(" ");
        var read = DateExpression.read(DateText.rewritten(bare), language);
        boolean isDay = read.date()
                .map(date -> date.precision() == PublicationDate.Precision.DAY)
                .orElse(false);
        var place = read.others();
        boolean isPlace = !place.isEmpty()
                && place.size() <= MOST_OPENING_WORDS
                && place.stream().allMatch(word -> isName(word) && !Character.isIdeographic(word.codePointAt(0)));
        boolean isMarked = hasAgency
                || isCapitals(place)
                || (place.size() <= 2 && PLACE_COMMA.matcher(bare).find());
        return isDay && isPlace && read.isDateLast() && isMarked ? read.date() : Optional.empty();
    }

    private static boolean isCapitals(List<String> words) {
        return !words.isEmpty()
                && words.get(0).length() > 1
                && words.get(0).codePoints().allMatch(Character::isUpperCase);
    }
}
