### Why two records are or are not duplicates, rule by rule.

## Said beside a card, or alone

why-not-which = Which record should { $name } have been a duplicate of? Type the name of the lead, contact or account.
why-not-not-found = I found nothing called "{ $words }". Type another name, or cancel.
why-not-choose = Several records fit "{ $words }". Which one do you mean?
why-not-itself = That is the same lead both times. Type which other record it is to be compared with.
why-not-fires = { $first } and { $second } are duplicates by { $rules }.
why-not-would = No rule in force catches { $first } and { $second }. { $rules } would.
why-not-alike = No published rule says that { $first } and { $second } are duplicates, but they are alike. Here is what keeps them apart.
why-not-none = No rule says that { $first } and { $second } are duplicates. Here is what keeps them apart.

## The card

button-compare-again = Compare again
choose-compared-title = Which record?
why-not-title = { $first } and { $second }
why-not-inactive = inactive
why-not-detached = { $by } said on { $when } that these are not duplicates. So they are not shown as duplicates of each other.
why-not-no-rule = No rule compares such records.
why-not-direction = When { $ours } is saved, compared with { $theirs }:
why-not-other-types =
    { $count ->
        [one] One rule is for other record types: { $rules }.
       *[other] { $count } rules are for other record types, among them { $rules }.
    }
why-not-who = An administrator can change and publish rules. Ask { $who }.
why-not-who-nobody = An administrator can change and publish rules, but nobody has that role yet.

## What the rule says

verdict-does-not = ✘ { $rule }
verdict-would-fire = ○ { $rule } (would fire)
verdict-fires = ✔ { $rule }

## What kept the rule from firing

kept-unpublished = The rule is not published.
kept-publishing = The rule is being published, and holds when all records have match codes.
kept-switched-off = Duplicate detection is switched off for this.
kept-inactive-excluded = The rule excludes inactive records, and { $name } is inactive.
kept-merged = { $name } has been merged with another record.
kept-put-away = { $name } has been put away.
kept-no-conditions = The rule has no criteria.
why-not-unequal = { $column }: "{ $ours }" is not "{ $theirs }".
why-not-one-blank = { $column }: only one of them has a value ("{ $value }").
why-not-blank-ignored = { $column }: blank on both, and blank values do not count.
why-not-equal = { $column }: "{ $value }" on both.
why-not-equal-written = { $column }: "{ $ours }" is the same as "{ $theirs }".
why-not-compared-as = Compared as "{ $value }".
why-not-compared-as-both = Compared as "{ $ours }" and "{ $theirs }".

## Likeness

why-not-likeness = Likeness
likeness-very-likely = Very likely the same: { $percent }%.
likeness-likely = Likely the same: { $percent }%.
likeness-possible = Possibly the same: { $percent }%.
likeness-unlikely = Hardly the same: { $percent }%.
likeness-rule-same-email = Same e-mail address
likeness-rule-same-phone = Same phone number
likeness-rule-similar-name-and-company = Similar name and similar company name
likeness-rule-similar-name-and-same-domain = Similar name and same e-mail domain
likeness-field-name = name
likeness-field-companyname = company name
likeness-field-emailaddress1 = e-mail
likeness-field-domain = e-mail domain
likeness-field-telephone1 = phone
likeness-field-address = address
likeness-alike = { $column }: "{ $ours }" is like "{ $theirs }" ({ $percent }%).
likeness-unlike = { $column }: "{ $ours }" and "{ $theirs }" ({ $percent }% alike).
likeness-kept-blank = { $column }: at least one is blank.
likeness-kept-placeholder = { $column }: the value says nothing ("test", "unknown" and the like).
likeness-kept-different = { $column }: not the same.
likeness-kept-not-alike = { $column }: not alike enough.
likeness-kept-not-alike-values = { $told } Likeness { $percent }%.
likeness-kept-free-mail = { $column }: a free mail service says nothing of the company.
