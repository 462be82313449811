### Scores in conversation: what a score is and why, why there is none, what would raise it.

score-shown = { $name } has the score { $score }, grade { $grade }.
score-grade = { $score } · { $grade } { $word }
grade-word-A = very promising
grade-word-B = promising
grade-word-C = less promising
grade-word-D = least promising
score-trend-improving = ↑ rising
score-trend-steady = → steady
score-trend-declining = ↓ falling
score-trend-not-enough = No earlier score to compare with
score-trend-another-version = Another version of the model than before: not comparable
score-trend-moved = { $trend }: { $old } → { $new } on { $when }
score-chance-lead = Probability of being qualified: { $percent } %.
score-chance-opportunity = Probability of being won: { $percent } %.
score-base-lead = Of all closed leads { $percent } % were qualified.
score-base-opportunity = Of all closed opportunities { $percent } % were won.
score-for = Counts for it
score-against = Counts against it
score-no-reason = Nothing stands out.
score-rate-lead = { $percent } % of leads with this value were qualified (of { $count }).
score-rate-opportunity = { $percent } % of opportunities with this value were won (of { $count }).
score-together =
    { $entity ->
        [opportunity] Not by itself, but together with what else is known of the opportunity.
       *[lead] Not by itself, but together with what else is known of the lead.
    }
score-blanks = Blank, and left out of account: { $attributes }.
score-all-for = All that counts for it ({ $count })
score-all-against = All that counts against it ({ $count })
score-bar = { $bar } { $score } ({ $grade }) · { $when }
score-other-version = By another version of the model before that: not comparable.
score-grades = What the grades mean
score-grades-mean-lead = A grade is a range of scores. 50 is the average lead, and 75 has three times its odds of being qualified.
score-grades-mean-opportunity = A grade is a range of scores. 50 is the average opportunity, and 75 has three times its odds of being won.
score-attributes = What the model looks at
score-details-shown = All about the score of { $name }: { $score }, grade { $grade }.
button-score-details = All details
button-score-back = Back to the score
score-model = By the scoring model { $model }, version { $version }.
score-scored = Scored { $when }.
score-outdated = The record has changed since. The next run scores it again.
score-kept = The score stays and is not refreshed. { $why }
score-next = Next run: { $when }.
score-record-lead = Grade { $grade }: of { $closed } leads closed in the last six months that first had it, { $percent } % were qualified.
score-record-opportunity = Grade { $grade }: of { $closed } opportunities closed in the last six months that first had it, { $percent } % were won.
score-record-few-lead =
    { $closed ->
        [one] Only one lead that first had grade { $grade } was closed in the last six months: too few to go by.
       *[other] Only { $closed } leads that first had grade { $grade } were closed in the last six months, and { $won } of them qualified: too few to go by.
    }
score-record-few-opportunity =
    { $closed ->
        [one] Only one opportunity that first had grade { $grade } was closed in the last six months: too few to go by.
       *[other] Only { $closed } opportunities that first had grade { $grade } were closed in the last six months, and { $won } of them won: too few to go by.
    }
score-history = Scores so far
score-empty = not filled in
score-rare = another value
score-any = any value
score-below = below { $high }
score-from = { $low } or more
score-between = { $low } to { $high }
button-score-about = About this score
button-score-what-if = What would raise it?
button-score-edit = Edit the lead
button-score-reactivate = Reactivate
button-score-primary = Show primary lead
unscored-told = { $name }: { $why }
unscored-checks = All that was checked
unscored-nothing = The score is as it should be: nothing keeps it from being refreshed.
unscored-installed = Sales Insights is not installed, so nothing is scored.
unscored-published = No scoring model is published.
unscored-open =
    { $entity ->
        [opportunity] The opportunity is closed, and only open opportunities are scored.
       *[lead] The lead is closed, and only open leads are scored.
    }
unscored-conditions =
    { $entity ->
        [opportunity] The opportunity does not meet the conditions of any published model.
       *[lead] The lead does not meet the conditions of any published model.
    }
unscored-process =
    { $entity ->
        [opportunity] The opportunity is not on the business process flow of the model.
       *[lead] The lead is not on the business process flow of the model.
    }
unscored-age =
    { $entity ->
        [opportunity] The opportunity was created more than two years ago.
       *[lead] The lead was created more than two years ago.
    }
unscored-usable = The scoring model cannot be read any more, and scores nothing.
unscored-just-saved = The lead was saved less than five minutes ago.
unscored-saved-lately = The lead was saved more than five minutes ago, and its score is late.
unscored-real-time = The lead was saved more than fifteen minutes ago, and real-time scoring has not scored it.
unscored-refreshed = What has changed is scored within 24 hours.
unscored-one-model =
    { $entity ->
        [opportunity] Several models fit the opportunity.
       *[lead] Several models fit this lead.
    }
unscored-not-merged =
    { $entity ->
        [opportunity] The opportunity was put away.
       *[lead] The lead was merged into another one.
    }
unscored-runs = The run that scores has failed or is late.
unscored-do-installed = Switch on Sales Insights in the settings for scoring, or write "turn on Sales Insights".
unscored-do-published = Train a scoring model and publish it.
unscored-do-open =
    { $entity ->
        [opportunity] Reopen the opportunity if it is to be scored.
       *[lead] Reactivate the lead if it is to be scored.
    }
unscored-do-conditions =
    { $entity ->
        [opportunity] Compare the opportunity's value below with those the model needs.
       *[lead] Compare the lead's value below with those the model needs.
    }
