"""One article as it is being read: its parse, the names in it, and the actors they mean.

`Reading` is the only mutable thing of extraction; it lives for one document and becomes an `Extraction` at the end.
"""

from bisect import bisect_right
from dataclasses import dataclass, field

from extract.lexicon import words
from extract.parsing.parse import Doc, Span, Token
from graph.knowledge import Knowledge, Record
from graph.model import Document, EntityType, MentionKind

DATELINE = 3.0  # mentions that a country in the dateline is worth
MAIN = 2.0  # how often a country must be named at least for an article to be about it


@dataclass(eq=False, slots=True)
class Node:
    """What the article means by some of its mentions, while it is being found out."""

    type: EntityType
    names: list[str] = field(default_factory=list)
    owned: list[str] = field(default_factory=list)  # names behind the state's possessive: none to show it by
    record: Record | None = None
    local: bool = False
    country: str | None = None
    roles: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)  # what a text calls a body: "airline"
    bodies: list["Node"] = field(default_factory=list)  # in which a person is told to have an office
    joins: list[tuple[str, str, str, int, int]] = field(default_factory=list)
    gender: str | None = None
    plural: bool = False
    mentions: int = 0
    named: bool = True

    def add(self, form: str) -> None:
        """Note one more name form."""
        if form and form not in self.names:
            self.names.append(form)

    @property
    def name(self) -> str:
        """The known name, else the fullest form."""
        return self.record.name if self.record else max(self.names, key=lambda n: (len(n.split()), len(n)), default="")


@dataclass(eq=False, slots=True)
class Ref:
    """Tokens `start` to `end` (exclusive) mean `node`, by its name form `form`; arguments name the token `head`."""

    start: int
    end: int
    kind: MentionKind
    node: Node
    form: str
    head: int
    used: bool = False


