### Duplicate detection rules: what they compare, and publishing.

## Buttons

button-unpublish-rule = Unpublish
button-publish = Publish
button-all-rules = All rules
button-more-rules = Show more
button-show-rule = Show the rule

## Said beside a card, or alone

rules-shown = Here are the duplicate detection rules.
rule-shown = Here is the rule { $rule }.
rule-which = That fits several rules. Choose the one you mean.
rule-nearest =
    There is no rule called "{ $words }". { $count ->
        [one] Do you mean this one?
       *[other] Do you mean one of these?
    }
rule-not-found = I found no rule with that name. Here are the ones there are.
unpublish-ask = Do you want to unpublish the rule { $rule }?
publish-ask = Do you want to publish the rule { $rule }?
exclude-ask = Should the rule { $rule } exclude inactive matching records?
rule-unpublished = The rule { $rule } is unpublished.
rule-unpublished-already = The rule { $rule } is not published.
rule-published = The rule { $rule } is published.
rule-published-already = The rule { $rule } is already published.
rule-publishing = The rule { $rule } is being published. It holds when all records have their match codes.
inactive-excluded = The rule { $rule } now excludes inactive matching records.
inactive-excluded-already = The rule { $rule } already excludes inactive matching records.

## The list and the rule

rules-title = Duplicate detection rules
rules-more =
    { $count ->
        [one] One more rule. Write its name to see it.
       *[other] { $count } more rules. Write a name to see one of them.
    }
rules-navigation = In the sales app: Settings > Advanced settings, then System > Data Management > Duplicate Detection Rules.
rule-of =
    { $base ->
        [account] Accounts
        [contact] Contacts
        [opportunity] Opportunities
       *[lead] Leads
    } against { $matching ->
        [account] accounts
        [contact] contacts
        [opportunity] opportunities
       *[lead] leads
    }
rule-status-unpublished = Unpublished
rule-status-publishing = Publishing
rule-status-published = Published
rule-excludes = Excludes inactive
rule-conditions = Matches on
rule-exclude-inactive = Exclude inactive matching records
rule-codes = Match codes
rule-operator-same-first-characters = the first { $count } characters
rule-operator-same-last-characters = the last { $count } characters
rule-operator-same-date = same date
rule-operator-same-date-and-time = same date and time
rule-operator-exact-match-label = same choice, by label
rule-operator-exact-match-value = same choice, by value

## Changes that are asked about first

unpublish-title = Unpublish { $rule }
unpublish-body =
    { $entity ->
        [lead] The rule no longer stops a qualification: the error "Lead record was not created or updated because a duplicate of the current record already exists" no longer comes from this rule.
        [opportunity] The rule no longer stops a qualification: the error "Opportunity record was not created or updated because a duplicate of the current record already exists" no longer comes from this rule.
        [contact] Contacts that match by this rule are no longer shown when leads are qualified.
       *[account] Accounts that match by this rule are no longer shown when leads are qualified.
    }
unpublish-codes =
    { $count ->
        [0] The rule has no match codes.
        [one] One match code is deleted. It is made anew when the rule is published again.
       *[other] { $count } match codes are deleted. They are made anew when the rule is published again.
    }
publish-title = Publish { $rule }
publish-body =
    All { $matching ->
        [account] accounts
        [contact] contacts
        [opportunity] opportunities
       *[lead] leads
    } get a match code. { $entity ->
        [lead] Leads that match cannot be qualified until the duplicates are removed.
        [opportunity] Leads cannot be qualified when the opportunity is there already.
        [contact] Contacts that match are shown when leads are qualified.
       *[account] Accounts that match are shown when leads are qualified.
    }
exclude-title = Exclude inactive matching records: { $rule }
exclude-body =
    { $matching ->
        [lead] Qualified and disqualified leads no longer count as duplicates. The rule still holds for open leads.
        [opportunity] Won and lost opportunities no longer count as duplicates. The rule still holds for open opportunities.
       *[other] Inactive records no longer count as duplicates. The rule still holds for active ones.
    } This is done in one go:
exclude-step-1 = 1. Settings > Advanced settings
exclude-step-2 = 2. System > Data Management > Duplicate Detection Rules
exclude-step-3 = 3. Open and unpublish the rule.
exclude-step-4 = 4. Select the option Exclude inactive matching records.
exclude-step-5 = 5. Publish the rule.

## Undo

record-title-duplicate_rule = Rule
undone-rule-unpublished = The rule { $name } is published again.
undone-rule-published = The rule { $name } is no longer published.
undone-rule-changed = The rule { $name } is as it was.
undo-restored-rule = The rule becomes what it was.
undone-restored-rule = The rule is as it was.

## Refusals

refusal-rule-published = The rule { $rule } is published. Unpublish it before you change it.
refusal-rule-not-published = The rule { $rule } is not published, so there is nothing to unpublish.
refusal-too-many-published = { $most } rules for this record type are published already, and there cannot be more. Unpublish one of them first.

## The rules that come with the product

default-rule-account-name = Accounts with the same Account Name
default-rule-account-emailaddress1 = Accounts with the same e-mail address
default-rule-account-telephone1 = Accounts with the same phone number
default-rule-account-websiteurl = Accounts with the same website
default-rule-contact-telephone1 = Contacts with the same business phone number
default-rule-contact-emailaddress1 = Contacts with the same e-mail address
default-rule-contact-firstname-lastname = Contacts with the same first name and last name
default-rule-lead-emailaddress1 = Leads with the same e-mail address
