### Innstillingene for kvalifisering: hva de er, hvem som endret dem, og hva en endring fører til.

refusal-already-carried-over = Hva som skjer med oppføringstypene, er alt bestemt, så den eldre innstillingen blir ikke overført. En administrator kan endre innstillingene i chatten.
