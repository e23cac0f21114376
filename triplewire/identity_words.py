"""Identities and judgements in words, for people."""

from graph.identity.spelled import IN_ARTICLE, NAME
from graph.judgement import Contradiction, Judgement
from graph.knowledge import Knowledge


def identity_text(key: str, knowledge: Knowledge) -> str:
    """Return an identity in words: the name of its record, the name itself, or the name and its article."""
    record = knowledge.by_id.get(key)
    if record is not None:
        return f"{record.name} [{key}]"
    name, inside = NAME.match(key), IN_ARTICLE.match(key)
    if name is not None:
        country = key.partition("@")[2]
        return f"“{name['core']}”" + (f" of {country.rpartition('/')[2]}" if country else "")
    return f"“{inside['core']}” in {inside['document']}" if inside is not None else key


def bare_text(judgement: Judgement) -> str:
    """Return a judgement in a line, without its time and without asking the knowledge what its records are called."""
    return judgement_text(judgement.model_copy(update={"when": None}), Knowledge(records=()))


def judgement_text(judgement: Judgement, knowledge: Knowledge) -> str:
    """Return a judgement in a line: who says what of which two, and when."""
    a, b = (identity_text(key, knowledge) for key in judgement.pair)
    said = {"same": "are the same", "different": "are different", "unsure": "may be the same or not"}[judgement.verdict]
    when = f" on {judgement.when:%Y-%m-%d %H:%M}" if judgement.when else ""
    return f"{judgement.author} said{when} that {a} and {b} {said}"


def contradiction_text(found: Contradiction, knowledge: Knowledge) -> str:
    """Return in a line which judgement has no effect, and the later ones that stand against it."""
    against = "; ".join(judgement_text(judgement, knowledge) for judgement in found.by)
    return f"without effect: {judgement_text(found.judgement, knowledge)}, because later {against}"


def grounds(judgement: Judgement) -> tuple[str, ...]:
    """Return the reasons of a judgement, one each: feature, weight in log-odds, and what it says of the two."""
    return tuple(
        reason.words if judgement.by_person else f"{reason.feature} {reason.weight:+g}: {reason.words}"
        for reason in judgement.reasons
    )
