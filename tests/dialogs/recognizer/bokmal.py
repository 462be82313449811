"""Sentences people say in Norwegian, by the intent that is meant."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, ...]] = {
    "record.merge": (
        "slå sammen kontakten Kari Brekke med Kari Berg", "slå sammen forretningsforbindelsene Brekke og Berg",
        "flett kontoen Brekke inn i Berg", "slå kontakten Kari sammen med Ola", "slå sammen to kontakter",
    ),
    "help": (
        "hjelp", "Hjelp!", "hjelp meg", "kan du hjelpe meg?", "hva kan du?", "Hva kan du gjøre", "meny",
        "hva kan jeg spørre om?", "hvordan fungerer dette?", "jeg trenger hjelp", "hvem er du?", "kva kan du", "hjlep",
        "kom i gang",
    ),
    "cancel": (
        "avbryt", "Avbryt!", "stopp", "glem det", "avbryt det", "la det være", "start på nytt", "begynn på nytt",
        "ikke nå", "nei takk", "jeg ombestemte meg", "gløym det", "avbrytt", "avslutt",
    ),
    "undo": (
        "angre", "angre det", "ta det tilbake", "gjør om", "kan du angre?", "angre den siste handlingen",
        "det var feil", "angre siste kvalifiseringen", "fortryd", "ångra",
        "angre diskvalifiseringen", "ta tilbake sammenslåingen", "rull tilbake", "angrre",
    ),
    "language": (
        "på norsk", "norsk", "snakk norsk", "på engelsk", "engelsk", "bytt til engelsk", "bytt språk",
        "kan du snakke engelsk?", "skriv på bokmål", "endre språk til norsk", "språk", "svar på engelsk, takk",
        "in English",
    ),
    "greeting": (
        "hei", "Hei!", "hallo", "heisann", "god morgen", "God dag", "hei hei", "morn", "hvordan går det?", "god kveld",
        "hej", "halo", "hei igjen",
    ),
    "thanks": (
        "takk", "tusen takk", "Takk for hjelpen!", "mange takk", "takk skal du ha", "flott", "supert, takk", "tack",
        "kjempebra", "takk for det", "takk så mye", "perfekt",
    ),
    "lead.list": (
        "mine kundeemner", "mine åpne kundeemner", "vis mine kundeemner", "vis kundeemner", "alle kundeemner",
        "kundeemner", "vis lukkede kundeemner", "hvilke kundeemner har jeg?", "kan du vise meg alle leads",
        "teamets åpne kundeemner", "hvor finner jeg lukkede kundeemner", "mine leads", "mine opne leads",
        "vis kvalifiserte kundeemner", "mine åpne kundemner", "hvor mange åpne kundeemner har jeg",
        "vis my open leads", "alle kundeemner siste 6 måneder", "åpne kundeemner sortert på firma", "visninger",
        "diskvalifiserte kundeemner siste 3 måneder som bruker salgsprosessen", "sorter etter firma", "side 3",
        "kundeemner åpnet denne uken", "mine lukkede kundeemner", "vis visningen Varme emner", "velg visning",
        "hvor mange kundeemner er diskvalifisert siste 6 måneder", "kundeemner siste to uker", "alle kundemner i fjor",
    ),
    "lead.qualify_several": (
        "kvalifiser disse", "kvalifiser flere", "kvalifiser alle disse", "kvalifiser alle i listen",
        "kvalifiser disse kundeemnene", "kan du kvalifisere disse?", "kvalifiser fra listen", "kvalifiser flere av dem",
        "kvalifiser alle kundeemnene i visningen", "kvalifiser desse",
    ),
    "admin.requests": (
        "vis forespørsler", "forespørsler", "hvilke forespørsler venter?", "vis åpne forespørsler", "mine forespørsler",
        "hva venter på godkjenning?", "vis forespørslene",
    ),
    "admin.views": (
        "rediger filtre", "Rediger filtrene", "endre filter", "rediger kolonner", "Rediger kolonnene", "fjern filtrene",
        "lagre visningen som Varme emner", "slett visningen Varme emner", "legg til firmanavn i visningen",
        "legg til kolonnen firmanavn i visningen Lukkede kundeemner",
        "skjul firmanavn", "fjern kolonnen eier fra visningen", "vis kolonnen poststed", "flytt eier først",
        "gi visningen Varme emner navnet Hete emner", "hvorfor kan jeg ikke fjerne firmanavn?", "redigr filtre",
        "hvorfor mangler firmanavn i rediger kolonner", "edit filters",
    ),
    "score.models": (
        "poengmodeller", "vis poengmodellene", "hvilke poengmodeller har vi", "ny poengmodell",
        "lag en poengmodell for salgsmuligheter", "tren en ny poengmodell", "publiser poengmodellen Hav",
        "opphev publiseringen av poengmodellen Hav", "tren poengmodellen på nytt", "slett poengmodellen Hav",
        "hvor god er poengmodellen?", "hvilke attributter bruker poengmodellen", "endre karakterene",
        "rediger attributtene til poengmodellen Hav", "sammenlign versjonene av poengmodellen",
        "slå av automatisk trening", "ta tilbake treningen av poengmodellen", "hvordan går treningen?",
    ),
    "score.readiness": (
        "har vi nok kundeemner?", "har vi nok kundeemner til en poengmodell de siste 6 månedene",
        "har vi nok salgsmuligheter", "er vi klare for poengberegning?", "kan vi trene en poengmodell?",
        "har vi nok kundeemner med salgsprosessen siste 6 måneder",
    ),
    "admin.duplicate_searches": (
        "søk etter duplikater blant alle kundeemner", "finn duplikater i visningen Åpne kundeemner",
        "finn duplikater blant alle kontakter", "hvordan går duplikatsøket?", "vis duplikatsøkene",
    ),
    "admin.duplicate_rules": (
        "duplikatregistreringsregler", "vis duplikatregistreringsreglene", "vis duplikatreglene",
        "rediger duplikatregler", "hvilke duplikatregler finnes?", "vis regelen Leads with the same e-mail address",
        "opphev publisering av regelen Leads with the same e-mail address",
        "opphev publiseringen av regelen Samme e-post",
        "kan du oppheve publiseringen av regelen om samme e-post", "avpubliser regelen Samme e-post",
        "publiser regelen Leads with the same e-mail address", "publiser Leads with the same e-mail address",
        "utelukk inaktive samsvarende oppføringer for regelen Leads with the same e-mail address",
        "utelukk inaktive for regelen Samme e-post", "vis regelen Kundeemner med samme e-postadresse",
        "opphev publisering av regelen Kontakter med samme fornavn og etternavn",
        "publiser regelen Forretningsforbindelser med samme navn",
        "utelukk inaktive samsvarende oppføringer for regelen Kontakter med samme jobbtelefon",
    ),
    "admin.mappings": (
        "felttilordninger", "vis felttilordninger", "vis felttilordningene til kontakten", "rediger felttilordninger",
        "hva er felttilordningene for forretningsforbindelsen", "legg til felttilordning",
        "legg til en ny felttilordning til kontakten", "slett felttilordningen til emne på salgsmuligheten",
        "legg til felttilordning fra bransje til beskrivelse på forretningsforbindelsen",
        "tilordne bransje til beskrivelse på kontakten", "slå av felttilordningen til budsjettbeløp på salgsmuligheten",
        "slå på felttilordningen til budsjettbeløp på salgsmuligheten",
    ),
    "admin.process": (
        "gjør feltet budsjettbeløp obligatorisk i fasen Kvalifiser", "gjør budsjettbeløp obligatorisk",
        "gjør feltet budsjettbeløp valgfritt i fasen Kvalifiser", "krev feltet budsjettbeløp i fasen Kvalifiser",
    ),
    "score.coverage": (
        "hvor mange av teamets kundeemner er poengberegnet?", "poengdekning", "vis poengdekningen for åpne kundeemner",
        "poengdekning for visningen Varme emner", "hvor mange kundeemner mangler poengsum",
        "hvilke åpne kundeemner er ikke poengberegnet",
    ),
    "score.what_if": ("hva ville heve poengsummen?", "hvordan kan jeg øke poengsummen"),
    "score.why_not": (
        "hvorfor er det ingen poengsum?", "hvorfor er det ingen poengsum på dette kundeemnet",
        "hvorfor er ikke leadet scoret?", "hvor er poengsummen?", "mangler poengsum",
    ),
    "opportunity.list": (
        "vis salgsmuligheter", "salgsmuligheter", "mine salgsmuligheter", "vis mine åpne salgsmuligheter",
        "hvilke salgsmuligheter har jeg?", "list opp salgsmulighetene", "hvor mange salgsmuligheter har vi",
        "salsmoglegheiter", "vis salgsmulighetr",
    ),
    "admin.settings": (
        "innstillinger", "vis innstillingene", "endre innstillinger", "endre innstillingene for kvalifisering",
        "oppsett", "hva er innstillingene for duplikater", "hvordan er kvalifiseringen satt opp?",
        "konfigurer kvalifiseringen", "slå på den nye opplevelsen", "innstilinger", "vis instillinger",
        "sett opp assistenten", "vis innstillinger for kvalifisering", "opprett forretningsforbindelser automatisk",
        "slå på flere salgsmuligheter", "la selger velge kontakt", "bruk den gamle opplevelsen", "slå på sammendrag",
        "skru av den forbedrede duplikatregistreringen", "aktiver Copilot", "sett salgsmulighet til selger",
        "opprett alle oppføringer automatisk", "appen mangler skjemaet Kundeemne for kvalifisering for salgsmulighet",
        "tilpass skjemaet for salgsmulighet", "legg til feltet budsjettstatus i skjemaet",
        "fjern beskrivelse fra skjemaet", "flytt budsjett opp i skjemaet", "gjør valuta obligatorisk i skjemaet",
        "gjør emne skrivebeskyttet i skjemaet for salgsmulighet", "tilbakestill skjemaet",
        "hvem har endret innstillingene?", "slå av duplikatregistrering", "slå på flere salgsmulighetr",
    ),
    "lead.edit": (
        "rediger Brekke", "Rediger kundeemnet Brekke", "endre Brekke", "oppdater leadet Brekke", "rett Brekke",
        "kan du redigere Brekke?", "jeg må oppdatere Brekke", "endre opplysningene om Brekke", "redigera Brekke",
        "gjør endringer på Brekke", "oppdater informasjonen for Brekke", "endre feltene på Brekke",
    ),
    "lead.assign": (
        "tildel Brekke", "Tildel kundeemnet Brekke til Tone", "overfør Brekke til Tone Selger", "gi Brekke til Tone",
        "tilordne Brekke til meg", "tildel meg Brekke", "sett Tone som eier av Brekke", "bytt eier på Brekke",
        "bytt eier på Brekke til Tone", "Tone overtar Brekke", "jeg overtar Brekke", "kan du tildele Brekke til Tone?",
    ),
    "lead.delete": (
        "slett Brekke", "Slett kundeemnet Brekke", "slett Brekke for godt", "fjern kundeemnet Brekke",
        "kan du slette Brekke?", "jeg vil slette leadet Brekke", "fjern Brekke permanent", "slet Brekke",
        "slett potensiell kunde Brekke", "vennligst slett Brekke", "radera Brekke", "slette Brekke, takk",
    ),
    "lead.duplicates": (
        "finn duplikater", "duplikater", "er det noen duplikater?", "vis mulige duplikater", "sjekk duplikater",
        "har vi dubletter", "finn duplikatr", "let etter duplikater",
    ),
    "faq": (
        "Hva som skjer når et kundeemne er kvalifisert?", "hva skjer når et kundeemne er kvalifisert",
        "Hvor finner jeg kvalifiserte og diskvalifiserte kundeemner?",
        "Hva som skjer med notater og vedlegg når kundeemner er kvalifisert?",
        "Hva er forskjellen mellom den nye og den gamle opplevelsen av å kvalifisere potensielle kunder?",
        "Hvordan kan jeg opprette flere salgsmuligheter for ett potensielt emne?",
        "Hvordan håndterer jeg emnekvalifiseringsfeil?", "Hva trenger jeg for å bruke emnepoeng?",
        "Hva er forskjellen mellom en poengsum og en gradering?", "Hvor ofte oppdateres poengsummene?",
        "Hva er sammendrag av kundeemne, og hvordan fungerer det?", "hva er en samsvarskode?", "hva er et kundeemne",
        "Hva skjer når det blir funnet duplikater under kvalifisering av kundeemner?",
        "Kan jeg opprette flere modeller for potensielle kunder?", "forklar felttilordning",
    ),
    "none": (
        "hva er været i morgen?", "asdfghjkl", "bcdfg hjkl", "kan du bestille en taxi til meg", "!!!", "?", "...",
        "jeg har så vondt i hodet i dag", "hvem vant kampen i går?", "hvor gammel er du",
    ),
}  # fmt: skip

LEAD = "Brekke"

ABOUT_THE_LEAD: dict[str, tuple[str, ...]] = {
    "lead.process": (
        "vis prosessen for Brekke", "vis salgsprosessen til Brekke", "hvilken fase står Brekke i?",
        "hvor langt har Brekke kommet",
        "avbryt prosessen for Brekke", "fullfør prosessen for Brekke", "neste fase for Brekke",
        "flytt Brekke til neste fase",
        "gjør fasen Kvalifiser aktiv for Brekke", "gjør fasen for Brekke aktiv", "prosessen til Brekke",
    ),
    "lead.show": (
        "vis Brekke", "Vis meg Brekke", "åpne Brekke", "kan du vise kundeemnet Brekke?", "fortell meg om Brekke",
        "hva vet vi om Brekke?", "status på Brekke", "detaljer om Brekke", "hvordan går det med Brekke", "sjå Brekke",
        "gå til Brekke", "jeg vil se Brekke", "vis kundeemne Brekke", "visa leadet Brekke",
    ),
    "lead.search": (
        "finn Brekke", "søk etter Brekke", "søk Brekke", "let etter Brekke", "hvem er Brekke?", "har vi Brekke?",
        "finn kundeemnet Brekke", "finn et kundeemne som heter Brekke", "leit etter Brekke", "hvor er Brekke",
        "finnes det et kundeemne fra Brekke", "kan du finne Brekke", "Brekke",
    ),
    "lead.qualify": (
        "kvalifiser Brekke", "Kvalifiser kundeemnet Brekke.", "kan du kvalifisere Brekke?",
        "jeg vil kvalifisere Brekke", "kvalifisere Brekke, takk", "vennligst kvalifiser leadet Brekke",
        "kvalifisér Brekke", "kvalificer Brekke", "kvalificera Brekke", "start kvalifisering av Brekke",
        "gjør Brekke om til en salgsmulighet", "konverter Brekke", "merk Brekke som kvalifisert", "kvalifsier Brekke",
        "kvalifiser leden Brekke", "kvalifiser emnet Brekke", "hei, kan du kvalifisere Brekke",
        "qualify kundeemnet Brekke",
    ),
    "lead.disqualify": (
        "diskvalifiser Brekke", "Diskvalifiser kundeemnet Brekke", "kan du diskvalifisere Brekke?", "avskriv Brekke",
        "avvis Brekke", "lukk Brekke", "diskvalifsier Brekke", "diskvalificer Brekke", "vi tapte Brekke",
        "gi opp Brekke", "merk Brekke som diskvalifisert", "jeg må diskvalifisere leadet Brekke",
        "Brekke er ikke aktuell", "dropp Brekke",
    ),
    "lead.reactivate": (
        "reaktiver Brekke", "Reaktiver kundeemnet Brekke", "gjenåpne Brekke", "kan du reaktivere Brekke?",
        "åpne Brekke igjen", "hent Brekke tilbake", "kvalifiser Brekke på nytt", "aktiver Brekke", "reaktvier Brekke",
        "ta Brekke inn igjen", "gjør Brekke åpent igjen", "jeg vil reaktivere Brekke", "Brekke er interessert igjen",
    ),
    "lead.note": (
        "notat på Brekke", "legg til notat på Brekke", "skriv et notat om Brekke", "lag et nytt notat for Brekke",
        "legg inn notat hos Brekke", "noter på Brekke", "notat til Brekke", "legg til et notat på kundeemnet Brekke",
        "lagre et notat på Brekke", "notat ved Brekke", "nytt notat på Brekke", "eit notat om Brekke",
    ),
    "lead.timeline": (
        "vis tidslinjen til Brekke", "tidslinje for Brekke", "notater på Brekke", "vis notatene til Brekke",
        "vedlegg på Brekke", "vis alle notater om Brekke", "historikken til Brekke", "hvilke filer ligger på Brekke?",
        "hvilke notater har vi på Brekke", "hva har skjedd med Brekke?", "vis tidslinja til kundeemnet Brekke",
        "kan du vise meg vedleggene til Brekke", "notata om Brekke",
    ),
    "lead.create": (
        "opprett kundeemne Brekke", "nytt kundeemne Brekke", "registrer ny lead Brekke", "lag et kundeemne for Brekke",
        "opprett et nytt kundeemne som heter Brekke", "legg inn Brekke som nytt kundeemne",
        "ny potensiell kunde Brekke", "kan du opprette et kundeemne for Brekke", "legg til nytt lead Brekke",
        "opprett Brekke som kundeemne", "registrere kundeemne Brekke", "nytt lead Brekke",
    ),
    "lead.duplicates": (
        "finn duplikater av Brekke", "er Brekke et duplikat?", "sjekk Brekke for duplikater", "har Brekke duplikater?",
        "vis duplikater for Brekke", "finnes Brekke fra før?", "duplikater til Brekke", "er det duplikater av Brekke",
        "ligger Brekke allerede i systemet", "kan du sjekke duplikater for Brekke",
    ),
    "lead.merge": (
        "slå sammen Brekke", "flett Brekke", "slå saman kundeemnet Brekke", "kombiner Brekke",
        "slå sammen duplikatene til Brekke", "slå duplikatene til Brekke sammen",
    ),
    "lead.summary": (
        "oppsummer Brekke", "sammendrag av Brekke", "gi meg et sammendrag av Brekke", "kan du oppsummere Brekke?",
        "lag en oppsummering av Brekke", "sammenfatt Brekke", "kort om Brekke", "vis sammendraget for Brekke",
        "kort fortalt Brekke", "hva er sammendraget til Brekke", "oppsumer Brekke", "opsummer Brekke",
    ),
    "score.show": (
        "vis poengsummen til Brekke", "poengsum for Brekke", "hva er poengsummen til Brekke?", "hvor god er Brekke?",
        "hvilken gradering har Brekke?", "hvor mange poeng har Brekke", "vis poeng for Brekke", "er Brekke varm?",
        "Brekke poengsum", "hva scorer Brekke", "vurder Brekke", "poengsumen til Brekke", "sjekk scoren til Brekke",
    ),
    "score.why_not": (
        "hvorfor har ikke Brekke poengsum?", "hvorfor har Brekke ingen poeng?", "hvorfor mangler Brekke poengsum",
        "hvorfor får ikke Brekke noen poengsum?", "hvorfor er ikke Brekke scoret", "kvifor har ikkje Brekke poeng",
        "hvorfor er det ingen poengsum på Brekke", "Brekke mangler poengsum", "hvor er poengsummen til Brekke",
        "hvorfor blir ikke Brekke vurdert", "hvorfor ingen poengsum for Brekke", "hvorfor er Brekke ikke gradert",
    ),
    "opportunity.list": (
        "vis salgsmuligheter for Brekke", "salgsmuligheter hos Brekke", "hvilke salgsmuligheter har Brekke?",
        "har Brekke noen salgsmuligheter?", "vis salgsmulighetene til Brekke", "finn salgsmuligheter for Brekke",
    ),
}  # fmt: skip

REFERRING: tuple[tuple[str, str], ...] = (
    ("kvalifiser det", "lead.qualify"),
    ("kvalifiser dette kundeemnet", "lead.qualify"),
    ("kvalifiser leadet", "lead.qualify"),
    ("vis det", "lead.show"),
    ("diskvalifiser den", "lead.disqualify"),
    ("reaktiver det siste kundeemnet", "lead.reactivate"),
    ("hva er poengsummen til dette kundeemnet", "score.show"),
    ("åpne det igjen", "lead.reactivate"),
    ("vis tidslinjen til det", "lead.timeline"),
    ("notatene på dette kundeemnet", "lead.timeline"),
)

VIEWS: tuple[tuple[str, str], ...] = (
    ("mine åpne kundeemner", "my-open-leads"),
    ("mine leads", "my-open-leads"),
    ("vis kundeemnene mine", "my-open-leads"),
    ("åpne kundeemner", "open-leads"),
    ("vis alle åpne leads", "open-leads"),
    ("lukkede kundeemner", "closed-leads"),
    ("vis diskvalifiserte kundeemner", "closed-leads"),
    ("alle kundeemner", "all-leads"),
    ("Alle potensielle kunder", "all-leads"),
    ("teamets åpne kundeemner", "team-open-leads"),
    ("kundeemner i teamet mitt", "team-open-leads"),
    ("closed leads", "closed-leads"),
    ("vis mine poengberegnede kundeemner", "my-open-leads-scored"),
    ("åpne kundeemner med karakter A", "open-leads"),
    ("hvilke kundeemner har gradering B?", "open-leads"),
    ("mine kundeemner med poengsum over 70", "my-open-leads"),
    ("mine åpne kundeemner uten poengsum", "my-open-leads"),
    ("kundeemner åpnet denne uken", "leads-opened-this-week"),
    ("leads åpnet i forrige uke", "leads-opened-last-week"),
    ("kundeemner siste 6 måneder", "all-leads"),
)

REASONS: tuple[tuple[str, str], ...] = (
    ("diskvalifiser Brekke som tapt", "lost"),
    ("diskvalifiser Brekke fordi de er tapt", "lost"),
    ("diskvalifiser Brekke, vi får ikke kontakt", "cannot-contact"),
    ("diskvalifiser Brekke fordi vi ikke får tak i dem", "cannot-contact"),
    ("diskvalifiser Brekke fordi de ikke er interessert lenger", "no-longer-interested"),
    ("diskvalifiser Brekke, ikke lenger interessert", "no-longer-interested"),
    ("diskvalifiser Brekke fordi det ble avlyst", "canceled"),
    ("merk Brekke som avbrutt", "canceled"),
)
"""How Brekke is disqualified, and the code of the reason."""
