### Innstillingene for kvalifisering: hva de er, hvem som endret dem, og hva en endring fører til.

## Knapper

button-edit-settings = Endre innstillinger
button-edit-form = Tilpass skjemaet
button-form-edit = Bruk på feltet
button-show-settings = Vis innstillinger
button-scoring-settings = Poenginnstillinger

## Sagt ved siden av et kort, eller alene

settings-shown =
    { $group ->
        [scoring] Her er innstillingene for poengberegning.
       *[qualification] Her er innstillingene for kvalifisering av kundeemner.
    }
edit-settings-shown =
    { $group ->
        [scoring] Hvilke innstillinger for poengberegning vil du endre?
       *[qualification] Hvilke innstillinger vil du endre?
    }
setting-number-wrong = Skriv et helt tall fra { $least } til { $most }.
edit-form-shown = Her er skjemaet for salgsmulighet. Hva vil du endre?
change-settings-ask = Dette skjer hvis du lagrer. Ingenting endres før du velger Lagre.
settings-changed = Endret: { $settings }.
settings-as-wished = Slik er det allerede. Ingenting ble endret.
settings-administrators-only =
    { $count ->
        [0] Bare en administrator kan endre innstillinger, og ingen har den rollen ennå. Den som drifter assistenten, kan gi den.
       *[other] Bare en administrator kan endre innstillinger. Spør { $who }.
    }

## Innstillingene, hver med sitt navn

settings-title =
    { $group ->
        [scoring] Innstillinger for poengberegning
       *[qualification] Innstillinger for kvalifisering
    }
setting-qualification-new_experience = Opplevelse for kvalifisering av kundeemner
setting-qualification-account = Oppretting av forretningsforbindelse
setting-qualification-contact = Oppretting av kontakt
setting-qualification-opportunity = Oppretting av salgsmulighet
setting-qualification-several_opportunities = Flere salgsmuligheter for ett kundeemne
setting-opportunity_form-fields = Skjema for salgsmulighet
setting-app-has_opportunity_form = Skjemaet Kundeemne for kvalifisering for salgsmulighet i appen
setting-qualification-summarize = Sammendrag av kundeemne
setting-copilot-enabled = Copilot
setting-duplicates-enhanced = Forbedret duplikatregistrering og sammenslåing
setting-qualification-legacy_auto_create = Opprett oppføringer automatisk i den eldre opplevelsen
setting-scoring-installed = Sales Insights
setting-scoring-since_last_year = Lær bare av oppføringer fra 1. januar i fjor
setting-scoring-retrain_days = Dager mellom automatiske treninger
setting-scoring-retrain_share = Minste nøyaktighet for å publisere en automatisk trening (prosent av den publiserte)
setting-scoring-retrain_months = Måneder før en automatisk trening publiseres uansett nøyaktighet
setting-scoring-steady_tolerance = Største endring i poeng for stabil trend

value-scoring-retrain_days =
    { $count ->
        [one] 1 dag
       *[other] { $count } dager
    }
value-scoring-retrain_share = { $count } %
value-scoring-retrain_months =
    { $count ->
        [one] 1 måned
       *[other] { $count } måneder
    }
value-scoring-steady_tolerance = { $count } poeng

setting-on = På
setting-off = Av
experience-new = Ny
experience-legacy = Eldre
creation-automatic = Automatisk
creation-seller = Selger
setting-step = { $before } → { $after }
setting-changed-by = Endret av { $who } { $when }
setting-changed = Endret { $when } av den som drifter assistenten
setting-hindered = { $setting } har ingen virkning nå: { $reasons }.

hindered-legacy-experience = den eldre opplevelsen er i bruk
hindered-new-experience = den nye opplevelsen er i bruk
hindered-opportunity-automatic = salgsmuligheter opprettes automatisk
hindered-app-without-form = appen mangler skjemaet Kundeemne for kvalifisering for salgsmulighet
hindered-copilot-off = Copilot er ikke aktivert
hindered-scoring-off = Sales Insights er ikke installert

## Hva en innstilling betyr for selgerne

