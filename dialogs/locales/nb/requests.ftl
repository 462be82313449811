### Be en administrator om noe man ikke kan gjøre selv, og svaret på det.

## Knapper

button-approve = Godkjenn
button-reject = Avvis
button-requests = Vis forespørsler
button-ask-right = Spør for meg

## Hva det bes om, og hva en godkjenning fører til

request-what-rule-unpublish = Oppheve publiseringen av regelen «{ $name }»
request-what-rule-publish = Publisere regelen «{ $name }»
request-what-rule-exclude-inactive = Slå på «Utelukk inaktive samsvarende oppføringer» for regelen «{ $name }»
request-what-right-qualify = Få kvalifisere kundeemnet
request-what-model-publish = Publisere poengmodellen «{ $name }»
request-what-model-retrain = Lære opp poengmodellen «{ $name }» på nytt
request-what-model-train-lead = Lære opp en poengmodell for kundeemner
request-what-model-train-opportunity = Lære opp en poengmodell for salgsmuligheter
request-what-model-unpublish = Oppheve publiseringen av poengmodellen «{ $name }»
request-what-model-delete = Slette poengmodellen «{ $name }»
request-what-model-grades = Endre graderingene til poengmodellen «{ $name }»
request-what-model-add-lead = Legge til enda en poengmodell for kundeemner
request-what-model-add-opportunity = Legge til enda en poengmodell for salgsmuligheter
request-what-duplicates-switch-on = Slå på «{ $name }»
request-what-duplicates-switch-off = Slå av «{ $name }»
request-what-scoring-switch-on = Slå på «{ $name }»
request-what-scoring-switch-off = Slå av «{ $name }»
request-effect-rule-unpublish = Regelen finner ingen duplikater mer, verken ved kvalifisering eller når kundeemner lagres, før den publiseres igjen.
request-effect-rule-publish = Alle oppføringene får en samsvarskode, og regelen finner duplikater fra da av.
request-effect-rule-exclude-inactive = Publiseringen av regelen oppheves, alternativet slås på, og regelen publiseres igjen. Den ser deretter bort fra inaktive oppføringer, som kvalifiserte og diskvalifiserte kundeemner.
request-effect-right-qualify = { $asker } blir eier av kundeemnet.
request-effect-model-publish = Det modellen lærte sist, poengberegner alle åpne oppføringer den gjelder for, og den læres opp automatisk fra da av.
request-effect-model-retrain = Automatisk opplæring slås av, og modellen læres opp på nytt nå. Poengsummene endres først når du publiserer den.
request-effect-model-train-lead = En modell med de vanlige innstillingene læres opp på de lukkede kundeemnene fra de siste to årene. Den poengberegner når du publiserer den.
request-effect-model-train-opportunity = En modell med de vanlige innstillingene læres opp på de lukkede salgsmulighetene fra de siste to årene. Den poengberegner når du publiserer den.
request-effect-model-unpublish = Modellen gir ikke lenger poeng. Poengene den har gitt, blir stående og oppdateres ikke.
request-effect-model-delete = Modellen slettes og gir ikke lenger poeng. Poengene den har gitt, blir stående.
request-effect-model-grades = Ingenting endres ennå. Du velger selv hvor graderingene begynner, når du har godkjent.
request-effect-model-add-lead = Ingenting endres ennå. Du legger selv til modellen når du har godkjent.
request-effect-model-add-opportunity = Ingenting endres ennå. Du legger selv til modellen når du har godkjent.

## Sagt ved siden av et kort, eller alene

request-sent = Jeg har spurt { $who }: { $what }. Jeg sier fra når det er avgjort.
request-sent-before = Du har allerede spurt { $who } om dette: { $what }. Jeg sier fra når det er avgjort.
request-shown = { $asker } spør: { $what }.
requests-shown =
    { $count ->
        [one] Én forespørsel venter på svar.
       *[other] { $count } forespørsler venter på svar.
    }
requests-none = Ingen forespørsler venter på svar.
request-approved-done = Godkjent og utført: { $what }.
request-approved-by-hand = Godkjent: { $what }. Det gjøres for hånd, i et skjema.
request-approved-already-so = Godkjent, men det var ingenting å endre lenger: { $what }.
request-approved-gone = Godkjent, men det den gjaldt, finnes ikke lenger: { $what }.
request-rejected = Avvist: { $what }. Ingenting er endret.

## Kortene

request-title = { $asker } ber om noe
request-reason-label = Grunn
request-effect-label = Godkjenner du
request-reason-lead = { $lead } kan ikke kvalifiseres før dette er gjort.
request-reason-none = Ikke oppgitt.
request-reason-lead-scored = { $lead } blir ikke poengberegnet før dette er gjort.
request-reason-none-scored = Oppføringer blir ikke poengberegnet før dette er gjort.
request-asked = { $who }, { $when }
request-asker-told = Jeg sier fra til { $asker }.
requests-title = Forespørsler som venter
requests-more =
    { $count ->
        [one] Én til venter.
       *[other] { $count } til venter.
    }

## Avvisninger

refusal-unknown-request = Dette kan jeg ikke be en administrator om.
refusal-nobody-to-ask = Det finnes ingen administrator å spørre. Si fra til den som drifter assistenten.
refusal-already-decided = Forespørselen er allerede avgjort. Ingenting ble endret nå.
refusal-already-decided-by = Forespørselen er allerede avgjort: { $who } gjorde det { $when }. Ingenting ble endret nå.
