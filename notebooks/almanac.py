"""Opens the tables of a Policy Almanac warehouse in DuckDB.

    from almanac import open_warehouse
    warehouse = open_warehouse()
    warehouse.sql("select month, stories from trends where subject = getvariable('subject')", subject="place:fr")

A warehouse is a folder with a file current.json, which names the Parquet folders of every table of the current run.
Each table becomes a view, so a query never sees half a run and never has to know where the files are.
"""

from __future__ import annotations

import glob
import html
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pandas

HERE = Path(__file__).resolve().parent
SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata"


class WarehouseError(Exception):
    """The warehouse, a table or a query is not there; the message is one sentence for a person."""


@dataclass(frozen=True)
class Description:
    """What a table is, as its own files say: `text` on the whole, `columns` with type and meaning, the raw `footer`."""

    table: str
    text: str
    columns: pandas.DataFrame
    footer: dict[str, str]


class Warehouse:
    """The current run of a warehouse, open for reading. Made by `open_warehouse`."""

    def __init__(self, folder: Path) -> None:
        current = _json(
            folder / "current.json",
            f"{folder} is no warehouse with a finished run: it has no current.json; "
            "jobs/almanac run --archive data/sample --warehouse target/almanac makes one from the sample",
        )
        self.folder = folder
        self.run: str = current["run"]
        self.manifest: dict[str, Any] = _json(
            folder / "runs" / self.run / "manifest.json",
            f"the warehouse {folder} names {self.run} as its run, but that run has no manifest.json",
        )
        self._files = {table: self._parquet(table, folders) for table, folders in sorted(current["tables"].items())}
        self.connection = duckdb.connect(":memory:")
        for table, files in self._files.items():
            self.connection.execute(f"create view {_name(table)} as from {_parquet_scan(files)}")

    @property
    def tables(self) -> list[str]:
        """Names of the tables, sorted."""
        return list(self._files)

    def missing(self, *tables: str) -> list[str]:
        """Those of the tables this run does not have: it was made by an older version, or their step was left out."""
        return [table for table in tables if table not in self._files]

    def sql(self, query_or_file: str | Path, **parameters: Any) -> pandas.DataFrame:
        """Rows of a query, or of a file (ending in .sql; a bare name is looked for in sql/).

        A query reads a parameter as getvariable('name'), which is null when the parameter is not given or is None.
        """
        query = _query(query_or_file)
        given = {name: value for name, value in parameters.items() if value is not None}
        for name, value in given.items():
            self.connection.execute(f"set variable {_name(name)} = ?", [value])
        try:
            return self.connection.execute(query).df()
        finally:
            for name in given:
                self.connection.execute(f"reset variable {_name(name)}")

    def describe(self, table: str) -> Description:
        """What a table and its columns mean, read from the footer of its Parquet files."""
        if table not in self._files:
            raise WarehouseError(f"there is no table {table} in run {self.run}; it has {', '.join(self.tables)}")
        pairs = self.connection.execute(
            "select decode(key), decode(value) from parquet_kv_metadata(?)", [glob.escape(self._files[table][0])]
        ).fetchall()
        footer = dict(pairs)
        comments = {
            field["name"]: field["metadata"].get("comment", "")
            for field in json.loads(footer.get(SPARK_SCHEMA, '{"fields": []}'))["fields"]
        }
        rows = self.connection.execute(f"describe {_name(table)}").fetchall()
        columns = pandas.DataFrame(
            [(name, kind, comments.get(name, "")) for name, kind, *_ in rows], columns=["column", "type", "meaning"]
        )
        return Description(table, footer.get("policyalmanac.description", ""), columns, footer)

    def _parquet(self, table: str, folders: list[str]) -> list[str]:
        files = sorted(str(file) for name in folders for file in (self.folder / name).glob("*.parquet"))
        if not files:
            raise WarehouseError(f"table {table} of run {self.run} has no Parquet file in {', '.join(folders)}")
        return files


def open_warehouse(path: str | Path | None = None) -> Warehouse:
    """The warehouse at `path`, else at $ALMANAC_WAREHOUSE, else at ../target/almanac beside this folder.

    Raises WarehouseError where no finished run is there.
    """
    chosen = path or os.environ.get("ALMANAC_WAREHOUSE") or HERE.parent / "target" / "almanac"
    return Warehouse(Path(chosen).expanduser().resolve())


