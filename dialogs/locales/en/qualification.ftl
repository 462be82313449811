### Qualifying a lead: the plan, its effects, and what was made.

## Said beside a card

plan-shown = This is what happens when { $name } is qualified. Nothing is saved until you choose Qualify.
plan-changed = Something has changed, so here is the new plan for { $name }. Nothing has been saved.
lead-qualified = { $name } is qualified.

## The plan card

plan-title = Qualify { $name }
plan-nothing-yet = Nothing is saved until you choose Qualify.
plan-outcome-create = { $type } → new
plan-outcome-link = { $type } → linked to { $name }
plan-outcome-skip = { $type } → not created
plan-field-source = { $label } (from { $source })
plan-choice-label = { $type }: what is to happen?
plan-choice-create = Create new
plan-choice-link = Link to { $name }
plan-choice-skip = Do not create
plan-choice-missing = Choose what is to happen.
plan-read-only = It cannot be edited here. To change it, choose Cancel, edit the lead, and qualify again.
plan-matches-found =
    { $count ->
        [one] One record that may be the same was found. You choose what to do about it before anything is saved.
       *[other] { $count } records that may be the same were found. You choose what to do about them before anything is saved.
    }
plan-effects-title = What happens

## The result

qualified-title = { $name } is qualified
qualified-made = { $type } created: { $name }
qualified-linked = { $type } linked: { $name }
qualified-next = The lead is now under Closed Leads. It can be reactivated if it is to be qualified again.
qualified-next-title = What next
qualified-skipped = { $type }: not created
qualified-stage = The process is now at the stage { $stage }.

## Why a record type is created, linked or left out

why-chosen = You chose this.
why-already-linked = The lead is already linked to it.
why-no-company-name = The lead has no company name.
why-setting-automatic = Setting: created automatically.
why-seller-default = Setting: you decide.

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
remedies-title = What you can do
remedy-merge = 1. Merge the duplicates of the lead, and qualify again.
remedy-list = 2. Qualify the lead from the list of leads, where duplicates are not checked.
remedy-unpublish = 3. Ask an administrator to unpublish the rule, and qualify again.
remedy-exclude-inactive = 4. Ask an administrator to turn on "Exclude inactive matching records" for the rule, since all matches are inactive.
