"""Every table, imported in one place for whoever needs the whole schema (migrations, checks)."""

from services.models import (
    account,
    audit_entry,
    change_request,
    contact,
    conversation,
    duplicate_rule,
    field_change,
    field_mapping,
    import_run,
    job,
    lead,
    list_qualification,
    note,
    opportunity,
    process,
    receipt,
    search_word,
    setting,
    timeline_entry,
    user,
    view,
)
from services.models.base import Base

MODULES = (
    account,
    audit_entry,
    change_request,
    contact,
    conversation,
    duplicate_rule,
    field_change,
    field_mapping,
    import_run,
    job,
    lead,
    list_qualification,
    note,
    opportunity,
    process,
    receipt,
    search_word,
    setting,
    timeline_entry,
    user,
    view,
)

METADATA = Base.metadata
