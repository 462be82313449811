### Å skrive duplikatregistreringsregler: skjemaet, hva som er galt, sletting; hvor ofte en regel ble oversett.

## Knapper

button-new-rule = Ny regel
button-edit-rule = Rediger
button-make-rule = Opprett regelen
button-add-condition = Legg til betingelse
button-remove-condition = Fjern betingelse
button-rule-back = Navn og typer

## Sagt ved siden av et kort, eller alene

rule-form-about = Hva gjelder regelen? Ingenting lagres før du har sett betingelsene.
rule-form-conditions = Alle betingelsene må være oppfylt. Legg til én om gangen, og lagre når de er som de skal være.
rule-form-wrong =
    { $count ->
        [one] Dette går ikke ennå, av én grunn. Ingenting er lagret.
       *[other] Dette går ikke ennå, av { $count } grunner. Ingenting er lagret.
    }
rule-created = Regelen { $rule } er opprettet. Den finner ingenting før den er publisert.
rule-edited = Regelen { $rule } er endret. Den finner ingenting før den er publisert.
rule-deleted = Regelen { $rule } er slettet.
rule-in-force = Regelen { $rule } er publisert: Alle oppføringene har fått samsvarskoder, og den gjelder fra nå av.
delete-rule-ask = Vil du slette regelen { $rule }?
delete-rule-title = Slett { $rule }
delete-rule-body = Regelen slettes med betingelsene sine. Oppføringene den sammenligner, blir som de er. Du kan angre dette.

## Skjemaet

rule-form-new = Ny duplikatregistreringsregel
rule-form-edit = Rediger duplikatregistreringsregel
rule-form-name = Navn
rule-form-name-missing = Gi regelen et navn.
rule-form-base = Basisoppføringstype: det som lagres eller kvalifiseres
rule-form-matching = Samsvarende oppføringstype: det den sammenlignes med
rule-type-lead = Kundeemner
rule-type-contact = Kontakter
rule-type-account = Forretningsforbindelser
rule-type-opportunity = Salgsmuligheter
rule-form-condition = En betingelse til
rule-form-column = Kolonne i basisoppføringen
rule-form-other = Kolonne i den samsvarende oppføringen (den samme, når ingenting er valgt)
rule-form-operator = Sammenligning
rule-form-characters = Antall tegn (bare for første og siste tegn)
rule-form-blanks = Ignorer tomme verdier
rule-form-remove = Betingelse som skal fjernes

## Hele regelen

rule-description = Beskrivelse
rule-case-sensitive = Skiller mellom store og små bokstaver
rule-length = Lengde på samsvarskoden
rule-length-used = { $used } av { $most }
rule-operator-exact-match = nøyaktig samsvar
rule-blanks-ignored = tomme verdier ignoreres
rule-blanks-equal = to tomme verdier er like
rule-progress = { $status } · { $percent } % ferdig
rule-ignored = Oversett de siste 90 dagene
rule-ignored-times =
    { $count ->
        [one] oversett én gang
       *[other] oversett { $count } ganger
    }, { $merged ->
        [0] ingen slått sammen senere
        [one] ett par slått sammen senere
       *[other] { $merged } par slått sammen senere
    }

operator-choice-exact-match = Nøyaktig samsvar
operator-choice-same-first-characters = Samme første tegn
operator-choice-same-last-characters = Samme siste tegn
operator-choice-same-date = Samme dato
operator-choice-same-date-and-time = Samme dato og klokkeslett
operator-choice-exact-match-label = Nøyaktig samsvar (valg, etter navn)
operator-choice-exact-match-value = Nøyaktig samsvar (valg, etter verdi)

## Hva som er galt

rule-problem-in-condition = Betingelse { $condition }: { $problem }
rule-problem-name-missing = Regelen trenger et navn.
rule-problem-name-too-long = Navnet kan ha høyst { $number } tegn.
rule-problem-name-taken = En annen regel har allerede dette navnet.
rule-problem-description-too-long = Beskrivelsen kan ha høyst { $number } tegn.
rule-problem-unknown-record-type = Bare kundeemner, kontakter, forretningsforbindelser og salgsmuligheter sammenlignes.
rule-problem-no-conditions = Regelen sammenligner ingenting. Legg til en betingelse.
rule-problem-code-too-long = Samsvarskoden ville få { $number } tegn, og 450 er det meste. Sammenlign færre kolonner, eller bare de første tegnene i dem.
rule-problem-status-needs-exclusion = Når { $column } sammenlignes, må også Utelukk inaktive samsvarende oppføringer være merket av.
rule-problem-unknown-column = { $entity ->
        [contact] Kontakter
        [account] Forretningsforbindelser
        [opportunity] Salgsmuligheter
       *[lead] Kundeemner
    } har ingen kolonne { $column } som kan sammenlignes.
