### Duplikater av et kundeemne, og å slå dem sammen.

button-merge-update = Oppdater
button-merge-more = Flere felter

## Duplikater

duplicates-shown =
    { $count ->
        [one] Jeg fant ett mulig duplikat av { $name }.
       *[other] Jeg fant { $count } mulige duplikater av { $name }.
    }
duplicates-none = Jeg finner ingen mulige duplikater av { $name }.
duplicates-title = Mulige duplikater av { $name }
duplicates-current = { $lead } (gjeldende)
duplicates-evidence = Grunnlag: { $because }
merge-closed = lukket
merge-activities =
    { $count ->
        [0] ingen notater eller hendelser
        [one] ett innslag på tidslinjen
       *[other] { $count } notater og hendelser
    }
merge-out-of-reach-title =
    { $count ->
        [one] Ett kundeemne du kan lese, men ikke slå sammen
       *[other] { $count } kundeemner du kan lese, men ikke slå sammen
    }
merge-out-of-reach = { $name } eies av { $owner }. Be eieren eller en leder om å slå det sammen.

## Hvilke

merge-choose = Hvilke duplikater skal slås sammen med { $name }? Du får se hva som skjer, før noe blir lagret.
merge-choose-one = Velg minst ett duplikat, og deretter Slå sammen. { $name } er alltid med.
merge-choose-fewer = Du kan slå sammen inntil { $most } duplikater om gangen. Velg færre. { $name } er alltid med.
merge-choose-title = Slå sammen { $name } med duplikatene
merge-choose-always = Alltid med: { $lead }
merge-choose-label = Duplikater som skal slås sammen
merge-choose-how = Ingenting blir lagret ennå. Når du velger Slå sammen, får du først se hva som skjer.
merge-none-found = Jeg finner ingen mulige duplikater av { $name }. Skal kundeemnet likevel slås sammen med et annet, så nevn begge: «slå sammen Brekke med Berg».
merge-none-in-reach = { $name } har duplikater, men ingen som du kan slå sammen.
merge-with-itself = Det er det samme kundeemnet begge ganger. Skriv hvilket annet kundeemne det skal slås sammen med.

## Forhåndsvisningen

merge-shown = Dette skjer når kundeemnene blir slått sammen. Ingenting lagres før du velger Slå sammen.
merge-shown-anew = Her er forhåndsvisningen med det du har valgt. Ingenting lagres før du velger Slå sammen.
merge-changed = Noe er endret, så her er den nye forhåndsvisningen. Ingenting er lagret.
merge-title = Slå sammen { $count } kundeemner
merge-primary-line = Primært kundeemne: { $name }
merge-why-chosen = Du valgte dette.
merge-why-only-active = Foreslått fordi det er det eneste som er åpent.
merge-why-most-activities = Foreslått fordi det har flest notater og hendelser: { $count }.
merge-why-most-recent = Foreslått fordi det ble oppdatert sist.
merge-why-asked = Foreslått fordi det var dette det gjaldt.
merge-other-survives = { $asked }, som det gjaldt, blir lukket. Det er { $primary } som beholdes.
merge-primary-label = Gjør til primær (valg av verdier nedenfor begynner da på nytt)
merge-fill-label = Fyll ut de tomme feltene i det primære kundeemnet
merge-fields-title =
    { $count ->
        [0] Ingen felter er forskjellige
        [one] Ett felt er forskjellig
       *[other] { $count } felter er forskjellige
    }
merge-fields-page = Felt { $first }–{ $last } av { $total }. Velg Flere felter for å se resten.
merge-fields-same =
    { $count ->
        [one] Ett felt er likt og vises ikke.
       *[other] { $count } felter er like og vises ikke.
    }
merge-own-field = Verdi i felt { $number }
merge-field-filled = { $label } (fylt ut)
merge-field-chosen = { $label } (valgt av deg)
merge-field-other-currency = { $label } (ikke fylt ut: annen valuta)
merge-blank = (tomt)
merge-value-of-primary = { $value } (primær)
merge-moves-title = Dette flyttes til { $name }
merge-moved-note =
    { $count ->
        [one] ett notat
       *[other] { $count } notater
    }
