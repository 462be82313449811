### What belongs to no single subject: greetings, help, cards that are over, faults, rights.

## Hello, help and thanks

welcome = Hi { $name }! I am the { -assistant }. I find leads, qualify them, disqualify them and reactivate them.
welcome-title = Hi { $name }!
welcome-body = I am the { -assistant }. I find your leads, qualify them without making duplicates, and show you what will happen before anything is saved.
welcome-try = Try for example
welcome-example-find = "Brekke Havbruk" finds a lead by name, company, e-mail address or phone
welcome-example-qualify = "qualify Brekke Havbruk" shows the plan first
welcome-example-views = "my open leads" shows your list, page by page
welcome-example-help = "help" tells what I can do, at any time
welcome-group = Hi! I am the { -assistant }. Write "help" to see what I can do. Lead data I only show in a personal chat with me.
greeting = Hi { $name }! What can I do for you?
thanks = You're welcome!
help-summary = This is what I can do. Write it in your own words, or press a button.
help-title = What I can do
help-find = Find a lead: write a name, a company, an e-mail address or a phone number.
help-views = Show a view: "my open leads", "closed leads", "all leads".
help-qualify = Qualify: "qualify Brekke Havbruk", "qualify several". You see the plan before anything is saved.
help-disqualify = Disqualify or reactivate: "disqualify Acme", "reactivate Acme".
help-more = Notes, summaries and duplicates: "note on Acme: call tomorrow", "summarize Acme", "merge Acme".
help-questions = Answer questions: "what happens to my notes when I qualify?"
help-rules = Show the set-up, which the administrator changes: "settings", "duplicate rules", "field mappings", "requests".
help-anytime = At any time: "undo", "cancel", "help", "på norsk", "in English".
help-scores = Scores: "score of Acme", "what would raise the score", "my scored leads", "score coverage".
help-models = For administrators: "scoring models" trains, publishes and measures what scores come from.
help-cannot = I cannot send e-mail or make calls.

suggest-my-leads = My open leads
suggest-help = Help

## Interruptions

cancelled = Cancelled. Nothing was changed.
nothing-to-cancel = There is nothing to cancel. Nothing was changed.
language-changed = I'll use English from now on.
conversation-restarted = I lost the thread of our conversation, so please start again. Nothing was left half done.

## Not understood: never the same twice running

not-understood-1 = I didn't quite understand that. Did you mean one of these?
not-understood-2 = Sorry, I still don't follow. Perhaps one of these is what you are after?
not-understood-3 = That was beyond me. Try one of these, or ask a colleague who administers the assistant.
form-still-open = The form above is still open, just as you left it.
text-too-long = That text is too long for me. Please write what you want in a sentence or two.
text-unprintable = That text has characters I cannot read. Please write it again.

try-help = Help
try-cancel = Cancel
try-undo = Undo
try-language = In Norwegian
try-lead-show = Show a lead
try-lead-search = Search for a lead
try-lead-list = My open leads
try-lead-qualify = Qualify a lead
try-lead-disqualify = Disqualify a lead
try-lead-reactivate = Reactivate a lead
try-lead-note = Add a note
try-lead-create = Create a lead
try-lead-duplicates = Find duplicates
try-lead-merge = Merge leads
try-lead-summary = Summarize a lead
try-score-show = Show the score
try-score-why_not = Why is there no score?
try-opportunity-list = Show opportunities
try-admin-settings = Show settings
try-faq = What happens when a lead is qualified?

not-yet-opportunity-list = I cannot list opportunities yet. A qualified lead shows the opportunity it became.
not-yet-faq = I can't answer that question yet. I can answer questions about lead qualification, for example "{ try-faq }".

## Cards that are over

already-done = This is already settled: { $what } ({ $who }, { $when })
card-expired = The question was open for too long and has expired.
card-put-aside = The question was put aside for another one.
card-cancelled = The question was cancelled.
card-refused = It could not be done.
card-closed = The question has been answered.
card-unknown = I no longer know this card. Please start again.
card-not-understood = I could not use what this button sent. Nothing was changed.
card-superseded = There is a newer version of this card. Please use that one. Nothing was changed.
card-press-it = Please press the button on the card, so that what you chose there comes along. Nothing was changed.
card-not-yours = This card was made for somebody else. Nothing was changed.
settled-by = { $who }, { $when }

## Faults

bug = Sorry, that went wrong, and the fault is mine. Nothing was changed. If it happens again, tell whoever runs the assistant this reference: { $reference }

## Rights and privacy

no-access = You do not have access to the { -assistant } yet. Ask { $who } to give you a role.
no-access-nobody = You do not have access to the { -assistant } yet. Ask your organisation's administrator to give you a role.
group-privacy = I only show lead data in a personal chat, since not everybody here may read it. Write to me there.
