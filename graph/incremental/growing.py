"""A project that grows: new articles and judgements taken into what is kept of it."""

from collections.abc import Sequence
from typing import NamedTuple

from graph.identity.judged import Applied
from graph.incremental.adding import MustResolveAllError, add
from graph.incremental.copies import renew_copies
from graph.incremental.keeping import finish, keep_resolution, ledger_text
from graph.incremental.kept import Kept
from graph.incremental.relations import documents_with, keep_relations, tell_anew
from graph.judgement import Judgement
from graph.model import Document, Extraction
from graph.ontology import Ontology
from graph.register import persons_judgements, put_contradictions, put_met
from graph.resolve import Resolution

MOST_NEW = 0.2  # share of new articles beyond which to make all anew takes no longer


class Grown(NamedTuple):
    """What growing has changed: how many articles are new, how many are told of anew, what came of judgements."""

    new: int
    told_anew: int
    applied: Applied


def keep(
    kept: Kept,
    articles: Sequence[tuple[Document, Extraction]],
    resolution: Resolution,
    persons: Sequence[Judgement],
    ontology: Ontology,
) -> None:
    """Make the relations of a resolution, and put both down in the place of what was kept.

    Raises:
        UnicodeEncodeError: when a name has lone surrogates; what was written until then must be taken back.
    """
    read_by = dict(kept.all("SELECT id, extractor FROM documents"))
    keep_resolution(kept, resolution, {d.name: (d.id, read_by[d.id]) for d, _ in articles}, persons)
    keep_relations(kept, articles, resolution.entity_of, ontology)
    finish(kept)


def grow(kept: Kept, ontology: Ontology) -> Grown:
    """Bring what is kept, and the register of the project file, up to date with its articles and judgements.

    Raises:
        MustResolveAllError: when that cannot be done in parts; what was written until then must be taken back.
        UnicodeEncodeError: the same, when a name has lone surrogates.
    """
    if not kept.fits():
        raise MustResolveAllError("nothing is kept that fits")
    stored = dict(kept.all("SELECT id, extractor FROM documents"))
    known = dict(kept.all("SELECT id, read_by FROM kept_articles"))
    new = sorted(stored.keys() - known.keys())
    if len(new) > MOST_NEW * len(stored):
        raise MustResolveAllError("most is new")
    persons = persons_judgements(kept.store)
    if not new and not persons and kept.about("persons") == ledger_text(persons):
        return Grown(0, 0, Applied(frozenset(), (), ()))
    articles = [kept.store.article(identity) for identity in new]
    added = add(kept, articles, stored, persons)
    put_met(kept.store, articles, added.of_mention)
    put_contradictions(kept.store, added.applied.contradictions)
    changed = {*new, *documents_with(kept, added.moved)}
    if new:
        changed |= renew_copies(kept, [document for document, _ in articles])
    tell_anew(kept, changed, ontology)
    return Grown(len(new), len(changed), added.applied)
