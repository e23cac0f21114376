"""What a clause tells of somebody to his credit or discredit: a part in a crime, bad conduct, a job well done."""

from extract.clauses.clauses import agents, coordinated, is_passive, prepositions, verb_lemmas
from extract.clauses.subjects import surface_subjects
from extract.lexicon import words
from extract.meaning.phrase_parts import lemma_with_compound
from extract.parsing.parse import Token
from extract.qualifiers.status import Status, status

JUDGED, PRAISED, ALLEGED = 0.6, 0.6, 0.6  # how often such words are meant so


def _broken(prep: Token) -> bool:
    """Whether somebody is "in breach of" a law."""
    return any(c.lemma_.lower() in words("attitudes", "breaches") for c in prep.children)


def of_ill(word: Token, *names: str) -> bool:
    """Whether a word stands with a preposition to what is bad: "was behind the attack", "involved in the killing"."""
    roles = prepositions(word)
    found = [t for name in names for t in roles.get(name, [])]
    told = "behind" in names and any(t.lower_ in ("it", "this", "that") for t in roles.get("behind", []))
    return told or any(x in words("attitudes", "ills") for t in found for x in lemma_with_compound(t))


def is_responsible(verb: Token) -> bool:
    """Whether somebody "is responsible for" what is bad, "is to blame"."""
    if status(verb).negative:
        return False
    if any(c.dep_ in ("xcomp", "acomp") and c.lemma_ == "blame" for c in verb.children) or of_ill(verb, "behind"):
        return True
    parts = [c for c in verb.children if c.dep_ == "attr" and c.lemma_.lower() in words("attitudes", "participants")]
    if any(of_ill(part, "in", "to", "behind") for part in parts):
        return True
    if any(c.dep_ == "prep" and c.lower_ == "in" and _broken(c) for c in verb.children):
        return True
    said = [c for c in verb.children if c.dep_ == "acomp" and c.lower_ in words("attitudes", "at_fault")]
    found = [
        t for c in said for p in c.children if p.dep_ == "prep" and p.lower_ in ("for", "of", "in") for t in p.children
    ]
    return any(x in words("attitudes", "ills") for t in found for x in lemma_with_compound(t))


def earned(verb: Token) -> tuple[str, float] | None:
    """Return what somebody has coming: "must share the blame", "bears much of the guilt", "deserves our thanks"."""
    if verb.lemma_.lower() not in words("attitudes", "bearing", "attitudes", "deserving") or status(verb).negative:
        return None
    objects = [t for c in verb.children if c.dep_ == "dobj" for t in coordinated(c)]
    parts = {t.lemma_.lower() for o in objects for t in (o, *prepositions(o).get("of", []))}
    if parts & words("attitudes", "burdens"):
        return "accuses", ALLEGED
    if verb.lemma_.lower() in words("attitudes", "bearing"):
        return None
    if parts & words("attitudes", "rewards"):
        return "supports", PRAISED
    return ("condemns", JUDGED) if parts & words("attitudes", "reproofs") else None


def ill_made_by(verb: Token) -> bool:
    """Whether a passive verb tells who made what is bad: "the attack was carried out by Y"."""
    made = words("attitudes", "misdeed_verbs", "attitudes", "making")
    if made.isdisjoint(verb_lemmas(verb)) or status(verb) != Status():
        return False
    return any(x in words("attitudes", "ills") for t in surface_subjects(verb) for x in lemma_with_compound(t))


def did_too_little(verb: Token, *, negated: bool) -> bool:
    """Whether somebody "has not done enough", "is doing nothing", "has done too little"."""
    told = {c.lower_ for c in verb.children if c.dep_ in ("dobj", "advmod")}
    return (negated and "enough" in told) or not told.isdisjoint(words("attitudes", "next_to_nothing"))


def lacks(verb: Token) -> bool:
    """Whether a speaker finds that the subject of "has no policy" wants what he should have."""
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in words("attitudes", "lacked")]
    return any(d.lower_ == "no" for o in objects for d in o.lefts)


def conduct(verb: Token) -> tuple[str, float] | None:
    """Return what "has behaved badly", "acted unlawfully" says of its subject."""
    ways = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
    if ways & words("attitudes", "lawless_ways"):
        return "accuses", ALLEGED
    return ("condemns", JUDGED) if ways & words("attitudes", "bad_ways") else None


def shown(lemma: str, objects: list[Token]) -> tuple[str, float] | None:
    """Return what "has shown courage", "did a terrible job", "made a foolish choice" says of its subject."""
    for noun in objects:
        if lemma in ("make", "commit") and noun.lemma_.lower() in words("attitudes", "errors"):
            return "condemns", JUDGED
        bad = any(c.dep_ == "amod" and c.lower_ in words("attitudes", "blame") for c in noun.lefts)
        if bad and lemma in ("make", "take") and noun.lemma_.lower() in words("attitudes", "choices"):
            return "condemns", JUDGED
        if noun.lemma_.lower() in words("attitudes", "virtues") and lemma in words("attitudes", "showing"):
            return "supports", PRAISED
        if noun.lemma_.lower() in words("attitudes", "vices") and lemma in words("attitudes", "showing"):
            return "condemns", JUDGED
        if lemma == "do" and noun.lemma_.lower() in words("attitudes", "work"):
            for word in (c for c in noun.children if c.dep_ == "amod"):
                if word.lower_ in words("attitudes", "good_work"):
                    return "supports", PRAISED
                if word.lower_ in words("attitudes", "bad_work"):
                    return "condemns", JUDGED
    return None


def wished(verb: Token) -> tuple[str, float] | None:
    """Return on whose side a speaker is who says that somebody "should be jailed", a plan "must be rejected"."""
    against = not words("attitudes", "unwanted").isdisjoint(verb_lemmas(verb))
    if not against and words("attitudes", "wanted").isdisjoint(verb_lemmas(verb)):
        return None
    return ("opposes" if against != status(verb).negative else "supports"), JUDGED


def threatened(verb: Token) -> bool:
    """Whether a speaker threatens the subject: "would pay a heavy price", "warned that X would be arrested"."""
    if is_passive(verb) and verb.lemma_.lower() in words("attitudes", "punishing"):
        warned = (
            verb.dep_ == "ccomp"
            and all(a.tag_ == "NN" for a in agents(verb))
            and verb.head.lemma_.lower() in words("attitudes", "threatening")
        )
        return warned and status(verb).modality in ("planned", "hypothetical") and not status(verb).negative
    if verb.lemma_.lower() not in words("attitudes", "facing") or status(verb).modality not in ("planned", "possible"):
        return False
    objects = [t for c in verb.children if c.dep_ == "dobj" for t in coordinated(c)]
    return any(o.lemma_.lower() in words("attitudes", "retribution") for o in objects)
