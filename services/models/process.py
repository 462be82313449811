"""Business process flows: the flow, its stages, and how far one lead has come (lead-management.md 1.11)."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Coded, Id, Json, UtcDateTime

LEAD_TO_OPPORTUNITY = "919e14d1-6489-4852-abd0-a63a6ecaac5d"
"""Dynamics' id of the Lead to Opportunity Sales Process."""


class InstanceStatus(IntEnum):
    ACTIVE = 1
    FINISHED = 2
    ABORTED = 3


class ProcessFlow(Base):
    """A flow; new leads start on the one that is the default."""

    __tablename__ = "process_flow"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str] = mapped_column(String(160))
    is_default: Mapped[bool] = mapped_column(default=False)


class ProcessStage(Base):
    """A stage of a flow; it belongs to the lead or to the opportunity. `steps` are [{field, required}, ...]."""

    __tablename__ = "process_stage"

    id: Mapped[Id]
    process_id: Mapped[str] = mapped_column(ForeignKey("process_flow.id"), index=True)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(100))
    entity: Mapped[str] = mapped_column(String(40))
    steps: Mapped[list[dict[str, Any]]] = mapped_column(Json, default=list)


class ProcessInstance(Base):
    """One lead's way through a flow; at most one instance a lead."""

    __tablename__ = "process_instance"

    id: Mapped[Id]
    process_id: Mapped[str] = mapped_column(ForeignKey("process_flow.id"))
    leadid: Mapped[int] = mapped_column(ForeignKey("lead.id"), unique=True)
    opportunityid: Mapped[int | None] = mapped_column(ForeignKey("opportunity.id"))
    activestageid: Mapped[int] = mapped_column(ForeignKey("process_stage.id"))
    activestagestartedon: Mapped[datetime] = mapped_column(UtcDateTime)
    completedon: Mapped[datetime | None] = mapped_column(UtcDateTime)
    traversedpath: Mapped[list[int]] = mapped_column(Json, default=list)
    statuscode: Mapped[InstanceStatus] = mapped_column(Coded(InstanceStatus), default=InstanceStatus.ACTIVE)
