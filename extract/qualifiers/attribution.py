"""Who says so: reporting verbs, "according to", quotations over several sentences, headlines, hedging adverbs."""

from dataclasses import dataclass

from extract.clauses.clauses import VERBAL, agents, is_passive, prepositions
from extract.clauses.subjects import surface_subjects
from extract.lexicon import load_table, words
from extract.meaning.phrases import all_refs, refs_at
from extract.parsing.parse import Span, Token
from extract.reading import Reading, Ref, phrase_bounds

DEPTH = 12


@dataclass(frozen=True, slots=True)
class Source:
    """An actor, or the text's own words when the one who says it has no name."""

    ref: Ref | None
    text: str


def accusing(verb: Token) -> bool:
    """Whether a verb makes its subject the source of what its "of"-clause tells ("accused X of attacking Y")."""
    return verb.pos_ in VERBAL and verb.lemma_ in ("accuse", "blame", "suspect", "charge")


def reporting(verb: Token) -> bool:
    """Whether a verb reports what somebody said."""
    return verb.pos_ in VERBAL and verb.lemma_.lower() in words("lexicon", "reporting_verbs")


def sources_of_verb(reading: Reading, verb: Token) -> list[Source]:
    """Return who speaks by a reporting verb; a medium that was told it by somebody unnamed comes first."""
    out: list[Source] = []
    speakers = surface_subjects(verb)
    if is_passive(verb):
        return out
    for subject in speakers[:2]:
        refs = refs_at(reading, subject)
        if subject.lemma_.lower() in (
            "report",
            "statement",
            "document",
            "study",
            "survey",
            "letter",
            "website",
            "post",
        ):
            authors = [t for name in ("by", "from", "of") for t in prepositions(subject).get(name, [])]
            refs = [r for t in authors for r in refs_at(reading, t)] or refs
        named = [r for r in refs if not _unnamed(r)]
        if named:
            out += [Source(r, reading.text(r.start, r.end)) for r in named]
        elif subject.pos_ != "PRON":
            start, end = phrase_bounds(subject)
            out.append(Source(None, reading.text(start, end)))
    for child in verb.children:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_.lower() in words("lexicon", "quoting_verbs"):
            out += [s for t in child.children if t.dep_ == "dobj" for s in _spoken_by(reading, t)]
    if verb.lemma_.lower() in words("lexicon", "told"):
        hearers = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.pos_ == "PROPN"]
        for hearer in hearers:
            for ref in refs_at(reading, hearer):
                if ref.node.type == "Organization" and not any(s.ref and s.ref.node is ref.node for s in out):
                    out.insert(0, Source(ref, reading.text(ref.start, ref.end)))
    return out


def _unnamed(ref: Ref) -> bool:
    """Whether a source is people whom nobody names ("two diplomats"): it is kept in the text's own words."""
    return ref.node.local and ref.node.type == "Group"


def _spoken_by(reading: Reading, noun: Token) -> list[Source]:
    refs = [r for r in all_refs(reading, noun) if not _unnamed(r)]
    start, end = phrase_bounds(noun)
    return [Source(r, reading.text(r.start, r.end)) for r in refs] or [Source(None, reading.text(start, end))]


def according_to(reading: Reading, sentence: Span) -> list[tuple[Token, Source]]:
    """Return the sources named by "according to X", "in the words of X", each with the word it hangs on."""
    out = []
    for token in sentence:
        if token.lower_ == "according" and token.i + 1 < len(token.doc):
            for name, found in prepositions(token).items():
                if name == "to":
                    for inner in found:
                        out += [(token.head, source) for source in _spoken_by(reading, inner)]
            if not any(True for _ in token.children) and token.nbor(1).lower_ == "to":
                for inner in token.nbor(1).children:
                    out += [(token.head, Source(r, reading.text(r.start, r.end))) for r in refs_at(reading, inner)]
    return out


