"""Receipts of all that can be undone, lists of leads qualified at once, requests to administrators, archived records."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
ARCHIVED = ("account", "contact", "opportunity")


def upgrade() -> None:
    _list_qualification()
    _receipt()
    _change_request()
    for archived in ARCHIVED:
        op.add_column(archived, sa.Column("archivedon", sa.DateTime(timezone=True), nullable=True))
    op.add_column("process_flow", sa.Column("is_default", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column("conversation", sa.Column("user_id", ID, nullable=True))
    op.create_index(op.f("ix_conversation_user_id"), "conversation", ["user_id"])


def _list_qualification() -> None:
    op.create_table(
        "list_qualification",
        sa.Column("id", ID, nullable=False),
        sa.Column("kinds", JSON, nullable=False),
        sa.Column("conversation_id", ID, nullable=True),
        sa.Column("by", ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finishedon", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["user.id"], name=op.f("fk_list_qualification_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_qualification")),
    )
    op.create_table(
        "list_line",
        sa.Column("id", ID, nullable=False),
        sa.Column("list_id", ID, nullable=False),
        sa.Column("lead_id", ID, nullable=False),
        sa.Column("position", ID, nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("facts", JSON, nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name=op.f("fk_list_line_lead_id")),
        sa.ForeignKeyConstraint(["list_id"], ["list_qualification.id"], name=op.f("fk_list_line_list_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_line")),
        sa.UniqueConstraint("list_id", "lead_id", name=op.f("uq_list_line_list_id_lead_id")),
    )
    op.create_index(op.f("ix_list_line_lead_id"), "list_line", ["lead_id"])


def _receipt() -> None:
    op.create_table(
        "receipt",
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("lead_id", ID, nullable=True),
        sa.Column("lead_version", ID, nullable=True),
        sa.Column("plan_hash", sa.String(length=64), nullable=True),
        sa.Column("plan", JSON, nullable=False),
        sa.Column("inverse", JSON, nullable=False),
        sa.Column("list_id", ID, nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.Column("undoneon", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undoneby", ID, nullable=True),
        sa.ForeignKeyConstraint(["by"], ["user.id"], name=op.f("fk_receipt_by")),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name=op.f("fk_receipt_lead_id")),
        sa.ForeignKeyConstraint(["list_id"], ["list_qualification.id"], name=op.f("fk_receipt_list_id")),
        sa.ForeignKeyConstraint(["undoneby"], ["user.id"], name=op.f("fk_receipt_undoneby")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
    )
    for column in ("by", "lead_id", "list_id"):
        op.create_index(op.f(f"ix_receipt_{column}"), "receipt", [column])
    kept = 'id, lead_id, lead_version, plan_hash, plan, inverse, "at", "by", undoneon'
    op.execute(f"INSERT INTO receipt (kind, {kept}) SELECT 'lead.qualified', {kept} FROM qualification")  # noqa: S608
    if op.get_context().dialect.name == "postgresql":
        op.execute(
            "SELECT setval(pg_get_serial_sequence('receipt', 'id'), coalesce(max(id), 0) + 1, false) FROM receipt"
        )
    op.drop_table("qualification")


def _change_request() -> None:
    op.create_table(
        "change_request",
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("facts", JSON, nullable=False),
        sa.Column("lead_id", ID, nullable=True),
        sa.Column("askedby", ID, nullable=False),
        sa.Column("askedon", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("decidedby", ID, nullable=True),
        sa.Column("decidedon", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["askedby"], ["user.id"], name=op.f("fk_change_request_askedby")),
        sa.ForeignKeyConstraint(["decidedby"], ["user.id"], name=op.f("fk_change_request_decidedby")),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name=op.f("fk_change_request_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_request")),
    )
    op.create_index("ix_change_request_status_askedon", "change_request", ["status", "askedon"])
    op.create_index(op.f("ix_change_request_lead_id"), "change_request", ["lead_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_conversation_user_id"), "conversation")
    op.drop_column("conversation", "user_id")
    op.drop_column("process_flow", "is_default")
    for archived in ARCHIVED:
        op.drop_column(archived, "archivedon")
    op.drop_table("change_request")
    _qualification()
    op.drop_table("receipt")
    op.drop_table("list_line")
    op.drop_table("list_qualification")


def _qualification() -> None:
    op.create_table(
        "qualification",
        sa.Column("id", ID, nullable=False),
        sa.Column("lead_id", ID, nullable=False),
        sa.Column("lead_version", ID, nullable=False),
        sa.Column("plan_hash", sa.String(length=64), nullable=False),
        sa.Column("plan", JSON, nullable=False),
        sa.Column("inverse", JSON, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.Column("undoneon", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["user.id"], name=op.f("fk_qualification_by")),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name=op.f("fk_qualification_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_qualification")),
    )
    op.create_index(op.f("ix_qualification_lead_id"), "qualification", ["lead_id"])
    kept = 'id, lead_id, lead_version, plan_hash, plan, inverse, "at", "by", undoneon'
    op.execute(
        f"INSERT INTO qualification ({kept}) SELECT {kept} FROM receipt WHERE kind = 'lead.qualified'"  # noqa: S608
    )
