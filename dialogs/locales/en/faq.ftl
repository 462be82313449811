### Answers to the FAQ: the question as it stands there, the answer, and how it is in the organisation.

## What all answers share

button-show-answer = Show more
faq-source = Source: FAQ, "{ $question }"
faq-here = In your organisation: { $what } ({ $cause }).
faq-cause-delivered = as delivered
faq-cause-by = changed by { $by } on { $when }
faq-cause-operator = changed by whoever runs the assistant on { $when }
faq-who = An administrator can change the settings. Ask { $who }.
faq-who-nobody = An administrator can change the settings, but nobody has that role yet.
faq-holds = ✔ Holds
faq-holds-not = ✘ Does not hold

## How the settings stand

faq-is-new-experience-on = the new lead qualification experience is on
faq-is-new-experience-off = the new lead qualification experience is off, so the legacy one is used
faq-is-account-automatic = accounts are created automatically
faq-is-account-seller = the seller chooses what becomes of the account
faq-is-contact-automatic = contacts are created automatically
faq-is-contact-seller = the seller chooses what becomes of the contact
faq-is-opportunity-automatic = opportunities are created automatically
faq-is-opportunity-seller = the seller chooses what becomes of the opportunity
faq-is-several-opportunities-on = creating several opportunities for one lead is on
faq-is-several-opportunities-off = creating several opportunities for one lead is off
faq-is-summarize-on = summarizing leads after qualification is on
faq-is-summarize-off = summarizing leads after qualification is off
faq-is-legacy-auto-create-on = in the legacy experience the records are created automatically
faq-is-legacy-auto-create-off = in the legacy experience the assistant asks which records to create
faq-is-carried-over-on = the earlier setting was carried over to the new experience
faq-is-carried-over-off = there was no earlier setting to carry over
faq-is-enabled-on = Copilot is enabled
faq-is-enabled-off = Copilot is not enabled
faq-is-has-opportunity-form-on = the app has the form Opportunity qualify lead Form
faq-is-has-opportunity-form-off = the app does not have the form Opportunity qualify lead Form

## What happens when a lead is qualified

faq-qualified = What happens when a lead is qualified?
faq-active-new = The new experience is active: for each record type a setting decides whether it is created automatically or the seller chooses.
faq-active-legacy-auto = The legacy experience is active: account, contact and opportunity are created automatically.
faq-active-legacy-prompt = The legacy experience is active: you are asked which records to create.
faq-new-flow = New experience: you see the plan in the Qualify lead side pane. What is set to Automatic is read-only. Where you choose, you can create a new record, use an existing one, or leave it out.
faq-older-flow = Legacy experience: the records are created automatically. If that is off, you choose which ones to create.
faq-qualified-effects = The lead is closed as Qualified and is found under Closed Leads. Notes and attachments are shown on the opportunity too, and the process goes on when an opportunity is created.
faq-holds-after = A setting that is changed holds for leads that are qualified afterwards.

## Where closed leads are

faq-closed = Where do I find qualified and disqualified leads?
faq-closed-short = Both qualified and disqualified leads are in the Closed Leads view.
faq-closed-path = In the site map, choose Leads, then the view Closed Leads. Here, press the button below.
faq-closed-here =
    { $qualified ->
        [0] You can see no qualified leads
        [one] You can see one qualified lead
       *[other] You can see { $qualified } qualified leads
    } and { $disqualified ->
        [0] no disqualified leads now.
        [one] one disqualified lead now.
       *[other] { $disqualified } disqualified leads now.
    }
faq-closed-again = You can reactivate a lead to qualify it again: say "reactivate" and its name.
faq-closed-stage = If the process of a reactivated lead stands on the opportunity, set the stage Qualify active before you qualify.

## Notes and attachments

faq-notes = What happens to notes and attachments when leads are qualified?
faq-notes-short = The notes and attachments are shown on the opportunity too, so nothing is lost.
faq-notes-of-lead =
    { $notes ->
        [0] { $name } has no notes.
        [one] { $name } has one note, which is shown on the opportunity once the lead is qualified.
       *[other] { $name } has { $notes } notes, which are shown on the opportunity once the lead is qualified.
    }
