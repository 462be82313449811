### Poengsummer i samtale: hva poengsummen er og hvorfor, hvorfor den mangler, hva som ville hevet den.

score-shown = { $name } har poengsummen { $score }, gradering { $grade }.
score-grade = { $score } · { $grade } { $word }
grade-word-A = svært lovende
grade-word-B = lovende
grade-word-C = mindre lovende
grade-word-D = minst lovende
score-trend-improving = ↑ stigende
score-trend-steady = → stabil
score-trend-declining = ↓ synkende
score-trend-not-enough = Ingen tidligere poengsum å sammenligne med
score-trend-another-version = En annen versjon av modellen enn før: kan ikke sammenlignes
score-trend-moved = { $trend }: { $old } → { $new } den { $when }
score-chance-lead = Sannsynlighet for å bli kvalifisert: { $percent } %.
score-chance-opportunity = Sannsynlighet for å bli vunnet: { $percent } %.
score-base-lead = Av alle lukkede kundeemner ble { $percent } % kvalifisert.
score-base-opportunity = Av alle lukkede salgsmuligheter ble { $percent } % vunnet.
score-for = Teller for
score-against = Teller mot
score-no-reason = Ingenting skiller seg ut.
score-rate-lead = { $percent } % av kundeemner med denne verdien ble kvalifisert (av { $count }).
score-rate-opportunity = { $percent } % av salgsmuligheter med denne verdien ble vunnet (av { $count }).
score-together =
    { $entity ->
        [opportunity] Ikke alene, men sammen med det andre som er kjent om salgsmuligheten.
       *[lead] Ikke alene, men sammen med det andre som er kjent om kundeemnet.
    }
score-blanks = Ikke fylt ut, og holdt utenfor: { $attributes }.
score-all-for = Alt som teller for ({ $count })
score-all-against = Alt som teller mot ({ $count })
score-bar = { $bar } { $score } ({ $grade }) · { $when }
score-other-version = Av en annen versjon av modellen før det: kan ikke sammenlignes.
score-grades = Hva graderingene betyr
score-grades-mean-lead = En gradering er et område av poengsummer. 50 er det gjennomsnittlige kundeemnet, og 75 har tre ganger så høye odds for å bli kvalifisert.
score-grades-mean-opportunity = En gradering er et område av poengsummer. 50 er den gjennomsnittlige salgsmuligheten, og 75 har tre ganger så høye odds for å bli vunnet.
score-attributes = Hva modellen ser på
score-details-shown = Alt om poengsummen til { $name }: { $score }, gradering { $grade }.
button-score-details = Alle detaljer
button-score-back = Til poengsummen
score-model = Etter poengmodellen { $model }, versjon { $version }.
score-scored = Poengberegnet { $when }.
score-outdated = Oppføringen er endret siden. Neste kjøring poengberegner den på nytt.
score-kept = Poengsummen blir stående og oppdateres ikke. { $why }
score-next = Neste kjøring: { $when }.
score-record-lead = Gradering { $grade }: av { $closed } kundeemner som først fikk den og ble lukket de siste seks månedene, ble { $percent } % kvalifisert.
score-record-opportunity = Gradering { $grade }: av { $closed } salgsmuligheter som først fikk den og ble lukket de siste seks månedene, ble { $percent } % vunnet.
score-record-few-lead =
    { $closed ->
        [one] Bare ett kundeemne som først fikk gradering { $grade }, ble lukket de siste seks månedene: for få til å rette seg etter.
       *[other] Bare { $closed } kundeemner som først fikk gradering { $grade }, ble lukket de siste seks månedene, og { $won } av dem kvalifisert: for få til å rette seg etter.
    }
score-record-few-opportunity =
    { $closed ->
        [one] Bare én salgsmulighet som først fikk gradering { $grade }, ble lukket de siste seks månedene: for få til å rette seg etter.
       *[other] Bare { $closed } salgsmuligheter som først fikk gradering { $grade }, ble lukket de siste seks månedene, og { $won } av dem vunnet: for få til å rette seg etter.
    }
score-history = Poengsummer til nå
score-empty = ikke fylt ut
score-rare = en annen verdi
score-any = en hvilken som helst verdi
score-below = under { $high }
score-from = { $low } eller mer
score-between = { $low } til { $high }
button-score-about = Om poengsummen
button-score-what-if = Hva ville hevet den?
button-score-edit = Rediger kundeemnet
button-score-reactivate = Reaktiver
button-score-primary = Vis primært emne
unscored-told = { $name }: { $why }
unscored-checks = Alt som er kontrollert
unscored-nothing = Poengsummen er som den skal være: ingenting hindrer at den oppdateres.
unscored-installed = Sales Insights er ikke installert, så ingenting poengberegnes.
unscored-published = Ingen poengmodell er publisert.
unscored-open =
    { $entity ->
        [opportunity] Salgsmuligheten er lukket, og bare åpne salgsmuligheter poengberegnes.
       *[lead] Kundeemnet er lukket, og bare åpne kundeemner poengberegnes.
    }
