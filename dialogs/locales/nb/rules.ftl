### Duplikatregistreringsregler: hva de sammenligner, og publisering.

## Knapper

button-unpublish-rule = Opphev publisering
button-publish = Publiser
button-all-rules = Alle regler
button-more-rules = Vis flere
button-show-rule = Vis regelen

## Sagt ved siden av et kort, eller alene

rules-shown = Her er duplikatregistreringsreglene.
rule-shown = Her er regelen { $rule }.
rule-which = Det passer med flere regler. Velg den du mener.
rule-nearest =
    Det finnes ingen regel som heter «{ $words }». { $count ->
        [one] Mener du denne?
       *[other] Mener du en av disse?
    }
rule-not-found = Jeg fant ingen regel med det navnet. Her er de som finnes.
unpublish-ask = Vil du oppheve publiseringen av regelen { $rule }?
publish-ask = Vil du publisere regelen { $rule }?
exclude-ask = Skal regelen { $rule } utelukke inaktive samsvarende oppføringer?
rule-unpublished = Publiseringen av regelen { $rule } er opphevet.
rule-unpublished-already = Regelen { $rule } er ikke publisert.
rule-published = Regelen { $rule } er publisert.
rule-published-already = Regelen { $rule } er allerede publisert.
rule-publishing = Regelen { $rule } publiseres. Den gjelder når alle oppføringene har fått samsvarskoder.
inactive-excluded = Regelen { $rule } utelukker nå inaktive samsvarende oppføringer.
inactive-excluded-already = Regelen { $rule } utelukker allerede inaktive samsvarende oppføringer.

## Listen og regelen

rules-title = Duplikatregistreringsregler
rules-more =
    { $count ->
        [one] Én regel til. Skriv navnet for å se den.
       *[other] { $count } regler til. Skriv navnet for å se en av dem.
    }
rules-navigation = I salgsappen: Innstillinger > Avanserte innstillinger, deretter System > Databehandling > Duplikatregistreringsregler.
rule-of =
    { $base ->
        [account] Forretningsforbindelser
        [contact] Kontakter
        [opportunity] Salgsmuligheter
       *[lead] Kundeemner
    } mot { $matching ->
        [account] forretningsforbindelser
        [contact] kontakter
        [opportunity] salgsmuligheter
       *[lead] kundeemner
    }
rule-status-unpublished = Ikke publisert
rule-status-publishing = Publiseres
rule-status-published = Publisert
rule-excludes = Utelukker inaktive
rule-conditions = Samsvarer på
rule-exclude-inactive = Utelukk inaktive samsvarende oppføringer
rule-codes = Samsvarskoder
rule-operator-same-first-characters = de første { $count } tegnene
rule-operator-same-last-characters = de siste { $count } tegnene
rule-operator-same-date = samme dato
rule-operator-same-date-and-time = samme dato og klokkeslett
rule-operator-exact-match-label = samme valg, etter navn
rule-operator-exact-match-value = samme valg, etter verdi

## Endringer det blir spurt om først

unpublish-title = Opphev publisering av { $rule }
unpublish-body =
    { $entity ->
        [lead] Regelen stanser ikke lenger noen kvalifisering: Feilen «Kundeemneoppføring ble ikke opprettet eller oppdatert fordi det allerede finnes en kopi av den gjeldende oppføringen» kommer ikke lenger av denne regelen.
        [opportunity] Regelen stanser ikke lenger noen kvalifisering: Feilen «Salgsmulighetsoppføring ble ikke opprettet eller oppdatert fordi det allerede finnes en kopi av den gjeldende oppføringen» kommer ikke lenger av denne regelen.
        [contact] Kontakter som samsvarer etter denne regelen, vises ikke lenger når kundeemner kvalifiseres.
       *[account] Forretningsforbindelser som samsvarer etter denne regelen, vises ikke lenger når kundeemner kvalifiseres.
    }
unpublish-codes =
    { $count ->
        [0] Regelen har ingen samsvarskoder.
        [one] Én samsvarskode slettes. Den lages på nytt når regelen publiseres igjen.
       *[other] { $count } samsvarskoder slettes. De lages på nytt når regelen publiseres igjen.
    }
publish-title = Publiser { $rule }
publish-body =
    Alle { $matching ->
        [account] forretningsforbindelser
        [contact] kontakter
        [opportunity] salgsmuligheter
       *[lead] kundeemner
    } får en samsvarskode. { $entity ->
        [lead] Kundeemner som samsvarer, kan ikke kvalifiseres før duplikatene er fjernet.
        [opportunity] Kundeemner kan ikke kvalifiseres når salgsmuligheten finnes fra før.
        [contact] Kontakter som samsvarer, vises når kundeemner kvalifiseres.
       *[account] Forretningsforbindelser som samsvarer, vises når kundeemner kvalifiseres.
    }
exclude-title = Utelukk inaktive samsvarende oppføringer: { $rule }
exclude-body =
    { $matching ->
        [lead] Kvalifiserte og diskvalifiserte kundeemner teller ikke lenger som duplikater. Regelen gjelder fortsatt for åpne kundeemner.
        [opportunity] Vunnede og tapte salgsmuligheter teller ikke lenger som duplikater. Regelen gjelder fortsatt for åpne salgsmuligheter.
       *[other] Inaktive oppføringer teller ikke lenger som duplikater. Regelen gjelder fortsatt for aktive.
    } Dette gjøres samlet:
exclude-step-1 = 1. Innstillinger > Avanserte innstillinger
exclude-step-2 = 2. System > Databehandling > Duplikatregistreringsregler
exclude-step-3 = 3. Åpne og opphev publisering av regelen.
exclude-step-4 = 4. Merk av for alternativet Utelukk inaktive samsvarende oppføringer.
exclude-step-5 = 5. Publiser regelen.

## Angre

record-title-duplicate_rule = Regel
undone-rule-unpublished = Regelen { $name } er publisert igjen.
undone-rule-published = Regelen { $name } er ikke lenger publisert.
undone-rule-changed = Regelen { $name } er som den var.
undo-restored-rule = Regelen blir som den var.
undone-restored-rule = Regelen er som den var.

## Avslag

refusal-rule-published = Regelen { $rule } er publisert. Opphev publiseringen av den før du endrer den.
refusal-rule-not-published = Regelen { $rule } er ikke publisert, så det er ingenting å oppheve.
refusal-too-many-published = Det er allerede publisert { $most } regler for denne oppføringstypen, og flere kan det ikke være. Opphev publiseringen av en av dem først.

## Reglene som følger med produktet

default-rule-account-name = Forretningsforbindelser med samme navn
default-rule-account-emailaddress1 = Forretningsforbindelser med samme e-postadresse
default-rule-account-telephone1 = Forretningsforbindelser med samme telefonnummer
default-rule-account-websiteurl = Forretningsforbindelser med samme nettsted
default-rule-contact-telephone1 = Kontakter med samme jobbtelefon
default-rule-contact-emailaddress1 = Kontakter med samme e-postadresse
default-rule-contact-firstname-lastname = Kontakter med samme fornavn og etternavn
default-rule-lead-emailaddress1 = Kundeemner med samme e-postadresse
