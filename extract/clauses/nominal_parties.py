"""Who stands behind a noun without being its argument: who claims a deed, whose cruelty it shows, whom help is for."""

from extract.clauses.clauses import VERBAL, Roles, agents, clause_head, coordinated, expand, is_passive, prepositions
from extract.clauses.subjects import surface_subjects
from extract.lexicon import load_table, words
from extract.parsing.parse import Token


def whom_it_helps(noun: Token) -> list[Token]:
    """Return who is helped or stood by in what a noun tells: "support for X in the fight against Y"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or any(c.dep_ == "poss" for c in noun.lefts):
        return []
    holder, helping = noun.head.head, words("operators", "help_nouns")
    if holder.pos_ in VERBAL:
        if holder.lemma_.lower() in words("operators", "standing_by"):
            found = prepositions(holder)
            return [t for name in ("with", "by", "alongside", "behind") for t in found.get(name, [])]
        holder = next((c for c in holder.children if c.dep_ == "dobj" and c.lemma_.lower() in helping), holder)
    elif holder.dep_ == "pobj" and holder.head.head.lemma_.lower() in helping:
        holder = holder.head.head
    elif holder.dep_ == "pobj" and holder.head.head.lemma_.lower() in words("operators", "standing_by"):
        return coordinated(holder) if holder.head.lower_ in ("with", "by", "alongside", "behind") else []
    if holder.lemma_.lower() not in helping:
        return []
    found = prepositions(holder)
    return [t for name in ("for", "of", "to", "with") for t in found.get(name, [])]


def partners(noun: Token) -> list[Token]:
    """Return who acts "in partnership with X": whom the phrase stands behind, else who does what its verb tells."""
    holder = noun.head.head
    if holder.pos_ == "PROPN" or (holder.pos_ == "NOUN" and holder.dep_ in ("nsubj", "ROOT")):
        return [holder]
    verb = clause_head(holder)
    if verb.pos_ not in VERBAL:
        return []
    return agents(verb) if is_passive(verb) else surface_subjects(verb)


def as_example(name: Token) -> bool:
    """Whether what stands beside a noun is told as one of those whom the noun means: "backers, notably X"."""
    return any(c.dep_ == "advmod" and c.lower_ in words("phrases", "example_words") for c in name.lefts)


def listed(noun: Token, roles: Roles) -> list[Token]:
    """Return who is named as some of those whom a plural means: "critics of X such as Y", "..., including Y"."""
    if noun.tag_ != "NNS":
        return []
    preps = [c for holder in (noun, *roles.get("of", [])) for c in holder.children if c.dep_ == "prep"]
    preps = [c for c in preps if c.lower_ == "including" or (c.lower_ == "as" and c.i and c.nbor(-1).lower_ == "such")]
    return [t for prep in preps for t in prep.children if t.dep_ == "pobj"]


def called_so(noun: Token) -> list[Token]:
    """Return who is named as those whom a noun calls for or against somebody: "X's rivals Y and Z", "X critic Y"."""
    head = noun.head
    if noun.dep_ in ("compound", "nmod"):
        if not any(c.dep_ == "poss" or (c.i == noun.i - 1 and c.text[0].isupper()) for c in noun.lefts):
            return []
        return (expand([head]) if noun.tag_ == "NNS" else [head]) if head.pos_ == "PROPN" and head.i > noun.i else []
    if noun.dep_ == "nsubj" and head.lemma_ == "include":
        return expand([c for c in head.children if c.dep_ == "dobj"])
    if noun.dep_ == "nsubj" and head.lemma_ == "be" and not any(c.dep_ == "appos" for c in noun.rights):
        # "X's rival is the incumbent, Y"
        told = [c for c in head.children if c.dep_ == "attr" and c.i > head.i]
        return expand([*told, *(a for c in told for a in c.children if a.dep_ == "appos" and c.pos_ == "NOUN")])
    one = head.head if noun.dep_ == "pobj" and head.lower_ == "of" else noun
    if one != noun and one.lower_ == "one":  # "Y, one of the fiercest critics of X"
        return [one.head] if one.dep_ == "appos" else surface_subjects(one.head) if one.dep_ == "attr" else []
    beside = [c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and not as_example(c)]
    return expand(beside) if noun.tag_ == "NNS" else beside


def who_was_asked(noun: Token) -> list[Token]:
    """Return who acts in a clause because he was asked, told or blamed: X in "X left at Y's request"."""
    prep = noun.head
    if noun.dep_ != "pobj" or noun.lemma_.lower() not in load_table("lexicon")["asking"].get(prep.lower_, ()):
        return []
    if prep.lower_ in ("of", "to", "with", "by"):  # "in spite of", "in response to", "faced with"
        if prep.head.lower_ not in words("lexicon", "for_reasons"):
            return []
        prep = prep.head
    verb = prep.head
    while verb.dep_ in ("acomp", "prep", "pcomp", "pobj") and verb.head != verb and verb.pos_ not in VERBAL:
        verb = verb.head
    if verb.pos_ not in VERBAL or verb == prep:
        return []
    return agents(verb) if is_passive(verb) else surface_subjects(verb)


def who_takes_sides(noun: Token) -> list[Token]:
    """Return who does something "in support of X", "in protest at X": "signed a letter in support of X"."""
    holder = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "in" else noun
    if holder.dep_ == "dobj":
        holder = holder.head
    if holder == noun or holder.pos_ not in VERBAL or is_passive(holder):
        return []
    return surface_subjects(holder)


def who_acts_by(noun: Token) -> list[Token]:
    """Return who acts in a clause that begins with help: "with support from X, Y built", "thanks to X's help, ..."."""
    if noun.lemma_.lower() not in words("operators", "help_nouns"):
        return []
    if noun.dep_ == "nsubj" and noun.head.lemma_.lower() in words("operators", "enabling"):
        objects = [c for c in noun.head.children if c.dep_ == "dobj"]  # "support from X allowed Y to build"
        clauses = [c for c in noun.head.children if c.dep_ == "ccomp"]
        return expand(objects or [s for c in clauses for s in c.children if s.dep_ == "nsubj"])
    if noun.dep_ != "pobj":
        return []
    prep = noun.head
    verb = prep.head.head if prep.lower_ == "to" and prep.head.lower_ == "thanks" else prep.head
    if prep.lower_ != "with" and prep.head.lower_ != "thanks":
        return []
    sure = any(c.lower_ == "the" for c in noun.lefts)  # "with the help of X"
    given = any(c.dep_ == "prep" and c.lower_ == "of" and sure for c in noun.rights) or bool(giver(noun))
    given = given or (noun.lemma_.lower() in ("backing", "support") and any(c.dep_ == "poss" for c in noun.lefts))
    if given and verb.dep_ == "dobj" and verb.head.pos_ in VERBAL:
        verb = verb.head  # "built a road with money from X"
    if verb.pos_ not in VERBAL or (prep.i > verb.i and not given):
        return []
    made = is_passive(verb) and not agents(verb) and verb.lemma_.lower() in words("operators", "making")
    return agents(verb) if is_passive(verb) and not made else surface_subjects(verb)


def giver(noun: Token) -> list[Token]:
    """Return from whom help is, also where the parser hung that on the verb: "restored X with money | from Y"."""
    if noun.i + 1 >= len(noun.doc):
        return []
    prep = noun.nbor()
    return expand([c for c in prep.children if c.dep_ == "pobj"]) if prep.lower_ == "from" else []


def takes(relative: Token) -> bool:
    """Whether the noun of a relative clause is the object of its verb: "the attacks (that) X has carried out"."""
    kids = relative.children
    pronoun = any(c.dep_ == "dobj" and c.tag_ in ("WDT", "WP") for c in kids)
    return pronoun or not any(c.dep_ == "dobj" or c.tag_ in ("WDT", "WP", "WRB") for c in kids)


def claimants(noun: Token, roles: Roles) -> list[Token]:
    """Return who says that a deed is theirs: "a bombing claimed by X", "attacks for which X claimed responsibility"."""
    if noun.lemma_.lower() not in words("lexicon", "attack_nouns"):
        return []
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "claim" and agents(noun.head):
        return agents(noun.head)  # "attacks, also claimed by X, have killed ...", read as if they had claimed
    blamed = _blamed(noun)
    if blamed:
        return blamed
    places = [t for role in ("in", "at", "on", "near", "of") for t in roles.get(role, [])]
    places += [t for p in places for t in prepositions(p).get("of", [])]
    strayed = [t for t in noun.doc[noun.i : noun.sent.end] if t.dep_ == "relcl" and t.lemma_ == "claim"]
    for clause in (t for t in strayed if any(c.lower_ == "for" for c in t.children)):
        return surface_subjects(clause)  # "attacks in X and Y, for which Z has claimed responsibility"
    for holder in [noun, *places]:  # the clause is often hung on the place
        for verb in (c for c in holder.children if c.dep_ in ("acl", "relcl") and c.lemma_ == "claim"):
            owned = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in ("responsibility", "credit")]
            found = agents(verb) if is_passive(verb) else surface_subjects(verb) if owned else []
            if found:
                return found
    return []


def _blamed(noun: Token) -> list[Token]:
    """Return whose cruelty a deed is said to show: "the attacks in X demonstrate the barbarity of Y"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_.lower() not in words("lexicon", "showing_verbs"):
        return []
    shown = [c for c in verb.children if c.dep_ in ("dobj", "attr")]
    shown += [t for c in shown if c.lemma_.lower() in words("lexicon", "signs") for t in prepositions(c).get("of", [])]
    for trait in (t for c in shown for t in coordinated(c) if _cruel(t)):
        owners = expand([c for c in trait.lefts if c.dep_ == "poss"]) or prepositions(trait).get("of", [])
        has = [c for c in trait.children if c.dep_ == "relcl" and c.lemma_ in ("have", "show") and takes(c)]
        owners = owners or [t for c in has for t in surface_subjects(c)]  # "the disregard that X has for life"
        if owners:
            return owners
    return []


def _cruel(trait: Token) -> bool:
    """Whether a noun tells that somebody is cruel: "barbarity", "contempt for human life"."""
    lemma = trait.lemma_.lower()
    scorned = {t.lemma_.lower() for t in prepositions(trait).get("for", [])} & words("lexicon", "scorned")
    return lemma in words("lexicon", "cruelty") or (bool(scorned) and lemma in words("lexicon", "scorn"))
