### Scoring models as administrators see them, and whether there is enough to learn from.

## Buttons

button-all-models = All models
button-attributes = Attributes
button-count-again = Count again
button-create-model = Create model
button-edit-attributes = Edit attributes
button-enough = Enough records?
button-grades = Grades
button-grades-back = Back
button-left-out = Left out, and why
button-make-model = New model
button-model = The model
button-model-back = Back
button-more-attributes = More attributes
button-new-lead-model = New lead model
button-new-opp-model = New opp. model
button-no-go-back = No, go back
button-performance = Performance
button-publish-anyway = Publish anyway
button-recommended = Recommended fields
button-retrain = Retrain
button-retrain-off = Auto-retrain off
button-retrain-on = Auto-retrain on
button-revert = Revert version
button-usual-grades = Default ranges
button-versions = Compare versions
button-yes-create = Yes, create model

## Said beside a card, or alone

models-shown =
    { $count ->
        [one] Here is the scoring model.
       *[other] Here are the { $count } scoring models.
    }
models-none = There are no scoring models yet. Check that there are enough records, and add one.
models-which = Which scoring model do you mean?
models-not-found = I found no scoring model of that name. Here are those there are.
model-shown = Here is the scoring model { $model }.
model-under-training = The scoring model { $model } is being trained. You will be told when it is done.
model-untrained = The scoring model { $model } has not been trained yet, so there is nothing to show.
model-added = The scoring model { $model } is created and is being trained. You will be told when it is done.
model-training = The scoring model { $model } is being trained. You will be told when it is done.
model-publish-ask =
    { $state ->
        [not-ready] The scoring model { $model } is not ready to publish. Do you want to publish it anyway?
       *[other] Do you want to publish the scoring model { $model }?
    }
model-published = The scoring model { $model } is published. All open records are scored by it now.
model-published-for-some = The scoring model { $model } is published. The open records that it is for are scored by it now.
model-nothing-to-publish = There is nothing to publish: the scoring model { $model } has learned nothing new.
model-unpublish-ask = Do you want to unpublish the scoring model { $model }?
model-unpublished = The scoring model { $model } is unpublished.
model-unpublished-already = The scoring model { $model } is not published.
model-revert-ask = Do you want to take back the last training of the scoring model { $model }?
model-reverted = The last training of the scoring model { $model } is taken back.
model-nothing-to-revert = There is no training of the scoring model { $model } to take back: only a later one that is not published can be.
model-delete-ask = Do you want to delete the scoring model { $model }?
model-deleted = The scoring model { $model } is deleted.
model-retrain-ask = Do you want to retrain the scoring model { $model }?
model-retraining-on = The scoring model { $model } is now retrained automatically, every { $days ->
        [1] day
       *[other] { $days } days
    }.
model-retraining-off = The scoring model { $model } is no longer retrained automatically. Now it can be retrained by hand, or deleted.
performance-shown =
    { $state ->
        [ready] This is how well the scoring model { $model } predicts.
        [ok] The scoring model { $model } is OK to publish. This is how well it predicts.
       *[not-ready] The scoring model { $model } is not ready to publish. This is how well it predicts.
    }
attributes-shown = The scoring model { $model } uses { $used } of { $total } attributes.
attributes-form = Which attributes is the scoring model { $model } to learn from?
attributes-saved = The attributes of the scoring model { $model } are saved. They count from the next training: retrain it, and publish it.
attributes-recommended = The scoring model { $model } learns from the recommended attributes. They count from the next training: retrain it, and publish it.
versions-compared = The scoring model { $model }: version { $older } beside version { $newer }.
versions-one-only = There is only one trained version of the scoring model { $model }, so there is nothing to compare.

grade-record-shown = The grade they got first, and how it went with those closed in the last { $months } months.
grade-record =
    { $few ->
        [yes] { $grade }: { $won } of { $closed } were qualified (too few to rely on).
       *[no] { $grade }: { $won } of { $closed } were qualified.
    }
grade-record-none = No lead with a grade has been closed in the last { $months } months, so there is nothing to measure the grades by.

## A model

