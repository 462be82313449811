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
merge-closed =
    { $kind ->
        [lead] closed
       *[other] inactive
    }
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

merge-shown =
    { $kind ->
        [account] This happens when the accounts are merged. Nothing is saved until you select Merge.
        [contact] This happens when the contacts are merged. Nothing is saved until you select Merge.
       *[lead] This happens when the leads are merged. Nothing is saved until you select Merge.
    }
merge-shown-anew = Here is the preview with what you have chosen. Nothing is saved until you select Merge.
merge-changed = Something has changed, so here is the new preview. Nothing was saved.
merge-title =
    { $kind ->
        [account] Merge { $count } accounts
        [contact] Merge { $count } contacts
       *[lead] Merge { $count } leads
    }
merge-primary-line =
    { $kind ->
        [account] Primary account: { $name }
        [contact] Primary contact: { $name }
       *[lead] Primary lead: { $name }
    }
merge-why-chosen = You chose this.
merge-why-only-active =
    { $kind ->
        [lead] Proposed because it is the only one that is open.
       *[other] Proposed because it is the only active one.
    }
merge-why-most-activities =
    { $kind ->
        [lead] Proposed because it has the most notes and events: { $count }.
       *[other] Proposed because this one has the most notes and events: { $count }.
    }
merge-why-most-recent =
    { $kind ->
        [lead] Proposed because it was updated last.
       *[other] Proposed because this one was updated last.
    }
merge-why-asked = Proposed because it is the one in question.
merge-other-survives =
    { $kind ->
        [lead] { $asked }, the one in question, will be closed. { $primary } is kept.
       *[other] { $asked }, the one in question, will be deactivated. { $primary } is kept.
    }
merge-primary-label = Make primary (what was chosen by hand below is then dropped)
merge-fill-label =
    { $kind ->
        [lead] Fill the empty fields of the primary lead
       *[other] Choose the fields with data (those of the primary one where both have data)
    }
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
merge-closes-title =
    { $kind ->
        [lead] This is closed as Disqualified (Canceled) and points to { $name }
       *[other] This is deactivated, and { $name } takes its place
    }
merge-process-aborted =
    { $count ->
        [one] The process of { $names } is aborted.
       *[other] The processes of { $names } are aborted.
    }
merge-undo-line = The merge can be undone. What somebody changes afterwards then stays as it is, and the audit log keeps both.

merge-moved-lead =
    { $count ->
        [one] one lead
       *[other] { $count } leads
    }
merge-moved-contact =
    { $count ->
        [one] one contact
       *[other] { $count } contacts
    }
merge-hide-label = Hide fields with same data
merge-same-line = { $label }: { $value } (the same in all)
merge-overwritten-title =
    { $count ->
        [one] One value of what survives goes. “Undo” gives it back.
       *[other] { $count } values of what survives go. “Undo” gives them back.
    }
merge-overwritten-line = { $label }: { $old } → { $new }
merge-dropped-title =
    { $count ->
        [one] One value is not taken over, but stays on what is merged in
       *[other] { $count } values are not taken over, but stay on what is merged in
    }
merge-dropped-line = { $label }: { $value } ({ $name })
merge-dropped-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
merge-stays-line = Audit log, receipts, list results and requests stay with the record they are about.

## Another primary

merge-drop-edits =
    { $count ->
        [one] If { $name } becomes the primary one, the value you have chosen by hand is dropped. Make it primary?
       *[other] If { $name } becomes the primary one, the { $count } values you have chosen by hand are dropped. Make it primary?
    }
merge-drop-title = Make { $name } primary
button-make-primary = Make primary
button-keep-primary = Keep my choices

## Accounts and contacts

button-choose-record = Choose
record-found-none =
    { $kind ->
        [account] I found no account that fits "{ $words }".
       *[contact] I found no contact that fits "{ $words }".
    }
record-which =
    { $kind ->
        [account] Which account do you mean by "{ $words }"?
       *[contact] Which contact do you mean by "{ $words }"?
    }
record-which-other =
    { $kind ->
        [account] Which account is { $name } to be merged with?
       *[contact] Which contact is { $name } to be merged with?
    }
record-name-it =
    { $kind ->
        [account] Which accounts do you mean? Name both: "merge account Brekke with Berg".
       *[contact] Which contacts do you mean? Name both: "merge contact Kari Brekke with Kari Berg".
    }
record-choose-title =
    { $kind ->
        [account] Choose an account
       *[contact] Choose a contact
    }
record-no-duplicates =
    { $kind ->
        [account] None of the published rules finds a duplicate of { $name }. Name the account it is to be merged with: "merge account Brekke with Berg".
       *[contact] None of the published rules finds a duplicate of { $name }. Name the contact it is to be merged with: "merge contact Kari Brekke with Kari Berg".
    }

## What is in the way

merge-blocked =
    { $kind ->
        [account] The accounts cannot be merged: { $reason }
        [contact] The contacts cannot be merged: { $reason }
       *[lead] The leads cannot be merged: { $reason }
    }
merge-blocked-short =
    { $kind ->
        [account] The accounts could not be merged.
        [contact] The contacts could not be merged.
       *[lead] The leads could not be merged.
    }
merge-obstacle-too-few = Select at least two.
merge-obstacle-too-many =
    { $kind ->
        [lead] At most { $most } duplicates can be merged with a lead at a time.
       *[other] Two can be merged at a time.
    }
merge-obstacle-already-merged =
    { $kind ->
        [lead] { $name } has been merged into another one already.
       *[other] { $name } has been merged with another one already.
    }
merge-obstacle-missing-rights =
    { $kind ->
        [lead] { $name } belongs to { $owner }. To merge it you have to own it, or have the role { $role }.
       *[other] { $name } belongs to { $owner }. To merge this one you have to own it, or have the role { $role }.
    }
merge-obstacle-into-inactive =
    { $kind ->
        [lead] { $name } is closed, and nothing can be merged into a closed lead. Reactivate it first.
       *[other] { $name } is inactive, and nothing can be merged into an inactive record.
    }
refusal-merge-outdated = Something has changed since the preview was made, so nothing was saved. Start again to see how it is now.
refusal-merge-blocked = The records cannot be merged as they are. Start again to see what is in the way.

## The result

leads-merged = { $others } was merged into { $name }.
merged-title = Merged into { $name }
merged-other-survives =
    { $kind ->
        [lead] { $asked }, the one in question, is closed. { $primary } is the one to go on with.
       *[other] { $asked }, the one in question, is deactivated. { $primary } is the one to go on with.
    }
merged-closed =
    { $kind ->
        [lead] { $name }: closed as Disqualified (Canceled)
       *[other] { $name }: deactivated
    }
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
