### Qualifying a lead: the plan, its effects, and what was made.

## Said beside a card

plan-shown = This is what happens when { $name } is qualified.
plan-changed = Something has changed, so here is the new plan for { $name }. Nothing has been saved.
lead-qualified = { $name } is qualified.
plan-linked = This is what happens when { $name } is qualified. Choose what the linked records get from the lead.
plan-again = Here is the plan for { $name } again.
plan-left = The lead is being qualified from the list.
plan-shown-lost = This is what happens when { $name } is disqualified and you keep its records.
plan-changed-lost = Something has changed, so here is the new plan for { $name }. Nothing has been saved.
plan-linked-lost = This is what happens when { $name } is disqualified. Choose what the linked records get from the lead.
plan-again-lost = Here is the plan for { $name } again.
lead-kept = { $name } is disqualified, and what you chose is kept.
draft-form-shown = Here is the draft of opportunity { $number } for { $name }.
draft-form-missing = Something is missing or wrong in opportunity { $number } for { $name }. Nothing you wrote is lost.

## The plan card

plan-title = Qualify { $name }
plan-nothing-yet = Nothing is saved until you choose Qualify.
plan-outcome-create = { $type } → new
plan-outcome-link = { $type } → linked to { $name }
plan-outcome-skip = { $type } → not created
plan-field-source = { $label } (from { $source })
plan-choice-create = Create new
plan-choice-link = Link to { $name }
plan-choice-skip = Do not create
plan-read-only = It cannot be edited here.
plan-read-only-how = To change what cannot be edited here, choose Cancel, edit the lead, and qualify again.
plan-matches-found =
    { $count ->
        [one] One record that may be the same was found. You choose what to do about it before anything is saved.
       *[other] { $count } records that may be the same were found. You choose what to do about them before anything is saved.
    }
plan-effects-title = What happens
plan-title-lost = Disqualify { $name } and keep its records
plan-nothing-yet-lost = Nothing is saved until you choose Disqualify.
plan-field-typed = what you wrote
plan-choice-attach = Use the opportunity { $name }
plan-carry-label = Fill in what the linked record lacks
button-new-opportunity = + New opportunity
button-edit-opportunity = Edit opportunity
button-keep-draft = Keep the draft
draft-primary = { $number }. { $name } (primary)
draft-other = { $number }. { $name }
draft-nameless = Without a topic
drafts-how =
    { $count ->
        [one] Select the opportunity to edit it.
       *[other] Select an opportunity to edit it.
    }
draft-missing = Missing: { $fields }
draft-form-title = Opportunity { $number }
draft-form-how = The opportunity is not created before you choose Qualify.
no-adding-setting-off = + New opportunity is disabled: the administrator has not enabled several opportunities for one lead.
no-adding-opportunity-automatic = + New opportunity is disabled: opportunities are created automatically.
no-adding-legacy-experience = Several opportunities belong to the new qualification experience, which is off.
no-adding-app-without-form = + New opportunity is disabled: the app lacks the form "Opportunity qualify lead Form". An administrator can add it.
no-adding-five-reached = + New opportunity is disabled: five opportunities is the most for one lead.
no-adding-none-created = + New opportunity is disabled: no opportunity is created in this plan.
no-adding-lead-closed = + New opportunity is disabled: the lead is closed.
no-editing-opportunity-automatic = The opportunity cannot be edited here: opportunities are created automatically.
no-editing-legacy-experience = The opportunity form belongs to the new qualification experience, which is off.
no-editing-app-without-form = The opportunity cannot be edited here: the app lacks the form "Opportunity qualify lead Form".

## The result

qualified-title = { $name } is qualified
qualified-made = { $type } created
qualified-linked = { $type } linked
qualified-next = The lead is now under Closed Leads. It can be reactivated if it is to be qualified again.
qualified-next-title = What next
qualified-skipped = { $type }: not created
qualified-stage = The process is now at the stage { $stage }.
kept-title = { $name } is disqualified
qualified-carried =
    { $count ->
        [one] One field was filled in from the lead.
       *[other] { $count } fields were filled in from the lead.
    }
