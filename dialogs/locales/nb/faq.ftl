### Svar på vanlige spørsmål: spørsmålet slik det står der, svaret, og hvordan det er i organisasjonen.

## Det alle svar deler

button-show-answer = Vis mer
faq-source = Kilde: Vanlige spørsmål, «{ $question }»
faq-here = I organisasjonen din: { $what } ({ $cause }).
faq-cause-delivered = slik det er levert
faq-cause-by = endret av { $by } { $when }
faq-cause-operator = endret av den som drifter assistenten { $when }
faq-who = En administrator kan endre innstillingene. Spør { $who }.
faq-who-nobody = En administrator kan endre innstillingene, men ingen har den rollen ennå.
faq-holds = ✔ Oppfylt
faq-holds-not = ✘ Ikke oppfylt

## Hvordan innstillingene står

faq-is-new-experience-on = den nye opplevelsen for kvalifisering av kundeemner er på
faq-is-new-experience-off = den nye opplevelsen for kvalifisering av kundeemner er av, så den eldre brukes
faq-is-account-automatic = forretningsforbindelser opprettes automatisk
faq-is-account-seller = selgeren velger hva som skjer med forretningsforbindelsen
faq-is-contact-automatic = kontakter opprettes automatisk
faq-is-contact-seller = selgeren velger hva som skjer med kontakten
faq-is-opportunity-automatic = salgsmuligheter opprettes automatisk
faq-is-opportunity-seller = selgeren velger hva som skjer med salgsmuligheten
faq-is-several-opportunities-on = oppretting av flere salgsmuligheter for ett kundeemne er på
faq-is-several-opportunities-off = oppretting av flere salgsmuligheter for ett kundeemne er av
faq-is-summarize-on = oppsummering av kundeemner etter kvalifisering er på
faq-is-summarize-off = oppsummering av kundeemner etter kvalifisering er av
faq-is-legacy-auto-create-on = i den eldre opplevelsen opprettes oppføringene automatisk
faq-is-legacy-auto-create-off = i den eldre opplevelsen spør assistenten hvilke oppføringer som skal opprettes
faq-is-carried-over-on = den tidligere innstillingen er overført til den nye opplevelsen
faq-is-carried-over-off = det fantes ingen tidligere innstilling å overføre
faq-is-enabled-on = Copilot er aktivert
faq-is-enabled-off = Copilot er ikke aktivert
faq-is-has-opportunity-form-on = appen har skjemaet Kundeemne for kvalifisering for salgsmulighet
faq-is-has-opportunity-form-off = appen har ikke skjemaet Kundeemne for kvalifisering for salgsmulighet

## Hva som skjer når et kundeemne er kvalifisert

faq-qualified = Hva som skjer når et kundeemne er kvalifisert?
faq-active-new = Den nye opplevelsen er aktiv: For hver oppføringstype bestemmer innstillingen om den opprettes automatisk, eller om selgeren velger.
faq-active-legacy-auto = Den eldre opplevelsen er aktiv: Forretningsforbindelse, kontakt og salgsmulighet opprettes automatisk.
faq-active-legacy-prompt = Den eldre opplevelsen er aktiv: Du blir spurt om hvilke oppføringer som skal opprettes.
faq-new-flow = Ny opplevelse: Du ser planen i sideruten Kvalifiser kundeemne. Det som er satt til Automatisk, kan bare leses. Der du velger selv, kan du opprette en ny oppføring, bruke en som finnes, eller la være.
faq-older-flow = Eldre opplevelse: Oppføringene opprettes automatisk. Er det slått av, velger du hvilke som skal opprettes.
faq-qualified-effects = Kundeemnet lukkes som Kvalifisert og ligger deretter under Lukkede kundeemner. Notater og vedlegg vises også på salgsmuligheten, og prosessen går videre når det opprettes en salgsmulighet.
faq-holds-after = En innstilling som endres, gjelder for kundeemner som kvalifiseres etterpå.

## Hvor lukkede kundeemner er

faq-closed = Hvor finner jeg kvalifiserte og diskvalifiserte kundeemner?
faq-closed-short = Både kvalifiserte og diskvalifiserte kundeemner ligger i visningen Lukkede kundeemner.
faq-closed-path = I områdekartet velger du Kundeemner og deretter visningen Lukkede kundeemner. Her trykker du på knappen nedenfor.
faq-closed-here =
    { $qualified ->
        [0] Nå kan du se ingen kvalifiserte kundeemner
        [one] Nå kan du se ett kvalifisert kundeemne
       *[other] Nå kan du se { $qualified } kvalifiserte kundeemner
    } og { $disqualified ->
        [0] ingen diskvalifiserte.
        [one] ett diskvalifisert.
       *[other] { $disqualified } diskvalifiserte.
    }