faq-notes-here =
    { $notes ->
        [0] Of the leads you can see, no notes
        [one] Of the leads you can see, one note
       *[other] Of the leads you can see, { $notes } notes
    } and { $attachments ->
        [0] no attachments are shown on opportunities now.
        [one] one attachment are shown on opportunities now.
       *[other] { $attachments } attachments are shown on opportunities now.
    }
faq-notes-rule = What was written about new contacts, the current contract, vendors and so on comes along. The notes stay on the lead and are marked "from the lead" on the opportunity.
faq-notes-several = If one lead becomes several opportunities, all of them show the same notes.
faq-notes-reactivated = Notes and attachments are also kept when a lead is disqualified or reactivated.

## The new and the old experience

faq-difference = What is the difference between the new and the old lead qualification experience?
faq-difference-short = { $active } Only the new experience can be customized.
faq-difference-new = The new one: automatic or manual creation for each record type, several opportunities for one lead, and a summary after qualification.
faq-difference-older = The legacy one: only automatic creation of the records, or a question which ones, when that is off.

## An experience that was configured before

faq-configured-before = What if I had previously defined the lead qualification experience?
faq-configured-before-short = The new experience is on by default either way, and what you had defined is kept. In your organisation: { $what }.
faq-configured-before-rule = If "Automatically create records for newly qualified leads" was on, record creation is set to Automatic. Otherwise it is set to Seller.

## Several opportunities

faq-several = How can I create multiple opportunities for a single lead?
faq-several-short = Choose + New opportunity in the Qualify lead side pane. The records are not created until you choose Qualify.
faq-several-not-here = It is done with + New opportunity in the Qualify lead side pane, but the button is disabled now.
faq-several-rule = If the administrator has enabled it, you can create up to { $most } opportunities from one lead. The first one is in the plan already.
faq-several-drafts = Additional opportunities are drafts until you choose Qualify. If you cancel, they are discarded.
faq-several-disabled = Why can't I edit or create multiple opportunities for a lead in the new lead qualification experience?
faq-several-disabled-short = The New opportunity button is disabled: { $why }.
faq-several-disabled-not = No setting disables the New opportunity button now.
faq-several-disabled-five = The button is disabled all the same in a plan that has { $most } opportunities already, and for leads that are not open.
faq-several-disabled-rule = The New opportunity button is disabled when the administrator has disabled creating multiple opportunities for a single lead, and in a custom app that does not have the form Opportunity qualify lead Form. It is also disabled when opportunities are created automatically, and in the legacy experience.
faq-because-lead-closed = { $name } is not open. Reactivate the lead to qualify it again.
faq-because-lead-closed-short = the lead { $name } is not open

## The side pane

faq-read-only = Why can't I edit the account and contact records in the Qualify lead side pane?
faq-read-only-short =
    { $count ->
        [0] No setting prevents it: you choose what becomes of the account and the contact.
        [one] One of them is created automatically, so it can't be edited in the side pane.
       *[other] Both are created automatically, so they can't be edited in the side pane.
    }
faq-read-only-way = To make changes, close the side pane, edit the details of the lead, and choose Qualify again.
faq-read-only-rule = Records that are set to be created automatically can't be edited in the Qualify lead side pane. The legacy experience has no side pane.
faq-form = Can I customize the Opportunity form that appears when a lead is qualified?
faq-form-yes = Yes, the administrator can customize the fields now. Both conditions hold.
faq-form-no = Not as it is set up now. The administrator can customize the fields when both conditions hold.
faq-form-check = { $told }: { $what } ({ $cause }).
faq-form-new-experience = The new lead qualification experience is enabled
faq-form-seller-creates = Seller is selected for opportunity creation
faq-form-fields = The form now asks for { $fields }.
faq-form-rule = Fields can be added, removed and moved, and made required or read-only.

## Summary

faq-summary = What is lead summary and how does it work?
faq-summary-on = A summary is made after the lead is qualified and put on the timeline. It is on in your organisation.
faq-summary-off = A summary is made after the lead is qualified and put on the timeline. It is not on in your organisation.
faq-summary-rule = The summary has important details from the lead and is put on the timelines of both the primary opportunity and the lead.
faq-summary-sources = Every line shows the field or note it comes from.
faq-summary-by-code = It is marked as AI-generated only when a language model wrote it. Otherwise it is put together from the fields and the newest notes.
faq-summary-missing = Why don't I see lead summary after qualification?
faq-summary-missing-off = No summaries are made now: { $why }.
faq-summary-missing-on = All three preconditions hold. If one lead has no summary, say "summarize" and its name.
faq-summary-missing-rule = A summary needs the new qualification experience with lead summarization on, and Copilot enabled in the organisation.

