"""From names to actors inside one article: which names mean the same, and which known actor they are."""

from collections import Counter
from dataclasses import replace
from functools import lru_cache

from extract.lexicon import words
from extract.naming.gazetteer import Entry
from extract.naming.joins import join_initials, join_misspelt, join_parties, join_shortened
from extract.naming.pseudonyms import behind_nickname, join_pseudonyms
from extract.naming.seconds import join_seconds
from extract.naming.shapes import Name, strip_honorifics, text_of
from extract.naming.states import called_by_form, state_behind_town
from extract.naming.surnames import family_names, inner_names, link_single, told_gender
from extract.naming.title_words import held_office, title_at
from extract.naming.variants import join_happenings, join_reordered, join_respelled, join_variants
from extract.parsing.parse import Doc, Span, Token
from extract.reading import Node, Reading, Ref, head_of, merge_nodes
from graph.knowledge import Record
from graph.model import MentionKind
from graph.names.tables import people as people_words


def link_names(reading: Reading, names: list[Name], pairs: list[tuple[Span, Span]]) -> None:
    """Create the nodes and mentions of all proper names of the article, fullest names first."""
    doc = reading.doc
    context = _context(reading, names)
    names = [behind_nickname(reading, name) for name in names]
    people = [n for n in names if n.type == "Person" and not n.entries]
    surnames = family_names(doc, people)
    known = {doc[n.end - 1].text for n in names if n.type == "Person" and n.entries and len(n) > 1} - surnames
    inner = inner_names(doc, people) - {doc[n.start].text for n in names if len(n) == 1 and n.entries}
    later: list[Name] = []
    for name in names:
        if _names_family(doc, name):
            _link_family(reading, name)
            continue
        if len(name) == 1 and not name.entries and name.type != "Person" and doc[name.start].text in inner:
            later.append(Name(name.start, name.end, "Person", (), "surname"))
            continue
        of_known = len(name) == 1 and not name.entries and doc[name.start].text in known
        if of_known or _place_is_person(doc, name, surnames) or _other_bearer(doc, name, surnames):
            later.append(Name(name.start, name.end, "Person", (), "surname"))
        elif name.entries:
            _link_known(reading, name, context, later)
        elif name.type != "Person" or _of_parts(reading.text(_behind_titles(doc, name), name.end)):
            _link_new(reading, name)
        else:
            later.append(replace(name, start=_behind_titles(doc, name)))
    _join_definitions(reading, pairs)
    join_respelled(reading)
    join_reordered(reading)
    join_variants(reading)
    join_initials(reading)
    join_shortened(reading)
    join_parties(reading, context)
    join_misspelt(reading)
    for name in later:
        link_single(reading, name)
    join_seconds(reading)
    join_pseudonyms(reading)
    join_happenings(reading)
    _directions(reading)
    called_by_form(reading)
    reading.refs.sort(key=lambda r: (r.start, -r.end))


def _names_family(doc: Doc, name: Name) -> bool:
    """Whether a surname is that of a whole family: "the Shinawatra | family"."""
    alone = len(name) == 1 and name.end < len(doc) and doc[name.end].lower_ in words("names", "families")
    person = all(e.record.type == "Person" for e in name.entries)
    return alone and person and name.start > 0 and doc[name.start - 1].lower_ == "the"


def _link_family(reading: Reading, name: Name) -> None:
    form = reading.text(name.start, name.end + 1)
    node = reading.node_called("Group", form, plural=True)
    reading.add_ref(Ref(name.start, name.end + 1, "name", node, form, name.end))


def _behind_titles(doc: Doc, name: Name) -> int:
    """Return where a person's name starts behind its titles: "Rev. | Probert"."""
    return strip_honorifics(doc, name.start, name.end) if name.type == "Person" else name.start


