"""Which body, place or person "the group", "the town" or "the Lebanese party" is: one named before, or none.

A definite description points back by its noun: to what bears the noun in its name, to what the text or the knowledge
calls so, else to the most salient actor of which nothing says that it is another kind of thing.
"""

from extract.lexicon import load_table, words
from extract.meaning.body_kinds import (
    is_armed,
    is_called,
    is_medium,
    is_named_by,
    is_of_state,
    is_state_body,
    last_words,
    may_be_called,
    may_be_company,
)
from extract.meaning.salience import is_clear, salient
from extract.meaning.spoken_for import body_of_spokesman
from extract.meaning.told_kinds import told_kind
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref

UN = "org/un"  # the United Nations
AWAY = 1.5  # what a country weighs less for "the government" when somebody only goes there
FAR = 40  # sentences looked back for a body or an office by its own word ("the committee", "the minister")


def described_before(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return the mention that a definite description points back to, or None when it is not clear."""
    kinds = [kind for kind, found in load_table("phrases")["descriptions"].items() if word in found]
    if not kinds:
        return _by_last_word(reading, token, word) if word in words("phrases", "called_by_last_word") else None
    before = sorted((r for r in reading.recent(token.i, FAR) if r.end <= token.i), key=lambda r: r.start)
    before_noun = [c for c in token.lefts if c.dep_ in ("amod", "compound", "nmod")]
    if word == "party" and any(
        c.lower_ in words("phrases", "party_modifiers") | {"main", "largest"} for c in before_noun
    ):
        return None  # "the main opposition party" is not the party just spoken of
    if token.text[0].isupper() and word in ("government", "republic"):
        state = _by_capital(reading, before, word)
        if state is not None:
            return state
    if newly_told(token):
        return None
    named = [r for r in before if is_named_by(r.node, word)]
    if word == "republic":
        named = [r for r in named if r.node.type == "Country"]  # no ministry or bank "of the Czech Republic"
    if named and token.tag_ not in ("NNS", "NNPS"):
        return named[-1]
    if word not in words("phrases", "loose_kinds") and token.tag_ == "NN" and not before_noun:
        told = [r for r in before if r.node.type == "Organization" and told_kind(r.node, word)]
        if told:
            return told[-1]  # "the airline", whom the text has called one
    if word in words("phrases", "general_bodies") and token.tag_ == "NN" and not before_noun:
        spoken_for = body_of_spokesman(reading, token)
        if spoken_for is not None:
            return spoken_for
    if token.tag_ in ("NNS", "NNPS") and word not in ("authority", "authorities"):
        return None
    if is_world_body(token):
        return next((r for r in reversed(before) if r.node.record is not None and r.node.record.id == UN), None)
    if kinds == ["Person"] and word in words("lexicon", "title_nouns"):
        return None
    if kinds == ["Person"]:
        holders = [r for r in before if r.node.type == "Person" and any(word in role.split() for role in r.node.roles)]
        if holders:
            return holders[-1]
        return None
    if kinds == ["Location"]:
        ranked = salient(reading, token, {"Location"})
        if ranked and word in words("names", "head_words:Location") and is_named_by(ranked[0][1].node, word):
            return ranked[0][1]
        return _place(reading, token, word)
    ranked = salient(reading, token, set(kinds) & {"Organization", "Country"})
    nations = {r.node.country for c in before_noun if (r := reading.at.get(c.i)) and r.kind == "nationality"} - {None}
    if nations:  # "the Lebanese group"
        bodies = [(w, r) for w, r in ranked if r.node.type == "Organization"]
        unknown = [(w, r) for w, r in bodies if r.node.country is None and r.node.record is None]
        ranked = [(w, r) for w, r in bodies if r.node.country in nations] or (unknown if len(unknown) == 1 else [])
    if word in words("phrases", "home_words") and any(
        c.lower_ in words("phrases", "breaking_away") for c in before_noun
    ):
        return None  # "the breakaway republic" is not the country that it left
    if any(c.lower_ in words("phrases", "unarmed_modifiers") for c in before_noun):
        ranked = [(w, r) for w, r in ranked if not is_armed(r.node) and r.node.type == "Organization"]
    if any(c.lower_ in words("phrases", "armed_modifiers") for c in before_noun):
        ranked = [(w, r) for w, r in ranked if r.node.record is None or is_armed(r.node)]
    if word in words("phrases", "home_words"):  # not the country that somebody only goes to
        ranked = sorted(((w - _away(reading, r), r) for w, r in ranked), key=lambda i: (-i[0], -i[1].start))
    if "Country" in kinds:
        home = _home(reading, token, word, ranked)
        if home is not None:
            return home
    if word in words("phrases", "general_bodies"):
        ranked = [(w, r) for w, r in ranked if r.node.type == "Organization" and not is_medium(r.node)]
        ranked = [(w, r) for w, r in ranked if not is_of_state(r.node) and not is_state_body(r.node)]
        if word in ("company", "firm"):
            ranked = [(w, r) for w, r in ranked if may_be_company(r.node)]
        if word not in ("organization", "organisation", "company", "firm"):
            kinds_of = [(r.node.record.kind if r.node.record else None, w, r) for w, r in ranked]
            grouped = [(w, r) for kind, w, r in kinds_of if kind not in words("phrases", "no_groups")]
            ranked = grouped or [(w, r) for kind, w, r in kinds_of if kind in words("phrases", "seldom_groups")]
    elif "Country" not in kinds and word not in words("phrases", "loose_bodies"):
        ranked = [(w, r) for w, r in ranked if may_be_called(r.node, word)]
        surely = [(w, r) for w, r in ranked if is_called(r.node, word)]
        ranked = surely or ranked
    if word == "network":  # of broadcasters, when one is spoken of
        ranked = [(w, r) for w, r in ranked if is_medium(r.node)] or ranked
    if word in ("regime", "junta"):  # never the United Nations, a medium or a company
        kinds_of_rulers = words("phrases", "ruling_kinds")
        ranked = [
            (w, r)
            for w, r in ranked
            if r.node.type == "Country" or r.node.record is None or r.node.record.kind in kinds_of_rulers
        ]
    best = ranked[0][1] if ranked and is_clear(ranked) else None
    if (
        best is not None
        and word in ("authority", "authorities")
        and (is_state_body(best.node) or is_of_state(best.node))
    ):
        country = reading.country_node(best.node)  # "the authorities" are more than the police just named
        if country is not None:
            return Ref(best.start, best.end, "description", country, country.name, best.head)
    if (
        best is not None
        and word in ("authority", "authorities")
        and token.tag_ == "NNS"
        and _office_of_a_state(best.node)
    ):
        states = [(w, r) for w, r in ranked if r.node.type == "Country"]
        return states[0][1] if states and is_clear(states) else None
    return best


def _by_capital(reading: Reading, before: list[Ref], word: str) -> Ref | None:
    """Return the state that a capital letter points back to: "the Government of Chad ... the Government"."""
    doc = reading.doc
    states = [r for r in before if r.node.type == "Country" and r.kind == "name"]
    if word == "republic":
        called = next((r for r in reversed(before) if "Republic" in r.form and reading.country_node(r.node)), None)
        state = reading.country_node(called.node) if called is not None else None
        return (
            Ref(called.start, called.end, "description", state, state.name, called.head) if called and state else None
        )
    for ref in states:  # the first: the party that the text is about
        i = ref.start - (doc[ref.start - 1].lower_ == "the")
        if i > 1 and doc[i - 1].lower_ == "of" and doc[i - 2].text == "Government":
            return ref
    return None


def newly_told(token: Token) -> bool:
    """Whether a clause right behind a noun tells which one is meant, none named before: "the union that leads X"."""
    if token.tag_ != "NN" or token.dep_ in ("appos", "attr", "oprd") or token.i + 1 >= len(token.doc):
        return False
    behind = token.nbor(1)
    return behind.lower_ == "that" and any(
        c.dep_ == "relcl" and c.tag_ == "VBZ" and c.left_edge == behind and behind.dep_ == "nsubj" for c in token.rights
    )


def is_world_body(token: Token) -> bool:
    """Whether a phrase is "the world body", which is the United Nations."""
    body = token.lemma_.lower() in ("body", "organisation", "organization")
    return body and token.i > 0 and token.nbor(-1).lower_ == "world"


def _office_of_a_state(node: Node) -> bool:
    """Whether a body's name ends as those of single offices do, which are not "the authorities" of their country."""
    return node.type == "Organization" and bool(last_words(node) & words("phrases", "single_offices"))


def _by_last_word(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return the one body or site named before by a name that ends in a noun: "the airport", "the front"."""
    acting = token.dep_ in ("nsubj", "nsubjpass", "poss", "dobj")
    if token.tag_ in ("NNS", "NNPS"):
        return None
    if not acting and not (token.dep_ == "pobj" and token.head.lower_ in ("by", "with", "against", "of", "from")):
        return None
    called = [
        r
        for r in reading.recent(token.i, FAR)
        if r.end <= token.i and r.node.type in ("Organization", "Location") and word in last_words(r.node)
    ]
    near = [r for r in called if reading.number(r.start) >= reading.number(token.i) - 1]
    return called[-1] if len({id(r.node) for r in near or called}) == 1 else None


def _place(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return the place that "the town" is: the only one of its kind named in the sentence or the one before."""
    kinds = load_table("phrases")["place_kinds"].get(word, ())
    if not kinds or any(c.dep_ == "prep" and c.lower_ == "of" for c in token.rights):
        return None
    found: dict[int, Ref] = {}
    for ref in reading.recent(token.i, 1):
        if ref.node.type != "Location" or ref.end > token.i:
            continue
        kind = ref.node.record.kind if ref.node.record is not None else "unknown"
        if kind in kinds:
            found[id(ref.node)] = ref
    return next(iter(found.values())) if len(found) == 1 else None


def _away(reading: Reading, ref: Ref) -> float:
    """Return what a country weighs less for "the government": somebody goes there, or its envoy sits elsewhere."""
    head = reading.doc[ref.head]
    envoys = words("standing", "envoys")
    if head.dep_ in ("poss", "amod", "compound", "nmod") and head.head.lemma_.lower() in envoys:
        return 2 * AWAY  # "Germany's ambassador urged the government"
    if head.dep_ == "poss" and head.head.pos_ == "PROPN":
        return AWAY  # "bought Denmark's Acme"
    gone_to = head.dep_ == "pobj" and head.head.lower_ in ("to", "into", "from", "towards", "toward")
    return AWAY if gone_to and head.head.head.lemma_.lower() not in envoys else 0


def _home(reading: Reading, token: Token, word: str, ranked: list[tuple[float, Ref]]) -> Ref | None:
    """Return the country that an article is about, for "the country", "the government", unless another is near."""
    main = reading.main_country()
    if main is None or word not in words("phrases", "home_words"):
        return None
    here = reading.number(token.i)
    near = [r for _, r in ranked if r.kind == "name" and reading.number(r.start) == here and r.node.type == "Country"]
    if near and near[0].node is not main:
        return None
    earlier = [r for r in reading.refs if r.node is main and r.end <= token.i]
    return earlier[-1] if earlier else None
