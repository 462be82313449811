### Taking back what was done: what goes back, what stays, and why.

record-title-lead = Lead

## Said beside a card, or alone

undo-ask = Do you want to undo { $act }? It was done { $when }.
undo-ask-partly = Not everything about { $name } can be taken back. See what stays before you choose Undo.
undone-short = { $name }: taken back
undone-lead-qualified = The qualification of { $name } is taken back. The lead is open again.
undone-lead-disqualified-keeping = The disqualification of { $name } is taken back. The lead is open again.
undo-refused-changed-since = { $name } has changed since, so this cannot be taken back.
undo-refused-name-taken = Another scoring model is called { $name } by now. Delete that one first.
undo-refused-too-many-models = There are ten scoring models of this kind, and there can be no more. Delete one before you take { $name } back.
undo-refused-no-right = You may read { $name } but not change it. A manager of the team, or the owner, can take this back.

## The cards

undo-title = Undo: { $name }
undone-title = Undone: { $name }
undo-record = { $type } { $name }
undo-restored-lead = The lead becomes as it was.
undo-restored-process = The process goes back to the stage it was in.
undo-restored-carried-fields = Fields that were filled in on linked records are emptied again.
undo-archived = { $record } is put away.
undone-restored-lead = The lead is as it was.
undone-restored-process = The process is back at the stage it was in.
undone-restored-carried-fields = Fields that were filled in on linked records are empty again.
undone-archived = { $record } was put away.
undo-kept-title = This stays as it is
undone-kept-title = This was left as it is
undo-kept = { $record }: { $reason }
kept-changed-since = somebody has worked on it since.
kept-has-notes = it has notes of its own.
kept-process-moved = its process has gone on since.
kept-used-by-others = other records belong to it.

## What is undone

undo-act-lead-qualified = the qualification of { $name }
undo-act-lead-disqualified = the disqualification of { $name }
undo-act-lead-disqualified-keeping = the disqualification of { $name }
undo-act-lead-reactivated = the reactivation of { $name }
undo-act-lead-updated = the changes of { $name }
undo-act-lead-assigned = the assignment of { $name }
undo-act-lead-deleted = the deletion of { $name }
undo-act-lead-merged = the merge into { $name }
undo-act-account-merged = the merge into { $name }
undo-act-contact-merged = the merge into { $name }
undo-act-rule-unpublished = the unpublishing of the rule { $name }
undo-act-rule-published = the publishing of the rule { $name }
undo-act-rule-changed = the change of the rule { $name }
undo-act-rule-created = the creation of the rule { $name }
undo-act-rule-edited = the change of the rule { $name }
undo-act-rule-deleted = the deletion of the rule { $name }
undo-act-settings-changed = the change of the settings
