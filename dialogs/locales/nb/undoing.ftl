### Angre det som er gjort: hva som går tilbake, hva som blir stående, og hvorfor.

record-title-lead = Kundeemne

## Sagt ved siden av et kort, eller alene

undo-ask = Vil du angre { $act }? Det ble gjort { $when }.
undo-ask-partly = Ikke alt rundt { $name } kan angres. Se hva som blir stående, før du velger Angre.
undone-short = { $name }: angret
undone-lead-qualified = Kvalifiseringen av { $name } er angret. Kundeemnet er åpent igjen.
undone-lead-disqualified-keeping = Diskvalifiseringen av { $name } er angret. Kundeemnet er åpent igjen.
undo-refused-changed-since = { $name } er endret siden, så dette kan ikke angres.
undo-refused-name-taken = En annen poengmodell heter { $name } nå. Slett den først.
undo-refused-too-many-models = Det finnes ti poengmodeller av dette slaget, og flere kan det ikke være. Slett en før { $name } hentes tilbake.
undo-refused-no-right = Du kan lese { $name }, men ikke endre. En leder for teamet, eller eieren, kan angre dette.

## Kortene

undo-title = Angre: { $name }
undone-title = Angret: { $name }
undo-record = { $type } { $name }
undo-restored-lead = Kundeemnet blir som det var.
undo-restored-process = Prosessen går tilbake til fasen den var i.
undo-restored-carried-fields = Felter som ble fylt inn på tilknyttede oppføringer, tømmes igjen.
undo-archived = { $record } legges bort.
undone-restored-lead = Kundeemnet er som det var.
undone-restored-process = Prosessen er tilbake i fasen den var i.
undone-restored-carried-fields = Felter som ble fylt inn på tilknyttede oppføringer, er tomme igjen.
undone-archived = { $record } er lagt bort.
undo-kept-title = Dette blir stående
undone-kept-title = Dette ble stående
undo-kept = { $record }: { $reason }
kept-changed-since = Noen har arbeidet med den siden.
kept-has-notes = Den har egne notater.
kept-process-moved = Prosessen har gått videre siden.
kept-used-by-others = Andre oppføringer hører til den.

## Hva som angres

undo-act-lead-qualified = kvalifiseringen av { $name }
undo-act-lead-disqualified = diskvalifiseringen av { $name }
undo-act-lead-disqualified-keeping = diskvalifiseringen av { $name }
undo-act-lead-reactivated = reaktiveringen av { $name }
undo-act-lead-updated = endringene på { $name }
undo-act-lead-assigned = tildelingen av { $name }
undo-act-lead-deleted = slettingen av { $name }
undo-act-lead-merged = sammenslåingen med { $name }
undo-act-account-merged = sammenslåingen med { $name }
undo-act-contact-merged = sammenslåingen med { $name }
undo-act-rule-unpublished = at publiseringen av regelen { $name } ble opphevet
undo-act-rule-published = publiseringen av regelen { $name }
undo-act-rule-changed = endringen av regelen { $name }
undo-act-rule-created = at regelen { $name } ble opprettet
undo-act-rule-edited = endringen av regelen { $name }
undo-act-rule-deleted = slettingen av regelen { $name }
undo-act-settings-changed = endringen av innstillingene
