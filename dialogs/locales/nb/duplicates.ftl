### Forretningsforbindelser og kontakter som kan finnes fra før, og hvorfor de regnes som treff.

## Sagt ved siden av et kort

matches-shown = Forretningsforbindelsen eller kontakten kan allerede finnes. Knytt { $name } til en av dem, eller opprett nye.
warning-shown = Duplikatadvarsel: Forretningsforbindelsen eller kontakten kan allerede finnes. Velg, eller la feltene stå tomme for å opprette nye.

## Kortene

matches-title = Forretningsforbindelsen eller kontakten kan allerede finnes
matches-accounts = Samsvarende forretningsforbindelser
matches-contacts = Samsvarende kontakter
matches-how = Velg en oppføring og deretter Fortsett for å knytte kundeemnet til den. Velg Ignorer og lagre uten å velge noen oppføring for å opprette nye.
matches-nothing-chosen = Skal kundeemnet knyttes til en oppføring, så velg den og deretter Fortsett. Skal det opprettes nye, så la «Ingen valgt» stå og velg Ignorer og lagre.
matches-account-label = Forretningsforbindelse å knytte til
matches-contact-label = Kontakt å knytte til
matches-inactive = inaktiv
matches-carry = La meg først velge felter som skal fylles inn, og salgsmulighet
matches-none = Ingen valgt
matches-left-out =
    { $count ->
        [one] Én oppføring til samsvarer.
       *[other] { $count } oppføringer til samsvarer.
    }
matches-in-sight = Viser { $first }–{ $last } av { $count } oppføringer som samsvarer.
matches-inactive-more =
    { $count ->
        [one] Én inaktiv oppføring til samsvarer.
       *[other] { $count } inaktive oppføringer til samsvarer.
    }
matches-inactive-why = Du kan ikke knytte kundeemnet til inaktive oppføringer.
button-more-matches = Flere treff
button-details = Detaljer
match-because = samsvarer på { $what }
match-column = { $label } ({ $value })
match-owner = eier { $owner }
match-modified = endret { $when }
warning-title = Duplikatadvarsel
warning-how = Velg forretningsforbindelse og kontakt å knytte til, eller la feltene stå tomme for å opprette nye, og velg deretter Fortsett.
warning-account-label = Forretningsforbindelse
warning-contact-label = Kontakt
warning-leave-blank = La stå tomt: Opprett ny
