"""The model of bench/peers/README.md in Numba, path by path:  with_numba.py PATHS"""
import math
import sys
import time

import numba
import numpy as np

MONTHS, DT = 156, 1 / 12
i = np.arange(12)
mean, reversion, volatility = 4 + 0.1 * i, 0.3 + 0.1 * i, 0.15 + 0.03 * i
kept_share = np.exp(-reversion * DT)
spread = volatility * np.sqrt((1 - kept_share**2) / (2 * reversion))
lower = np.linalg.cholesky(np.eye(12) + 0.4 * (np.eye(12, k=1) + np.eye(12, k=-1)))
diagonal, below = np.diag(lower).copy(), np.concatenate([[0.0], np.diag(lower, -1)])  # it has no other elements
first, second = np.array([0.0105, 0.0070, 0.0008]), np.array([0.0016, 0.0070, 0.0])
leaves = 1 - np.exp(-first - second)
leaves_first = leaves * first / (first + second)
to_first, to_second = np.array([1, 0, 0]), np.array([2, 2, 0])
w_to, s_to = np.array([1, 0.35, 0]), np.array([0.95, 0.78, 0.42])
close_w, close_s = 1 - math.exp(-DT / 0.4), 1 - math.exp(-DT / 1.4)
log_100 = math.log(100)


def simulate(paths):
    kept = np.empty((MONTHS // 12, 6, paths))
    for path in numba.prange(paths):
        np.random.seed(path)  # so that results do not depend on the number of threads
        war, w, s = 0, 1.0, 0.75
        x, price = mean.copy(), np.empty(12)
        y, flow = np.full(6, log_100), np.empty(6)
        for month in range(1, MONTHS + 1):
            u = np.random.random()
            if u < leaves_first[war]:
                war = to_first[war]
            elif u < leaves[war]:
                war = to_second[war]
            w += (w_to[war] - w) * close_w
            before, index = 0.0, 0.0
            for k in range(12):
                z = np.random.standard_normal()
                target = mean[k] + (0.35 * w if k == 1 else 0.0)
                x[k] = target + (x[k] - target) * kept_share[k] + spread[k] * (diagonal[k] * z + below[k] * before)
                price[k] = math.exp(x[k])
                index += price[k] / 12
                before = z
            s += (s_to[war] - s) * close_s
            e = 0.15 + 0.45 * s
            total = 0.0
            for c in range(6):
                y_target = log_100 + 0.1 * (c + 1) * (x[c] - mean[c]) - 0.35 * e + 0.05 * c * s * (1 - e)
                y[c] += 0.15 * (y_target - y[c]) + 0.04 * np.random.standard_normal()
                flow[c] = math.exp(y[c])
                total += flow[c]
            if month % 12 == 0:
                year = month // 12 - 1
                kept[year, 0, path], kept[year, 1, path], kept[year, 2, path] = w, price[0], index
                kept[year, 3, path], kept[year, 4, path], kept[year, 5, path] = s, flow[5], flow[5] / total
    return kept


def main():
    paths = int(sys.argv[1])
    for name, parallel in (("numba", False), ("numba-all-cores", True)):
        compiled = numba.njit(parallel=parallel, fastmath=True)(simulate)
        compiled(64)  # compiles
        begin, processor = time.perf_counter(), time.process_time()
        kept = compiled(paths)
        clock, processor = time.perf_counter() - begin, time.process_time() - processor
        last = kept[-1]
        print(name, paths, clock, processor, *last.mean(axis=1), *last.std(axis=1, ddof=1))


main()
