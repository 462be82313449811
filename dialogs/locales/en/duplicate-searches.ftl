### Searches for duplicates among many records: the form, the progress and what was found.

## Buttons

button-search = Search
button-new-search = New search
button-refresh = Refresh
button-stop-search = Stop the search
button-all-searches = All searches
button-not-duplicate = Not a duplicate
button-show-search = Show the search

## Said beside a card, or alone

search-ask = Search for duplicates: { $over }. Give the search a name and choose Search.
search-begun = The search { $name } has begun. You will be told when it is done.
search-under-way = The search for duplicates { $name } is { $percent } % done.
search-was-stopped = The search for duplicates { $name } was stopped.
search-stopped = The search for duplicates { $name } is stopped. It does not come again.
search-done =
    { $count ->
        [0] The search for duplicates { $name } is done. It found no duplicates that you can see.
        [one] The search for duplicates { $name } is done. It found one group of possible duplicates.
       *[other] The search for duplicates { $name } is done. It found { $count } groups of possible duplicates.
    }
searches-shown = Here are the searches for duplicates. The newest, { $name }, is { $percent } % done.
pair-removed = The two are not duplicates. The pair is taken out, and is not suggested again.

## The form

search-title = Search for duplicates
search-all-lead = all leads
search-all-account = all accounts
search-all-contact = all contacts
search-name = Name of the search
search-method = How
search-method-likeness = By likeness
search-method-rules = By the published rules
search-recurs = How often
search-once = Once
search-every =
    { $days ->
        [one] Every day
       *[other] Every { $days } days
    }
search-never-merges = The search runs in the background. Nothing is merged unless you ask for it.

## The list, the progress and what was found

searches-title = Searches for duplicates
search-of-lead = Leads
search-of-account = Accounts
search-of-contact = Contacts
search-status-waiting = Waiting
search-status-running = Running
search-status-done = Done
search-status-stopped = Stopped
search-progress = { $bar } { $percent } % ({ $done } of { $total })
search-found =
    { $count ->
        [0] No pairs found
        [one] One pair found
       *[other] { $count } pairs found
    }
clusters-shown = Showing { $first }–{ $last } of { $total } groups
clusters-left-out =
    { $count ->
        [one] One more pair was found and is not shown here.
       *[other] { $count } more pairs were found and are not shown here.
    }
cluster-title =
    { $count ->
        [one] Group { $number }: one record
       *[other] Group { $number }: { $count } records
    }
cluster-more =
    { $count ->
        [one] One more record is not shown here.
       *[other] { $count } more records are not shown here.
    }
member-inactive = inactive
pair-because = { $one } and { $other }: { $because }
pair-by-rule =
    { $count ->
        [one] match by the rule { $rules }
       *[other] match by the rules { $rules }
    }
pair-by-likeness = { $percent } % likely the same
pair-unlikely = hardly the same
pair-remove = Press here if the two are not duplicates.

## Refusals

refusal-no-published-rules = This record type has no published rules. Search by likeness, or publish a rule first.
refusal-search-not-possible = The search cannot begin like this. Give it a name of at most 160 characters, and choose what to search.

## Undo

undo-act-detection-pair-removed = taking a pair out of the search for duplicates { $name }
undone-detection-pair-removed = That is undone. The pair is in what the search for duplicates { $name } found again.
undo-restored-found-pair = The pair comes back to what was found, and the two may be duplicates again.
undone-restored-found-pair = The pair is back in what was found, and the two may be duplicates again.