models-title = Scoring models
models-none-told = There are none yet.
models-most = At most { $most } of leads and { $most } of opportunities, published and unpublished together.
model-kind-lead = Leads
model-kind-opportunity = Opportunities
model-status-draft = Not trained
model-status-training = Being trained
model-status-trained = Trained, not published
model-status-published = Published
model-status-unpublished = Unpublished
model-edited-mark = Edited
model-state-ready = Ready to publish
model-state-ok = OK to publish
model-state-not-ready = Not ready to publish
model-state-ready-told = It tells well who will be won from who will be lost.
model-state-ok-told = It is better than chance. See how often it is wrong, and what is warned of, before you publish it.
model-state-not-ready-told = It is hardly better than chance. Its scores would mislead.
model-auc = AUC { $auc } (probably between { $low } and { $high })
model-trained-on = Trained { $when } on { $rows } closed records, of which { $positives } were won.
model-progress = { $bar } { $percent } %
model-training-failed =
    { $error ->
        [not-enough-records] The last training came to nothing: there are too few closed records by now.
       *[training-failed] The last training failed. Ask the operator to look at the log.
    }
model-version-published = Version { $number }, which scores now
model-version-last = Version { $number }, which scored last
model-version-newest = Version { $number }, not published
model-about = What it is for
model-fact-outcome = Learns
model-fact-process = Business process flow
model-fact-filter = Filter
model-fact-months = Training period
model-fact-published = Published
model-published-on = { $when }, version { $number }
model-published-since = { $when }, version { $number }; what it learned since is not published, so it scores nothing yet
model-fact-stage = Per stage
model-fact-retrain = Automatic retraining
model-outcome = { $column }: { $positive } against { $negative }
model-filter-none = All records
model-filter-told = { $column }: { $values }
model-process-none = None
model-months = The past { $months } months
model-retrain-on = On, every { $days ->
        [1] day
       *[other] { $days } days
    }
model-retrain-next = On, next { $when }
model-retrain-off = Off
model-way-performance = Right in { $accuracy } of the cases. Accuracy, recall, AUC and the rest, with what they mean.
model-way-attributes = { $used } of { $total } are used. Which, and why not the others.
model-way-versions = What the last training changed.
model-learns-chosen = Edited: the attributes were chosen by hand.
model-learns-recommended = The attributes are the recommended ones.
grade-range = { $grade } { $low }–{ $high }
share-percent = { $percent } %

## Before a change

model-publish-what = From now on it scores all open records that it is for, and it is retrained automatically every { $days ->
        [1] day
       *[other] { $days } days
    }.
model-publish-replaces = It takes the place of version { $number }.
model-publish-not-ready = This model is not ready to publish. It can be published anyway, but its scores would be hardly better than chance.
model-publish-version = Which version is to score?
model-publish-overlap = These published models could score the same records: { $others }. Then it is hard to tell which one scores a record.
model-unpublish-what = It scores no more. The scores it gave stay as they are, and are not updated. Automatic retraining is switched off.
model-revert-what = The model is again as it was trained before. What scores now stays as it is.
model-delete-what = The model scores no more. The scores it gave stay, and name it.
model-retrain-what = It learns anew from the records that were created and closed in the past { $months } months. What scores now stays until you publish the new version.
model-warning-too-good = This is too good to be true: probably an attribute is filled in only after closing. Look at the attributes.
model-warning-drift = The newest fifth of the closed records differs clearly from the older ones in an attribute that it scores by. Look at the attributes.
model-warning-outcome-drift = Of the newest fifth of the closed records, a much larger or much smaller share was won than of the older ones.
model-warning-one-owner = One owner has closed a large part of the won or of the lost records. See whether they are real before you publish.
model-warning-leakage = An attribute that it scores by seems to know how it ended. Look at the attributes.

## The form of a new model

model-form-lead = New scoring model of leads
model-form-opportunity = New scoring model of opportunities
model-form-ask = What is the model to score?
model-form-details = Which values does the model look at?
model-form-count = { $count } of { $most } models so far.
model-form-name = Name (letters, digits and underscores)
model-form-months = Learns from the past
model-form-filter = Only records with certain values of
model-form-state = Won or lost is told by
model-form-stage = Per stage (needs a business process flow)
model-form-values = Values of { $column }
model-form-values-hint = Several values with commas between, written as on the records.
model-form-positive = Counts as won
model-form-negative = Counts as lost
model-overlap-ask = These models could score the same records: { $models }. Do you want to create the model all the same?
model-overlap =
    { $kind ->
        [opportunity] These models could score the same opportunities:
       *[lead] These models could score the same leads:
    }
model-overlap-more = And { $count } more.
model-overlap-advice = An open record has one score. Where two published models fit it, it is hard to tell which one gave it. Better filter them by different values of one column.

