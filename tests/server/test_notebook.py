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
    for before, now in zip(stored.cells, script(root, "notebooks").executed(path).cells, strict=True):
        if "local_server" in now.source and now.cell_type == "code":
            assert now.outputs[0].text == "Neo4j answers\n"
            assert now.outputs[1] == before.outputs[1]
            assert now.outputs[1].data["text/plain"].count("MAY_") > 5
        else:
            assert now.get("outputs") == before.get("outputs")
    assert neo4j_server.run("MATCH (n:Entity {project: 'demo'}) RETURN count(n) > 100") == [(True,)]
