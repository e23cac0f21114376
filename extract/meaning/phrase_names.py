"""Names in a noun phrase and beside it: "a Ukrainian", "North and South Korea", "Hamas, a group", "pro-Beijing"."""

from extract.lexicon import load_table, words
from extract.meaning.phrase_parts import appositions, conjuncts, stand_in
from extract.naming.title_words import AGENTS
from extract.parsing.parse import Doc, Token
from extract.reading import Node, Reading, Ref

COURT_WINDOW = 12  # sentences looked back for the court that "the court" is
GOVERNING = ("ruling", "governing")

KIND = 8  # tokens of an apposition before "whose"


def name_at(reading: Reading, token: Token) -> Ref | None:
    """Return the mention of a name that a token is part of."""
    return reading.at.get(token.i)


def one_of_them(token: Token, named: Ref) -> bool:
    """Whether a nationality names somebody of a country, not the country: "a Ukrainian wanted by Germany"."""
    country = named.kind == "nationality" and named.node.type == "Country" and token.i == named.head
    single = named.node.type in ("Country", "Group") and named.end == named.start + 1 and token.tag_ in ("NN", "NNP")
    if single and token.dep_ == "appos" and any(c.lower_ == "the" for c in token.lefts):
        return token.tag_ != "NNPS" and any(c.dep_ == "relcl" and _who(c) for c in token.rights)  # "the Dane who"
    partisan = named.end == named.start + 1 and token.lower_ in words("standing", "partisans")  # "the mayor, a Tory"
    return (country or partisan) and any(c.dep_ == "det" and c.lower_ in ("a", "an", "another") for c in token.lefts)


def _who(verb: Token) -> bool:
    """Whether a relative clause tells of a person."""
    return any(t.lower_ in ("who", "whom", "whose") for t in verb.left_edge.doc[verb.left_edge.i : verb.i])


def counted_people(token: Token, named: Ref) -> bool:
    """Whether a nationality is one of people by their number: "8,000 Congolese", "two French"."""
    country = named.kind == "nationality" and named.node.type == "Country" and token.i == named.head
    return country and token.dep_ not in ("amod", "compound", "nmod") and any(c.dep_ == "nummod" for c in token.lefts)


def with_shared_word(reading: Reading, token: Token, named: Ref) -> list[Ref]:
    """A name, with the one that shares its last word: "North and South Korea"."""
    if named.node.type == "Organization" and named.start and reading.doc[named.start - 1].lower_ in GOVERNING:
        for word in GOVERNING:  # "the ruling Labour Party ... the ruling party"
            reading.described[f"{word} party"] = named.node
    before = named.start - 2
    if before >= 0 and reading.doc[named.start - 1].lower_ == "and":
        other = reading.at.get(before)
        if (
            (
                other is not None
                and other.end == before + 1
                and reading.doc[before].head.i in range(named.start, named.end)
            )
            and other.node is not named.node
            and other.node.type == named.node.type
        ):
            return [other, named]
    return [named]


def named_beside(reading: Reading, token: Token, phrase: str) -> list[Ref]:
    """Return the names that a noun is put beside or that are put beside it; `phrase` is what it may be called again."""
    beside = _beside(reading, token)
    if beside is not None:
        if phrase:
            reading.described[phrase] = beside.node
        return [stand_in(reading, token, beside.node, beside.form)]
    for child in appositions(token):
        ref = name_at(reading, child)
        if ref is not None and ref.kind != "nationality" and not one_of_them(child, ref):
            return _all_beside(reading, child, ref) if token.tag_ == "NNS" else [ref]
    return []


def _all_beside(reading: Reading, child: Token, first: Ref) -> list[Ref]:
    """Return all the names that a plural is put beside: "the other parties, the A, the B and the C"."""
    beside = [t for c in (child, *appositions(child)) for t in (c, *conjuncts(c))]
    named = [r for t in beside if (r := name_at(reading, t)) is not None and r.node.type == first.node.type]
    return list({id(r.node): r for r in [first, *named]}.values())


def tells_backer(doc: Doc, ref: Ref, noun: Token) -> bool:
    """Whether a name only tells who backs or holds a noun ("Iran-backed militants"); who leads a government is it."""
    if ref.end + 1 >= len(doc) or doc[ref.end].text != "-":
        return False
    participle = doc[ref.end + 1].lower_
    governs = participle in ("led", "run", "ruled", "headed", "controlled")
    if governs and noun.lemma_.lower() in words("lexicon", "government_heads"):
        return False
    return participle in load_table("standing")["compounds"] or participle.endswith("ed")


def prefixed(doc: Doc, ref: Ref) -> bool:
    """Whether a name is only what something is for or against: "pro-Beijing", "anti-Assad"."""
    return (
        ref.start >= 2
        and doc[ref.start - 1].text == "-"
        and doc[ref.start - 2].lower_ in ("pro", "anti", "non", "post", "ex")
    )