faq-closed-again = Du kan reaktivere et kundeemne hvis du vil kvalifisere det på nytt: «reaktiver» og navnet.
faq-closed-stage = Står prosessen til et reaktivert kundeemne på salgsmuligheten, gjør du fasen Kvalifiser aktiv igjen før du kvalifiserer.

## Notater og vedlegg

faq-notes = Hva som skjer med notater og vedlegg når kundeemner er kvalifisert?
faq-notes-short = Notatene og vedleggene vises også på salgsmuligheten, så ingenting går tapt.
faq-notes-of-lead =
    { $notes ->
        [0] { $name } har ingen notater.
        [one] { $name } har ett notat, som vises på salgsmuligheten når kundeemnet er kvalifisert.
       *[other] { $name } har { $notes } notater, som vises på salgsmuligheten når kundeemnet er kvalifisert.
    }
faq-notes-here =
    { $notes ->
        [0] Av kundeemnene du kan se, vises nå ingen notater
        [one] Av kundeemnene du kan se, vises nå ett notat
       *[other] Av kundeemnene du kan se, vises nå { $notes } notater
    } og { $attachments ->
        [0] ingen vedlegg på salgsmuligheter.
        [one] ett vedlegg på salgsmuligheter.
       *[other] { $attachments } vedlegg på salgsmuligheter.
    }
faq-notes-rule = Det som er skrevet om nye kontakter, dagens kontrakt, leverandører og annet, følger med. Notatene blir liggende på kundeemnet og er merket «fra kundeemnet» på salgsmuligheten.
faq-notes-several = Blir det flere salgsmuligheter av ett kundeemne, viser alle de samme notatene.
faq-notes-reactivated = Notater og vedlegg beholdes også når et kundeemne diskvalifiseres eller reaktiveres.

## Ny og gammel opplevelse

faq-difference = Hva er forskjellen mellom den nye og den gamle opplevelsen av å kvalifisere potensielle kunder?
faq-difference-short = { $active } Bare den nye opplevelsen kan tilpasses.
faq-difference-new = Den nye: automatisk eller manuell oppretting for hver oppføringstype, flere salgsmuligheter for ett kundeemne, og sammendrag etter kvalifiseringen.
faq-difference-older = Den eldre: bare automatisk oppretting av oppføringene, eller et spørsmål om hvilke, når det er slått av.

## Tidligere definert opplevelse

faq-configured-before = Hva om jeg tidligere hadde definert opplevelsen av kvalifisering av potensielle kunder?
faq-configured-before-short = Den nye opplevelsen er aktivert som standard uansett, og det du hadde definert, beholdes. I organisasjonen din: { $what }.
faq-configured-before-rule = Var «Opprett oppføringer automatisk for nylig kvalifiserte kundeemner» på, settes oppføringsoppretting til Automatisk. Ellers settes den til Selger.

## Flere salgsmuligheter

faq-several = Hvordan kan jeg opprette flere salgsmuligheter for ett potensielt emne?
faq-several-short = Velg + Ny salgsmulighet i sideruten Kvalifiser kundeemne. Oppføringene opprettes ikke før du velger Kvalifiser.
faq-several-not-here = Det gjøres med + Ny salgsmulighet i sideruten Kvalifiser kundeemne, men knappen er deaktivert nå.
faq-several-rule = Har administratoren aktivert det, kan du opprette inntil { $most } salgsmuligheter av ett kundeemne. Den første ligger i planen fra før.
faq-several-drafts = Ekstra salgsmuligheter er utkast til du velger Kvalifiser. Avbryter du, blir de forkastet.
faq-several-disabled = Hvorfor kan jeg ikke redigere eller opprette flere salgsmuligheter for et kundeemne i den nye kvalifiseringsopplevelsen for kundeemne?
faq-several-disabled-short = Knappen Ny salgsmulighet er deaktivert: { $why }.
faq-several-disabled-not = Ingen innstilling deaktiverer knappen Ny salgsmulighet nå.
faq-several-disabled-five = Knappen er likevel deaktivert i en plan som har { $most } salgsmuligheter fra før, og for kundeemner som ikke er åpne.
faq-several-disabled-rule = Knappen Ny salgsmulighet er deaktivert når administratoren har deaktivert oppretting av flere salgsmuligheter for ett enkelt kundeemne, og i en egendefinert app som ikke har skjemaet Kundeemne for kvalifisering for salgsmulighet. Den er det også når salgsmuligheter opprettes automatisk, og i den eldre opplevelsen.
faq-because-lead-closed = { $name } er ikke åpent. Reaktiver kundeemnet for å kvalifisere det på nytt.
faq-because-lead-closed-short = kundeemnet { $name } er ikke åpent