unscored-do-process = Compare the two process flows below.
unscored-do-age = A score from before stays as it is, and is not refreshed any more.
unscored-do-usable = Switch off the automatic training of the model, train it anew and publish it.
unscored-do-just-saved = Wait: a new lead is scored within five minutes.
unscored-do-saved-lately = Show the lead again in a while. If there is no score after fifteen minutes, ask an administrator.
unscored-do-real-time = Check that the model was created or edited, and published, after real-time scoring came. If not, edit it, retrain it and publish it.
unscored-do-refreshed = Wait for the next run. Changes are never scored in real time.
unscored-do-one-model = The model that is chosen scores it.
unscored-do-not-merged =
    { $entity ->
        [opportunity] Undo what it was put away with, if it is to be scored.
       *[lead] Look at the primary lead instead: it is the one that is scored.
    }
unscored-do-runs = Look at the job's error.
unscored-who-seller = You can do this yourself.
unscored-who-administrator = An administrator can do this.
unscored-who-operator = Whoever runs the assistant can do this.
unscored-who-nobody = Nobody needs to do anything.
check-installed = Sales Insights is installed
check-published = A scoring model is published
check-open =
    { $entity ->
        [opportunity] The opportunity is open
       *[lead] The lead is open
    }
check-conditions =
    { $entity ->
        [opportunity] The opportunity meets all conditions of a model
       *[lead] The lead meets all conditions of a model
    }
check-process =
    { $entity ->
        [opportunity] The opportunity is on the process flow of the model
       *[lead] The lead is on the process flow of the model
    }
check-age = Created within the last two years
check-usable = The model is sound and can be used
check-just-saved = Not saved within the last five minutes
check-saved-lately = Not late: five to fifteen minutes since it was saved
check-real-time = Real-time scoring works: not over fifteen minutes
check-refreshed = No change waits for the run of every 24 hours
check-one-model = Only one model fits
check-not-merged =
    { $entity ->
        [opportunity] Not put away
       *[lead] Not merged into another lead
    }
check-runs = The scoring jobs are running
actual-process =
    { $entity ->
        [opportunity] Needed: { $needed }. The opportunity has: { $actual }.
       *[lead] Needed: { $needed }. The lead has: { $actual }.
    }
actual-state =
    { $entity ->
        [opportunity] The opportunity is: { $state }.
       *[lead] The lead is: { $state }.
    }
actual-models = { $models }
actual-condition =
    { $entity ->
        [opportunity] { $model } needs { $column }: { $needed }. The opportunity has: { $actual }.
       *[lead] { $model } needs { $column }: { $needed }. The lead has: { $actual }.
    }
actual-created = Created { $when }.
actual-oldest =
    { $entity ->
        [opportunity] Scored are opportunities created from { $when }.
       *[lead] Scored are leads created from { $when }.
    }
actual-scored-on = Scored { $when }.
actual-saved = Saved { $when }.
actual-published = The model was published { $when }.
actual-since = Waiting since { $when }.
actual-next-run = Next run: { $when }.
actual-waited = { $minutes } minutes ago.
actual-parked = Failed jobs: { $count }.
what-if-shown =
    { $count ->
        [0] I know of nothing you could change that would raise the score of { $name }.
       *[other] This would raise the score of { $name }.
    }
what-if-refused = Nothing can raise the score of { $name } now. { $why }
what-if-title = What would raise the score of { $name }?
what-if-score = { $now } now, { $then } with this value.
what-if-mind =
    { $entity ->
        [opportunity] One change at a time. It tells what such opportunities were like, and not what causes what: change only what is true.
       *[lead] One change at a time. It tells what such leads were like, and not what causes what: change only what is true.
    }
what-if-nothing = The score rests on what cannot be changed, or has the best values already.

## How many are scored

button-score-check = Show the score
button-coverage = Score coverage
button-unscored-list = Show the leads
coverage-shown = { $view }: { $scored } of { $total } leads are scored.
coverage-none = { $view }: no leads.
coverage-title = Score coverage: { $view }
coverage-share = { $scored } of { $total } are scored ({ $percent }%)
coverage-unscored =
    { $count ->
        [one] One has no score
       *[other] { $count } have no score
    }
coverage-all = All are scored.
coverage-reason = { $count } · { $why }
coverage-installed = Sales Insights is not installed
coverage-published = No scoring model is published
coverage-open = Closed
coverage-conditions = Meet no model's conditions
coverage-process = Not on the model's process flow
coverage-age = Created more than two years ago
coverage-usable = The scoring model cannot be read
coverage-just-saved = Saved less than five minutes ago
coverage-saved-lately = Saved five to fifteen minutes ago
coverage-real-time = Not scored in real time
coverage-refreshed = Waiting for the next run
coverage-one-model = Several models fit
coverage-not-merged = Merged into another
coverage-runs = The run failed or is late
coverage-press = Press a reason to see the leads.
unscored-list-shown = { $view }: leads without a score, { $total } in all. Reason: { $why }.
unscored-list-none = I no longer find leads without a score for this reason.
unscored-list-page = Page { $page }

## The score of an opportunity

button-choose-opp = Choose
opportunity-score-label = Score
opportunity-score = { $score } · { $grade } { $word }
opportunity-choose-title = Which opportunity?
opportunity-choose = Which opportunity do you mean? Choose one, or write its name.
opportunity-not-found = I found no opportunity called "{ $words }".
