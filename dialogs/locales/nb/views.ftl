### Visninger: filtre, kolonner, egne visninger, og det administratorer legger til.

## Systemvisninger

view-leads-opened-this-week = Kundeemner åpnet denne uken
view-leads-opened-last-week = Kundeemner åpnet forrige uke

## Knapper

button-edit-filters = Rediger filtre
button-more-filters = Flere filtre
button-related = Relatert prosess
button-edit-columns = Rediger kolonner
button-views = Visninger
button-apply = Bruk
button-delete = Slett
button-add-column = Legg til
button-show-view = Vis visningen

## Sagt ved siden av et kort, eller alene

views-shown = Her er visningene dine. Hvilken vil du se?
edit-filters-shown = Hvilke kundeemner skal { $view } vise?
edit-columns-shown = Hvilke kolonner skal { $view } vise?
view-saved = Visningen { $name } er lagret. Skriv «vis { $name }» for å se den igjen.
view-renamed = Visningen heter nå { $name }.
view-deleted = Visningen { $name } er slettet. Kundeemnene er ikke berørt.
delete-view-ask = Vil du slette visningen { $name }?
add-column-ask = Skal kolonnen { $column } legges til i visningen { $view }?
column-added = Kolonnen { $column } er lagt til i visningen { $view }.
column-taken-back = Kolonnen { $column } er ikke lenger lagt til i visningen { $view }.
column-editable = Kolonnen { $column } kan redigeres: Velg Rediger kolonner for å skjule eller vise den.
column-locked-why = Kolonnen { $column } er inkludert i visningen { $view }, men er skjult i Rediger kolonner som standard. Du kan derfor ikke skjule, fjerne eller endre rekkefølgen på den, verken der eller i visninger som er basert på den. En administrator kan legge kolonnen til i visningen. Spør { $who }.
sufficient-enough = Det er nok til en poengsummodell, som trenger minst { $needed }.
sufficient-longer = En poengsummodell trenger minst { $needed }. Øk tidsrammen til { $months } måneder for å få med nok kundeemner.
sufficient-never = En poengsummodell trenger minst { $needed }. Så mange er det ikke, selv med en tidsramme på 2 år.

## Listen og visningsvelgeren

list-filters = Filtre: { $filters }
views-title = Visninger
view-label = Visning
view-own = { $name } (din egen)

## Poengsummer i lister

list-unscored = ikke poengberegnet
list-score = poengsum { $score }
list-scored-on = poengberegnet { $when }
list-why = Hvorfor er det ikke poengberegnet?
button-why = Hvorfor?
view-unscored-last =
    { $count ->
        [one] Ett er ikke poengberegnet. Det står sist.
       *[other] { $count } er ikke poengberegnet. De står sist.
    }
view-unscored-among =
    { $count ->
        [one] Ett er ikke poengberegnet.
       *[other] { $count } er ikke poengberegnet.
    }

## Rediger filtre

edit-filters-title = Rediger filtre: { $view }
filters-kept = Filtre i bruk. Fjern avmerkingen for dem som ikke skal gjelde lenger.
filters-add = Legg til filtre
filters-related = Legg til relatert enhet: Salgsprosess for potensiell kunde til salgsmulighet
filter-count = Antall (x) timer, dager, uker, måneder eller år
filter-count-wrong = Skriv et helt tall fra 1 til 999.
filter-day = Dato, for På, Etter og Før
filter-text-column = Tekstkolonne
filter-operator = Operator
filter-text = Tekst
filter-points = Poengsum, fra 0 til 100
filter-points-wrong = Skriv et helt tall fra 0 til 100.
filter-process = Operator for prosessen
filter-activestage = Aktiv fase
filter-option = { $operator } { $value }
input-untouched = Ingen valgt

operator-equals = Er lik
operator-does-not-equal = Er ikke lik
operator-contains = Inneholder
operator-begins-with = Begynner med
operator-contains-data = Inneholder data
operator-does-not-contain-data = Inneholder ikke data
operator-at-least = Er større enn eller lik
operator-at-most = Er mindre enn eller lik
operator-more-than = Er større enn
operator-less-than = Er mindre enn
operator-on = På
operator-on-or-after = På eller etter
operator-on-or-before = På eller før
operator-after = Etter
operator-before = Før
operator-last-x-hours = Siste x timer
operator-last-x-days = Siste x dager
operator-last-x-weeks = Siste x uker
operator-last-x-months = Siste x måneder
operator-last-x-years = Siste x år
operator-today = I dag
operator-yesterday = I går
operator-this-week = Denne uken
operator-last-week = Forrige uke
operator-this-month = Denne måneden
operator-last-month = Forrige måned
operator-this-year = I år
operator-last-year = I fjor