means-qualification-new_experience-true = Selgeren ser en plan før noe lagres, og bestemmer selv for de oppføringstypene som er satt til Selger.
means-qualification-new_experience-false = Kundeemner kvalifiseres på den eldre måten: Alle tre oppføringene opprettes automatisk, eller selgeren blir spurt om hvilke. Det blir ikke flere salgsmuligheter, noe skjema å fylle ut eller noe sammendrag.
means-qualification-account-automatic = Forretningsforbindelsen opprettes automatisk. Selgeren ser den, men må redigere kundeemnet og kvalifisere på nytt for å endre den.
means-qualification-account-seller = Selgeren velger om forretningsforbindelsen skal være ny, en som finnes, eller ingen.
means-qualification-contact-automatic = Kontakten opprettes automatisk. Selgeren ser den, men må redigere kundeemnet og kvalifisere på nytt for å endre den.
means-qualification-contact-seller = Selgeren velger om kontakten skal være ny, en som finnes, eller ingen.
means-qualification-opportunity-automatic = Salgsmuligheten opprettes automatisk. Selgeren kan ikke redigere den eller legge til flere.
means-qualification-opportunity-seller = Selgeren fyller ut skjemaet for salgsmulighet, eller lar være å opprette noen.
means-qualification-several_opportunities-true = Selgeren kan velge + Ny salgsmulighet til kundeemnet har fem. De opprettes ikke før selgeren velger Kvalifiser.
means-qualification-several_opportunities-false = Det blir høyst én salgsmulighet for hvert kundeemne. Knappen + Ny salgsmulighet er deaktivert.
means-opportunity_form-fields = Selgeren blir spurt om disse feltene, i denne rekkefølgen.
means-app-has_opportunity_form-true = Selgeren kan redigere salgsmuligheten og velge + Ny salgsmulighet i appen.
means-app-has_opportunity_form-false = Selgeren kan ikke redigere salgsmuligheten, og knappen + Ny salgsmulighet er deaktivert.
means-qualification-summarize-true = Etter kvalifiseringen legges et sammendrag på tidslinjen til kundeemnet og til den primære salgsmuligheten.
means-qualification-summarize-false = Det lages ikke noe sammendrag etter kvalifiseringen.
means-copilot-enabled-true = Copilot er aktivert i organisasjonen, slik sammendrag av kundeemner krever.
means-copilot-enabled-false = Uten Copilot lages det ikke noe sammendrag etter kvalifiseringen.
means-duplicates-enhanced-true = Finnes det duplikater, ser selgeren Samsvarende forretningsforbindelser og Samsvarende kontakter og velger Fortsett eller Ignorer og lagre.
means-duplicates-enhanced-false = Finnes det duplikater, ser selgeren dialogboksen Duplikatadvarsel med feltene Forretningsforbindelse og Kontakt.
means-qualification-legacy_auto_create-true = I den eldre opplevelsen opprettes alle tre oppføringene uten at selgeren blir spurt.
means-qualification-legacy_auto_create-false = I den eldre opplevelsen blir selgeren spurt om hvilke oppføringer som skal opprettes.
means-scoring-installed-true = De publiserte modellene poengberegner alle åpne oppføringer nå, og deretter hver 24. time.
means-scoring-installed-false = Ingenting poengberegnes, og ingen modell læres opp. Modellene og poengsummene beholdes, men oppdateres ikke.
means-scoring-since_last_year-true = Modellene lærer ikke av oppføringer som ble opprettet før 1. januar i fjor. Det gjelder fra neste trening.
means-scoring-since_last_year-false = Modellene lærer av hele perioden de er satt til, også fra før 1. januar i fjor. Det gjelder fra neste trening.
means-scoring-retrain_days =
    { $count ->
        [one] Publiserte modeller med automatisk trening læres opp på nytt hver dag.
       *[other] Publiserte modeller med automatisk trening læres opp på nytt når det er gått { $count } dager siden sist.
    }
means-scoring-retrain_share = En automatisk trening publiseres når nøyaktigheten er minst { $count } % av den publiserte modellens.
means-scoring-retrain_months =
    { $count ->
        [one] Er den publiserte modellen eldre enn en måned, publiseres en automatisk trening uansett nøyaktighet.
       *[other] Er den publiserte modellen eldre enn { $count } måneder, publiseres en automatisk trening uansett nøyaktighet.
    }
means-scoring-steady_tolerance =
    { $count ->
        [0] Enhver endring av poengsummen er en forbedring eller en nedgang.
       *[other] En poengsum som er endret med høyst { $count } poeng, vises som stabil. Det gjelder fra neste kjøring.
    }

## Endre innstillinger

edit-settings-title =
    { $group ->
        [scoring] Endre innstillinger for poengberegning
       *[qualification] Endre innstillinger
    }
edit-settings-body = Før noe lagres, får du se hva endringene fører til.
change-settings-title = Vil du lagre disse endringene?
change-settings-applies =
    { $leads ->
        [0] Ingen kundeemner er åpne nå. Endringen gjelder dem som kommer.
        [one] Endringen gjelder det ene åpne kundeemnet og alle som kommer. De som er kvalifisert, blir som de er.
       *[other] Endringen gjelder de { $leads } åpne kundeemnene og alle som kommer. De som er kvalifisert, blir som de er.
    }
