"""What a search learned of the store before it judged pairs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from services.models.base import Json

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("detection_job", sa.Column("habits", Json, nullable=False, server_default="{}"))


def downgrade() -> None:
    op.drop_column("detection_job", "habits")
