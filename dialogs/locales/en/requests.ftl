### Asking an administrator for what one may not do oneself, and the answer.

## Buttons

button-approve = Approve
button-reject = Reject
button-requests = Show requests
button-ask-right = Ask for me

## What is asked for, and what approving it does

request-what-rule-unpublish = Unpublish the rule "{ $name }"
request-what-rule-publish = Publish the rule "{ $name }"
request-what-rule-exclude-inactive = Switch on "Exclude inactive matching records" for the rule "{ $name }"
request-what-right-qualify = Be allowed to qualify the lead
request-what-model-publish = Publish the scoring model "{ $name }"
request-what-model-retrain = Retrain the scoring model "{ $name }"
request-what-model-train-lead = Train a scoring model of leads
request-what-model-train-opportunity = Train a scoring model of opportunities
request-what-model-unpublish = Unpublish the scoring model "{ $name }"
request-what-model-delete = Delete the scoring model "{ $name }"
request-what-model-grades = Change the grades of the scoring model "{ $name }"
request-what-model-add-lead = Add another scoring model for leads
request-what-model-add-opportunity = Add another scoring model for opportunities
request-what-duplicates-switch-on = Switch on "{ $name }"
request-what-duplicates-switch-off = Switch off "{ $name }"
request-what-scoring-switch-on = Switch on "{ $name }"
request-what-scoring-switch-off = Switch off "{ $name }"
request-effect-rule-unpublish = The rule finds no more duplicates, neither at qualification nor when leads are saved, until it is published again.
request-effect-rule-publish = All records get a match code, and the rule finds duplicates from then on.
request-effect-rule-exclude-inactive = The rule is unpublished, the option is switched on, and the rule is published again. From then on it passes over inactive records, such as qualified and disqualified leads.
request-effect-right-qualify = { $asker } becomes the owner of the lead.
request-effect-model-publish = What the model learned last scores all open records that it is for, and it is retrained automatically from then on.
request-effect-model-retrain = Automatic retraining is switched off, and the model is trained anew now. Scores change only when you publish it.
request-effect-model-train-lead = A model with the usual settings is trained on the closed leads of the last two years. It scores once you publish it.
request-effect-model-train-opportunity = A model with the usual settings is trained on the closed opportunities of the last two years. It scores once you publish it.
request-effect-model-unpublish = The model scores no more. The scores it gave stay, and are not refreshed.
request-effect-model-delete = The model is deleted and scores no more. The scores it gave stay.
request-effect-model-grades = Nothing changes yet. You choose where the grades begin once you have approved.
request-effect-model-add-lead = Nothing changes yet. You add the model once you have approved.
request-effect-model-add-opportunity = Nothing changes yet. You add the model once you have approved.

## Said beside a card, or alone

request-sent = I have asked { $who }: { $what }. I'll tell you when it is decided.
request-sent-before = You have already asked { $who } for this: { $what }. I'll tell you when it is decided.
request-shown = { $asker } asks: { $what }.
requests-shown =
    { $count ->
        [one] One request waits for an answer.
       *[other] { $count } requests wait for an answer.
    }
requests-none = No requests wait for an answer.
request-approved-done = Approved and done: { $what }.
request-approved-by-hand = Approved: { $what }. It is done by hand, on a form.
request-approved-already-so = Approved, but there was nothing left to change: { $what }.
request-approved-gone = Approved, but what it was about is no longer there: { $what }.
request-rejected = Rejected: { $what }. Nothing has been changed.

## The cards

request-title = { $asker } asks for something
request-reason-label = Reason
request-effect-label = If you approve
request-reason-lead = { $lead } cannot be qualified until this is done.
request-reason-none = Not given.
request-reason-lead-scored = { $lead } is not scored until this is done.
request-reason-none-scored = Records are not scored until this is done.
request-asked = { $who }, { $when }
request-asker-told = I'll tell { $asker }.
requests-title = Requests that wait
requests-more =
    { $count ->
        [one] One more waits.
       *[other] { $count } more wait.
    }

## Refusals

refusal-unknown-request = I cannot ask an administrator for this.
refusal-nobody-to-ask = There is no administrator to ask. Tell whoever operates the assistant.
refusal-already-decided = The request has been decided already. Nothing was changed now.
refusal-already-decided-by = The request has been decided already: { $who } did it { $when }. Nothing was changed now.
