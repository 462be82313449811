### Why an operation said no, and what to do about it: one message a refusal code.

refusal-not-found = I cannot find that record. It may have been removed, or you may not have access to it.
refusal-not-allowed =
    { $role ->
        [seller] You may read this but not change it. It takes the role seller. Ask somebody who has it.
        [manager] You may read this but not change it. It takes the role manager. Ask somebody who has it.
       *[administrator] You may see this, but only an administrator can change it. Write "who is the administrator?", and I tell whom to ask.
    }
refusal-plan-outdated = Something has changed since the plan was made, so nothing was saved. Qualify again to see the new plan.
refusal-duplicates-unsettled = There are matching accounts or contacts that you have not chosen about. Qualify again and choose.
refusal-blocked = The lead cannot be qualified as it is. Qualify again to see what stands in the way.
refusal-already-qualified = The lead is already qualified. Reactivate it to qualify it again.
refusal-already-qualified-by = The lead is already qualified: { $who } did it { $when }. Reactivate it to qualify it again.
refusal-form-incomplete = Fill in the required fields of the opportunity first.
refusal-lead-closed = The lead is closed. Reactivate it first.
refusal-lead-closed-by = The lead is closed: { $who } did it { $when }. Reactivate it first.
refusal-lead-open = The lead is open, so there is nothing to reactivate.
refusal-stage-not-to-be-set = Only an open lead with a process has a stage to set active.
refusal-lead-merged = This lead was merged into another one. Use that one instead.
refusal-lead-changed = Somebody has changed the lead in the meantime, so nothing was saved. Show it again and retry.
refusal-lead-changed-by = { $who } changed the lead { $when }, so nothing was saved. Show it again and retry.
refusal-opportunity-associated = The lead has an opportunity, so it cannot be disqualified. Close the opportunity instead.
refusal-reason-of-another-state = That status reason does not belong to this status. Choose one from the list.
refusal-invalid-lead = Some of the values cannot be used, so nothing was saved. Please correct them and try again.
refusal-invalid-note =
    { $field ->
        [files] A note can have { $most } files at most. The last ones have not been kept.
        [content] One of the files is empty or larger than 10 MB, so nothing was stored.
        [filename] One of the files has a name that I cannot use, so nothing was stored.
       *[text] The note cannot be saved as it is: it is empty, too long, or has something I cannot store.
    }
refusal-unknown-language = I speak English and Norwegian bokmål.
refusal-last-administrator = You are the only administrator, so you cannot give the role away. Make somebody else an administrator first.
refusal-account-taken = Somebody else already has this account.
refusal-bad-file = I cannot read this file as a file of leads. Save it as CSV with a header row, and send it again.
refusal-import-overtaken = Somebody else is importing the same file just now. Nothing is imported twice.
refusal-no-such-user = Nobody here is called "{ $user }", neither as a user nor as an account. Known: { $known }. Add them with: leadbot users add NAME --account ACCOUNT
refusal-several-users = Several users are called "{ $users }". Use the account instead of the name.
refusal-user-without-account = "{ $user }" has no account to speak with. Give the user an account first.
refusal-schema-outdated = The database is at another version than the code. Run: leadbot migrate
refusal-refused = That cannot be done. Nothing was changed.
refusal-nothing-to-undo = There is nothing of yours to take back.
refusal-already-undone = That is taken back already.
refusal-already-undone-by = That is taken back already, by { $who }, { $when }.
refusal-undo-outdated = Something has changed meanwhile, so nothing was taken back. Write "undo" to see what can be.
