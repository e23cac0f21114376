"""Who holds an office that the text names by its title alone: "the Foreign Secretary", "the president"."""

from extract.lexicon import load_table, words
from extract.naming.title_words import title_at, title_words
from extract.parsing.parse import Doc, Token
from extract.reading import Node, Reading, Ref

SPELLINGS = {"defense": "defence", "premier": "prime minister", "pm": "prime minister"}
SECOND = frozenset(["vice", "deputy", "assistant", "prime", "former", "shadow"])  # make another office of one
INDEFINITE = frozenset(["a", "an", "one", "another", "any", "some", "no"])
BEHIND = 10  # tokens behind a name and its comma that can hold a title


def _plain(title: str) -> tuple[str, ...]:
    loose = words("phrases", "loose_modifiers", "phrases", "former_words")
    found = [w for part in title.lower().split() for w in SPELLINGS.get(part, part).split()]
    return tuple(w for i, w in enumerate(found) if w not in loose or (i and found[i - 1] == "of"))  # "of state"


def _fits(wanted: tuple[str, ...], role: tuple[str, ...]) -> bool:
    """Whether a role may be called by the title `wanted`: "minister" for a foreign minister, not for a prime one."""
    if not wanted or not role or SECOND & (set(role) ^ set(wanted)):
        return False
    return set(wanted) <= set(role) or (set(role) <= set(wanted) and role[-1] == wanted[-1])


def wanted_title(reading: Reading, token: Token) -> tuple[str, ...]:
    """Return the words of the title that ends at `token` ("foreign secretary"), empty when it is no title."""
    found = title_at(token)
    if found is None:
        return ()
    title, start = title_words(reading, token, found[1])
    before = reading.doc[start - 1].lower_ if start > token.sent.start else ""
    return () if before in words("phrases", "former_words") else _plain(title)


def note_apposed_roles(reading: Reading) -> None:
    """Note the offices that stand behind names ("Ann Lee, the interior minister") before anybody is called by them."""
    doc = reading.doc
    for ref in reading.refs:
        if ref.node.type != "Person" or ref.kind != "name" or ref.end + 1 >= len(doc) or doc[ref.end].text != ",":
            continue
        for token in doc[ref.end + 1 : min(ref.end + BEHIND, doc[ref.start].sent.end)]:
            if token.pos_ in ("VERB", "AUX", "PRON") or (token.is_punct and token.text not in ("-", ",")):
                break
            if token.i == ref.end + 1 and token.dep_ == "cc":
                break  # "Ann Lee, and Togo's minister, Ben Ode"
            if token.pos_ in ("NOUN", "PROPN") and reading.at.get(token.i) is None:
                title = wanted_title(reading, token)
                if title and token.i + 1 < len(doc) and not title_at(doc[token.i + 1]):
                    ref.node.roles.append(" ".join(title))
                    _note_where(reading, ref, token)
                    break
                if title_at(token):
                    continue
            if token.text == "," and not doc[token.i - 1].like_num:
                break


def _note_where(reading: Reading, person: Ref, title: Token) -> None:
    """Note whose the office is that stands behind a name: "Ann Lee, the president of Togo", "Ann Lee, Togo's ..."."""
    doc, i = reading.doc, title.i + 1
    if doc[i].lower_ == "of" and i + 2 < len(doc):
        owner = reading.at.get(i + 1 + (doc[i + 1].lower_ == "the"))
    else:
        owner = next((r for t in doc[person.end + 1 : title.i] if (r := reading.at.get(t.i))), None)
    if owner is None or owner.kind == "pronoun":
        return
    if owner.node.type == "Organization":
        person.node.bodies.append(owner.node)
    elif owner.node.type == "Country" and owner.node.record is not None and person.node.country is None:
        person.node.country = owner.node.record.id


