### Importere kundeemner fra en fil: hva som ble av hver rad.

import-created = Rad { $row }: opprettet.
import-duplicate = Rad { $row }: duplikat av { $name }.
import-refused = Rad { $row }: ikke importert. { $reason }
import-done =
    { $created ->
        [0] Ingen kundeemner ble opprettet.
        [one] Ett kundeemne ble opprettet.
       *[other] { $created } kundeemner ble opprettet.
    }
