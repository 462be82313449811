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
merge-closed =
    { $kind ->
        [lead] lukket
       *[other] inaktiv
    }
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

merge-shown =
    { $kind ->
        [account] Dette skjer når forretningsforbindelsene blir slått sammen. Ingenting lagres før du velger Slå sammen.
        [contact] Dette skjer når kontaktene blir slått sammen. Ingenting lagres før du velger Slå sammen.
       *[lead] Dette skjer når kundeemnene blir slått sammen. Ingenting lagres før du velger Slå sammen.
    }
merge-shown-anew = Her er forhåndsvisningen med det du har valgt. Ingenting lagres før du velger Slå sammen.
merge-changed = Noe er endret, så her er den nye forhåndsvisningen. Ingenting er lagret.
merge-title =
    { $kind ->
        [account] Slå sammen { $count } forretningsforbindelser
        [contact] Slå sammen { $count } kontakter
       *[lead] Slå sammen { $count } kundeemner
    }
merge-primary-line =
    { $kind ->
        [account] Primær forretningsforbindelse: { $name }
        [contact] Primær kontakt: { $name }
       *[lead] Primært kundeemne: { $name }
    }
merge-why-chosen = Du valgte dette.
merge-why-only-active =
    { $kind ->
        [lead] Foreslått fordi det er det eneste som er åpent.
       *[other] Foreslått fordi den er den eneste som er aktiv.
    }
merge-why-most-activities =
    { $kind ->
        [lead] Foreslått fordi det har flest notater og hendelser: { $count }.
       *[other] Foreslått fordi den har flest notater og hendelser: { $count }.
    }
merge-why-most-recent =
    { $kind ->
        [lead] Foreslått fordi det ble oppdatert sist.
       *[other] Foreslått fordi den ble oppdatert sist.
    }
merge-why-asked = Foreslått fordi det var dette det gjaldt.
merge-other-survives =
    { $kind ->
        [lead] { $asked }, som det gjaldt, blir lukket. Det er { $primary } som beholdes.
       *[other] { $asked }, som det gjaldt, blir deaktivert. Det er { $primary } som beholdes.
    }
merge-primary-label = Gjør til primær (det du har valgt for hånd nedenfor, forkastes da)
merge-fill-label =
    { $kind ->
        [lead] Fyll ut de tomme feltene i det primære kundeemnet
       *[other] Velg feltene som har data (den primæres der begge har data)
    }
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
merge-closes-title =
    { $kind ->
        [lead] Dette lukkes som Diskvalifisert (Avbrutt) og viser videre til { $name }
       *[other] Denne deaktiveres, og { $name } tar over
    }
merge-process-aborted =
    { $count ->
        [one] Prosessen til { $names } avbrytes.
       *[other] Prosessene til { $names } avbrytes.
    }
merge-undo-line = Sammenslåingen kan angres. Det som noen endrer etterpå, blir da stående slik det er, og revisjonsloggen beholder begge deler.

merge-moved-lead =
    { $count ->
        [one] ett kundeemne
       *[other] { $count } kundeemner
    }
merge-moved-contact =
    { $count ->
        [one] én kontakt
       *[other] { $count } kontakter
    }
merge-hide-label = Skjul felter med like data
merge-same-line = { $label }: { $value } (likt i alle)
merge-overwritten-title =
    { $count ->
        [one] Én verdi på det som består, går ut. «Angre» gir den tilbake.
       *[other] { $count } verdier på det som består, går ut. «Angre» gir dem tilbake.
    }
merge-overwritten-line = { $label }: { $old } → { $new }
merge-dropped-title =
    { $count ->
        [one] Én verdi tas ikke med, men blir stående på det som slås inn
       *[other] { $count } verdier tas ikke med, men blir stående på det som slås inn
    }
merge-dropped-line = { $label }: { $value } ({ $name })
merge-dropped-more =
    { $count ->
        [one] Og én til.
       *[other] Og { $count } til.
    }
merge-stays-line = Revisjonslogg, kvitteringer, listeresultater og forespørsler blir hos oppføringen de gjelder.

## En annen primær

merge-drop-edits =
    { $count ->
        [one] Hvis { $name } blir primær, forkastes verdien du har valgt for hånd. Vil du gjøre den primær?
       *[other] Hvis { $name } blir primær, forkastes de { $count } verdiene du har valgt for hånd. Vil du gjøre den primær?
    }
