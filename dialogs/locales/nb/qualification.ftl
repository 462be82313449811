### Kvalifisere et kundeemne: planen, følgene av den og det som ble laget.

## Sagt ved siden av et kort

plan-shown = Dette skjer når { $name } blir kvalifisert.
plan-changed = Noe er endret, så her er den nye planen for { $name }. Ingenting er lagret.
lead-qualified = { $name } er kvalifisert.
plan-linked = Dette skjer når { $name } blir kvalifisert. Velg hva de tilknyttede oppføringene skal få fra kundeemnet.
plan-again = Her er planen for { $name } igjen.
plan-left = Kundeemnet blir kvalifisert fra listen.
plan-shown-lost = Dette skjer når { $name } blir diskvalifisert og du beholder oppføringene.
plan-changed-lost = Noe er endret, så her er den nye planen for { $name }. Ingenting er lagret.
plan-linked-lost = Dette skjer når { $name } blir diskvalifisert. Velg hva de tilknyttede oppføringene skal få fra kundeemnet.
plan-again-lost = Her er planen for { $name } igjen.
lead-kept = { $name } er diskvalifisert, og det du valgte, er beholdt.
draft-form-shown = Her er utkastet til salgsmulighet { $number } for { $name }.
draft-form-missing = Noe mangler eller er feil i salgsmulighet { $number } for { $name }. Ingenting du har skrevet, er tapt.

## Kortet med planen

plan-title = Kvalifiser { $name }
plan-nothing-yet = Ingenting lagres før du velger Kvalifiser.
plan-outcome-create = { $type } → ny
plan-outcome-link = { $type } → knyttes til { $name }
plan-outcome-skip = { $type } → opprettes ikke
plan-field-source = { $label } (fra { $source })
plan-choice-create = Opprett ny
plan-choice-link = Knytt til { $name }
plan-choice-skip = Ikke opprett
plan-read-only = Kan ikke redigeres her.
plan-read-only-how = Vil du endre noe som ikke kan redigeres her, så velg Avbryt, rediger kundeemnet og kvalifiser på nytt.
plan-matches-found =
    { $count ->
        [one] Fant én oppføring som kan være den samme. Du velger hva som skal skje med den, før noe blir lagret.
       *[other] Fant { $count } oppføringer som kan være den samme. Du velger hva som skal skje med dem, før noe blir lagret.
    }
plan-effects-title = Dette skjer
plan-title-lost = Diskvalifiser { $name } og behold oppføringer
plan-nothing-yet-lost = Ingenting lagres før du velger Diskvalifiser.
plan-field-typed = det du skrev
plan-choice-attach = Bruk salgsmuligheten { $name }
plan-carry-label = Fyll inn det den tilknyttede oppføringen mangler
button-new-opportunity = + Ny salgsmulighet
button-edit-opportunity = Rediger
button-keep-draft = Behold utkastet
draft-primary = { $number }. { $name } (primær)
draft-other = { $number }. { $name }
draft-nameless = Uten emne
drafts-how =
    { $count ->
        [one] Velg salgsmuligheten for å redigere den.
       *[other] Velg en salgsmulighet for å redigere den.
    }
draft-missing = Mangler: { $fields }
draft-form-title = Salgsmulighet { $number }
draft-form-how = Salgsmuligheten opprettes ikke før du velger Kvalifiser.
no-adding-setting-off = + Ny salgsmulighet er deaktivert: Administratoren har ikke slått på flere salgsmuligheter for ett kundeemne.
no-adding-opportunity-automatic = + Ny salgsmulighet er deaktivert: Salgsmuligheter opprettes automatisk.
no-adding-legacy-experience = Flere salgsmuligheter hører til den nye kvalifiseringsopplevelsen, som er slått av.
no-adding-app-without-form = + Ny salgsmulighet er deaktivert: Appen mangler skjemaet «Kundeemne for kvalifisering for salgsmulighet». En administrator kan legge det til.
no-adding-five-reached = + Ny salgsmulighet er deaktivert: Ett kundeemne kan ha høyst fem salgsmuligheter.
no-adding-none-created = + Ny salgsmulighet er deaktivert: Denne planen oppretter ingen salgsmulighet.
no-adding-lead-closed = + Ny salgsmulighet er deaktivert: Kundeemnet er lukket.
no-editing-opportunity-automatic = Salgsmuligheten kan ikke redigeres her: Salgsmuligheter opprettes automatisk.
no-editing-legacy-experience = Skjemaet for salgsmuligheter hører til den nye kvalifiseringsopplevelsen, som er slått av.
no-editing-app-without-form = Salgsmuligheten kan ikke redigeres her: Appen mangler skjemaet «Kundeemne for kvalifisering for salgsmulighet».

## Resultatet

qualified-title = { $name } er kvalifisert
qualified-made = { $type } opprettet
qualified-linked = { $type } tilknyttet
qualified-next = Kundeemnet ligger nå under Lukkede kundeemner. Det kan reaktiveres hvis det skal kvalifiseres på nytt.
qualified-next-title = Hva skjer videre?
qualified-skipped = { $type }: ikke opprettet
qualified-stage = Prosessen er nå i fasen { $stage }.
kept-title = { $name } er diskvalifisert
qualified-carried =
    { $count ->
        [one] Ett felt ble fylt inn fra kundeemnet.
       *[other] { $count } felter ble fylt inn fra kundeemnet.
    }
qualified-summary = Et sammendrag av kundeemnet skrives nå på tidslinjene.

