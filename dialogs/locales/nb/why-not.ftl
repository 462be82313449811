### Hvorfor to oppføringer er eller ikke er duplikater, regel for regel.

## Sagt ved siden av et kort, eller alene

why-not-which = Hvilken oppføring skulle { $name } vært duplikat av? Skriv navnet på kundeemnet, kontakten eller forretningsforbindelsen.
why-not-not-found = Jeg fant ingenting som heter «{ $words }». Skriv et annet navn, eller avbryt.
why-not-choose = Flere oppføringer passer til «{ $words }». Hvilken mener du?
why-not-itself = Det er det samme kundeemnet begge ganger. Skriv hvilken annen oppføring det skal sammenlignes med.
why-not-fires = { $first } og { $second } er duplikater etter { $rules }.
why-not-would = Ingen regel som gjelder nå, fanger { $first } og { $second }. { $rules } ville gjort det.
why-not-alike = Ingen publisert regel sier at { $first } og { $second } er duplikater, men de ligner hverandre. Her er hva som skiller dem.
why-not-none = Ingen regel sier at { $first } og { $second } er duplikater. Her er hva som skiller dem.

## Kortet

button-compare-again = Sammenlign på nytt
choose-compared-title = Hvilken oppføring?
why-not-title = { $first } og { $second }
why-not-inactive = inaktiv
why-not-detached = { $by } sa { $when } at dette ikke er duplikater. Derfor vises de ikke som duplikater av hverandre.
why-not-no-rule = Ingen regel sammenligner slike oppføringer.
why-not-direction = Når { $ours } lagres, sammenlignet med { $theirs }:
why-not-other-types =
    { $count ->
        [one] Én regel gjelder andre oppføringstyper: { $rules }.
       *[other] { $count } regler gjelder andre oppføringstyper, blant annet { $rules }.
    }
why-not-who = En administrator kan endre og publisere regler. Spør { $who }.
why-not-who-nobody = En administrator kan endre og publisere regler, men ingen har den rollen ennå.

## Hva regelen sier

verdict-does-not = ✘ { $rule }
verdict-would-fire = ○ { $rule } (ville slått til)
verdict-fires = ✔ { $rule }

## Hva som holdt regelen tilbake

kept-unpublished = Regelen er ikke publisert.
kept-publishing = Regelen publiseres nå og gjelder når alle oppføringene har fått samsvarskoder.
kept-switched-off = Duplikatregistreringen er slått av for dette.
kept-inactive-excluded = Regelen utelukker inaktive oppføringer, og { $name } er inaktiv.
kept-merged = { $name } er slått sammen med en annen oppføring.
kept-put-away = { $name } er tatt bort.
kept-no-conditions = Regelen har ingen vilkår.
why-not-unequal = { $column }: «{ $ours }» er ikke «{ $theirs }».
why-not-one-blank = { $column }: bare den ene har en verdi («{ $value }»).
why-not-blank-ignored = { $column }: tom på begge, og tomme verdier teller ikke.
why-not-equal = { $column }: «{ $value }» på begge.
why-not-equal-written = { $column }: «{ $ours }» er det samme som «{ $theirs }».
why-not-compared-as = Sammenlignet som «{ $value }».
why-not-compared-as-both = Sammenlignet som «{ $ours }» og «{ $theirs }».

## Likhet

why-not-likeness = Likhet
likeness-very-likely = Svært sannsynlig samme: { $percent } %.
likeness-likely = Sannsynligvis samme: { $percent } %.
likeness-possible = Kanskje samme: { $percent } %.
likeness-unlikely = Neppe samme: { $percent } %.
likeness-rule-same-email = Samme e-postadresse
likeness-rule-same-phone = Samme telefonnummer
likeness-rule-similar-name-and-company = Lignende navn og lignende firmanavn
likeness-rule-similar-name-and-same-domain = Lignende navn og samme e-postdomene
likeness-field-name = navn
likeness-field-companyname = firmanavn
likeness-field-emailaddress1 = e-post
likeness-field-domain = e-postdomene
likeness-field-telephone1 = telefon
likeness-field-address = adresse
likeness-alike = { $column }: «{ $ours }» ligner «{ $theirs }» ({ $percent } %).
likeness-unlike = { $column }: «{ $ours }» og «{ $theirs }» (likhet { $percent } %).
likeness-kept-blank = { $column }: minst én er tom.
likeness-kept-placeholder = { $column }: verdien sier ingenting («test», «ukjent» og lignende).
likeness-kept-different = { $column }: ikke den samme.
likeness-kept-not-alike = { $column }: ligner ikke nok.
likeness-kept-not-alike-values = { $told } Likhet { $percent } %.
likeness-kept-free-mail = { $column }: en gratis e-posttjeneste sier ikke noe om firmaet.
