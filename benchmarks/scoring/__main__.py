"""How well and how fast leads are scored: `python -m benchmarks.scoring DIR`, or `--throughput`; prints JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from benchmarks.scoring import files, measuring


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads the arguments (those of the command by default), measures, prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scoring", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="has leads.csv: label (1 or 0), attributes, createdon")
    parser.add_argument("--leave-out", nargs="*", default=[], metavar="COLUMN", help="what is known only afterwards")
    parser.add_argument("--cross", action="store_true", help="five folds, even where leads are dated")
    parser.add_argument("--draws", type=int, default=measuring.DRAWS, help="how often 80, 200 and 1,000 rows are drawn")
    parser.add_argument("--peers", action="store_true", help='measure others beside, in the same run (extra "bench")')
    parser.add_argument(
        "--throughput", action="store_true", help="a million made-up leads in memory; training of 100,000"
    )
    given = parser.parse_args(arguments)
    if given.throughput:
        from benchmarks.scoring import throughput  # noqa: PLC0415 - nothing of it is needed otherwise

        print(json.dumps(throughput.measure(), indent=1))
        return
    if given.folder is None:
        parser.error("name a folder, or say --throughput")
    try:
        leads = files.read(given.folder, given.leave_out, cross=given.cross)
    except files.NotMeasurable as error:
        parser.error(str(error))
    report = {
        "folder": leads.name,
        "rows": len(leads.outcome),
        "tested_on": "newest fifth" if leads.dated else "five folds",
        **measuring.explained(leads),
        "ours": measuring.measure(leads, measuring.ours, draws=given.draws),
    }
    if given.peers:
        from benchmarks.scoring import peers  # noqa: PLC0415 - pandas and others are of the extra "bench"

        report["peers"] = {name: measuring.measure(leads, fit, draws=given.draws) for name, fit in peers.PEERS.items()}
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
