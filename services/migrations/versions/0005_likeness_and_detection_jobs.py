"""Profiles and keys by which similar records are found, detached pairs, ignored warnings, detection jobs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _profiles()
    _choices()
    _detection_jobs()


def _profiles() -> None:
    op.create_table(
        "profile",
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("record_id", ID, autoincrement=False, nullable=False),
        sa.Column("made", sa.String(length=20), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("entity", "record_id", name=op.f("pk_profile")),
    )
    op.create_table(
        "profile_key",
        sa.Column("key", ID, autoincrement=False, nullable=False),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("record_id", ID, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "entity", "record_id", name=op.f("pk_profile_key")),
        sqlite_with_rowid=False,
    )


def _choices() -> None:
    op.create_table(
        "detached_pair",
        sa.Column("id", ID, nullable=False),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("low_id", ID, nullable=False),
        sa.Column("high_id", ID, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.ForeignKeyConstraint(["by"], ["user.id"], name=op.f("fk_detached_pair_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_detached_pair")),
        sa.UniqueConstraint("entity", "low_id", "high_id", name=op.f("uq_detached_pair_entity_low_id_high_id")),
    )
    op.create_index("ix_detached_pair_entity_high_id", "detached_pair", ["entity", "high_id"])
    op.create_table(
        "ignored_warning",
        sa.Column("id", ID, nullable=False),
        sa.Column("rule_key", sa.String(length=60), nullable=False),
        sa.Column("flow", sa.String(length=40), nullable=False),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("record_id", ID, nullable=False),
        sa.Column("other_entity", sa.String(length=40), nullable=False),
        sa.Column("other_id", ID, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.ForeignKeyConstraint(["by"], ["user.id"], name=op.f("fk_ignored_warning_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ignored_warning")),
    )
    op.create_index("ix_ignored_warning_rule_key_at", "ignored_warning", ["rule_key", "at"])
    op.create_index("ix_ignored_warning_entity_record_id", "ignored_warning", ["entity", "record_id"])


def _detection_jobs() -> None:
    op.create_table(
        "detection_job",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("method", sa.String(length=40), nullable=False),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("query", JSON, nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("total", ID, nullable=False),
        sa.Column("done", ID, nullable=False),
        sa.Column("found", ID, nullable=False),
        sa.Column("partitions", ID, nullable=False),
        sa.Column("recurs", ID, nullable=True),
        sa.Column("by", ID, nullable=False),
        sa.Column("askedon", MOMENT, nullable=False),
        sa.Column("finishedon", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["by"], ["user.id"], name=op.f("fk_detection_job_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_detection_job")),
    )
    op.create_table(
        "detection_part",
        sa.Column("job_id", ID, nullable=False),
        sa.Column("number", ID, autoincrement=False, nullable=False),
        sa.Column("low", ID, nullable=False),
        sa.Column("high", ID, nullable=False),
        sa.Column("records", ID, nullable=False),
        sa.Column("scored", ID, nullable=False),
        sa.Column("doneon", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["job_id"], ["detection_job.id"], name=op.f("fk_detection_part_job_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("job_id", "number", name=op.f("pk_detection_part")),
    )
    op.create_table(
        "duplicate_record",
        sa.Column("id", ID, nullable=False),
        sa.Column("job_id", ID, nullable=False),
        sa.Column("base_id", ID, nullable=False),
        sa.Column("duplicate_id", ID, nullable=False),
        sa.Column("rule_key", sa.String(length=60), nullable=False),
        sa.Column("probability", sa.Float(), nullable=True),
        sa.Column("cluster", ID, nullable=True),
        sa.Column("removedon", MOMENT, nullable=True),
        sa.Column("removedby", ID, nullable=True),
        sa.ForeignKeyConstraint(
            ["job_id"], ["detection_job.id"], name=op.f("fk_duplicate_record_job_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["removedby"], ["user.id"], name=op.f("fk_duplicate_record_removedby")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duplicate_record")),
        sa.UniqueConstraint(
            "job_id", "base_id", "duplicate_id", "rule_key",
            name=op.f("uq_duplicate_record_job_id_base_id_duplicate_id_rule_key"),
        ),
    )  # fmt: skip
    op.create_index("ix_duplicate_record_job_id_cluster", "duplicate_record", ["job_id", "cluster"])


def downgrade() -> None:
    jobs = ("duplicate_record", "detection_part", "detection_job")
    for name in (*jobs, "ignored_warning", "detached_pair", "profile_key", "profile"):
        op.drop_table(name)
