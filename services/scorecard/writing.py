"""A scorecard as text and back: plain JSON, checked by its sha256 before it is parsed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from math import isfinite
from typing import Any

import numpy as np

from services.scorecard.cells import Cells, Intervals, Levels
from services.scorecard.measures import Floats
from services.scorecard.scorecard import Pair, Scorecard, Term, UnusableScorecard
from services.scorecard.table import Attribute, Kind

VERSION = 1
DIGITS = 11
_LAID_OUT = re.compile(r'\{"version":(\d{1,9}),"checksum":"([0-9a-f]{64})","scorecard":(.*)\}\n', re.DOTALL)


def write(scorecard: Scorecard) -> str:
    """The text of a scorecard: version, checksum, attributes with cells and points, pairs. Keep it byte for byte."""
    body = _body(scorecard)
    return f'{{"version":{VERSION},"checksum":"{_digest(body)}","scorecard":{body}}}\n'


def read(text: str, attributes: Sequence[Attribute] | None = None) -> Scorecard:
    """The scorecard in the text.

    Raises UnusableScorecard: "checksum" for a text that is not as it was written (nothing of it was parsed), "version"
    for one of another version, "features" when it is at odds with itself or not of the `attributes` that are expected.
    """
    laid_out = _LAID_OUT.fullmatch(text) if isinstance(text, str) else None
    if laid_out is None:
        raise UnusableScorecard("checksum")
    version, checksum, body = laid_out.groups()
    if checksum != _digest(body):
        raise UnusableScorecard("checksum")
    if int(version) != VERSION:
        raise UnusableScorecard("version")
    try:
        found = _scorecard(json.loads(body), checksum)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, RecursionError) as wrong:
        raise UnusableScorecard("features") from wrong
    if attributes is not None and _named(attributes) != _named(found.attributes):
        raise UnusableScorecard("features")
    return found


def settle(scorecard: Scorecard) -> Scorecard:
    """The same scorecard as it will be read: points rounded as they are written, with its checksum."""
    rounded = replace(
        scorecard,
        terms=tuple(replace(term, points=_round(term.points)) for term in scorecard.terms),
        pairs=tuple(replace(pair, points=_round(pair.points)) for pair in scorecard.pairs),
    )
    return replace(rounded, checksum=_digest(_body(rounded)))


def _digest(body: str) -> str:
    return sha256(body.encode("utf-8", "surrogatepass")).hexdigest()


def _named(attributes: Sequence[Attribute]) -> list[tuple[str, Kind]]:
    return [(attribute.name, attribute.kind) for attribute in attributes]


def _round(points: Floats) -> Floats:
    rounded: Floats = np.round(points, DIGITS) + 0.0
    return rounded


def _body(scorecard: Scorecard) -> str:
    data = {
        "base_log_odds": scorecard.base_log_odds,
        "base_rate": scorecard.base_rate,
        "terms": [_term_data(term) for term in scorecard.terms],
        "pairs": [_pair_data(pair) for pair in scorecard.pairs],
    }
    return json.dumps(data, separators=(",", ":"), allow_nan=False)


def _term_data(term: Term) -> Mapping[str, Any]:
    cells = term.cells
    return {
        "attribute": term.attribute.name,
        "kind": term.attribute.kind.value,
        "fixed_by_seller": term.attribute.fixed_by_seller,
        "ignore_empty": term.ignore_empty,
        **({"cuts": cells.cuts.tolist()} if isinstance(cells, Intervals) else {"levels": list(cells.levels)}),
        "points": _round(term.points).tolist(),
        "counts": term.counts.tolist(),
        "wins": term.wins.tolist(),
    }


def _pair_data(pair: Pair) -> Mapping[str, Any]:
    return {
        "attributes": [pair.left, pair.right],
        "groups": [pair.left_groups.tolist(), pair.right_groups.tolist()],
        "points": _round(pair.points).tolist(),
    }


def _scorecard(data: Mapping[str, Any], checksum: str) -> Scorecard:
    terms = tuple(_term(kept) for kept in data["terms"])
    base, rate = float(data["base_log_odds"]), float(data["base_rate"])
    _need(isfinite(base) and 0.0 < rate < 1.0)
    _need(len({term.attribute.name for term in terms}) == len(terms))
    return Scorecard(terms, tuple(_pair(kept, terms) for kept in data["pairs"]), base, rate, checksum)


def _term(kept: Mapping[str, Any]) -> Term:
    kind = Kind(kept["kind"])
    _need(isinstance(kept["attribute"], str) and kind not in {Kind.TEXT, Kind.DATE})
    cells: Cells = Intervals(_floats(kept["cuts"])) if kind is Kind.NUMBER else Levels(tuple(kept["levels"]))
    if isinstance(cells, Intervals):
        _need(bool((np.diff(cells.cuts) > 0.0).all()))
    else:
        _need(all(isinstance(level, str) for level in cells.levels) and len(set(cells.levels)) == len(cells.levels))
    attribute = Attribute(kept["attribute"], kind, bool(kept["fixed_by_seller"]))
    points, counts, wins = _floats(kept["points"]), _counts(kept["counts"]), _counts(kept["wins"])
    _need(len(points) == len(counts) == len(wins) == cells.size and bool((wins <= counts).all()))
    return Term(attribute, cells, points, counts, wins, bool(kept["ignore_empty"]))


def _pair(kept: Mapping[str, Any], terms: Sequence[Term]) -> Pair:
    left, right = (int(place) for place in kept["attributes"])
    _need(0 <= left < len(terms) and 0 <= right < len(terms) and left != right)
    points = np.array(kept["points"], dtype=np.float64)
    _need(points.ndim == 2 and bool(np.isfinite(points).all()))
    groups = [_counts(listed).astype(np.intp) for listed in kept["groups"]]
    for place, group, size in zip((left, right), groups, points.shape, strict=True):
        _need(len(group) == terms[place].cells.size and bool((group < size).all()))
    return Pair(left, right, groups[0], groups[1], points)


def _floats(listed: Any) -> Floats:
    found = np.array(listed, dtype=np.float64)
    _need(found.ndim == 1 and bool(np.isfinite(found).all()))
    return found


def _counts(listed: Any) -> Any:
    found = np.array(listed, dtype=np.int64)
    _need(found.ndim == 1 and bool((found >= 0).all()))
    return found


def _need(holds: bool) -> None:
    if not holds:
        raise ValueError
