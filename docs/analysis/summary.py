#!/usr/bin/env python3
"""Python with pandas: a table and fan charts from summary.csv.

  ./vidik run baseline full-alignment
  docs/analysis/summary.py results/baseline results/full-alignment fans.png
"""
import sys

import matplotlib
import pandas

matplotlib.use("Agg")
from matplotlib import pyplot

*folders, picture = sys.argv[1:]
summary = pandas.concat(pandas.read_csv(f"{folder}/summary.csv", float_precision="round_trip") for folder in folders)

# A row for each scenario and variable, with the median of 2030 and how certain that is.
medians = summary[(summary.period == 2030) & (summary.statistic == "p50")].set_index(["variable", "scenario"])
shown = ["energy.bill_share_gdp", "trade.russia_share", "economy.real_gdp_index", "stance.cfsp_alignment"]
print(medians.loc[shown, ["unit", "value", "standard_error"]].round(4).to_string())

figure, axes = pyplot.subplots(2, 2, figsize=(9, 6), sharex=True)
for axis, variable in zip(axes.flat, shown):
    rows = summary[summary.variable == variable]
    for scenario, part in rows.groupby("scenario", sort=False):
        wide = part.pivot(index="period", columns="statistic", values="value")
        line, = axis.plot(wide.index, wide.p50, label=scenario)
        axis.fill_between(wide.index, wide.p5, wide.p95, alpha=0.2, color=line.get_color(), linewidth=0)
    axis.set_title(variable, fontsize=10)
    axis.set_ylabel(rows.unit.iloc[0])
axes[0, 0].legend(fontsize=8)
figure.suptitle("Median and 5 % to 95 % of all paths")
figure.tight_layout()
figure.savefig(picture, dpi=100)