rule-problem-operator-does-not-fit = { $operator } passer ikke for { $column } og det den sammenlignes med.
rule-problem-characters-missing = { $operator } på { $column } trenger antall tegn, fra 1.
rule-problem-characters-forbidden = { $operator } på { $column } har ikke noe antall tegn.
rule-problem-condition-repeated = { $column } sammenlignes allerede slik.

## Angre

undone-rule-created = Regelen { $name } er borte igjen.
undone-rule-edited = Regelen { $name } er som den var.
undone-rule-deleted = Regelen { $name } finnes igjen, uten å være publisert.

## Avslag

refusal-invalid-rule =
    { $count ->
        [one] Regelen kan ikke være slik, av én grunn.
       *[other] Regelen kan ikke være slik, av { $count } grunner.
    }
refusal-stale-rule = Noen har endret regelen { $rule } siden du åpnet den. Ingenting ble lagret. Åpne den på nytt.
refusal-rule-still-has-codes = Samsvarskodene til regelen { $rule } slettes fortsatt. Prøv igjen om noen minutter.
refusal-rule-without-conditions = Regelen { $rule } sammenligner ingenting. Legg til en betingelse før du publiserer den.
refusal-detection-off = Duplikatregistrering er slått av for { $entity ->
        [contact] kontakter
        [account] forretningsforbindelser
        [opportunity] salgsmuligheter
       *[lead] kundeemner
    } eller for hele organisasjonen, så regelen kan ikke publiseres. Slå den på i innstillingene først.

## Bryterne

setting-duplicates-likeness = Registrering av lignende oppføringer
setting-duplicates-detection = Duplikatregistrering
setting-duplicates-leads = Duplikatregistrering for kundeemner
setting-duplicates-accounts = Duplikatregistrering for forretningsforbindelser
setting-duplicates-contacts = Duplikatregistrering for kontakter
setting-duplicates-opportunities = Duplikatregistrering for salgsmuligheter
setting-duplicates-on_save = Duplikatregistrering når en oppføring opprettes eller oppdateres
setting-duplicates-on_import = Duplikatregistrering under import
means-duplicates-likeness-true = Oppføringer med lignende navn, firma eller e-postdomene er mulige duplikater, ved siden av dem som reglene finner.
means-duplicates-likeness-false = Bare publiserte regler finner duplikater. Lignende navn og firma er ikke nok.
means-duplicates-detection-true = Publiserte regler leter etter duplikater. Regler som ikke er publisert, forblir det til du publiserer dem.
means-duplicates-detection-false = Ingen regel leter etter duplikater, og publiseringen av alle publiserte regler oppheves. Kundeemner som ligner, varsles det fortsatt om: det har en egen innstilling.
means-duplicates-leads-true = Regler for kundeemner kan publiseres. De som ikke er publisert, forblir det til du publiserer dem.
means-duplicates-leads-false = Ingen regel leter etter duplikater av kundeemner, og publiseringen av de publiserte oppheves. Kundeemner som ligner, varsles det fortsatt om: det har en egen innstilling.
means-duplicates-accounts-true = Regler for forretningsforbindelser kan publiseres. De som ikke er publisert, forblir det til du publiserer dem.
means-duplicates-accounts-false = Ingen regel leter etter duplikater av forretningsforbindelser, og publiseringen av de publiserte oppheves.
means-duplicates-contacts-true = Regler for kontakter kan publiseres. De som ikke er publisert, forblir det til du publiserer dem.
means-duplicates-contacts-false = Ingen regel leter etter duplikater av kontakter, og publiseringen av de publiserte oppheves.
means-duplicates-opportunities-true = Regler for salgsmuligheter kan publiseres. De som ikke er publisert, forblir det til du publiserer dem.
means-duplicates-opportunities-false = Ingen regel leter etter duplikater av salgsmuligheter, og publiseringen av de publiserte oppheves.
means-duplicates-on_save-true = Publiserte regler leter når en oppføring opprettes eller oppdateres, også under kvalifisering.
means-duplicates-on_save-false = Publiserte regler leter ikke når en oppføring opprettes, oppdateres eller blir til under kvalifisering. De forblir publisert.
means-duplicates-on_import-true = Publiserte regler ser på radene i en importert fil.
means-duplicates-on_import-false = Publiserte regler ser ikke på radene i en importert fil. De forblir publisert.
hindered-detection-off = duplikatregistrering er slått av
settings-rules-rest =
    { $count ->
        [one] Publiseringen av én regel oppheves: { $rules }.
       *[other] Publiseringen av { $count } regler oppheves: { $rules }.
    }