@dataclass(eq=False, slots=True)
class Reading:
    """The state of reading one document."""

    document: Document
    doc: Doc
    knowledge: Knowledge
    nodes: list[Node] = field(default_factory=list)
    refs: list[Ref] = field(default_factory=list)
    at: dict[int, Ref] = field(default_factory=dict)
    by_record: dict[str, Node] = field(default_factory=dict)
    phrase_refs: dict[int, list[Ref]] = field(default_factory=dict)
    groups: dict[tuple[str, str], Node] = field(default_factory=dict)
    speakers: dict[int, Ref | None] = field(default_factory=dict)
    statement: Ref | None = None
    callings: dict[str, dict[int, Ref]] = field(default_factory=dict)  # who is told to be a striker, by the noun
    holders: dict[int, Ref] = field(default_factory=dict)
    pairs: list[tuple[int, str, Ref, Ref, bool]] = field(default_factory=list)
    deeds: list[tuple[int, Ref, str]] = field(default_factory=list)  # those told so far: their word, doer and kind
    owned: list[tuple[int, frozenset[str], Ref | None]] = field(default_factory=list)  # word, families, whose
    named_next: list[tuple[Token, Ref]] = field(default_factory=list)  # nouns for people whom the next sentence names
    kin: dict[tuple[int, str], list[Ref]] = field(default_factory=dict)  # by whose kin they are, and how
    belongs: dict[int, list[Node]] = field(default_factory=dict)  # the bodies that persons are told to be of
    led: dict[int, tuple[Ref, bool]] = field(default_factory=dict)  # by who heads it: a body, and whether that is over
    taken: dict[int, str] = field(default_factory=dict)  # by the node of who was so: the predicate that told it first
    captors: dict[int, Ref] = field(default_factory=dict)  # by the node of who was arrested, tried or abducted
    mediating: dict[int, list[Token]] = field(default_factory=dict)  # words for mediators, by their sentence's start
    starts: list[int] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    by_sentence: dict[int, list[Ref]] = field(default_factory=dict)

    described: dict[str, Node] = field(default_factory=dict)
    home: list[Node | None] = field(default_factory=list)
    plain: str = ""

    def __post_init__(self) -> None:
        self.plain = self.doc.text
        self.tokens = self.doc
        self.starts = self.doc.starts

    def number(self, i: int) -> int:
        """Return the number of the sentence that holds token `i`."""
        return bisect_right(self.starts, i) - 1

    def sentence_start(self, i: int) -> int:
        """Return the first token of the sentence that holds token `i` (what `token.sent.start` finds slowly)."""
        return self.starts[bisect_right(self.starts, i) - 1]

    def tokens_of(self, sentence: Span) -> list[Token]:
        """Return the tokens of a sentence."""
        return self.tokens[sentence.start : sentence.end]

    def note(self, ref: Ref) -> Ref:
        """Register a mention that was found while reading; recent ones are found by their sentence."""
        self.refs.append(ref)
        self.by_sentence.setdefault(self.number(ref.start), []).append(ref)
        ref.node.mentions += 1
        return ref

    def people(self) -> list[Ref]:
        """Return the mentions that name persons."""
        return [r for r in self.refs if r.node.type == "Person" and r.kind == "name"]

    def forget(self, ref: Ref) -> None:
        """Take back a mention that was noted for a phrase."""
        self.refs = [r for r in self.refs if r is not ref]
        at = self.number(ref.start)
        self.by_sentence[at] = [r for r in self.by_sentence.get(at, []) if r is not ref]
        ref.node.mentions -= 1

    def recent(self, i: int, sentences: int) -> list[Ref]:
        """Return the mentions of the sentence of token `i` and of so many sentences before it."""
        here = self.number(i)
        return [r for n in range(max(0, here - sentences), here + 1) for r in self.by_sentence.get(n, [])]

    def text(self, start: int, end: int) -> str:
        """Return the stored text of tokens `start` to `end` (exclusive)."""
        first, last = self.doc[start], self.doc[end - 1]
        return self.document.text[first.idx : last.idx + len(last.text)]

    def node_for(self, record: Record) -> Node:
        """Return the node of a known actor, made when it is first met."""
        node = self.by_record.get(record.id)
        if node is None:
            country = record.country or (record.id if record.type == "Country" else None)
            node = Node(record.type, record=record, country=country)
            self.by_record[record.id] = node
            self.nodes.append(node)
        return node

    def new_node(self, kind: EntityType, form: str, **about: object) -> Node:
        """Return a new node that is not in the knowledge."""
        node = Node(kind, **about)  # type: ignore[arg-type]
        node.add(form)
        self.nodes.append(node)
        return node

    def node_called(self, kind: EntityType, form: str, **about: object) -> Node:
        """Return the node of a type that a form names already, else a new one."""
        known = next((n for n in self.nodes if n.type == kind and form in n.names), None)
        return known if known is not None else self.new_node(kind, form, **about)

    def grouped(self, key: tuple[str, str], kind: EntityType, form: str, **about: object) -> Node:
        """Return the article's own node that has a key in `groups` already, else a new one."""
        if key not in self.groups:
            self.groups[key] = self.new_node(kind, form, **about)
        return self.groups[key]

    def add_ref(self, ref: Ref) -> Ref:
        """Register a mention; tokens of names point back at it."""
        self.note(ref)
        ref.node.add(ref.form)
        for i in range(ref.start, ref.end):
            self.at.setdefault(i, ref)
        return ref

    def country_node(self, node: Node) -> Node | None:
        """Return the node of the country that an actor belongs to, when it is known."""
        if node.type == "Country":
            return node
        record = self.knowledge.by_id.get(node.country or "")
        return self.node_for(record) if record is not None and record.type == "Country" else None

    def main_country(self) -> Node | None:
        """Return the country that the article is mostly about: the one named far more often than any other."""
        if not self.home:
            counts: dict[int, float] = {}
            nodes: dict[int, Node] = {}
            headline = len(self.document.title or "")
            for ref in self.refs:
                country = self.country_node(ref.node) if self._tells_country(ref.node) else None
                if country is None or ref.kind in ("pronoun", "description"):
                    continue
                nodes[id(country)] = country
                weight = 1.0 if ref.node is country and not self._abroad(ref) else 0.3  # a place in it, an envoy of it
                if self.doc[ref.start].idx < headline:
                    weight += 1.0
                counts[id(country)] = counts.get(id(country), 0.0) + weight
            lead = self._dateline_country()
            for node in nodes.values():
                if node.record is not None and node.record.name == lead:
                    counts[id(node)] += DATELINE
            ranked = sorted(counts.items(), key=lambda item: -item[1])
            clear = bool(ranked) and ranked[0][1] >= MAIN and (len(ranked) == 1 or ranked[0][1] >= 1.5 * ranked[1][1])
            self.home.append(nodes[ranked[0][0]] if clear else None)
            first = nodes[ranked[0][0]] if ranked else None
            self.home.append(first if first is not None and first.name == lead else None)
        return self.home[0]

    def _tells_country(self, node: Node) -> bool:
        """Whether naming an actor speaks of a country: a place in it, who governs it or bears arms there."""
        if node.type in ("Country", "Location") or node.record is None:
            return node.type in ("Country", "Location")
        if node.type == "Person":
            return any(office.of == node.record.country for office in node.record.offices)
        return not words("phrases", "kinds_at_home").isdisjoint((node.record.kind or "").split())

    def _abroad(self, country: Ref) -> bool:
        """Whether a country is only named as that of an envoy, who is in another one."""
        head = self.doc[country.head]
        beside = head.dep_ in ("amod", "compound", "nmod", "poss")
        return beside and head.head.lemma_.lower() in words("standing", "envoys")

    def home_of_dateline(self) -> Node | None:
        """Return the country in which an article was written, when it names no other one more often."""
        self.main_country()
        return self.home[1]

    def written_in(self) -> Record | None:
        """Return the country of which an article's dateline names the capital."""
        towns = [r for r in self.knowledge.by_name.get(self.document.dateline or "", ()) if r.type == "Location"]
        lands = [(self.knowledge.by_id[town.country], town) for town in towns if town.country is not None]
        own = [land for land, town in lands if land.capital in (town.id, town.name)]
        return own[0] if len(own) == 1 else None

    def _dateline_country(self) -> str | None:
        """Return the name of the country that an article's dateline names, or in which its town is known to lie."""
        parts = [p.strip() for p in (self.document.dateline or "").split(",")]
        for part in reversed(parts):
            found = [r for r in self.knowledge.by_name.get(part, ()) if r.type in ("Country", "Location")]
            countries = {r.id if r.type == "Country" else r.country for r in found} - {None}
            if len(countries) == 1:
                return self.knowledge.by_id[countries.pop() or ""].name
        return None

    def forces_of(self, node: Node) -> Node:
        """Return the body that an actor's "forces" are: one that the article names, else the actor itself."""
        country = self.country_node(node) or node
        forces = country.record.forces if country.record else None
        for other in self.nodes:
            own = other.type == "Organization" and country.record is not None and other.country == country.record.id
            if own and any(n.lower().endswith(("security forces", "armed forces")) for n in other.names):
                return other
        for other in self.nodes:
            if other.record is not None and other.record.id == forces:
                return other
        for other in self.nodes:
            about = other.record
            if (
                (
                    other.type == "Organization"
                    and other is not node
                    and about is not None
                    and about.kind == "armed forces"
                )
                and about.country is not None
                and country.record is not None
                and about.country == country.record.id
            ):
                return other
        return country if node.type in ("Country", "Person") else node