## Performance

version-number = Version { $number }
figures-title = Figures
figure-auc-means = How often a record that is won gets a higher score than one that is lost. 0.5 is chance, 1 is always.
figure-accuracy = Accuracy
figure-accuracy-means = How many outcomes it predicted rightly.
figure-recall = Recall
figure-recall-means = How many of the won ones it found.
figure-conversion = Conversion rate
figure-conversion-means = How many were won at all, without any model.
figure-f1 = F1
figure-f1-means = Finding the won ones and being right about them, weighed together.
figure-threshold = Threshold
figure-threshold-means = From a score of { $threshold } on it predicts a win.
tested-on-newest = Measured on the newest { $rows } closed records, after it had learned from the { $trained } before them.
tested-on-cross = Measured on { $rows } closed records, each by a model that had not seen it, because there are few of them.
confusion-title = Predicted and what became of it
confusion-true-positive = Predicted won, and won
confusion-false-positive = Predicted won, but lost
confusion-true-negative = Predicted lost, and lost
confusion-false-negative = Predicted lost, but won

## Attributes

attributes-used = { $used } of { $total } attributes are used.
attribute-shown = How records with each value of { $name } ended, for the scoring model { $model }.
attribute-no-more = The scoring model { $model } does not use this attribute any more.
button-insight = Show the values
insight-average-lead = On average { $percent } % were qualified, of the { $count } closed leads it learned from.
insight-average-opportunity = On average { $percent } % were won, of the { $count } closed opportunities it learned from.
insight-rate-above = { $bar } { $percent } % of { $count }: above average
insight-rate-below = { $bar } { $percent } % of { $count }: below average
insight-rate-same = { $bar } { $percent } % of { $count }: as the average
insight-more = And { $count } more values.
insight-about = Counted when version { $version } was trained, { $when }. A value above average mostly raises a score, one below lowers it; the other attributes count too.
attributes-left-out =
    { $count ->
        [one] One is left out
       *[other] { $count } are left out
    }
attributes-more = And { $count } more.
attributes-unusable = Not shown: { $count } that cannot be learned from, as they stand.
attributes-more-of = { $count } more
attributes-edit-told = It counts from the next training. What scores now stays as it is until then.
attributes-choose = Attributes to learn from
attributes-ignore-empty = Ignore empty values of
attribute-has-account = Has an account
attribute-has-contact = Has a contact
attribute-of-account = { $label } (account)
attribute-of-contact = { $label } (contact)
attribute-given = { $label } is filled in
attribute-kind = { $label } (domain)
attribute-validity = { $label } (valid name)
influence-very-high = Very high influence
influence-high = High influence
influence-medium = Medium influence
influence-low = Low influence
influence-very-low = Very low influence
filled-closed = filled in for { $closed } of the closed
filled-both = filled in for { $closed } of the closed and { $open } of the open
left-out-too-many-empty = Too many are empty
left-out-one-value = All have the same value
left-out-too-many-values = Too many different values
left-out-no-relation = Says nothing about who is won
left-out-leakage = Filled in only at closing
left-out-unsupported = Cannot be learned from
left-out-system = Written by the system
left-out-not-chosen = Not chosen
clue-changed-at-closing = changed at closing
clue-empty-while-open = empty as long as the record is open
clue-one-outcome-only = a value comes with one outcome only
clue-knows-the-outcome = seems to know the outcome
clue-often-changed-at-closing = often changed at closing
clue-filled-differently-while-open = filled in differently while open
clue-tells-a-lot = tells surprisingly much
clue-drift = has changed lately

## Versions

version-scores = Version { $number }, trained { $when }: scores now
version-scores-not = Version { $number }, trained { $when }
version-figure = { $old } → { $new }
version-state = State
version-rows = Records
version-came = New
version-went = No longer
version-same-attributes = Both use the same attributes.

## Grades

grades-form = Where do the grades of the scoring model { $model } begin?
grades-now = Now: { $ranges }
grade-begins = { $grade } begins at
grade-number-wrong = A whole number from 1 to 100.
grades-neighbour = The grade below ends where the one above begins. D is the rest, from 0.
grades-old = Before
grades-new = After
grades-ask =
    { $changed ->
        [0] None of { $scored } open { $kind ->
            [opportunity] opportunities
           *[lead] leads
        } with a score would change grade. Do you want to save the ranges?
       *[other] { $changed } of { $scored } open { $kind ->
            [opportunity] opportunities
           *[lead] leads
        } with a score would change grade. Do you want to save the ranges?
    }
