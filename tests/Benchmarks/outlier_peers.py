"""Average precision of published outlier detectors on a table of numbers (Debian's python3-sklearn).

Usage: outlier_peers.py FILE.csv   a header, then numbers alone; the last columns whose names begin with `label` are the labels, 1 = outlier, and no detector sees them.
An empty cell is the median of its column; what was empty is a column more.
Prints a line a method: its name and its average precision for each label.
"""
import sys

try:
    import numpy
    from sklearn.ensemble import IsolationForest
    from sklearn.metrics import average_precision_score
    from sklearn.neighbors import LocalOutlierFactor
except ImportError:
    sys.exit(3)


def ecod(x):
    """Li et al. 2022, algorithm 1: tail probabilities of each column by its empirical distribution, multiplied over the columns."""
    rows = x.shape[0]
    left, right = numpy.empty_like(x), numpy.empty_like(x)
    for column in range(x.shape[1]):
        values = numpy.sort(x[:, column])
        left[:, column] = -numpy.log(numpy.searchsorted(values, x[:, column], side="right") / rows)
        right[:, column] = -numpy.log((rows - numpy.searchsorted(values, x[:, column], side="left")) / rows)
    centred = x - x.mean(axis=0)
    skew = (centred ** 3).mean(axis=0)
    automatic = numpy.where(skew < 0, left, right)
    return numpy.maximum.reduce([left.sum(axis=1), right.sum(axis=1), automatic.sum(axis=1)])


def standardised(x):
    """Distances need columns of one scale."""
    scale = x.std(axis=0)
    return (x - x.mean(axis=0)) / numpy.where(scale > 0, scale, 1)


def filled(x):
    empty = numpy.isnan(x)
    some = empty.any(axis=0) & ~empty.all(axis=0)
    x = x[:, ~empty.all(axis=0)]
    return numpy.hstack([numpy.where(numpy.isnan(x), numpy.nanmedian(x, axis=0), x), empty[:, some]])


def main():
    with open(sys.argv[1], encoding="utf-8") as text:
        labels = sum(name.startswith("label") for name in text.readline().strip().split(","))
    table = numpy.genfromtxt(sys.argv[1], delimiter=",", skip_header=1)
    x, label = filled(table[:, :-labels]), table[:, -labels:].astype(int)
    neighbours = LocalOutlierFactor(n_neighbors=min(20, len(x) - 1)).fit(standardised(x))
    scores = {
        "isolation forest": -IsolationForest(random_state=1).fit(x).score_samples(x),
        "ECOD": ecod(x),
        "LOF": -neighbours.negative_outlier_factor_,
    }
    for name, score in scores.items():
        print(name, *(f"{average_precision_score(label[:, n], score):.6f}" if label[:, n].any() else "0" for n in range(labels)), sep="\t")


if __name__ == "__main__":
    main()