def merge_nodes(reading: Reading, keep: Node, drop: Node, rule: str, start: int, end: int) -> None:
    """Let `keep` mean all that `drop` meant; the reason stays with it."""
    if keep is drop:
        return
    if keep.names and drop.names:
        keep.joins.append((keep.names[0], drop.names[0], rule, start, end))
    for form in drop.names:
        keep.add(form)
    keep.owned += [form for form in drop.owned if form not in keep.owned]
    keep.record = keep.record or drop.record
    keep.country = keep.country or drop.country
    keep.gender = keep.gender or drop.gender
    keep.joins += drop.joins
    keep.mentions += drop.mentions
    keep.roles += [r for r in drop.roles if r not in keep.roles]
    keep.bodies += drop.bodies
    keep.kinds |= drop.kinds
    if drop.record is not None:
        reading.by_record[drop.record.id] = keep
    for ref in reading.refs:
        if ref.node is drop:
            ref.node = keep
    reading.nodes = [n for n in reading.nodes if n is not drop]


def head_of(doc: Doc, start: int, end: int) -> Token:
    """Return the token of a span whose head lies outside it (the last such one)."""
    inside = [t for t in doc[start:end] if not start <= t.head.i < end or t.head == t]
    return inside[-1] if inside else doc[end - 1]


def phrase_bounds(token: Token) -> tuple[int, int]:
    """Return the tokens from the first left modifier of a noun to the noun itself (end exclusive)."""
    start = token.i
    for child in token.lefts:
        if child.dep_ in ("det", "amod", "compound", "nmod", "poss", "nummod", "predet", "advmod", "quantmod"):
            start = min(start, child.left_edge.i)
    if start < token.i and any(t.is_space or t.text in (":", ";") for t in token.doc[start : token.i]):
        start = token.i
    return start, token.i + 1
