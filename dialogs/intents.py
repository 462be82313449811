"""Which dialog answers which intent and which button, and what of the words it is given."""

from __future__ import annotations

from typing import Any

from dialogs import (
    duplicate_rules,
    duplicate_searches,
    field_mappings,
    opportunity_scores,
    process,
    rule_editing,
    score_coverage,
    scores,
    scoring_models,
)
from dialogs.attaching import AttachFiles
from dialogs.changing_settings import ChangeSettings
from dialogs.dialog import Dialog
from dialogs.disqualification import Disqualify
from dialogs.faq.dialog import Faq
from dialogs.finding import ChooseLead
from dialogs.form_editing import EditForm
from dialogs.lead_assigning import AssignLead
from dialogs.lead_creating import CreateLead
from dialogs.lead_deleting import DeleteLead
from dialogs.lead_duplicates import LeadDuplicates
from dialogs.lead_editing import EditLead
from dialogs.leads import SearchLeads, ShowLead
from dialogs.list_qualification import QualifyFromList, ShowListReceipt
from dialogs.managing_views import COMMANDS, ManageViews
from dialogs.merging import MergeLeads
from dialogs.merging_records import MergeRecords
from dialogs.newest_search import ShowNewestSearch
from dialogs.notes import NoteLead
from dialogs.opportunities import ShowOpportunity, ShowWhatItBecame
from dialogs.process_steps import ChangeStep
from dialogs.qualification import Qualify
from dialogs.reactivation import Reactivate
from dialogs.recognizer.recognizer import Recognized
from dialogs.requests import ApproveRequest, AskAdministrator, ListRequests, RejectRequest, ShowRequest
from dialogs.score_readiness import ShowReadiness
from dialogs.settings import ShowSettings
from dialogs.summaries import Summarize
from dialogs.telling_apart import TellApart
from dialogs.timelines import GetFile, ShowTimeline
from dialogs.undoing import Undo
from dialogs.view_columns import TakeBackColumn
from dialogs.view_editing import EditColumns, EditFilters
from dialogs.views import ChooseView, HottestLeads, ListLeads, ShowNamed
from dialogs.why_not import WhyNotCaught

DIALOGS: tuple[type[Dialog], ...] = (
    ChooseLead,
    ShowLead,
    SearchLeads,
    ListLeads,
    Qualify,
    Disqualify,
    Reactivate,
    NoteLead,
    AttachFiles,
    ShowTimeline,
    GetFile,
    *process.DIALOGS,
    ChangeStep,
    CreateLead,
    EditLead,
    AssignLead,
    DeleteLead,
    ShowOpportunity,
    ShowWhatItBecame,
    ShowNamed,
    HottestLeads,
    ChooseView,
    ManageViews,
    LeadDuplicates,
    TellApart,
    WhyNotCaught,
    MergeLeads,
    MergeRecords,
    TakeBackColumn,
    QualifyFromList,
    ShowListReceipt,
    AskAdministrator,
    ApproveRequest,
    RejectRequest,
    ShowRequest,
    ListRequests,
    Summarize,
    Faq,
    Undo,
    *dict.fromkeys(COMMANDS.values()),
    ShowSettings,
    ChangeSettings,
    EditForm,
    *duplicate_rules.DIALOGS,
    *duplicate_searches.DIALOGS,
    ShowNewestSearch,
    *field_mappings.DIALOGS,
    *scoring_models.DIALOGS,
    ShowReadiness,
    *scores.DIALOGS,
    *opportunity_scores.DIALOGS,
    *score_coverage.DIALOGS,
)

BY_INTENT: dict[str, str] = {
    "lead.show": ShowNamed.name,
    "lead.search": SearchLeads.name,
    "lead.list": ListLeads.name,
    "lead.qualify": Qualify.name,
    "lead.disqualify": Disqualify.name,
    "lead.reactivate": Reactivate.name,
    "lead.note": NoteLead.name,
    "lead.summary": Summarize.name,
    "lead.duplicates": LeadDuplicates.name,
    "lead.merge": MergeLeads.name,
    "record.merge": MergeRecords.name,
    "lead.timeline": ShowTimeline.name,
    "lead.create": CreateLead.name,
    "lead.edit": EditLead.name,
    "lead.assign": AssignLead.name,
    "lead.delete": DeleteLead.name,
    "opportunity.list": ShowWhatItBecame.name,
    "admin.views": ManageViews.name,
    "lead.qualify_several": QualifyFromList.name,
    "admin.requests": ListRequests.name,
    "faq": Faq.name,
    "admin.settings": ShowSettings.name,
    "admin.duplicate_rules": duplicate_rules.ManageRules.name,
    "admin.duplicate_searches": duplicate_searches.ManageSearches.name,
    "admin.process": ChangeStep.name,
    "lead.process": process.ManageProcess.name,
    "admin.mappings": field_mappings.ManageMappings.name,
    "score.models": scoring_models.ManageModels.name,
    "score.readiness": ShowReadiness.name,
    "score.show": scores.ShowScore.name,
    "score.why_not": scores.WhyNotScored.name,
    "score.what_if": scores.WhatWouldRaise.name,
    "score.coverage": score_coverage.ShowCoverage.name,
}

