### Svar på spørsmålene om duplikater av kundeemner, forretningsforbindelser og kontakter.

faq-is-enhanced-on = den forbedrede duplikatregistrerings- og sammenslåingsopplevelsen er på
faq-is-enhanced-off = den forbedrede duplikatregistrerings- og sammenslåingsopplevelsen er av
faq-is-likeness-on = registrering av duplikater av kundeemner etter likhet er på
faq-is-likeness-off = registrering av duplikater av kundeemner etter likhet er av

## Hva som skjer når det blir funnet duplikater

faq-found-duplicates = Hva skjer når det blir funnet duplikater under kvalifisering av kundeemner?
faq-found-duplicates-short-on = Du får en duplikatadvarsel. Hos dere er det dialogboksen «Forretningsforbindelsen eller kontakten kan allerede finnes».
faq-found-duplicates-short-off = Du får en duplikatadvarsel. Hos dere er det dialogboksen «Duplikatadvarsel» med ett felt for hver oppføringstype.
faq-found-duplicates-rule = Er den forbedrede opplevelsen på, vises listene Samsvarende forretningsforbindelser og Samsvarende kontakter. Er den av, vises feltene Forretningsforbindelse og Kontakt. Det som skal opprettes, sammenlignes etter de publiserte reglene.
faq-choose-freely = Forretningsforbindelse og kontakt velges hver for seg: Du kan knytte til den ene og opprette den andre.
faq-leads-block = Et duplikat av selve kundeemnet eller av salgsmuligheten er derimot en feil som stanser kvalifiseringen når regelen er publisert.
faq-rules-here =
    { $count ->
        [one] Én publisert regel for { $entity ->
            [account] forretningsforbindelser
            [contact] kontakter
            [opportunity] salgsmuligheter
           *[lead] kundeemner
        }: { $rules }.
       *[other] { $count } publiserte regler for { $entity ->
            [account] forretningsforbindelser
            [contact] kontakter
            [opportunity] salgsmuligheter
           *[lead] kundeemner
        }: { $rules }.
    }
faq-rules-none =
    Ingen regel for { $entity ->
        [account] forretningsforbindelser
        [contact] kontakter
        [opportunity] salgsmuligheter
       *[lead] kundeemner
    } er publisert.

## Forskjellen på de to måtene

faq-two-detections = Hva er forskjellen på duplikatregistreringsfunksjonen i Power Platform og Dynamics 365 Sales?
faq-two-detections-short = Power Platform sammenligner samsvarskoder etter regler som en administrator publiserer. Dynamics 365 Sales sammenligner kundeemner etter likhet og samsvarskode, med fire faste regler.
faq-platform = Power Platform: Hver oppføring får en samsvarskode for hver regel, og like koder er duplikater.
faq-sales = Dynamics 365 Sales: En KI-modell sammenligner kundeemner ved hjelp av fuzzy logikk og samsvarskode.
faq-table = De to metodene i Dynamics 365 Sales
faq-table-fuzzy = Fuzzy logikk
faq-table-match-code = Samsvarskode
faq-table-name-and-company = Lignende kundeemnenavn og firmanavn
faq-table-name-and-domain = Lignende kundeemnenavn og samme e-postdomene
faq-table-email = E-postadresse
faq-table-phone = Telefonnummer

## Når den forbedrede opplevelsen er deaktivert

faq-enhanced-off = Hva som skjer når den forbedrede duplikatregistrerings- og sammenslåingsopplevelsen er deaktivert?
faq-enhanced-off-short-off = Dialogboksen «Duplikatadvarsel» vises. Slik er det hos dere nå.
faq-enhanced-off-short-on = Dialogboksen «Duplikatadvarsel» vises. Hos dere er opplevelsen aktivert nå, så dere får den andre dialogboksen.
faq-warning-link = Knytte til: Velg samsvarende oppføring i feltene Forretningsforbindelse og Kontakt, og velg deretter Fortsett.
faq-warning-new = Opprette nye: La feltene Forretningsforbindelse og Kontakt stå tomme, og velg deretter Fortsett.
faq-warning-lookups = Feltene viser bare samsvarende oppføringer, med tilleggsinformasjon som identifiserer dem.
faq-is-qualified = Deretter er kundeemnet kvalifisert.

## Når den forbedrede opplevelsen er aktivert

faq-enhanced-on = Hva skjer når den forbedrede duplikatregistrerings- og sammenslåingsopplevelsen er aktivert?
faq-enhanced-on-short-on = Dialogboksen «Forretningsforbindelsen eller kontakten kan allerede finnes» vises. Slik er det hos dere nå.
faq-enhanced-on-short-off = Dialogboksen «Forretningsforbindelsen eller kontakten kan allerede finnes» vises. Hos dere er opplevelsen deaktivert nå, så dere får duplikatadvarselen.
faq-matched-lists = Delene Samsvarende forretningsforbindelser og Samsvarende kontakter viser alle samsvarende oppføringer etter reglene, med tilleggsinformasjon.
faq-matched-link = Knytte til: Velg oppføringen, og velg deretter Fortsett.
faq-matched-new = Opprette nye: Velg Ignorer og lagre uten å velge en samsvarende oppføring.