merge-drop-title = Gjør { $name } primær
button-make-primary = Gjør primær
button-keep-primary = Behold valgene mine

## Forretningsforbindelser og kontakter

button-choose-record = Velg
record-found-none =
    { $kind ->
        [account] Jeg fant ingen forretningsforbindelse som passer til «{ $words }».
       *[contact] Jeg fant ingen kontakt som passer til «{ $words }».
    }
record-which =
    { $kind ->
        [account] Hvilken forretningsforbindelse mener du med «{ $words }»?
       *[contact] Hvilken kontakt mener du med «{ $words }»?
    }
record-which-other =
    { $kind ->
        [account] Hvilken forretningsforbindelse skal { $name } slås sammen med?
       *[contact] Hvilken kontakt skal { $name } slås sammen med?
    }
record-name-it =
    { $kind ->
        [account] Hvilke forretningsforbindelser mener du? Nevn begge: «slå sammen forretningsforbindelsen Brekke med Berg».
       *[contact] Hvilke kontakter mener du? Nevn begge: «slå sammen kontakten Kari Brekke med Kari Berg».
    }
record-choose-title =
    { $kind ->
        [account] Velg en forretningsforbindelse
       *[contact] Velg en kontakt
    }
record-no-duplicates =
    { $kind ->
        [account] Ingen av de publiserte reglene finner noe duplikat av { $name }. Nevn forretningsforbindelsen den skal slås sammen med: «slå sammen forretningsforbindelsen Brekke med Berg».
       *[contact] Ingen av de publiserte reglene finner noe duplikat av { $name }. Nevn kontakten den skal slås sammen med: «slå sammen kontakten Kari Brekke med Kari Berg».
    }

## Hva som står i veien

merge-blocked =
    { $kind ->
        [account] Forretningsforbindelsene kan ikke slås sammen: { $reason }
        [contact] Kontaktene kan ikke slås sammen: { $reason }
       *[lead] Kundeemnene kan ikke slås sammen: { $reason }
    }
merge-blocked-short =
    { $kind ->
        [account] Forretningsforbindelsene kunne ikke slås sammen.
        [contact] Kontaktene kunne ikke slås sammen.
       *[lead] Kundeemnene kunne ikke slås sammen.
    }
merge-obstacle-too-few = Velg minst to.
merge-obstacle-too-many =
    { $kind ->
        [lead] Høyst { $most } duplikater kan slås sammen med et kundeemne om gangen.
       *[other] To kan slås sammen om gangen.
    }
merge-obstacle-already-merged =
    { $kind ->
        [lead] { $name } er allerede slått sammen med et annet.
       *[other] { $name } er allerede slått sammen med en annen.
    }
merge-obstacle-missing-rights =
    { $kind ->
        [lead] { $name } eies av { $owner }. For å slå det sammen må du eie det eller ha rollen { $role }.
       *[other] { $name } eies av { $owner }. For å slå den sammen må du eie den eller ha rollen { $role }.
    }
merge-obstacle-into-inactive =
    { $kind ->
        [lead] { $name } er lukket, og det går ikke an å slå noe sammen inn i et lukket kundeemne. Reaktiver det først.
       *[other] { $name } er inaktiv, og det går ikke an å slå noe sammen inn i en inaktiv oppføring.
    }
refusal-merge-outdated = Noe er endret siden forhåndsvisningen ble laget, så ingenting ble lagret. Begynn på nytt for å se hvordan det er nå.
refusal-merge-blocked = Oppføringene kan ikke slås sammen slik de er. Begynn på nytt for å se hva som står i veien.

## Resultatet

leads-merged = { $others } er slått sammen med { $name }.
merged-title = Slått sammen til { $name }
merged-other-survives =
    { $kind ->
        [lead] { $asked }, som det gjaldt, er lukket. Det er { $primary } du arbeider videre med.
       *[other] { $asked }, som det gjaldt, er deaktivert. Det er { $primary } du arbeider videre med.
    }
merged-closed =
    { $kind ->
        [lead] { $name }: lukket som Diskvalifisert (Avbrutt)
       *[other] { $name }: deaktivert
    }
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
