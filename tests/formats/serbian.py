#!/usr/bin/env python3
"""Numbers that a Serbian LibreOffice shows of the sheet Summary are those of the CSV file, with decimal commas, and
letters are those of the title.

  tests/formats/serbian.py results-Summary.csv summary.csv
"""
import sys

import numpy
import pandas

import csv_table

shown = pandas.read_csv(sys.argv[1], sep=";", decimal=",", thousands=".", encoding="utf-8")
title = open(sys.argv[1].replace("Summary", "Overview"), encoding="utf-8").readline()
assert title.startswith('"Čačak, ćuprija, šljiva, žito, Đerdap & <pitanje> ""?"""'), title
assert "." not in "".join(open(sys.argv[1], encoding="utf-8").readlines()[1].split(";")[4:]), "a decimal point"
expected = csv_table.wide(csv_table.read(sys.argv[2])).reset_index()
expected = expected[expected.period.str.len() == 4].astype({"period": int}).set_index(["variable", "period"])
shown = shown.set_index(["variable", "year"]).loc[expected.index]
count = 0
for column in expected.columns.drop(["scenario", "unit"]):
    assert shown[column].dtype.kind in "fi", f"{column}: {shown[column].dtype}"
    # Shown with five significant digits.
    numpy.testing.assert_allclose(shown[column], expected[column], rtol=6e-5, atol=6e-9, err_msg=column)
    count += expected[column].notna().sum()
assert (shown.unit == expected.unit).all() and shown.unit.str.contains("m³").any()
print(f"{sys.argv[1].split('/')[-1]}: {count} numbers with decimal commas are those of the CSV file")
