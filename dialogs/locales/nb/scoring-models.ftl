### Poengmodeller slik administratorer ser dem, og om det er nok å lære av.

## Buttons

button-all-models = Alle modeller
button-attributes = Attributter
button-count-again = Tell på nytt
button-create-model = Opprett modell
button-edit-attributes = Rediger attributter
button-enough = Nok oppføringer?
button-grades = Graderinger
button-grades-back = Tilbake
button-left-out = Utelatt, og hvorfor
button-make-model = Ny modell
button-model = Modellen
button-model-back = Tilbake
button-more-attributes = Flere attributter
button-new-lead-model = Ny kundeemnemodell
button-new-opp-model = Ny mulighetsmodell
button-no-go-back = Nei, gå tilbake
button-performance = Ytelse
button-publish-anyway = Publiser likevel
button-recommended = Anbefalte felt
button-retrain = Tren på nytt
button-retrain-off = Slå av autotrening
button-retrain-on = Slå på autotrening
button-revert = Gå tilbake
button-usual-grades = Standardområder
button-versions = Sammenlign versjoner
button-yes-create = Ja, opprett modell

## Said beside a card, or alone

models-shown =
    { $count ->
        [one] Her er poengmodellen.
       *[other] Her er de { $count } poengmodellene.
    }
models-none = Det finnes ingen poengmodeller ennå. Kontroller at det er nok oppføringer, og legg til en.
models-which = Hvilken poengmodell mener du?
models-not-found = Jeg fant ingen poengmodell med det navnet. Her er de som finnes.
model-shown = Her er poengmodellen { $model }.
model-under-training = Poengmodellen { $model } er under trening. Du får beskjed når det er ferdig.
model-untrained = Poengmodellen { $model } er ikke trent ennå, så det er ingenting å vise.
model-added = Poengmodellen { $model } er opprettet og er under trening. Du får beskjed når det er ferdig.
model-training = Poengmodellen { $model } er under trening. Du får beskjed når det er ferdig.
model-publish-ask =
    { $state ->
        [not-ready] Poengmodellen { $model } er ikke klar til å publiseres. Vil du publisere den likevel?
       *[other] Vil du publisere poengmodellen { $model }?
    }
model-published = Poengmodellen { $model } er publisert. Alle åpne oppføringer får nå poeng av den.
model-published-for-some = Poengmodellen { $model } er publisert. De åpne oppføringene den er for, får nå poeng av den.
model-nothing-to-publish = Det er ingenting å publisere: poengmodellen { $model } har ikke lært noe nytt.
model-unpublish-ask = Vil du oppheve publiseringen av poengmodellen { $model }?
model-unpublished = Publiseringen av poengmodellen { $model } er opphevet.
model-unpublished-already = Poengmodellen { $model } er ikke publisert.
model-revert-ask = Vil du ta tilbake den siste treningen av poengmodellen { $model }?
model-reverted = Den siste treningen av poengmodellen { $model } er tatt tilbake.
model-nothing-to-revert = Det er ingen trening av poengmodellen { $model } å ta tilbake: bare en senere som ikke er publisert, kan tas tilbake.
model-delete-ask = Vil du slette poengmodellen { $model }?
model-deleted = Poengmodellen { $model } er slettet.
model-retrain-ask = Vil du trene poengmodellen { $model } på nytt?
model-retraining-on = Poengmodellen { $model } trenes nå på nytt automatisk, hver { $days ->
        [1] dag
       *[other] { $days }. dag
    }.
model-retraining-off = Poengmodellen { $model } trenes ikke lenger på nytt automatisk. Nå kan den trenes for hånd, eller slettes.
performance-shown =
    { $state ->
        [ready] Så godt forutsier poengmodellen { $model }.
        [ok] Poengmodellen { $model } kan publiseres. Så godt forutsier den.
       *[not-ready] Poengmodellen { $model } er ikke klar til å publiseres. Så godt forutsier den.
    }
attributes-shown = Poengmodellen { $model } bruker { $used } av { $total } attributter.
attributes-form = Hvilke attributter skal poengmodellen { $model } lære av?
attributes-saved = Attributtene til poengmodellen { $model } er lagret. De teller fra neste trening: tren den på nytt, og publiser den.
attributes-recommended = Poengmodellen { $model } lærer av de anbefalte attributtene. De teller fra neste trening: tren den på nytt, og publiser den.
versions-compared = Poengmodellen { $model }: versjon { $older } ved siden av versjon { $newer }.
versions-one-only = Det er bare én trent versjon av poengmodellen { $model }, så det er ingenting å sammenligne.

