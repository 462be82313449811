"""Scoring models and their trainings, scores with their history, and the runs that write them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _models()
    _runs()
    _scores()


def _models() -> None:
    op.create_table(
        "scoring_model",
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("process_id", sa.String(length=36), nullable=True),
        sa.Column("state_column", sa.String(length=100), nullable=False),
        sa.Column("positive", sa.String(length=100), nullable=False),
        sa.Column("negative", sa.String(length=100), nullable=False),
        sa.Column("filter_column", sa.String(length=120), nullable=True),
        sa.Column("filter_values", JSON, nullable=False),
        sa.Column("months", ID, nullable=False),
        sa.Column("per_stage", sa.Boolean(), nullable=False),
        sa.Column("auto_retrain", sa.Boolean(), nullable=False),
        sa.Column("chosen", JSON, nullable=True),
        sa.Column("ignore_empty", JSON, nullable=False),
        sa.Column("least_a", ID, nullable=False),
        sa.Column("least_b", ID, nullable=False),
        sa.Column("least_c", ID, nullable=False),
        sa.Column("published_id", ID, nullable=True),
        sa.Column("publishedon", MOMENT, nullable=True),
        sa.Column("version", ID, nullable=False),
        sa.Column("createdon", MOMENT, nullable=False),
        sa.Column("createdby", ID, nullable=True),
        sa.Column("deletedon", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["createdby"], ["user.id"], name=op.f("fk_scoring_model_createdby")),
        sa.ForeignKeyConstraint(["process_id"], ["process_flow.id"], name=op.f("fk_scoring_model_process_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scoring_model")),
    )
    op.create_table(
        "scoring_version",
        sa.Column("id", ID, nullable=False),
        sa.Column("model_id", ID, nullable=False),
        sa.Column("number", ID, nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("scheduled", sa.Boolean(), nullable=False),
        sa.Column("reset_grades", sa.Boolean(), nullable=False),
        sa.Column("done", ID, nullable=False),
        sa.Column("total", ID, nullable=False),
        sa.Column("rows", ID, nullable=False),
        sa.Column("positives", ID, nullable=False),
        sa.Column("report", JSON, nullable=False),
        sa.Column("screened", JSON, nullable=False),
        sa.Column("scorecard", sa.Text(), nullable=True),
        sa.Column("error", sa.String(length=100), nullable=True),
        sa.Column("askedon", MOMENT, nullable=False),
        sa.Column("askedby", ID, nullable=True),
        sa.Column("trainedon", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["askedby"], ["user.id"], name=op.f("fk_scoring_version_askedby")),
        sa.ForeignKeyConstraint(
            ["model_id"], ["scoring_model.id"], name=op.f("fk_scoring_version_model_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scoring_version")),
        sa.UniqueConstraint("model_id", "number", name=op.f("uq_scoring_version_model_id_number")),
    )
    op.create_table(
        "scoring_standing",
        sa.Column("id", ID, nullable=False),
        sa.Column("number", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scoring_standing")),
    )


def _runs() -> None:
    op.create_table(
        "scoring_run",
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("total", ID, nullable=False),
        sa.Column("done", ID, nullable=False),
        sa.Column("scored", ID, nullable=False),
        sa.Column("partitions", ID, nullable=False),
        sa.Column("askedon", MOMENT, nullable=False),
        sa.Column("finishedon", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scoring_run")),
    )
    op.create_index("ix_scoring_run_kind_askedon", "scoring_run", ["kind", "askedon"])
    op.create_table(
        "scoring_part",
        sa.Column("run_id", ID, autoincrement=False, nullable=False),
        sa.Column("number", ID, autoincrement=False, nullable=False),
        sa.Column("low", ID, nullable=False),
        sa.Column("high", ID, nullable=False),
        sa.Column("records", ID, nullable=False),
        sa.Column("doneon", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["run_id"], ["scoring_run.id"], name=op.f("fk_scoring_part_run_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("run_id", "number", name=op.f("pk_scoring_part")),
    )


def _scores() -> None:
    op.create_table(
        "score",
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("record_id", ID, autoincrement=False, nullable=False),
        sa.Column("score", ID, nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        sa.Column("trend", sa.Integer(), nullable=False),
        sa.Column("log_odds", sa.Float(), nullable=False),
        sa.Column("probability", sa.Float(), nullable=False),
        sa.Column("reasons", JSON, nullable=False),
        sa.Column("model_id", ID, nullable=False),
        sa.Column("version_id", ID, nullable=False),
        sa.Column("standing", ID, nullable=False),
        sa.Column("record_version", ID, nullable=False),
        sa.Column("scoredon", MOMENT, nullable=False),
        sa.Column("first_score", ID, nullable=False),
        sa.Column("first_grade", sa.Integer(), nullable=False),
        sa.Column("first_on", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("entity", "record_id", name=op.f("pk_score")),
    )
    op.create_index("ix_score_model_id_grade", "score", ["model_id", "grade"])
    op.create_table(
        "score_history",
        sa.Column("id", ID, nullable=False),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("record_id", ID, nullable=False),
        sa.Column("score", ID, nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        sa.Column("model_id", ID, nullable=False),
        sa.Column("version_id", ID, nullable=False),
        sa.Column("record_version", ID, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_history")),
    )
    op.create_index("ix_score_history_entity_record_id_at", "score_history", ["entity", "record_id", "at"])


def downgrade() -> None:
    scores = ("score_history", "score")
    for name in (*scores, "scoring_part", "scoring_run", "scoring_standing", "scoring_version", "scoring_model"):
        op.drop_table(name)
