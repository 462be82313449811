### Ord som mange rom deler: knapper, tilstander, årsaker, kolonner, valg, visninger, roller.

-assistant = kundeemneassistenten

date-and-time = { $date } kl. { $time }

## Knapper, med produktets egne navn

button-qualify = Kvalifiser
button-continue = Fortsett
button-ignore-and-save = Ignorer og lagre
button-cancel = Avbryt
button-disqualify = Diskvalifiser
button-reactivate = Reaktiver
button-set-active = Gjør fasen aktiv
button-show = Vis
button-choose = Velg
button-undo = Angre
button-back = Tilbake
button-remove = Fjern
button-merge = Slå sammen
button-try-again = Prøv på nytt
button-next = Neste
button-previous = Forrige
button-show-fields = Felter
button-show-more = Mer om kundeemnet
button-show-merged = Vis det andre
button-show-lead = Vis kundeemnet
button-show-opportunity = Vis salgsmuligheten
button-my-leads = Mine kundeemner
button-closed-leads = Lukkede kundeemner

## Oppføringstyper

record-lead = kundeemne
record-account = forretningsforbindelse
record-contact = kontakt
record-opportunity = salgsmulighet
record-title-account = Forretningsforbindelse
record-title-contact = Kontakt
record-title-opportunity = Salgsmulighet

## Tilstander og statusårsaker for kundeemner

state-open = Åpent
state-qualified = Kvalifisert
state-disqualified = Diskvalifisert

reason-new = Nytt
reason-contacted = Kontaktet
reason-qualified = Kvalifisert
reason-lost = Tapt
reason-cannot-contact = Får ikke kontakt
reason-no-longer-interested = Ikke lenger interessert
reason-canceled = Avbrutt

## Tilstander og statusårsaker for de andre oppføringene

record-state-active = Aktiv
record-state-inactive = Inaktiv

opportunity-state-open = Åpen
opportunity-state-won = Vunnet
opportunity-state-lost = Tapt

opportunity-reason-in-progress = Pågår
opportunity-reason-on-hold = På vent
opportunity-reason-won = Vunnet
opportunity-reason-canceled = Avbrutt
opportunity-reason-out-sold = Utkonkurrert

## Kolonner. `field-<oppføringstype>-<kolonne>` der en oppføringstype har sitt eget navn på kolonnen

field-name = Navn
field-account-name = Firmanavn
field-opportunity-name = Emne
field-subject = Emne
field-firstname = Fornavn
field-lastname = Etternavn
field-fullname = Navn
field-companyname = Firmanavn
field-jobtitle = Stilling
field-emailaddress1 = E-post
field-telephone1 = Jobbtelefon
field-mobilephone = Mobiltelefon
field-managerphone = Leders telefon
field-address1_telephone1 = Telefon (adresse 1)
field-websiteurl = Nettsted
field-description = Beskrivelse
field-qualificationcomments = Kommentar til kvalifiseringen
field-leadsourcecode = Kilde
field-leadqualitycode = Vurdering
field-industrycode = Bransje
field-numberofemployees = Antall ansatte
field-revenue = Årsomsetning
field-budgetamount = Budsjettbeløp
field-budgetstatus = Budsjettstatus
field-purchasetimeframe = Tidsramme for kjøp
field-purchaseprocess = Innkjøpsprosess
field-decisionmaker = Beslutningstaker identifisert
field-estimatedamount = Anslått verdi
field-estimatedvalue = Anslått omsetning
field-estimatedclosedate = Forventet lukkedato
field-actualclosedate = Faktisk lukkedato
field-transactioncurrency = Valuta
field-statecode = Status
field-statuscode = Statusårsak
field-closedon = Lukket
field-createdon = Opprettet
field-modifiedon = Endret
field-score = Poengsum
field-grade = Gradering
field-trend = Poengtrend
field-scoredon = Poengberegnet
field-owner_id = Eier
field-owner = Eier
field-parentaccountid = Forretningsforbindelse
field-parentcontactid = Kontakt
field-parentcustomerid = Forretningsforbindelse
field-qualifyingopportunityid = Salgsmulighet
field-originatingleadid = Opprinnelig kundeemne
field-stage = Fase i prosessen
field-notes = Notater
field-address = Adresse
field-address1_line1 = Gateadresse 1
field-address1_line2 = Gateadresse 2
field-address1_line3 = Gateadresse 3
field-address1_city = Poststed
field-address1_stateorprovince = Fylke
field-address1_postalcode = Postnummer
field-address1_country = Land

## Valg

option-leadsourcecode-advertisement = Annonse
option-leadsourcecode-employee-referral = Tips fra ansatt
option-leadsourcecode-external-referral = Tips utenfra
option-leadsourcecode-partner = Partner
option-leadsourcecode-public-relations = PR
option-leadsourcecode-seminar = Seminar
option-leadsourcecode-trade-show = Messe
option-leadsourcecode-web = Nett
option-leadsourcecode-word-of-mouth = Muntlig anbefaling
option-leadsourcecode-other = Annet

option-leadqualitycode-hot = Varm
option-leadqualitycode-warm = Lunken
option-leadqualitycode-cold = Kald
option-grade-a = A
option-grade-b = B
option-grade-c = C
option-grade-d = D
option-trend-improving = stigende
option-trend-steady = stabil
option-trend-declining = synkende
option-trend-not-enough = ingen tidligere poengsum

option-budgetstatus-no-committed-budget = Ikke avsatt budsjett
option-budgetstatus-may-buy = Kjøper kanskje
option-budgetstatus-can-buy = Kan kjøpe
option-budgetstatus-will-buy = Vil kjøpe

option-purchasetimeframe-immediate = Umiddelbart
option-purchasetimeframe-this-quarter = Dette kvartalet
option-purchasetimeframe-next-quarter = Neste kvartal
option-purchasetimeframe-this-year = I år
option-purchasetimeframe-unknown = Ukjent

option-purchaseprocess-individual = Én person
option-purchaseprocess-committee = Komité
option-purchaseprocess-unknown = Ukjent

# Words that mean what was last spoken of, with blanks between.
it-said = den det denne dette it this that
yes = Ja
no = Nei

## Visninger

view-my-open-leads = Mine åpne kundeemner
view-open-leads = Åpne kundeemner
view-closed-leads = Lukkede kundeemner
view-all-leads = Alle kundeemner
view-team-open-leads = Teamets åpne kundeemner
view-my-open-leads-scored = Mine åpne poengberegnede kundeemner

## Roller

role-none = ingen rolle
role-seller = selger
role-manager = leder
role-administrator = administrator

## Prosessflyten

stage-qualify = Kvalifiser
stage-develop = Utvikle
stage-propose = Gi tilbud
stage-close = Avslutt

field-identifystakeholders = Identifiser interessenter
field-identifycompetitors = Identifiser konkurrenter
field-identifysalesteam = Sett sammen salgsteam
field-developproposal = Utarbeid tilbud
field-completeinternalreview = Fullfør intern gjennomgang
field-presentproposal = Presenter tilbud
field-completefinalproposal = Fullfør endelig tilbud
field-presentfinalproposal = Presenter endelig tilbud
field-confirmdecisiondate = Bekreft beslutningsdato
field-sendthankyou = Send takk
field-filedebrief = Skriv oppsummering

## Kort generelt

card-fallback = Kortet kan ikke vises her. Skriv heller hva du vil, for eksempel «hjelp».
