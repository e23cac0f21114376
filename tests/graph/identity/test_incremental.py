"""Articles added one after the other to a resolution on file give what resolving them all gives."""

import itertools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.identity import blocks
from graph.incremental import MustResolveAllError, Resolved
from graph.knowledge import Knowledge
from graph.model import Document, Extraction
from graph.resolve import resolve
from tests.graph.identity.test_order import collections

Build = Callable[..., Any]
Articles = Sequence[tuple[Document, Extraction]]
SETTINGS = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])


def add_all(path: Path, articles: Articles, known: Knowledge, steps: Sequence[int]) -> tuple[Any, Any, Any]:
    """Add articles in steps that end at the given numbers; what must be resolved as a whole is."""
    path.unlink(missing_ok=True)
    with Resolved(path, known) as resolved:
        resolved.resolve(articles[: steps[0]])
        for begin, end in itertools.pairwise(steps):
            try:
                resolved.add(articles[begin:end])
            except MustResolveAllError:
                resolved.resolve(articles[:end])
        homes = {(d, m): e for d, found in resolved.entity_of_mentions() for m, e in found.items()}
        return resolved.entities(), resolved.judgements(), homes


def check(path: Path, articles: Articles, known: Knowledge, steps: Sequence[int]) -> None:
    whole = resolve(articles, known)
    entities, judgements, homes = add_all(path, articles, known, steps)
    assert entities == whole.entities
    assert judgements == whole.judgements
    every = {(d.id, m.id): whole.entity_of(d.id, m.id) for d, e in articles for m in e.mentions}
    assert homes == every


@pytest.mark.parametrize("crowded", [2, blocks.CROWDED])
@SETTINGS
@given(data=st.data())
def test_articles_one_by_one_give_what_all_give(
    data: st.DataObject, crowded: int, known: Knowledge, actor: Build, article: Build, tmp_path: Path
) -> None:
    articles = data.draw(collections(actor, article))
    cuts = data.draw(st.lists(st.integers(0, len(articles)), max_size=4))
    steps = sorted({*cuts, len(articles)})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "CROWDED", crowded)
        check(tmp_path / "resolved.db", articles, known, steps)
