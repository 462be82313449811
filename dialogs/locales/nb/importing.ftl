### Importere kundeemner fra en fil: hva som ble av hver rad, hva som var galt med den, og hva du kan gjøre med det.

import-created = Rad { $row }: opprettet. { $reason }
import-duplicate = Rad { $row }: duplikat. { $reason }
import-refused = Rad { $row }: ikke importert. { $reason }
import-more =
    { $count ->
        [one] … og én rad til. Vis alle med --details, eller skriv dem til en fil med --report FIL.
       *[other] … og { $count } rader til. Vis alle med --details, eller skriv dem til en fil med --report FIL.
    }
import-done =
    { $created ->
        [0] Ingen kundeemner ble opprettet.
        [one] Ett kundeemne ble opprettet.
       *[other] { $created } kundeemner ble opprettet.
    }
import-own-columns =
    { $count ->
        [one] Overskriften { $headings } er ikke et felt på kundeemner, og tas med som et eget felt.
       *[other] Overskriftene { $headings } er ikke felter på kundeemner, og tas med som egne felter.
    }

## Hva en rad er et duplikat av

import-match-email = Samme e-postadresse som { $other }.
import-match-phone = Samme telefonnummer som { $other }.
import-match-already-imported = Raden er importert tidligere, som { $other }.
import-match-rule = Regelen { $rule } finner { $other }.
import-match-alike = Svært lik { $other }.
import-other-lead = kundeemne { $number }
import-other-contact = kontakt { $number }
import-other-account = forretningsforbindelse { $number }
import-other-opportunity = salgsmulighet { $number }
import-other-row = rad { $number }
import-other-called = { $other } ({ $name })

## Hvorfor en rad ikke ble importert: én melding for hver kode

import-problem-unclosed-quote = Raden har et anførselstegn som aldri avsluttes. Avslutt det, eller fjern det.
import-problem-misplaced-quote = Raden har tekst etter et avsluttende anførselstegn. Skriv anførselstegn inne i en verdi to ganger ("").
import-problem-line-too-long = Linjen er for lang til å være én rad. Fjern den, eller del den opp.
import-problem-mixed-encoding = Raden har en annen tegnkoding enn resten av filen. Lagre hele filen på nytt som UTF-8.
import-problem-empty-row = Raden har ingen verdier. Fjern den.
import-problem-too-few-columns = Raden har for få kolonner: { $found } i stedet for { $expected }. Legg til skilletegnene som mangler.
import-problem-too-many-columns = Raden har for mange kolonner: { $found } i stedet for { $expected }. Sett anførselstegn rundt verdier som inneholder skilletegnet.
import-problem-not-a-date = { $field } «{ $value }» er ingen dato. Skriv den som 28.02.2025.
import-problem-not-a-number = { $field } «{ $value }» er ikke et tall. Skriv det som 1500000 eller 1500000,50.
import-problem-not-a-whole-number = { $field } «{ $value }» er ikke et heltall. Skriv det uten desimaler.
import-problem-not-yes-or-no = { $field } «{ $value }» er verken ja eller nei. Skriv ja eller nei.
import-problem-unknown-option = { $field } «{ $value }» er ikke et av valgene. Skriv ett av disse: { $options }.
import-problem-unknown-owner = { $field } «{ $value }» er ikke en bruker her. Skriv navnet slik det står i brukerlisten, eller la feltet stå tomt for å eie kundeemnet selv.
import-problem-ambiguous-owner = { $field } «{ $value }» er navnet på flere brukere. La feltet stå tomt for å eie kundeemnet selv, eller be en administrator om å skille navnene.
import-problem-owner-not-allowed = { $field } «{ $value }» er en du ikke kan importere kundeemner for. Før opp deg selv, eller be noen med tilgang om å importere raden.
import-problem-required = { $field } mangler. Fyll inn en verdi.
import-problem-too-long = { $field } har { $length } tegn, og det er bare plass til { $most }. Gjør teksten kortere.
import-problem-not-an-email = { $field } «{ $value }» er ingen e-postadresse. Skriv den som kari@firma.no.
import-problem-out-of-range = { $field } er for lavt eller for høyt. Skriv et tall fra { $least } til { $most }.
import-problem-reason-of-another-state = Statusårsaken «{ $reason }» hører ikke til statusen «{ $state }». Skriv en av disse: { $options }.
import-problem-closed-before-created = Kundeemnet er lukket før det ble opprettet. Rett en av datoene.
import-problem-lone-surrogate = { $field } inneholder et ødelagt tegn. Skriv verdien på nytt.
import-problem-nul-character = { $field } inneholder et nulltegn, som ikke kan lagres. Fjern det.
import-problem-control-character = { $field } inneholder et linjeskift eller et annet kontrolltegn. Fjern det.

## Hva som er tvilsomt ved en rad som likevel blir importert

import-warning-in-the-future = { $field } ligger fram i tid. Kontroller datoen.
import-warning-open-lead-has-closing-date = Kundeemnet er åpent, så datoen i { $field } ble utelatt. Kontroller statusen.
import-warning-closing-date-missing = Kundeemnet er lukket, men { $field } mangler. Tidspunktet for importen ble brukt i stedet.
import-warning-possible-duplicate = Raden importeres likevel. Sammenlign de to.

## Hvorfor en hel fil ble avvist: én melding for hver kode

import-bad-file-empty-file = Filen er tom. Velg en fil med en overskriftsrad og minst ett kundeemne.
import-bad-file-not-a-csv-file = Dette er ingen CSV-fil. Excel-arbeidsbøker kan ikke importeres ennå: Åpne arbeidsboken i Excel, lagre den som «CSV UTF-8», og importer den nye filen.
import-bad-file-unknown-encoding = Bokstavene i filen kan ikke leses sikkert. Lagre filen på nytt som UTF-8 (i Excel: «CSV UTF-8»), og importer den nye filen.
import-bad-file-no-header = Den første raden har ingen kjente overskrifter. Begynn filen med en rad med kolonnenavn, for eksempel Emne, Fornavn, Etternavn og Firmanavn.
import-bad-file-too-many-columns = Filen har { $found } kolonner, og det er bare plass til { $most }. Fjern kolonnene du ikke trenger.
import-bad-file-column-twice = Flere kolonner betyr det samme som «{ $column }». Behold bare én av dem.
import-bad-file-missing-columns = Filen mangler disse kolonnene: { $columns }. Legg dem til.
import-bad-file-lone-surrogate = Overskriften i kolonne { $column } inneholder et ødelagt tegn. Skriv den på nytt.
import-bad-file-nul-character = Overskriften i kolonne { $column } inneholder et nulltegn, som ikke kan lagres. Fjern det.
import-bad-file-control-character = Overskriften i kolonne { $column } inneholder et linjeskift eller et annet kontrolltegn. Fjern det.
