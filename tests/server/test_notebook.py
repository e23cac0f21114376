"""The notebook that asks Neo4j, with a server that runs: it says so, and gives the rows that it stores."""

from pathlib import Path

import nbformat
import pytest

from tests.server.conftest import Running
from tests.test_docs import script

pytestmark = pytest.mark.slow


def test_the_same_rows_come_from_the_server(neo4j_server: Running, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIPLEWIRE_NEO4J", str(neo4j_server.home))
    path = root / "notebooks" / "2-asking-questions.ipynb"
    stored = nbformat.read(path, as_version=4)
    again = script(root, "notebooks").executed(path, until="local_server")
    *before, asked = stored.cells[: len(again.cells)]
    assert [cell.get("outputs") for cell in again.cells[:-1]] == [cell.get("outputs") for cell in before]
    told, rows = again.cells[-1].outputs
    assert told.text == "Neo4j answers\n"
    assert rows == asked.outputs[1]
    assert rows.data["text/plain"].count("MAY_") > 5
    assert neo4j_server.run("MATCH (n:Entity {project: 'demo'}) RETURN count(n) > 100") == [(True,)]
