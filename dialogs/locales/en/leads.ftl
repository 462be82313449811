### Finding, showing, disqualifying and reactivating leads.

## Said beside a card, or alone

lead-shown = Here is { $name }.
lead-which = Which lead do you mean? Write a name, a company, an e-mail address or a phone number.
lead-found =
    { $count ->
        [one] I found one lead that may be the one.
       *[other] I found { $count } leads. Which one do you want to see?
    }
lead-not-found = I found no lead that fits "{ $words }". Check the spelling, or look through a view.
lead-choose =
    { $count ->
        [one] One lead may fit "{ $words }". Is this the one you mean?
       *[other] { $count } leads fit "{ $words }". Which one do you mean?
    }

view-shown =
    { $count ->
        [0] { $view }: no leads.
        [one] { $view }: one lead.
       *[other] { $view }: { $count } leads.
    }
disqualify-ask = Why is { $name } to be disqualified?
disqualified = { $name } is disqualified.
reactivate-ask = Do you want to reactivate { $name }?
reactivated = { $name } is open again.
stage-set-active = { $name } is in the stage Qualify again and can be qualified.
note-ask = What should the note on { $name } say?
note-written =
    { $count ->
        [one] The note on { $name } is saved. It is the first one.
       *[other] The note on { $name } is saved. There are now { $count } notes.
    }

## The lead card

lead-state-line = { $state } · { $reason }
lead-closed-line = Closed { $when }
lead-merged-line = Merged into another lead
lead-score = Score { $score } · { $graded }
lead-scored-on = Scored { $when } · Show what counts
lead-unscored = Not scored
button-score-why = What counts?

## Lists

list-count = { $from }–{ $to } of { $total }
list-empty = There are no leads here.
list-more =
    { $count ->
        [one] One more fits. Write more of the name to find it.
       *[other] { $count } more fit. Write more of the name to find them.
    }
list-search-title = Search: { $words }
choose-lead-title = Which lead do you mean?

## Disqualify and reactivate

disqualify-title = Disqualify { $name }
disqualify-body = The lead will be closed, but can be reactivated. Notes and attachments stay.
disqualify-reason-label = Reason
disqualify-keep-label = Keep something of it?
disqualify-keep-none = No, only close the lead
disqualify-keep-account = Keep the company as an account
disqualify-keep-contact = Keep the person as a contact
disqualify-keep-both = Keep both account and contact
disqualify-reason-missing = Choose a reason.
reactivate-title = Reactivate { $name }
reactivate-body = The lead will be opened again and can be qualified anew. Accounts, contacts and opportunities that were made stay.

## Opportunities

opportunity-shown = Here is the opportunity { $name }.
opportunity-notes =
    { $count ->
        [one] One note
       *[other] { $count } notes
    }
timeline-from-lead = from the lead
timeline-attached = Attached: { $names }
