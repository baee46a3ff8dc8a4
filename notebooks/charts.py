"""The pictures of the notebooks: each takes rows of a query and gives an Altair chart; none reads the warehouse.

Months are passed on as text, never as instants, so that no month slips into another with the reader's time zone.
"""

from __future__ import annotations

import altair
import pandas

DARK, PALE, AMBER, SAND = "#16425b", "#8fb3c9", "#e0a458", "#f4f1ea"
FLAGS = {
    "nothing against it": DARK,
    "an outlet starts, stops or changes": AMBER,
    "unfinished": "#b0413e",
    "under 10 stories": PALE,
}
SEVERAL = [DARK, AMBER, "#5b8e7d", "#b0413e", "#7d6b91", "#8c8c8c"]


def core_months(documents_by_month: pandas.Series) -> pandas.Index:
    """The months that hold the middle 98 % of documents, given their number by month in order; stray years stay out."""
    reached = documents_by_month.cumsum() / documents_by_month.sum()
    return documents_by_month.index[(reached > 0.01) & (reached.shift(fill_value=0) < 0.99)]


def documents_by_outlet(rows: pandas.DataFrame) -> altair.Chart:
    """Bars of `documents` by `source`, in the order of the rows, split by `dating`."""
    order = list(rows["source"].unique())
    return (
        altair.Chart(rows)
        .mark_bar()
        .encode(
            x=altair.X("documents:Q", title="documents", axis=altair.Axis(tickMinStep=1)),
            y=altair.Y("source:N", title=None, sort=order, axis=altair.Axis(labelLimit=260)),
            color=_colours("dating", {"dated": DARK, "without a month": AMBER}),
            order=altair.Order("dating:N"),
        )
        .properties(width=560, height=altair.Step(20))
    )