unscored-conditions =
    { $entity ->
        [opportunity] Salgsmuligheten oppfyller ikke betingelsene til noen publisert modell.
       *[lead] Kundeemnet oppfyller ikke betingelsene til noen publisert modell.
    }
unscored-process =
    { $entity ->
        [opportunity] Salgsmuligheten følger ikke forretningsprosessflyten til modellen.
       *[lead] Kundeemnet følger ikke forretningsprosessflyten til modellen.
    }
unscored-age =
    { $entity ->
        [opportunity] Salgsmuligheten ble opprettet for mer enn to år siden.
       *[lead] Kundeemnet ble opprettet for mer enn to år siden.
    }
unscored-usable = Poengmodellen kan ikke leses lenger, og beregner ingenting.
unscored-just-saved = Kundeemnet ble lagret for mindre enn fem minutter siden.
unscored-saved-lately = Kundeemnet ble lagret for mer enn fem minutter siden, og poengsummen er forsinket.
unscored-real-time = Kundeemnet ble lagret for mer enn femten minutter siden, og er ikke poengberegnet i sanntid.
unscored-refreshed = Det som er endret, poengberegnes innen 24 timer.
unscored-one-model =
    { $entity ->
        [opportunity] Flere modeller passer til salgsmuligheten.
       *[lead] Flere modeller passer til kundeemnet.
    }
unscored-not-merged =
    { $entity ->
        [opportunity] Salgsmuligheten er lagt bort.
       *[lead] Kundeemnet er slått sammen med et annet.
    }
unscored-runs = Kjøringen som poengberegner, har mislyktes eller er forsinket.
unscored-do-installed = Slå på Sales Insights i innstillingene for poengberegning, eller skriv «slå på Sales Insights».
unscored-do-published = Lær opp en poengmodell og publiser den.
unscored-do-open =
    { $entity ->
        [opportunity] Åpne salgsmuligheten igjen hvis den skal poengberegnes.
       *[lead] Reaktiver kundeemnet hvis det skal poengberegnes.
    }
unscored-do-conditions =
    { $entity ->
        [opportunity] Sammenlign salgsmulighetens verdi nedenfor med dem modellen krever.
       *[lead] Sammenlign kundeemnets verdi nedenfor med dem modellen krever.
    }
unscored-do-process = Sammenlign de to prosessflytene nedenfor.
unscored-do-age = En tidligere poengsum blir stående, og oppdateres ikke lenger.
unscored-do-usable = Slå av automatisk trening av modellen, lær den opp på nytt og publiser den.
unscored-do-just-saved = Vent: et nytt kundeemne poengberegnes innen fem minutter.
unscored-do-saved-lately = Vis kundeemnet igjen om litt. Spør en administrator hvis poengsummen mangler etter femten minutter.
unscored-do-real-time = Kontroller at modellen er opprettet eller redigert, og publisert, etter at sanntidsberegning kom. Hvis ikke: rediger den, lær den opp på nytt og publiser den.
unscored-do-refreshed = Vent på neste kjøring. Endringer poengberegnes aldri i sanntid.
unscored-do-one-model = Modellen som er valgt, poengberegner det.
unscored-do-not-merged =
    { $entity ->
        [opportunity] Angre det den ble lagt bort med, hvis den skal poengberegnes.
       *[lead] Se på det primære kundeemnet i stedet: det er det som poengberegnes.
    }
unscored-do-runs = Se på feilen i jobben.
unscored-who-seller = Dette kan du gjøre selv.
unscored-who-administrator = Dette kan en administrator gjøre.
unscored-who-operator = Dette kan den som drifter assistenten, gjøre.
unscored-who-nobody = Ingen trenger å gjøre noe.
check-installed = Sales Insights er installert
check-published = En poengmodell er publisert
check-open =
    { $entity ->
        [opportunity] Salgsmuligheten er åpen
       *[lead] Kundeemnet er åpent
    }
check-conditions =
    { $entity ->
        [opportunity] Salgsmuligheten oppfyller alle betingelsene til en modell
       *[lead] Kundeemnet oppfyller alle betingelsene til en modell
    }
check-process =
    { $entity ->
        [opportunity] Salgsmuligheten følger prosessflyten til modellen
       *[lead] Kundeemnet følger prosessflyten til modellen
    }
