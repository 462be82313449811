### Summaries of leads, and why there is none.

field-address1_composite = Address

summary-title = Summary: { $name }
summary-shown = Here is the summary of { $name }.
summary-by-ai = AI-generated, { $when }. Every line shows its source.
summary-by-code = Put together from the fields and notes, { $when }, not written by AI.
summary-line = { $text } [{ $source }]
summary-from-note = Note by { $author }, { $when }
summary-made = What the lead became

## Why there is no summary

summary-pending = The summary of { $name } is being written. Ask again in a moment.
summary-missing = { $name } has no summary: { $why }.
summary-missing-qualified = the lead is not qualified
summary-missing-new-experience = only the new qualification experience makes one
summary-missing-summarize = lead summarization was not on
summary-missing-copilot = Copilot was not enabled
summary-missing-asked = the qualification did not ask for one
summary-missing-not-failed = it could not be written, and whoever runs the assistant has to look at it
summary-check = { $told }: { $what }
summary-check-qualified = The lead is qualified
summary-check-new-experience = The new qualification experience is on
summary-check-summarize = Summarizing leads after qualification is on
summary-check-copilot = Copilot is enabled
summary-check-asked = The qualification asked for a summary
summary-check-not-failed = Writing the summary has not failed
summary-then = What counts is how the settings were when the lead was qualified. Reactivate it and qualify again to get a summary.