grade-record-shown = Graderingen de fikk først, og hvordan det gikk med dem som ble lukket de siste { $months } månedene.
grade-record =
    { $few ->
        [yes] { $grade }: { $won } av { $closed } ble kvalifisert (for få til å stole på).
       *[no] { $grade }: { $won } av { $closed } ble kvalifisert.
    }
grade-record-none = Ingen kundeemner med gradering er lukket de siste { $months } månedene, så det er ingenting å måle graderingene mot.

## A model

models-title = Poengmodeller
models-none-told = Det finnes ingen ennå.
models-most = Høyst { $most } for kundeemner og { $most } for salgsmuligheter, publiserte og upubliserte til sammen.
model-kind-lead = Kundeemner
model-kind-opportunity = Salgsmuligheter
model-status-draft = Ikke trent
model-status-training = Under trening
model-status-trained = Trent, ikke publisert
model-status-published = Publisert
model-status-unpublished = Publisering opphevet
model-edited-mark = Redigert
model-state-ready = Klar til publisering
model-state-ok = Kan publiseres
model-state-not-ready = Ikke klar til publisering
model-state-ready-told = Den skiller godt mellom dem som vinnes, og dem som tapes.
model-state-ok-told = Den er bedre enn tilfeldighet. Se hvor ofte den tar feil, og hva det advares mot, før du publiserer den.
model-state-not-ready-told = Den er knapt bedre enn tilfeldighet. Poengene ville villede.
model-auc = AUC { $auc } (trolig mellom { $low } og { $high })
model-trained-on = Trent { $when } på { $rows } lukkede oppføringer, hvorav { $positives } ble vunnet.
model-progress = { $bar } { $percent } %
model-training-failed =
    { $error ->
        [not-enough-records] Den siste treningen førte ikke til noe: det er nå for få lukkede oppføringer.
       *[training-failed] Den siste treningen mislyktes. Be driftsansvarlig se i loggen.
    }
model-version-published = Versjon { $number }, som gir poeng nå
model-version-last = Versjon { $number }, som sist ga poeng
model-version-newest = Versjon { $number }, ikke publisert
model-about = Hva den er for
model-fact-outcome = Lærer
model-fact-process = Forretningsprosessflyt
model-fact-filter = Filter
model-fact-months = Treningsperiode
model-fact-published = Publisert
model-published-on = { $when }, versjon { $number }
model-published-since = { $when }, versjon { $number }; det den har lært siden, er ikke publisert og gir ingen poeng ennå
model-fact-stage = Per fase
model-fact-retrain = Automatisk ny trening
model-outcome = { $column }: { $positive } mot { $negative }
model-filter-none = Alle oppføringer
model-filter-told = { $column }: { $values }
model-process-none = Ingen
model-months = De siste { $months } månedene
model-retrain-on = På, hver { $days ->
        [1] dag
       *[other] { $days }. dag
    }
model-retrain-next = På, neste gang { $when }
model-retrain-off = Av
model-way-performance = Riktig i { $accuracy } av tilfellene. Nøyaktighet, gjenkalling, AUC og resten, med hva de betyr.
model-way-attributes = { $used } av { $total } brukes. Hvilke, og hvorfor ikke de andre.
model-way-versions = Hva den siste treningen endret.
model-learns-chosen = Redigert: attributtene er valgt for hånd.
model-learns-recommended = Attributtene er de anbefalte.
grade-range = { $grade } { $low }–{ $high }
share-percent = { $percent } %

## Before a change

model-publish-what = Fra nå av gir den poeng til alle åpne oppføringer den er for, og den trenes på nytt automatisk hver { $days ->
        [1] dag
       *[other] { $days }. dag
    }.
