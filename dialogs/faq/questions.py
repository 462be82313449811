"""The questions of the FAQ that can be answered, by their codes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from dialogs.cards.answer import Answered
from dialogs.faq import (
    closed,
    company_name,
    duplicates,
    errors,
    experience,
    mapped_fields,
    models,
    opportunities,
    pane,
    scored,
    scoring,
    summary,
)
from dialogs.turn import Turn

Answering = Callable[[Turn], Awaitable[Answered]]

QUALIFICATION: Mapping[str, Answering] = {
    "qualified": experience.qualified,
    "closed": closed.where,
    "notes": closed.notes,
    "difference": experience.difference,
    "configured-before": experience.configured_before,
    "several": opportunities.several,
    "several-disabled": opportunities.disabled,
    "read-only": pane.read_only,
    "form": pane.customise,
    "summary": summary.what,
    "summary-missing": summary.missing,
    "mappings": mapped_fields.mappings,
    "errors": errors.errors,
    "company-name": company_name.hidden,
    "delete-mapping": mapped_fields.undeletable,
}
"""The FAQ's section on the lead qualification experience, in its order."""

SCORING: Mapping[str, Answering] = {
    "scoring-needs": scoring.needs,
    "scoring-enough": scoring.enough,
    "scoring-why-not": scored.why_not,
    "scoring-often": scored.how_often,
    "scoring-real-time": scored.real_time,
    "scoring-customize": models.customise,
    "scoring-several": models.several,
    "scoring-grade": models.grade,
}
"""The FAQ's section on lead scores, in its order."""

DUPLICATES: Mapping[str, Answering] = {
    "found-duplicates": duplicates.while_qualifying,
    "two-detections": duplicates.two_detections,
    "enhanced-off": duplicates.enhanced_off,
    "enhanced-on": duplicates.enhanced_on,
}
"""The FAQ's section on duplicate lead detection, in its order."""

ANSWERS: Mapping[str, Answering] = {**QUALIFICATION, **SCORING, **DUPLICATES}