def office_holder(reading: Reading, token: Token, owners: list[Ref]) -> Node | None:
    """Return the person of the article who is called by the title at `token`, of these owners when there are any.

    First whom the article gives the title, the last one named before; then whom the knowledge says held it.
    """
    if token.tag_ in ("NNS", "NNPS") or any(c.lower_ in INDEFINITE for c in token.lefts):
        return None
    wanted = wanted_title(reading, token)
    if not wanted:
        return None
    bodies = {o.node.record.id for o in owners if o.node.record is not None}
    people = [n for n in reading.nodes if n.type == "Person" and (n.roles or n.record)]
    theirs = [n for n in people if n.country in bodies or _serves(n, owners)] if owners else people
    called = [n for n in theirs if any(_fits(wanted, _plain(role)) for role in n.roles)]
    called = called or _otherwise_called(token, theirs)
    called = [n for n in called if wanted in map(_plain, n.roles)] or called
    if called:
        return _last_named(reading, token, called, later=len(wanted) > 1)
    known = [n for n in people if any(_held(reading, n, item, wanted, bodies) for item in range(_offices(n)))]
    if not known and wanted[-1] in words("phrases", "loose_titles") and any(c.lower_ == "the" for c in token.lefts):
        known = [n for n in people if _serves(n, owners) and _last_named(reading, token, [n], later=False)]
    if not known and len(owners) == 1 and owners[0].kind == "name":
        return _leader_called(reading, token, owners[0].node)
    return known[0] if len(known) == 1 else None


def _serves(person: Node, owners: list[Ref]) -> bool:
    """Whether the article gives somebody an office in one of these bodies."""
    return any(body is owner.node for body in person.bodies for owner in owners)


def _otherwise_called(token: Token, people: list[Node]) -> list[Node]:
    """Return who holds one of the offices that a looser word means: "the chief diplomat" for a foreign minister."""
    lemma = token.lemma_.lower()
    chiefs = words("phrases", "chief_words")
    chief = any(c.lower_ in chiefs for c in token.lefts) or (token.i > 0 and token.nbor(-1).lower_ in chiefs)
    offices = load_table("phrases")["offices_otherwise"].get(f"chief {lemma}" if chief else lemma, ())
    found = [n for n in people if any(role == o or role.endswith(f" {o}") for role in n.roles for o in offices)]
    return found if len(found) == 1 else []


def _offices(node: Node) -> int:
    return len(node.record.offices) if node.record else 0


def _held(reading: Reading, node: Node, item: int, wanted: tuple[str, ...], bodies: set[str]) -> bool:
    """Whether the knowledge says that a person held this very office, at the time of the article when it has one."""
    if node.record is None:
        return False
    office = node.record.offices[item]
    when = reading.document.published
    if _plain(office.title) != wanted or (bodies and office.of not in bodies):
        return False
    return when is None or not ((office.since and office.since > when) or (office.until and office.until < when))


def _last_named(reading: Reading, token: Token, called: list[Node], *, later: bool) -> Node | None:
    """Return the one of these who was last spoken of before `token`, else the only one who is named at all."""
    before = [r for r in reading.refs if r.start < token.i and any(r.node is n for n in called)]
    if before:
        return max(before, key=lambda r: r.start).node
    return called[0] if later and len(called) == 1 else None


def _leader_called(reading: Reading, token: Token, body: Node) -> Node | None:
    """Return the only one whom the text calls a leader but of nothing, for "the Progress Party leader".

    "Opposition leader Ann Lee said ... The Progress Party leader added ...": nobody else is told to lead the party.
    """
    plain = token.lemma_.lower() in words("phrases", "unplaced_leaders") and body.type == "Organization"
    led = any(n.type == "Person" and any(b is body for b in n.bodies) for n in reading.nodes) if plain else True
    if led or not any(c.lower_ == "the" for c in token.lefts):
        return None
    found: list[Node] = []
    for ref in reading.people():
        if ref.end <= token.i and not ref.node.bodies and _leads_a_side(ref, reading.doc):
            found += [ref.node] if all(ref.node is not n for n in found) else []
    return found[0] if len(found) == 1 else None


def _leads_a_side(person: Ref, doc: Doc) -> bool:
    """Whether a name is called the leader of a side, which is no body: "opposition leader | Ann Lee"."""
    i = person.start - 1
    told = i > 0 and doc[i].lower_ == "leader" and doc[i - 1].lower_ in words("phrases", "sides_led")
    return told and (i < 2 or doc[i - 2].dep_ != "compound" or doc[i - 2].head.i not in (i - 1, i))


def unnamed_holder(reading: Reading, token: Token) -> Node | None:
    """Return the unnamed person whom the article only calls by a capitalised office ("the Prime Minister")."""
    wanted = wanted_title(reading, token)
    courtesy = any(c.lower_.rstrip(".") in ("mr", "mrs", "ms", "miss", "dr") for c in token.lefts)
    if len(wanted) < 2 or courtesy or not token.text[0].isupper():
        return None
    form = " ".join(w if w in ("of", "for", "and", "the") else w.capitalize() for w in wanted)
    return reading.grouped(("office", " ".join(wanted)), "Person", form, local=True)
