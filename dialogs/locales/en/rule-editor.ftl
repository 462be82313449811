### Writing duplicate detection rules: the form, what is wrong, deleting; how often a rule was ignored.

## Buttons

button-new-rule = New rule
button-edit-rule = Edit
button-make-rule = Create the rule
button-add-condition = Add condition
button-remove-condition = Remove condition
button-rule-back = Name and types

## Said beside a card, or alone

rule-form-about = What is the rule about? Nothing is saved before you have seen its conditions.
rule-form-conditions = All conditions have to hold. Add them one at a time, and save when they are as they should be.
rule-form-wrong =
    { $count ->
        [one] This is not possible yet, for one reason. Nothing is saved.
       *[other] This is not possible yet, for { $count } reasons. Nothing is saved.
    }
rule-created = The rule { $rule } is created. It finds nothing before it is published.
rule-edited = The rule { $rule } is changed. It finds nothing before it is published.
rule-deleted = The rule { $rule } is deleted.
rule-in-force = The rule { $rule } is published: all records have their match codes, and it holds from now on.
delete-rule-ask = Do you want to delete the rule { $rule }?
delete-rule-title = Delete { $rule }
delete-rule-body = The rule is deleted with its conditions. The records it compares stay as they are. You can undo this.

## The form

rule-form-new = New duplicate detection rule
rule-form-edit = Edit duplicate detection rule
rule-form-name = Name
rule-form-name-missing = Give the rule a name.
rule-form-base = Base record type: what is saved or qualified
rule-form-matching = Matching record type: what it is compared with
rule-type-lead = Leads
rule-type-contact = Contacts
rule-type-account = Accounts
rule-type-opportunity = Opportunities
rule-form-condition = Another condition
rule-form-column = Column of the base record
rule-form-other = Column of the matching record (the same, when nothing is chosen)
rule-form-operator = Comparison
rule-form-characters = Number of characters (only for first and last characters)
rule-form-blanks = Ignore blank values
rule-form-remove = Condition to remove

## The rule whole

rule-description = Description
rule-case-sensitive = Case-sensitive
rule-length = Match-code length
rule-length-used = { $used } of { $most }
rule-operator-exact-match = exact match
rule-blanks-ignored = blanks are ignored
rule-blanks-equal = two blanks are equal
rule-progress = { $status } · { $percent } % done
rule-ignored = Ignored in the last 90 days
rule-ignored-times =
    { $count ->
        [one] ignored once
       *[other] ignored { $count } times
    }, { $merged ->
        [0] none merged later
        [one] one pair merged later
       *[other] { $merged } pairs merged later
    }

operator-choice-exact-match = Exact match
operator-choice-same-first-characters = Same first characters
operator-choice-same-last-characters = Same last characters
operator-choice-same-date = Same date
operator-choice-same-date-and-time = Same date and time
operator-choice-exact-match-label = Exact match (choice, by label)
operator-choice-exact-match-value = Exact match (choice, by value)

## What is wrong

rule-problem-in-condition = Condition { $condition }: { $problem }
rule-problem-name-missing = The rule needs a name.
rule-problem-name-too-long = The name can have { $number } characters at most.
rule-problem-name-taken = Another rule has this name already.
rule-problem-description-too-long = The description can have { $number } characters at most.
rule-problem-unknown-record-type = Only leads, contacts, accounts and opportunities are compared.
rule-problem-no-conditions = The rule compares nothing. Add a condition.
rule-problem-code-too-long = The match code would have { $number } characters, and 450 are the most. Compare fewer columns, or only their first characters.
rule-problem-status-needs-exclusion = Comparing { $column } needs Exclude inactive matching records as well.
rule-problem-unknown-column = { $entity ->
        [contact] Contacts
        [account] Accounts
        [opportunity] Opportunities
       *[lead] Leads
    } have no column { $column } that can be compared.
rule-problem-operator-does-not-fit = { $operator } does not fit { $column } and what it is compared with.
rule-problem-characters-missing = { $operator } on { $column } needs the number of characters, from 1.
rule-problem-characters-forbidden = { $operator } on { $column } has no number of characters.
rule-problem-condition-repeated = { $column } is compared like this already.

## Undo

undone-rule-created = The rule { $name } is gone again.
undone-rule-edited = The rule { $name } is as it was.
undone-rule-deleted = The rule { $name } is there again, unpublished.

## Refusals

refusal-invalid-rule =
    { $count ->
        [one] The rule cannot be like this, for one reason.
       *[other] The rule cannot be like this, for { $count } reasons.
    }
refusal-stale-rule = Somebody has changed the rule { $rule } since you opened it. Nothing was saved. Open it again.
refusal-rule-still-has-codes = The match codes of the rule { $rule } are still being deleted. Try again in a few minutes.
refusal-rule-without-conditions = The rule { $rule } compares nothing. Add a condition before you publish it.
refusal-detection-off = Duplicate detection is off for { $entity ->
        [contact] contacts
        [account] accounts
        [opportunity] opportunities
       *[lead] leads
    } or for the whole organization, so the rule cannot be published. Turn it on in the settings first.

## The switches

setting-duplicates-likeness = Detection of similar records
setting-duplicates-detection = Duplicate detection
setting-duplicates-leads = Duplicate detection for leads
setting-duplicates-accounts = Duplicate detection for accounts
setting-duplicates-contacts = Duplicate detection for contacts
setting-duplicates-opportunities = Duplicate detection for opportunities
setting-duplicates-on_save = Duplicate detection when a record is created or updated
setting-duplicates-on_import = Duplicate detection during import
means-duplicates-likeness-true = Records with a similar name, company or e-mail domain are possible duplicates, beside those that rules find.
means-duplicates-likeness-false = Only published rules find duplicates. A similar name and company are not enough.
means-duplicates-detection-true = Published rules look for duplicates. Rules that are unpublished stay so until you publish them.
means-duplicates-detection-false = No rule looks for duplicates, and all published rules are unpublished. Leads that are alike are still warned of: that has a setting of its own.
means-duplicates-leads-true = Rules for leads can be published. Those that are unpublished stay so until you publish them.
means-duplicates-leads-false = No rule looks for duplicates of leads, and the published ones are unpublished. Leads that are alike are still warned of: that has a setting of its own.
means-duplicates-accounts-true = Rules for accounts can be published. Those that are unpublished stay so until you publish them.
means-duplicates-accounts-false = No rule looks for duplicates of accounts, and the published ones are unpublished.
means-duplicates-contacts-true = Rules for contacts can be published. Those that are unpublished stay so until you publish them.
means-duplicates-contacts-false = No rule looks for duplicates of contacts, and the published ones are unpublished.
means-duplicates-opportunities-true = Rules for opportunities can be published. Those that are unpublished stay so until you publish them.
means-duplicates-opportunities-false = No rule looks for duplicates of opportunities, and the published ones are unpublished.
means-duplicates-on_save-true = Published rules look when a record is created or updated, which qualifying does too.
means-duplicates-on_save-false = Published rules do not look when a record is created, updated or made while qualifying. They stay published.
means-duplicates-on_import-true = Published rules look at the rows of an imported file.
means-duplicates-on_import-false = Published rules do not look at the rows of an imported file. They stay published.
hindered-detection-off = duplicate detection is off
settings-rules-rest =
    { $count ->
        [one] One rule is unpublished: { $rules }.
       *[other] { $count } rules are unpublished: { $rules }.
    }
