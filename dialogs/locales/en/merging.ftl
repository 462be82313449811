### Duplicates of a lead, and merging them.

button-merge-update = Update
button-merge-more = More fields

## Duplicates

duplicates-shown =
    { $count ->
        [one] I found one possible duplicate of { $name }.
       *[other] I found { $count } possible duplicates of { $name }.
    }
duplicates-none = I find no possible duplicates of { $name }.
duplicates-title = Possible duplicates of { $name }
duplicates-current = { $lead } (current)
duplicates-evidence = Evidence: { $because }
merge-closed = closed
merge-activities =
    { $count ->
        [0] no notes or events
        [one] one entry on its timeline
       *[other] { $count } notes and events
    }
merge-out-of-reach-title =
    { $count ->
        [one] One lead that you can read but not merge
       *[other] { $count } leads that you can read but not merge
    }
merge-out-of-reach = { $name } belongs to { $owner }. Ask the owner or a manager to merge it.

## Which

merge-choose = Which duplicates are to be merged with { $name }? You will see what happens before anything is saved.
merge-choose-one = Select at least one duplicate, then Merge. { $name } is always included.
merge-choose-fewer = You can merge up to { $most } duplicates at a time. Select fewer. { $name } is always included.
merge-choose-title = Merge { $name } with its duplicates
merge-choose-always = Always included: { $lead }
merge-choose-label = Duplicates to merge
merge-choose-how = Nothing is saved yet. When you select Merge, you see first what will happen.
merge-none-found = I find no possible duplicates of { $name }. If the lead is to be merged with another one all the same, name both: "merge Brekke with Berg".
merge-none-in-reach = { $name } has duplicates, but none that you can merge.
merge-with-itself = That is the same lead both times. Say which other lead it is to be merged with.

## The preview

merge-shown = This happens when the leads are merged. Nothing is saved until you select Merge.
merge-shown-anew = Here is the preview with what you have chosen. Nothing is saved until you select Merge.
merge-changed = Something has changed, so here is the new preview. Nothing was saved.
merge-title = Merge { $count } leads
merge-primary-line = Primary lead: { $name }
merge-why-chosen = You chose this.
merge-why-only-active = Proposed because it is the only one that is open.
merge-why-most-activities = Proposed because it has the most notes and events: { $count }.
merge-why-most-recent = Proposed because it was updated last.
merge-why-asked = Proposed because it is the one in question.
merge-other-survives = { $asked }, the one in question, will be closed. { $primary } is kept.
merge-primary-label = Make primary (the choice of values below then starts over)
merge-fill-label = Fill the empty fields of the primary lead
merge-fields-title =
    { $count ->
        [0] No fields differ
        [one] One field differs
       *[other] { $count } fields differ
    }
merge-fields-page = Fields { $first }–{ $last } of { $total }. Select More fields to see the rest.
merge-fields-same =
    { $count ->
        [one] One field is the same and not shown.
       *[other] { $count } fields are the same and not shown.
    }
merge-own-field = Value of field { $number }
merge-field-filled = { $label } (filled in)
merge-field-chosen = { $label } (chosen by you)
merge-field-other-currency = { $label } (not filled in: another currency)
merge-blank = (empty)
merge-value-of-primary = { $value } (primary)
merge-moves-title = This moves to { $name }
merge-moved-note =
    { $count ->
        [one] one note
       *[other] { $count } notes
    }
merge-moved-attachment =
    { $count ->
        [one] one attachment
       *[other] { $count } attachments
    }
merge-moved-timeline_entry =
    { $count ->
        [one] one event of the timeline
       *[other] { $count } events of the timeline
    }
merge-moved-opportunity =
    { $count ->
        [one] one opportunity
       *[other] { $count } opportunities
    }
merge-closes-title = This is closed as Disqualified (Canceled) and points to { $name }
merge-process-aborted =
    { $count ->
        [one] The process of { $names } is aborted.
       *[other] The processes of { $names } are aborted.
    }
merge-undo-line = The merge can be undone. What somebody changes afterwards then stays as it is, and the audit log keeps both.

## What is in the way

merge-blocked = The leads cannot be merged: { $reason }
merge-blocked-short = The leads could not be merged.
merge-obstacle-too-few = Select at least two.
merge-obstacle-too-many = At most { $most } duplicates can be merged with a lead at a time.
merge-obstacle-already-merged = { $name } has been merged into another one already.
merge-obstacle-missing-rights = { $name } belongs to { $owner }. To merge it you have to own it, or have the role { $role }.
merge-obstacle-into-inactive = { $name } is closed, and nothing can be merged into a closed lead. Reactivate it first.
refusal-merge-outdated = Something has changed since the preview was made, so nothing was saved. Start again to see how it is now.
refusal-merge-blocked = The records cannot be merged as they are. Start again to see what is in the way.

## The result

leads-merged = { $others } was merged into { $name }.
merged-title = Merged into { $name }
merged-other-survives = { $asked }, the one in question, is closed. { $primary } is the one to go on with.
merged-closed = { $name }: closed as Disqualified (Canceled)
merged-changed =
    { $count ->
        [one] One field was changed: { $fields }
       *[other] { $count } fields were changed: { $fields }
    }
merged-moved = Moved here: { $moved }

## Undoing a merge

undone-lead-merged = The merge into { $name } is undone. The leads are as they were.
undone-account-merged = The merge into { $name } is undone. The accounts are as they were.
undone-contact-merged = The merge into { $name } is undone. The contacts are as they were.
undo-restored-merged-records = Those that were merged become records of their own again, in the state they had.
undo-restored-moved-records = Notes, events and records that were moved go back.
undo-restored-merged-processes = Processes that were aborted go on where they stood.
undo-restored-merged-fields = Fields that the merge changed get back the value they had.
undone-restored-merged-records = Those that were merged are records of their own again, in the state they had.
undone-restored-moved-records = Notes, events and records that were moved are back.
undone-restored-merged-processes = Processes that were aborted go on where they stood.
undone-restored-merged-fields = Fields that the merge changed have got back the value they had.
undo-refused-closed-since = { $name } has been closed since, so the merge cannot be undone now. Reactivate it first.
undo-refused-merged-since = { $name } has been merged into another one since. Undo that merge first.
kept-moved-since = It belongs to another one now.
kept-notes-since = Notes written there since stay there.
