### Answers to the questions about lead scores.

button-faq-all-leads = All Leads
button-faq-checks = All checks
button-faq-score = Show the score
faq-is-installed-on = Sales Insights is installed
faq-is-installed-off = Sales Insights is not installed
faq-is-since-last-year-on = only records created since 1 January of the previous year are learned from
faq-is-since-last-year-off = records from before 1 January of the previous year are learned from as well
faq-scoring-who =
    { $count ->
        [0] An administrator trains and publishes scoring models, but nobody has that role yet.
       *[other] An administrator trains and publishes scoring models. Ask { $who }.
    }
faq-scoring-of-model = { $model }: { $what }

## What is needed

faq-scoring-needs = What do I need to use lead scoring?
faq-scoring-needs-short =
    { $state ->
        [off] Sales Insights must be installed, and it is not now. Besides, at least { $needed } qualified and { $needed } disqualified leads are needed.
        [enough] Sales Insights, and at least { $needed } qualified and { $needed } disqualified leads. You have what is needed.
        [few] Sales Insights, and at least { $needed } qualified and { $needed } disqualified leads. You do not have that many yet.
       *[unknown] Sales Insights, and at least { $needed } qualified and { $needed } disqualified leads.
    }
faq-scoring-needs-rule = A model for leads needs at least { $needed } qualified and { $needed } disqualified leads. A model for opportunities needs at least { $needed } won and { $needed } lost opportunities. They must have been created on or after 1 January of the previous year.
faq-scoring-tables = Scores are given to the standard lead or opportunity entity. Those are what is used here.
faq-scoring-counted-by = How many you have is for a manager or an administrator to see.
faq-scoring-count-lead =
    Leads, last { $months } months: { $positive } qualified and { $negative } disqualified, and { $needed } of each are needed. { $shortest ->
        [0] No period has enough.
       *[other] { $shortest } months are enough.
    }
faq-scoring-count-opportunity =
    Opportunities, last { $months } months: { $positive } won and { $negative } lost, and { $needed } of each are needed. { $shortest ->
        [0] No period has enough.
       *[other] { $shortest } months are enough.
    }

## Whether there are enough

faq-scoring-enough = How do I check whether I have the required number of leads or opportunities to create a scoring model?
faq-scoring-enough-short =
    { $state ->
        [enough] There are enough leads for a scoring model now.
        [few] There are too few leads for a scoring model now: { $needed } qualified and { $needed } disqualified ones are needed.
       *[unknown] At least { $needed } qualified and { $needed } disqualified leads are needed, or { $needed } won and { $needed } lost opportunities.
    }
faq-scoring-periods = A model can be trained with a time frame between { $least } months and { $most } months. If there are fewer than needed, choose a longer one.
faq-scoring-way = Here, press the button below and choose the time frame and the business process flow.
faq-scoring-step-view = 1. On the Leads page, select the view All Leads.
faq-scoring-step-filters = 2. Select Edit filters.
faq-scoring-step-conditions = 3. Add the filters Created On = Last 6 months and Status = Qualified.
faq-scoring-step-related = 4. Add a related entity: Lead to Opportunity Sales Process, Contains data, with Status Reason Does not equal Aborted.
faq-scoring-step-count = 5. Check the number. If it is less than { $needed }, increase the time frame. Do the same with Status = Disqualified.
faq-scoring-step-per-stage = Opportunities are checked in the same way. For a model per stage, at least { $needed } must have been closed at the last stage.

## Why not

faq-scoring-why-not = Why aren't my leads or opportunities scored or rescored?
faq-scoring-why-not-short =
    { $state ->
        [off] Nothing is scored now: Sales Insights is not installed.
        [none] No leads are scored now: no scoring model is published.
       *[published] Five conditions must be met, and they are checked each time a record is scored.
    }
faq-scoring-covered =
    { $total ->
        [0] You can see no open leads.
       *[other] Of { $total } open leads that you can see, { $scored } have a score.
    }
faq-scoring-reason =
    { $count ->
        [one] One lacks this: { $check }.
       *[other] { $count } lack this: { $check }.
    }
