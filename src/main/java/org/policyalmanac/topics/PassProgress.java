package org.policyalmanac.topics;

import java.util.Locale;
import java.util.function.Consumer;
import org.policyalmanac.topicmodel.PassListener;

/** Says now and then how far a fit is. */
final class PassProgress implements PassListener {
    private static final int EVERY = 25;

    private final Consumer<String> progress;
    private final String language;

    PassProgress(Consumer<String> progress, String language) {
        this.progress = progress;
        this.language = language;
    }

    @Override
    public void passed(int pass, int most, double logLikelihood) {
        if (pass % EVERY == 0) {
            progress.accept(String.format(
                    Locale.ROOT,
                    "fitting topics%s, pass %d of %d, log-likelihood %.4f a token",
                    language.equals(Vocabulary.CONCEPTS) ? "" : " of " + language,
                    pass,
                    most,
                    logLikelihood));
        }
    }
}
