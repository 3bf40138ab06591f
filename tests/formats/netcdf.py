#!/usr/bin/env python3
"""A NetCDF file, read by xarray, holds every number of the CSV files beside it, to the last bit.

  tests/formats/netcdf.py results.nc        (of a run, with or without --paths-output and --monthly)
  tests/formats/netcdf.py differences.nc    (of a comparison)
"""
import pathlib
import subprocess
import sys

import numpy
import pandas
import xarray

import csv_table


def names(dataset):
    """Our names of variables, and what stands for them in the file."""
    return {dataset[name].vidik_variable: name for name in dataset.data_vars if dataset[name].dims[-1:] == ("quantile",) and "month" not in dataset[name].dims and "vidik_variable" in dataset[name].attrs}


def tidy(dataset, stems, statistic, suffix):
    """scenario, period and value of one statistic of all variables, as one frame."""
    dimension, form = ("month", "%Y-%m") if suffix else ("time", "%Y")
    frames = []
    for variable, stem in stems.items():
        for ending, column in (("", "value"), ("_standard_error", "standard_error")):
            array = dataset[stem + suffix + ending] if statistic.startswith("p") else dataset[f"{stem}{suffix}_{statistic}{ending}"]
            if statistic.startswith("p"):
                array = array.sel(quantile=float(statistic[1:]) / 100, method="nearest", tolerance=1e-9)
            frame = array.to_dataframe(name="number").reset_index()
            frames.append(pandas.DataFrame({"scenario": frame.scenario, "variable": variable, "period": frame[dimension].dt.strftime(form), "column": column, "number": frame.number}))
    return pandas.concat(frames)


def check_summary(dataset, folder):
    summary = csv_table.read(folder / "summary.csv")
    stems, count = names(dataset), 0
    assert set(stems) == set(summary.variable)
    for suffix in ["", "_monthly"] if "month" in dataset.dims else [""]:
        rows = summary[summary.period.str.len() == (7 if suffix else 4)]
        for statistic, expected in rows.groupby("statistic"):
            expected = expected.melt(id_vars=["scenario", "variable", "period"], value_vars=["value", "standard_error"], var_name="column", value_name="number")
            keys = ["scenario", "variable", "period", "column"]
            found = tidy(dataset, stems, statistic, suffix).set_index(keys).sort_index()
            pandas.testing.assert_frame_equal(found, expected.set_index(keys).sort_index(), check_exact=True)
            count += int(expected.number.notna().sum())
    return count


def check_events(dataset, folder):
    events = csv_table.read(folder / "events.csv")
    for column, name in (("fired_share", "event_share"), ("standard_error", "event_share_standard_error")):
        frame = dataset[name].to_dataframe().reset_index()
        assert (frame.event.to_numpy() == events.name.to_numpy()).all() and (frame.event_kind.to_numpy() == events.kind.to_numpy()).all()
        assert (frame.event_time.dt.year.to_numpy() == events.year.to_numpy()).all()
        numpy.testing.assert_array_equal(frame[name].to_numpy(), events[column].to_numpy())
    return 2 * len(events)


def check_paths(dataset, folder):
    if "realization" not in dataset.dims:
        return 0
    paths = csv_table.read(folder / "paths.csv")
    assert set(dataset.realization.values) == set(paths.path)
    stems, count = names(dataset), 0
    for (variable, monthly), rows in paths.groupby(["variable", paths.period.str.len() == 7]):
        array = dataset[stems[variable] + ("_monthly" if monthly else "") + "_paths"].isel(scenario=0)
        array = array.transpose("realization", ...)
        numpy.testing.assert_array_equal(array.values.ravel(), rows.value.to_numpy())
        count += len(rows)
    return count


def check_differences(dataset, folder):
    expected, stems, count = csv_table.read(folder / "differences.csv"), names(dataset), 0
    fields = [column for column in expected.columns[5:] if not column.startswith("p")]
    quantiles = [column for column in expected.columns[5:] if column.startswith("p")]
    for (scenario, variable, monthly), rows in expected.groupby(["scenario", "variable", expected.period.str.len() == 7]):
        stem, part = stems[variable] + ("_monthly" if monthly else ""), dataset.sel(scenario=scenario)
        for field in fields:
            if field == "first_year":
                numpy.testing.assert_array_equal(numpy.full(len(rows), part[stems[variable] + "_first_year"].item()), rows[field].to_numpy(float))
            else:
                numpy.testing.assert_array_equal(part[f"{stem}_{field}"].values, rows[field].to_numpy(float), err_msg=f"{stem}_{field}")
        numpy.testing.assert_array_equal(part[stem].values, rows[quantiles].to_numpy(float))
        count += int(rows.iloc[:, 5:].notna().sum().sum())
    return count


def check_conventions(path):
    """Time is decoded, units are those of UDUNITS, errors are where they are said to be."""
    with xarray.open_dataset(path, decode_times=False) as raw:
        assert raw.Conventions == "CF-1.8" and raw.time.units.startswith("days since") and raw.time.bounds in raw
        units = {raw[name].units for name in raw.data_vars if "units" in raw[name].attrs}
    for unit in units:
        answer = subprocess.run(["udunits2", "-H", unit, "-W", "1"], capture_output=True, text=True)
        assert "Don't recognize" not in answer.stdout + answer.stderr, unit
    with xarray.open_dataset(path) as dataset:
        assert dataset.time.dtype.kind == "M" and dataset.time.dt.month.values[0] == 1
        for name in dataset.data_vars:
            if "ancillary_variables" in dataset[name].attrs:
                assert dataset[dataset[name].ancillary_variables].dims == dataset[name].dims
            if "flag_values" in dataset[name].attrs:
                assert len(dataset[name].flag_meanings.split()) == len(numpy.atleast_1d(dataset[name].flag_values))
    return len(units)


def check_size(path, dataset):
    """HDF5 leaves much behind where attributes are written at another time than they are here."""
    values = sum(variable.nbytes for variable in dataset.variables.values())
    assert path.stat().st_size < values + 4000 * len(dataset.variables), f"{path}: {path.stat().st_size} bytes, of which {values} are values"


path = pathlib.Path(sys.argv[1])
with xarray.open_dataset(path) as dataset:
    check_size(path, dataset)
    if path.name == "results.nc":
        count = check_summary(dataset, path.parent) + check_events(dataset, path.parent) + check_paths(dataset, path.parent)
    else:
        count = check_differences(dataset, path.parent)
print(f"{path.name}: {count} numbers are those of the CSV files, {check_conventions(path)} units are known to UDUNITS")
