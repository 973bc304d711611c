"""The risk of a book by numpy, and by the formulas of empyrical on pandas: what Orleans.Risk is compared with.

Reads the markets that Baseline.cs wrote; prints what each way finds and what it costs, as JSON. Times are
microseconds a call, the least of many batches on one thread. What changes only with closes is made ready beforehand,
as it is in Orleans.Risk: the matrix of returns, the betas, the weights of the EWMA, the ranks of the tails.
"""
import json
import os
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"

import numpy as np

try:
    import pandas as pd
except ImportError:
    pd = None

TAILS = {"95": 0.05, "975": 0.025, "99": 0.01}
DECAY = 0.94
YEAR = 252


class Book:
    """A book of N positions over T returns, and the T returns that its NAV really made."""

    def __init__(self, market):
        positions, closes = market["positions"], market["closes"]
        numbers = np.fromfile(market["file"], dtype=np.float64)
        self.quantities, self.prices, history, self.realised = np.split(
            numbers, np.cumsum([positions, positions, positions * closes]))
        history = history.reshape(positions, closes)
        returns = history[:, 1:] / history[:, :-1] - 1
        # Days by positions or the reverse: whichever this BLAS multiplies by a vector sooner.
        layouts = [np.ascontiguousarray(returns.T), returns.T]
        self.returns = min(layouts, key=lambda matrix: least(lambda: matrix @ self.prices, batches=9))
        level = returns[0] - returns[0].mean()
        self.betas = returns @ level / (level @ level)
        self.cash, self.high_water = market["cash"], market["high_water"]
        self.reference = self.quantities @ history[:, -1] + self.cash
        days = closes - 1
        self.weights = (1 - DECAY) * DECAY ** np.arange(days - 1, -1, -1.0)
        self.first_weight = DECAY**days
        self.ranks = {name: (int((days - 1) * tail), (days - 1) * tail % 1) for name, tail in TAILS.items()}
        self.pivots = sorted({k + more for k, _ in self.ranks.values() for more in (0, 1)})


def priced(book):
    """The metrics that prices move."""
    values = book.quantities * book.prices
    sizes = np.abs(values)
    gross, net = sizes.sum(), values.sum()
    nav, long, short = net + book.cash, (gross + net) / 2, (gross - net) / 2
    hhi = values @ values / gross**2
    found = {
        "nav": nav, "daily_pnl": nav - book.reference, "daily_pnl_pct": nav / book.reference - 1,
        "current_drawdown": min(nav / book.high_water - 1, 0),
        "exposure.long": long, "exposure.short": short, "exposure.gross": gross, "exposure.net": net,
        "leverage_ratio": gross / nav, "net_leverage": net / nav, "position_count": len(values),
        "concentration_risk.max_position": sizes.max() / nav, "concentration_risk.hhi": hhi,
        "concentration_risk.effective_positions": 1 / hhi,
        "margin_usage": (0.25 * long + 0.3 * short) / nav, "beta": book.betas @ values / nav,
    }
    profits = book.returns @ values
    worst = np.partition(profits, book.pivots)
    for name, (k, part) in book.ranks.items():
        found["var_" + name] = (worst[k] + part * (worst[k + 1] - worst[k])) / nav
        found["cvar_" + name] = worst[: k + 1].mean() / nav
    found["var_99_amount"] = found["var_99"] * nav
    found["cvar_975_amount"] = found["cvar_975"] * nav
    squares = profits * profits
    found["volatility"] = profits.std(ddof=1) * YEAR**0.5 / nav
    found["ewma_volatility"] = ((book.weights @ squares + book.first_weight * squares.mean()) * YEAR) ** 0.5 / nav
    return found


def realised(book):
    """The metrics of the returns that NAV really made."""
    returns = book.realised
    wealth = np.cumprod(1 + returns)
    peaks = np.maximum(np.maximum.accumulate(wealth), 1)
    deepest = (wealth / peaks).min() - 1
    mean, below = returns.mean(), np.minimum(returns, 0)
    lost = below.sum()
    return {
        "max_drawdown": deepest,
        "sharpe_ratio": mean / returns.std(ddof=1) * YEAR**0.5,
        "sortino_ratio": mean * YEAR / (below @ below / len(returns) * YEAR) ** 0.5,
        "calmar_ratio": (wealth[-1] ** (YEAR / len(returns)) - 1) / -deepest,
        "win_rate": np.count_nonzero(returns > 0) / np.count_nonzero(returns),
        "profit_factor": (lost - returns.sum()) / lost,
    }


def everything(book):
    return priced(book) | realised(book)


def by_pandas(book):
    """The scenario and realised metrics as empyrical computes them, on pandas Series of returns."""
    values = book.quantities * book.prices
    returns = pd.Series(book.returns @ values / (values.sum() + book.cash))
    made = pd.Series(book.realised)
    found = {}
    for name, tail in TAILS.items():
        found["var_" + name] = np.percentile(returns, 100 * tail)
        cutoff = int((len(returns) - 1) * tail)
        found["cvar_" + name] = np.mean(np.partition(returns, cutoff)[: cutoff + 1])
    found["volatility"] = np.nanstd(returns, ddof=1) * YEAR**0.5
    found["max_drawdown"] = empyrical_drawdown(made)
    found["sharpe_ratio"] = np.nanmean(made) / np.nanstd(made, ddof=1) * YEAR**0.5
    downside = np.sqrt(np.nanmean(np.square(np.clip(made, -np.inf, 0)))) * YEAR**0.5
    found["sortino_ratio"] = np.nanmean(made) * YEAR / downside
    growth = ((1 + made).cumprod().iloc[-1]) ** (YEAR / len(made)) - 1
    found["calmar_ratio"] = growth / abs(empyrical_drawdown(made))
    return found


def empyrical_drawdown(returns):
    wealth = np.empty(len(returns) + 1)
    wealth[0] = 100
    wealth[1:] = 100 * (1 + returns).cumprod()
    return np.nanmin((wealth - np.fmax.accumulate(wealth)) / np.fmax.accumulate(wealth))


def least(work, batches=60, seconds=0.01):
    if "trial" in sys.argv:
        batches, seconds = 1, 0
    work()
    calls = 1
    while timed(work, calls) < seconds:
        calls *= 2
    return min(timed(work, calls) for _ in range(batches)) / calls * 1e6


def timed(work, calls):
    start = time.perf_counter()
    for _ in range(calls):
        work()
    return time.perf_counter() - start


def measure(book):
    measured = {
        "found": {name: float(value) for name, value in everything(book).items()},
        "everything": least(lambda: everything(book)),
        "priced": least(lambda: priced(book)),
    }
    if pd is not None:
        measured["pandas_found"] = {name: float(value) for name, value in by_pandas(book).items()}
        measured["pandas"] = least(lambda: by_pandas(book), batches=20)
    return measured


def blas():
    """Which library multiplies: Debian's numpy takes whichever is installed."""
    with open("/proc/self/maps") as maps:
        files = {line.split()[-1] for line in maps if "blas" in line}
    return "OpenBLAS" if any("openblas" in file for file in files) else "reference BLAS"


def main():
    with open(sys.argv[1]) as file:
        books = [Book(market) for market in json.load(file)]
    version = f"numpy {np.__version__} on {blas()}"
    json.dump({"version": version, "books": [measure(book) for book in books]}, sys.stdout)


if __name__ == "__main__":
    main()
