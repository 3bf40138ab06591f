#!/usr/bin/env python3
"""The IAMC file, read by pandas, holds every annual value of summary.csv.

  tests/formats/iamc.py summary.iamc.csv summary.csv
"""
import sys

import pandas

exact = {"float_precision": "round_trip"}
wide = pandas.read_csv(sys.argv[1], **exact)
summary = pandas.read_csv(sys.argv[2], dtype={"period": str}, **exact)
assert list(wide.columns[:5]) == ["Model", "Scenario", "Region", "Variable", "Unit"]
long = wide.melt(id_vars=list(wide.columns[:5]), var_name="period").set_index(["Scenario", "Variable", "period"])["value"]
summary["Variable"] = summary.variable.str.replace(".", "|", regex=False) + "|" + summary.statistic
expected = summary[summary.period.str.len() == 4].set_index(["scenario", "Variable", "period"])["value"]
assert len(long) == len(expected) > 0
pandas.testing.assert_series_equal(long.rename_axis(expected.index.names).sort_index(), expected.sort_index(), check_exact=True)
print(f"{sys.argv[1]}: {len(long)} values are those of the CSV file")
