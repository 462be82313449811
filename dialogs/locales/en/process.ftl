### The business process flow: stages, steps, and what moves it.

## Buttons

button-abort = Abort the process
button-next-stage = Next stage
button-finish = Finish the process
button-require = Make required
button-release = Make optional

## Said beside a card, or alone

process-shown = Here is the process of { $name }.
process-aborted = The process of { $name } is aborted.
process-finished = The process of { $name } is finished.
stage-reached = { $name } is now at the stage { $stage }.
abort-ask = Do you want to abort the process of { $name }?
step-ask = Should { $field } be changed at the stage { $stage }?
step-required-now = The field { $field } is now required at the stage { $stage }.
step-optional-now = The field { $field } is now optional at the stage { $stage }.
stage-not-found = I found no stage called "{ $stage }" in the process. Say for example "make the field budget amount required at the stage Qualify".
step-not-found = I found no field called "{ $field }" that can be filled in at that stage.

## The cards

process-lead-to-opportunity = Lead to Opportunity Sales Process
process-since = since { $when }
process-ended = { $when }
process-active-stage = { $stage } (active)
step-required = { $field } (required)
process-title = Process: { $name }
abort-title = Abort the process of { $name }
abort-body = { $flow }: the status reason becomes Aborted, and the lead no longer counts in the process. The lead and the opportunity are kept. As long as the lead is open, the first stage can be set active again.
require-title = Make { $field } required at the stage { $stage }
require-body = The stage { $stage } cannot be left until { $field } is filled in. A lead at the stage Qualify cannot be qualified until then.
require-lacking =
    { $count ->
        [0] No open lead lacks it now.
        [one] One open lead lacks it now.
       *[other] { $count } open leads lack it now.
    }
release-title = Make { $field } optional at the stage { $stage }
release-body = The stage { $stage } can be left without { $field } being filled in.

## Refusals

refusal-no-process = The lead has no process.
refusal-process-not-active = The process is aborted or finished already.
refusal-left-by-qualifying = The stage Qualify can only be left by qualifying the lead.
refusal-stage-changed = The opportunity or the process has changed in the meantime, so nothing was done. Show the process again.
refusal-at-last-stage = The process is at its last stage. It can be finished.
refusal-not-at-last-stage = The process can only be finished at its last stage.
refusal-not-at-first-stage = The lead has left the first stage, so it stays in its process.
refusal-steps-missing = To move to the next stage complete the required steps.
refusal-invalid-flow = The process flow cannot be made like that: it needs a name that is not in use, and first stages of the lead, then of the opportunity.
refusal-unknown-step = There is no field { $field } that can be filled in at the stage.