check-age = Opprettet i løpet av de siste to årene
check-usable = Modellen er hel og kan brukes
check-just-saved = Ikke lagret de siste fem minuttene
check-saved-lately = Ikke forsinket: fem til femten minutter siden det ble lagret
check-real-time = Poengberegning i sanntid virker: ikke over femten minutter
check-refreshed = Ingen endring venter på kjøringen hver 24. time
check-one-model = Bare én modell passer
check-not-merged =
    { $entity ->
        [opportunity] Ikke lagt bort
       *[lead] Ikke slått sammen med et annet kundeemne
    }
check-runs = Jobbene som poengberegner, går
actual-process =
    { $entity ->
        [opportunity] Kreves: { $needed }. Salgsmuligheten har: { $actual }.
       *[lead] Kreves: { $needed }. Kundeemnet har: { $actual }.
    }
actual-state =
    { $entity ->
        [opportunity] Salgsmuligheten er: { $state }.
       *[lead] Kundeemnet er: { $state }.
    }
actual-models = { $models }
actual-condition =
    { $entity ->
        [opportunity] { $model } krever { $column }: { $needed }. Salgsmuligheten har: { $actual }.
       *[lead] { $model } krever { $column }: { $needed }. Kundeemnet har: { $actual }.
    }
actual-created = Opprettet { $when }.
actual-oldest =
    { $entity ->
        [opportunity] Salgsmuligheter opprettet fra { $when } poengberegnes.
       *[lead] Kundeemner opprettet fra { $when } poengberegnes.
    }
actual-scored-on = Poengberegnet { $when }.
actual-saved = Lagret { $when }.
actual-published = Modellen ble publisert { $when }.
actual-since = Har ventet siden { $when }.
actual-next-run = Neste kjøring: { $when }.
actual-waited = For { $minutes } minutter siden.
actual-parked = Mislykkede jobber: { $count }.
what-if-shown =
    { $count ->
        [0] Jeg vet ikke om noe du kunne endret som ville hevet poengsummen til { $name }.
       *[other] Dette ville hevet poengsummen til { $name }.
    }
what-if-refused = Ingenting kan heve poengsummen til { $name } nå. { $why }
what-if-title = Hva ville hevet poengsummen til { $name }?
what-if-score = { $now } nå, { $then } med denne verdien.
what-if-mind =
    { $entity ->
        [opportunity] Én endring om gangen. Det sier hvordan slike salgsmuligheter var, ikke hva som er årsak til hva: endre bare det som er sant.
       *[lead] Én endring om gangen. Det sier hvordan slike kundeemner var, ikke hva som er årsak til hva: endre bare det som er sant.
    }
what-if-nothing = Poengsummen hviler på det som ikke kan endres, eller har de beste verdiene alt.

## Hvor mange som er poengberegnet

button-score-check = Vis poengsummen
button-coverage = Poengdekning
button-unscored-list = Vis kundeemnene
coverage-shown = { $view }: { $scored } av { $total } kundeemner er poengberegnet.
coverage-none = { $view }: ingen kundeemner.
coverage-title = Poengdekning: { $view }
coverage-share = { $scored } av { $total } er poengberegnet ({ $percent } %)
coverage-unscored =
    { $count ->
        [one] Ett er uten poengsum
       *[other] { $count } er uten poengsum
    }
coverage-all = Alle er poengberegnet.
coverage-reason = { $count } · { $why }
coverage-installed = Sales Insights er ikke installert
coverage-published = Ingen poengmodell er publisert
coverage-open = Lukket
coverage-conditions = Oppfyller ikke betingelsene til noen modell
coverage-process = Følger ikke prosessflyten til modellen
coverage-age = Opprettet for mer enn to år siden
coverage-usable = Poengmodellen kan ikke leses
coverage-just-saved = Lagret for mindre enn fem minutter siden
coverage-saved-lately = Lagret for fem til femten minutter siden
coverage-real-time = Ikke poengberegnet i sanntid
coverage-refreshed = Venter på neste kjøring
coverage-one-model = Flere modeller passer
coverage-not-merged = Slått sammen med et annet
coverage-runs = Kjøringen har mislyktes eller er forsinket
coverage-press = Trykk på en grunn for å se kundeemnene.
unscored-list-shown = { $view }: kundeemner uten poengsum, { $total } i alt. Grunn: { $why }.
unscored-list-none = Jeg finner ingen kundeemner uten poengsum av denne grunnen lenger.
unscored-list-page = Side { $page }

## Poengsummen til en salgsmulighet

button-choose-opp = Velg
opportunity-score-label = Poengsum
opportunity-score = { $score } · { $grade } { $word }
opportunity-choose-title = Hvilken salgsmulighet?
opportunity-choose = Hvilken salgsmulighet mener du? Velg én, eller skriv navnet.
opportunity-not-found = Jeg fant ingen salgsmulighet som heter «{ $words }».