model-publish-replaces = Den tar plassen til versjon { $number }.
model-publish-not-ready = Denne modellen er ikke klar til å publiseres. Den kan publiseres likevel, men poengene ville knapt være bedre enn tilfeldighet.
model-publish-version = Hvilken versjon skal gi poeng?
model-publish-overlap = Disse publiserte modellene kan gi poeng til de samme oppføringene: { $others }. Da er det vanskelig å vite hvilken som gir en oppføring poeng.
model-unpublish-what = Den gir ikke lenger poeng. Poengene den har gitt, blir stående og oppdateres ikke. Automatisk ny trening slås av.
model-revert-what = Modellen er igjen slik den var trent før. Det som gir poeng nå, er som før.
model-delete-what = Modellen gir ikke lenger poeng. Poengene den har gitt, blir stående og nevner den.
model-retrain-what = Den lærer på nytt av oppføringene som er opprettet og lukket de siste { $months } månedene. Det som gir poeng nå, står til du publiserer den nye versjonen.
model-warning-too-good = Dette er for godt til å være sant: trolig fylles et attributt ut først ved lukking. Se på attributtene.
model-warning-drift = Den nyeste femdelen av de lukkede oppføringene skiller seg tydelig fra de eldre i et attributt den gir poeng etter. Se på attributtene.
model-warning-outcome-drift = Av den nyeste femdelen av de lukkede oppføringene ble en mye større eller mye mindre andel vunnet enn av de eldre.
model-warning-one-owner = Én eier har lukket en stor del av de vunne eller av de tapte oppføringene. Se om de er ekte før du publiserer.
model-warning-leakage = Et attributt den gir poeng etter, ser ut til å vite hvordan det gikk. Se på attributtene.

## The form of a new model

model-form-lead = Ny poengmodell for kundeemner
model-form-opportunity = Ny poengmodell for salgsmuligheter
model-form-ask = Hva skal modellen gi poeng til?
model-form-details = Hvilke verdier ser modellen på?
model-form-count = { $count } av { $most } modeller så langt.
model-form-name = Navn (bokstaver, sifre og understrek)
model-form-months = Lærer av
model-form-filter = Bare oppføringer med bestemte verdier av
model-form-state = Vunnet eller tapt leses av
model-form-stage = Per fase (krever en forretningsprosessflyt)
model-form-values = Verdier av { $column }
model-form-values-hint = Flere verdier med komma mellom, skrevet som på oppføringene.
model-form-positive = Regnes som vunnet
model-form-negative = Regnes som tapt
model-overlap-ask = Disse modellene kan gi poeng til de samme oppføringene: { $models }. Vil du opprette modellen likevel?
model-overlap =
    { $kind ->
        [opportunity] Disse modellene kan gi poeng til de samme salgsmulighetene:
       *[lead] Disse modellene kan gi poeng til de samme kundeemnene:
    }
model-overlap-more = Og { $count } til.
model-overlap-advice = En åpen oppføring har én poengsum. Passer to publiserte modeller, er det vanskelig å vite hvilken som ga den. Filtrer dem heller etter ulike verdier av én kolonne.

## Performance

version-number = Versjon { $number }
figures-title = Tall
figure-auc-means = Hvor ofte en oppføring som vinnes, får flere poeng enn en som tapes. 0,5 er tilfeldig, 1 er alltid.
figure-accuracy = Nøyaktighet
figure-accuracy-means = Hvor mange utfall den forutså riktig.
figure-recall = Gjenkalling
figure-recall-means = Hvor mange av de vunne den fant.
figure-conversion = Konverteringsfrekvens
figure-conversion-means = Hvor mange som ble vunnet i det hele tatt, uten noen modell.
figure-f1 = F1
figure-f1-means = Å finne de vunne og å ha rett om dem, veid sammen.
figure-threshold = Terskel
figure-threshold-means = Fra { $threshold } poeng forutsier den at oppføringen vinnes.
tested-on-newest = Målt på de nyeste { $rows } lukkede oppføringene, etter at den hadde lært av de { $trained } før dem.
tested-on-cross = Målt på { $rows } lukkede oppføringer, hver av en modell som ikke hadde sett den, fordi det er få av dem.
confusion-title = Forutsett, og hvordan det gikk
confusion-true-positive = Forutsett vunnet, og vunnet
confusion-false-positive = Forutsett vunnet, men tapt
confusion-true-negative = Forutsett tapt, og tapt
confusion-false-negative = Forutsett tapt, men vunnet

## Attributes

