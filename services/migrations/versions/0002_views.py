"""People's own views, the list each looked at last, and the columns administrators add to system views."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lead_view",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("owner_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("definition", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("modifiedon", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["user.id"], name=op.f("fk_lead_view_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lead_view")),
        sa.UniqueConstraint("owner_id", "key", name=op.f("uq_lead_view_owner_id_key")),
    )
    op.create_table(
        "added_column",
        sa.Column("view", sa.String(length=40), nullable=False),
        sa.Column("field", sa.String(length=100), nullable=False),
        sa.Column("addedon", sa.DateTime(timezone=True), nullable=False),
        sa.Column("addedby", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["addedby"], ["user.id"], name=op.f("fk_added_column_addedby")),
        sa.PrimaryKeyConstraint("view", "field", name=op.f("pk_added_column")),
    )


def downgrade() -> None:
    op.drop_table("added_column")
    op.drop_table("lead_view")
