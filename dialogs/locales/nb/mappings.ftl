### Felttilordninger: hva feltene på et kundeemne blir til på nye oppføringer.

## Knapper

button-add-mapping = Legg til
button-to-account = Forr.forbindelse
button-to-contact = Kontakt
button-to-opportunity = Salgsmulighet
button-all-mappings = Alle tilordninger
button-more-mappings = Vis flere
button-switch-off = Slå av
button-switch-on = Slå på

## Sagt ved siden av et kort, eller alene

mappings-shown =
    { $entity ->
        [account] Slik tilordnes feltene fra kundeemnet til forretningsforbindelsen.
        [contact] Slik tilordnes feltene fra kundeemnet til kontakten.
       *[opportunity] Slik tilordnes feltene fra kundeemnet til salgsmuligheten.
    }
mapping-not-found =
    { $entity ->
        [account] Jeg fant ingen slik felttilordning. Her er de som fyller ut forretningsforbindelsen.
        [contact] Jeg fant ingen slik felttilordning. Her er de som fyller ut kontakten.
       *[opportunity] Jeg fant ingen slik felttilordning. Her er de som fyller ut salgsmuligheten.
    }
mapping-shown = Her er felttilordningen { $mapping }.
mapping-added = Felttilordningen { $mapping } er lagt til.
mapping-switched-off = Felttilordningen { $mapping } er slått av.
mapping-switched-on = Felttilordningen { $mapping } er slått på.
mapping-delete-ask = Vil du slette felttilordningen { $mapping }?
mapping-deleted = Felttilordningen { $mapping } er slettet.
mapping-add-ask =
    { $entity ->
        [account] Hvilket felt skal fylle ut hvilket felt på forretningsforbindelsen?
        [contact] Hvilket felt skal fylle ut hvilket felt på kontakten?
       *[opportunity] Hvilket felt skal fylle ut hvilket felt på salgsmuligheten?
    }

## Kortene

mappings-title =
    { $entity ->
        [account] Felttilordninger: kundeemne til forretningsforbindelse
        [contact] Felttilordninger: kundeemne til kontakt
       *[opportunity] Felttilordninger: kundeemne til salgsmulighet
    }
mappings-more =
    { $count ->
        [one] Én til.
       *[other] { $count } til.
    }
mapping-joined =
    { $source } → { $target } på { $entity ->
        [account] forretningsforbindelsen
        [contact] kontakten
       *[opportunity] salgsmuligheten
    }
mapping-source-system = Medfølgende
mapping-source-extended = Utvidet
mapping-source-custom = Egen
mapping-off = Slått av
mapping-means-system = Denne felttilordningen følger med. Fra mars 2024 kan medfølgende felttilordninger ikke slettes, og en som mangler, kommer tilbake ved neste oppdatering. Den kan overstyres med et programtillegg for etteroperasjon når salgsmuligheten opprettes.
mapping-means-extended = Denne felttilordningen kommer i tillegg til de medfølgende. Den kan slås av eller slettes.
mapping-means-custom = Denne felttilordningen har en administrator lagt til. Den kan slås av eller slettes.
mapping-delete-title = Slett { $mapping }
mapping-delete-body =
    { $source ->
        [extended] Feltet fylles ikke lenger ut når kundeemner kvalifiseres. Oppføringer som er opprettet, beholder det de har. Tilordningen kommer ikke tilbake av seg selv, men kan legges til på nytt.
       *[other] Feltet fylles ikke lenger ut når kundeemner kvalifiseres. Oppføringer som er opprettet, beholder det de har.
    }
mapping-add-title =
    { $entity ->
        [account] Ny felttilordning til forretningsforbindelse
        [contact] Ny felttilordning til kontakt
       *[opportunity] Ny felttilordning til salgsmulighet
    }
mapping-source = Felt på kundeemnet
mapping-own = Eller en egen kolonne, slik den heter
mapping-target = Felt som fylles ut
mapping-add-means = Gjelder kundeemner som kvalifiseres heretter. Oppføringer som finnes, endres ikke.

## Avslag

refusal-system-mapping = Fra mars 2024 kan medfølgende felttilordninger ikke slettes eller slås av. En som ble slettet før det, ble gjenopprettet i neste oppdatering. Hvis du vil overstyre den, kan du opprette et programtillegg for etteroperasjon ved oppretting av salgsmulighet: Det kontrollerer om originatingleadid er fylt ut, og oppdaterer feltene slik virksomheten krever.
refusal-target-taken = Feltet { $column } fylles allerede ut av { $by }. Slett den felttilordningen først. Er den medfølgende, kan den ikke slettes.
refusal-unknown-mapped-column =
    { $entity ->
        [lead] Kundeemner har ingen kolonne «{ $column }» som kan tilordnes.
       *[other] Velg et felt som skal fylles ut. «{ $column }» finnes ikke eller fylles ut av systemet.
    }
refusal-mapping-does-not-fit = { $source } kan ikke fylle ut { $column }: Det er en annen type felt, eller teksten kan bli for lang.
