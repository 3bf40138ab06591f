#!/usr/bin/env python3
"""The NetCDF file of a sweep, read by xarray, holds every number and every level of its tidy CSV file.

  tests/formats/sweep_netcdf.py sweep.netcdf sweep.csv
"""
import pathlib
import sys

import numpy
import xarray

import csv_table

file, table = map(pathlib.Path, sys.argv[1:])
expected = csv_table.read(table)
factors = list(expected.columns[2 : list(expected.columns).index("kind")])
count = 0
with xarray.open_dataset(file) as dataset:
    assert dataset.Conventions == "CF-1.8" and dataset.sweep_name == expected["sweep"].iloc[0]
    for column in ("kind", "variable", "period", "statistic"):
        assert column in dataset.value.coords, column
    for point, rows in expected.groupby("point"):
        names = rows.variable + "." + rows.period + "." + rows.statistic
        found = dataset.sel(point=point)
        assert list(found.variable.values) == list(rows.variable) and list(found.number.values) == list(names)
        for column in ("value", "standard_error"):
            numpy.testing.assert_array_equal(found[column].values, rows[column].to_numpy(float), err_msg=f"{point} {column}")
        for factor in factors:
            assert found["factor_" + factor].item() == rows[factor].iloc[0], f"{point} {factor}"
        count += 2 * len(rows)
print(f"{file.name}: {count} numbers and {len(factors)} factors are those of the CSV file")
