### Kvalifisere et kundeemne: planen, følgene av den og det som ble laget.

## Sagt ved siden av et kort

plan-shown = Dette skjer når { $name } blir kvalifisert. Ingenting lagres før du velger Kvalifiser.
plan-changed = Noe er endret, så her er den nye planen for { $name }. Ingenting er lagret.
lead-qualified = { $name } er kvalifisert.

## Kortet med planen

plan-title = Kvalifiser { $name }
plan-nothing-yet = Ingenting lagres før du velger Kvalifiser.
plan-outcome-create = { $type } → ny
plan-outcome-link = { $type } → knyttes til { $name }
plan-outcome-skip = { $type } → opprettes ikke
plan-field-source = { $label } (fra { $source })
plan-choice-label = { $type }: Hva skal skje?
plan-choice-create = Opprett ny
plan-choice-link = Knytt til { $name }
plan-choice-skip = Ikke opprett
plan-choice-missing = Velg hva som skal skje.
plan-read-only = Kan ikke redigeres her. Vil du endre noe, så velg Avbryt, rediger kundeemnet og kvalifiser på nytt.
plan-matches-found =
    { $count ->
        [one] Fant én oppføring som kan være den samme. Du velger hva som skal skje med den, før noe blir lagret.
       *[other] Fant { $count } oppføringer som kan være den samme. Du velger hva som skal skje med dem, før noe blir lagret.
    }
plan-effects-title = Dette skjer

## Resultatet

qualified-title = { $name } er kvalifisert
qualified-made = { $type } opprettet: { $name }
qualified-linked = { $type } tilknyttet: { $name }
qualified-next = Kundeemnet ligger nå under Lukkede kundeemner. Det kan reaktiveres hvis det skal kvalifiseres på nytt.
qualified-next-title = Hva skjer videre?
qualified-skipped = { $type }: ikke opprettet
qualified-stage = Prosessen er nå i fasen { $stage }.

## Hvorfor en oppføringstype opprettes, tilknyttes eller utelates

why-chosen = Du valgte dette.
why-already-linked = Kundeemnet er allerede knyttet til den.
why-no-company-name = Kundeemnet har ikke noe firmanavn.
why-setting-automatic = Innstilling: opprettes automatisk.
why-seller-default = Innstilling: Du velger selv.

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
remedies-title = Dette kan du gjøre
remedy-merge = 1. Slå sammen duplikatene av kundeemnet, og kvalifiser på nytt.
remedy-list = 2. Kvalifiser kundeemnet fra listen over kundeemner, der det ikke sjekkes for duplikater.
remedy-unpublish = 3. Be en administrator oppheve publiseringen av regelen, og kvalifiser på nytt.
remedy-exclude-inactive = 4. Be en administrator slå på «Utelukk inaktive samsvarende oppføringer» for regelen, siden alle treffene er inaktive.
