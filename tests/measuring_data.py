"""The data sets that lie beside the project, for measuring: a check that reads them is skipped where they are not.

With LEADBOT_REQUIRE_SHARED=1 nothing is skipped: there the data has to be.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

DATA = Path(os.environ.get("LEADBOT_DATA", Path(__file__).parents[2] / "shared" / "data"))
REQUIRED = os.environ.get("LEADBOT_REQUIRE_SHARED") == "1"

needs_data = pytest.mark.skipif(
    not DATA.is_dir() and not REQUIRED, reason="the data beside the project is not here (set LEADBOT_DATA)"
)
