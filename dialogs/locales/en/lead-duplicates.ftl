### Possible duplicates of a lead: when it is saved, on its card, and in the list.

button-view-duplicates = View duplicates
button-open-existing = Open existing
button-detach = Detach
button-attach-again = Attach again

## On the lead's card

banner-duplicates =
    { $count ->
        [one] 1 possible duplicate
       *[other] { $count } possible duplicates
    }
banner-view-duplicates = View possible duplicates

## Why a record is listed

possible-same = Same { $label }: { $value }
possible-alike = Similar { $label }: { $value } ({ $percent }%)
possible-rules = Rule: { $rules }
possible-alike-by = Likeness: { $what }
possible-same-email = same e-mail address
possible-same-phone = same phone number
possible-similar-name-and-company = similar name and company
possible-similar-name-and-same-domain = similar name and same e-mail domain
possible-label-very-likely = Very likely the same
possible-label-likely = Probably the same
possible-label-possible = Possibly the same
possible-count-lead =
    { $count ->
        [one] 1 lead
       *[other] { $count } leads
    }
possible-count-account =
    { $count ->
        [one] 1 account
       *[other] { $count } accounts
    }
possible-count-contact =
    { $count ->
        [one] 1 contact
       *[other] { $count } contacts
    }
field-domain = E-mail domain

## Before the lead is saved

found-shown =
    { $count ->
        [one] I found a duplicate record. Nothing is saved yet.
       *[other] I found { $count } duplicate records. Nothing is saved yet.
    }
found-again =
    { $count ->
        [one] The matches have changed since you saw them. Now there is one. Nothing is saved yet.
       *[other] The matches have changed since you saw them. Now there are { $count }. Nothing is saved yet.
    }
found-title = Duplicate records found
found-current = Current record
found-counted = Duplicates found: { $counted }
found-existing = The lead that exists already
found-others = The other lead
found-opened = Here is { $name }, which existed already. What you typed is not saved.
found-saved-to-merge = The changes to { $name } are saved. Choose Merge to see what happens when it is merged with { $other }.

## Into the lead that exists already

take-over-ask = What is { $name } to take over of what you typed? No new lead is created.
take-over-title = Merge with { $name }
take-over-how = { $name } is the primary lead and is kept. Fields that are empty there are ticked.
take-over-label = Taken over from the new lead
take-over-fills = { $label }: { $value } (empty today)
take-over-replaces = { $label }: { $value } (in place of { $held })
take-over-rest = What you do not tick is not saved.
taken-over = The new lead is merged with { $name }. No new lead was created.

## The list

nearly-title = Nearly duplicates
nearly-rule = { $rule }: { $wrong }
duplicates-counter = Showing { $from }-{ $to } of { $total } duplicates
duplicates-choose = Choose duplicates
duplicates-pick = Choose a duplicate first.
duplicates-pick-one = Choose one duplicate at a time to delete.
duplicates-closed = The list of duplicates is closed
duplicates-apart =
    { $count ->
        [one] Not a duplicate
       *[other] Not duplicates: { $count }
    }
duplicates-apart-row = { $name } · Attach again
duplicate-detached =
    { $count ->
        [one] { $name } no longer counts as a duplicate. That holds from both sides.
       *[other] The { $count } no longer count as duplicates. That holds from both sides.
    }
duplicate-attached = { $name } may be a duplicate again.

## Refusals and undoing

refusal-already-detached = { $name } is detached already.
refusal-not-detached = { $name } is no longer detached.
undone-lead-detached = Detaching is undone. { $name } and the other lead may be duplicates again.
undone-lead-attached-again = That is undone. { $name } and the other lead are detached from each other again.
undo-act-lead-detached = that { $name } was detached from a duplicate
undo-act-lead-attached-again = that { $name } was attached to a duplicate again
undo-restored-pair = The two leads stand to each other as before.
undone-restored-pair = The two leads stand to each other as before.