attributes-used = { $used } av { $total } attributter brukes.
attribute-shown = Slik endte oppføringer med hver verdi av { $name }, for poengmodellen { $model }.
attribute-no-more = Poengmodellen { $model } bruker ikke dette attributtet lenger.
button-insight = Vis verdiene
insight-average-lead = I gjennomsnitt ble { $percent } % kvalifisert, av de { $count } lukkede kundeemnene den lærte av.
insight-average-opportunity = I gjennomsnitt ble { $percent } % vunnet, av de { $count } lukkede salgsmulighetene den lærte av.
insight-rate-above = { $bar } { $percent } % av { $count }: over snittet
insight-rate-below = { $bar } { $percent } % av { $count }: under snittet
insight-rate-same = { $bar } { $percent } % av { $count }: som snittet
insight-more = Og { $count } verdier til.
insight-about = Telt da versjon { $version } ble trent, { $when }. En verdi over gjennomsnittet hever for det meste en poengsum, en under senker den; de andre attributtene teller også.
attributes-left-out =
    { $count ->
        [one] Ett er utelatt
       *[other] { $count } er utelatt
    }
attributes-more = Og { $count } til.
attributes-unusable = Ikke vist: { $count } som det ikke kan læres av slik de er.
attributes-more-of = { $count } til
attributes-edit-told = Det teller fra neste trening. Det som gir poeng nå, er som før til da.
attributes-choose = Attributter å lære av
attributes-ignore-empty = Ignorer tomme verdier av
attribute-has-account = Har en forretningsforbindelse
attribute-has-contact = Har en kontakt
attribute-of-account = { $label } (forretningsforbindelse)
attribute-of-contact = { $label } (kontakt)
attribute-given = { $label } er utfylt
attribute-kind = { $label } (domene)
attribute-validity = { $label } (gyldig navn)
influence-very-high = Svært høy innflytelse
influence-high = Høy innflytelse
influence-medium = Middels innflytelse
influence-low = Lav innflytelse
influence-very-low = Svært lav innflytelse
filled-closed = utfylt på { $closed } av de lukkede
filled-both = utfylt på { $closed } av de lukkede og { $open } av de åpne
left-out-too-many-empty = For mange er tomme
left-out-one-value = Alle har samme verdi
left-out-too-many-values = For mange ulike verdier
left-out-no-relation = Sier ingenting om hvem som vinnes
left-out-leakage = Fylles ut først ved lukking
left-out-unsupported = Kan ikke læres av
left-out-system = Skrives av systemet
left-out-not-chosen = Ikke valgt
clue-changed-at-closing = endres ved lukking
clue-empty-while-open = tomt så lenge oppføringen er åpen
clue-one-outcome-only = en verdi kommer bare med ett utfall
clue-knows-the-outcome = ser ut til å vite utfallet
clue-often-changed-at-closing = endres ofte ved lukking
clue-filled-differently-while-open = utfylt annerledes mens oppføringen er åpen
clue-tells-a-lot = sier overraskende mye
clue-drift = har endret seg i det siste

## Versions

version-scores = Versjon { $number }, trent { $when }: gir poeng nå
version-scores-not = Versjon { $number }, trent { $when }
version-figure = { $old } → { $new }
version-state = Tilstand
version-rows = Oppføringer
version-came = Nye
version-went = Ikke lenger
version-same-attributes = Begge bruker de samme attributtene.

## Grades

grades-form = Hvor begynner graderingene til poengmodellen { $model }?
grades-now = Nå: { $ranges }
grade-begins = { $grade } begynner på
grade-number-wrong = Et helt tall fra 1 til 100.
grades-neighbour = Graderingen under slutter der den over begynner. D er resten, fra 0.
grades-old = Før
grades-new = Etter
grades-ask =
    { $changed ->
        [0] Ingen av { $scored } åpne { $kind ->
            [opportunity] salgsmuligheter
           *[lead] kundeemner
        } med poeng ville skifte gradering. Vil du lagre områdene?
       *[other] { $changed } av { $scored } åpne { $kind ->
            [opportunity] salgsmuligheter
           *[lead] kundeemner
        } med poeng ville skifte gradering. Vil du lagre områdene?
    }
grades-consequence =
    { $kind ->
        [opportunity] { $changed } av { $scored } åpne salgsmuligheter skifter gradering
       *[lead] { $changed } av { $scored } åpne kundeemner skifter gradering
    }
grades-move =
    { $kind ->
        [opportunity] { $old } → { $new }: { $count ->
            [one] 1 salgsmulighet
           *[other] { $count } salgsmuligheter
        }
       *[lead] { $old } → { $new }: { $count ->
            [one] 1 kundeemne
           *[other] { $count } kundeemner
        }
    }