def _context(reading: Reading, names: list[Name]) -> Counter[str]:
    """Count the records and countries that the article surely speaks of, holders of the office before a name too."""
    seen: Counter[str] = Counter()
    for name in names:
        sure = [e.record for e in name.entries if e.kind != "ambiguous"]
        if len({r.id for r in sure}) == 1:
            seen[sure[0].id] += 1
            if sure[0].country:
                seen[sure[0].country] += 1
        for record in (e.record for e in name.entries if e.kind == "ambiguous" and e.record.offices):
            title = reading.doc[name.start - 1] if name.start else None
            if title is not None and title_at(title) and held_office(record, title.text, reading.document.published):
                seen[record.id] += 1  # "Secretary Kerry"
    return seen


def _of_parts(text: str) -> bool:
    """Whether a person's name is more than one name, or one with an article: "al-Golani", but not "Auger-Aliassime"."""
    return " " in text or ("-" in text and text.partition("-")[0].lower() in people_words().articles)


def _place_is_person(doc: Doc, name: Name, surnames: set[str]) -> bool:
    """Whether a known place or organisation name is here somebody's surname ("Paris" for Valeska Paris)."""
    if len(name) > 1 and not name.entries and name.type == "Organization":
        text = text_of(doc, name)
        return text in surnames if "-" in text else _with_particle(text, surnames)
    if len(name) != 1 or doc[name.start].text not in surnames or name.type == "Person":
        return False
    before = doc[name.start - 1].lower_ if name.start else ""
    if not name.entries and before not in ("in", "at", "near", "from", "outside", "around", "into"):
        return True  # "called on Sarmento", who is named in full elsewhere
    return (
        before not in words("phrases", "place_prepositions")
        and before != "from"
        and doc[name.start].dep_ not in ("amod", "compound")
    )


def _with_particle(text: str, surnames: set[str]) -> bool:
    """Whether a name is a surname of the article with the small words before it: "van der Meer"."""
    *front, last = text.split()
    return last in surnames and all(word.lower() in words("names", "name_particles") - {"of", "the"} for word in front)


def _other_bearer(doc: Doc, name: Name, surnames: set[str]) -> bool:
    """Whether a surname that the knowledge has for others is that of somebody whom the article names in full."""
    return (
        len(name) == 1
        and doc[name.start].text in surnames
        and bool(name.entries)
        and all(e.kind == "ambiguous" and e.record.type == "Person" for e in name.entries)
    )


def choose(entries: tuple[Entry, ...], name: Name, context: Counter[str]) -> Entry | None:
    """Return the meaning of a known name that fits the article best, or None when none is sure enough."""
    rank = {"name": 3, "seat": 2, "label": 2, "adjective": 1, "demonym": 1, "ambiguous": 0}

    def fit(entry: Entry) -> tuple[int, int, int, str]:
        record = entry.record
        near = min(3, context[record.id] * 2 + (context[record.country] if record.country else 0))
        return (rank[entry.kind] + near, near, rank[entry.kind], record.id)

    best = max(entries, key=fit)
    if best.kind == "ambiguous" and not fit(best)[1]:
        return None
    rivals = [
        e for e in entries if e.kind == "ambiguous" and e.record.id != best.record.id and fit(e)[:2] == fit(best)[:2]
    ]
    return None if best.kind == "ambiguous" and rivals else best


def _behind_place(doc: Doc, i: int) -> bool:
    """Whether a preposition of place, or a noun for places and "of", stands before token `i`: "the town of Toledo"."""
    before = doc[i - 1].lower_
    of = before == "of" and i > 1 and doc[i - 2].lower_ in words("standing", "place_nouns")
    return of or before in ("in", "at", "near", "outside", "around")


def is_people(doc: Doc, name: Name) -> bool:
    """Whether a nationality word stands for people ("Syrians", "two Kurds", "the French") and not before a noun."""
    token = doc[name.end - 1]
    if (
        token.dep_ in ("amod", "compound", "nmod", "poss")
        and token.head.i > token.i
        and token.head.pos_ in ("NOUN", "PROPN", "ADJ")
    ):
        return False
    return token.tag_ in ("NNS", "NNPS", "NNP", "NN", "JJ") and token.pos_ in ("NOUN", "PROPN", "ADJ")


