"""Every code that an import can answer with; each has its sentence in every language."""

from __future__ import annotations

from services.importing import duplicates

OF_TEXTS = ("lone-surrogate", "nul-character", "control-character")
"""What no text may hold, be it a cell or a heading."""

PROBLEMS = (
    "unclosed-quote", "misplaced-quote", "line-too-long", "mixed-encoding", "empty-row", "too-few-columns",
    "too-many-columns", "not-a-date", "not-a-number", "not-a-whole-number", "not-yes-or-no", "unknown-option",
    "unknown-owner", "ambiguous-owner", "owner-not-allowed", "required", "too-long", "not-an-email", "out-of-range",
    "reason-of-another-state", "closed-before-created", *OF_TEXTS,
)  # fmt: skip
"""Why a row is refused."""

WARNINGS = ("in-the-future", "open-lead-has-closing-date", "closing-date-missing", "possible-duplicate")
"""What is doubtful about a row that is taken in."""

BAD_FILES = (
    "empty-file", "not-a-csv-file", "unknown-encoding", "no-header", "too-many-columns", "column-twice",
    "missing-columns", *OF_TEXTS,
)  # fmt: skip
"""Why a whole file is refused: the `reason` of a BadFile."""

MATCHES = duplicates.MATCHES
"""By what a row is a duplicate."""
