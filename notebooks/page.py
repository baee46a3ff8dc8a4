"""What every notebook of this folder shows its rows, pictures and sentences with; made for the top of a notebook."""

from __future__ import annotations

import altair
import pandas
from IPython.display import HTML, Markdown, display

from almanac import Warehouse, quote, table_html

altair.renderers.enable("svg")

REASONS = {
    "too_few_periods": "there are too few months with stories for a test",
    "too_few_stories": "too few stories name it",
    "unstable_topic": "the topic itself is not stable enough",
    "not_significant": "what is seen is no more than chance brings",
    "panel_disagrees": "the outlets that were there all the time do not show it",
    "standardised_disagrees": "it is gone once every language is held at its part",
    "coverage_break": "an outlet starts, stops or changes at that time, and that may be all",
}


def say(sentence: str) -> None:
    """A sentence to quote."""
    display(Markdown(f"> {sentence}"))


def show(frame: pandas.DataFrame, caption: str, rows: int = 12) -> None:
    """The first rows as a table."""
    display(HTML(table_html(frame, caption, rows)))


def draw(chart: altair.TopLevelMixin, meaning: str) -> None:
    """A picture, with what it means below it and as its text for readers who do not see it."""
    legend = altair.LegendConfig(orient="top", titleLimit=400, labelLimit=400)
    display(chart.properties(description=meaning).configure(font="sans-serif", legend=legend, padding=12))
    display(Markdown(meaning))


def lacks(warehouse: Warehouse, *tables: str) -> bool:
    """Whether the warehouse has not all of the tables; says so, so that a cell can pass over what it cannot answer."""
    missing = warehouse.missing(*tables)
    if missing:
        say(
            f"This warehouse has no table {' and no table '.join(missing)}: an older version made it, or the step was "
            "left out. This question is passed over."
        )
    return bool(missing)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun, such as '1 story' or '2,000 stories'."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def because(reason: object) -> str:
    """A reason of trend_tests or bursts in words."""
    return REASONS.get(str(reason), str(reason).replace("_", " "))


def language_in_words(language: str) -> str:
    """`in en`, or `over all languages`."""
    return "over all languages" if language == "*" else f"in {language}"


def sentences(frame: pandas.DataFrame, count: int = 8) -> None:
    """The first sentences of `sentence`, each in its own direction, with outlet, date, language and place in the archive."""
    lines = []
    for row in frame.head(count).itertuples():
        day = "no date" if pandas.isna(row.published) else f"{row.published:%Y-%m-%d}"
        place = f"{row.archive}, position {row.position}"
        lines.append(f"* {quote(row.sentence)}  \n  {quote(row.source)}, {day}, {row.language} ({quote(place)})")
    display(Markdown("\n".join(lines)))
