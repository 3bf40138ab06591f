"""The model of bench/peers/README.md in NumPy:  with_numpy.py PATHS"""
import sys
import time

import numpy as np

MONTHS, DT = 156, 1 / 12
i = np.arange(12)
mean, reversion, volatility = 4 + 0.1 * i, 0.3 + 0.1 * i, 0.15 + 0.03 * i
kept_share = np.exp(-reversion * DT)
spread = volatility * np.sqrt((1 - kept_share**2) / (2 * reversion))
lower = np.linalg.cholesky(np.eye(12) + 0.4 * (np.eye(12, k=1) + np.eye(12, k=-1)))
first, second = np.array([0.0105, 0.0070, 0.0008]), np.array([0.0016, 0.0070, 0.0])
leaves = 1 - np.exp(-first - second)
leaves_first = leaves * first / (first + second)
to_first, to_second = np.array([1, 0, 0]), np.array([2, 2, 0])
w_to, s_to = np.array([1, 0.35, 0]), np.array([0.95, 0.78, 0.42])
close_w, close_s = 1 - np.exp(-DT / 0.4), 1 - np.exp(-DT / 1.4)
c = np.arange(6)[:, None]


def simulate_chunk(paths, generator):
    kept = np.empty((MONTHS // 12, 6, paths))
    war, w, s = np.zeros(paths, dtype=int), np.ones(paths), np.full(paths, 0.75)
    x, y = np.repeat(mean[:, None], paths, axis=1), np.full((6, paths), np.log(100))
    target = np.repeat(mean[:, None], paths, axis=1)
    for month in range(1, MONTHS + 1):
        u = generator.random(paths)
        war = np.where(u < leaves_first[war], to_first[war], np.where(u < leaves[war], to_second[war], war))
        w += (w_to[war] - w) * close_w
        target[1] = mean[1] + 0.35 * w
        noise = lower @ generator.standard_normal((12, paths))
        x = target + (x - target) * kept_share[:, None] + spread[:, None] * noise
        price = np.exp(x)
        s += (s_to[war] - s) * close_s
        e = 0.15 + 0.45 * s
        y_target = np.log(100) + 0.1 * (c + 1) * (x[:6] - mean[:6, None]) - 0.35 * e + 0.05 * c * (s * (1 - e))
        y += 0.15 * (y_target - y) + 0.04 * generator.standard_normal((6, paths))
        flow = np.exp(y)
        total = flow.sum(axis=0)
        share = flow[5] / total
        if month % 12 == 0:
            kept[month // 12 - 1] = w, price[0], price.mean(axis=0), s, flow[5], share
    return kept


def main():
    paths = int(sys.argv[1])
    for chunk in (250, 1000, 4000, paths):
        generator = np.random.default_rng(1)
        begin, processor = time.perf_counter(), time.process_time()
        sizes = [min(chunk, paths - start) for start in range(0, paths, chunk)]
        kept = np.concatenate([simulate_chunk(size, generator) for size in sizes], axis=2)
        clock, processor = time.perf_counter() - begin, time.process_time() - processor
        last = kept[-1]
        name = f"numpy-chunks-{chunk}" if chunk < paths else "numpy-at-once"
        print(name, paths, clock, processor, *last.mean(axis=1), *last.std(axis=1, ddof=1))


main()
