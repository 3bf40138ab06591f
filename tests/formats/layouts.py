#!/usr/bin/env python3
"""The layouts for SALib and the EMA Workbench, neither of which is in Debian, by the rules of their readers.

  tests/formats/layouts.py wide.csv salib/ ema/ sensitivity.csv

SALib: parameters as its read_param_file takes them, numbers as numpy.loadtxt does, rows in the order that its
sobol.analyze wants. EMA Workbench: a data frame of experiments and one of outcomes, row by row.
"""
import csv
import sys

import numpy
import pandas

wide_file, salib, ema, sensitivity = sys.argv[1:]
exact = {"float_precision": "round_trip"}
wide = pandas.read_csv(wide_file, **exact)


def read_param_file(path):
    """As SALib.util.read_param_file (1.4) reads one: by a sniffed dialect, name and bounds in each row."""
    with open(path) as rows:
        dialect = csv.Sniffer().sniff(rows.read(1024))
        rows.seek(0)
        reader = csv.DictReader(rows, fieldnames=["name", "lower_bound", "upper_bound", "group", "dist"], dialect=dialect)
        return {row["name"]: (float(row["lower_bound"]), float(row["upper_bound"])) for row in reader}


def saltelli_indices(values, factors):
    """As SALib.analyze.sobol computes them, without second-order indices."""
    values = (values - values.mean()) / values.std()
    step = factors + 2
    a, b = values[0::step], values[step - 1 :: step]
    variance = numpy.r_[a, b].var()
    mixed = [values[j + 1 :: step] for j in range(factors)]
    return [(b * (one - a)).mean() / variance for one in mixed], [((a - one) ** 2).mean() / variance / 2 for one in mixed]


def check_salib():
    bounds = read_param_file(f"{salib}/parameters.txt")
    inputs, outputs = numpy.loadtxt(f"{salib}/inputs.txt"), numpy.loadtxt(f"{salib}/outputs.txt")
    names = open(f"{salib}/outputs.names.txt").read().splitlines()
    assert inputs.shape == (len(wide), len(bounds)) and outputs.shape == (len(wide), len(names))
    assert numpy.isfinite(inputs).all() and numpy.isfinite(outputs).all()
    for column, (name, (low, high)) in enumerate(bounds.items()):
        assert low <= inputs[:, column].min() and inputs[:, column].max() <= high, name
        numpy.testing.assert_array_equal(inputs[:, column], wide[name])
    for column, name in enumerate(names):
        numpy.testing.assert_array_equal(outputs[:, column], wide[name])
    return bounds, outputs, names


def check_indices(bounds, outputs, names):
    """What SALib would say is what Vidik says, but for how each centres the values."""
    ours = pandas.read_csv(sensitivity, **exact)
    count = 0
    for column, name in enumerate(names):
        rows = ours[(ours.variable + "." + ours.period.astype(str) + "." + ours.statistic) == name]
        if rows.empty or numpy.ptp(outputs[:, column]) == 0:  # quantiles are asked for with --only
            continue
        first, total = saltelli_indices(outputs[:, column], len(bounds))
        for measure, values in (("sobol_first", first), ("sobol_total", total)):
            part = rows[rows["index"] == measure].set_index("factor").estimate
            for factor, value in zip(bounds, values):
                assert abs(part[factor] - value) < 0.02, (name, measure, factor, part[factor], value)
                count += 1
    assert count >= 6 * len(bounds)
    return count


def check_ema():
    x, outcomes = pandas.read_csv(f"{ema}/experiments.csv", **exact), pandas.read_csv(f"{ema}/outcomes.csv", **exact)
    assert len(x) == len(outcomes) == len(wide)
    assert list(x.columns[-3:]) == ["scenario", "policy", "model"]
    for factor in x.columns[:-3]:
        assert x[factor].dtype.kind == "f", f"{factor}: {x[factor].dtype}"  # categories would be texts
        numpy.testing.assert_array_equal(x[factor], wide[factor])
    for outcome in outcomes.columns:
        numpy.testing.assert_array_equal(outcomes[outcome], wide[outcome])
    return x.size + outcomes.size


bounds, outputs, names = check_salib()
print(f"salib: {len(wide)} rows of {len(bounds)} factors and {len(names)} outputs; {check_indices(bounds, outputs, names)} indices by SALib's formulas are Vidik's")
print(f"ema: {check_ema()} cells of two data frames are those of the wide table")
