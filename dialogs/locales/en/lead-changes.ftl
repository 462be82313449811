### Creating, editing, assigning and deleting leads.

button-save = Save
button-edit = Edit
button-more-fields = More fields
button-assign = Assign

try-lead-edit = Edit a lead
try-lead-assign = Assign a lead
try-lead-delete = Delete a lead

help-change = Create, edit, assign or delete: "new lead Kari Brekke at Brekke Havbruk", "edit Acme", "assign Acme to Tone", "delete Acme".

## Edit

edit-lead-title = Edit { $name }
edit-lead-ask = Here is what is known of { $name }. Change what you like, and choose Save.
edit-lead-saved = The changes of { $name } are saved.
edit-lead-same = Nothing of { $name } was changed, so it is as it was.
edit-lead-changed = { $name } was changed while the form was open, so nothing was saved. Here are the values as they are now.
edit-lead-changed-by = { $who } changed { $name } on { $when }, so nothing was saved. Here are the values as they are now.

## Create

new-lead-title = New lead
new-lead-ask = Fill in what you know of the lead, and choose Save. Topic and last name are needed.
new-lead-saved = The lead { $name } is created.

## Assign

assign-title = Assign { $name }
assign-owner = Owner now: { $owner }
assign-new-owner = New owner
assign-missing = Choose a new owner.
assign-whom = To whom is { $name } to be assigned? Write the name of a colleague.
assign-nobody = I found nobody called "{ $words }" among those you can assign leads to. Write another name.
assign-ask =
    { $count ->
        [one] Do you want to assign { $name } to { $owner }?
       *[other] { $count } colleagues fit. To whom is { $name } to be assigned?
    }
assigned = { $name } is assigned to { $owner }.

## Delete

delete-lead-title = Delete { $name }
delete-lead-ask = Do you want to delete { $name } for good?
delete-lead-changed = What would be deleted together with { $name } has changed, so nothing was deleted. Do you still want to delete it for good?
delete-lead-goes =
    This is deleted: the lead, { $notes ->
        [0] no notes
        [one] one note
       *[other] { $notes } notes
    }, { $attachments ->
        [0] no attachments
        [one] one attachment
       *[other] { $attachments } attachments
    }, the timeline, the history of changes, the stage of the process and open requests about the lead.
delete-lead-stays = Accounts and contacts stay. The audit log still shows that the lead was there, and who deleted it.
delete-lead-permanent = Deleting is final and cannot be undone.
deleted-lead = { $name } is deleted for good.

refusal-lead-has-opportunities = An opportunity comes from this lead, so it cannot be deleted.
refusal-lead-has-merged-leads = Other leads were merged into this one and lead to it, so it cannot be deleted.

## Undo

undone-lead-disqualified = The disqualification of { $name } is undone. The lead is open again.
undone-lead-reactivated = The reactivation of { $name } is undone. The lead is closed as before.
undone-lead-updated = The changes of { $name } are undone.
undone-lead-assigned = The assignment of { $name } is undone.
undo-refused-deleted = { $name } was deleted for good, and that cannot be undone.
undo-act-lead-created = creating { $name }
undone-lead-created = That is undone. { $name } is deleted for good.
undo-restored-created-lead = The lead is deleted for good.
undone-restored-created-lead = The lead is deleted for good.
undo-refused-gone = { $name } is not there any more, so there is nothing to undo.
