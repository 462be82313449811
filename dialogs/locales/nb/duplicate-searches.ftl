### Søk etter duplikater blant mange oppføringer: skjemaet, fremdriften og funnene.

## Knapper

button-search = Søk
button-new-search = Nytt søk
button-refresh = Oppdater
button-stop-search = Stopp søket
button-all-searches = Alle søk
button-not-duplicate = Ikke duplikat
button-show-search = Vis søket

## Sagt ved siden av et kort, eller alene

search-ask = Duplikatsøk: { $over }. Gi søket et navn og velg Søk.
search-begun = Søket { $name } er satt i gang. Du får beskjed når det er ferdig.
search-under-way = Duplikatsøket { $name } er { $percent } % ferdig.
search-was-stopped = Duplikatsøket { $name } ble stoppet.
search-stopped = Duplikatsøket { $name } er stoppet. Det gjentas ikke.
search-done =
    { $count ->
        [0] Duplikatsøket { $name } er ferdig. Det fant ingen duplikater som du kan se.
        [one] Duplikatsøket { $name } er ferdig. Det fant én gruppe av mulige duplikater.
       *[other] Duplikatsøket { $name } er ferdig. Det fant { $count } grupper av mulige duplikater.
    }
searches-shown = Her er duplikatsøkene. Det nyeste, { $name }, er { $percent } % ferdig.
pair-removed = De to er ikke duplikater. Paret er tatt ut, og det blir ikke foreslått igjen.

## Skjemaet

search-title = Søk etter duplikater
search-all-lead = alle kundeemner
search-all-account = alle forretningsforbindelser
search-all-contact = alle kontakter
search-name = Navn på søket
search-method = Hvordan
search-method-likeness = Etter likhet
search-method-rules = Etter de publiserte reglene
search-recurs = Hvor ofte
search-once = Én gang
search-every =
    { $days ->
        [one] Hver dag
       *[other] Hver { $days }. dag
    }
search-never-merges = Søket går i bakgrunnen. Ingenting slås sammen uten at du ber om det.

## Listen, fremdriften og funnene

searches-title = Duplikatsøk
search-of-lead = Kundeemner
search-of-account = Forretningsforbindelser
search-of-contact = Kontakter
search-status-waiting = Venter
search-status-running = Pågår
search-status-done = Ferdig
search-status-stopped = Stoppet
search-progress = { $bar } { $percent } % ({ $done } av { $total })
search-found =
    { $count ->
        [0] Ingen par funnet
        [one] Ett par funnet
       *[other] { $count } par funnet
    }
clusters-shown = Viser { $first }–{ $last } av { $total } grupper
clusters-left-out =
    { $count ->
        [one] Ett par til ble funnet og vises ikke her.
       *[other] { $count } par til ble funnet og vises ikke her.
    }
cluster-title =
    { $count ->
        [one] Gruppe { $number }: én oppføring
       *[other] Gruppe { $number }: { $count } oppføringer
    }
cluster-more =
    { $count ->
        [one] Én oppføring til vises ikke her.
       *[other] { $count } oppføringer til vises ikke her.
    }
member-inactive = inaktiv
pair-because = { $one } og { $other }: { $because }
pair-by-rule =
    { $count ->
        [one] samsvarer etter regelen { $rules }
       *[other] samsvarer etter reglene { $rules }
    }
pair-by-likeness = { $percent } % sannsynlig samme
pair-unlikely = neppe det samme
pair-remove = Trykk her om de to ikke er duplikater.

## Avslag

refusal-no-published-rules = Det er ingen publiserte regler for denne oppføringstypen. Søk etter likhet, eller publiser en regel først.
refusal-search-not-possible = Søket kan ikke settes i gang slik. Gi det et navn på høyst 160 tegn, og velg hva det skal søke i.

## Angring

undo-act-detection-pair-removed = at et par ble tatt ut av duplikatsøket { $name }
undone-detection-pair-removed = Det er angret. Paret er igjen med blant funnene i duplikatsøket { $name }.
undo-restored-found-pair = Paret kommer tilbake blant funnene, og de to kan igjen være duplikater.
undone-restored-found-pair = Paret er tilbake blant funnene, og de to kan igjen være duplikater.