def _accusers(reading: Reading, verb: Token) -> list[Source]:
    """Return who accuses by a passive verb, else the verb as written: "accused of killing X" is no bare fact."""
    refs = [r for t in agents(verb) for r in refs_at(reading, t)]
    return [Source(r, reading.text(r.start, r.end)) for r in refs[:2]] or [Source(None, verb.text)]


def hedge(event: Token, reading: Reading) -> list[Source]:
    """Return "reportedly" and its like as written, when they modify the event or the verb it hangs on."""
    out = []
    table = load_table("lexicon")["hedge_adverbs"]
    word: Token | None = event
    for _ in range(4):
        if word is None:
            break
        for child in word.children:
            if child.lower_ in table and child.dep_ in ("advmod", "amod", "neg"):
                out.append(Source(None, reading.text(child.i, child.i + 1)))
            elif child.lower_ in ("report", "reports") and child.dep_ == "amod":
                out.append(Source(None, child.text))
        if word.tag_ == "VBN" and word.lemma_ in words("lexicon", "reporting_verbs") and word is not event:
            passive = [c for c in word.lefts if c.dep_ == "auxpass"]
            if passive and not agents(word):  # "is said to have attacked"
                out.append(Source(None, reading.text(passive[0].i, word.i + 1)))
        word = (
            word.head
            if word.head != word
            and word.dep_ in ("dobj", "pobj", "prep", "nsubjpass", "xcomp", "acomp", "attr", "conj")
            else None
        )
    return out


def sources(reading: Reading, event: Token, sentence: Span) -> list[Source]:
    """Return who says that an event is so, outermost first."""
    inner: list[Source] = []
    token = event
    for _ in range(DEPTH):
        head = token.head
        if head == token or _presupposed(token):
            break
        if token.dep_ == "prep" and accusing(head) and is_passive(head) and head != event:
            inner = _accusers(reading, head) + inner
        elif (
            (reporting(head) or (accusing(head) and token.dep_ == "prep"))
            and token.dep_ in ("ccomp", "dobj", "parataxis", "advcl", "xcomp", "nsubj", "dep", "prep", "conj")
            and head != event
            and _governs(head, token)
        ):
            inner = sources_of_verb(reading, head) + inner
        elif (noun := _report_behind(token, head)) is not None:
            owners = [c for c in noun.lefts if c.dep_ == "poss"]
            refs = [r for o in owners for r in refs_at(reading, o)]
            inner = (
                [Source(r, reading.text(r.start, r.end)) for r in refs]
                or [Source(None, reading.text(noun.i, noun.i + 1))]
            ) + inner
        token = head
    for child in sentence.root.children:  # "X is near, Kerry said" read as parataxis of the quotation
        if child.dep_ in ("parataxis",) and reporting(child) and event.i not in {t.i for t in child.subtree}:
            inner = sources_of_verb(reading, child) + inner
    for word, source in according_to(reading, sentence):
        if word == event or word.is_ancestor(event) or word in event.children:
            inside = any(reporting(a) and a != word for a in word.ancestors)  # "X says that, according to Y, ..."
            inner.insert(len(inner) if inside else 0, source)
    inner += hedge(event, reading)
    speaker = reading.speakers.get(_number(reading, event))
    if (
        speaker is not None
        and not any(s.ref is not None and s.ref.node is speaker.node for s in inner)
        and _inside_quotation(reading, event, inner)
    ):
        inner.insert(0, Source(speaker, reading.text(speaker.start, speaker.end)))
    unique: list[Source] = []
    for source in inner:
        if not any(
            (source.ref and s.ref and source.ref.node is s.ref.node)
            or (not source.ref and not s.ref and s.text == source.text)
            for s in unique
        ):
            unique.append(source)
    return unique


def _governs(verb: Token, token: Token) -> bool:
    """Whether what hangs on a reporting verb is its content, not a circumstance ("said in Paris")."""
    if token.dep_ in ("ccomp", "parataxis"):
        return True
    if token.dep_ == "advcl":
        return not any(
            c.dep_ == "mark" and c.lower_ in ("after", "before", "while", "when", "as", "since") for c in token.children
        )
    if token.dep_ == "prep":
        return token.lower_ in ("of", "about", "on", "for") and verb.lemma_ not in ("speak",)
    return (
        token.dep_ == "dobj" and token.pos_ == "NOUN" and verb.lemma_.lower() in words("lexicon", "reporting_objects")
    )