def documents_by_month(rows: pandas.DataFrame, languages: list[str]) -> altair.LayerChart:
    """A cell for each `month` and `language`, the darker the more `documents`; months without any are sand-coloured."""
    cell = max(4, min(16, 760 // rows["month"].nunique()))
    january = "slice(datum.value, 5) == '01' ? slice(datum.value, 0, 4) : ''"
    cells = (
        altair.Chart(rows.assign(month=rows["month"].dt.strftime("%Y-%m")))
        .encode(
            x=altair.X("month:O", title=None, axis=altair.Axis(labelAngle=0, labelExpr=january, ticks=False)),
            y=altair.Y("language:N", title=None, sort=languages),
        )
        .properties(width=altair.Step(cell), height=altair.Step(22))
    )
    depth = altair.Color(
        "documents:Q",
        scale=altair.Scale(scheme="blues", domainMin=0),
        legend=altair.Legend(tickMinStep=1, gradientLength=160),
    )
    empty = cells.transform_filter("datum.documents == 0").mark_rect(fill=SAND, stroke="white")
    return empty + cells.transform_filter("datum.documents > 0").mark_rect(stroke="white").encode(color=depth)


def share_by_month(rows: pandas.DataFrame) -> altair.VConcatChart:
    """Points of `share` with their interval, over bars of `stories_total`; pale where the month is not supported."""
    supported = {True: "10 stories or more", False: "under 10 stories"}
    base = altair.Chart(
        rows.assign(month=rows["month"].dt.strftime("%Y-%m-%d"), support=rows["is_supported"].map(supported))
    ).encode(
        x=altair.X(
            "utcyearmonth(month):T",
            title=None,
            scale=altair.Scale(type="utc", padding=8),
            axis=altair.Axis(format="%Y", tickCount="year", grid=False),
        ),
        color=_colours("support", {supported[True]: DARK, supported[False]: PALE}),
    )
    whole = altair.Scale(domain=[0, 1])
    interval = base.mark_rule().encode(
        y=altair.Y("share_low:Q", title="share of stories", axis=altair.Axis(format="%"), scale=whole),
        y2="share_high:Q",
    )
    points = base.mark_point(filled=True, opacity=1, size=36).encode(y="share:Q")
    totals = base.mark_bar(size=max(1, min(8, 500 // len(rows)))).encode(
        y=altair.Y("stories_total:Q", title="stories", axis=altair.Axis(tickMinStep=1, tickCount=3))
    )
    return altair.vconcat(
        (interval + points).properties(width=720, height=220), totals.properties(width=720, height=60)
    ).resolve_scale(x="shared")


def flag(rows: pandas.DataFrame) -> pandas.Series:
    """What speaks against reading each row: the gravest of its flags, in the words of `FLAGS`."""
    nothing, broken, unfinished, thin = FLAGS
    words = pandas.Series(nothing, index=rows.index)
    words = words.mask(rows["coverage_break"].astype(bool), broken)
    words = words.mask(~rows["is_complete"].astype(bool), unfinished)
    return words.mask(~rows["is_supported"].astype(bool), thin)


def share_with_band(rows: pandas.DataFrame, languages: list[str]) -> altair.FacetChart:
    """Points of `share` at `start`, one strip for each `language`, in a band from `share_low` to `share_high`.

    The band is cut where there was no story, and the points are coloured by what speaks against them, see `flag`. Where
    a language has three supported rows, the others are left out: their intervals would hide everything else.
    """
    supported = rows["is_supported"].astype(bool)
    enough = supported.groupby(rows["language"]).transform("sum") >= 3
    drawn = rows.assign(start=rows["start"].dt.strftime("%Y-%m-%d"), flag=flag(rows))
    drawn["share"] = drawn["share"].where(supported | ~enough)
    strips = {language: "all" if language == "*" else language for language in languages}
    drawn["language"] = drawn["language"].map(strips)
    # A band must not bridge a time of which nothing is known: each stretch with stories is a mark of its own.
    drawn["stretch"] = drawn.groupby("language")["share"].transform(lambda share: share.isna().cumsum())
    drawn = drawn[drawn["share"].notna()]
    height = 200 if len(languages) == 1 else 110
    base = altair.Chart().encode(
        x=altair.X(
            "utcyearmonth(start):T",
            title=None,
            scale=altair.Scale(type="utc", padding=8),
            axis=altair.Axis(format="%Y", tickCount="year", grid=False),
        )
    )
    low = altair.Y("share_low:Q", title="share", axis=altair.Axis(format=".3~%", tickCount=4))
    band = base.mark_area(color=PALE, opacity=0.35).encode(y=low, y2="share_high:Q", detail="stretch:N")
    interval = base.mark_rule(color=PALE).encode(y=low, y2="share_high:Q")
    points = base.mark_point(filled=True, opacity=1, size=40).encode(y="share:Q", color=_colours("flag", FLAGS))
    return (
        altair.layer(band, interval, points, data=drawn)
        .properties(width=700, height=height)
        .facet(row=altair.Row("language:N", title=None, sort=list(strips.values()), header=altair.Header(labelAngle=0)))
        .resolve_scale(y="independent")
    )


def intervals(rows: pandas.DataFrame, title: str) -> altair.LayerChart:
    """For each `pair`, in the order of the rows, `value` with `low` and `high` on a logarithmic axis that shows 1."""
    row = altair.Y("pair:N", title=None, sort=list(rows["pair"]), axis=altair.Axis(labelLimit=340))
    scale = altair.Scale(type="log", nice=False, padding=12)
    claims = {True: "can be claimed", False: "cannot be claimed"}
    base = altair.Chart(rows.assign(claim=rows["is_claim"].map(claims))).encode(
        y=row, color=_colours("claim", {claims[True]: DARK, claims[False]: PALE})
    )
    chance = altair.Chart(pandas.DataFrame({"one": [1]})).mark_rule(color="#999999", strokeDash=[4, 3])
    span = base.mark_rule(strokeWidth=2).encode(x=altair.X("low:Q", title=title, scale=scale), x2="high:Q")
    dots = base.mark_point(filled=True, size=60, opacity=1).encode(x=altair.X("value:Q", scale=scale))
    return (chance.encode(x="one:Q") + span + dots).properties(width=460, height=altair.Step(22))


def neighbours(rows: pandas.DataFrame, order: list[str]) -> altair.LayerChart:
    """A cell for each `bin` and `neighbour`, the darker the more `stories`; a dot where `claims` is over 0."""
    cell = max(9, min(26, 640 // max(1, rows["bin"].nunique())))
    base = (
        altair.Chart(rows)
        .encode(
            x=altair.X(
                "bin:O",
                title=None,
                axis=altair.Axis(
                    labelAngle=0,
                    ticks=False,
                    labelExpr="length(datum.value) == 4 || slice(datum.value, 5) == '01' ? slice(datum.value, 0, 4) : ''",
                ),
            ),
            y=altair.Y("neighbour:N", title=None, sort=order, axis=altair.Axis(labelLimit=240)),
        )
        .properties(width=altair.Step(cell), height=altair.Step(20))
    )
    depth = altair.Color(
        "stories:Q",
        scale=altair.Scale(scheme="blues", domainMin=0),
        legend=altair.Legend(tickMinStep=1, gradientLength=160),
    )
    empty = base.transform_filter("datum.stories == 0").mark_rect(fill=SAND, stroke="white")
    cells = base.transform_filter("datum.stories > 0").mark_rect(stroke="white").encode(color=depth)
    dots = base.transform_filter("datum.claims > 0").mark_point(filled=True, color=AMBER, size=26, opacity=1)
    return empty + cells + dots


def place_in_network(rows: pandas.DataFrame) -> altair.VConcatChart:
    """Bars of `stories` by `month`, over bars of `degree` where there are any."""
    base = altair.Chart(rows.assign(month=rows["month"].dt.strftime("%Y-%m-%d"))).encode(
        x=altair.X(
            "utcyearmonth(month):T",
            title=None,
            scale=altair.Scale(type="utc", padding=8),
            axis=altair.Axis(format="%Y", tickCount="year", grid=False),
        )
    )
    width = max(1, min(8, 500 // len(rows)))
    counts = [
        base.mark_bar(size=width, color=colour)
        .encode(y=altair.Y(f"{field}:Q", title=title, axis=altair.Axis(tickMinStep=1, tickCount=4)))
        .properties(width=720, height=90)
        for field, title, colour in (("stories", "stories", DARK), ("degree", "ties", AMBER))
        if rows[field].any()
    ]
    return altair.vconcat(*counts).resolve_scale(x="shared")


def documents_by_evidence(rows: pandas.DataFrame) -> altair.Chart:
    """Bars of `documents` by `source`, in the order of the rows, split by the `evidence` of their date."""
    kinds = {"metadata": DARK, "url": "#5b8e7d", "text": PALE, "file": "#7d6b91", "none": AMBER}
    return (
        altair.Chart(rows)
        .mark_bar()
        .encode(
            x=altair.X("sum(documents):Q", title="documents", axis=altair.Axis(tickMinStep=1)),
            y=altair.Y("source:N", title=None, sort=list(rows["source"].unique()), axis=altair.Axis(labelLimit=260)),
            color=_colours("evidence", kinds),
        )
        .properties(width=560, height=altair.Step(20))
    )


def breaks(rows: pandas.DataFrame) -> altair.Chart:
    """A mark for each `event` of coverage, by `month` and `source`, in the order of the rows."""
    events = {"start": "#5b8e7d", "stop": "#b0413e", "more": DARK, "less": AMBER}
    shapes = altair.Scale(domain=list(events), range=["triangle-right", "cross", "triangle-up", "triangle-down"])
    return (
        altair.Chart(rows.assign(month=rows["month"].dt.strftime("%Y-%m-%d")))
        .mark_point(filled=True, opacity=1, size=36)
        .encode(
            x=altair.X(
                "utcyearmonth(month):T",
                title=None,
                scale=altair.Scale(type="utc", padding=8),
                axis=altair.Axis(format="%Y", tickCount="year"),
            ),
            y=altair.Y("source:N", title=None, sort=list(rows["source"].unique()), axis=altair.Axis(labelLimit=260)),
            color=_colours("event", events),
            shape=altair.Shape("event:N", title=None, scale=shapes),
        )
        .properties(width=560, height=altair.Step(18))
    )


def reach_by_year(rows: pandas.DataFrame, languages: list[str]) -> altair.Chart:
    """Lines of `share` by `year`, one for each `language`, cut where a year has no row."""
    drawn = rows.sort_values(["language", "year"])
    stretch = drawn.groupby("language")["year"].diff().ne(1).cumsum()
    return (
        altair.Chart(drawn.assign(year=drawn["year"].astype(int).astype(str), stretch=stretch))
        .mark_line(point=True)
        .encode(
            x=altair.X("year:O", title=None, axis=altair.Axis(labelAngle=0)),
            y=altair.Y("share:Q", title="share of content words", axis=altair.Axis(format="%")),
            color=_colours("language", dict(zip(languages, SEVERAL, strict=False))),
            detail="stretch:N",
        )
        .properties(width=700, height=200)
    )


def observed_and_expected(rows: pandas.DataFrame) -> altair.LayerChart:
    """For each pair, in the order of the rows, its `stories` beside the `expected` ones."""
    pairs = rows.assign(pair=rows["label_a"] + " – " + rows["label_b"])
    row = altair.Y("pair:N", title=None, sort=list(pairs["pair"]), axis=altair.Axis(labelLimit=340))
    counts = pairs.melt(["pair"], ["stories", "expected"], "count", "number")
    shapes = altair.Scale(domain=["stories", "expected"], range=["circle", "diamond"])
    span = altair.Chart(pairs).mark_rule(color="#b8b8b8").encode(y=row, x="expected:Q", x2="stories:Q")
    dots = (
        altair.Chart(counts)
        .mark_point(filled=True, size=70, opacity=1)
        .encode(
            y=row,
            x=altair.X("number:Q", title="stories that name both", scale=altair.Scale(domainMin=0)),
            color=_colours("count", {"stories": DARK, "expected": AMBER}),
            shape=altair.Shape("count:N", title=None, scale=shapes),
        )
    )
    return (span + dots).properties(width=420, height=altair.Step(22))


def _colours(field: str, colours: dict[str, str]) -> altair.Color:
    scale = altair.Scale(domain=list(colours), range=list(colours.values()))
    return altair.Color(f"{field}:N", title=None, scale=scale)
