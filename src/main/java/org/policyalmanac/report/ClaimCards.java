package org.policyalmanac.report;

import static j2html.TagCreator.article;
import static j2html.TagCreator.attrs;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.h5;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policyalmanac.report.Findings.Claim;
import org.policyalmanac.report.Findings.Evidence;
import org.policyalmanac.report.Findings.Mover;

/** One subject with a claim: its share over time, all that is claimed of it, and the stories to open. */
final class ClaimCards {
    private ClaimCards() {}

    /** @param number its place among all claims, from 1 */
    static DomContent of(Claim claim, int number, Almanac almanac, Sheet sheet) {
        List<DomContent> left = new ArrayList<>();
        almanac.charted()
                .flatMap(span -> claim.series().map(series -> ShareCharts.of(sheet, series, Optional.empty(), span)))
                .ifPresent(left::add);
        left.add(ul(attrs(".said-of"), each(said(claim), words -> li(words))));
        return article(
                        h4(archived(Words.cut(claim.label(), 200))),
                        p(attrs(".life"), kind(claim)),
                        div(each(left, part -> part)),
                        div(each(stories(claim), part -> part)).withId(evidence(number)))
                .withClass("topic entity claim")
                .withId(anchor(number));
    }

    static String anchor(int number) {
        return "claim-" + number;
    }

    static String evidence(int number) {
        return "evidence-" + number;
    }

    private static DomContent kind(Claim claim) {
        return plain(claim.key().kind() + " " + Words.cut(claim.key().subject(), 100) + ", "
                + (claim.key().language().equals("*")
                        ? "all languages"
                        : "stories in " + Words.language(claim.key().language())));
    }

    private static List<String> said(Claim claim) {
        List<String> said = new ArrayList<>();
        claim.trend().ifPresent(trend -> {
            said.add("Its " + TrendWords.trend(trend) + TrendWords.also(claim));
            said.add(slope(trend));
            trend.levels()
                    .forEach(level -> said.add("A new level from "
                            + trend.bins().name(level.at()) + ": "
                            + TrendWords.percent(level.before()) + " before, " + TrendWords.percent(level.after())
                            + " after."));
        });
        claim.flares().forEach(flare -> said.add("A burst: " + TrendWords.burst(flare)));
        return said;
    }

    private static String slope(Mover trend) {
        double odds = Math.exp(trend.slope().perYear());
        String bounds = trend.slope().low() == null || trend.slope().high() == null
                ? ""
                : " (95\u00a0% interval ×"
                        + Words.decimal(Math.exp(trend.slope().low()), 2) + " to ×"
                        + Words.decimal(Math.exp(trend.slope().high()), 2) + ")";
        return "Odds ×" + Words.decimal(odds, 2) + " a year" + bounds + ", over " + trend.count() + " "
                + trend.bins().several() + ".";
    }

    private static List<DomContent> stories(Claim claim) {
        if (claim.evidence().isEmpty()) {
            return List.of(p(attrs(".quiet"), "No stories were chosen for it."));
        }
        Map<String, List<DomContent>> groups = new LinkedHashMap<>();
        for (Evidence one : claim.evidence()) {
            Bins bins = claim.trend()
                    .map(Mover::bins)
                    .orElseGet(() -> claim.flares().get(0).bins());
            groups.computeIfAbsent(heading(one, bins), none -> new ArrayList<>())
                    .add(StoryQuotes.of(one.quote()));
        }
        List<DomContent> parts = new ArrayList<>();
        groups.forEach((heading, quotes) -> {
            parts.add(h5(heading));
            parts.addAll(quotes);
        });
        return parts;
    }

    private static String heading(Evidence one, Bins bins) {
        String when = bins.span(one.start(), one.end());
        return switch (one.claim()) {
            case "burst" -> "Stories of the burst, " + when;
            case "change_point" -> "Stories of the new level, " + when;
            default -> "Stories of its last third, " + when;
        };
    }
}
