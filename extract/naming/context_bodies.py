"""What speaks for a body around an unknown name: its kind beside it, what only bodies own, staff or deeds behind it."""

from collections.abc import Iterator

from extract.lexicon import load_table, words
from extract.naming.people import given
from extract.naming.shapes import Name, body_kinds, first_of_names, staffed
from extract.parsing.parse import Doc, Token
from graph.model import EntityType

PLURAL = frozenset(["have", "are", "were"])
SHOUTED = 5  # letters in capitals that an acronym may have
PHRASE = ("ADJ", "NOUN", "PROPN", "ADV", "NUM")  # what may stand between an article and the noun it belongs to


def company_votes(doc: Doc, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what speaks for a body in the company of a name: a body it is joined with, who sells it something."""
    before, last = doc[name.start - 1], doc[name.end - 1]
    first = first_of_names(last)
    beside = first.i < name.start and first.ent_type_ not in ("GPE", "LOC", "PERSON", "NORP", "FAC")
    if beside and first.pos_ == "PROPN" and first.dep_ in ("nsubj", "nsubjpass"):
        yield "Organization", 2  # "Acme and Nordvik denied it"
    if before.lower_ == "to" and last.dep_ == "pobj" and before.head.lemma_ in words("names", "handing_over"):
        yield "Organization", 3  # "sold its stake in Acme to Nordvik"


def is_party(token: Token) -> bool:
    """Whether a name is who does or gets something, alone or joined with another: "Kenya's X and Chad's Y merged"."""
    token = first_of_names(token)
    bought = token.dep_ == "pobj" and token.head.lower_ in ("from", "with", "by") and token.head.head.pos_ == "VERB"
    return bought or token.dep_ in ("nsubj", "nsubjpass", "dobj", "dative")


def governs_plural(last: Token) -> bool:
    """Whether a name alone governs a plural verb, as British papers let bodies do: "Hallam Town have said"."""
    verb = last.head
    if last.dep_ != "nsubj" or last.i > verb.i or any(c.dep_ in ("conj", "cc") for c in last.children):
        return False
    finite = next((c for c in verb.lefts if c.dep_ == "aux"), verb)
    if finite is verb and last.is_sent_start:
        return False  # "Aboard were two men"
    beside = last.doc[last.left_edge.i - 1] if last.left_edge.i else None
    return finite.lower_ in PLURAL and (beside is None or beside.lower_ not in (",", "and", "or"))


def body_votes(doc: Doc, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what speaks for a body: its kind beside the name, what only bodies own, whose staff is named behind it."""
    if name.type == "Event" and _kind_behind(doc, name.end):
        yield "Organization", 6  # "the Relatives' Forum, a group based in Mombasa"
    if name.origin == "head word" or name.type in ("Event", "Agreement"):
        return
    if _kind_before(doc, name.start, name.end) or _kind_behind(doc, name.end):
        yield "Organization", 4  # "its Polish unit, Acme," and "Acme, a Polish brewer"
    if len(name) < 3 and name.start and doc[name.start - 1].lower_ == "the" and _people_behind(doc, name.end):
        yield "Group", 8
    elif _company_behind(doc, name.end):
        yield "Organization", 7
    elif _of_dateline(doc, name):
        yield "Location", 8
    if name.start > 2 and doc[name.start - 1].lower_ in words("names", "naming_words") and _kind_named(doc, name.start):
        yield "Organization", 6  # "a group calling itself Grey Lantern"
    following = doc[name.end] if name.end < len(doc) else None
    if following is not None and following.tag_ == "POS" and _owned_by_bodies(doc, name.end + 1):
        yield "Organization", 3  # "Acme's shareholders"
    whose = following is not None and following.text == "," and name.end + 2 < len(doc) and len(name) < 4
    whose = whose and doc[name.end + 1].lower_ == "whose"
    if whose and doc[name.end + 2].lemma_.lower() in words("names", "whose_of_bodies"):
        yield "Organization", 4  # "the Long Gang, whose leader ..."
    client = following is not None and following.tag_ == "POS" and name.end + 1 < len(doc)
    if client and name.type == "Location" and doc[name.end + 1].lower_ in words("names", "counsel"):
        yield "Person", 4  # "Baranov's lawyer", whom the model takes for a place
    if following is not None and len(name) < 3 and staffed(doc, name.end):
        yield "Organization", 3  # "Acme spokeswoman Ann Lee"
    town = name.start and doc[name.start].ent_type_ == "GPE" and doc[name.start - 1].lower_ in ("a", "an")
    if following is not None and len(name) == 1 and not town and _kind_after(doc, name.end):
        yield "Organization", 4  # "the Karsten cartel", "the Ferrante construction firm"
    whole = following is None or not following.text[0].isupper() or following.text == "'s"
    whole = whole or (
        following is not None and following.lower_.rstrip(".") in words("names", "honorifics")
    )  # "Archbishop of X Dr Ann Lee"
    if name.start and doc[name.start - 1].lower_ in words("names", "compass") and len(name) < 3:
        yield "Location", 3  # "western Guatria"
    if name.start > 1 and whole:
        before, noun = doc[name.start - 1], doc[name.start - 2]
        if before.lower_ == "of" and noun.lemma_.lower() in words("names", "of_places"):
            yield "Location", 3  # "the mayor of Kimberley"
        if before.lower_ == "for" and noun.lemma_.lower() in words("standing", "sent_by_places"):
            yield "Location", 5  # "the MP for Hall Green"
        against = before.lower_ in ("over", "against", "with") and name.type == "Location"
        if against and noun.lemma_.lower() in words("names", "matches"):
            yield "Organization", 3  # "a 2-1 win over Leyton"
        bracketed = noun.lower_ in load_table("standing")["party_words"] and doc[max(0, name.start - 3)].text == "("
        if before.text == "," and bracketed and name.end < len(doc) and doc[name.end].text == ")":
            yield "Location", 5  # "Ann Lee (Labour, Leeds North)"
        at = before_its_country(doc, name.start)
        before, noun = doc[at - 1], doc[max(0, at - 2)]
        if before.lower_ in ("of", "in", "at", "for") and noun.lemma_.lower() in words("names", "of_bodies"):
            yield "Organization", 3  # "the founder of Acme", "shares in Acme", "a unit of Spain's Acme"
        if before.lower_ == "from" and noun.lemma_.lower() in words("names", "from_bodies"):
            yield "Organization", 5  # "a lawsuit from Acme"
        if before.lower_ == "into" and noun.lemma_.lower() in words("names", "into_bodies"):
            yield "Organization", 5  # "an inquiry into Acme"
        if before.lower_ in ("for", "with", "by") and noun.lemma_ in words("names", "employing"):
            yield "Organization", 3  # "plays for Acme"
    if _of_learning(doc, name) or (len(name) == 2 and _of_a_nation(doc, name)):
        yield "Organization", 4  # "a professor at Cornell", "Sport England"
    if 1 < len(name) < 4 and name.origin in ("model", "capitals") and _joined(doc, name):
        yield "Organization", 4  # "joined Grey Lantern in 1995"
    single = len(name) == 1 and name.start and whole
    if single and doc[name.start - 1].pos_ == "VERB" and doc[name.start - 1].lemma_ in words("names", "done_to_firms"):
        yield "Organization", 3  # "fined Acme"
    if single and doc[name.start - 1].lemma_ in words("names", "joining") and doc[name.start - 1].pos_ == "VERB":
        yield "Organization", 3  # "joined Acme"


def _of_learning(doc: Doc, name: Name) -> bool:
    """Whether somebody works or learns there: "a professor of law at X", "studied law at X", "X researchers"."""
    if name.type not in ("Location", "Person", "Organization") or len(name) > 3 or name.start < 1:
        return False
    if name.end < len(doc) and doc[name.end].lower_ in words("names", "of_universities") and len(name) < 3:
        return doc[name.end - 1].dep_ in ("compound", "nmod", "amod")
    at = doc[name.start - 1]
    if at.lower_ not in ("at", "from") or (name.end < len(doc) and doc[name.end].tag_ == "POS"):
        return False
    if at.head.lemma_.lower() in words("names", "learned_at"):
        return True
    lowers = [t.lemma_.lower() for t in doc[max(at.sent.start, at.i - 4) : at.i]]
    return at.lower_ == "at" and not words("names", "at_bodies").isdisjoint(lowers)


def _joined(doc: Doc, name: Name) -> bool:
    """Whether somebody joins or quits what has this name, which starts with no given name: "quit Grey Lantern"."""
    verb, end = doc[name.start - 1] if name.start else None, doc[name.end] if name.end < len(doc) else None
    if verb is None or verb.pos_ != "VERB" or verb.lemma_ not in words("names", "joining"):
        return False
    if given(doc[name.start].text):
        return False
    year = end is not None and end.lower_ == "in" and name.end + 1 < len(doc) and doc[name.end + 1].like_num
    return end is None or year or end.text in (".", ",") or end.lower_ in ("as", "last", "this", "after", "to")


def _of_a_nation(doc: Doc, name: Name) -> bool:
    """Whether a name is a country's behind the word for a body's field: "Sport England"."""
    first, last = doc[name.start], doc[name.end - 1]
    return first.lower_ in words("names", "before_countries") and last.lower_ in words("names", "lands_of_bodies")


def before_its_country(doc: Doc, start: int) -> int:
    """Return where the country of a name starts that stands right before it, else where the name does: "Spain's X"."""
    at = start
    if at > 2 and doc[at - 1].tag_ == "POS":
        at -= 1
        while at > 2 and doc[at - 1].ent_type_ == "GPE":
            at -= 1
        at -= doc[at - 1].lower_ == "the"
    return at if at < start - 1 else start


def _kind_named(doc: Doc, start: int) -> bool:
    """Whether a noun for bodies stands right before the words that give its name: "a gang known as"."""
    kinds = words("phrases", "body_kinds")
    return any(t.lower_ in kinds and t.pos_ == "NOUN" for t in doc[start - 3 : start - 1])


def _kind_after(doc: Doc, end: int) -> bool:
    """Whether the phrase that a name stands in front of ends with a noun for bodies."""
    last = end
    while last < min(end + 3, len(doc)) and doc[last].tag_ == "NN" and doc[last].text.islower():
        last += 1
    return last > end and doc[last - 1].lower_ in words("phrases", "body_kinds")


def _kind_before(doc: Doc, start: int, end: int) -> bool:
    """Whether a noun for bodies stands before a name and a comma, with its article or owner: "her label, Acme"."""
    kind = doc[max(0, start - 2)]
    if start < 3 or doc[start - 1].text != "," or not kind.text[0].islower() or kind.lemma_.lower() not in body_kinds():
        return False
    if end < len(doc) and not (doc[end].is_punct or doc[end].is_space or doc[end].lower_ in ("and", "of", "in")):
        return False
    i = start - 3
    while i > max(0, start - 8) and doc[i].pos_ in PHRASE:
        i -= 1
    governed = i > 0 and doc[i - 1].lower_ in ("of", "at", "for", "from")  # "the head of the firm, Ann Lee"
    governed = governed and doc[i].lower_ not in ("a", "an")  # "bribes from a local contractor, Acme"
    return not governed and (doc[i].pos_ in ("DET", "PRON") or doc[i].tag_ in ("POS", "PRP$"))


def _kind_behind(doc: Doc, end: int) -> bool:
    """Whether a phrase behind a name ends with a noun for bodies: "Acme, the Danish brewer", "Acme is a bank"."""
    if end + 3 >= len(doc) or (doc[end].text != "," and doc[end].lower_ not in ("is", "was")):
        return False
    owner = end + 1
    while owner < end + 4 and owner + 1 < len(doc) and doc[owner].ent_type_ == "GPE":
        owner += 1  # "Acme, Spain's biggest bank"
    owned = owner > end + 1 and doc[owner].tag_ == "POS"
    if not owned and doc[end + 1].lower_ not in ("a", "an", "the", "one", "its"):
        return False
    last = _phrase_end(doc, owner + 1 if owned else end + 2, end + 9)
    noun = doc[last - 1]
    if noun.lower_ == "up" and noun.i > 1 and noun.nbor(-1).text == "-" and noun.nbor(-2).lower_ == "start":
        return True  # "Acme, a Leeds start-up"
    owned = last < len(doc) and doc[last].tag_ == "POS"
    return not owned and noun.lemma_.lower() in body_kinds() and noun.text[0].islower()


def _phrase_end(doc: Doc, start: int, limit: int) -> int:
    """Return where the phrase from token `start` on ends (exclusive), at `limit` for a longer one."""
    while start < min(limit, len(doc)) and (doc[start].pos_ in PHRASE or _in_compound(doc[start])):
        start += 1
    return start


def _in_compound(token: Token) -> bool:
    """Whether a token is a hyphen or stands right beside one: "-based" and "start" in "an Oslo-based start-up"."""
    behind = token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
    joined = behind or (not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor(1).text == "-")
    return token.text == "-" or (joined and token.text.islower())


def _people_behind(doc: Doc, end: int) -> bool:
    """Whether a phrase behind a name calls it a people: "the Waorani, an indigenous people of the Amazon"."""
    if end + 3 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in ("a", "an", "the"):
        return False
    last = _phrase_end(doc, end + 2, end + 7)
    pair = f"{doc[last - 2].lower_} {doc[last - 1].lower_}"
    return not {doc[last - 1].lower_, pair}.isdisjoint(words("names", "peoples"))


def _company_behind(doc: Doc, end: int) -> bool:
    """Whether a clause behind a name tells what bodies do, or who works there: ", which sells", ", where he is CEO"."""
    if end + 3 >= len(doc) or doc[end].text != ",":
        return False
    if doc[end + 1].lower_ == "which":
        at = end + 2 + (doc[end + 2].pos_ in ("AUX", "ADV") and doc[end + 2].lemma_ != "be")
        return doc[at].pos_ == "VERB" and doc[at].lemma_.lower() in words("names", "done_by_companies")
    if doc[end + 1].lower_ != "where" or doc[end + 2].lower_ not in ("he", "she", "they"):
        return False
    staff = words("names", "staff") | words("names", "staff_modifiers") - {"-"}
    ahead = doc[end + 4 : min(len(doc), end + 8)]
    return doc[end + 3].lemma_ == "be" and any(t.lower_ in staff for t in ahead)


def _of_dateline(doc: Doc, name: Name) -> bool:
    """Whether a name is the town that a dispatch opens with: "GARCHING, Germany -", "HAMBURG (Reuters)"."""
    if len(name) > 3 or name.end + 2 >= len(doc) or not doc[name.start].is_sent_start:
        return False
    if not all(t.text.isupper() for t in doc[name.start : name.end]):
        return False
    if doc[name.end].text in ("-", "--", "–", "—") and doc[name.end - 1].whitespace_:
        return len(doc[name.start].text) > SHOUTED and doc[name.end + 1].text.istitle()
    if doc[name.end].text != ",":
        return False
    dashed = any(t.text in ("-", "–", "—") and t.nbor(-1).whitespace_ for t in doc[name.end + 2 : name.end + 8])
    return (dashed or doc[name.end + 1].ent_type_ == "GPE") and doc[name.end + 1].text.istitle()


def _owned_by_bodies(doc: Doc, start: int) -> bool:
    """Whether what a possessive owns is what bodies have: "'s shareholders", "'s new chief executive"."""
    for i in range(start, min(start + 4, len(doc))):
        if doc[i].pos_ not in PHRASE:
            return False
        pair = f"{doc[i].lower_} {doc[i + 1].lemma_.lower()}" if i + 1 < len(doc) else ""
        if doc[i].lemma_.lower() in words("names", "owned_by_bodies") or pair in words("names", "owned_by_bodies"):
            return True
    return False
