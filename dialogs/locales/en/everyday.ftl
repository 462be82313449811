### What people say in passing: answers that nobody asked for, who decides, what is not done in the chat.

nothing-to-answer = Nothing is waiting for an answer from you now. Write what you want to do, in your own words.
administrators = { $who } { $count ->
    [one] is the administrator
   *[other] are the administrators
} here. When a rule or a right stops a qualification, the card has a button that asks for you. Who may use the assistant, and in which role, is decided on the command line with "leadbot users".
administrators-nobody = Nobody is an administrator here yet. Whoever runs the assistant grants roles on the command line with "leadbot users".

opportunities-of-lead =
    { $count ->
        [one] { $name } became the opportunity { $named }.
       *[other] { $name } became { $count } opportunities: { $named }. Here is the primary one.
    }
opportunity-none = { $name } has not become an opportunity. "Qualify it" shows what it takes.
