### Svar på spørsmålene om emnepoeng.

button-faq-all-leads = Alle kundeemner
button-faq-checks = Alle kontrollene
button-faq-score = Vis poengsummen
faq-is-installed-on = Sales Insights er installert
faq-is-installed-off = Sales Insights er ikke installert
faq-is-since-last-year-on = bare oppføringer opprettet fra 1. januar i det foregående året læres av
faq-is-since-last-year-off = også oppføringer fra før 1. januar i det foregående året læres av
faq-scoring-who =
    { $count ->
        [0] En administrator lærer opp og publiserer poengmodeller, men ingen har den rollen ennå.
       *[other] En administrator lærer opp og publiserer poengmodeller. Spør { $who }.
    }
faq-scoring-of-model = { $model }: { $what }

## Hva som trengs

faq-scoring-needs = Hva trenger jeg for å bruke emnepoeng?
faq-scoring-needs-short =
    { $state ->
        [off] Sales Insights må være installert, og det er det ikke nå. I tillegg trengs minst { $needed } kvalifiserte og { $needed } avskrevne kundeemner.
        [enough] Sales Insights og minst { $needed } kvalifiserte og { $needed } avskrevne kundeemner. Dere har det som trengs.
        [few] Sales Insights og minst { $needed } kvalifiserte og { $needed } avskrevne kundeemner. Så mange har dere ikke ennå.
       *[unknown] Sales Insights og minst { $needed } kvalifiserte og { $needed } avskrevne kundeemner.
    }
faq-scoring-needs-rule = En modell for kundeemner krever minst { $needed } kvalifiserte og { $needed } avskrevne kundeemner. En modell for salgsmuligheter krever minst { $needed } vunnede og { $needed } tapte salgsmuligheter. De må være opprettet den 1. januar i det foregående året eller senere.
faq-scoring-tables = Poengene gis til standardenheten for emner eller standard salgsmulighetsenhet. Det er de som er i bruk her.
faq-scoring-counted-by = Hvor mange dere har, ser en leder eller en administrator.
faq-scoring-count-lead =
    Kundeemner, siste { $months } måneder: { $positive } kvalifiserte og { $negative } diskvalifiserte, og det trengs { $needed } av hver. { $shortest ->
        [0] Ingen periode har nok.
       *[other] { $shortest } måneder er nok.
    }
faq-scoring-count-opportunity =
    Salgsmuligheter, siste { $months } måneder: { $positive } vunnede og { $negative } tapte, og det trengs { $needed } av hver. { $shortest ->
        [0] Ingen periode har nok.
       *[other] { $shortest } måneder er nok.
    }

## Om det er nok

faq-scoring-enough = Hvordan kontrollerer jeg om jeg har det nødvendige antallet kundeemner eller salgsmuligheter til å opprette en poengsummodell?
faq-scoring-enough-short =
    { $state ->
        [enough] Det er nok kundeemner til en poengsummodell nå.
        [few] Det er for få kundeemner til en poengsummodell nå: Det trengs { $needed } kvalifiserte og { $needed } diskvalifiserte.
       *[unknown] Det trengs minst { $needed } kvalifiserte og { $needed } diskvalifiserte kundeemner, eller { $needed } vunnede og { $needed } tapte salgsmuligheter.
    }
faq-scoring-periods = Modellen kan læres opp med en tidsramme mellom { $least } måneder og { $most } måneder. Er det færre enn det trengs, velger du en lengre.
faq-scoring-way = Her trykker du på knappen nedenfor og velger tidsramme og forretningsprosessflyt.
faq-scoring-step-view = 1. På Kundeemner-siden velger du visningen Alle kundeemner.
faq-scoring-step-filters = 2. Velg Rediger filtre.
faq-scoring-step-conditions = 3. Legg til filtrene Opprettet = Siste 6 måneder og Status = Kvalifisert.
faq-scoring-step-related = 4. Legg til relatert enhet: Salgsprosess for potensiell kunde til salgsmulighet, Inneholder data, med Statusårsak Er ikke lik Avbrutt.
faq-scoring-step-count = 5. Kontroller antallet. Er det mindre enn { $needed }, øker du tidsrammen. Gjør det samme med Status = Diskvalifisert.
faq-scoring-step-per-stage = Salgsmuligheter kontrolleres på samme måte. For modellen per fase må minst { $needed } være lukket i den siste fasen.

## Hvorfor ikke

faq-scoring-why-not = Hvorfor blir ikke kundeemnene eller salgsmulighetene mine vurdert eller scoret på nytt?
faq-scoring-why-not-short =
    { $state ->
        [off] Ingenting poengberegnes nå: Sales Insights er ikke installert.
        [none] Ingen kundeemner poengberegnes nå: Ingen poengmodell er publisert.
       *[published] Fem betingelser må være oppfylt, og de kontrolleres hver gang en oppføring poengberegnes.
    }
faq-scoring-covered =
    { $total ->
        [0] Du kan ikke se noen åpne kundeemner.
       *[other] Av { $total } åpne kundeemner du kan se, har { $scored } poengsum.
    }
faq-scoring-reason =
    { $count ->
        [one] Ett mangler dette: { $check }.
       *[other] { $count } mangler dette: { $check }.
    }
faq-scoring-published =
    { $count ->
        [0] 1. Poengberegningsmodellen er publisert. Nå er ingen modell for kundeemner det.
       *[other] 1. Poengberegningsmodellen er publisert: { $models }.
    }