def told_scene(reading: Reading, token: Token) -> list[Ref]:
    """Return the country in which a clause says by its first words that it plays: "In Chad, police arrested X"."""
    if token.dep_ not in ("nsubj", "nsubjpass", "agent") or token.left_edge.i < 2:
        return []
    first = next((c for c in token.head.children if c.dep_ == "prep" and c.lower_ == "in"), None)
    if first is None or first.i != reading.sentence_start(token.i):
        return []
    found = [r for c in first.children if c.dep_ == "pobj" and (r := name_at(reading, c)) is not None]
    return [r for r in found if r.node.type == "Country" or reading.country_node(r.node) is not None]


def joined_with_any(doc: Doc, ref: Ref, others: list[Ref]) -> bool:
    """Whether a name is joined with one of the others by "and" alone."""
    return any(
        low.end + 1 == high.start and doc[low.end].lower_ in ("and", "&")
        for low, high in ((sorted((ref, other), key=lambda r: r.start)) for other in others)
    )


def listed_places(reading: Reading, last: Ref) -> list[Ref]:
    """Return the places that "and" joins to the last of them: "the Uri and Poonch sectors"; none when it is alone."""
    out = [last]
    while out[0].start > 1 and reading.doc[out[0].start - 1].lower_ in ("and", ","):
        before = reading.at.get(out[0].start - 2)
        if before is None or before.node.type != "Location" or before.kind != "name":
            break
        out.insert(0, before)
    return out if len(out) > 1 else []


def apposed_body(reading: Reading, token: Token) -> Ref | None:
    """Return the body whose name stands right before the noun that says what it is: "the Haqqani network"."""
    ref = reading.at.get(token.i - 1) if token.i else None
    if ref is None and token.i > 2 and token.text == "Group" and token.doc[token.i - 1].text == ")":
        ref = reading.at.get(token.i - 2)  # "the African Development Bank (AfDB) Group"
        return ref if ref is not None and ref.node.type == "Organization" else None
    if ref is None or ref.kind != "name" or ref.node.type == "Country" or ref.end != token.i:
        return None
    if ref.node.type == "Person" and (ref.node.record or token.lemma_.lower() not in ("tribe", "clan", "brigade")):
        return None
    if ref.node.record is None and ref.node.type == "Location" and ref.node.mentions > 1:
        return None
    if ref.node.record is not None and ref.node.type == "Location":
        return None
    if ref.node.record is None and ref.node.type in ("Location", "Person"):
        ref.node.type = "Organization"
    return ref


def _says_who(token: Token) -> bool:
    """Whether a noun can tell who a person is; the parser puts others beside persons by mistake."""
    lemma = token.lemma_.lower()
    lists = ("title_nouns", "family_nouns", "collective_nouns", "force_heads", "people_heads")
    return (
        any(lemma in words("lexicon", key) for key in lists)
        or lemma in words("standing", "citizens")
        or lemma in words("phrases", "descriptions:Person")
        or token.pos_ in ("PRON", "NUM")
        or lemma.endswith(AGENTS)
    )


def _beside(reading: Reading, token: Token) -> Ref | None:
    """Return the name that a noun is put beside: "Hamas, a group ...", "a coalition known as the X"."""
    if token.dep_ == "appos":
        ref = name_at(reading, token.head)
        fits = ref is not None and (ref.node.type != "Person" or _says_who(token))
        if ref is not None and fits and ref.kind == "name" and ref.end <= token.i and ref.node.type != "Location":
            return ref
    for child in token.rights:
        if child.dep_ == "acl" and child.lemma_.lower() in ("know", "call", "dub", "name", "style", "term"):
            for inner in child.subtree:
                ref = name_at(reading, inner)
                if ref is not None and ref.kind == "name" and inner.i > child.i:
                    return ref
    return None


def court_named(reading: Reading, token: Token, word: str) -> Node | None:
    """Return the one court that was named before "the court"."""
    before = (r.node for r in reading.recent(token.i, COURT_WINDOW) if r.kind == "name" and r.end <= token.i)
    courts = {id(n): n for n in before if n.type == "Organization" and any(word in f.lower().split() for f in n.names)}
    return next(iter(courts.values())) if len(courts) == 1 else None


def told_kind_of(reading: Reading, token: Token) -> Ref | None:
    """Return the body whose kind stands before "whose", where no clause was read: "Acme, a bank | whose head, X,"."""
    doc, i = reading.doc, token.i - 1
    first = max(reading.sentence_start(token.i), token.i - KIND)
    if token.lower_ != "whose" or i <= first or doc[i].tag_ != "NN":
        return None
    while i > first and doc[i].pos_ in ("NOUN", "ADJ", "PROPN", "ADV", "PUNCT") and doc[i].text not in (",", '"'):
        i -= 1
    named = reading.at.get(i - 2) if i > 1 and doc[i].lower_ in ("a", "an", "the") and doc[i - 1].text == "," else None
    return named if named is not None and named.kind == "name" and named.node.type == "Organization" else None
