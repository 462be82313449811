"""`python -m benchmarks.texts`: milliseconds that hostile texts keep the event loop busy, middle and longest.

Targets of the reliability goals: recognizing under 50 ms, comparing names under 150 ms.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import perf_counter

from dialogs.recognizer.recognizer import recognize
from services import likeness
from services.duplicates import normalise
from services.leads import words

TIMES = 20
TEXTS = {
    "digits and commas": "1," * 2000,
    "yes": "yes " * 4000,
    "number words": "one hundred and " * 1000,
    "spaces": " " * 100_000,
    "dates": "1.1.2026 " * 2000,
    "a megabyte": "æ" * 1_000_000,
    "combining marks": "o" + "\N{COMBINING DIAERESIS}" * 1000,
    "a command and much more": "slå sammen kontakten " + "Kari med " * 400,
}
WORK: dict[str, Callable[[str], object]] = {
    "recognize": lambda text: recognize(text[:4000], language="nb"),
    "words": lambda text: words.of_text(text[:200]),
    "normalise": lambda text: normalise.text(text[:200]),
    "likeness": lambda text: likeness.of_words(text, text[::-1]),
}


def milliseconds(work: Callable[[str], object], text: str) -> list[float]:
    """How long each of TIMES runs took, in ascending order; what is made once is made before."""
    work(text)
    taken = []
    for _ in range(TIMES):
        began = perf_counter()
        work(text)
        taken.append(1000 * (perf_counter() - began))
    return sorted(taken)


def main() -> None:
    """Print a row for each text and each work."""
    for name, text in TEXTS.items():
        for done, work in WORK.items():
            taken = milliseconds(work, text)
            middle, last = taken[len(taken) // 2], taken[-1]
            sys.stdout.write(f"{name:24} {done:10} p50 {middle:8.2f} ms   longest {last:8.2f} ms\n")


if __name__ == "__main__":
    main()
