#!/usr/bin/env python3
"""A workbook, read by openpyxl through pandas, holds every number of the CSV files beside it.

  tests/formats/workbook.py results.xlsx        (of a run)
  tests/formats/workbook.py differences.xlsx    (of a comparison)

A workbook writes 16 significant digits, so a number may differ from the CSV's in its last place.
"""
import pathlib
import sys

import numpy
import openpyxl
import pandas

import csv_table

ONE_PLACE = 1e-15


def sheet(book, name):
    # An empty text and an empty cell are the same to a workbook; to pandas they are NaN.
    return pandas.read_excel(book, sheet_name=name, engine="openpyxl", dtype={"median_month": str})


def periods(table):
    """The period of the CSV from a year, or a year and a month."""
    if "month" in table:
        return [f"{year}-{month:02}" for year, month in zip(table.year, table.month)]
    return table.year.astype(str)


def compare(found, expected, name):
    """Numbers of the columns that both have; all of the CSV's must be there."""
    assert len(found) == len(expected) > 0, f"{name}: {len(found)} rows, not {len(expected)}"
    count = 0
    for column in expected.columns:
        if expected[column].dtype.kind not in "fi":
            assert (found[column].fillna("") == expected[column].fillna("")).all(), f"{name}.{column}"
            continue
        assert found[column].dtype.kind in "fi", f"{name}.{column} is {found[column].dtype}: not numbers"
        numpy.testing.assert_allclose(found[column].to_numpy(float), expected[column].to_numpy(float), rtol=ONE_PLACE, atol=0, err_msg=f"{name}.{column}")
        count += expected[column].notna().sum()
    return count


def keyed(table, keys):
    return table.set_index(keys).sort_index()


def tables_with_periods(book, names, expected, keys):
    parts = []
    for name in names:
        if name in book.sheet_names:
            part = sheet(book, name)
            part["period"] = periods(part)
            parts.append(part.drop(columns=["year", "month"], errors="ignore"))
    return compare(keyed(pandas.concat(parts), keys).reset_index(), keyed(expected, keys).reset_index(), names[0])


def check_run(book, folder):
    keys = ["scenario", "variable", "unit", "period"]
    expected = csv_table.wide(csv_table.read(folder / "summary.csv")).reset_index()
    count = tables_with_periods(book, ["Summary", "Months"], expected, keys)
    assumptions = sheet(book, "Assumptions")
    assert assumptions.value.notna().all() and assumptions.value.dtype.kind == "f" and len(assumptions) > 100
    return count + compare(sheet(book, "Events"), csv_table.read(folder / "events.csv"), "Events")


def check_comparison(book, folder):
    keys = ["reference", "scenario", "variable", "unit", "period"]
    count = tables_with_periods(book, ["Differences", "Months"], csv_table.read(folder / "differences.csv"), keys)
    return count + compare(sheet(book, "Events"), csv_table.read(folder / "event_differences.csv"), "Events")


def check_charts(path):
    """Every chart draws cells that hold numbers, and no page is broken within one."""
    book = openpyxl.load_workbook(path)
    charts = book["Overview"]._charts
    assert len(charts) >= 10, f"{len(charts)} charts"
    breaks = [0, *(one.id for one in book["Overview"].row_breaks.brk)]
    for chart in charts:
        first, last = chart.anchor._from.row, chart.anchor.to.row
        assert not any(first < row <= last for row in breaks), f"a page ends within the chart in row {first}"
        assert last - max(row for row in breaks if row <= first) <= 46, f"the chart in row {first} does not fit on its page"
        for series in chart.series:
            area, cells = series.val.numRef.f.replace("'", "").split("!")
            values = [cell.value for row in book[area][cells.replace("$", "")] for cell in row]
            assert len(values) >= 10 and all(isinstance(value, (int, float)) for value in values), series.val.numRef.f
    return len(charts)


path = pathlib.Path(sys.argv[1])
with pandas.ExcelFile(path, engine="openpyxl") as book:
    count = (check_run if path.name == "results.xlsx" else check_comparison)(book, path.parent)
print(f"{path.name}: {count} numbers are those of the CSV files, {check_charts(path)} charts")
