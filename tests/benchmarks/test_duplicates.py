"""The measurement of duplicates on tiny folders: persons, companies, two files, other line ends."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.duplicates import generator, made_up, measuring, training, words

PEOPLE = (
    "id,firstname,lastname,companyname,emailaddress1\r\n"
    "1,Ole,Hansen,Fjord Data AS,ole@fjord.no\r\n"
    "2,Ole,Hanssen,Fjord Data,ole@fjord.no\r\n"
    "3,Wenche,Foss,Teateret,wenche@teater.no\r\n"
)


def test_a_folder_of_people(tmp_path: Path) -> None:
    (tmp_path / "records.csv").write_bytes(PEOPLE.encode("utf-8-sig"))
    (tmp_path / "pairs.csv").write_bytes(b"left,right\r\n2,1\r\n")
    found = measuring.ours(measuring.read(tmp_path, None, "NO"))
    assert (found["records"], found["precision"], found["recall"], found["candidate_recall"]) == (3, 1.0, 1.0, 1.0)


def test_two_files(tmp_path: Path) -> None:
    header = "id,name,telephone1\n"
    (tmp_path / "left.csv").write_text(header + "1,Fjord Data AS,22334455\n2,Teateret,33445566\n", encoding="utf-8")
    (tmp_path / "right.csv").write_text(header + "1,Teatret,33 44 55 66\n7,Fjord Data,22334455\n", encoding="utf-8")
    (tmp_path / "pairs.csv").write_text("left,right\n1,7\n2,1\n", encoding="utf-8")
    found = measuring.ours(measuring.read(tmp_path, ("left.csv", "right.csv"), "NO"))
    assert (found["true_pairs"], found["f1"]) == (2, 1.0)


def test_without_the_true_pairs(tmp_path: Path) -> None:
    (tmp_path / "records.csv").write_bytes(PEOPLE.encode())
    found = measuring.ours(measuring.read(tmp_path, None, "NO"))
    assert found["recall"] is None
    assert found["candidates"] == 1


def test_the_same_seed_makes_the_same_store_and_the_same_weights() -> None:
    recipe = generator.Recipe(7, 60, words.NORWAY, companies=0.3)
    assert generator.store(recipe) == generator.store(recipe)
    assert training.rows(generator.store(recipe)) == training.rows(generator.store(recipe))


def test_who_was_called_a_duplicate_by_mistake_is_counted() -> None:
    found = made_up.measured(generator.store(generator.Recipe(8, 300, words.NORWAY, hard=0.5)))
    near, candidates = found["look_up"]["called_likely"]["near"]
    assert 0 <= near <= candidates
    assert found["look_up"]["f1"] > 0.8


def test_a_probability_that_comes_true_as_often_as_it_says_has_no_gap() -> None:
    half = np.array([True, False] * 100)
    assert made_up.calibration_gap(np.full(200, 0.5), half) == 0
    assert made_up.calibration_gap(np.full(200, 0.9), half) == 0.4
