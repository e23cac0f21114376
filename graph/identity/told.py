"""Names of which persons have judged: each is an identity of its own, also where an article uses it beside another.

An article that calls one actor by two names speaks weaker than a person who has said that they are of two. It could not
be overruled if both names stood in one identity.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from graph.identity.forms import Forms
from graph.identity.spelled import NAME, article_key, core_of, name_key, without_article
from graph.judgement import Judgement, in_force
from graph.model import Actor
from graph.names.known import compatible
from graph.ontology import ENTITY_TYPES


@dataclass(frozen=True, slots=True)
class Told:
    """What persons have judged.

    Attributes:
        keys: identities.
        apart: names that are different from others in all articles, as (type, core without article).
    """

    keys: Set[str] = frozenset()
    apart: Set[tuple[str, str]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.keys)

    def key(self, actor: Actor, form: str, document: str, forms: Forms) -> str | None:
        """Return the identity of a form that persons have judged, inside its article before over all of them.

        Args:
            actor: whose form it is, beside a name that says more.
            form: the form.
            document: the name of the article.
            forms: takes names apart.
        """
        types = (actor.type, *(t for t in ENTITY_TYPES if t != actor.type and compatible(t, actor.type)))
        inside = [article_key(document, type, form, forms) for type in types]
        wide = [name_key(type, form, forms) for type in types]
        apart = any((type, without_article(forms.core(form, type))) in self.apart for type in types)
        if actor.local:
            own = f"{inside[0]}#{actor.key}"  # others of its article may have the name too
            return own if apart or not self.keys.isdisjoint((own, *inside)) else None
        exact = next((key for key in (*inside, *wide) if key in self.keys), None)
        return wide[0] if exact is None and apart else exact

    def changed(self, other: "Told") -> set[str]:
        """Return the names, without article, of which the two do not say the same."""
        cores = {core for key in self.keys ^ other.keys if (core := core_of(key)) is not None}
        return {without_article(core) for core in cores} | {core for _, core in self.apart ^ other.apart}


def told_by(judgements: Iterable[Judgement]) -> Told:
    """Return of which names persons' judgements speak."""
    standing = in_force(judgement for judgement in judgements if judgement.by_person)
    ends = [key for judgement in standing.values() if judgement.verdict == "different" for key in judgement.pair]
    names = [pattern for key in ends if "@" not in key and (pattern := NAME.match(key))]
    return Told(
        frozenset(key for pair in standing for key in pair),
        frozenset((pattern["type"], without_article(pattern["core"])) for pattern in names),
    )
