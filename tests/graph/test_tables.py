"""CSV and Parquet: the tables, their types, and no formula in a cell."""

import csv
import datetime as dt
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import ProjectError
from graph.exports import EXPORTERS
from graph.exports.clean import for_utf8
from graph.exports.csv_tables import guarded, unguarded
from graph.exports.exporter import gather
from graph.exports.tables import tables
from tests.graph.made import HOSTILE, Graph, anything, graphs, hostile_graph

TABLES = ["claims", "documents", "nodes", "relations"]
hostile = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def rows(path: Path) -> list[dict[str, str]]:
    before = csv.field_size_limit(1 << 30)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    finally:
        csv.field_size_limit(before)


def test_csv(small_graph: Graph, tmp_path: Path) -> None:
    documents, entities, relations = small_graph
    EXPORTERS["csv"].write(tmp_path, gather(*small_graph))
    assert sorted(path.stem for path in tmp_path.iterdir()) == TABLES
    edges = rows(tmp_path / "relations.csv")
    assert [row["id"] for row in edges] == [relation.id for relation in relations]
    planned = next(row for row in edges if row["type"] == "MAY_ATTACKS")
    assert (planned["subject_name"], planned["object_name"]) == ("Israel", "Syria")
    assert (planned["start"], planned["end"], planned["former"]) == ("2025-03-01", "2025-03-31", "false")
    assert next(row for row in edges if row["id"] == "r07")["place"] == "Paris"
    assert [row["name"] for row in rows(tmp_path / "nodes.csv")] == [entity.name for entity in entities]
    assert [row["text"] for row in rows(tmp_path / "documents.csv")] == [document.text for document in documents]
    claims = rows(tmp_path / "claims.csv")
    assert [claim["relation"] for claim in claims] == [relation.id for relation in relations]
    said = next(claim for claim in claims if claim["relation"] == "r07")
    assert (said["said_by"], said["document"], said["rule"]) == ("SANA; a source", "b.txt", "test")
    for claim in claims:
        [text] = [document.text for document in documents if document.name == claim["document"]]
        assert text[int(claim["start"]) : int(claim["end"])] == claim["text"]


def test_pandas_reads_the_csv_with_its_types(small_graph: Graph, tmp_path: Path) -> None:
    EXPORTERS["csv"].write(tmp_path, gather(*small_graph))
    edges = pd.read_csv(tmp_path / "relations.csv", parse_dates=["start", "end"])
    assert edges["weight"].dtype == "int64"
    assert edges["confidence"].dtype == "float64"
    assert edges["former"].dtype == "bool"
    assert edges["start"].dtype.kind == "M"
    assert edges["weight"].sum() == sum(relation.weight for relation in small_graph[2])
    nodes = pd.read_csv(tmp_path / "nodes.csv")
    assert nodes["mentions"].sum() == sum(entity.mentions for entity in small_graph[1])


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''-", "\uff1d1"])
def test_what_a_spreadsheet_would_run_begins_with_an_apostrophe(formula: str) -> None:
    assert guarded(formula) == f"'{formula}"


@pytest.mark.parametrize("text", ["", "Ron Dermer", "'quoted'", "''", "1", "a=1", "al-Sharaa", " =1"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@given(text=anything | st.text(st.sampled_from("'=+-@\ta")))
def test_the_apostrophe_comes_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


@hostile
@given(parts=graphs(), raw=st.booleans(), bom=st.booleans())
def test_every_text_comes_back_from_csv(parts: Graph, raw: bool, bom: bool, tmp_path: Path) -> None:
    EXPORTERS["csv"].write(tmp_path, gather(*parts), raw=raw, bom=bom)
    assert (tmp_path / "nodes.csv").read_bytes().startswith(b"\xef\xbb\xbf") == bom
    read = pd.read_csv(tmp_path / "nodes.csv", keep_default_na=False, dtype=str, encoding="utf-8")
    names = list(read["name"]) if raw else [unguarded(name) for name in read["name"]]
    assert names == [for_utf8(entity.name).replace("\0", "\ufffd") for entity in gather(*parts).entities]
    if not raw:
        assert not [name for name in read["name"] if name[:1] in tuple("=+-@\t\r")]


def values_of(parts: Graph) -> dict[str, list[list[Any]]]:
    def plain(value: Any) -> Any:
        if isinstance(value, str):
            return for_utf8(value)
        return [for_utf8(one) for one in value] if isinstance(value, list | tuple) else value

    return {table.name: [[plain(value) for value in row] for row in table.rows] for table in tables(gather(*parts))}


def check_parquet(folder: Path, parts: Graph) -> None:
    for name, expected in values_of(parts).items():
        table = pq.read_table(folder / f"{name}.parquet")
        columns = [column.to_pylist() for column in table.columns]
        assert [list(row) for row in zip(*columns, strict=True)] == expected, name


@hostile
@given(parts=graphs())
def test_parquet_gives_back_what_was_written(parts: Graph, tmp_path: Path) -> None:
    EXPORTERS["parquet"].write(tmp_path, gather(*parts))
    check_parquet(tmp_path, parts)


def test_hostile_texts_in_parquet(tmp_path: Path) -> None:
    EXPORTERS["parquet"].write(tmp_path, gather(*hostile_graph()))
    check_parquet(tmp_path, hostile_graph())


def test_parquet_has_types(small_graph: Graph, tmp_path: Path) -> None:
    EXPORTERS["parquet"].write(tmp_path, gather(*small_graph))
    assert sorted(path.stem for path in tmp_path.iterdir()) == TABLES
    schema = pq.read_schema(tmp_path / "relations.parquet")
    assert schema.field("start").type == pa.date32()
    assert schema.field("sources").type == pa.list_(pa.string())
    assert schema.field("former").type == pa.bool_()
    frame = pd.read_parquet(tmp_path / "relations.parquet")
    assert (frame["weight"].dtype, frame["confidence"].dtype) == ("int64", "float64")
    assert frame["start"].dropna().iloc[0] == dt.date(2025, 1, 1)


def test_more_rows_than_a_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.exports.parquet._ROWS", 7)
    EXPORTERS["parquet"].write(tmp_path, gather(*hostile_graph()))
    assert pq.ParquetFile(tmp_path / "nodes.parquet").num_row_groups == -(-len(HOSTILE) // 7)
    check_parquet(tmp_path, hostile_graph())


def test_without_pyarrow_the_cure_is_told(small_graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ProjectError, match=r"pip install 'triplewire\[parquet\]'"):
        EXPORTERS["parquet"].write(tmp_path / "x", gather(*small_graph))
    assert list(tmp_path.iterdir()) == []
