"""Groups that act and that no name tells: "asylum seekers", "international partners", "the Syrian opposition".

Such a node is its article's own. Two mentions are one group when they have the same noun and nothing in their modifiers
or owners that tells them apart.
"""

from extract.clauses.clauses import coordinated
from extract.lexicon import load_table, words
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref, phrase_bounds

BARE = frozenset(
    [
        "force",
        "troop",
        "official",
        "people",
        "party",
        "state",
        "leader",
        "figure",
        "commander",
        "chief",
        "institution",
        "member state",
        "individual",
    ]
)  # mean nobody by themselves
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
OF_PHRASE = 6  # tokens of "of ..." that a group's name can have


def group_noun(token: Token, lemmas: list[str]) -> str | None:
    """Return the noun by which a plural phrase means people or bodies that act, None when it means none.

    Bodies ("schools", "countries") need a word that tells which: "the countries" alone points back at others.
    """
    people, bodies = words("lexicon", "collective_nouns"), words("lexicon", "collective_bodies")
    if token.dep_ == "poss" or _named_behind(token):
        return None  # "a women's rights activist", "two of X's supporters, Ann Lee and Carl Roth"
    if token.lemma_.lower() in words("phrases", "also_buildings") and _wrecked(token):
        return None  # "blew up three schools"
    if _vague(token):
        return None  # "partners", "companies such as X"
    owned = any(c.dep_ == "poss" and c.lower_ != "our" and not _kind_told(c) for c in token.lefts)
    if owned and token.lemma_.lower() in words("phrases", "relational_nouns"):
        return None
    for lemma in lemmas:
        if lemma in people:
            return lemma
        if lemma in bodies and (_telling(token) or (not _pointing(token) and lemma not in BARE)):
            return lemma
    return None


def _named_behind(token: Token) -> bool:
    """Whether names behind a comma tell who counted people are: "two of the supporters, | Ann Lee and Carl Roth"."""
    counted = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    number = counted if counted is not token else next((c for c in token.lefts if c.dep_ == "nummod"), None)
    if number is None or not number.like_num:
        return False
    beside = [c for t in (token, counted) for c in t.children if c.dep_ in ("appos", "conj") and c.i > token.i]
    beside = [c for c in beside if c.pos_ == "PROPN" and c.doc[c.left_edge.i - 1].text == ","]
    if any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in beside):
        return True
    named = [t for c in beside for t in coordinated(c)]
    return len(named) > 1 and NUMBERS.get(number.lower_, number.text) in (len(named), str(len(named)))


def _wrecked(token: Token) -> bool:
    """Whether a noun is what a verb of wrecking is done to: "torched two churches", "the schools were bombed"."""
    while token.dep_ == "conj":
        token = token.head
    done = token.dep_ in ("dobj", "nsubjpass") or (token.dep_ == "pobj" and token.head.lower_ in ("on", "at"))
    verb = token.head if token.dep_ != "pobj" else token.head.head
    return done and verb.lemma_.lower() in words("phrases", "wrecking")


def _vague(token: Token) -> bool:
    """Whether a noun alone tells no group: nothing before it does, and nothing behind it but examples."""
    if token.lemma_.lower() not in words("phrases", "vague_groups") or _telling(token):
        return False
    behind = [c for c in token.rights if c.dep_ in ("relcl", "acl", "prep", "appos")]
    return all(c.dep_ == "prep" and c.lower_ in ("as", "including", "like") for c in behind)


def _pointing(token: Token) -> bool:
    """Whether a phrase points back or counts ("the two countries", "these groups", "three schools")."""
    return any(c.dep_ in ("det", "predet", "poss", "nummod") and not _kind_told(c) for c in token.lefts)


def _kind_told(owner: Token) -> bool:
    """Whether a genitive tells what kind a body is, not whose: "teachers' unions", "women's groups"."""
    return owner.dep_ == "poss" and owner.tag_ == "NNS" and not any(c.dep_ in ("det", "poss") for c in owner.lefts)


def _telling(token: Token) -> list[str]:
    """Return the modifiers that tell which group a phrase means: adjectives and nouns, no vague or counting ones."""
    vague = words("phrases", "vague_modifiers")
    return [
        c.lower_
        for c in token.lefts
        if (c.dep_ in ("amod", "compound", "nmod") and c.is_alpha and c.lower_ not in vague and not c.like_num)
        or _kind_told(c)
    ]