def _agency_of_dateline(doc: Doc, name: Name) -> Entry | None:
    """Return the news agency that a word in brackets before a dash stands for: "OSLO (AP) - ..."."""
    i = name.end
    if not name.start or doc[name.start - 1].text != "(" or i + 1 >= len(doc) or doc[i].text != ")":
        return None
    if doc[i + 1].text not in ("-", "–", "—", "--"):
        return None
    return next((e for e in name.entries if e.record.kind == "news agency"), None)


def _link_known(reading: Reading, name: Name, context: Counter[str], later: list[Name]) -> None:
    doc = reading.doc
    entry = choose(name.entries, name, context) or _agency_of_dateline(doc, name)
    form = reading.text(name.start, name.end)
    if entry is None:
        if len(name) == 1:
            placed = name.start and doc[name.start].ent_type_ == "GPE" and _behind_place(doc, name.start)
            meant = "Location" if placed else name.entries[0].record.type
            later.append(Name(name.start, name.end, meant, (), "model"))
        else:
            _link_new(reading, name)
        return
    head = head_of(doc, name.start, name.end).i
    record = state_behind_town(reading, name, entry.record)
    if record is not entry.record:
        reading.add_ref(Ref(name.start, name.end, "name", reading.node_for(record), form, head))
        return
    owner = _other_owner(reading, name, record)
    if owner is not None:
        own = next((e.record for e in name.entries if e.record.country == owner.id), None)
        if own is None:
            _link_new(reading, replace(name, type=record.type), owned=True)
            return
        record = own
    if entry.kind in ("adjective", "demonym") and record.type == "Country" and is_people(doc, name):
        noun = entry.kind == "demonym" and form[0].isupper() and doc[name.end - 1].tag_ != "JJ"
        if noun:
            node = people_of(reading, record, form)
            reading.add_ref(Ref(name.start, name.end, "name", node, form, head))
            return
    ethnic = name.start and doc[name.start - 1].lower_ == "ethnic" and record.type == "Country"
    node = people_of(reading, record, form) if ethnic else reading.node_for(record)
    kind: MentionKind = (
        "nationality" if entry.kind in ("adjective", "demonym") else "seat" if entry.kind == "seat" else "name"
    )
    place = next((e.record for e in name.entries if e.kind == "name" and e.record.type == "Location"), None)
    seat = next((e.record for e in name.entries if e.kind == "seat"), None)
    if place is not None and seat is not None:
        told = _of_its_country(reading, place, seat) or _with_its_country(doc, name, seat)
        if acts(doc[head]) and not told:
            ref = Ref(name.start, name.end, "seat", reading.node_for(seat), form, head)
        else:
            ref = Ref(name.start, name.end, "name", reading.node_for(place), form, head)
    else:
        ref = Ref(name.start, name.end, kind, node, form, head)
    reading.add_ref(ref)


def _other_owner(reading: Reading, name: Name, record: Record) -> Record | None:
    """Return the country right before the name of a state's body that is another one's: "Myanmar's | Supreme Court"."""
    country = _owner(reading, name) if record.country is not None else None
    return country if country is not None and country.id != record.country else None


def _owner(reading: Reading, name: Name) -> Record | None:
    """Return the country whose body a name says it is: "Myanmar's | Supreme Court", "the Supreme Court of Ghana"."""
    doc = reading.doc
    of = next((i for i in range(name.start + 1, name.end - 1) if doc[i].lower_ == "of"), None)
    if of is not None and doc[of - 1].lower_ in words("names", "state_bodies"):
        tail = reading.text(of + 1 + (doc[of + 1].lower_ == "the" and of + 2 < name.end), name.end)
        return next((r for r in reading.knowledge.by_name.get(tail, ()) if r.type == "Country"), None)
    if not name.start or doc[name.end - 1].lower_ not in words("names", "state_bodies"):
        return None
    owned = doc[name.start - 1].tag_ == "POS"
    ref = reading.at.get(name.start - 2 if owned and name.start > 1 else name.start - 1)
    return ref.node.record if ref is not None and ref.node.type == "Country" and ref.kind != "seat" else None