qualified-summary = A summary of the lead is being written to the timelines.

## Why a record type is created, linked or left out

why-chosen = You chose this.
why-already-linked = The lead is already linked to it.
why-no-company-name = The lead has no company name.
why-setting-automatic = Setting: created automatically.
why-seller-default = Setting: you decide.
why-lead-disqualified = A lead that is disqualified gets no opportunity.

## What else the qualification brings with it

effect-lead-closed = The lead is closed as Qualified and becomes read-only.
effect-leaves-my-open-leads = The lead leaves My Open Leads and is found under Closed Leads.
effect-notes-visible =
    { $number ->
        [one] The note on the lead is shown on the opportunity too.
       *[other] The { $number } notes on the lead are shown on the opportunity too.
    }
effect-attachments-visible =
    { $number ->
        [one] The attachment is shown on the opportunity too.
       *[other] The { $number } attachments are shown on the opportunity too.
    }
effect-contact-under-account = The contact is placed under the account.
effect-opportunity-without-customer = The opportunity gets no customer, since there is neither an account nor a contact.
effect-stage-moves = The process goes from { $before } to { $after }.
effect-stage-stays = The process stays at { $stage }, since no opportunity is created.
effect-lead-disqualified = The lead is closed as Disqualified and becomes read-only.
effect-summary-written = A summary is written to the timelines of the lead and the primary opportunity.
effect-several-opportunities = { $number } opportunities are created. The first one is the primary one.

## What stands in the way

plan-blocked = { $name } cannot be qualified yet: { $reason }
plan-blocked-short = { $name } could not be qualified.
blockers-title = This stands in the way
blocker-merged = The lead was merged into another one. Qualify that one instead.
blocker-not-open = The lead is not open. Its status is { $state }. Reactivate it to qualify it again.
blocker-not-open-by = The lead is not open. Its status is { $state }: { $by }, { $at }. Reactivate it to qualify it again.
blocker-missing-rights = You may read the lead but not qualify it. It takes the role of { $role }, or being its owner.
blocker-required-steps-missing = To move to the next stage, complete the required steps: { $fields }.
blocker-active-stage-not-on-lead = The active stage { $stage } is not on the lead. Set the stage Qualify active first, and qualify again.
blocker-choice-not-allowed = What was chosen for the { $entity } is no longer possible. Choose again.
blocker-link-vanished = The { $entity } to link to no longer exists. Choose another.
blocker-link-inactive = The { $entity } { $name } is inactive, so the lead cannot be linked to it. Choose another, or create a new one.
blocker-mapped-value-does-not-fit = { $source_attr } on the lead does not fit { $attr } on the { $entity }. Correct the lead, or ask an administrator to change the field mapping.
blocker-lead-duplicate = The lead record was not created or updated because a duplicate of the current record already exists. Rule: { $rule }
blocker-opportunity-duplicate = The opportunity record was not created or updated because a duplicate of the current record already exists. Rule: { $rule }
blocker-told-apart = { $who } said on { $when } that this is not a duplicate of { $names }. The published rule still applies, for it only looks at whether the fields it compares are the same.
remedies-title = What you can do
remedy-merge = 1. Remove the duplicates of the lead by merging them, and qualify again.
remedy-list = 2. Qualify the lead from the list of leads, where duplicates are not checked.
remedy-unpublish = 3. Unpublish the rule that causes the error, and qualify again. An administrator does that.
remedy-exclude-inactive = 4. Turn on "Exclude inactive matching records" for the rule, since all matches are inactive. An administrator does that.
blocker-mender = Can be solved by: { $role }
blocker-opportunity-associated = The lead has an opportunity, so it cannot be disqualified.
blocker-typed-not-offered = Opportunity { $number } has values in fields that its form does not offer: { $fields }.
blocker-typed-does-not-fit = Opportunity { $number } has values that do not fit: { $fields }.
button-from-list = Qualify from list
button-unpublish = Unpublish the rule
button-exclude = Exclude inactive
button-ask-unpublish = Ask to unpublish
button-ask-exclude = Ask to exclude
button-fill-in = Fill in the fields
