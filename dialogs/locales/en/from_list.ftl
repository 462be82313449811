### Qualifying several leads from a list, and the receipt for it.

## Buttons

button-qualify-several = Qualify several
button-show-receipt = Show the receipt

## Said beside a card, or alone

list-shown =
    { $count ->
        [one] One open lead can be qualified from here. Nothing is saved until you choose Qualify.
       *[other] { $count } open leads can be qualified from here. Nothing is saved until you choose Qualify.
    }
list-none-open = None of the leads in the list is open, so there is nothing to qualify. Look in My Open Leads.
list-nothing-chosen = Choose at least one lead, and then Qualify. Nothing has been saved.
list-under-way =
    { $count ->
        [one] One lead is being qualified. I'll tell you when it is done.
       *[other] { $count } leads are being qualified. I'll tell you when they are done.
    }
list-receipt-said = Qualifying from the list is done. { $total } chosen: { $qualified } qualified, { $refused } not qualified.

## The card to choose on

list-title = Qualify several leads
list-unchecked = Duplicates are not checked here, by design: accounts, contacts and opportunities are created even if they exist already. To see possible duplicates first, qualify the leads one at a time.
list-leads-label = Leads
list-leads-missing = Choose at least one lead.
list-kinds-label = Create these records for each lead
list-kinds-automatic = An account, a contact and an opportunity are created automatically for each lead.

## The receipt

list-receipt-title = Qualified from the list
list-receipt-sums =
    { $waiting ->
        [0] { $total } chosen: { $qualified } qualified, { $refused } not qualified.
       *[other] { $total } chosen: { $qualified } qualified, { $refused } not qualified, { $waiting } waiting.
    }
list-receipt-undo = Choose a line that is qualified to undo it.
list-line = { $name }: { $status }
list-line-hidden = A lead you no longer have access to
list-line-qualified = qualified
list-line-refused = not qualified
list-line-waiting = waiting
list-line-undone = undone
list-line-made = { $type } created: { $name }.
list-line-linked = { $type } linked: { $name }.
list-line-skipped = { $type } not created. { $why }
list-line-failed = Something went wrong, and the fault is ours. The lead has not been changed. Qualify it by itself.

## Refusals

refusal-nothing-chosen = Choose at least one lead. Nothing was saved.
refusal-too-many-leads = You can qualify { $most } leads at a time. Choose fewer.