def plain_start(reading: Reading, token: Token, start: int, *, vague: bool) -> int:
    """Return where the phrase of a group starts without articles, owners, counts (and vague adjectives)."""
    doc = reading.doc
    skip = words("phrases", "vague_modifiers") if vague else words("phrases", "counting_words")
    while (
        start < token.i
        and not (start + 2 < token.i and doc[start + 1].text == "-")
        and (
            doc[start].pos_ in ("DET", "NUM", "PRON", "ADV", "SYM", "PART", "PUNCT", "ADP", "SCONJ", "CCONJ")
            or doc[start].lower_ in skip
            or doc[start].dep_ == "poss"
            or any(doc[start] in c.subtree for c in token.lefts if c.dep_ == "poss")
        )
        and not any(_kind_told(c) and start >= c.left_edge.i for c in token.lefts if c.dep_ == "poss" and c.i >= start)
    ):
        start += 1
    return start


def armed_side(reading: Reading, token: Token) -> Ref | None:
    """Return the armed group that "the rebels" are: the only one of the article that is known or called so.

    "Tamil rebels" are the one whose name says so, named before or behind; "leftist rebels" may be any.
    """
    noun = token.lemma_.lower()
    told = set(_telling(token)) - words("phrases", "suspecting")
    names = told - words("phrases", "leanings_of_rebels")
    if any(known == noun for known, _ in reading.groups):
        return None
    doc = reading.doc
    found = {}
    for ref in reading.refs:
        if ref.node.type not in ("Organization", "Group") or ref.node.local or (ref.end > token.i and not names):
            continue
        if names and ref.node.type == "Group":
            continue  # "Kurdish rebels" are not the Kurds
        if names and not all(any(w in n.lower().split() for n in ref.node.names) for w in names):
            continue
        kind = (ref.node.record.kind or "") if ref.node.record is not None else ""
        called = ref.end < len(doc) and doc[ref.end].lemma_.lower() in words("phrases", "armed_people")
        if called or (kind != "armed forces" and words("phrases", "armed_kinds") & set(kind.split())):
            found[id(ref.node)] = ref
    return next(iter(found.values())) if len(found) == 1 else None


def unnamed_group(reading: Reading, token: Token, lemma: str, owner: Node | None) -> Node:
    """Return the node of "Syrian rebels", "asylum seekers", "former members of X", which only this article can tell."""
    lemma = load_table("phrases")["same_people"].get(lemma, lemma)
    tie = owner.name if owner else ""
    told = frozenset(_telling(token)) - {lemma.split()[0]} if owner is None else frozenset[str]()
    first = phrase_bounds(token)[0]
    width = lemma.count(" ") + lemma.count("-") * 2
    bare = reading.text(max(first, token.i - width), token.i + 1)
    full = reading.text(plain_start(reading, token, first, vague=False), token.i + 1)
    node = None
    for (noun, about), known in reversed(reading.groups.items()):
        if noun != lemma or known.type != "Group":
            continue
        theirs, _, modifiers = about.partition("|")
        other = frozenset(modifiers.split())
        plain = not (tie or told) or not (theirs or other)
        if plain or (tie == theirs and (not told or not other or told & other)):
            node = known
            break
    if node is None:
        home = owner.country if owner is not None else None
        node = reading.new_node("Group", full, local=True, country=home, plural=True)
        reading.groups[(lemma, f"{tie}|{' '.join(sorted(told))}")] = node
    node.add(full)
    if owner is None:
        node.add(bare)
    return node


def mass_group(reading: Reading, token: Token, lemma: str, nation: Ref) -> Node:
    """Return the group that "the Syrian opposition" means, one an article."""
    form = f"{reading.text(nation.start, nation.end)} {lemma}"
    return reading.grouped((lemma, nation.node.name), "Group", form, country=nation.node.country, plural=True)


