"""What people ask of the FAQ's first section, in both languages, by the code of the question that is meant."""

from __future__ import annotations

BOKMAL: dict[str, tuple[str, ...]] = {
    "qualified": (
        "Hva som skjer når et kundeemne er kvalifisert?", "hva skjer når jeg kvalifiserer et kundeemne",
        "hva skjer ved kvalifisering?", "hva blir opprettet når jeg kvalifiserer", "hvordan fungerer kvalifisering",
        "hva er kvalifisering", "hvilken opplevelse er aktiv?", "opprettes kontakter automatisk?",
        "hva gjør Kvalifiser-knappen", "hva skjer hvis jeg kvalifiserer leadet",
        "blir det laget en kontakt når jeg kvalifiserer?",
    ),
    "closed": (
        "Hvor finner jeg kvalifiserte og diskvalifiserte kundeemner?", "hvor finner jeg diskvalifiserte kundeemner",
        "hvor er de kvalifiserte leadsene", "hvor ble det av kundeemnet etter kvalifiseringen?",
        "hvor havner kundeemner når de er diskvalifisert", "hvor ligger avskrevne kundeemner",
        "kan jeg kvalifisere et diskvalifisert kundeemne på nytt?", "i hvilken visning ligger lukkede kundeemner",
        "kundeemnet forsvant etter at jeg kvalifiserte det",
    ),
    "notes": (
        "Hva som skjer med notater og vedlegg når kundeemner er kvalifisert?", "hva skjer med notatene mine",
        "hva skjer med vedleggene når jeg kvalifiserer?", "mister jeg notatene når jeg kvalifiserer",
        "hvor er notatene etter kvalifiseringen", "følger vedlegg med til salgsmuligheten?",
        "blir notatene borte etter kvalifisering", "vises notatene på salgsmuligheten?",
        "forsvinner vedleggene mine når kundeemnet blir kvalifisert",
    ),
    "difference": (
        "Hva er forskjellen mellom den nye og den gamle opplevelsen av å kvalifisere potensielle kunder?",
        "forskjellen på ny og gammel opplevelse", "hva er nytt i den nye opplevelsen", "hva er den eldre opplevelsen?",
        "hva kan den nye opplevelsen", "ny mot gammel kvalifisering", "hvorfor bør vi bruke den nye opplevelsen?",
        "hva er forskjellen på gammel og ny kvalifisering av kundeemner",
    ),
    "configured-before": (
        "Hva om jeg tidligere hadde definert opplevelsen av kvalifisering av potensielle kunder?",
        "hva om vi har satt opp kvalifiseringen fra før", "hva skjer med innstillingene vi hadde fra før?",
        "beholdes de gamle innstillingene", "hvorfor er oppføringsoppretting satt til Automatisk?",
        "vi hadde automatisk oppretting fra før", "er den gamle innstillingen overført?",
        "hva skjedde med oppsettet vårt fra den gamle løsningen",
    ),
    "several": (
        "Hvordan kan jeg opprette flere salgsmuligheter for ett potensielt emne?",
        "hvordan lager jeg flere salgsmuligheter", "kan jeg lage to salgsmuligheter av et kundeemne?",
        "hvor mange salgsmuligheter kan jeg opprette", "flere salgsmuligheter av samme kundeemne",
        "hvordan bruker jeg + Ny salgsmulighet?", "hvor er knappen Ny salgsmulighet",
        "når opprettes de ekstra salgsmulighetene?", "går det an å få flere salgsmuligheter ut av ett emne",
    ),
    "several-disabled": (
        "Hvorfor kan jeg ikke redigere eller opprette flere salgsmuligheter for et kundeemne i den nye "
        "kvalifiseringsopplevelsen for kundeemne?",
        "hvorfor er Ny salgsmulighet deaktivert?", "hvorfor kan jeg ikke lage flere salgsmuligheter",
        "knappen Ny salgsmulighet er grå", "hvorfor får jeg ikke trykke på + Ny salgsmulighet?",
        "hvorfor mangler knappen Ny salgsmulighet", "hvorfor bare én salgsmulighet?",
        "hvorfor kan jeg ikke redigere salgsmuligheten i sideruten", "hvorfor er new opportunity grå",
    ),
    "read-only": (
        "Hvorfor kan jeg ikke redigere forretningsforbindelses- og kontaktoppføringene i sideruten Kvalifiser "
        "kundeemne?",
        "hvorfor kan jeg ikke endre kontakten", "hvorfor er forretningsforbindelsen skrivebeskyttet?",
        "hvorfor er kontoen låst i sideruten", "kan jeg redigere kontakten når jeg kvalifiserer?",
        "hvordan endrer jeg forretningsforbindelsen før jeg kvalifiserer", "kontakten er låst",
        "får ikke redigert kontakten i planen", "hvorfor er feltene for kontakten låst når jeg kvalifiserer",
    ),
    "form": (
        "Kan jeg tilpasse skjemaet Salgsmulighet som vises når et kundeemne er kvalifisert?",
        "kan administratoren tilpasse skjemaet for salgsmulighet", "hvordan tilpasser jeg salgsmulighetsskjemaet?",
        "hvilke felter spør skjemaet for salgsmulighet om", "legge til felter i salgsmulighetsskjemaet",
        "hvorfor kan jeg ikke endre skjemaet for salgsmulighet?", "tilpasse skjema for salgsmulighet",
        "kan vi velge hvilke felter som er med i skjemaet Salgsmulighet?",
    ),
    "summary": (
        "Hva er sammendrag av kundeemne, og hvordan fungerer det?", "hva er et kundeemnesammendrag",
        "hvordan lages sammendraget?", "hvor finner jeg sammendraget av kundeemnet", "hva inneholder sammendraget",
        "er sammendraget skrevet av KI?", "forklar sammendrag av kundeemne",
        "hvordan virker oppsummering av kundeemner",
    ),
    "summary-missing": (
        "Hvorfor ser jeg ikke sammendrag av potensielle kunder etter kvalifiseringen?",
        "hvorfor ser jeg ikke sammendrag", "hvorfor er det ikke noe sammendrag?", "hvorfor mangler sammendraget",
        "hvor ble det av sammendraget?", "hva kreves for å få sammendrag", "får ikke sammendrag etter kvalifisering",
        "hvorfor får jeg ingen oppsummering av kundeemnet?", "hvorfor har ikke dette kundeemnet noe sammendrag",
    ),
    "mappings": (
        "Hvordan tilordnes felter fra kundeemner til andre enheter ved kvalifisering?", "forklar felttilordningene",
        "hvordan fungerer felttilordninger", "hvilke felter overføres til salgsmuligheten?",
        "hva kopieres fra kundeemnet",
        "hvor havner telefonnummeret ved kvalifisering", "hvordan fylles feltene på kontakten?",
        "hva er en felttilordning", "hvilke felt følger med fra kundeemnet til kontakten ved kvalifisering",
    ),
    "errors": (
        "Hvordan håndterer jeg emnekvalifiseringsfeil?", "hvorfor får jeg ikke kvalifisert kundeemnet?",
        "hva gjør jeg når kvalifiseringen feiler", "kvalifiseringen går ikke", "feil ved kvalifisering",
        "Kundeemneoppføring ble ikke opprettet eller oppdatert fordi det allerede finnes en kopi av den gjeldende "
        "oppføringen.",
        "hvordan løser jeg kvalifiseringsfeil?", "jeg får feilmelding om duplikat når jeg kvalifiserer",
        "hvorfor stopper kvalifiseringen på grunn av en kopi",
    ),
    "company-name": (
        "Hvorfor er ikke Firmanavn-kolonnen tilgjengelig i Rediger kolonner-ruten for kundeemnevisninger?",
        "hvorfor ser jeg ikke firmanavn i Rediger kolonner", "hvorfor er firmanavn skjult?",
        "hvordan får jeg vist firmanavn i Rediger kolonner", "firmanavn mangler i rediger kolonner",
        "hvorfor finner jeg ikke kolonnen firmanavn", "hvorfor er firmanavn ikke tilgjengelig i rediger kolonner",
    ),
    "delete-mapping": (
        "Hvorfor kan jeg ikke slette standard felttilordninger mellom kundeemne og salgsmulighet?",
        "hvorfor får jeg ikke slettet felttilordningen", "kan jeg slette felttilordninger?",
        "hvordan overstyrer jeg en felttilordning", "slette standard felttilordninger",
        "hvorfor kom felttilordningen tilbake etter oppdateringen?", "kan vi fjerne de medfølgende felttilordningene",
        "hva skjer med felttilordninger som er slettet",
    ),
    "found-duplicates": (
        "Hva skjer når det blir funnet duplikater under kvalifisering av kundeemner?",
        "hva skjer hvis det finnes duplikater når jeg kvalifiserer", "hva skjer når du finner en kopi ved kvalifisering",
        "får jeg en duplikatadvarsel når jeg kvalifiserer?", "hvordan håndteres duplikater under kvalifisering",
        "duplikater ved kvalifisering", "hva blir det til om kontakten er et duplikat når jeg kvalifiserer",
    ),
    "two-detections": (
        "Hva er forskjellen på duplikatregistreringsfunksjonen i Power Platform og Dynamics 365 Sales?",
        "hva er en samsvarskode", "hva er duplikatregistrering?", "forskjellen på duplikatregistrering i Dataverse og Sales",
        "hvordan fungerer duplikatregistrering hos oss", "hva betyr fuzzy logikk", "hvordan finner du duplikater?",
        "hva skiller samsvarskoder fra den andre måten",
    ),
    "enhanced-off": (
        "Hva som skjer når den forbedrede duplikatregistrerings- og sammenslåingsopplevelsen er deaktivert?",
        "hva skjer når den forbedrede opplevelsen er av", "hva vises når den forbedrede duplikatopplevelsen er slått av",
        "hva er dialogboksen Duplikatadvarsel?", "hvordan bruker jeg duplikatadvarselen",
        "hvordan ignorerer jeg duplikatvarselet", "hva får selgerne se hvis den forbedrede sammenslåingen ikke er på",
    ),
    "enhanced-on": (
        "Hva skjer når den forbedrede duplikatregistrerings- og sammenslåingsopplevelsen er aktivert?",
        "hva skjer når den forbedrede opplevelsen er på", "hva er den forbedrede duplikatregistreringen?",
        "hva gjør knappen Ignorer og lagre", "hva er Samsvarende kontakter?", "hva viser Samsvarende forretningsforbindelser",
        "hvordan arter den forbedrede sammenslåingen seg",
    ),
}  # fmt: skip