## Hvorfor en oppføringstype opprettes, tilknyttes eller utelates

why-chosen = Du valgte dette.
why-already-linked = Kundeemnet er allerede knyttet til den.
why-no-company-name = Kundeemnet har ikke noe firmanavn.
why-setting-automatic = Innstilling: opprettes automatisk.
why-seller-default = Innstilling: Du velger selv.
why-lead-disqualified = Et kundeemne som diskvalifiseres, får ingen salgsmulighet.

## Hva kvalifiseringen ellers fører med seg

effect-lead-closed = Kundeemnet lukkes som Kvalifisert og kan ikke redigeres lenger.
effect-leaves-my-open-leads = Kundeemnet forsvinner fra Mine åpne kundeemner og finnes under Lukkede kundeemner.
effect-notes-visible =
    { $number ->
        [one] Notatet på kundeemnet vises også på salgsmuligheten.
       *[other] De { $number } notatene på kundeemnet vises også på salgsmuligheten.
    }
effect-attachments-visible =
    { $number ->
        [one] Vedlegget vises også på salgsmuligheten.
       *[other] De { $number } vedleggene vises også på salgsmuligheten.
    }
effect-contact-under-account = Kontakten legges under forretningsforbindelsen.
effect-opportunity-without-customer = Salgsmuligheten får ingen kunde, siden det verken blir en forretningsforbindelse eller en kontakt.
effect-stage-moves = Prosessen går fra { $before } til { $after }.
effect-stage-stays = Prosessen blir stående i { $stage }, siden det ikke opprettes noen salgsmulighet.
effect-lead-disqualified = Kundeemnet lukkes som Diskvalifisert og kan ikke redigeres lenger.
effect-summary-written = Et sammendrag skrives på tidslinjene til kundeemnet og den primære salgsmuligheten.
effect-several-opportunities = Det opprettes { $number } salgsmuligheter. Den første er den primære.

## Hva som står i veien

plan-blocked = { $name } kan ikke kvalifiseres ennå: { $reason }
plan-blocked-short = { $name } kunne ikke kvalifiseres.
blockers-title = Dette står i veien
blocker-merged = Kundeemnet er slått sammen med et annet. Kvalifiser det andre i stedet.
blocker-not-open = Kundeemnet er ikke åpent. Statusen er { $state }. Reaktiver det for å kvalifisere det på nytt.
blocker-not-open-by = Kundeemnet er ikke åpent. Statusen er { $state }: { $by }, { $at }. Reaktiver det for å kvalifisere det på nytt.
blocker-missing-rights = Du kan lese kundeemnet, men ikke kvalifisere det. Det krever rollen { $role }, eller at du eier det.
blocker-required-steps-missing = Fullfør de nødvendige trinnene for å gå videre til neste fase: { $fields }.
blocker-active-stage-not-on-lead = Kundeemnet står i fasen { $stage }. Gjør fasen Kvalifiser aktiv først, og kvalifiser på nytt.
blocker-choice-not-allowed = Valget som ble gjort for oppføringstypen { $entity }, er ikke lenger mulig. Velg på nytt.
blocker-link-vanished = Oppføringen av typen { $entity } som skulle tilknyttes, finnes ikke lenger. Velg en annen.
blocker-link-inactive = { $name } ({ $entity }) er inaktiv, så kundeemnet kan ikke knyttes til den. Velg en annen, eller opprett en ny.
blocker-mapped-value-does-not-fit = Verdien i { $source_attr } på kundeemnet passer ikke i { $attr } ({ $entity }). Rett kundeemnet, eller be en administrator endre felttilordningen.
blocker-lead-duplicate = Kundeemneoppføring ble ikke opprettet eller oppdatert fordi det allerede finnes en kopi av den gjeldende oppføringen. Regel: { $rule }
blocker-opportunity-duplicate = Salgsmulighetsoppføring ble ikke opprettet eller oppdatert fordi det allerede finnes en kopi av den gjeldende oppføringen. Regel: { $rule }
blocker-told-apart = { $who } sa { $when } at dette ikke er et duplikat av { $names }. Den publiserte regelen gjelder likevel, for den ser bare på om feltene den sammenligner, er like.
remedies-title = Dette kan du gjøre
remedy-merge = 1. Fjern duplikatene av kundeemnet ved å slå dem sammen, og kvalifiser på nytt.
remedy-list = 2. Kvalifiser kundeemnet fra listen over kundeemner, der det ikke sjekkes for duplikater.
remedy-unpublish = 3. Opphev publiseringen av regelen som forårsaker feilen, og kvalifiser på nytt. Det gjør en administrator.
remedy-exclude-inactive = 4. Slå på «Utelukk inaktive samsvarende oppføringer» for regelen, siden alle treffene er inaktive. Det gjør en administrator.
blocker-mender = Kan løses av: { $role }
blocker-opportunity-associated = Kundeemnet har en salgsmulighet og kan derfor ikke diskvalifiseres.
blocker-typed-not-offered = Salgsmulighet { $number } har verdier i felter som skjemaet ikke har: { $fields }.
blocker-typed-does-not-fit = Salgsmulighet { $number } har verdier som ikke passer: { $fields }.
button-from-list = Kvalifiser fra liste
button-unpublish = Opphev publisering
button-exclude = Utelukk inaktive
button-ask-unpublish = Be om oppheving
button-ask-exclude = Be om utelukking
button-fill-in = Fyll inn feltene