def is_member_state(reading: Reading, token: Token) -> bool:
    """Whether a phrase means one of a body's states that nobody names: "a NATO member", "another EU country"."""
    if token.tag_ != "NN" or token.lemma_.lower() not in words("phrases", "members_of_bodies"):
        return False
    if not any(c.dep_ == "det" and c.lower_ in ("a", "an", "another", "one", "any", "no") for c in token.lefts):
        return False
    i = token.i - 1 - (token.i > 0 and token.nbor(-1).lower_ == "member")
    body = reading.at.get(i)
    if body is None or body.node.type != "Organization":
        return False
    of_states = body.node.record is not None and body.node.record.kind in words("phrases", "kinds_of_states_bodies")
    return of_states or token.lemma_.lower() in ("state", "country", "nation")


def is_attitude(token: Token) -> bool:
    """Whether a word for a mass means what one thinks or does: "met resistance", "X's right to defend itself"."""
    if token.lemma_.lower() not in words("phrases", "attitudes_like_masses"):
        return False
    if any(c.dep_ == "prep" and c.lower_ in ("to", "against") for c in token.rights):
        return True
    if any(c.dep_ == "acl" and any(a.tag_ == "TO" for a in c.lefts) for c in token.rights):
        return True
    bare = not any(c.dep_ in ("det", "poss") and c.lower_ not in ("no", "any", "some", "a") for c in token.lefts)
    return bare and token.dep_ in ("dobj", "pobj", "nsubjpass")


def mass_actor(reading: Reading, token: Token, lemmas: list[str]) -> Node | None:
    """Return the group of "the international community", "the opposition", "civil society"; None for other nouns."""
    doing = token.dep_ == "nsubj" or token.head.dep_ == "agent"
    acting = words("phrases", "mass_actors", "phrases", "mass_doers") if doing else words("phrases", "mass_actors")
    lemma = next((x for x in lemmas if x in acting), None)
    if lemma is None or is_attitude(token):
        return None
    same = [node for (noun, _), node in reading.groups.items() if noun == lemma.split()[-1] or noun == lemma]
    if same:
        return same[-1]
    first = phrase_bounds(token)[0]
    form = reading.text(plain_start(reading, token, first, vague=True), token.i + 1)
    node = reading.new_node("Group", form, local=True, plural=True)
    reading.groups[(lemma, "")] = node
    return node


def named_group(reading: Reading, token: Token) -> Node:
    """Return the group that a whole phrase with its "of ..." names: "people of Mosul", "former members of X"."""
    first = plain_start(reading, token, phrase_bounds(token)[0], vague=True)
    end = token.i + 1
    of = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ in ("of", "from", "in")), None)
    if of is not None:
        end = min(max(t.i for t in of.subtree) + 1, of.i + OF_PHRASE)
        inner = next((c for c in of.children if c.dep_ == "pobj"), None)
        ref = reading.at.get(inner.i) if inner is not None else None
        end = ref.end if ref is not None else end
    form = reading.text(first, end)
    return reading.grouped((token.lemma_.lower(), form.lower()), "Group", form, local=True, plural=True)


def coalition(reading: Reading, token: Token) -> Node | None:
    """Return the coalition that "the coalition", "our international coalition" means.

    It is one named in the article, else the one that fights the Islamic State where the article speaks of that, else an
    unnamed body of the article's own.
    """
    named = [r for r in reading.refs if r.end <= token.i and _is_coalition(reading, r)]
    before = [c.lower_ for c in token.lefts if c.dep_ in ("amod", "compound", "nmod", "poss")]
    party = any(w in words("phrases", "party_modifiers") for w in before)
    if named and not party:
        return max(named, key=lambda r: r.start).node
    fought = reading.by_record.get("org/islamic-state")
    record = reading.knowledge.by_id.get("org/global-coalition")
    if fought is not None and record is not None and not party:
        return reading.node_for(record)
    told = [w for w in before if w not in words("phrases", "vague_modifiers")]
    form = reading.text(plain_start(reading, token, phrase_bounds(token)[0], vague=True), token.i + 1)
    key = ("coalition", "")
    if key not in reading.groups and not told:
        return None
    return reading.grouped(key, "Organization", form, local=True, plural=True)


def _is_coalition(reading: Reading, ref: Ref) -> bool:
    """Whether an earlier mention is one of a coalition, by its name, by what is known of it, or by its noun."""
    node = ref.node
    if node.type != "Organization":
        return False
    kind = (node.record.kind or "") if node.record else ""
    named = any("coalition" in n.lower().split() for n in node.names)
    return named or kind == "military coalition" or reading.doc[ref.head].lower_ == "coalition"