faq-scoring-published =
    { $count ->
        [0] 1. The scoring model is published. No model for leads is now.
       *[other] 1. The scoring model is published: { $models }.
    }
faq-scoring-open = 2. The record is in the Open state.
faq-scoring-conditions =
    { $count ->
        [0] 3. The record meets all conditions of the model.
       *[other] 3. The record meets all conditions of the model:
    }
faq-scoring-process =
    { $count ->
        [0] 4. The record uses the same business process flow as the model.
       *[other] 4. The record uses the same business process flow as the model:
    }
faq-scoring-two-years = 5. The record was created in the last two years, now since { $when }. An older one keeps the score it had.
faq-scoring-of-opportunities = The same conditions hold for opportunities.

## How often

faq-scoring-often = How often are the predictive lead scores updated?
faq-scoring-often-short = New leads get a score within five minutes after they are saved. Updated leads get a new score every 24 hours.
faq-scoring-last = { $name } was last scored { $when }.
faq-scoring-next-run = The next run is { $when }.
faq-scoring-run-late = The next run waits for a worker.
faq-scoring-no-run = No run is planned yet. It is planned when the worker starts.
faq-scoring-nothing-runs =
    { $state ->
        [off] No scores are updated now, because Sales Insights is not installed.
       *[none] No scores are updated now, because no scoring model is published.
    }
faq-scoring-often-opportunities = Opportunities are scored every 24 hours, new ones too.
faq-scoring-often-two-years = Records from before { $when } are older than two years, and their scores are not updated.
faq-scoring-often-edited = What is changed on a lead counts from the next run on, and not in real time.

## In real time

faq-scoring-real-time = Why aren't leads scored in real time?
faq-scoring-real-time-short =
    { $state ->
        [off] Nothing is scored now: Sales Insights is not installed. Real time is supported only for new leads anyway.
        [none] No leads are scored now: no scoring model is published. Real time is supported only for new leads anyway.
       *[published] Real-time scoring is supported only for new leads. Updated ones get a new score every 24 hours.
    }
faq-scoring-fifteen = If you don't see the score 15 minutes after you have saved or imported a new lead, contact the administrator.
faq-scoring-since = { $model } was published { $when }. Leads saved before that are scored by the run.
faq-scoring-rolled-out = The administrator checks whether the model was created or edited and published after real-time scoring was rolled out. If not: edit it, retrain it and publish it.

## Customize

faq-scoring-customize = Can I customize the predictive scoring model?
faq-scoring-customize-short = Yes, an administrator can change the attributes that the model is trained with.
faq-scoring-customize-rule = The model itself selects the attributes that are most relevant to the business, until somebody chooses others.
faq-scoring-attributes =
    { $chosen ->
        [edited] { $model } uses { $count } attributes. An administrator has chosen them.
       *[recommended] { $model } uses { $count } attributes. They are the recommended ones.
    }
faq-scoring-customize-retrain = A new choice holds once the model is retrained and published.
faq-scoring-customize-grades = The grades, the time frame and how often the model is retrained can be changed as well.

## Several models

faq-scoring-several = Can I create multiple models for leads?
faq-scoring-several-short =
    { $count ->
        [0] Yes, up to { $most } models can be added and published. You have none yet.
       *[other] Yes, up to { $most } models can be added and published. You have { $count }, and { $published } are published.
    }
faq-scoring-several-rule = Make one model for each line of business in the organisation, with a filter for the leads it is for.
faq-scoring-several-overlap = If two models could score the same leads, you are warned before the model is created.
faq-scoring-several-one = A lead has only one score, which shows the model it comes from.

## Score and grade

faq-scoring-grade = What is the difference between a score and a grade?
faq-scoring-grade-short = The score is a number from 0 to 100 from the machine learning model. The grade says which of four groups the number belongs to.
faq-scoring-grade-score = Scores are generated by the machine learning model, which has learned from closed leads.
faq-scoring-grade-groups = Grades are only a grouping of scores into four buckets, A to D, that the administrator can configure.
faq-scoring-usual-grades = There is no model yet. The usual ranges: { $ranges }
faq-scoring-grade-change = When the ranges are changed, records get another grade, but the score stays the same.
