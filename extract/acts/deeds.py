"""Whose deed a noun names: told at the noun, in a phrase around it, or in the sentence before ("the strike").

An attack is often told over two sentences: one says who struck, the next what "the attack" did. `author_of` looks back
for the last attack told as done, and gives up when another one stands in between.
"""

from extract.clauses.clauses import VERBAL, Event, agents, is_passive
from extract.clauses.nominals import noun_event
from extract.clauses.subjects import surface_subjects
from extract.clauses.verb_events import verb_event
from extract.drafts import Draft
from extract.frames import Frame
from extract.lexicon import load_table, words
from extract.meaning.phrases import modifiers, refs_at
from extract.parsing.parse import Token
from extract.qualifiers.status import Status
from extract.reading import Reading, Ref, phrase_bounds

ACTING = ("Country", "Organization", "Group")
SPEAKING = (*ACTING, "Person")
PLACING = frozenset(["in", "at", "on", "near", "of", "outside", "inside"])
UNLIKE = frozenset([("prosecutes", "abducts"), ("arrests", "prosecutes")])  # kidnappers charge nobody, courts hold none
SENTENCES = 2  # looked back for who made "the attack"
FAR = 15  # the same where the article tells of one such doer only


def behind_relative(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for ("a strike by X that killed Y"), else the token itself.

    A clause hung on the place of a deed tells of the deed ("an attack in X, which killed Y").
    """
    if token.tag_ not in ("WDT", "WP"):
        return token
    clause = token.head
    if clause.dep_ == "ccomp" and token.i:  # "an attack claimed by X that killed Y", read as what is said
        before = token.doc[token.i - 1]
        return next((t.head for t in (before, *before.ancestors) if t.dep_ == "acl" and t.tag_ == "VBN"), token)
    return deed_around(clause.head) if clause.dep_ == "relcl" else token


def issuers(document: Token) -> list[Token]:
    """Return who speaks in a document by adopting or issuing it: "X passed a resolution, drafted by Y, that ..."."""
    made = document.head.head if document.dep_ == "pobj" and document.head.dep_ == "agent" else document
    if made.dep_ == "acl":  # the clause was hung on who drafted it
        document = made.head
    verb = document.head
    if document.dep_ != "dobj" or verb.lemma_.lower() not in words("lexicon", "issuing"):
        return []
    return surface_subjects(verb) if document.lemma_.lower() in words("lexicon", "documents") else []


def deed_around(noun: Token) -> Token:
    """Return the deed in whose place's phrase a noun stands ("attacks in the town of X"), else the noun itself."""
    deeds, outer = words("lexicon", "deeds"), noun
    while outer.lemma_.lower() not in deeds and outer.pos_ in ("NOUN", "PROPN"):
        if outer.dep_ == "conj":
            outer = outer.head
        elif outer.dep_ == "pobj" and outer.head.lower_ in PLACING and not _struck(outer):
            outer = outer.head.head
        else:
            break
    if outer.pos_ in VERBAL:  # "condemns the attacks today in X"
        outer = next((c for c in outer.children if c.dep_ == "dobj" and c.i < noun.i), noun)
    return outer if outer.lemma_.lower() in deeds else noun


def _struck(name: Token) -> bool:
    """Whether a name is who is struck rather than where ("the attack on X", "the bombing of X")."""
    return name.pos_ == "PROPN" and (
        name.head.lower_ == "on"
        or (name.head.lower_ == "of" and name.head.head.lemma_.lower() in words("lexicon", "deeds"))
    )


def harming(reading: Reading, token: Token, verb: Token) -> list[Ref]:
    """Return whose deed harms in a clause hung on the deed's place: "X's attacks in Y, which killed many"."""
    noun = behind_relative(token)
    if noun == token or noun == token.head.head or verb.lemma_.lower() not in words("lexicon", "harming"):
        return []
    return doers(reading, noun, verb)


def doers(reading: Reading, noun: Token, verb: Token) -> list[Ref]:
    """Return whose deed a subject is: "Russia's airstrikes killed ...", "Israeli military action supporting ..."."""
    if noun.lower_ == "one" and noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in words("lexicon", "deeds"):
        return _makers(reading, noun)  # "attacks in X, including one claimed by Y that killed Z"
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words("lexicon", "deeds"):
        return []
    if verb.lemma_.lower() in words("lexicon", "figurative") and noun.lemma_.lower() in words("lexicon", "bloodless"):
        return []  # sanctions that hit a bank attack nobody
    found = [r for r in modifiers(reading, noun) if r.node.type in ACTING][-1:]
    roles = {} if found else noun_event(noun).roles
    tokens = [t for role in ("by", "from") for t in roles.get(role, [])]
    found = found or [r for t in tokens for r in refs_at(reading, t)] or _makers(reading, noun)
    return found or author_of(reading, noun)


def _makers(reading: Reading, noun: Token) -> list[Ref]:
    """Return who did a deed by a participle behind it: "rockets fired by X"."""
    made = [c for c in noun.children if c.dep_ == "acl" and is_passive(c) and not _told(c)]
    return [r for c in made for t in agents(c) for r in refs_at(reading, t)]


def _told(participle: Token) -> bool:
    """Whether "attacks condemned by X" are not X's, unlike "attacks claimed by X" and "rockets fired by X"."""
    lemma = participle.lemma_.lower()
    return lemma != "claim" and lemma in words("phrases", "telling_verbs", "lexicon", "not_making")


def where_it_hit(reading: Reading, verb: Token) -> list[Ref]:
    """Return whose deed a clause with "where" or "in which" tells of: "X's attack on a market, where many died"."""
    clause, placed, within = verb, False, False
    while True:
        placed = placed or any(c.lower_ == "where" and c.dep_ == "advmod" for c in clause.children)
        within = within or any(
            c.lower_ in ("in", "during") and any(w.lower_ == "which" for w in c.children) for c in clause.children
        )
        if clause.dep_ != "conj" or clause.head.pos_ not in VERBAL:
            break
        clause = clause.head
    if not (placed or within) or clause.dep_ != "relcl":
        return []
    noun = clause.head
    if within and noun.dep_ == "pobj" and noun.head.lower_ == "by":  # hung on the maker: "a raid by X, in which ..."
        noun = noun.head.head
    deed = deed_around(noun)
    return doers(reading, deed, verb) if deed.lemma_.lower() in words("lexicon", "attack_nouns") else []


def some_of_the_struck(reading: Reading, event: Event) -> list[Ref]:
    """Return of whom a bare number tells behind an attack: "fired on the pirates, killing four"."""
    verb = event.head.head
    number = event.roles.get("obj", [])[:1]
    told = bool(number) and number[0].lower_ in words("operators", "results")  # "leaving three dead"
    if told and not any(c.tag_ == "CD" for c in number[0].children):
        return []
    if (
        not number
        or not (told or number[0].tag_ == "CD")
        or event.head.dep_ not in ("advcl", "conj")
        or verb.pos_ not in VERBAL
    ):
        return []
    if any(c.dep_ == "prep" for c in number[0].children):
        return []
    attack = verb_event(verb)
    struck = [
        t for role in ("obj", "on", "at", "with") for t in attack.roles.get(role, []) if t.pos_ in ("NOUN", "PROPN")
    ]
    return [r for t in struck for r in refs_at(reading, t) if r.node.type in ("Group", "Country")][:1]


def among_them(reading: Reading, event: Event) -> list[Ref]:
    """Return the persons named as some of those to whom something is done: "killed ten people, among them X and Y"."""
    struck = [t for t in event.roles.get("obj", []) if t.tag_ in ("NNS", "NNPS", "CD")]
    if not struck:
        return []
    doc, start = event.head.doc, max(event.head.i, struck[-1].i)
    at = next((i for i in range(start, event.head.sent.end - 2) if doc[i].lower_ == "among"), None)
    if at is None or doc[at + 1].lower_ not in ("them", "whom"):
        return []
    if any(
        t.tag_ in ("NNS", "NNPS", "VBD", "VBG") and t.lemma_.lower() in words("lexicon", "harming")
        for t in doc[start + 1 : at]
    ):
        return []
    out: list[Ref] = []
    for token in doc[at + 2 : event.head.sent.end]:
        if token.text in (";", ":", "-", "–", "—") or token.tag_ in ("VBG", "WP", "WDT") or token.lower_ == "were":
            break
        ref = reading.at.get(token.i)
        if ref is not None and ref.kind == "name" and ref.node.type == "Person" and ref not in out:
            out.append(ref)
    return out


def judged(reading: Reading, noun: Token) -> list[Ref]:
    """Return whom a judgement of a deed hits: "condemned the raid by X", "criticism of X's policies"."""
    lemma = noun.lemma_.lower()
    if lemma not in words("attitudes", "deeds") or lemma in words("lexicon", "suffered_nouns"):
        return []
    roles = noun_event(noun).roles
    for role in ("by", "poss", "mod"):
        found = [r for t in roles.get(role, []) for r in refs_at(reading, t) if r.node.type in SPEAKING]
        if found:
            return found
    return []


def author_of(reading: Reading, noun: Token) -> list[Ref]:
    """Return who made the attack (or the arrest) that a definite noun means, when the article has just said so."""
    claimed = _claimant(reading, noun)
    if claimed is not None:
        return [claimed]
    wanted = kind_of_deed(noun)
    told = [(at, who) for at, who, kind in reading.deeds if kind == wanted]
    if wanted is None or not told:
        return []
    if not any(c.lower_ in ("the", "this", "that", "these", "those") and c.dep_ == "det" for c in noun.lefts):
        return []
    at, author = told[-1]
    alone = all(who.node is author.node for _, who in told)
    if at >= noun.i or reading.number(noun.i) - reading.number(at) not in range(1, (FAR if alone else SENTENCES) + 1):
        return []
    if any(_another(t, wanted) for t in reading.tokens[at + 1 : noun.i]):
        return []
    start, end = phrase_bounds(noun)
    return [Ref(start, end, "description", author.node, author.form, noun.i)]


def _claimant(reading: Reading, noun: Token) -> Ref | None:
    """Return who "claimed responsibility for" an attack, as its maker."""
    held = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "for" else noun
    verb = held if held.pos_ == "VERB" else held.head
    claims = verb.lemma_ in ("claim", "admit") and (held is verb or held.lemma_.lower() == "responsibility")
    if held is noun or not claims or is_passive(verb):
        return None
    found = [r for t in surface_subjects(verb) for r in refs_at(reading, t) if r.node.type in SPEAKING]
    return found[0] if len(found) == 1 else None


def kind_of_deed(noun: Token) -> str | None:
    """Return the kind of deed that a noun points back at ("attacks", "arrests"), None when it is none of these."""
    table = load_table("lexicon")["deed_kinds"]
    return next((kind for kind, row in table.items() if noun.lemma_.lower() in words("lexicon", row["nouns"])), None)


def _another(token: Token, kind: str) -> bool:
    """Whether a word tells one more such deed, so that "the attack" behind it is no longer the one before."""
    if kind_of_deed(token) != kind:
        return False
    return any(c.lower_ in ("a", "an", "another", "separate", "other", "several", "two", "more") for c in token.lefts)


def remember_deeds(reading: Reading, drafts: list[Draft]) -> None:
    """Note whose the deeds are that a sentence tells as done, unless it tells of several who did them."""
    for kind, row in load_table("lexicon")["deed_kinds"].items():
        told = [d for d in drafts if d.predicate in row["predicates"] and d.status.modality == "actual"]
        told = [d for d in told if not d.status.negative and d.subject.node.type in SPEAKING]
        if told and len({id(d.subject.node) for d in told}) == 1:
            reading.deeds.append((max(d.event.i for d in told), told[0].subject, kind))
        elif told:
            reading.deeds = [d for d in reading.deeds if d[2] != kind]


def remember_captors(reading: Reading, drafts: list[Draft]) -> None:
    """Note by whom somebody is held, tried or abducted."""
    for made in drafts:
        done = made.status == Status() and made.subject.node.type in SPEAKING
        if made.predicate in ("arrests", "prosecutes", "abducts") and done:
            reading.captors.setdefault(id(made.object.node), made.subject)
            reading.taken.setdefault(id(made.object.node), made.predicate)


def held_by(reading: Reading, event: Event, frame: Frame) -> list[Ref]:
    """Return who lets go, charges or questions somebody, told without a doer, whom he has been told to hold."""
    if event.head.lemma_.lower() not in words("lexicon", "acts_of_captors"):
        return []
    if frame.predicate not in ("releases", "prosecutes", "arrests", "expels"):
        return []
    if any(c.lower_ == "had" and c.dep_ == "aux" for c in event.head.children):
        return []  # "had been freed only weeks before": by others
    held = [r for t in event.roles.get("obj", []) for r in refs_at(reading, t)]
    found = [r for r in held if id(r.node) in reading.captors]
    letting_go = frame.predicate == "releases"
    if letting_go and any(t.lower_ in words("lexicon", "court_terms") for t in event.roles.get("on", [])):
        return []  # a court lets go on bail
    near = 12 if letting_go else SENTENCES
    here = reading.number(event.head.i)
    for ref in found:
        captor, told = reading.captors[id(ref.node)], reading.taken.get(id(ref.node))
        if (frame.predicate, told) in UNLIKE:
            continue
        if here - reading.number(captor.start) <= near:
            at = event.head.i
            return [Ref(at, at + 1, "description", captor.node, captor.form, at)]
    return []


def captor_of(reading: Reading, noun: Token, held: list[Ref]) -> list[Ref]:
    """Return who holds the person whose release a noun tells: "called for his release"."""
    start, end = phrase_bounds(noun)
    found = [reading.captors[id(r.node)] for r in held if id(r.node) in reading.captors]
    return [Ref(start, end, "description", r.node, r.form, noun.i) for r in found[:1]]