## Sideruten

faq-read-only = Hvorfor kan jeg ikke redigere forretningsforbindelses- og kontaktoppføringene i sideruten Kvalifiser kundeemne?
faq-read-only-short =
    { $count ->
        [0] Ingen innstilling hindrer det: Du velger selv hva som skjer med forretningsforbindelsen og kontakten.
        [one] Den ene opprettes automatisk og kan derfor ikke redigeres i sideruten.
       *[other] Begge opprettes automatisk og kan derfor ikke redigeres i sideruten.
    }
faq-read-only-way = For å gjøre endringer lukker du sideruten, redigerer detaljene i kundeemnet og velger Kvalifiser på nytt.
faq-read-only-rule = Er oppføringene satt til å opprettes automatisk, kan de ikke redigeres i sideruten Kvalifiser kundeemne. I den eldre opplevelsen er det ingen siderute.
faq-form = Kan jeg tilpasse skjemaet Salgsmulighet som vises når et kundeemne er kvalifisert?
faq-form-yes = Ja, administratoren kan tilpasse feltene nå. Begge betingelsene er oppfylt.
faq-form-no = Ikke slik det er satt opp nå. Administratoren kan tilpasse feltene når begge betingelsene er oppfylt.
faq-form-check = { $told }: { $what } ({ $cause }).
faq-form-new-experience = Den nye opplevelsen for kvalifisering av kundeemne er aktivert
faq-form-seller-creates = Selger er valgt for oppretting av salgsmulighet
faq-form-fields = Skjemaet spør nå etter { $fields }.
faq-form-rule = Feltene kan legges til, fjernes og flyttes, og de kan gjøres obligatoriske eller skrivebeskyttede.

## Sammendrag

faq-summary = Hva er sammendrag av kundeemne, og hvordan fungerer det?
faq-summary-on = Et sammendrag lages etter at kundeemnet er kvalifisert, og legges på tidslinjen. Det er på i organisasjonen din.
faq-summary-off = Et sammendrag lages etter at kundeemnet er kvalifisert, og legges på tidslinjen. Det er ikke på i organisasjonen din.
faq-summary-rule = Sammendraget inneholder viktige detaljer fra kundeemnet og legges på tidslinjen for både den primære salgsmuligheten og kundeemnet.
faq-summary-sources = Hver linje viser feltet eller notatet den kommer fra.
faq-summary-by-code = Det merkes som KI-generert bare når en språkmodell har skrevet det. Ellers settes det sammen av feltene og de nyeste notatene.
faq-summary-missing = Hvorfor ser jeg ikke sammendrag av potensielle kunder etter kvalifiseringen?
faq-summary-missing-off = Det lages ingen sammendrag nå: { $why }.
faq-summary-missing-on = Alle tre forutsetningene er oppfylt. Mangler sammendraget på ett kundeemne, så skriv «oppsummer» og navnet.
faq-summary-missing-rule = Sammendrag krever at den nye opplevelsen for kvalifisering er på med oppsummering av kundeemner, og at Copilot er aktivert i organisasjonen.

## Felttilordninger

faq-mappings = Hvordan tilordnes felter fra kundeemner til andre enheter ved kvalifisering?
faq-mappings-short =
    { $count ->
        [one] Ett felt fra kundeemnet fyller ut et felt i oppføringene som opprettes.
       *[other] { $count } felttilordninger fyller ut forretningsforbindelsen, kontakten og salgsmuligheten fra kundeemnet.
    }