def _seated(reading: Reading, name: Name) -> Record | None:
    """Return the country in whose capital a body sits that every state has: "the Foreign Ministry | in Yerevan"."""
    doc, bare = reading.doc, words("names", "bare_bodies")
    if name.end + 1 >= len(doc) or doc[name.end].lower_ != "in" or doc[name.end - 1].lower_ != "ministry":
        return None
    if any(doc[i].lower_ not in bare for i in range(name.start, name.end - 1)):
        return None
    towns = (reading.text(name.end + 1, end) for end in range(min(name.end + 3, len(doc)), name.end + 1, -1))
    town = next((r for t in towns for r in reading.knowledge.by_name.get(t, ()) if r.type == "Location"), None)
    country = reading.knowledge.by_id.get(town.country or "") if town is not None else None
    seat = town is not None and country is not None and country.capital in (town.id, town.name)
    return country if seat else None


def _of_its_country(reading: Reading, place: Record, seat: Record) -> bool:
    """Whether an article on a town's own country, not on the body that sits there, means the town: "Brussels"."""
    named = {r.node.record.id for r in reading.refs if r.node.record is not None}
    return seat.type != "Country" and place.country in named and seat.id not in named


def _with_its_country(doc: Doc, name: Name, seat: Record) -> bool:
    """Whether a capital's country stands behind it: "KABUL, | Afghanistan - Two soldiers"."""
    behind = doc.span(name.end, name.end + 5).text if name.end + 1 < len(doc) else ""
    names = (seat.name, *seat.aliases)
    return any(behind.startswith((f", {n}", f", the {n}", f" in {n}")) for n in names if len(n) > 3)


def acts(token: Token) -> bool:
    """Whether a capital stands for its government: it speaks, owns or is spoken to, and is not where things happen."""
    head = token.head
    if _called_capital(token):
        return False
    if token.dep_ == "conj" and head.pos_ in ("PROPN", "NOUN"):
        return acts(head) if head.pos_ == "PROPN" else False
    if token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in ("pro", "anti"):
        return True
    if token.i + 2 < len(token.doc) and token.nbor(1).text == "-" and token.nbor(2).lower_ in words("phrases", "ruled"):
        return True  # "Kyiv-held Kherson"
    if token.dep_ in ("nsubj", "agent"):
        return head.lemma_ not in ("fall", "be", "lie", "sit", "host", "see", "have") or any(
            c.dep_ in ("xcomp", "aux", "acomp") for c in head.children
        )
    if token.dep_ == "nsubjpass":
        return head.lemma_ not in words("phrases", "physical_verbs")
    if token.dep_ == "dobj" and head.lemma_ == "attack" and _armed(head):
        return False  # "Rebels attacked Kabul"
    if token.dep_ in ("dobj", "dative"):
        return head.lemma_ not in words("phrases", "physical_verbs", "phrases", "motion_words")
    if token.dep_ == "pobj":
        prep, governor = head.lower_, head.head
        if prep == "on" and governor.pos_ == "VERB" and _opens_attack(governor):
            return False  # "opened an offensive on Tripoli"
        if prep in ("with", "against", "by", "between", "on", "upon"):
            return governor.lemma_ not in words("phrases", "motion_words") and not (
                prep == "on"
                and governor.pos_ == "NOUN"
                and governor.lemma_.lower() not in words("phrases", "on_governments")
            )
        if prep == "for" and governor.lemma_.lower() in words("phrases", "for_governments"):
            return True  # "full support for Kyiv"
        goods = governor.lemma_ in words("phrases", "sending") and not _people_sent(governor)
        if prep == "of" and governor.lemma_.lower() in words("phrases", "of_governments"):
            return True  # "an ally of Manila"
        if prep == "from":
            return governor.lemma_.lower() in words("phrases", "from_governments")
        if prep == "to" and goods:
            return True  # "sent tanks to Kyiv" means who gets them
        if prep == "to":
            return governor.lemma_ not in words("phrases", "motion_words") and governor.pos_ in ("NOUN", "VERB")
        return False
    if token.dep_ == "poss":
        return head.lemma_.lower() not in _placed_nouns() and head.pos_ == "NOUN"
    if token.dep_ in ("compound", "nmod"):
        return head.lemma_.lower() in words("lexicon", "government_heads")
    return False


