"""The measurement of scoring on small folders: dated or not, and what it says of the scorecard."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from benchmarks.scoring import __main__ as command
from benchmarks.scoring import files, measuring, odoo, throughput
from services.scorecard.measures import Floats, Outcome
from services.scorecard.table import Attribute, Kind, Table
from tests.services.scorecard import made


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    with threadpool_limits(limits=1):
        yield


def write(folder: Path, rows: int, *, dated: bool) -> Path:
    """A folder as it is measured, its leads newest first."""
    table, outcome = made.closed_leads(rows)
    names = [attribute.name for attribute in table.attributes]
    with (folder / "leads.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*names, "label", *(["createdon"] if dated else [])])
        for row in reversed(range(rows)):
            values = [table.columns[name][row] for name in names]
            told = ["" if str(value) in {"None", "nan"} else value for value in values]
            date = [f"2026-01-01T{row // 60:02}:{row % 60:02}"] if dated else []
            writer.writerow([*told, int(outcome[row]), *date])
    return folder


def test_columns_are_typed_by_what_they_hold_and_leads_are_put_in_order(tmp_path: Path) -> None:
    leads = files.read(write(tmp_path, 60, dated=True))
    assert {a.name: a.kind for a in leads.table.attributes} == {
        "leadsourcecode": Kind.CATEGORY,
        "size": Kind.CATEGORY,
        "revenue": Kind.NUMBER,
        "budgetstatus": Kind.FLAG,
        "noise": Kind.NUMBER,
    }
    _, outcome = made.closed_leads(60)
    assert leads.outcome.tolist() == outcome.tolist()
    assert "noise" not in files.read(tmp_path, ["noise"]).table.columns


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "there is no"),
        ("size,label\n", "has no leads"),
        ("size\n1\n", "has no column “label”"),
        ("size,label\n1,kanskje\n", "“kanskje” is no label"),
        ("size,label\n1,1\n2,1\n", "all leads have the same label"),
        ("size,label,Created On\n1,1,i går\n", "line 2: “i går” is no date"),
        ("size,label\n1,1,2\n", "more cells than headings"),
    ],
)
def test_a_folder_that_cannot_be_measured_is_refused_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None, told: str
) -> None:
    if content is not None:
        (tmp_path / "leads.csv").write_text(content, encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        command.main([str(tmp_path)])
    assert stopped.value.code == 2
    assert told in capsys.readouterr().err


def test_labels_in_words_and_dates_as_norwegians_write_them(tmp_path: Path) -> None:
    rows = ("b,Disqualified,02.01.2026", "c,won,11.01.2026 kl. 09:30", "a,1.0,01.12.2025", "d,Nei,2026-02-01")
    (tmp_path / "leads.csv").write_text("\n".join(("name,Label,Opprettet", *rows)), encoding="utf-8")
    leads = files.read(tmp_path)
    assert leads.table.columns["name"].tolist() == ["a", "b", "c", "d"]
    assert (leads.outcome.tolist(), leads.dated) == ([True, False, True, False], True)


def test_dated_leads_are_tested_on_the_newest_fifth_others_in_five_folds(tmp_path: Path) -> None:
    leads = files.read(write(tmp_path, 100, dated=True))
    ((train, test),) = files.splits(leads)
    assert (train.tolist(), test.tolist()) == (list(range(80)), list(range(80, 100)))
    folds = list(files.splits(files.read(tmp_path, cross=True)))
    assert sorted(row for _, test in folds for row in test.tolist()) == list(range(100))


def test_the_command_prints_figures_by_number_of_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command.main([str(write(tmp_path, 300, dated=True)), "--draws", "1"])
    report = json.loads(capsys.readouterr().out)
    assert set(report["ours"]) == {"80", "200", "all"}
    assert set(report["ours"]["all"]) >= {"auc", "brier", "log_loss", "calibration_error", "training_seconds"}
    assert report["ours"]["all"]["auc"] > 0.65
    assert report["explanation_residual"] < 1e-9
    assert "leadsourcecode" in report["attributes_used"]


def test_what_is_promised_after_a_balanced_draw_is_moved_to_the_natural_rate(tmp_path: Path) -> None:
    leads = files.read(write(tmp_path, 600, dated=True))
    rare = files.Leads("rare", leads.table, leads.outcome & (np.arange(600) % 3 == 0), dated=True)

    def knows_the_rate_only(table: Table, outcome: Outcome) -> measuring.Predict:
        def predict(asked: Table) -> Floats:
            return np.full(len(asked), outcome.mean())

        return predict

    found = measuring.measure(rare, knows_the_rate_only, draws=1)
    assert found["80"]["calibration_error"] == pytest.approx(found["all"]["calibration_error"], abs=1e-4)


def test_leads_are_made_up_the_same_each_time() -> None:
    one, other = throughput.made_up(50, seed=1), throughput.made_up(50, seed=1)
    assert (one[1] == other[1]).all()
    assert len(one[0].attributes) == throughput.NUMBERS + throughput.CHOICES


def test_odoos_formula_is_counted_by_hand() -> None:
    source = np.array(["web", "web", "fair", "web", "fair", "fair", None], dtype=object)
    outcome = np.array([True, True, True, False, False, False, False])
    table = Table((Attribute("source", Kind.CATEGORY),), {"source": source})
    predict = odoo.fit(table, outcome)
    odds = 3 / 4 * (2.1 / 3.2) / (1.1 / 3.2)
    assert predict(table)[0] == pytest.approx(odds / (1 + odds))
    assert predict(table)[6] == pytest.approx(3 / 7)