def _report_behind(token: Token, head: Token) -> Token | None:
    """Return the noun that a clause or an of-phrase is the content of ("reports of an attack"), across a date too."""
    kin = words("lexicon", "reporting_nouns")
    if head.pos_ == "NOUN" and head.lemma_.lower() in kin and token.dep_ in ("acl", "prep", "ccomp"):
        return head
    if token.dep_ != "prep" or token.lower_ != "of":
        return None
    for i in range(token.i - 1, max(token.sent.start, token.i - 4) - 1, -1):  # "reports last month of a meeting"
        before = token.doc[i]
        if before.pos_ == "NOUN" and before.lemma_.lower() in kin:
            return before
        if before.ent_type_ not in ("DATE", "TIME"):
            return None
    return None


def _presupposed(token: Token) -> bool:
    """Whether a clause only describes somebody that a reported sentence names: the text itself vouches for it."""
    return token.dep_ == "relcl" or (token.dep_ == "acl" and token.tag_ == "VBG" and token.head.pos_ == "PROPN")


def _number(reading: Reading, token: Token) -> int:
    return reading.number(token.i)


def quote_depth(reading: Reading, token: Token) -> bool:
    """Whether a token stands inside a quotation (straight quotes, counted from the start of the paragraph)."""
    text = reading.plain
    start = text.rfind("\n", 0, token.idx) + 1
    return text.count('"', start, token.idx) % 2 == 1


def _inside_quotation(reading: Reading, event: Token, found: list[Source]) -> bool:
    return quote_depth(reading, event) or (
        not found and reading.doc.user_data.get("headline_speaker", {}).get(_number(reading, event), False)
    )


def find_speaker(reading: Reading, sentence: Span) -> Ref | None:
    """Return who a sentence says speaks, when a reporting verb with a subject stands outside its quotation."""
    for token in reading.tokens_of(sentence):
        if reporting(token) and not quote_depth(reading, token):
            if (
                '"' not in sentence.text
                and not sentence.text.rstrip().endswith(":")
                and not any(c.dep_ == "ccomp" for c in token.children)
            ):
                continue
            for subject in surface_subjects(token)[:1]:
                refs = refs_at(reading, subject)
                if refs:
                    if sentence.text.rstrip().endswith(":"):  # "The minister said:" and then whole paragraphs
                        reading.statement = refs[0]
                    return refs[0]
    for i, token in enumerate(sentence[:8]):
        if token.text == ":" and i:
            ref = reading.at.get(token.i - 1)
            if (
                ref is not None
                and ref.end == token.i
                and ref.node.type in ("Person", "Organization", "Country")
                and all(
                    reading.at.get(t.i) is ref
                    or t.lower_ in words("names", "honorifics")
                    or t.pos_ in ("ADJ", "NOUN", "PROPN")
                    for t in sentence[:i]
                )
            ):
                reading.doc.user_data.setdefault("headline_speaker", {})[_number(reading, token)] = True
                return ref
    return _source_at_end(reading, sentence)


def _source_at_end(reading: Reading, sentence: Span) -> Ref | None:
    """Return the source that closes a headline: "Sudan attacked Chad - UN"."""
    tokens = [t for t in reading.tokens_of(sentence) if not t.is_space]
    at = next((t.i for t in tokens[1:-1] if t.text == ":" and reading.document.text[t.idx] in "-\u2013"), None)
    if at is None:
        return None
    found = refs_at(reading, tokens[-1])
    ref = found[0] if found and found[0].start > at else None
    if ref is None or ref.node.type not in ("Person", "Organization", "Country"):
        return None
    reading.doc.user_data.setdefault("headline_speaker", {})[_number(reading, tokens[-1])] = True
    return ref
