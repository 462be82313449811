### Importing leads from a file: what became of each row.

import-created = Row { $row }: created.
import-duplicate = Row { $row }: duplicate of { $name }.
import-refused = Row { $row }: not imported. { $reason }
import-done =
    { $created ->
        [0] No leads were created.
        [one] One lead was created.
       *[other] { $created } leads were created.
    }
