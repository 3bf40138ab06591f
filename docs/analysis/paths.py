#!/usr/bin/env python3
"""Python with xarray: questions to single paths, which no summary answers, from results.nc.

  ./vidik run baseline --paths-output energy.bill_share_gdp,world.brent,stance.full --format netcdf
  docs/analysis/paths.py results/baseline/results.nc paths.png
"""
import sys

import matplotlib
import numpy
import xarray

matplotlib.use("Agg")
from matplotlib import pyplot

results = xarray.open_dataset(sys.argv[1])
print(f"{results.title}: {results.sizes['realization']:,} paths, {results.time.dt.year.item(0)} to {results.time.dt.year.item(-1)}")

# Labels, not positions: a year, a quantile, a scenario.
print("Median Brent in 2030:", results.world_brent.sel(time="2030", quantile=0.5).squeeze().round(2).item(), results.world_brent.vidik_unit)

# On how many paths is energy dear in at least one year, and in three years in a row?
bill = results.energy_bill_share_gdp_paths.squeeze("scenario")
dear = bill > 0.05
for words, happened in (("in some year", dear.any("time")), ("in three years in a row", (dear.rolling(time=3).sum() == 3).any("time"))):
    share = happened.mean().item()
    error = numpy.sqrt(share * (1 - share) / happened.size)
    print(f"Energy costs more than 5 % of GDP {words}: {share:.1%} of the paths (± {error:.1%})")

# Which oil prices go with which costs?
brent = results.world_brent_paths.squeeze("scenario")
print("Correlation of Brent and the energy bill by year:")
print(xarray.corr(brent, bill, dim="realization").to_series().round(2).rename_axis("year").pipe(lambda s: s.set_axis(s.index.year)).to_string())

figure, axis = pyplot.subplots(figsize=(7, 4.5))
axis.scatter(brent.sel(time="2030"), bill.sel(time="2030"), s=2, alpha=0.3)
axis.set_xlabel(f"Brent in 2030, {results.world_brent.vidik_unit}")
axis.set_ylabel("energy bill in 2030, share of GDP")
axis.set_xscale("log")
axis.set_title("Each point is a path")
figure.tight_layout()
figure.savefig(sys.argv[2], dpi=100)
