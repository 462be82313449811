### Predictive scoring: what models and scores say, and why not.

scoring-trained = { $state ->
        [ready] The scoring model { $model } is trained and ready to publish (AUC { $auc }).
        [ok] The scoring model { $model } is trained; it is OK to publish (AUC { $auc }).
        [not-ready] The scoring model { $model } is trained, but it is not ready to publish (AUC { $auc }).
        [not-enough-records] The scoring model { $model } could not be trained: there are too few closed records by now.
       *[training-failed] The training of the scoring model { $model } failed. Ask the operator to look at the log.
    }

scoring-unusable = The scoring model { $model } cannot be read any more. It scores nothing now, and the scores it gave stay. Switch off automatic training, train it anew and publish it.

refusal-invalid-model =
    { $problem ->
        [name] The name of a scoring model has letters, digits and underscores only, and at most 100 of them.
        [name-taken] There is a scoring model with this name already. Choose another one.
        [process] There is no such business process flow.
        [state] The positive and the negative value must be two different values of the state column.
        [filter] Choose one column to filter by, and at least one of its values.
        [months] A model learns from the past 3, 6, 9, 12, 18 or 24 months.
        [per-stage] Only models of opportunities can be per stage, and they need a business process flow.
       *[other] The model cannot learn from these attributes. Choose at least one, among those that are shown.
    }
refusal-too-many-models = There are { $most } scoring models already, and there cannot be more. Delete one of them first.
refusal-models-overlap = These models could score the same records: { $models }. Go back and change the filter, or create the model all the same.
refusal-not-enough-records =
    { $lacks ->
        [stage] For a model per stage, { $needed } closed records at the last stage of the process are needed; there are { $stage }.
       *[records] There are too few closed records to learn from: { $positive } won and { $negative } lost, and { $needed } of each are needed.
    }
    { $months ->
        [0] No other period has enough of them.
       *[other] With the past { $months } months there are enough.
    }
refusal-scoring-off = Sales Insights is not installed, so nothing is scored. An administrator can switch it on: "turn on Sales Insights".
refusal-auto-retrain-on = The model { $model } is retrained automatically. Switch that off first.
refusal-training-under-way = The model { $model } is being trained. Wait until that is done.
refusal-model-changed = The model { $model } has changed since you saw it. Look at it again.
refusal-nothing-to-publish = There is nothing to publish: the model { $model } has learned nothing new.
refusal-model-not-published = The model { $model } is not published, so there is nothing to take out of use.
refusal-nothing-to-revert = There is no training of the model { $model } to take back: only a later one that is not published can be.
refusal-grades-out-of-order = The grades must follow each other: A begins above B, B above C, and C above 0. These do not: A { $a }, B { $b }, C { $c }.
refusal-no-model-for-it = No published model scores this record, so there is nothing to try.
refusal-nothing-published = No scoring model for this is published. Train one and publish it first.
refusal-not-changeable = A seller cannot change this, or the model does not look at it, so it would raise nothing.

undo-act-scoring-model-added = the adding of the scoring model { $name }
undo-act-scoring-model-edited = the change of the scoring model { $name }
undo-act-scoring-grades-set = the change of the grades of the scoring model { $name }
undo-act-scoring-retraining-switched = the change of the retraining of the scoring model { $name }
undo-act-scoring-model-deleted = the deletion of the scoring model { $name }
undo-act-scoring-model-published = the publishing of the scoring model { $name }
undo-act-scoring-model-unpublished = the unpublishing of the scoring model { $name }
undo-act-scoring-model-reverted = the reverting of the scoring model { $name }
undo-restored-scoring-model-added = The scoring model will be taken away.
undone-restored-scoring-model-added = The scoring model is taken away.
undo-restored-scoring-model = The scoring model stands as it did before.
undone-restored-scoring-model = The scoring model stands as it did before.
record-title-scoring_model = Scoring model
