### Filer i samtalen, vedlegg til notater, og tidslinjer.

## Knapper

button-attach = Legg ved
button-get-file = Hent filen
button-timeline = Tidslinje

## Filer som ikke kan tas imot

file-too-many = Du sendte { $count } filer. Jeg kan ta imot { $most } om gangen.
file-too-large =
    { $count ->
        [one] { $files } er større enn { $megabytes } MB, og det er det meste jeg kan ta imot.
       *[other] { $files } er større enn { $megabytes } MB hver, og det er det meste jeg kan ta imot.
    }
file-too-much = Filene er for store til sammen. Send færre om gangen. Disse ble det ikke plass til: { $files }.
file-empty =
    { $count ->
        [one] { $files } er tom.
       *[other] { $files } er tomme.
    }
file-bad-name =
    { $count ->
        [one] En av filene har et navn jeg ikke kan bruke. Gi den et annet navn, og send den på nytt.
       *[other] { $count } av filene har navn jeg ikke kan bruke. Gi dem andre navn, og send dem på nytt.
    }
file-not-allowed = Jeg henter ikke filer fra stedet der { $files } ligger. Last opp filen her i chatten i stedet.
file-unreachable = Jeg fikk ikke hentet { $files }. Prøv å sende filen en gang til.
files-none-taken = Derfor har jeg ikke tatt vare på noen av filene i den meldingen.
files-left =
    { $count ->
        [one] Jeg har ikke tatt vare på { $files }. Send filen sammen med «notat på …» for å lagre den på et kundeemne.
       *[other] Jeg har ikke tatt vare på { $files }. Send filene sammen med «notat på …» for å lagre dem på et kundeemne.
    }
files-answer-first = Svar først på det jeg spurte om, så legger jeg ved filen jeg alt har fått. { $files } må du sende på nytt etterpå.

## Legge filer ved et kundeemne

files-attach-ask = Legge { $files } ved { $name }?
files-attach-title = Legg ved { $name }
files-attach-other = Skal de ligge et annet sted, skriv navnet på kundeemnet.
files-which-lead =
    { $count ->
        [one] Hvilket kundeemne skal { $files } ligge ved? Skriv et navn, et firma, en e-postadresse eller et telefonnummer.
       *[other] Hvilket kundeemne skal { $files } ligge ved? Skriv et navn, et firma, en e-postadresse eller et telefonnummer.
    }
files-wait = Det du sendte, ligger klart her. Hvilket kundeemne skal det ligge ved? Skriv et annet navn, eller «avbryt».
files-attached =
    { $count ->
        [one] { $files } er lagt ved { $name }.
       *[other] { $files } er lagt ved { $name }. Det er { $count } filer.
    }
refusal-files-gone = Det du sendte, er ikke her lenger. Send det en gang til.

## Få en fil tilbake

file-sent = Her er { $file } ({ $size }).
file-not-here = { $file } ({ $size }) er lagret, men i denne kanalen kan jeg ikke sende filer tilbake.
file-too-large-to-send = { $file } ({ $size }) er lagret, men er for stor til at jeg kan sende den i chatten.
file-line = { $file } · { $size }
size-bytes = { $number } byte
size-kilobytes = { $number } kB
size-megabytes = { $number } MB

## Tidslinjen

timeline-shown =
    { $notes ->
        [0] Her er tidslinjen til { $name }. Den har ingen notater.
        [one] Her er tidslinjen til { $name }, med ett notat.
       *[other] Her er tidslinjen til { $name }, med { $notes } notater.
    }
timeline-title = Tidslinje: { $name }
timeline-empty = Her har det ikke skjedd noe ennå.
timeline-note = Notat
event-lead-created = Kundeemnet ble opprettet
event-lead-updated = Kundeemnet ble endret
event-lead-qualified = Kundeemnet ble kvalifisert
event-lead-qualified-undone = Kvalifiseringen ble angret
event-lead-disqualified = Kundeemnet ble diskvalifisert
event-lead-disqualified-undone = Diskvalifiseringen ble angret
event-lead-disqualified-keeping = Kundeemnet ble diskvalifisert, og det som var knyttet til det, ble beholdt
event-lead-disqualified-keeping-undone = Diskvalifiseringen ble angret
event-lead-reactivated = Kundeemnet ble reaktivert
event-lead-reactivated-undone = Reaktiveringen ble angret
event-lead-merged = Kundeemnet ble slått sammen med et annet
event-lead-merged-undone = Sammenslåingen ble angret
event-lead-summary = Sammendrag av kundeemnet
event-opportunity-made-from-lead = Salgsmuligheten ble opprettet fra kundeemnet
event-opportunity-lead-attached = Et kundeemne ble knyttet til salgsmuligheten
