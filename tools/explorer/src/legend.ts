/** What colours, lines and shapes mean. */

import type { Graph } from "./data";
import { h } from "./dom";
import { KIND_WORDS, kindOf, lineIcon, typeIcon, type Kind } from "./theme";

const ORDER: Kind[] = ["cooperation", "conflict", "standing", "other", "hedged", "denied"];

export function legend(graph: Graph): HTMLElement {
  const kinds = new Set(graph.relations.map((relation) => kindOf(relation, graph.predicates)));
  const types = [...new Set(graph.entities.map((entity) => entity.type))].sort();
  return h(
    "div",
    { class: "legend", role: "group", "aria-label": "Legend" },
    h("ul", {}, ORDER.filter((kind) => kinds.has(kind)).map((kind) => h("li", {}, lineIcon(kind), KIND_WORDS[kind]))),
    h("ul", {}, types.map((type) => h("li", {}, typeIcon(type), type))),
  );
}
