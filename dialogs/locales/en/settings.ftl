### The settings of qualification: what they are, who changed them, and what a change brings about.

## Buttons

button-edit-settings = Change settings
button-edit-form = Customize the form
button-form-edit = Apply to the field
button-show-settings = Show settings
button-scoring-settings = Scoring settings

## Said beside a card, or alone

settings-shown =
    { $group ->
        [scoring] Here are the settings for scoring.
       *[qualification] Here are the settings for qualifying leads.
    }
edit-settings-shown =
    { $group ->
        [scoring] Which settings for scoring do you want to change?
       *[qualification] Which settings do you want to change?
    }
setting-number-wrong = Enter a whole number from { $least } to { $most }.
edit-form-shown = Here is the opportunity form. What do you want to change?
change-settings-ask = This is what happens if you save. Nothing is changed before you choose Save.
settings-changed = Changed: { $settings }.
settings-as-wished = That is how it already is. Nothing was changed.
settings-administrators-only =
    { $count ->
        [0] Only an administrator can change settings, and nobody has that role yet. Whoever operates the assistant can grant it.
       *[other] Only an administrator can change settings. Ask { $who }.
    }

## The settings, each with its name

settings-title =
    { $group ->
        [scoring] Settings for scoring
       *[qualification] Settings for qualification
    }
