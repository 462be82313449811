### Det som ikke hører til ett emne: hilsener, hjelp, kort som er ferdige, feil, rettigheter.

## Hei, hjelp og takk

welcome = Hei, { $name }! Jeg er { -assistant }. Jeg finner, kvalifiserer, diskvalifiserer og reaktiverer kundeemner.
welcome-title = Hei, { $name }!
welcome-body = Jeg er { -assistant }. Jeg finner kundeemnene dine, kvalifiserer dem uten å lage duplikater og viser deg hva som vil skje, før noe blir lagret.
welcome-try = Prøv for eksempel
welcome-example-find = «Brekke Havbruk» finner et kundeemne etter navn, firma, e-postadresse eller telefon
welcome-example-qualify = «kvalifiser Brekke Havbruk» viser planen først
welcome-example-views = «mine åpne kundeemner» viser listen din, side for side
welcome-example-help = «hjelp» forteller hva jeg kan, når som helst
welcome-group = Hei! Jeg er { -assistant }. Skriv «hjelp» for å se hva jeg kan. Opplysninger om kundeemner viser jeg bare i en personlig chat med meg.
greeting = Hei, { $name }! Hva kan jeg hjelpe deg med?
thanks = Bare hyggelig!
help-summary = Dette kan jeg hjelpe deg med. Skriv det med dine egne ord, eller trykk på en knapp.
help-title = Dette kan jeg
help-find = Finne et kundeemne: Skriv et navn, et firma, en e-postadresse eller et telefonnummer.
help-views = Vise en visning: «mine åpne kundeemner», «lukkede kundeemner», «alle kundeemner».
help-qualify = Kvalifisere: «kvalifiser Brekke Havbruk», «kvalifiser flere». Du ser planen før noe blir lagret.
help-disqualify = Diskvalifisere eller reaktivere: «diskvalifiser Acme», «reaktiver Acme».
help-more = Notater, sammendrag og duplikater: «notat på Acme: ring i morgen», «oppsummer Acme», «slå sammen Acme».
help-questions = Svare på spørsmål: «hva skjer med notatene når jeg kvalifiserer?»
help-rules = Vise oppsettet, som administratoren endrer: «innstillinger», «duplikatregler», «felttilordninger», «forespørsler».
help-anytime = Når som helst: «angre», «avbryt», «hjelp», «in English», «på norsk».
help-scores = Poengsummer: «poengsummen til Acme», «hva ville hevet poengsummen», «mine poengberegnede kundeemner», «poengdekning».
help-models = For administratorer: «poengmodeller» lærer opp, publiserer og måler det poengene kommer fra.
help-cannot = Jeg kan ikke sende e-post eller ringe.

suggest-my-leads = Mine åpne kundeemner
suggest-help = Hjelp

## Avbrytelser

cancelled = Avbrutt. Ingenting ble endret.
nothing-to-cancel = Det er ingenting å avbryte. Ingenting ble endret.
language-changed = Da fortsetter vi på norsk.
conversation-restarted = Jeg mistet tråden i samtalen vår, så vi må begynne på nytt. Ingenting ble gjort halvveis.

## Ikke forstått: aldri det samme to ganger på rad

not-understood-1 = Det forsto jeg ikke helt. Mente du noe av dette?
not-understood-2 = Beklager, jeg henger fortsatt ikke med. Er det kanskje noe av dette du er ute etter?
not-understood-3 = Den ble for vanskelig for meg. Prøv noe av dette, eller spør en kollega som administrerer assistenten.
form-still-open = Skjemaet ovenfor er fortsatt åpent, akkurat slik du forlot det.
text-too-long = Teksten er for lang for meg. Skriv hva du vil, i en setning eller to.
text-unprintable = Teksten inneholder tegn jeg ikke kan lese. Skriv den på nytt.

try-help = Hjelp
try-cancel = Avbryt
try-undo = Angre
try-language = På engelsk
try-lead-show = Vis et kundeemne
try-lead-search = Søk etter et kundeemne
try-lead-list = Mine åpne kundeemner
try-lead-qualify = Kvalifiser et kundeemne
try-lead-disqualify = Diskvalifiser et kundeemne
try-lead-reactivate = Reaktiver et kundeemne
try-lead-note = Legg til et notat
try-lead-create = Opprett et kundeemne
try-lead-duplicates = Finn duplikater
try-lead-merge = Slå sammen kundeemner
try-lead-summary = Oppsummer et kundeemne
try-score-show = Vis poengsummen
try-score-why_not = Hvorfor er det ingen poengsum?
try-opportunity-list = Vis salgsmuligheter
try-admin-settings = Vis innstillingene
try-faq = Hva skjer når et kundeemne er kvalifisert?

not-yet-opportunity-list = Jeg kan ikke liste opp salgsmuligheter ennå. Et kvalifisert kundeemne viser hvilken salgsmulighet det ble til.
not-yet-faq = Det spørsmålet kan jeg ikke svare på ennå. Jeg kan svare på spørsmål om kvalifisering av kundeemner, for eksempel «{ try-faq }».

## Kort som er ferdige

already-done = Dette er allerede avgjort: { $what } ({ $who }, { $when })
card-expired = Spørsmålet sto åpent for lenge og er utløpt.
card-put-aside = Spørsmålet ble lagt til side for et annet.
card-cancelled = Spørsmålet ble avbrutt.
card-refused = Det lot seg ikke gjøre.
card-closed = Spørsmålet er besvart.
card-unknown = Dette kortet kjenner jeg ikke lenger. Begynn på nytt, er du snill.
card-not-understood = Jeg kunne ikke bruke det knappen sendte. Ingenting ble endret.
card-superseded = Det finnes en nyere utgave av dette kortet. Bruk den i stedet. Ingenting ble endret.
card-press-it = Trykk på knappen på kortet, så får jeg med det du har valgt der. Ingenting ble endret.
card-not-yours = Dette kortet ble laget for en annen. Ingenting ble endret.
settled-by = { $who }, { $when }

## Feil

bug = Beklager, noe gikk galt, og feilen er min. Ingenting ble endret. Skjer det igjen, så gi denne referansen til den som drifter assistenten: { $reference }

## Rettigheter og personvern

no-access = Du har ikke tilgang til { -assistant } ennå. Be { $who } gi deg en rolle.
no-access-nobody = Du har ikke tilgang til { -assistant } ennå. Be administratoren i organisasjonen gi deg en rolle.
group-privacy = Opplysninger om kundeemner viser jeg bare i en personlig chat, siden ikke alle her har lov til å lese dem. Skriv til meg der.
