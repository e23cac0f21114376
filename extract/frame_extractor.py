"""The product's own extractor: model, knowledge and frames joined, a `Document` in, an `Extraction` out."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from extract.acts.attitudes import attitudes
from extract.acts.casualties import casualties
from extract.acts.deeds import remember_captors, remember_deeds
from extract.acts.following_suit import following_suit
from extract.acts.funding import gifts_to_those_told, goods_of
from extract.acts.responsibility import claimed_attacks
from extract.claims import (
    claims_of_event,
    implied_mediation,
    remember_pairs,
    with_contest_date,
    with_sources,
    without_parts,
    without_self_report,
)
from extract.clauses.events import FrameIndex, events, index_frames
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft
from extract.finish import to_extraction, traced_extraction
from extract.frames import load_frame_rows
from extract.meaning.holders import note_apposed_roles
from extract.meaning.kin_known import remember_kin
from extract.meaning.own_bodies import remember_bodies
from extract.meaning.owned import remember_owned
from extract.meaning.phrases import refs_at
from extract.meaning.spokesmen import spoken_for, without_lesser_offices
from extract.meaning.told_kinds import note_kinds
from extract.mending.mend import mend
from extract.mending.reparse import reparse
from extract.naming.gazetteer import NameIndex
from extract.naming.linking import link_names
from extract.naming.names import find_names
from extract.naming.namesakes import without_namesakes
from extract.parsed import Trace
from extract.parsing.masking import parsed
from extract.parsing.model import DEFAULT_MODEL, load_model
from extract.parsing.parse import Doc, Span
from extract.parsing.prepare import dictionary, for_parser
from extract.qualifiers.attribution import find_speaker, reporting
from extract.qualifiers.quotations import speaker_ahead, speaker_before, spread_speakers
from extract.reading import Reading
from extract.standing.called import note_callings
from extract.standing.heading import with_offices
from extract.standing.memberships import implied_leaving
from extract.standing.named_next import note_named_as, note_named_next
from extract.standing.offices import titles_before_names
from extract.standing_facts import standing_facts
from extract.trace import trace_of
from graph.knowledge import load_knowledge
from graph.model import Document, Extraction
from graph.ontology import load_ontology
from graph.pause import no_collection

BATCH = 16  # documents given to the model at a time


class FrameExtractor:
    """Extracts actors and claims with a spaCy model, the knowledge and the frames.

    Args:
        model: name of a spaCy model, or its folder.
        knowledge, ontology, frames: files of the user's own that add to the product's.

    Raises:
        ModelError: when the model cannot be loaded.
        DataError: when a data file breaks its schema.
    """

    def __init__(
        self,
        *,
        model: str = DEFAULT_MODEL,
        knowledge: Path | None = None,
        ontology: Path | None = None,
        frames: Path | None = None,
    ) -> None:
        self._nlp = load_model(model)
        self._ontology = load_ontology(ontology)
        self._knowledge = load_knowledge(knowledge)
        with no_collection():
            self._names = self._knowledge.once(NameIndex, self._nlp)
        countries = [r for r in self._knowledge.records if r.type == "Country"]
        self._single = frozenset(n for r in countries for n in (*r.names(), *r.adjectives) if n.isalpha())
        self._rows = load_frame_rows(frozenset(self._ontology.predicates), frames)
        self._frames: FrameIndex = index_frames(row.frame for row in self._rows)
        self._goods = goods_of(row.frame for row in self._rows)

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Yield one `Extraction` a document, in their order; memory does not grow with their number."""
        return (extraction for _, _, extraction in self.with_sentences(documents))

    def with_sentences(self, documents: Iterable[Document]) -> Iterator[tuple[Document, list[int], Extraction]]:
        """Yield each document, where its sentences start, and its `Extraction`."""
        for doc, document in self._parsed(documents):
            with no_collection():
                extraction = to_extraction(*self._read(Reading(document, doc, self._knowledge)), self._ontology)
            yield document, [sentence.start_char for sentence in doc.sents if sentence.text.strip()], extraction

    def trace(self, documents: Iterable[Document]) -> Iterator[dict[str, Trace]]:
        """Yield for each document how its claims were made, by claim id: the frame, and the parse of the sentence."""
        for doc, document in self._parsed(documents):
            reading, drafts = self._read(Reading(document, doc, self._knowledge))
            _, made = traced_extraction(reading, drafts, self._ontology)
            yield {claim: trace_of(draft, self._rows) for claim, draft in made.items()}

    def _parsed(self, documents: Iterable[Document]) -> Iterator[tuple[Doc, Document]]:
        """Yield each document behind its parse, which is mended."""
        pairs = ((for_parser(d.text, self._nlp, self._single), d) for d in documents)
        parses = parsed(self._nlp, pairs, batch=BATCH)
        while True:
            with no_collection():
                some = list(islice(parses, BATCH))
                for doc, _ in some:
                    mend(doc)
                for sentence in reparse(self._nlp, (doc for doc, _ in some)):
                    mend(sentence)
            if not some:
                return
            yield from some

    def _read(self, reading: Reading) -> tuple[Reading, list[Draft]]:
        names, pairs = find_names(reading.doc, self._names, dictionary(self._nlp))
        names = without_namesakes(reading.doc, names, reading.document.published)
        link_names(reading, names, pairs)
        note_kinds(reading)
        for token in reading.doc.spelled(("forces",)):  # "Afghan security forces" before "Afghan forces"
            refs_at(reading, token)
            reading.phrase_refs.pop(token.i, None)
        note_callings(reading)
        note_named_next(reading)
        note_named_as(reading)
        drafts = list(titles_before_names(reading))
        remember_bodies(reading, drafts)
        note_apposed_roles(reading)
        sentences = reading.doc.sents
        before: list[Draft] = []
        for i, sentence in enumerate(sentences):
            self._resolve(reading, i, sentence)
            if reading.speakers.get(i) is None:
                ahead = speaker_ahead(reading, sentences, i)
                reading.speakers[i] = ahead if ahead is not None else speaker_before(reading, sentences, i)
            spread_speakers(reading, sentences[: i + 1], max(0, i - 2))
            told: list[Draft] = []
            for event in events(reading.tokens_of(sentence), self._frames):
                name = reading.at.get(event.head.i) if event.kind == "verb" else None
                if name is not None and name.kind == "name" and name.end - name.start > 1:
                    continue  # "Save the Children": no verb, whatever the model thinks
                found = list(claims_of_event(reading, event, self._frames, self._ontology, sentence))
                told += map(without_self_report, found)
                remember_pairs(reading, found, self._ontology)
                remember_captors(reading, found)
            told += claimed_attacks(reading, sentence, told)
            told += casualties(reading, sentence, told)
            told += list(following_suit(reading, sentence, told, before, self._ontology))
            before = told
            remember_deeds(reading, told)
            remember_kin(reading, told)
            remember_bodies(reading, told)
            remember_owned(reading, sentence)
            drafts += without_parts(told, self._ontology)
            drafts += attitudes(reading, sentence)
        titled = {(id(d.subject.node), d.event.i) for d in drafts if d.rule.startswith("title before name")}
        for made in standing_facts(reading):
            if made.rule != "apposition" or (id(made.subject.node), made.event.i) not in titled:
                drafts.append(with_sources(reading, made))  # one title tells one office
        drafts += [with_sources(reading, made) for made in gifts_to_those_told(reading, drafts, self._goods)]
        drafts = list(spoken_for(reading, without_lesser_offices(list(with_offices(reading, drafts)))))
        drafts += implied_mediation(drafts)
        drafts += implied_leaving(drafts)
        return reading, [with_contest_date(reading, made) for made in drafts]

    def _resolve(self, reading: Reading, number: int, sentence: Span) -> None:
        """Read the phrases of a sentence from left to right, its speaker first."""
        tokens = reading.tokens_of(sentence)
        for token in tokens:
            if reporting(token):
                for subject in surface_subjects(token):
                    refs_at(reading, subject)
        reading.speakers[number] = find_speaker(reading, sentence)
        for token in tokens:
            nominal = token.pos_ in ("NOUN", "PROPN", "PRON") or token.tag_ in ("PRP$", "CD", "JJ")
            if nominal and (token.dep_ not in ("compound", "amod", "det") or token.tag_ == "PRP$"):
                refs_at(reading, token)
