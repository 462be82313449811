### Finne, vise, diskvalifisere og reaktivere kundeemner.

## Sagt ved siden av et kort, eller alene

lead-shown = Her er { $name }.
lead-which = Hvilket kundeemne mener du? Skriv et navn, et firma, en e-postadresse eller et telefonnummer.
lead-found =
    { $count ->
        [one] Jeg fant ett kundeemne som kan være det rette.
       *[other] Jeg fant { $count } kundeemner. Hvilket vil du se?
    }
lead-not-found = Jeg fant ingen kundeemner som ligner på «{ $words }». Sjekk skrivemåten, eller se i en visning.
lead-choose =
    { $count ->
        [one] Ett kundeemne kan passe med «{ $words }». Er det dette du mener?
       *[other] { $count } kundeemner passer med «{ $words }». Hvilket mener du?
    }

view-shown =
    { $count ->
        [0] { $view }: ingen kundeemner.
        [one] { $view }: ett kundeemne.
       *[other] { $view }: { $count } kundeemner.
    }
disqualify-ask = Hvorfor skal { $name } diskvalifiseres?
disqualified = { $name } er diskvalifisert.
reactivate-ask = Vil du reaktivere { $name }?
reactivated = { $name } er åpnet igjen.
stage-set-active = { $name } står i fasen Kvalifiser igjen og kan kvalifiseres.
note-ask = Hva skal det stå i notatet på { $name }?
note-written =
    { $count ->
        [one] Notatet på { $name } er lagret. Kundeemnet har nå ett notat.
       *[other] Notatet på { $name } er lagret. Nå er det { $count } notater.
    }

## Kortet for et kundeemne

lead-state-line = { $state } · { $reason }
lead-closed-line = Lukket { $when }
lead-merged-line = Slått sammen med et annet kundeemne
lead-score = Poengsum { $score } · { $graded }
lead-scored-on = Poengberegnet { $when } · Vis hva som teller
lead-unscored = Ikke poengberegnet
button-score-why = Hva teller?

## Lister

list-count = { $from }–{ $to } av { $total }
list-empty = Her er det ingen kundeemner.
list-more =
    { $count ->
        [one] Ett til passer. Skriv mer av navnet for å finne det.
       *[other] { $count } til passer. Skriv mer av navnet for å finne dem.
    }
list-search-title = Søk: { $words }
choose-lead-title = Hvilket kundeemne mener du?

## Diskvalifisere og reaktivere

disqualify-title = Diskvalifiser { $name }
disqualify-body = Kundeemnet blir lukket, men kan reaktiveres. Notater og vedlegg beholdes.
disqualify-reason-label = Årsak
disqualify-keep-label = Vil du beholde noe av det?
disqualify-keep-none = Nei, bare lukk kundeemnet
disqualify-keep-account = Behold firmaet som forretningsforbindelse
disqualify-keep-contact = Behold personen som kontakt
disqualify-keep-both = Behold både forretningsforbindelse og kontakt
disqualify-reason-missing = Velg en årsak.
reactivate-title = Reaktiver { $name }
reactivate-body = Kundeemnet åpnes igjen og kan kvalifiseres på nytt. Forretningsforbindelser, kontakter og salgsmuligheter som er opprettet, beholdes.

## Salgsmuligheter

opportunity-shown = Her er salgsmuligheten { $name }.
opportunity-notes =
    { $count ->
        [one] Ett notat
       *[other] { $count } notater
    }
timeline-from-lead = fra kundeemnet
timeline-attached = Vedlegg: { $names }