merge-moved-attachment =
    { $count ->
        [one] ett vedlegg
       *[other] { $count } vedlegg
    }
merge-moved-timeline_entry =
    { $count ->
        [one] én hendelse på tidslinjen
       *[other] { $count } hendelser på tidslinjen
    }
merge-moved-opportunity =
    { $count ->
        [one] én salgsmulighet
       *[other] { $count } salgsmuligheter
    }
merge-closes-title = Dette lukkes som Diskvalifisert (Avbrutt) og viser videre til { $name }
merge-process-aborted =
    { $count ->
        [one] Prosessen til { $names } avbrytes.
       *[other] Prosessene til { $names } avbrytes.
    }
merge-undo-line = Sammenslåingen kan angres. Det som noen endrer etterpå, blir da stående slik det er, og revisjonsloggen beholder begge deler.

## Hva som står i veien

merge-blocked = Kundeemnene kan ikke slås sammen: { $reason }
merge-blocked-short = Kundeemnene kunne ikke slås sammen.
merge-obstacle-too-few = Velg minst to.
merge-obstacle-too-many = Høyst { $most } duplikater kan slås sammen med et kundeemne om gangen.
merge-obstacle-already-merged = { $name } er allerede slått sammen med et annet.
merge-obstacle-missing-rights = { $name } eies av { $owner }. For å slå det sammen må du eie det eller ha rollen { $role }.
merge-obstacle-into-inactive = { $name } er lukket, og det går ikke an å slå noe sammen inn i et lukket kundeemne. Reaktiver det først.
refusal-merge-outdated = Noe er endret siden forhåndsvisningen ble laget, så ingenting ble lagret. Begynn på nytt for å se hvordan det er nå.
refusal-merge-blocked = Oppføringene kan ikke slås sammen slik de er. Begynn på nytt for å se hva som står i veien.

## Resultatet

leads-merged = { $others } er slått sammen med { $name }.
merged-title = Slått sammen til { $name }
merged-other-survives = { $asked }, som det gjaldt, er lukket. Det er { $primary } du arbeider videre med.
merged-closed = { $name }: lukket som Diskvalifisert (Avbrutt)
merged-changed =
    { $count ->
        [one] Ett felt er endret: { $fields }
       *[other] { $count } felter er endret: { $fields }
    }
merged-moved = Flyttet hit: { $moved }

## Å angre en sammenslåing

undone-lead-merged = Sammenslåingen med { $name } er angret. Kundeemnene er slik de var.
undone-account-merged = Sammenslåingen med { $name } er angret. Forretningsforbindelsene er slik de var.
undone-contact-merged = Sammenslåingen med { $name } er angret. Kontaktene er slik de var.
undo-restored-merged-records = De som ble slått sammen, blir egne oppføringer igjen, med den statusen de hadde.
undo-restored-moved-records = Notater, hendelser og oppføringer som ble flyttet, flyttes tilbake.
undo-restored-merged-processes = Prosesser som ble avbrutt, fortsetter der de var.
undo-restored-merged-fields = Felter som ble endret av sammenslåingen, får tilbake verdien de hadde.
undone-restored-merged-records = De som ble slått sammen, er egne oppføringer igjen, med den statusen de hadde.
undone-restored-moved-records = Notater, hendelser og oppføringer som ble flyttet, er flyttet tilbake.
undone-restored-merged-processes = Prosesser som ble avbrutt, fortsetter der de var.
undone-restored-merged-fields = Felter som ble endret av sammenslåingen, har fått tilbake verdien de hadde.
undo-refused-closed-since = { $name } er lukket siden, så sammenslåingen kan ikke angres nå. Reaktiver det først.
undo-refused-merged-since = { $name } er slått sammen med et annet siden. Angre den sammenslåingen først.
kept-moved-since = Den hører til en annen nå.
kept-notes-since = Notater som er skrevet der siden, blir der.