ENGLISH: dict[str, tuple[str, ...]] = {
    "qualified": (
        "What happens when a lead is qualified?", "what happens if I qualify a lead",
        "what does the Qualify button do?",
        "which records are created when I qualify", "how does qualification work", "what is qualification?",
        "which experience is active", "are accounts created automatically?", "what happens after qualification",
        "does qualifying a lead create a contact?",
    ),
    "closed": (
        "Where do I find qualified and disqualified leads?", "where are disqualified leads",
        "where did my lead go after qualification?", "my lead disappeared after I qualified it",
        "which view has closed leads", "can I reactivate a disqualified lead?", "where do I see the qualified leads",
        "where do leads end up when they are disqualified",
    ),
    "notes": (
        "What happens to notes and attachments when leads are qualified?", "what happens to my notes",
        "are my attachments lost when I qualify?", "do I lose my notes when I qualify a lead",
        "are notes copied to the opportunity?", "where did my notes go after qualification",
        "will the attachments follow to the opportunity", "notes and attachments after qualification",
    ),
    "difference": (
        "What is the difference between the new and the old lead qualification experience?",
        "difference between old and new experience", "what's new in the new qualification experience?",
        "what is the legacy experience", "new vs legacy experience", "what can the new experience do?",
        "why should we use the new experience", "how does the new way of qualifying differ from the old one",
    ),
    "configured-before": (
        "What if I had previously defined the lead qualification experience?",
        "what happens to our old settings", "what if we have already configured qualification?",
        "are our existing settings kept", "why is record creation set to Automatic?",
        "we had automatic creation before",
        "what if I set up the qualification experience before",
    ),
    "several": (
        "How can I create multiple opportunities for a single lead?", "how do I add more opportunities",
        "can I create two opportunities from one lead?", "how many opportunities can I create",
        "where is the New opportunity button?", "several opportunities from the same lead",
        "how do I use + New opportunity", "when are the extra opportunities saved?",
    ),
    "several-disabled": (
        "Why can't I edit or create multiple opportunities for a lead in the new lead qualification experience?",
        "why is New opportunity disabled", "why can't I create more opportunities?",
        "the New opportunity button is greyed out", "why can't I click + New opportunity",
        "why is there no New opportunity button?", "why only one opportunity",
        "why is the button for a new opportunity not active",
    ),
    "read-only": (
        "Why can't I edit the account and contact records in the Qualify lead side pane?",
        "why is the account read-only", "why can't I change the contact?", "the contact is locked in the pane",
        "how do I edit the account before qualifying", "can I edit the contact while qualifying?",
        "why are account and contact locked", "why does it not let me edit the contact when I qualify",
    ),
    "form": (
        "Can I customize the Opportunity form that appears when a lead is qualified?",
        "customizing the opportunity form",
        "how do I change the opportunity form?", "why can't I customize the opportunity form",
        "add fields to the opportunity form", "which fields are on the opportunity form?",
        "can administrators modify the opportunity form", "can we pick the fields in the form for the opportunity",
    ),
    "summary": (
        "What is lead summary and how does it work?", "how does the lead summary work", "where is the summary stored?",
        "what does the summary contain", "is the summary written by AI?", "explain the lead summary",
        "when is the lead summary made",
    ),
    "summary-missing": (
        "Why don't I see lead summary after qualification?", "why is there no summary", "why is the summary missing?",
        "where is my lead summary", "what is needed for a lead summary?", "no summary after qualification",
        "why doesn't this lead have a summary", "why did I not get any summary when I qualified it",
    ),
    "mappings": (
        "How are fields mapped from leads to other entities upon qualification?", "how do field mappings work",
        "what is a field mapping", "which fields are copied to the opportunity?", "what is copied from the lead",
        "where does the business phone go on qualification?", "how are the fields filled in", "explain field mapping",
    ),
    "errors": (
        "How do I handle lead qualification errors?", "why can't I qualify the lead?", "qualification fails",
        "what do I do when qualification fails", "I get a duplicate error when qualifying",
        "the lead record was not created or updated because a duplicate already exists",
        "how do we fix qualification errors?", "why did the qualification fail",
    ),
    "company-name": (
        "Why isn't the Company Name column available in the Edit columns pane for lead views?",
        "why can't I see company name in edit columns", "why is company name hidden?",
        "company name is missing in edit columns", "how do I show company name in edit columns?",
        "why don't I find the company name column in edit columns",
    ),
    "delete-mapping": (
        "Why can't I delete default field mappings between lead and opportunity?", "can I delete field mappings",
        "how do I override a default field mapping?", "why did the field mapping come back after the update",
        "remove default mappings", "why can't I remove the mapping from lead to opportunity?",
        "what happened to the deleted field mappings",
    ),
    "found-duplicates": (
        "What happens when duplicates are found during lead qualification?", "what happens if you find a duplicate",
        "what happens if there are duplicates when I qualify", "do I get a duplicate warning when I qualify?",
        "how are duplicates handled during qualification", "duplicates during qualification",
        "what happens to me if the contact already exists as I am qualifying",
    ),
    "two-detections": (
        "What's the difference between the duplicate detection functionality in Power Platform and Dynamics 365 Sales?",
        "what is a matchcode?", "what is duplicate detection", "how does duplicate detection work here?",
        "what is fuzzy logic", "how do you find duplicates?", "what's the difference between fuzzy logic and a match code",
    ),
    "enhanced-off": (
        "What happens when the improved duplicate detection and merge experience is disabled?",
        "what happens when the enhanced experience is off", "what is shown if the improved experience is turned off",
        "what is the duplicate warning dialog?", "how do I ignore the duplicate warning",
        "what would sellers get with the improved merge experience not on",
    ),
    "enhanced-on": (
        "What happens when the improved duplicate detection and merge experience is enabled?",
        "what happens when the enhanced experience is on", "what is the improved duplicate detection?",
        "what does Ignore and save do", "what are matched accounts", "what happens with the enhanced experience",
    ),
}  # fmt: skip
