### Det folk sier i forbifarten: svar som ingen spurte etter, hvem som bestemmer, hva som ikke gjøres i chatten.

nothing-to-answer = Det er ingenting som venter på svar fra deg nå. Skriv hva du vil gjøre, med dine egne ord.
administrators = { $who } er { $count ->
    [one] administrator
   *[other] administratorer
} her. Stoppes en kvalifisering av en regel eller en rettighet, har kortet en knapp som spør for deg. Hvem som får bruke assistenten, og i hvilken rolle, bestemmes på kommandolinjen med «leadbot users».
administrators-nobody = Ingen er administrator her ennå. Den som drifter assistenten, gir roller på kommandolinjen med «leadbot users».

opportunities-of-lead =
    { $count ->
        [one] { $name } ble til salgsmuligheten { $named }.
       *[other] { $name } ble til { $count } salgsmuligheter: { $named }. Her er den primære.
    }
opportunity-none = { $name } har ikke blitt til noen salgsmulighet. «Kvalifiser det» viser hva som skal til.
