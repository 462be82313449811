"""What people ask of the FAQ's second section, in both languages, by the code of the question that is meant."""

from __future__ import annotations

BOKMAL: dict[str, tuple[str, ...]] = {
    "scoring-needs": (
        "Hva trenger jeg for å bruke emnepoeng?", "hva kreves for å få poengsummer", "hva må til for poengberegning?",
        "hvor mange kundeemner trengs for å lage en poengmodell", "hvordan kommer vi i gang med emnepoeng",
        "er Sales Insights installert?", "hva er kravene til prediktiv poengsum",
        "hvilke krav stilles til poengberegning",
    ),
    "scoring-enough": (
        "Hvordan kontrollerer jeg om jeg har det nødvendige antallet kundeemner eller salgsmuligheter til å opprette "
        "en poengsummodell?",
        "hvordan sjekker jeg om vi har nok kundeemner til en poengmodell", "hvordan vet jeg at det er nok kundeemner",
        "hvilken tidsramme kan modellen læres opp med", "hvordan teller jeg kundeemnene til en poengmodell",
        "hvor kontrollerer jeg minimumskravet for poengsum",
        "hvordan finner jeg ut om antallet holder til en poengmodell",
    ),
    "scoring-why-not": (
        "Hvorfor blir ikke kundeemnene eller salgsmulighetene mine vurdert eller scoret på nytt?",
        "hvorfor blir ikke kundeemnene mine poengberegnet", "hvorfor får ikke salgsmulighetene poengsum?",
        "hvorfor oppdateres ikke poengsummene", "kvifor blir ikkje kundeemna scoret på nytt",
        "hvilke betingelser må være oppfylt for å få poengsum", "hvorfor mangler så mange kundeemner fortsatt poeng",
    ),
    "scoring-often": (
        "Hvor ofte oppdateres de prediktive poengsummene for potensiell kunde?", "hvor ofte oppdateres poengsummene",
        "når er neste kjøring?", "hvor lang tid tar det før et nytt kundeemne får poengsum",
        "når scores oppdaterte kundeemner", "kor ofte blir poengsummane rekna ut", "når poengberegnes kundeemnene",
    ),
    "scoring-real-time": (
        "Hvorfor blir ikke kundeemnene poengberegnet i sanntid?", "hvorfor scores ikke kundeemnene i sanntid",
        "hva er poengberegning i sanntid", "hvorfor virker ikke sanntidsberegning?",
        "scores oppdaterte kundeemner i sanntid", "hvorfor kommer ikke poengsummen med en gang",
        "gjelder sanntid for poeng bare når kundeemnet er nytt", "er poengene i sanntid?",
    ),
    "scoring-customize": (
        "Kan jeg tilpasse modellen for prediktiv poengsum?", "kan vi endre poengmodellen",
        "hvordan tilpasser jeg poengmodellen?", "hvem velger attributtene i modellen",
        "hvilke attributter velges automatisk", "kan jeg velge attributter modellen bruker",
        "går det an å endre på attributtene bak den prediktive modellen",
    ),
    "scoring-several": (
        "Kan jeg opprette flere modeller for potensielle kunder?", "kan vi ha flere poengmodeller",
        "hvor mange poengmodeller kan vi ha?", "kan vi ha én modell for hver bransje",
        "hva skjer hvis to modeller overlapper", "hvordan lager jeg egne modeller for ulike bransjer",
        "går det an med mer enn én modell når vi har to bransjer",
    ),
    "scoring-grade": (
        "Hva er forskjellen mellom en poengsum og en gradering?", "hva er forskjellen på poengsum og karakter",
        "hva er en poengsum?", "hva er en gradering", "hva betyr gradering B", "hvor kommer poengsummen fra",
        "hvordan beregnes poengsummen?", "hvem bestemmer graderingene",
    ),
}  # fmt: skip

ENGLISH: dict[str, tuple[str, ...]] = {
    "scoring-needs": (
        "What do I need to use lead scoring?", "what is needed for predictive scoring",
        "what are the requirements for lead scoring?", "how many leads are needed to train a scoring model",
        "how do we get started with lead scoring", "is Sales Insights installed?",
        "which prerequisites must be met for lead scores",
    ),
    "scoring-enough": (
        "How do I check whether I have the required number of leads or opportunities to create a scoring model?",
        "how do I know if we have enough leads for a scoring model", "how can I see whether there are enough leads",
        "which time frame can a model be trained with", "where do I check the minimum requirement for scoring",
        "how do I count the leads for a scoring model", "how would one find the number of leads for scoring",
    ),
    "scoring-why-not": (
        "Why aren't my leads or opportunities scored or rescored?", "why aren't my opportunities scored again",
        "why aren't the scores updated?", "why don't the scores change", "which conditions must be met to be scored",
        "why do the leads have no scores", "why are most leads never graded",
    ),
    "scoring-often": (
        "How often are the predictive lead scores updated?", "how often are scores refreshed",
        "when is the next run?", "how long does it take before a new lead gets a score",
        "how often does scoring run", "when are updated leads rescored", "how often do you calculate scores",
    ),
    "scoring-real-time": (
        "Why aren't leads scored in real time?", "why isn't my lead scored in real time",
        "what is real-time scoring", "why doesn't real-time scoring work?", "are updated leads scored in real time",
        "which leads are scored in real time", "does the score of a lead come in real time",
    ),
    "scoring-customize": (
        "Can I customize the predictive scoring model?", "can we change the scoring model?",
        "how do I customize the scoring model", "who selects the attributes in the scoring model",
        "which attributes are chosen automatically", "can I choose which attributes the model uses",
        "could we influence a predictive model",
    ),
    "scoring-several": (
        "Can I create multiple models for leads?", "can we have several scoring models", "how many models can we have",
        "can I have one model for each line of business", "what happens if two models overlap",
        "how do we make different models for different lines of business",
        "is it allowed to use more than one model for leads",
    ),
    "scoring-grade": (
        "What is the difference between a score and a grade?", "what's a lead score?", "what is a grade",
        "what does grade B mean", "where do scores come from?", "how is the score calculated",
        "how do scores differ from grades", "who sets the grade ranges",
    ),
}  # fmt: skip