change-settings-open-plans = Har noen en kvalifisering åpen, ser de den nye planen før noe lagres.
settings-changed-title = Innstillingene er endret
settings-changed-undo = Kan angres så lenge ingen har endret de samme innstillingene etterpå.

## Skjemaet for salgsmulighet

edit-form-title = Skjema for salgsmulighet
edit-form-body = Dette er feltene selgeren blir spurt om under kvalifiseringen, i rekkefølge. Velg et felt og hva som skal skje med det.
form-field-label = Felt
form-edit-label = Endring
form-new-label = Ny etikett (når endringen er Gi ny etikett)
form-before = Før: { $fields }
form-after = Etter: { $fields }
form-is-required = obligatorisk
form-is-readonly = skrivebeskyttet
form-is-hidden = skjult
form-edit-add = Legg til
form-edit-remove = Fjern
form-edit-first = Flytt først
form-edit-last = Flytt sist
form-edit-up = Flytt opp
form-edit-down = Flytt ned
form-edit-required = Gjør obligatorisk
form-edit-optional = Gjør valgfritt
form-edit-readonly = Gjør skrivebeskyttet
form-edit-writable = Gjør redigerbart
form-edit-hide = Skjul
form-edit-show = Vis
form-edit-reset = Tilbakestill hele skjemaet
form-edit-relabel = Gi ny etikett

## Angre

record-title-setting_section = Innstillingene for
section-settings = Innstillingene
section-qualification = kvalifisering
section-opportunity_form = skjemaet for salgsmulighet
section-app = appen
section-copilot = Copilot
section-duplicates = duplikatregistrering
section-scoring = poengberegning
undo-restored-qualification = Innstillingene for kvalifisering blir som de var.
undo-restored-opportunity_form = Innstillingene for skjemaet for salgsmulighet blir som de var.
undo-restored-app = Innstillingene for appen blir som de var.
undo-restored-copilot = Innstillingene for Copilot blir som de var.
undo-restored-duplicates = Innstillingene for duplikatregistrering blir som de var.
undo-restored-scoring = Innstillingene for poengberegning blir som de var.
undone-restored-qualification = Innstillingene for kvalifisering er som de var.
undone-restored-opportunity_form = Innstillingene for skjemaet for salgsmulighet er som de var.
undone-restored-app = Innstillingene for appen er som de var.
undone-restored-copilot = Innstillingene for Copilot er som de var.
undone-restored-duplicates = Innstillingene for duplikatregistrering er som de var.
undone-restored-scoring = Innstillingene for poengberegning er som de var.
undone-settings-changed = Endringen er angret. { $name } er som de var.
undo-refused-not-administrator = Bare en administrator kan endre innstillinger, også for å angre. { $name } er som de er.

## Avvist

refusal-form-not-customisable =
    { $precondition ->
        [new-experience] Skjemaet for salgsmulighet kan bare tilpasses når den nye opplevelsen for kvalifisering av kundeemne er aktivert. Det er den ikke nå.
        [seller] Skjemaet for salgsmulighet kan bare tilpasses når oppretting av salgsmulighet er satt til Selger. Nå er den satt til Automatisk.
       *[both] Skjemaet for salgsmulighet kan bare tilpasses når den nye opplevelsen for kvalifisering av kundeemne er aktivert og oppretting av salgsmulighet er satt til Selger. Ingen av delene stemmer nå.
    }
refusal-form-not-usable =
    { $problem ->
        [unknown-column] Salgsmuligheten har ikke noe felt «{ $column }» som en selger kan fylle ut.
        [twice] Feltet «{ $column }» er med to ganger.
        [without-name] Emnet må være med i skjemaet, synlig og obligatorisk: Uten det kan ingen salgsmulighet opprettes.
        [required-but-hidden] Feltet «{ $column }» kan ikke være både obligatorisk og skjult.
        [required-but-readonly] Feltet «{ $column }» kan ikke være både obligatorisk og skrivebeskyttet: Ingen felttilordning fyller det ut.
       *[long-label] Etiketten på feltet «{ $column }» er for lang. Bruk høyst 60 tegn.
    } Ingenting ble endret.
refusal-invalid-setting = Den innstillingen finnes ikke, eller den kan ikke ha den verdien. Ingenting ble endret.
refusal-setting-out-of-range = Skriv et helt tall fra { $least } til { $most }. Ingenting ble endret.
refusal-stale-setting = Innstillingene er endret siden du så på dem, så ingenting ble lagret. Vis dem på nytt, og prøv igjen.
refusal-stale-setting-by = { $who } endret innstillingene { $when }, så ingenting ble lagret. Vis dem på nytt, og prøv igjen.
refusal-already-carried-over = Hva som skjer med oppføringstypene, er allerede bestemt, så den eldre innstillingen blir ikke overført. En administrator kan endre innstillingene i chatten.
