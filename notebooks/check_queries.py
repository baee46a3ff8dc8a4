"""Runs every question of sql/ and says what came back; see README.md for the line "-- Rows:" it goes by."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import duckdb

from almanac import HERE, Warehouse, WarehouseError, open_warehouse

PROMISES = ("due", "may", "none")


def main() -> int:
    """Exit code 0 when every query ran and kept its promise; rows are due only where the warehouse is the sample's."""
    warehouse = open_warehouse()
    sample = not os.environ.get("ALMANAC_WAREHOUSE")
    files = sorted((HERE / "sql").glob("*.sql"))
    faults = sum(_fault(warehouse, file, sample) for file in files)
    print(f"{len(files)} queries on run {warehouse.run}, {faults} at fault")
    return 1 if faults or not files else 0


def _fault(warehouse: Warehouse, file: Path, sample: bool) -> bool:
    text = file.read_text(encoding="utf-8")
    missing = [line for line in ("Question", "Reading") if not re.search(rf"^-- {line}: \S", text, re.MULTILINE)]
    promise = re.search(r"^-- Rows: (\w+)$", text, re.MULTILINE)
    if missing or not promise or promise[1] not in PROMISES:
        print(f"{file.name}: its head needs -- Question:, -- Reading: and -- Rows: ({' or '.join(PROMISES)})")
        return True
    try:
        rows = warehouse.sql(file)
    except duckdb.CatalogException as error:
        # An older warehouse lacks the tables that came after it; the sample's lacks none.
        print(f"{file.name}: {str(error).splitlines()[0]}")
        return sample or not re.search(r"Table with name \w+ does not exist", str(error))
    except duckdb.Error as error:
        print(f"{file.name}: {error}")
        return True
    if promise[1] == "none":
        wrong, remark = not rows.empty, " where there should be none"
    else:
        wrong, remark = sample and promise[1] == "due" and rows.empty, " where some are due"
    print(f"{file.name}: {len(rows)} rows{remark if wrong else ''}")
    return wrong


if __name__ == "__main__":
    try:
        sys.exit(main())
    except WarehouseError as error:
        sys.exit(str(error))
