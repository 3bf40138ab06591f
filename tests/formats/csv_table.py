"""The CSV files of a results folder, every number as it is."""
import pandas

EXACT = {"float_precision": "round_trip"}


def read(path):
    """Texts stay texts: "2030" of the period, and empty months."""
    texts = {name: str for name in ("period", "median_month")}
    return pandas.read_csv(path, dtype=texts, **EXACT)


def wide(summary):
    """A row for each variable and period, a column for each statistic and for each standard error."""
    keys = ["scenario", "variable", "unit", "period"]
    values = summary.pivot(index=keys, columns="statistic", values="value")
    errors = summary.pivot(index=keys, columns="statistic", values="standard_error")
    errors.columns = [name + "_standard_error" for name in errors.columns]
    return values.join(errors)
