"""The pictures of first-look.ipynb: each takes rows of a query and gives an Altair chart; none reads the warehouse.

Months are passed on as text, never as instants, so that no month slips into another with the reader's time zone.
"""

from __future__ import annotations

import altair
import pandas

DARK, PALE, AMBER, SAND = "#16425b", "#8fb3c9", "#e0a458", "#f4f1ea"


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
