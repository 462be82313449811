### Mulige duplikater av et kundeemne: når det lagres, på kortet, og i listen.

button-view-duplicates = Vis duplikater
button-open-existing = Åpne eksisterende
button-detach = Koble fra
button-attach-again = Koble til igjen

## På kundeemnets kort

banner-duplicates =
    { $count ->
        [one] 1 mulig duplikat
       *[other] { $count } mulige duplikater
    }
banner-view-duplicates = Vis mulige duplikater

## Hvorfor en oppføring er med

possible-same = Samme { $label }: { $value }
possible-alike = Lignende { $label }: { $value } ({ $percent } %)
possible-rules = Regel: { $rules }
possible-alike-by = Likhet: { $what }
possible-same-email = samme e-postadresse
possible-same-phone = samme telefonnummer
possible-similar-name-and-company = lignende navn og firma
possible-similar-name-and-same-domain = lignende navn og samme e-postdomene
possible-label-very-likely = Svært sannsynlig det samme
possible-label-likely = Sannsynligvis det samme
possible-label-possible = Kanskje det samme
possible-count-lead =
    { $count ->
        [one] 1 kundeemne
       *[other] { $count } kundeemner
    }
possible-count-account =
    { $count ->
        [one] 1 forretningsforbindelse
       *[other] { $count } forretningsforbindelser
    }
possible-count-contact =
    { $count ->
        [one] 1 kontakt
       *[other] { $count } kontakter
    }
field-domain = E-postdomene

## Før kundeemnet blir lagret

found-shown =
    { $count ->
        [one] Jeg fant en duplisert oppføring. Ingenting er lagret ennå.
       *[other] Jeg fant { $count } dupliserte oppføringer. Ingenting er lagret ennå.
    }
found-again =
    { $count ->
        [one] Treffene har endret seg siden du så dem. Nå er det ett. Ingenting er lagret ennå.
       *[other] Treffene har endret seg siden du så dem. Nå er det { $count }. Ingenting er lagret ennå.
    }
found-title = Dupliserte oppføringer funnet
found-current = Gjeldende oppføring
found-counted = Duplikater funnet: { $counted }
found-existing = Kundeemnet som finnes fra før
found-others = Det andre kundeemnet
found-opened = Her er { $name }, som fantes fra før. Det du skrev, er ikke lagret.
found-saved-to-merge = Endringene på { $name } er lagret. Velg Slå sammen for å se hva som skjer når det slås sammen med { $other }.

## Inn i kundeemnet som finnes fra før

take-over-ask = Hva skal { $name } overta av det du skrev? Det blir ikke opprettet noe nytt kundeemne.
take-over-title = Slå sammen med { $name }
take-over-how = { $name } er det primære kundeemnet og beholdes. Felter som er tomme der, er krysset av.
take-over-label = Overtas fra det nye kundeemnet
take-over-fills = { $label }: { $value } (er tomt i dag)
take-over-replaces = { $label }: { $value } (i stedet for { $held })
take-over-rest = Det du ikke krysser av, blir ikke lagret.
taken-over = Det nye kundeemnet er slått sammen med { $name }. Det ble ikke opprettet noe nytt.

## Listen

nearly-title = Nesten duplikater
nearly-rule = { $rule }: { $wrong }
duplicates-counter = Viser { $from }–{ $to } av { $total } duplikater
duplicates-choose = Velg duplikater
duplicates-pick = Velg et duplikat først.
duplicates-pick-one = Velg ett duplikat om gangen når du vil slette.
duplicates-closed = Listen over duplikater er lukket
duplicates-apart =
    { $count ->
        [one] Ikke et duplikat
       *[other] Ikke duplikater: { $count }
    }
duplicates-apart-row = { $name } · Koble til igjen
duplicate-detached =
    { $count ->
        [one] { $name } regnes ikke lenger som et duplikat. Det gjelder fra begge sider.
       *[other] De { $count } regnes ikke lenger som duplikater. Det gjelder fra begge sider.
    }
duplicate-attached = { $name } kan igjen være et duplikat.

## Avslag og angring

refusal-already-detached = { $name } er allerede koblet fra.
refusal-not-detached = { $name } er ikke lenger koblet fra.
undone-lead-detached = Frakoblingen er angret. { $name } og det andre kundeemnet kan igjen være duplikater.
undone-lead-attached-again = Det er angret. { $name } og det andre kundeemnet er igjen koblet fra hverandre.
undo-act-lead-detached = at { $name } ble koblet fra et duplikat
undo-act-lead-attached-again = at { $name } ble koblet til et duplikat igjen
undo-restored-pair = De to kundeemnene står til hverandre som før.
undone-restored-pair = De to kundeemnene står til hverandre som før.
