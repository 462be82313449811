### Poeng: hva modeller og poeng sier, og hvorfor ikke.

scoring-trained = { $state ->
        [ready] Poengmodellen { $model } er trent og klar til å publiseres (AUC { $auc }).
        [ok] Poengmodellen { $model } er trent og kan publiseres (AUC { $auc }).
        [not-ready] Poengmodellen { $model } er trent, men er ikke klar til å publiseres (AUC { $auc }).
        [not-enough-records] Poengmodellen { $model } kunne ikke trenes: det er nå for få lukkede oppføringer.
       *[training-failed] Treningen av poengmodellen { $model } mislyktes. Be driftsansvarlig se i loggen.
    }

scoring-unusable = Poengmodellen { $model } kan ikke leses lenger. Den beregner ingenting nå, og poengsummene den har gitt, blir stående. Slå av automatisk trening, tren den på nytt og publiser den.

refusal-invalid-model =
    { $problem ->
        [name] Navnet på en poengmodell kan bare ha bokstaver, sifre og understrek, og høyst 100 tegn.
        [name-taken] Det finnes en poengmodell med dette navnet fra før. Velg et annet.
        [process] Denne forretningsprosessflyten finnes ikke.
        [state] Den positive og den negative verdien må være to ulike verdier av tilstandskolonnen.
        [filter] Velg én kolonne å filtrere etter, og minst én av verdiene dens.
        [months] En modell lærer av de siste 3, 6, 9, 12, 18 eller 24 månedene.
        [per-stage] Bare modeller for salgsmuligheter kan være per fase, og de trenger en forretningsprosessflyt.
       *[other] Modellen kan ikke lære av disse attributtene. Velg minst ett, blant dem som vises.
    }
refusal-too-many-models = Det er { $most } poengmodeller allerede, og det kan ikke bli flere. Slett en av dem først.
refusal-models-overlap = Disse modellene kan gi poeng til de samme oppføringene: { $models }. Gå tilbake og endre filteret, eller opprett modellen likevel.
refusal-not-enough-records =
    { $lacks ->
        [stage] En modell per fase trenger { $needed } lukkede oppføringer i siste fase av prosessen; det er { $stage }.
       *[records] Det er for få lukkede oppføringer å lære av: { $positive } vunnet og { $negative } tapt, og det trengs { $needed } av hver.
    }
    { $months ->
        [0] Ingen annen periode har nok.
       *[other] Med de siste { $months } månedene er det nok.
    }
refusal-scoring-off = Sales Insights er ikke installert, så ingenting får poeng. En administrator kan slå det på: «slå på Sales Insights».
refusal-auto-retrain-on = Modellen { $model } trenes på nytt automatisk. Slå det av først.
refusal-training-under-way = Modellen { $model } er under trening. Vent til det er ferdig.
refusal-model-changed = Modellen { $model } er endret siden du så den. Se på den igjen.
refusal-nothing-to-publish = Det er ingenting å publisere: modellen { $model } har ikke lært noe nytt.
refusal-model-not-published = Modellen { $model } er ikke publisert, så det er ingenting å ta ut av bruk.
refusal-nothing-to-revert = Det er ingen trening av modellen { $model } å ta tilbake: bare en senere som ikke er publisert, kan tas tilbake.
refusal-grades-out-of-order = Graderingene må følge hverandre: A begynner over B, B over C, og C over 0. Det gjør ikke disse: A { $a }, B { $b }, C { $c }.
refusal-no-model-for-it = Ingen publisert modell gir poeng til denne oppføringen, så det er ingenting å prøve.
refusal-nothing-published = Ingen poengmodell for dette er publisert. Tren en og publiser den først.
refusal-not-changeable = Dette kan ikke en selger endre, eller modellen ser ikke på det, så det ville ikke heve noe.

undo-act-scoring-model-added = at poengmodellen { $name } ble lagt til
undo-act-scoring-model-edited = endringen av poengmodellen { $name }
undo-act-scoring-grades-set = endringen av graderingene i poengmodellen { $name }
undo-act-scoring-retraining-switched = endringen av omtreningen av poengmodellen { $name }
undo-act-scoring-model-deleted = slettingen av poengmodellen { $name }
undo-act-scoring-model-published = publiseringen av poengmodellen { $name }
undo-act-scoring-model-unpublished = at publiseringen av poengmodellen { $name } ble opphevet
undo-act-scoring-model-reverted = at poengmodellen { $name } ble satt tilbake
undo-restored-scoring-model-added = Poengmodellen blir tatt bort.
undone-restored-scoring-model-added = Poengmodellen er tatt bort.
undo-restored-scoring-model = Poengmodellen blir som den var.
undone-restored-scoring-model = Poengmodellen er som den var.
record-title-scoring_model = Poengmodell