process-status-active = Aktiv
process-status-finished = Fullført
process-status-aborted = Avbrutt

## Filtre, slik de står i en liste

filter-equals = { $column } er lik { $value }
filter-does-not-equal = { $column } er ikke lik { $value }
filter-contains = { $column } inneholder { $value }
filter-begins-with = { $column } begynner med { $value }
filter-contains-data = { $column } inneholder data
filter-does-not-contain-data = { $column } inneholder ikke data
filter-at-least = { $column } er { $count } eller mer
filter-at-most = { $column } er { $count } eller mindre
filter-more-than = { $column } er mer enn { $count }
filter-less-than = { $column } er mindre enn { $count }
filter-on = { $column }: { $value }
filter-on-or-after = { $column }: { $value } eller senere
filter-on-or-before = { $column }: { $value } eller tidligere
filter-after = { $column } etter { $value }
filter-before = { $column } før { $value }
filter-last-x-hours =
    { $count ->
        [one] { $column }: siste time
       *[other] { $column }: siste { $count } timer
    }
filter-last-x-days =
    { $count ->
        [one] { $column }: siste døgn
       *[other] { $column }: siste { $count } dager
    }
filter-last-x-weeks =
    { $count ->
        [one] { $column }: siste uke
       *[other] { $column }: siste { $count } uker
    }
filter-last-x-months =
    { $count ->
        [one] { $column }: siste måned
       *[other] { $column }: siste { $count } måneder
    }
filter-last-x-years =
    { $count ->
        [one] { $column }: siste år
       *[other] { $column }: siste { $count } år
    }
filter-today = { $column }: i dag
filter-yesterday = { $column }: i går
filter-this-week = { $column }: denne uken
filter-last-week = { $column }: forrige uke
filter-this-month = { $column }: denne måneden
filter-last-month = { $column }: forrige måned
filter-this-year = { $column }: i år
filter-last-year = { $column }: i fjor
filter-owner-me = meg
filter-owner-team = teamet mitt
filter-process-contains = Salgsprosess for potensiell kunde til salgsmulighet inneholder data
filter-process-does-not-contain = Salgsprosess for potensiell kunde til salgsmulighet inneholder ikke data

## Rediger kolonner

edit-columns-title = Rediger kolonner: { $view }
columns-label = Kolonner
sort-label = Sorter etter
order-label = Rekkefølge
order-ascending = Stigende
order-descending = Synkende

## Endringer det blir spurt om først

add-column-title = Legg til { $column } i { $view }
add-column-body = Kolonnen { $column } vises i { $view } for alle. Den kommer med i Rediger kolonner, så alle kan skjule den, fjerne den eller endre rekkefølgen, også i egne visninger som er basert på { $view }.
column-added-means = Nå kan alle redigere den i Rediger kolonner. Det kan angres.
delete-view-title = Slett visningen { $name }
delete-view-body = Bare visningen blir borte, ikke kundeemnene. Slettingen kan ikke angres.

## Avslag

refusal-unknown-column = Visninger har ingen kolonne som heter { $column }. De har { $allowed }.
refusal-unknown-operator = Operatoren { $operator } kan ikke brukes på { $column }. Disse kan brukes: { $allowed }.
refusal-unknown-value = Verdien «{ $value }» kan ikke brukes for { $column }. Tillatt: { $allowed }.
refusal-too-many-conditions = Et filter kan ha høyst { $most } betingelser. Fjern noen av dem først.
refusal-unknown-view = Det finnes ingen systemvisning som heter { $view }. Det finnes { $allowed }.
refusal-unreadable-view = Jeg kan ikke lese den listen. Begynn med en visning, for eksempel «alle kundeemner».
refusal-column-locked = Kolonnen Firmanavn er inkludert i de medfølgende emnevisningene, men er skjult i Rediger kolonner som standard. Du kan derfor ikke skjule, fjerne eller endre rekkefølgen på den, verken i visningene som følger med, eller i visninger som er basert på dem. En administrator kan legge til feltet Firmanavn i visningen.
refusal-no-column-left = En visning må ha minst én kolonne.
refusal-column-already-added = Kolonnen er allerede lagt til i visningen.
refusal-column-not-added = Kolonnen er ikke lagt til i visningen av en administrator, så det er ingenting å ta tilbake.
refusal-view-name-taken = Du har allerede en visning som heter { $name }. Velg et annet navn, eller slett den først.
refusal-bad-view-name = Navnet på en visning må ha mellom 1 og { $most } tegn, uten linjeskift.
refusal-too-many-views = Du har allerede { $most } visninger, og flere kan du ikke ha. Slett en av dem først.
refusal-view-not-found = Du har ingen visning som heter { $name }. Skriv «visninger» for å se dem du har.
