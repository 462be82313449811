"""How well and how fast duplicates are found in a folder: `python -m benchmarks.duplicates DIR`; prints JSON."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.duplicates import measuring


def main() -> None:
    """Reads the arguments, measures, prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.duplicates", description=__doc__)
    parser.add_argument("folder", type=Path, help="has records.csv (id and lead columns) and pairs.csv (left,right)")
    parser.add_argument("--link", nargs=2, metavar=("LEFT", "RIGHT"), help="two files to match with each other")
    parser.add_argument("--region", default="NO", help="where numbers without a country code are dialled (ISO 3166)")
    parser.add_argument("--peers", action="store_true", help="measure recordlinkage and Splink beside, in the same run")
    given = parser.parse_args()
    truth = measuring.read(given.folder, tuple(given.link) if given.link else None, given.region)
    report = {"folder": given.folder.name, **measuring.ours(truth)}
    if given.peers:
        from benchmarks.duplicates import peers  # noqa: PLC0415 - pandas and Splink are of the extra "bench"

        report["peers"] = peers.measure(truth)
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