grades-consequence =
    { $kind ->
        [opportunity] { $changed } of { $scored } open opportunities change grade
       *[lead] { $changed } of { $scored } open leads change grade
    }
grades-move =
    { $kind ->
        [opportunity] { $old } → { $new }: { $count ->
            [one] 1 opportunity
           *[other] { $count } opportunities
        }
       *[lead] { $old } → { $new }: { $count ->
            [one] 1 lead
           *[other] { $count } leads
        }
    }
grades-saved = The grades of the scoring model { $model } are saved. Open records get their grades anew.
grades-unchanged = The grades of the scoring model { $model } are like that already.
grades-on-retrain = The grade ranges were customized. What becomes of them when the new version is published?
grades-keep = No, keep previous ranges ({ $ranges })
grades-reset = Reset to the default ranges

## Enough to learn from?

readiness-told =
    { $enough ->
        [stage] No: a model per stage needs { $needed } closed opportunities at the last stage, and in the past { $months } months there are { $stage }.
        [yes] Yes: in the past { $months } months there are { $positive } { $kind ->
            [opportunity] won
           *[lead] qualified
        } and { $negative } { $kind ->
            [opportunity] lost opportunities
           *[lead] disqualified leads
        }, and { $needed } of each are needed.
        [longer] No: in the past { $months } months there are { $positive } { $kind ->
            [opportunity] won
           *[lead] qualified
        } and { $negative } { $kind ->
            [opportunity] lost opportunities
           *[lead] disqualified leads
        }, and { $needed } of each are needed. With the past { $shortest } months there are enough.
       *[no] No: in the past { $months } months there are { $positive } { $kind ->
            [opportunity] won
           *[lead] qualified
        } and { $negative } { $kind ->
            [opportunity] lost opportunities
           *[lead] disqualified leads
        }, and { $needed } of each are needed. No period has enough.
    }
readiness-refused = Whether there is enough to learn from is counted for managers and administrators. You can ask an administrator for a model; then it is counted.
readiness-title =
    { $kind ->
        [opportunity] Enough opportunities for a scoring model?
       *[lead] Enough leads for a scoring model?
    }
readiness-process = Only with the business process flow { $name }, not aborted
readiness-any-process = With any business process flow, or none
readiness-period = The past { $months } months, created since { $since }
readiness-meter = { $meter } { $name }: { $count } of { $needed }
readiness-lead-positive = Qualified
readiness-lead-negative = Disqualified
readiness-opportunity-positive = Won
readiness-opportunity-negative = Lost
readiness-stage = { $meter } Closed at the last stage: { $count } of { $needed }
readiness-shortest = The shortest period that suffices: { $months } months
readiness-none-at-last-stage = No period has { $needed } at the last stage yet
readiness-none = No period has { $needed } of each yet
readiness-other =
    { $enough ->
        [yes] { $months } months: { $positive } and { $negative } – enough
       *[no] { $months } months: { $positive } and { $negative } – too few
    }
readiness-left-out-no-process = Left out: { $count } without the business process flow
readiness-left-out-other-process = Left out: { $count } with another business process flow
readiness-left-out-aborted = Left out: { $count } with an aborted business process flow
readiness-left-out-filter = Left out: { $count } with other values of the filter column
readiness-left-out-gone = Left out: { $count } that were merged into others or put away
readiness-left-out-floor = Left out: { $count } created before 1 January of last year
readiness-left-out-one-owner = Left out: { $count } of an owner who closed far more than the others
readiness-count-anew = Count something else
readiness-kind = Record type
readiness-per-stage = Per stage: count those at the last stage

## Undone

undone-scoring-model-added = The scoring model { $name } is taken away again.
undone-scoring-model-edited = The change of the scoring model { $name } is undone.
undone-scoring-grades-set = The change of the grades of the scoring model { $name } is undone.
undone-scoring-retraining-switched = The change of the retraining of the scoring model { $name } is undone.
undone-scoring-model-deleted = The scoring model { $name } is there again.
undone-scoring-model-published = The publishing of the scoring model { $name } is undone.
undone-scoring-model-unpublished = The scoring model { $name } is published again.
undone-scoring-model-reverted = The last training of the scoring model { $name } counts again.
