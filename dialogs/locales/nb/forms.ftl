### Skjemaer for oppføringer: hva som er galt med det som ble fylt inn, sagt ved siden av feltet.

form-problems =
    { $count ->
        [one] Ingenting er lagret ennå: Ett felt må rettes.
       *[other] Ingenting er lagret ennå: { $count } felter må rettes.
    }
form-problem-of = { $field }: { $problem }
form-problem-required = Dette feltet må fylles ut.
form-problem-too-long = Teksten har { $length } tegn, og det er bare plass til { $most }.
form-problem-not-an-email = «{ $value }» er ingen e-postadresse. Skriv den som kari@firma.no.
form-problem-out-of-range = Tallet må være mellom { $least } og { $most }.
form-problem-not-a-number = «{ $value }» er ikke et tall. Skriv det som 1500000 eller 1500000,50.
form-problem-not-a-whole-number = «{ $value }» er ikke et heltall. Skriv det uten desimaler.
form-problem-not-a-date = «{ $value }» er ingen dato. Skriv den som 28.02.2027.
form-problem-unknown-option = «{ $value }» er ikke et av valgene. Velg fra listen.
form-problem-lone-surrogate = Teksten inneholder tegn som ikke kan lagres. Skriv den på nytt.
form-problem-nul-character = Teksten inneholder tegn som ikke kan lagres. Skriv den på nytt.
form-problem-control-character = Teksten inneholder usynlige styretegn. Skriv den på nytt.
form-problem-no-such-record = Den oppføringen finnes ikke, eller den er ikke aktiv.
form-problem-not-to-be-changed = Denne kolonnen kan ikke endres her.
form-nothing-to-choose = Jeg fant ingen oppføring som samsvarer med kundeemnet.
