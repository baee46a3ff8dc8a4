package org.policyalmanac.report;

import java.util.List;
import java.util.Optional;

/**
 * What the page says about ties between entities beyond a list of them.
 *
 * @param whole ties of the whole archive
 * @param latest ties of its latest months; empty where these are the whole archive
 * @param changes ties that have changed, those with the smallest q first
 */
record Network(Picture whole, Optional<Picture> latest, List<Change> changes) {

    /**
     * A network that can be drawn.
     *
     * @param span months it is of; empty where nothing is dated
     * @param claimed ties that can be claimed, shown or not
     * @param ties those shown
     */
    record Picture(Optional<Span> span, long claimed, List<Tie> ties) {}

    /** An end of a tie; {@code group} is the label of its community, or null; {@code stories} are those that name it. */
    record End(String id, String label, String group, long stories) {}

    /**
     * Two entities named together more than by chance.
     *
     * @param expected stories by chance
     * @param lift how many times more stories than that; with its bounds shrunken where the whole archive is shown, else null
     */
    record Tie(
            End a,
            End b,
            long stories,
            long sentenceStories,
            double expected,
            double lift,
            Double low,
            Double high,
            long months,
            double q) {}

    /** A tie that has grown or faded from one span to a later one. */
    record Change(
            String labelA,
            String labelB,
            Span before,
            Span after,
            long storiesBefore,
            long storiesAfter,
            double expectedBefore,
            double expectedAfter,
            Double ratio,
            Double low,
            Double high,
            double q) {}
}
