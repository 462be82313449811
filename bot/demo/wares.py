"""What the company of the demonstration sells, and what its sellers write down about those who may buy."""

from __future__ import annotations

SUBJECTS = (
    "Tilbud på varmepumper", "Solceller på lagertak", "Ventilasjon i nytt kontorbygg", "Serviceavtale på kjøleanlegg",
    "Energioppfølging for flere bygg", "Ladeanlegg for varebiler", "Varmegjenvinning i produksjonen",
    "Utskifting av oljekjel", "Batteri til reservekraft", "Styring av lys og varme", "Sjøvannsvarmepumpe til brygga",
    "Isvann til prosesskjøling", "Befaring av fryselager", "Fornyelse av serviceavtale",
)  # fmt: skip

ATTACHED = "Befaringsrapport.txt"
REPORT = "Befaring: ett aggregat fra 2004, to fra 2011. Plass til ny sentral i kjelrommet. Strøminntak 400 A."

PROMISING = (
    "Snakket med {first}. Budsjettet er vedtatt, de vil ha tilbud før styremøtet.",
    "{first} ba om referanser fra liknende anlegg. Sendte tre.",
    "Befaring avtalt. {first} tar med vaktmesteren, som kjenner anlegget.",
    "De betaler 1,9 millioner i året for strøm og vil halvere det.",
    "Avtalen med dagens leverandør går ut til sommeren, og de vil ikke fornye.",
)

DOUBTFUL = (
    "Ringte {first}, som ville tenke på det. Ingen budsjett i år.",
    "Ikke svar på to e-poster. Prøver igjen over helgen.",
    "{first} henter inn fem tilbud og ser mest på prisen.",
    "Bygget er kanskje til salgs, så de venter med alt.",
    "Sentralbordet sier at {first} har sluttet. Spurte etter den nye.",
)

ENGLISH = (
    "Spoke to {first}. They want a quote in euro and a reference nearby.",
    "{first} asked for drawings of the heat recovery unit. Sent.",
    "No budget before the next financial year, says {first}.",
)
