"""What scores were before, by time: the purge finds what is too old without reading all of it."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_score_history_at", "score_history", ["at"])


def downgrade() -> None:
    op.drop_index("ix_score_history_at", table_name="score_history")
