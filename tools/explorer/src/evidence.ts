/** One relation with the claims behind it: each sentence in its article, who tells it and who says so. */

import { dateText, qualifier, status, words, type Evidence, type Graph, type Relation, type Who } from "./data";
import { count, h, type Child } from "./dom";
import { marked } from "./marks";
import { kindOf, lineIcon } from "./theme";

export type Choose = (node: number | null, other?: number | null, relation?: number | null) => void;

/** A button with an actor's name that opens its card; other words as they are. */
export function who(graph: Graph, one: Who, choose: Choose): Child {
  if (typeof one === "string") return one;
  return h("button", { class: "name", onclick: () => choose(one) }, graph.entities[one].name);
}

export function list(items: Child[]): Child[] {
  return items.flatMap((item, i) => (i ? [", ", item] : [item]));
}

/** "denied", "planned", "former" as a badge. */
export function badge(relation: Relation): HTMLElement | null {
  const text = qualifier(relation);
  return text ? h("span", { class: `badge ${status(relation)}` }, text) : null;
}

/** One relation: what it says, its qualifiers, its claims. */
export function relationBlock(graph: Graph, at: number, choose: Choose, current: boolean): HTMLElement {
  const relation = graph.relations[at];
  const predicate = graph.predicates[relation.predicate];
  const facts: [string, Child][] = [];
  if (relation.date) facts.push(["when", dateText(relation.date)]);
  if (relation.title) facts.push(["as", relation.title]);
  if (relation.place.length) facts.push(["place", list(relation.place.map((one) => who(graph, one, choose)))]);
  if (relation.mediator.length) facts.push(["mediator", list(relation.mediator.map((one) => who(graph, one, choose)))]);
  const pieces = count(relation.weight, "independent piece");
  return h(
    "section",
    { class: current ? "relation current" : "relation", id: `relation-${relation.id}`, "data-relation": relation.id },
    h(
      "h3",
      { tabindex: -1 },
      lineIcon(kindOf(relation, graph.predicates)),
      h("span", {}, graph.entities[relation.s].name, " "),
      h("span", { class: `kind-${kindOf(relation, graph.predicates)} verb`, title: predicate?.means }, words(relation.predicate)),
      h("span", {}, " ", graph.entities[relation.o].name),
      " ",
      badge(relation),
    ),
    facts.length > 0 && h("dl", { class: "facts" }, facts.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)])),
    h("p", { class: "sure" }, meter(relation.confidence), ` ${relation.confidence.toFixed(2)} sure · ${pieces}`),
    relation.evidence.map((item) => claim(graph, item, choose)),
  );
}

function meter(value: number): HTMLElement {
  return h("meter", { min: 0, max: 1, value, "aria-label": "confidence" });
}

/** A sentence in its surroundings, the outlet, the day, who says so, the rule. */
export function claim(graph: Graph, item: Evidence, choose: Choose): HTMLElement {
  const [before, sentence, after] = graph.passages[item.passage];
  const article = graph.documents[item.document];
  const source = article.source === undefined ? null : graph.sources[article.source];
  const day = item.published ?? article.published;
  return h(
    "figure",
    { class: "claim" },
    h(
      "blockquote",
      {},
      before && h("span", { class: "around" }, before),
      h("span", { class: "sentence" }, marked(sentence, item.subject, item.object)),
      after && h("span", { class: "around" }, after),
    ),
    h(
      "figcaption",
      {},
      h("p", {}, h("strong", {}, source ?? "outlet unknown"), day && `, ${day}`, article.via && ` (via ${article.via})`),
      h("p", { class: "article" }, link(article.url, article.title ?? article.name)),
      item.by.length > 0 && h("p", {}, "said by ", list(item.by.map((one) => who(graph, one, choose))), item.said && `, ${item.said}`),
      h("p", { class: "rule" }, `rule ${item.rule}`),
    ),
  );
}

/** A link when the address is one of the web; else the words alone. */
export function link(url: string | undefined, text: string): Child {
  if (!url || !/^https?:\/\//i.test(url)) return h("span", {}, text);
  return h("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, text);
}

/** Everything visible between two actors. */
export function pairPanel(graph: Graph, a: number, b: number, has: Uint8Array, current: number | null, choose: Choose): Child[] {
  const between = graph.relationsOf[a].filter((at) => {
    const { s, o } = graph.relations[at];
    return (s === a && o === b) || (s === b && o === a);
  });
  const shown = between.filter((at) => has[at] || at === current);
  shown.sort((x, y) => order(graph, x) - order(graph, y) || graph.relations[y].weight - graph.relations[x].weight || x - y);
  const left = between.length - shown.length;
  return [
    h(
      "header",
      {},
      h("h2", { tabindex: -1, id: "details-head" }, graph.entities[a].name, h("span", { class: "and" }, " and "), graph.entities[b].name),
      h("p", { class: "sub" }, count(shown.length, "relation"), left > 0 && `, ${left} more left out by the filters`),
      h(
        "p",
        { class: "back" },
        h("button", { onclick: () => choose(a) }, `← ${graph.entities[a].name}`),
        h("button", { onclick: () => choose(b) }, `${graph.entities[b].name} →`),
      ),
    ),
    shown.length === 0 && h("p", { class: "nothing" }, "Nothing between these two passes the filters."),
    shown.map((at) => relationBlock(graph, at, choose, at === current)),
  ];
}

/** Relations that say the same stand together: what is told as so first. */
function order(graph: Graph, at: number): number {
  const relation = graph.relations[at];
  return ["asserted", "hedged", "denied"].indexOf(status(relation));
}
