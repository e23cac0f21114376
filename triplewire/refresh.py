"""From the store to the files: names joined, relations built, everything written, all or nothing."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from graph.identity.judged import Applied
from graph.incremental.adding import MustResolveAllError
from graph.incremental.files import write_kept
from graph.incremental.growing import grow, keep
from graph.incremental.kept import Kept
from graph.incremental.relations import numbers
from graph.judgement import PROGRAM, Contradiction, Judgement
from graph.knowledge import Knowledge, load_knowledge, read_knowledge, with_records
from graph.ontology import Ontology, load_ontology, types_tell_predicates, with_predicates
from graph.outputs import write_outputs
from graph.register import own_files, persons_judgements, write_register
from graph.relations import build_relations, compare, with_copies
from graph.resolve import resolve
from graph.store import Store
from triplewire.stamp import graph_stamp

LEAST_KEPT = 100  # articles from which it pays to keep what a resolution was made from


class Refreshed(NamedTuple):
    """What `refresh` made.

    Attributes:
        articles, entities, relations: how many there are.
        contradictions: persons' judgements that later ones leave without effect.
        pending: persons' judgements on names that the articles do not have.
        files: the files written.
        grown: whether only what is new was made.
    """

    articles: int
    entities: int
    relations: int
    contradictions: tuple[Contradiction, ...]
    pending: tuple[Judgement, ...]
    files: tuple[Path, ...]
    grown: bool


def refresh(store: Store, folder: Path, *, knowledge: Knowledge, ontology: Ontology, full: bool = False) -> Refreshed:
    """Resolve the names of all articles in `store` by the judgements in its ledger, and write the files of `folder`.

    Where what is kept of the last time allows it, only what is new is decided; the result is the same. Store and files
    change together: when the files cannot be written, the store stays as it was.

    Args:
        store: the project file.
        folder: where the files go.
        knowledge: what is known of actors.
        ontology: the predicates.
        full: make all anew.

    Raises:
        ProjectError: when the store or a file cannot be written.
    """
    kept = Kept(store, knowledge, graph_stamp(own_files(store)))
    with store.transaction():
        if not full:
            with suppress(MustResolveAllError, UnicodeEncodeError), store.step():
                applied = grow(kept, ontology).applied
                return _done(numbers(kept), applied, write_kept(kept, folder), grown=True)
        return _make_anew(kept, folder, ontology)


def _make_anew(kept: Kept, folder: Path, ontology: Ontology) -> Refreshed:
    store, persons = kept.store, persons_judgements(kept.store)
    articles = store.articles()
    resolution = resolve(articles, kept.knowledge, persons)
    store.replace_judgements(PROGRAM, [j for j in resolution.judgements if j.author == PROGRAM])
    write_register(store, articles, resolution)
    kept.throw_away()
    if len(articles) >= LEAST_KEPT and types_tell_predicates(ontology):
        with suppress(UnicodeEncodeError), store.step():
            keep(kept, articles, resolution, persons, ontology)
            return _done(numbers(kept), resolution.applied, write_kept(kept, folder), grown=False)
    copies = compare([document for document, _ in articles])
    relations = build_relations(articles, resolution.entity_of, ontology, copies)
    documents = with_copies([document for document, _ in articles], copies)
    files = write_outputs(folder, documents, resolution.entities, relations, ontology=ontology)
    made = {"articles": len(articles), "entities": len(resolution.entities), "relations": len(relations)}
    return _done(made, resolution.applied, files, grown=False)


def _done(counted: dict[str, int], applied: Applied, files: tuple[Path, ...], *, grown: bool) -> Refreshed:
    return Refreshed(
        **counted, contradictions=applied.contradictions, pending=applied.pending, files=files, grown=grown
    )


def knowledge_of(store: Store) -> Knowledge:
    """Return the knowledge that a project was last built with: the product's and the user's own."""
    text = own_files(store).get("knowledge")
    if text is None:
        return load_knowledge()
    return with_records(load_knowledge(), read_knowledge(text, "the project's knowledge"))


def ontology_of(store: Store) -> Ontology:
    """Return the ontology that a project was last built with: the product's and the user's own."""
    text = own_files(store).get("ontology")
    return load_ontology() if text is None else with_predicates(load_ontology(), text, "the project's ontology")