def percent(share: float) -> str:
    """A share from 0 to 1 as a percentage, such as '56 %', '4.5 %' or '0.18 %': rare subjects would all be 0 % otherwise."""
    decimals = 0 if share >= 0.1 or share == 0 else 1 if share >= 0.01 else 2
    return f"{100 * share:.{decimals}f} %"


def wilson(share: pandas.Series, stories: pandas.Series) -> pandas.DataFrame:
    """`share_low` and `share_high` of the 95 % interval (Wilson 1927) of shares that rest on so many independent stories.

    Empty where there are none. Give effective stories (trends.effective_stories) where they are known.
    """
    z2 = 1.959964**2
    n = stories.where(stories > 0)
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = (z2 * (share * (1 - share) / n + z2 / (4 * n * n))) ** 0.5 / (1 + z2 / n)
    return pandas.DataFrame({"share_low": (centre - half).clip(lower=0), "share_high": (centre + half).clip(upper=1)})


def share_in_words(row: pandas.Series) -> str:
    """A row's share with what it rests on, such as '5 of 8 stories (62 %, 95 % interval 31 % to 86 %)'."""
    total = int(row["stories_total"])
    return (
        f"{int(row['stories']):,} of {total:,} {'story' if total == 1 else 'stories'} ({percent(row['share'])}, "
        f"95 % interval {percent(row['share_low'])} to {percent(row['share_high'])})"
    )


def quote(text: object) -> str:
    """Words of the archive, safe inside Markdown: no markup of theirs acts, and their direction stays their own."""
    escaped = "".join(c if c.isalnum() or c == " " else f"&#{ord(c)};" for c in str(text))
    return f"<bdi>{escaped}</bdi>"


def table_html(frame: pandas.DataFrame, caption: str, rows: int = 12) -> str:
    """The first rows as an HTML table; text escaped and laid out in its own direction, numbers made readable."""
    shown = frame.head(rows)
    head = "".join(_heading(shown[name]) for name in shown.columns)
    body = "".join(
        "<tr>" + "".join(_cell(name, value) for name, value in zip(shown.columns, row, strict=True)) + "</tr>"
        for row in shown.itertuples(index=False, name=None)
    )
    more = f" The first {len(shown)} of {len(frame):,} rows." if len(frame) > len(shown) else ""
    return (
        f'<table><caption style="text-align: left">{html.escape(caption + more)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _heading(column: pandas.Series) -> str:
    side = "start" if pandas.api.types.is_string_dtype(column) or any(map(_is_list, column)) else "end"
    return f'<th scope="col" style="text-align: {side}">{html.escape(str(column.name)).replace("_", " ")}</th>'


def _is_list(value: Any) -> bool:
    return pandas.api.types.is_list_like(value)


def _cell(name: str, value: Any) -> str:
    if _is_list(value):
        return _words(", ".join(map(str, value)))
    if isinstance(value, str):
        return _words(value)
    return f'<td style="white-space: nowrap">{_number(name, value)}</td>'


def _words(text: str) -> str:
    return f'<td dir="auto" style="text-align: start">{html.escape(text)}</td>'


def _number(name: str, value: Any) -> str:
    if pandas.isna(value):
        return "–"
    if isinstance(value, pandas.Timestamp):
        return f"{value:{'%Y-%m' if 'month' in name else '%Y-%m-%d'}}"
    if pandas.api.types.is_bool(value):
        return "yes" if value else "no"
    if name.startswith("share"):
        return percent(value)
    if pandas.api.types.is_float(value):
        return f"{value:.3f}"
    return f"{value:d}" if name in ("year", "position") else f"{value:,d}"


def _json(file: Path, otherwise: str) -> dict[str, Any]:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise WarehouseError(otherwise) from None
    except ValueError as broken:
        raise WarehouseError(f"{file} is not JSON: {broken}") from None


def _query(query_or_file: str | Path) -> str:
    if not str(query_or_file).endswith(".sql"):
        return str(query_or_file)
    file = Path(query_or_file)
    for candidate in (file, HERE / "sql" / file):
        if candidate.is_file():
            return candidate.read_text(encoding="utf-8")
    raise WarehouseError(f"there is no query file {query_or_file}, neither here nor in sql/")


def _name(identifier: str) -> str:
    return '"' + identifier.replace('"', '""') + '"'


def _parquet_scan(files: list[str]) -> str:
    # DuckDB takes file names for patterns: a folder called "[2024]" must be escaped.
    names = ", ".join("'" + glob.escape(file).replace("'", "''") + "'" for file in files)
    return f"read_parquet([{names}], union_by_name = true, hive_partitioning = false)"
