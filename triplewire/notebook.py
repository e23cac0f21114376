"""How views look in a notebook; `triplewire.screen` does the same for a terminal."""

import base64
from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.display.html import Html, edge, element, escaped, framed, joined, marked, some, table
from graph.display.parts import edge_of, entity_head, facts_of, quoted, says
from triplewire.alias_views import Alias, Aliases
from triplewire.screen import KNOWN_ON_A_CARD, count, where_met
from triplewire.views import Card, Explanation, Link, Quote, span_text

if TYPE_CHECKING:
    from triplewire.project import Project


def project_html(project: "Project") -> str:
    """Return what a project holds: how much, the actors with the most relations, the edges with the most evidence."""
    head = element(
        "p",
        element("b", project.name),
        f": {count(len(project.documents), 'article')}, {count(len(project.entities), 'entity')}, "
        f"{count(len(project.relations), 'relation')}",
    )
    actors = [(element("b", e.name), e.type, n, e.mentions, len(e.documents)) for e, n in project.top_actors(8)]
    heads = ("actor", "type", "relations", "mentions", "articles")
    return framed(
        head,
        picture(project.neighbourhood().svg(), f"The relations of {project.top_actors(1)[0][0].name}, drawn"),
        table(heads, actors, numbers=heads[2:]),
        links_html(project.top_links(8)),
    )


def picture(svg: str, words: str) -> Html:
    """Return an SVG as an image inside HTML, with words for who does not see it."""
    data = base64.b64encode(svg.encode()).decode()
    return Html(f'<p><img alt="{escaped(words)}" src="data:image/svg+xml;base64,{data}"></p>')


def links_html(links: Sequence[Link]) -> Html:
    """Return gathered edges as a table."""
    rows = [
        (k.subject, edge(k.type, former=k.former), k.object, span_text(k), k.weight, some(k.sources)) for k in links
    ]
    return table(("from", "edge", "to", "when", "pieces", "outlets"), rows, numbers=("pieces",))


def card_html(card: Card) -> str:
    """Return an actor's card: its names and why they are its, its articles, its edges."""
    entity = card.entity
    rows = [row for row in card.aliases if row.name != entity.name]
    met = [row for row in rows if row.mentions]
    told = {row.name for row in rows}
    only = sorted([row.name for row in rows if not row.mentions] + [n for n in entity.aliases if n not in told])
    parts = [entity_head(entity)]
    if card.former_ids:
        parts.append(element("p", element("small", "formerly ", joined(card.former_ids))))
    if met:
        parts.append(table(("also met as", "how often", "why it is this actor"), [_name_row(row) for row in met]))
    if only:
        parts.append(element("p", element("small", "known as "), some(only, KNOWN_ON_A_CARD)))
    if entity.documents:
        parts.append(element("p", element("small", "in "), some(entity.documents, 8)))
    return framed(*parts, links_html(card.links) if card.links else "")


def aliases_html(found: Aliases) -> str:
    """Return an actor's names with where each comes from and why it is the actor's."""
    rows = [
        (
            element("b", row.name),
            where_met(row),
            joined(word for word, yes in (("articles", row.mentions), ("knowledge", row.known)) if yes),
            "the name itself" if row.name == found.entity.name else "; ".join(row.why),
        )
        for row in found.aliases
        if row.mentions
    ]
    only = [row.name for row in found.aliases if not row.mentions]
    known = [element("p", element("small", "not met, but known: "), some(only, 12))] if only else []
    return framed(entity_head(found.entity), table(("name", "met", "from", "why it is this actor"), rows), *known)


def explanations_html(explanations: Sequence[Explanation]) -> str:
    """Return relations between two actors, each with its sentences, subject and object marked in them."""
    if not explanations:
        return framed(element("p", "nothing joins the two"))
    return framed(*(piece for one in explanations for piece in _explanation(one)))


def quote_html(quote: Quote) -> str:
    """Return one sentence behind a relation, with where it stands and who says so."""
    return framed(_quote(quote))


def _explanation(one: Explanation) -> list[Html]:
    head = [element("b", one.subject), " ", edge_of(one), " ", element("b", one.object), f"; {facts_of(one, one.date)}"]
    return [element("p", *head), *map(_quote, one.quotes)]


def _quote(quote: Quote) -> Html:
    place = f"{quote.document}:{quote.start}-{quote.end}"
    origin = (quote.source, quote.published, says(quote.said_by), place, f"rule {quote.rule}")
    return quoted(marked(quote.text, quote.subject_text, quote.object_text), origin)


def _name_row(row: Alias) -> tuple[Html, str, str]:
    return element("b", row.name), where_met(row), "; ".join(row.why) or "known"