## Field mappings

faq-mappings = How are fields mapped from leads to other entities upon qualification?
faq-mappings-short =
    { $count ->
        [one] One field of the lead fills in a field of the records that are created.
       *[other] { $count } field mappings fill in the account, the contact and the opportunity from the lead.
    }
faq-mappings-here = In your organisation: { $account } to the account, { $contact } to the contact and { $opportunity } to the opportunity.
faq-mappings-rule = Certain fields are mapped automatically to corresponding fields, so that key information comes along.
faq-mappings-linked = A record that exists already and is only linked is not changed by the field mappings.
faq-mapping-table = Lead → { $type }
faq-mapping-system = { $target }
faq-mapping-extended = { $target } (extra)
faq-mapping-custom = { $target } (the organisation's own)
faq-delete-mapping = Why can't I delete default field mappings between lead and opportunity?
faq-delete-mapping-short = Since March 2024 the out-of-the-box field mappings can't be deleted.
faq-delete-mapping-rule = If one of them was deleted before March 2024, it is restored with the next update.
faq-delete-mapping-here =
    { $count ->
        [one] In your organisation one default field mapping to the opportunity is in place
       *[other] In your organisation { $count } default field mappings to the opportunity are in place
    }{ $missing ->
        [0] , and none is missing.
        [one] , and one is missing. It comes back with the next start.
       *[other] , and { $missing } are missing. They come back with the next start.
    }
faq-delete-mapping-hook =
    { $count ->
        [0] No plug-in overrides them now.
        [one] One plug-in may override them when an opportunity is created.
       *[other] { $count } plug-ins may override them when an opportunity is created.
    }
faq-delete-mapping-override = To override them, a developer writes a post-operation plug-in on opportunity creation. It checks whether originatingleadid is filled in, and updates the fields as the business requires.

## Qualification errors

faq-errors = How do I handle lead qualification errors?
faq-errors-short =
    { $count ->
        [0] No published rule can stop a qualification in your organisation now. If it happens all the same, try these in order.
        [one] One published rule can stop a qualification in your organisation when there are duplicates. Try these in order.
       *[other] { $count } published rules can stop a qualification in your organisation when there are duplicates. Try these in order.
    }
faq-remedy-merge = 1. Remove the duplicates of the lead by merging them, and qualify again.
faq-remedy-list = 2. Go to the grid view of leads, select the lead and qualify it there.
faq-remedy-unpublish = 3. Ask an administrator to unpublish the rule that causes the error, and qualify again.
faq-remedy-exclude-inactive = 4. If the rule is needed only for creating and updating, ask an administrator to turn on Exclude inactive matching records.
faq-errors-rule = The rule "{ $rule }" ({ $type }) { $inactive }.
faq-rule-excludes = excludes inactive matching records
faq-rule-includes = counts inactive records too
faq-errors-lead = Error 1: The lead record was not created or updated because a duplicate of the current record already exists.
faq-errors-opportunity = Error 2: The opportunity record was not created or updated because a duplicate of the current record already exists.
faq-errors-unpublish-steps = Remedy 3 in the sales app: Settings > Advanced settings, System > Data Management > Duplicate Detection Rules. Select the rule, and select Unpublish on the command bar.
faq-errors-exclude-steps = Remedy 4 in the same place: open and unpublish the rule, select Exclude inactive matching records, and publish the rule.

## Company Name in Edit columns

faq-company-name = Why isn't the Company Name column available in the Edit columns pane for lead views?
faq-company-name-rule = The Company Name column is included in the out-of-the-box lead views but is hidden in the Edit columns pane by default. The same goes for views based on them.
faq-company-name-nowhere = In your organisation the column has not been added to any view.
faq-company-name-added = In your organisation: the column was added to the view { $view } ({ $by }, { $when }).
faq-company-name-designer = The administrator adds it to the view, in the product with the Power Apps view designer, here with "add company name to the view Closed Leads".