faq-mappings-here = I organisasjonen din: { $account } til forretningsforbindelse, { $contact } til kontakt og { $opportunity } til salgsmulighet.
faq-mappings-rule = Bestemte felter tilordnes automatisk til tilsvarende felter, slik at nøkkelinformasjonen følger med.
faq-mappings-linked = En oppføring som finnes fra før og bare tilknyttes, blir ikke endret av felttilordningene.
faq-mapping-table = Kundeemne → { $type }
faq-mapping-system = { $target }
faq-mapping-extended = { $target } (tillegg)
faq-mapping-custom = { $target } (organisasjonens egen)
faq-delete-mapping = Hvorfor kan jeg ikke slette standard felttilordninger mellom kundeemne og salgsmulighet?
faq-delete-mapping-short = Fra mars 2024 kan de medfølgende felttilordningene ikke slettes.
faq-delete-mapping-rule = Ble en av dem slettet før mars 2024, gjenopprettes den ved neste oppdatering.
faq-delete-mapping-here =
    { $count ->
        [one] I organisasjonen din er én standard felttilordning til salgsmulighet på plass
       *[other] I organisasjonen din er { $count } standard felttilordninger til salgsmulighet på plass
    }{ $missing ->
        [0] , og ingen mangler.
        [one] , og én mangler. Den kommer tilbake ved neste oppstart.
       *[other] , og { $missing } mangler. De kommer tilbake ved neste oppstart.
    }
faq-delete-mapping-hook =
    { $count ->
        [0] Ingen programtillegg overstyrer dem nå.
        [one] Ett programtillegg kan overstyre dem når en salgsmulighet opprettes.
       *[other] { $count } programtillegg kan overstyre dem når en salgsmulighet opprettes.
    }
faq-delete-mapping-override = For å overstyre dem lager en utvikler et programtillegg for etteroperasjon ved oppretting av salgsmulighet. Det kontrollerer om originatingleadid er fylt ut, og oppdaterer feltene etter forretningskravene.

## Kvalifiseringsfeil

faq-errors = Hvordan håndterer jeg emnekvalifiseringsfeil?
faq-errors-short =
    { $count ->
        [0] Ingen publisert regel kan stoppe en kvalifisering hos dere nå. Skjer det likevel, prøver du disse løsningene i rekkefølge.
        [one] Én publisert regel kan stoppe en kvalifisering hos dere når det finnes duplikater. Prøv disse løsningene i rekkefølge.
       *[other] { $count } publiserte regler kan stoppe en kvalifisering hos dere når det finnes duplikater. Prøv disse løsningene i rekkefølge.
    }
faq-remedy-merge = 1. Fjern duplikatene for kundeemnet ved å slå dem sammen, og kvalifiser på nytt.
faq-remedy-list = 2. Gå til rutenettvisningen for kundeemner, velg kundeemnet og kvalifiser det der.
faq-remedy-unpublish = 3. Be en administrator oppheve publiseringen av regelen som forårsaker feilen, og kvalifiser på nytt.
faq-remedy-exclude-inactive = 4. Trengs regelen bare ved oppretting og oppdatering, ber du en administrator slå på Utelukk inaktive samsvarende oppføringer.
faq-errors-rule = Regelen «{ $rule }» ({ $type }) { $inactive }.
faq-rule-excludes = utelukker inaktive samsvarende oppføringer
faq-rule-includes = tar også med inaktive oppføringer
faq-errors-lead = Feil 1: Kundeemneoppføring ble ikke opprettet eller oppdatert fordi det allerede finnes en kopi av den gjeldende oppføringen.
faq-errors-opportunity = Feil 2: Salgsmulighetsoppføring ble ikke opprettet eller oppdatert fordi det allerede finnes en kopi av den gjeldende oppføringen.
faq-errors-unpublish-steps = Løsning 3 i salgsappen: Innstillinger > Avanserte innstillinger, System > Databehandling > Duplikatregistreringsregler. Velg regelen, og velg Opphev publisering på kommandolinjen.
faq-errors-exclude-steps = Løsning 4 på samme sted: Åpne og opphev publisering av regelen, merk av for Utelukk inaktive samsvarende oppføringer, og publiser regelen.

## Firmanavn i Rediger kolonner

faq-company-name = Hvorfor er ikke Firmanavn-kolonnen tilgjengelig i Rediger kolonner-ruten for kundeemnevisninger?
faq-company-name-rule = Kolonnen Firmanavn er inkludert i de medfølgende emnevisningene, men er skjult i ruten Rediger kolonner som standard. Det samme gjelder visninger som er basert på dem.
faq-company-name-nowhere = I organisasjonen din er kolonnen ikke lagt til i noen visning.
faq-company-name-added = I organisasjonen din: Kolonnen er lagt til i visningen { $view } ({ $by }, { $when }).
faq-company-name-designer = Administratoren legger den til i visningen, i produktet med Power Apps-visningsutformingen, her med «legg til firmanavn i visningen Lukkede kundeemner».
