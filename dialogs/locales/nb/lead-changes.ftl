### Opprette, redigere, tildele og slette kundeemner.

button-save = Lagre
button-edit = Rediger
button-more-fields = Flere felter
button-assign = Tildel

try-lead-edit = Rediger et kundeemne
try-lead-assign = Tildel et kundeemne
try-lead-delete = Slett et kundeemne

help-change = Opprette, redigere, tildele eller slette: «nytt kundeemne Kari Brekke hos Brekke Havbruk», «rediger Acme», «tildel Acme til Tone», «slett Acme».

## Redigere

edit-lead-title = Rediger { $name }
edit-lead-ask = Her er opplysningene om { $name }. Endre dem du vil, og velg Lagre.
edit-lead-saved = Endringene på { $name } er lagret.
edit-lead-same = Ingenting var endret på { $name }, så det står som før.
edit-lead-changed = { $name } ble endret mens skjemaet sto åpent, så ingenting ble lagret. Her er verdiene slik de er nå.
edit-lead-changed-by = { $who } endret { $name } { $when }, så ingenting ble lagret. Her er verdiene slik de er nå.

## Opprette

new-lead-title = Nytt kundeemne
new-lead-ask = Fyll ut det du vet om kundeemnet, og velg Lagre. Emne og etternavn må være med.
new-lead-saved = Kundeemnet { $name } er opprettet.

## Tildele

assign-title = Tildel { $name }
assign-owner = Eier nå: { $owner }
assign-new-owner = Ny eier
assign-missing = Velg en ny eier.
assign-whom = Hvem skal { $name } tildeles? Skriv navnet på en kollega.
assign-nobody = Jeg fant ingen som heter «{ $words }» blant dem du kan tildele kundeemner. Skriv et annet navn.
assign-ask =
    { $count ->
        [one] Vil du tildele { $name } til { $owner }?
       *[other] { $count } kollegaer passer. Hvem skal { $name } tildeles?
    }
assigned = { $name } er tildelt { $owner }.

## Slette

delete-lead-title = Slett { $name }
delete-lead-ask = Vil du slette { $name } for godt?
delete-lead-changed = Det som ville blitt slettet sammen med { $name }, er endret, så ingenting ble slettet. Vil du fortsatt slette det for godt?
delete-lead-goes =
    Dette slettes: kundeemnet, { $notes ->
        [0] ingen notater
        [one] ett notat
       *[other] { $notes } notater
    }, { $attachments ->
        [0] ingen vedlegg
        [one] ett vedlegg
       *[other] { $attachments } vedlegg
    }, tidslinjen, endringshistorikken, fasen i prosessen og åpne forespørsler om kundeemnet.
delete-lead-stays = Forretningsforbindelser og kontakter beholdes. Revisjonsloggen viser fortsatt at kundeemnet fantes, og hvem som slettet det.
delete-lead-permanent = Slettingen er endelig og kan ikke angres.
deleted-lead = { $name } er slettet for godt.

refusal-lead-has-opportunities = Kundeemnet er opphavet til en salgsmulighet og kan derfor ikke slettes.
refusal-lead-has-merged-leads = Andre kundeemner er slått sammen med dette, og de viser hit. Derfor kan det ikke slettes.

## Angre

undone-lead-disqualified = Diskvalifiseringen av { $name } er angret. Kundeemnet er åpent igjen.
undone-lead-reactivated = Reaktiveringen av { $name } er angret. Kundeemnet er lukket som før.
undone-lead-updated = Endringene på { $name } er angret.
undone-lead-assigned = Tildelingen av { $name } er angret.
undo-refused-deleted = { $name } ble slettet for godt, og det kan ikke angres.
undo-act-lead-created = at { $name } ble opprettet
undone-lead-created = Det er angret. { $name } er slettet for godt.
undo-restored-created-lead = Kundeemnet slettes for godt.
undone-restored-created-lead = Kundeemnet er slettet for godt.
undo-refused-gone = { $name } finnes ikke lenger, så det er ingenting å angre.
