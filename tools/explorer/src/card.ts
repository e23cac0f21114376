/** An actor's card: its names, its relations by predicate, its articles. */

import { dateText, words, type Graph } from "./data";
import { count, h, type Child } from "./dom";
import { badge, link, type Choose } from "./evidence";
import { kindOf, lineIcon, typeIcon } from "./theme";

const NAMES = 8;
const ROWS = 12;
const ARTICLES = 8;

export function cardPanel(graph: Graph, at: number, has: Uint8Array, choose: Choose): Child[] {
  const entity = graph.entities[at];
  const mine = graph.relationsOf[at].filter((relation) => has[relation]);
  const left = graph.relationsOf[at].length - mine.length;
  return [
    h(
      "header",
      {},
      h("h2", { tabindex: -1, id: "details-head" }, entity.name),
      h(
        "p",
        { class: "sub" },
        typeIcon(entity.type),
        ` ${entity.type} · ${count(entity.mentions, "mention")} in ${count(entity.documents.length, "article")}`,
        entity.wikidata && /^Q\d+$/.test(entity.wikidata) && [" · ", link(`https://www.wikidata.org/wiki/${entity.wikidata}`, `Wikidata ${entity.wikidata}`)],
      ),
      entity.aliases.length > 0 && h("p", { class: "aliases" }, h("span", { class: "label" }, "also "), more(entity.aliases, NAMES, (name) => h("span", { class: "alias" }, name), "name")),
    ),
    h("h3", {}, count(mine.length, "relation"), left > 0 && h("span", { class: "sub" }, ` · ${left} left out by the filters`)),
    groups(graph, at, mine).map(([predicate, relations]) =>
      h(
        "section",
        { class: "group" },
        h("h4", { title: graph.predicates[predicate]?.means }, words(predicate), h("span", { class: "count" }, String(relations.length))),
        h("ul", { class: "rows" }, more(relations, ROWS, (relation) => row(graph, at, relation, choose), "relation")),
      ),
    ),
    h("h3", {}, count(entity.documents.length, "article")),
    h("ul", { class: "articles" }, more(entity.documents, ARTICLES, (document) => article(graph, document), "article")),
  ];
}

/** Relations by predicate; the predicate with the most evidence first. */
function groups(graph: Graph, at: number, mine: number[]): [string, number[]][] {
  const found = new Map<string, number[]>();
  for (const relation of mine) {
    const { predicate } = graph.relations[relation];
    const list = found.get(predicate);
    if (list) list.push(relation);
    else found.set(predicate, [relation]);
  }
  const weight = (list: number[]) => list.reduce((sum, relation) => sum + graph.relations[relation].weight, 0);
  for (const list of found.values()) {
    list.sort((x, y) => graph.relations[y].weight - graph.relations[x].weight || (other(graph, at, x) < other(graph, at, y) ? -1 : 1) || x - y);
  }
  return [...found].sort(([a, x], [b, y]) => weight(y) - weight(x) || (a < b ? -1 : 1));
}

function other(graph: Graph, at: number, relation: number): string {
  const { s, o } = graph.relations[relation];
  return graph.entities[s === at ? o : s].name;
}

function row(graph: Graph, at: number, index: number, choose: Choose): HTMLElement {
  const relation = graph.relations[index];
  const outgoing = relation.s === at;
  const symmetric = graph.predicates[relation.predicate]?.symmetric;
  const name = graph.entities[outgoing ? relation.o : relation.s].name;
  const [arrow, direction] = symmetric ? ["↔", "with"] : outgoing ? ["→", "to"] : ["←", "from"];
  return h(
    "li",
    {},
    h(
      "button",
      { class: "row", "data-relation": relation.id, onclick: () => choose(at, outgoing ? relation.o : relation.s, index) },
      lineIcon(kindOf(relation, graph.predicates)),
      h("span", { class: "arrow", "aria-hidden": "true" }, arrow),
      h("span", { class: "hidden" }, ` ${direction} `),
      h("span", { class: "who" }, name, relation.title && h("span", { class: "title" }, ` ${relation.title}`), " ", badge(relation)),
      h("span", { class: "when" }, dateText(relation.date)),
      h("span", { class: "pieces", title: "independent pieces of evidence" }, relation.weight > 1 && `×${relation.weight}`),
    ),
  );
}

function article(graph: Graph, at: number): HTMLElement {
  const { title, name, source, published, url } = graph.documents[at];
  const outlet = source === undefined ? null : graph.sources[source];
  return h("li", {}, link(url, title ?? name), h("span", { class: "sub" }, [outlet, published].filter(Boolean).map((part) => ` · ${part}`)));
}

/** The first `most` of `items`, and a button that shows the others. */
export function more<T>(items: T[], most: number, show: (item: T) => HTMLElement, noun: string): Child[] {
  if (items.length <= most + 2) return spaced(items.map(show));
  const button = h(
    "button",
    {
      class: "more",
      onclick: () => {
        const rest = items.slice(most).map(show);
        const host = button.closest("li") ?? button;
        host.replaceWith(...(spaced(rest) as (Node | string)[]));
        const first = rest[0];
        const target = first.querySelector("button") ?? first;
        if (!target.matches("button, a")) target.tabIndex = -1;
        target.focus();
      },
    },
    `and ${count(items.length - most, `more ${noun}`)}`,
  );
  const first = items.slice(0, most).map(show);
  return spaced([...first, first[0].tagName === "LI" ? h("li", {}, button) : button]);
}

function spaced(items: Child[]): Child[] {
  return items.flatMap((item) => [item, " "]);
}
