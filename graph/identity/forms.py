"""Name forms of an actor: which of them say by themselves who is meant, and which only inside their article."""

from collections.abc import Container, Set
from dataclasses import dataclass, field

from graph.knowledge import Knowledge
from graph.model import Actor
from graph.names.body import BodyName, is_acronym_word
from graph.names.compare import ParsedName, parse
from graph.names.known import KnownNames, known_names
from graph.names.person import PersonName
from graph.names.tables import bodies, people


@dataclass(frozen=True, slots=True)
class Form:
    """What a name form of an entity type is by itself.

    Attributes:
        core: the name as identities spell it: plain lower-case words, of a person without titles.
        parsed: the name taken apart.
        bare: a person's name of one word, which says who is meant only inside its article.
        general: a name without a word or place of its own ("Ministry of Defence", "5th Brigade", "Civil War").
        shared: a name of a person that the knowledge gives to more than one ("John Kennedy").
        acronym: a body's name that is an acronym.
        words: of a body, the keys of its telling words, numbers, places and directions.
    """

    core: str
    parsed: ParsedName
    bare: bool = False
    general: bool = False
    shared: bool = False
    acronym: bool = False
    words: Set[str] = frozenset()


@dataclass(slots=True)
class Forms:
    """All name forms that one resolution meets, each taken apart once; those of records once for all resolutions."""

    known: KnownNames
    _names: Container[str] = ()
    _known: dict[tuple[str, str], Form] = field(default_factory=dict)
    _forms: dict[tuple[str, str], Form] = field(default_factory=dict)

    def about(self, form: str, type: str) -> Form:
        """Return what a name form of an entity type is by itself."""
        forms = self._known if form in self._names else self._forms
        found = forms.get((form, type))
        if found is None:
            found = forms[(form, type)] = _about(form, type, self.known)
        return found

    def core(self, form: str, type: str) -> str:
        """Return a name as identities spell it."""
        return self.about(form, type).core

    def strong(self, actor: Actor) -> list[str]:
        """Return the names of an actor that say by themselves who is meant, the fullest first; maybe none.

        Not among them: lone surnames (of two parts too: "Auger-Aliassime", not "al-Golani"), acronyms beside a full
        name, and names whose words another one has and more.
        """
        names = list(dict.fromkeys(actor.names)) or [actor.name]
        if len(names) == 1:
            return names
        forms = {name: self.about(name, actor.type) for name in names}
        if actor.type == "Person":
            tails = {name.rpartition(" ")[2] for name in names if " " in name}
            tails = {tail for tail in tails if tail.partition("-")[0].lower() not in people().articles}
            return [name for name, form in forms.items() if not form.bare and name not in tails]
        full = {name: form.words for name, form in forms.items() if not form.acronym}
        return [name for name, words in full.items() if words and not any(words < other for other in full.values())]


def forms_by(knowledge: Knowledge) -> Forms:
    """Return what takes names apart by a knowledge, the names of whose records stay taken apart as long as it."""
    return Forms(known_names(knowledge), knowledge.by_name, knowledge.once(_no_forms))


def _no_forms(knowledge: Knowledge) -> dict[tuple[str, str], Form]:
    return {}


def _about(form: str, type: str, known: KnownNames) -> Form:
    parsed = parse(form, type, known)
    if isinstance(parsed, PersonName):
        shared = len(known.records(form, type, loose=True)) > 1
        return Form(parsed.core, parsed, bare=len(parsed.parts) < 2, shared=shared)
    return Form(
        core=parsed.fold,
        parsed=parsed,
        general=_general(parsed, type),
        acronym=is_acronym_word(form),
        words=frozenset(w.key for w in parsed.words) | parsed.numbers | parsed.places | parsed.directions,
    )


def _general(name: BodyName, type: str) -> bool:
    """Whether a name says what a thing is, and not which: bodies, places, events and laws of many countries have it."""
    words = bodies().general_words.get(type)
    if words is None or name.places or name.acronym is not None:
        return False
    if type == "Organization":
        return all(not word.proper or word.text in words for word in name.words)
    return bool(name.words) and not name.numbers and all(word.text in words for word in name.words)
