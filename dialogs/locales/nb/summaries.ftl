### Sammendrag av kundeemner, og hvorfor det ikke er noe.

field-address1_composite = Adresse

summary-title = Sammendrag: { $name }
summary-shown = Her er sammendraget av { $name }.
summary-by-ai = KI-generert { $when }. Hver linje viser kilden.
summary-by-code = Satt sammen av feltene og notatene { $when }, ikke skrevet av KI.
summary-line = { $text } [{ $source }]
summary-from-note = Notat av { $author }, { $when }
summary-made = Kundeemnet ble til

## Hvorfor det ikke er noe sammendrag

summary-pending = Sammendraget av { $name } blir skrevet nå. Spør igjen om litt.
summary-missing = { $name } har ikke noe sammendrag: { $why }.
summary-missing-qualified = kundeemnet er ikke kvalifisert
summary-missing-new-experience = det går bare med den nye opplevelsen for kvalifisering
summary-missing-summarize = oppsummering av kundeemner var ikke på
summary-missing-copilot = Copilot var ikke aktivert
summary-missing-asked = kvalifiseringen ba ikke om noe sammendrag
summary-missing-not-failed = det lot seg ikke skrive, og den som drifter assistenten må se på det
summary-check = { $told }: { $what }
summary-check-qualified = Kundeemnet er kvalifisert
summary-check-new-experience = Den nye opplevelsen for kvalifisering er på
summary-check-summarize = Oppsummering av kundeemner etter kvalifisering er på
summary-check-copilot = Copilot er aktivert
summary-check-asked = Kvalifiseringen ba om et sammendrag
summary-check-not-failed = Skrivingen av sammendraget har ikke feilet
summary-then = Det som gjelder, er hvordan innstillingene var da kundeemnet ble kvalifisert. Reaktiver det og kvalifiser på nytt for å få et sammendrag.