faq-scoring-open = 2. Oppføringen er i tilstanden Åpen.
faq-scoring-conditions =
    { $count ->
        [0] 3. Oppføringen oppfyller alle betingelsene i modellen.
       *[other] 3. Oppføringen oppfyller alle betingelsene i modellen:
    }
faq-scoring-process =
    { $count ->
        [0] 4. Oppføringen bruker den samme forretningsprosessflyten som modellen.
       *[other] 4. Oppføringen bruker den samme forretningsprosessflyten som modellen:
    }
faq-scoring-two-years = 5. Oppføringen er opprettet i løpet av de siste to årene, nå fra { $when }. Er den eldre, blir poengsummen den hadde, stående.
faq-scoring-of-opportunities = For salgsmuligheter gjelder de samme betingelsene.

## Hvor ofte

faq-scoring-often = Hvor ofte oppdateres de prediktive poengsummene for potensiell kunde?
faq-scoring-often-short = Nye kundeemner får poengsum innen fem minutter etter at de er lagret. Oppdaterte kundeemner får ny poengsum hver 24. time.
faq-scoring-last = { $name } ble sist poengberegnet { $when }.
faq-scoring-next-run = Neste kjøring er { $when }.
faq-scoring-run-late = Neste kjøring venter på en arbeidsprosess.
faq-scoring-no-run = Ingen kjøring er planlagt ennå. Den planlegges når arbeidsprosessen starter.
faq-scoring-nothing-runs =
    { $state ->
        [off] Nå oppdateres ingen poengsummer, for Sales Insights er ikke installert.
       *[none] Nå oppdateres ingen poengsummer, for ingen poengmodell er publisert.
    }
faq-scoring-often-opportunities = Salgsmuligheter poengberegnes hver 24. time, også de nye.
faq-scoring-often-two-years = Oppføringer fra før { $when } er eldre enn to år, og poengsummen deres oppdateres ikke.
faq-scoring-often-edited = Det som endres på et kundeemne, teller fra neste kjøring, og ikke i sanntid.

## I sanntid

faq-scoring-real-time = Hvorfor blir ikke kundeemnene poengberegnet i sanntid?
faq-scoring-real-time-short =
    { $state ->
        [off] Ingenting poengberegnes nå: Sales Insights er ikke installert. Sanntid støttes ellers bare for nye kundeemner.
        [none] Ingen kundeemner poengberegnes nå: Ingen poengmodell er publisert. Sanntid støttes ellers bare for nye kundeemner.
       *[published] Poengberegning i sanntid støttes bare for nye kundeemner. Oppdaterte får ny poengsum hver 24. time.
    }
faq-scoring-fifteen = Ser du ikke poengsummen 15 minutter etter at du har lagret eller importert et nytt kundeemne, kontakter du administratoren.
faq-scoring-since = { $model } ble publisert { $when }. Kundeemner som er lagret før det, poengberegnes av kjøringen.
faq-scoring-rolled-out = Administratoren kontrollerer om modellen ble opprettet eller redigert og publisert etter at poengberegning i sanntid ble rullet ut. Hvis ikke: rediger den, lær den opp på nytt og publiser den.

## Tilpasse

faq-scoring-customize = Kan jeg tilpasse modellen for prediktiv poengsum?
faq-scoring-customize-short = Ja, attributtene som modellen læres opp med, kan endres av en administrator.
faq-scoring-customize-rule = Modellen velger selv attributtene som er mest relevante for virksomheten, til noen velger andre.
faq-scoring-attributes =
    { $chosen ->
        [edited] { $model } bruker { $count } attributter. De er valgt av en administrator.
       *[recommended] { $model } bruker { $count } attributter. De er de anbefalte.
    }
faq-scoring-customize-retrain = Et nytt valg gjelder når modellen er lært opp på nytt og publisert.
faq-scoring-customize-grades = Også graderingene, tidsrammen og hvor ofte modellen læres opp på nytt kan endres.

## Flere modeller

faq-scoring-several = Kan jeg opprette flere modeller for potensielle kunder?
faq-scoring-several-short =
    { $count ->
        [0] Ja, inntil { $most } modeller kan legges til og publiseres. Dere har ingen ennå.
       *[other] Ja, inntil { $most } modeller kan legges til og publiseres. Dere har { $count }, og { $published } er publisert.
    }
faq-scoring-several-rule = Lag gjerne én modell for hver bransje i organisasjonen, med et filter for kundeemnene den gjelder.
faq-scoring-several-overlap = Kan to modeller gi poeng til de samme kundeemnene, får du en advarsel før modellen opprettes.
faq-scoring-several-one = Et kundeemne har bare én poengsum, og den viser hvilken modell den kommer fra.

## Poengsum og gradering

faq-scoring-grade = Hva er forskjellen mellom en poengsum og en gradering?
faq-scoring-grade-short = Poengsummen er et tall fra 0 til 100 fra maskinlæringsmodellen. Graderingen sier hvilken av fire grupper tallet hører til.
faq-scoring-grade-score = Poengsummer genereres av maskinlæringsmodellen, som har lært av kundeemner som er lukket.
faq-scoring-grade-groups = Graderinger er bare en gruppering av poengsummer i fire samlinger, A til D, som administratoren kan konfigurere.
faq-scoring-usual-grades = Ingen modell finnes ennå. Vanlige områder: { $ranges }
faq-scoring-grade-change = Endres områdene, får oppføringene ny gradering, men poengsummen er den samme.