setting-qualification-new_experience = Lead qualification experience
setting-qualification-account = Account creation
setting-qualification-contact = Contact creation
setting-qualification-opportunity = Opportunity creation
setting-qualification-several_opportunities = Several opportunities for one lead
setting-opportunity_form-fields = Opportunity form
setting-app-has_opportunity_form = Opportunity qualify lead form in the app
setting-qualification-summarize = Lead summary
setting-copilot-enabled = Copilot
setting-duplicates-enhanced = Enhanced duplicate detection and merge
setting-qualification-legacy_auto_create = Create records automatically in the legacy experience
setting-scoring-installed = Sales Insights
setting-scoring-since_last_year = Learn only from records since 1 January of last year
setting-scoring-retrain_days = Days between automatic trainings
setting-scoring-retrain_share = Least accuracy for publishing an automatic training (per cent of the published one's)
setting-scoring-retrain_months = Months until an automatic training is published whatever its accuracy
setting-scoring-steady_tolerance = Largest change of the score that is a steady trend

value-scoring-retrain_days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
value-scoring-retrain_share = { $count }%
value-scoring-retrain_months =
    { $count ->
        [one] 1 month
       *[other] { $count } months
    }
value-scoring-steady_tolerance =
    { $count ->
        [one] 1 point
       *[other] { $count } points
    }

setting-on = On
setting-off = Off
experience-new = New
experience-legacy = Legacy
creation-automatic = Automatic
creation-seller = Seller
setting-step = { $before } → { $after }
setting-changed-by = Changed by { $who } { $when }
setting-changed = Changed { $when } by whoever operates the assistant
setting-hindered = { $setting } has no effect now: { $reasons }.

hindered-legacy-experience = the legacy experience is in use
hindered-new-experience = the new experience is in use
hindered-opportunity-automatic = opportunities are created automatically
hindered-app-without-form = the app lacks the Opportunity qualify lead form
hindered-copilot-off = Copilot is not enabled
hindered-scoring-off = Sales Insights is not installed

## What a setting means for sellers

means-qualification-new_experience-true = The seller sees a plan before anything is saved, and decides about the record types that are set to Seller.
means-qualification-new_experience-false = Leads are qualified the older way: all three records are created automatically, or the seller is asked which. There are no several opportunities, no form to fill in and no summary.
means-qualification-account-automatic = The account is created automatically. The seller sees it, but has to edit the lead and qualify again to change it.
means-qualification-account-seller = The seller chooses whether the account is a new one, an existing one, or none.
means-qualification-contact-automatic = The contact is created automatically. The seller sees it, but has to edit the lead and qualify again to change it.
means-qualification-contact-seller = The seller chooses whether the contact is a new one, an existing one, or none.
means-qualification-opportunity-automatic = The opportunity is created automatically. The seller cannot edit it or add more.
means-qualification-opportunity-seller = The seller fills in the opportunity form, or creates no opportunity.
means-qualification-several_opportunities-true = The seller can choose + New opportunity until the lead has five. They are not created before the seller chooses Qualify.
means-qualification-several_opportunities-false = There is at most one opportunity for each lead. The button + New opportunity is disabled.
means-opportunity_form-fields = The seller is asked for these fields, in this order.
means-app-has_opportunity_form-true = The seller can edit the opportunity and choose + New opportunity in the app.
means-app-has_opportunity_form-false = The seller cannot edit the opportunity, and the button + New opportunity is disabled.
means-qualification-summarize-true = After the qualification a summary is added to the timelines of the lead and of the primary opportunity.
means-qualification-summarize-false = No summary is written after the qualification.
means-copilot-enabled-true = Copilot is enabled for the organization, as the lead summary needs.
means-copilot-enabled-false = Without Copilot no summary is written after the qualification.
means-duplicates-enhanced-true = Where there are duplicates, the seller sees Matched accounts and Matched contacts, and chooses Continue or Ignore and save.
means-duplicates-enhanced-false = Where there are duplicates, the seller sees the dialog Duplicate warning with the fields Account and Contact.
means-qualification-legacy_auto_create-true = In the legacy experience all three records are created without asking the seller.
means-qualification-legacy_auto_create-false = In the legacy experience the seller is asked which records to create.
means-scoring-installed-true = The published models score all open records now, and every 24 hours from then on.
means-scoring-installed-false = Nothing is scored, and no model is trained. Models and scores are kept, but not refreshed.
means-scoring-since_last_year-true = Models learn from no record created before 1 January of last year. It holds from the next training.
means-scoring-since_last_year-false = Models learn from the whole period they are set to, also from before 1 January of last year. It holds from the next training.
means-scoring-retrain_days =
    { $count ->
        [one] Published models with automatic training are trained anew every day.
       *[other] Published models with automatic training are trained anew when { $count } days have passed since the last time.
    }
means-scoring-retrain_share = An automatic training is published when its accuracy is at least { $count }% of the published model's.
means-scoring-retrain_months =
    { $count ->
        [one] Where the published model is older than a month, an automatic training is published whatever its accuracy.
       *[other] Where the published model is older than { $count } months, an automatic training is published whatever its accuracy.
    }
means-scoring-steady_tolerance =
    { $count ->
        [0] Any change of the score is an improvement or a decline.
        [one] A score that changed by at most 1 point is shown as steady. It holds from the next run.
       *[other] A score that changed by at most { $count } points is shown as steady. It holds from the next run.
    }

## Changing settings

edit-settings-title =
    { $group ->
        [scoring] Change settings for scoring
       *[qualification] Change settings
    }
edit-settings-body = Before anything is saved, you will see what the changes bring about.
change-settings-title = Do you want to save these changes?
change-settings-applies =
    { $leads ->
        [0] No leads are open now. The change applies to those that come.
        [one] The change applies to the one open lead and to all that come. Qualified ones stay as they are.
       *[other] The change applies to the { $leads } open leads and to all that come. Qualified ones stay as they are.
    }
change-settings-open-plans = Whoever has a qualification open sees the new plan before anything is saved.
settings-changed-title = The settings are changed
settings-changed-undo = Can be undone as long as nobody has changed the same settings since.

## The opportunity form

edit-form-title = Opportunity form
edit-form-body = These are the fields the seller is asked for while qualifying, in their order. Choose a field and what to do with it.
form-field-label = Field
form-edit-label = Change
form-new-label = New label (when the change is Give a new label)
form-before = Before: { $fields }
form-after = After: { $fields }
form-is-required = required
form-is-readonly = read-only
form-is-hidden = hidden
form-edit-add = Add
form-edit-remove = Remove
form-edit-first = Move first
form-edit-last = Move last
form-edit-up = Move up
form-edit-down = Move down
form-edit-required = Make required
form-edit-optional = Make optional
form-edit-readonly = Make read-only
form-edit-writable = Make editable
form-edit-hide = Hide
form-edit-show = Show
form-edit-reset = Reset the whole form
form-edit-relabel = Give a new label

## Taking back

record-title-setting_section = The settings of
section-settings = The settings
section-qualification = qualification
section-opportunity_form = the opportunity form
section-app = the app
section-copilot = Copilot
section-duplicates = duplicate detection
section-scoring = scoring
undo-restored-qualification = The settings of qualification become as they were.
undo-restored-opportunity_form = The settings of the opportunity form become as they were.
undo-restored-app = The settings of the app become as they were.
undo-restored-copilot = The settings of Copilot become as they were.
undo-restored-duplicates = The settings of duplicate detection become as they were.
undo-restored-scoring = The settings of scoring become as they were.
undone-restored-qualification = The settings of qualification are as they were.
undone-restored-opportunity_form = The settings of the opportunity form are as they were.
undone-restored-app = The settings of the app are as they were.
undone-restored-copilot = The settings of Copilot are as they were.
undone-restored-duplicates = The settings of duplicate detection are as they were.
undone-restored-scoring = The settings of scoring are as they were.
undone-settings-changed = The change is taken back. { $name } are as they were.
undo-refused-not-administrator = Only an administrator can change settings, to take a change back as well. { $name } stay as they are.

## Refused

refusal-form-not-customisable =
    { $precondition ->
        [new-experience] The opportunity form can be customized only when the new lead qualification experience is on. It is off.
        [seller] The opportunity form can be customized only when opportunity creation is set to Seller. It is set to Automatic.
       *[both] The opportunity form can be customized only when the new lead qualification experience is on and opportunity creation is set to Seller. Neither is the case.
    }
refusal-form-not-usable =
    { $problem ->
        [unknown-column] The opportunity has no field “{ $column }” that a seller can fill in.
        [twice] The field “{ $column }” is there twice.
        [without-name] The topic must be in the form, visible and required: no opportunity can be created without it.
        [required-but-hidden] The field “{ $column }” cannot be both required and hidden.
        [required-but-readonly] The field “{ $column }” cannot be both required and read-only: no field mapping fills it in.
       *[long-label] The label of the field “{ $column }” is too long. Use at most 60 characters.
    } Nothing was changed.
refusal-invalid-setting = There is no such setting, or it cannot have that value. Nothing was changed.
refusal-setting-out-of-range = Enter a whole number from { $least } to { $most }. Nothing was changed.
refusal-stale-setting = The settings were changed since you looked at them, so nothing was saved. Show them again, and retry.
refusal-stale-setting-by = { $who } changed the settings { $when }, so nothing was saved. Show them again, and retry.
refusal-already-carried-over = What becomes of the record types is already decided, so the older setting is not carried over. An administrator can change the settings in the chat.
