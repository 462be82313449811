### Hvorfor en handling ble avvist, og hva du kan gjøre med det: én melding for hver kode.

refusal-not-found = Jeg finner ikke den oppføringen. Den kan være fjernet, eller du har ikke tilgang til den.
refusal-not-allowed =
    { $role ->
        [seller] Du kan lese denne, men ikke endre den. Det krever rollen selger. Be eieren eller noen med den rollen om å gjøre det.
        [manager] Du kan lese denne, men ikke endre den. Det krever rollen leder. Be eieren eller noen med den rollen om å gjøre det.
       *[administrator] Du kan se dette, men bare en administrator kan endre det. Skriv «hvem er administrator?», så sier jeg hvem du kan spørre.
    }
refusal-plan-outdated = Noe er endret siden planen ble laget, så ingenting ble lagret. Kvalifiser på nytt for å se den nye planen.
refusal-duplicates-unsettled = Det finnes samsvarende forretningsforbindelser eller kontakter som du ikke har tatt stilling til. Kvalifiser på nytt og velg.
refusal-blocked = Kundeemnet kan ikke kvalifiseres slik det er. Kvalifiser på nytt for å se hva som står i veien.
refusal-already-qualified = Kundeemnet er allerede kvalifisert. Reaktiver det hvis du vil kvalifisere det på nytt.
refusal-already-qualified-by = Kundeemnet er allerede kvalifisert: { $who } gjorde det { $when }. Reaktiver det hvis du vil kvalifisere det på nytt.
refusal-form-incomplete = Fyll inn de obligatoriske feltene på salgsmuligheten først.
refusal-lead-closed = Kundeemnet er lukket. Reaktiver det først.
refusal-lead-closed-by = Kundeemnet er lukket: { $who } gjorde det { $when }. Reaktiver det først.
refusal-lead-open = Kundeemnet er åpent, så det er ingenting å reaktivere.
refusal-stage-not-to-be-set = Bare et åpent kundeemne med en prosess har en fase å gjøre aktiv.
refusal-lead-merged = Kundeemnet er slått sammen med et annet. Bruk det andre i stedet.
refusal-lead-changed = Noen har endret kundeemnet i mellomtiden, så ingenting ble lagret. Vis det på nytt, og prøv igjen.
refusal-lead-changed-by = { $who } endret kundeemnet { $when }, så ingenting ble lagret. Vis det på nytt, og prøv igjen.
refusal-opportunity-associated = Kundeemnet har en salgsmulighet og kan derfor ikke diskvalifiseres. Lukk salgsmuligheten i stedet.
refusal-reason-of-another-state = Den statusårsaken hører ikke til denne statusen. Velg en fra listen.
refusal-invalid-lead = Noen av verdiene kan ikke brukes, så ingenting ble lagret. Rett dem, og prøv igjen.
refusal-invalid-note =
    { $field ->
        [files] Et notat kan ha høyst { $most } filer. De siste er ikke tatt vare på.
        [content] En av filene er tom eller større enn 10 MB, så ingenting er lagret.
        [filename] En av filene har et navn jeg ikke kan bruke, så ingenting er lagret.
       *[text] Notatet kan ikke lagres slik det er: Det er tomt, for langt eller inneholder noe jeg ikke kan lagre.
    }
refusal-unknown-language = Jeg snakker engelsk og norsk bokmål.
refusal-last-administrator = Du er den eneste administratoren og kan derfor ikke gi fra deg rollen. Gjør noen andre til administrator først.
refusal-account-taken = Noen andre har allerede denne kontoen.
refusal-bad-file = Jeg kan ikke lese filen som en fil med kundeemner. Lagre den som CSV med en overskriftsrad, og send den på nytt.
refusal-import-overtaken = Noen andre importerer den samme filen akkurat nå. Ingenting blir importert to ganger.
refusal-no-such-user = Ingen heter «{ $user }» her, verken som bruker eller konto. Kjente: { $known }. Legg til med: leadbot users add NAVN --account KONTO
refusal-several-users = Flere brukere heter «{ $users }». Bruk kontoen i stedet for navnet.
refusal-user-without-account = «{ $user }» har ingen konto å snakke med. Gi brukeren en konto først.
refusal-schema-outdated = Databasen er på en annen versjon enn koden. Kjør: leadbot migrate
refusal-refused = Det lar seg ikke gjøre. Ingenting ble endret.
refusal-nothing-to-undo = Du har ikke gjort noe som kan angres.
refusal-already-undone = Dette er allerede angret.
refusal-already-undone-by = Dette er allerede angret, av { $who }, { $when }.
refusal-undo-outdated = Noe er endret i mellomtiden, så ingenting ble angret. Skriv «angre» for å se hva som kan angres.
