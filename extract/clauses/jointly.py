"""What is done together with somebody: "X, together with Y, built ...", "X and Y jointly ...", "fought alongside Y"."""

from extract.clauses.clauses import VERBAL, Event, agents, clause_head, coordinated, expand, is_passive, prepositions
from extract.clauses.subjects import surface_subjects
from extract.clauses.verb_events import verb_event
from extract.lexicon import words
from extract.parsing.parse import Token


def joint_event(word: Token) -> Event | None:
    """Return the event that a word of company makes of its clause's verb, None where it makes none."""
    holder = word.head
    if word.lower_ == "beside" and holder.pos_ not in VERBAL:
        return None  # "with X beside her"
    verb = holder if holder.pos_ in VERBAL else clause_head(holder)
    if verb.pos_ in VERBAL and verb.lemma_ == "bring" and word.lower_ == "together":
        event = verb_event(verb)
        beside = event.roles.get("with") or event.roles.get("together with") or prepositions(word).get("with", [])
        roles = {**event.roles, "with": beside} if beside else event.roles
        return Event(verb, "verb", ("bring together",), roles, event.passive)
    if verb.pos_ not in VERBAL or verb.lemma_.lower() in words("lexicon", "not_jointly"):
        return None
    others = expand([c for c in word.children if c.dep_ == "pobj"]) or prepositions(word).get("with", [])
    if not others and word.lower_ != "together" and word.lemma_ == "together":  # "side by side with X"
        others = prepositions(verb).get("with", [])
    if not others and word.i + 1 < len(word.doc) and word.nbor(1).lower_ == "with":
        others = expand([c for c in word.nbor(1).children if c.dep_ == "pobj"])
    if holder != verb and holder.dep_ in ("nsubj", "agent") and holder.i < word.i and not word.nbor(-1).is_punct:
        doers = coordinated(holder)
    else:
        doers = agents(verb) if is_passive(verb) else surface_subjects(verb)
    roles = {"subj": [t for t in doers if t not in others], "with": others}
    return Event(
        verb,
        "adjective",
        (word.lemma_ if word.lemma_ == "together" else word.lower_,),
        {k: v for k, v in roles.items() if v},
    )
