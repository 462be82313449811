### Accounts and contacts that may already exist, and why they are taken for matches.

## Said beside a card

matches-shown = Account or contact may already exist. Link { $name } to one of them, or create new ones.
warning-shown = Duplicate warning: account or contact may already exist. Choose, or leave blank to create new ones.

## The cards

matches-title = Account or contact may already exist
matches-accounts = Matched accounts
matches-contacts = Matched contacts
matches-how = Select a record and choose Continue to link the lead to it. Select nothing and choose Ignore and save to create new.
matches-nothing-chosen = To link, select a record and choose Continue. To create new, leave "Nothing selected" and choose Ignore and save.
matches-account-label = Account to link to
matches-contact-label = Contact to link to
matches-inactive = inactive
matches-carry = Let me choose fields to fill in, and the opportunity, first
matches-none = Nothing selected
matches-left-out =
    { $count ->
        [one] One more record matches.
       *[other] { $count } more records match.
    }
matches-in-sight = Showing { $first }–{ $last } of { $count } matching records.
matches-inactive-more =
    { $count ->
        [one] One more inactive record matches.
       *[other] { $count } more inactive records match.
    }
matches-inactive-why = Inactive records cannot be linked to.
button-more-matches = More matches
button-details = Details
match-because = matches on { $what }
match-column = { $label } ({ $value })
match-owner = owner { $owner }
match-modified = modified { $when }
warning-title = Duplicate warning
warning-how = Choose an account and a contact to link to, or leave them blank to create new ones, and choose Continue.
warning-account-label = Account
warning-contact-label = Contact
warning-leave-blank = Leave blank: create new