@lru_cache(maxsize=1)
def _placed_nouns() -> frozenset[str]:
    """Return the nouns for what a town has as a town: quarters, streets, firms ("London's oldest bank")."""
    sites = words("standing", "place_nouns", "standing", "described_sites", "names", "sites:Location")
    return sites | words("standing", "body_nouns_of_towns")


def _people_sent(verb: Token) -> bool:
    """Whether what a verb sends is people or nothing, which go to the town itself."""
    sent = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    people = words("lexicon", "force_heads", "lexicon", "title_nouns", "lexicon", "collective_nouns")
    gone = people | words("phrases", "descriptions:Person") | {"delegation", "team", "mission", "rescuer", "aircraft"}
    arms = words("lexicon", "asset_heads")
    return not sent or any(
        c.pos_ in ("PROPN", "PRON") or (c.lemma_.lower() in gone and c.lemma_.lower() not in arms) for c in sent
    )


def _called_capital(token: Token) -> bool:
    """Whether the words beside a name call it a city: "Dakar, the capital of Senegal", "the capital, Dakar"."""
    doc, start = token.doc, token.i
    left = doc[max(0, start - 2) : start]
    if any(t.lower_ in ("capital", "city") for t in left[-1:]) or (
        len(left) == 2 and left[1].text == "," and left[0].lower_ == "capital"
    ):
        return True
    right = doc[start + 1 : start + 7]
    placed = len(right) > 2 and right[0].text == "," and right[1].lower_ == "in"  # "Bamako, in southern Mali"
    return placed or (len(right) > 2 and right[0].text == "," and any(t.lower_ == "capital" for t in right[1:]))


def people_of(reading: Reading, record: Record, form: str) -> Node:
    """Return the node of a country's people ("Syrians"), one an article."""
    key = ("people", record.id)
    node = reading.groups.get(key)
    if node is None:
        plural = (
            form.removesuffix("man") + "men"
            if form.endswith("man")
            else form
            if form.endswith(("s", "men"))
            else form + ("" if form.endswith(("ese", "ish", "ch")) else "s")
        )
        node = reading.new_node("Group", plural, country=record.id, plural=True)
        reading.groups[key] = node
    return node


def _link_new(reading: Reading, name: Name, *, owned: bool = False) -> None:
    doc = reading.doc
    start = _behind_titles(doc, name)
    form = reading.text(start, name.end)
    head = head_of(doc, start, name.end).i
    owner = _owner(reading, name)
    seated = _seated(reading, name) if owner is None else None
    if seated is not None and seated.adjective:
        called = f"{seated.adjective} {form}"
        record = next((r for r in reading.knowledge.by_name.get(called, ()) if r.country == seated.id), None)
        node = (
            reading.node_for(record)
            if record is not None
            else reading.node_called("Organization", called, country=seated.id)
        )
        where = reading.text(start, min(name.end + 2, len(doc)))
        if where not in node.owned:
            node.owned.append(where)
        reading.add_ref(Ref(start, name.end, "name", node, called, head))
        return
    if owner is not None and (owned or any(_anothers(node, form, owner) for node in reading.nodes)):
        form = f"{owner.adjective} {form}"  # Armenia's ministry is not Azerbaijan's
    for node in reading.nodes:
        known = node.record is not None and name.origin != "team"  # the team of a town is not the town
        if form in node.names and (node.type == name.type or known):
            reading.add_ref(Ref(start, name.end, "name", node, form, head))
            return
    node = reading.new_node(name.type, form, country=owner.id if owner is not None else None)
    node.plural = name.type == "Group"
    if owner is not None and name.start and doc[name.start - 1].tag_ == "POS":
        node.owned.append(f"{owner.name}'s {reading.text(start, name.end)}")
    if name.type == "Person" and name.start:
        node.gender = told_gender(doc, name)
    reading.add_ref(Ref(start, name.end, "name", node, form, head))


