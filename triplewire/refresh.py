"""From the store to the files: names joined, relations built, everything written, all or nothing."""

from pathlib import Path
from typing import NamedTuple

from graph.judgement import PROGRAM
from graph.knowledge import Knowledge, load_knowledge, read_knowledge, with_records
from graph.ontology import Ontology, load_ontology, with_predicates
from graph.outputs import write_outputs
from graph.register import own_files, persons_judgements, write_register
from graph.relations import build_relations, compare, with_copies
from graph.resolve import Resolution, resolve
from graph.store import Store


class Refreshed(NamedTuple):
    """What `refresh` made: how many articles and relations there are, the entities and why they are so, the files."""

    articles: int
    relations: int
    resolution: Resolution
    files: tuple[Path, ...]


def refresh(store: Store, folder: Path, *, knowledge: Knowledge, ontology: Ontology) -> Refreshed:
    """Resolve the names of all articles in `store` by the judgements in its ledger, and write the files of `folder`.

    Store and files change together: when the files cannot be written, the store stays as it was.

    Raises:
        ProjectError: when the store or a file cannot be written.
    """
    articles = store.articles()
    resolution = resolve(articles, knowledge, persons_judgements(store))
    copies = compare([document for document, _ in articles])
    relations = build_relations(articles, resolution.entity_of, ontology, copies)
    with store.transaction():
        store.replace_judgements(PROGRAM, [j for j in resolution.judgements if j.author == PROGRAM])
        write_register(store, articles, resolution)
        documents = with_copies([document for document, _ in articles], copies)
        files = write_outputs(folder, documents, resolution.entities, relations, ontology=ontology)
    return Refreshed(len(articles), len(relations), resolution, files)


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
