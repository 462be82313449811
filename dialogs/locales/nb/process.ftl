### Forretningsprosessflyten: faser, trinn og det som flytter den.

## Knapper

button-abort = Avbryt prosessen
button-next-stage = Neste fase
button-finish = Fullfør prosessen
button-require = Gjør obligatorisk
button-release = Gjør valgfritt

## Sagt ved siden av et kort, eller alene

process-shown = Her er prosessen for { $name }.
process-aborted = Prosessen for { $name } er avbrutt.
process-finished = Prosessen for { $name } er fullført.
stage-reached = { $name } står nå i fasen { $stage }.
abort-ask = Vil du avbryte prosessen for { $name }?
step-ask = Skal { $field } endres i fasen { $stage }?
step-required-now = Feltet { $field } er nå obligatorisk i fasen { $stage }.
step-optional-now = Feltet { $field } er nå valgfritt i fasen { $stage }.
stage-not-found = Jeg fant ingen fase som heter «{ $stage }» i prosessen. Si for eksempel «gjør feltet budsjettbeløp obligatorisk i fasen Kvalifiser».
step-not-found = Jeg fant ikke noe felt som heter «{ $field }» og kan fylles ut i den fasen.

## Kortene

process-lead-to-opportunity = Salgsprosess for potensiell kunde til salgsmulighet
process-since = siden { $when }
process-ended = { $when }
process-active-stage = { $stage } (aktiv)
step-required = { $field } (obligatorisk)
process-title = Prosess: { $name }
abort-title = Avbryt prosessen for { $name }
abort-body = { $flow }: Statusårsaken blir Avbrutt, og kundeemnet teller ikke lenger med i prosessen. Kundeemnet og salgsmuligheten beholdes. Så lenge kundeemnet er åpent, kan den første fasen gjøres aktiv igjen.
require-title = Gjør { $field } obligatorisk i fasen { $stage }
require-body = Fasen { $stage } kan ikke forlates før { $field } er fylt ut. Et kundeemne i fasen Kvalifiser kan ikke kvalifiseres før da.
require-lacking =
    { $count ->
        [0] Ingen åpne kundeemner mangler det nå.
        [one] Ett åpent kundeemne mangler det nå.
       *[other] { $count } åpne kundeemner mangler det nå.
    }
release-title = Gjør { $field } valgfritt i fasen { $stage }
release-body = Fasen { $stage } kan forlates uten at { $field } er fylt ut.

## Avslag

refusal-no-process = Kundeemnet har ingen prosess.
refusal-process-not-active = Prosessen er allerede avbrutt eller fullført.
refusal-left-by-qualifying = Fasen Kvalifiser kan bare forlates ved å kvalifisere kundeemnet.
refusal-stage-changed = Salgsmuligheten eller prosessen er endret i mellomtiden, så ingenting ble gjort. Vis prosessen på nytt.
refusal-at-last-stage = Prosessen står i den siste fasen. Den kan fullføres.
refusal-not-at-last-stage = Prosessen kan bare fullføres i den siste fasen.
refusal-not-at-first-stage = Kundeemnet har forlatt den første fasen og blir derfor i prosessen sin.
refusal-steps-missing = For å gå videre til neste fase må du fullføre de obligatoriske trinnene.
refusal-invalid-flow = Prosessflyten kan ikke lages slik: Den trenger et navn som ikke er i bruk, og først faser for kundeemnet, så for salgsmuligheten.
refusal-unknown-step = Feltet { $field } finnes ikke der og kan ikke fylles ut i fasen.
