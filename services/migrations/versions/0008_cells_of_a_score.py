"""The cells of a score instead of its reasons, which are made of them; the next run, which fills them in, is due now."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from services.models.base import Json

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("score", sa.Column("cells", sa.LargeBinary(), nullable=True))
    op.drop_column("score", "reasons")
    op.execute("UPDATE job SET due = createdon WHERE kind = 'score.daily' AND status = 'waiting'")


def downgrade() -> None:
    op.add_column("score", sa.Column("reasons", Json, nullable=False, server_default="[]"))
    op.drop_column("score", "cells")