def _anothers(node: Node, form: str, owner: Record) -> bool:
    """Whether a body with a name that many states' bodies have is another state's than `owner`'s."""
    named = any(name == form or name.startswith(f"{form} of ") for name in node.names)
    return node.country not in (None, owner.id) and named


def _directions(reading: Reading) -> None:
    """Let "the North" be North Korea where the article speaks of it, also in "North and South Korea"."""
    whole: dict[str, list[Record]] = {}
    for record in reading.by_record.values():
        first, _, rest = record.name.partition(" ")
        if (
            record.record is not None
            and record.type == "Country"
            and first in ("North", "South", "East", "West")
            and rest
        ):
            whole.setdefault(first, []).append(record.record)
    pairs = {"North": "South", "South": "North", "East": "West", "West": "East"}
    for first, found in list(whole.items()):
        other = found[0].name.replace(first, pairs[first], 1)
        twin = [r for r in reading.knowledge.by_name.get(other, ()) if r.type == "Country"]
        if twin and len(found) == 1:
            whole.setdefault(pairs[first], twin)
    doc = reading.doc
    for token in reading.tokens:
        word = token.text
        if (
            word in ("north", "south")
            and token.i
            and doc[token.i - 1].lower_ == "the"
            and token.pos_ in ("NOUN", "PROPN")
        ):
            word = word.capitalize()
        if word not in whole or len(whole[word]) != 1 or token.i + 1 >= len(doc):
            continue
        ref = reading.at.get(token.i)
        if ref is not None and ref.end - ref.start > 1:
            continue
        after = doc[token.i + 1]
        if after.text[0].isupper() or (
            token.i and doc[token.i - 1].lower_ not in ("the", "and") and after.lower_ != "and"
        ):
            continue
        if after.lower_ == "of" or (after.pos_ == "NOUN" and token.dep_ in ("compound", "amod")):
            continue
        node = reading.node_for(whole[word][0])
        if ref is not None:
            ref.node = node
            node.add(ref.form)
        else:
            reading.add_ref(Ref(token.i, token.i + 1, "name", node, token.text, token.i))


def _join_definitions(reading: Reading, pairs: list[tuple[Span, Span]]) -> None:
    for full, short in pairs:
        a, b = reading.at.get(full.start), reading.at.get(short.start)
        if a is not None and b is not None and a.node is not b.node and not (a.node.record and b.node.record):
            keep, drop = (b.node, a.node) if b.node.record else (a.node, b.node)
            keep.type = a.node.type if not keep.record else keep.type
            merge_nodes(reading, keep, drop, "definition", full.start_char, short.end_char)


def _armed(verb: Token) -> bool:
    """Whether those who do what a verb tells bear arms: "rebels attacked"."""
    doers = [c.lemma_.lower() for c in verb.children if c.dep_ == "nsubj"]
    return any(d in words("lexicon", "force_heads", "phrases", "armed_people") for d in doers)


def _opens_attack(verb: Token) -> bool:
    """Whether the object of a verb is an attack: "launched an assault on X"."""
    return any(c.dep_ == "dobj" and c.lemma_.lower() in words("lexicon", "attack_nouns") for c in verb.children)