grades-saved = Graderingene til poengmodellen { $model } er lagret. Åpne oppføringer får graderingene sine på nytt.
grades-unchanged = Graderingene til poengmodellen { $model } er slik allerede.
grades-on-retrain = Graderingsområdene er tilpasset. Hva skal skje med dem når den nye versjonen publiseres?
grades-keep = Nei, behold områdene ({ $ranges })
grades-reset = Tilbakestill til standardområdene

## Enough to learn from?

readiness-told =
    { $enough ->
        [stage] Nei: en modell per fase trenger { $needed } lukkede salgsmuligheter i siste fase, og i de siste { $months } månedene er det { $stage }.
        [yes] Ja: de siste { $months } månedene er det { $positive } { $kind ->
            [opportunity] vunnede
           *[lead] kvalifiserte
        } og { $negative } { $kind ->
            [opportunity] tapte salgsmuligheter
           *[lead] diskvalifiserte kundeemner
        }, og det trengs { $needed } av hver.
        [longer] Nei: de siste { $months } månedene er det { $positive } { $kind ->
            [opportunity] vunnede
           *[lead] kvalifiserte
        } og { $negative } { $kind ->
            [opportunity] tapte salgsmuligheter
           *[lead] diskvalifiserte kundeemner
        }, og det trengs { $needed } av hver. Med de siste { $shortest } månedene er det nok.
       *[no] Nei: de siste { $months } månedene er det { $positive } { $kind ->
            [opportunity] vunnede
           *[lead] kvalifiserte
        } og { $negative } { $kind ->
            [opportunity] tapte salgsmuligheter
           *[lead] diskvalifiserte kundeemner
        }, og det trengs { $needed } av hver. Ingen periode har nok.
    }
readiness-refused = Om det er nok å lære av, telles for ledere og administratorer. Du kan be en administrator om en modell; da telles det.
readiness-title =
    { $kind ->
        [opportunity] Nok salgsmuligheter til en poengmodell?
       *[lead] Nok kundeemner til en poengmodell?
    }
readiness-process = Bare med forretningsprosessflyten { $name }, ikke avbrutt
readiness-any-process = Med hvilken som helst forretningsprosessflyt, eller ingen
readiness-period = De siste { $months } månedene, opprettet fra { $since }
readiness-meter = { $meter } { $name }: { $count } av { $needed }
readiness-lead-positive = Kvalifisert
readiness-lead-negative = Diskvalifisert
readiness-opportunity-positive = Vunnet
readiness-opportunity-negative = Tapt
readiness-stage = { $meter } Lukket i den siste fasen: { $count } av { $needed }
readiness-shortest = Den korteste perioden som er nok: { $months } måneder
readiness-none-at-last-stage = Ingen periode har { $needed } i den siste fasen ennå
readiness-none = Ingen periode har { $needed } av hver ennå
readiness-other =
    { $enough ->
        [yes] { $months } måneder: { $positive } og { $negative } – nok
       *[no] { $months } måneder: { $positive } og { $negative } – for få
    }
readiness-left-out-no-process = Utelatt: { $count } uten forretningsprosessflyten
readiness-left-out-other-process = Utelatt: { $count } med en annen forretningsprosessflyt
readiness-left-out-aborted = Utelatt: { $count } med avbrutt forretningsprosessflyt
readiness-left-out-filter = Utelatt: { $count } med andre verdier av filterkolonnen
readiness-left-out-gone = Utelatt: { $count } som er slått sammen med andre eller lagt bort
readiness-left-out-floor = Utelatt: { $count } opprettet før 1. januar i fjor
readiness-left-out-one-owner = Utelatt: { $count } av en eier som har lukket langt flere enn de andre
readiness-count-anew = Tell noe annet
readiness-kind = Oppføringstype
readiness-per-stage = Per fase: tell dem i den siste fasen

## Undone

undone-scoring-model-added = Poengmodellen { $name } er tatt bort igjen.
undone-scoring-model-edited = Endringen av poengmodellen { $name } er angret.
undone-scoring-grades-set = Endringen av graderingene til poengmodellen { $name } er angret.
undone-scoring-retraining-switched = Endringen av ny trening av poengmodellen { $name } er angret.
undone-scoring-model-deleted = Poengmodellen { $name } er der igjen.
undone-scoring-model-published = Publiseringen av poengmodellen { $name } er angret.
undone-scoring-model-unpublished = Poengmodellen { $name } er publisert igjen.
undone-scoring-model-reverted = Den siste treningen av poengmodellen { $name } gjelder igjen.