BY_COMMAND: dict[tuple[str, str], str] = {
    ("lead.duplicates", "why-not"): WhyNotCaught.name,
    ("lead.duplicates", "detach"): TellApart.name,
    ("admin.duplicate_searches", "newest"): ShowNewestSearch.name,
    ("lead.list", "hottest"): HottestLeads.name,
    ("score.show", "opportunity"): opportunity_scores.ShowOpportunityScore.name,
    ("score.why_not", "opportunity"): opportunity_scores.WhyOpportunityNotScored.name,
    ("score.what_if", "opportunity"): opportunity_scores.WhatWouldRaiseOpportunity.name,
}
"""The dialog of an intent where its command has one of its own."""

BY_ACTION: dict[str, str] = BY_INTENT | {
    "undo": Undo.name,
    "opportunity.show": ShowOpportunity.name,
    "score.unscored": score_coverage.ListUnscored.name,
    "score.opportunity": opportunity_scores.ShowOpportunityScore.name,
    "score.details": scores.ShowScoreDetails.name,
    "score.opportunity-details": opportunity_scores.ShowOpportunityScoreDetails.name,
    "score.opportunity-what-if": opportunity_scores.WhatWouldRaiseOpportunity.name,
    "file.get": GetFile.name,
    "process.set-active": process.SetActive.name,
    "process.abort": process.AbortProcess.name,
    "process.next": process.NextStage.name,
    "process.finish": process.FinishProcess.name,
    "view.choose": ChooseView.name,
    "view.filters": EditFilters.name,
    "view.columns": EditColumns.name,
    "view.take-back": TakeBackColumn.name,
    "list.receipt": ShowListReceipt.name,
    "duplicates.why-not": WhyNotCaught.name,
    "request.ask": AskAdministrator.name,
    "request.show": ShowRequest.name,
    "request.approve": ApproveRequest.name,
    "request.reject": RejectRequest.name,
    "settings.edit": ChangeSettings.name,
    "settings.form": EditForm.name,
    "search.new": duplicate_searches.FindDuplicates.name,
    "search.show": duplicate_searches.ShowSearch.name,
    "search.remove": duplicate_searches.RemovePair.name,
    "search.stop": duplicate_searches.StopSearch.name,
    "rule.show": duplicate_rules.ShowRule.name,
    "rule.unpublish": duplicate_rules.UnpublishRule.name,
    "rule.publish": duplicate_rules.PublishRule.name,
    "rule.exclude-inactive": duplicate_rules.ExcludeInactive.name,
    "rule.add": rule_editing.AddRule.name,
    "rule.edit": rule_editing.EditRule.name,
    "rule.delete": rule_editing.DeleteRule.name,
    "mapping.show": field_mappings.ShowMapping.name,
    "mapping.add": field_mappings.AddMapping.name,
    "mapping.delete": field_mappings.DeleteMapping.name,
    "mapping.switch-off": field_mappings.SwitchOff.name,
    "mapping.switch-on": field_mappings.SwitchOn.name,
    **scoring_models.BY_ACTION,
}
"""The buttons that need no open question: they name their record and begin a dialog, whenever they are pressed."""

OF_SCORES = ("grade", "scale", "points", "scored")
OF_VIEWS = ("view", "named", "renamed", "choose", "command", "column", "page", "sort", "order", "process", *OF_SCORES)
OF_THE_LAST_LEAD = frozenset(
    {"lead.timeline", "lead.process", "lead.summary", "score.show", "score.why_not", "score.what_if"}
    | {"lead.duplicates", "lead.qualify", "lead.merge", "lead.disqualify", "lead.reactivate", "lead.edit"}
)
"""Intents that, where no lead is named, are about the lead last spoken of: they show it before anything is done."""

ENTITIES = {
    "lead": "words",
    "rule": "words",
    "scoring_model": "words",
    "opportunity": "words",
    **{name: name for name in ("record", "source", "target", "field", "stage", "kind", "months", "per_stage")},
    "reason": "reason",
    "note": "note",
    "question": "question",
    **{name: name for name in (*OF_VIEWS, "count", "unit", "calendar", "moment", "owner", "setting", "wish")},
    "company": "company",
    "colleague": "colleague",
    "taker": "colleague",
    "number": "count",
    "state": "status",
    "week": "calendar",
    "owned": "owner",
}
"""What the recognizer calls it, and what the dialogs call it."""


def dialog_of(heard: Recognized) -> str | None:
    """The dialog that answers what was heard; None when none does."""
    command = " ".join(heard.entities.get("command", ()))
    return BY_COMMAND.get((heard.intent, command)) or BY_INTENT.get(heard.intent)


def arguments(heard: Recognized, spoken_of: int | None) -> dict[str, Any]:
    """The data a dialog begins with: the words heard, or the lead last spoken of for "this lead".

    Of two leads that are named, or of "it" and a lead, the second is the other one.
    """
    meant = heard.refers or (heard.intent in OF_THE_LAST_LEAD and not heard.entities.keys() & {"lead", "opportunity"})
    data: dict[str, Any] = {
        name: " ".join(heard.entities[entity]) for entity, name in ENTITIES.items() if heard.entities.get(entity)
    }
    first, *others = heard.entities.get("lead", ("",))
    if others:
        data |= {"words": first, "other": " ".join(others)}
    if spoken_of is not None and meant:
        data |= {"lead": spoken_of, "other": data.pop("words", "")}
    return data
