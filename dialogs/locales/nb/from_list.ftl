### Kvalifisere flere kundeemner fra en liste, og kvitteringen for det.

## Knapper

button-qualify-several = Kvalifiser flere
button-show-receipt = Vis kvitteringen

## Sagt ved siden av et kort, eller alene

list-shown =
    { $count ->
        [one] Ett åpent kundeemne kan kvalifiseres herfra. Ingenting lagres før du velger Kvalifiser.
       *[other] { $count } åpne kundeemner kan kvalifiseres herfra. Ingenting lagres før du velger Kvalifiser.
    }
list-none-open = Ingen av kundeemnene i listen er åpne, så det er ingenting å kvalifisere. Se i Mine åpne kundeemner.
list-nothing-chosen = Velg minst ett kundeemne, og deretter Kvalifiser. Ingenting er lagret.
list-under-way =
    { $count ->
        [one] Ett kundeemne kvalifiseres. Jeg sier fra når det er ferdig.
       *[other] { $count } kundeemner kvalifiseres. Jeg sier fra når de er ferdige.
    }
list-receipt-said = Kvalifiseringen fra listen er ferdig. { $total } valgt: { $qualified } kvalifisert, { $refused } ikke kvalifisert.

## Kortet der man velger

list-title = Kvalifiser flere kundeemner
list-unchecked = Her sjekkes det ikke for duplikater, med hensikt: Forretningsforbindelser, kontakter og salgsmuligheter opprettes selv om de finnes fra før. Vil du se mulige duplikater først, så kvalifiser kundeemnene ett om gangen.
list-leads-label = Kundeemner
list-leads-missing = Velg minst ett kundeemne.
list-kinds-label = Opprett disse oppføringene for hvert kundeemne
list-kinds-automatic = Forretningsforbindelse, kontakt og salgsmulighet opprettes automatisk for hvert kundeemne.

## Kvitteringen

list-receipt-title = Kvalifisert fra listen
list-receipt-sums =
    { $waiting ->
        [0] { $total } valgt: { $qualified } kvalifisert, { $refused } ikke kvalifisert.
       *[other] { $total } valgt: { $qualified } kvalifisert, { $refused } ikke kvalifisert, { $waiting } venter.
    }
list-receipt-undo = Velg en linje som er kvalifisert, for å angre den.
list-line = { $name }: { $status }
list-line-hidden = Et kundeemne du ikke lenger har tilgang til
list-line-qualified = kvalifisert
list-line-refused = ikke kvalifisert
list-line-waiting = venter
list-line-undone = angret
list-line-made = { $type } opprettet: { $name }.
list-line-linked = { $type } tilknyttet: { $name }.
list-line-skipped = { $type } ikke opprettet. { $why }
list-line-failed = Noe gikk galt, og feilen er vår. Kundeemnet er ikke endret. Kvalifiser det for seg.

## Avvisninger

refusal-nothing-chosen = Velg minst ett kundeemne. Ingenting ble lagret.
refusal-too-many-leads = Du kan kvalifisere { $most } kundeemner om gangen. Velg færre.
