"""An index by which an opportunity finds the leads that were qualified into it."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_lead_qualifyingopportunityid"), "lead", ["qualifyingopportunityid"])


def downgrade() -> None:
    op.drop_index(op.f("ix_lead_qualifyingopportunityid"), "lead")
