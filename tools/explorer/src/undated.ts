/** The visible relations without a date, by the day of the article that first told them. */

import { nameOf, qualifier, words, type Graph } from "./data";
import { count, fill, h } from "./dom";
import type { Choose } from "./evidence";
import { more } from "./card";
import type { Visible } from "./filters";
import { kindOf, lineIcon } from "./theme";

export function undatedList(graph: Graph, choose: Choose): { element: HTMLElement; update(shown: Visible): void } {
  const summary = h("summary", {});
  const body = h("ul", { class: "rows" });
  const element = h("details", { class: "undated" }, summary, body);
  let rows: number[] = [];
  const told = (at: number) => graph.relations[at].evidence.map((item) => item.published ?? "9999").sort()[0] ?? "9999";

  function show(): void {
    if (!element.open) return;
    fill(
      body,
      more(rows, 60, (at) => {
        const relation = graph.relations[at];
        const said = qualifier(relation);
        const day = told(at);
        return h(
          "li",
          {},
          h(
            "button",
            { class: "row", "data-relation": relation.id, onclick: () => choose(relation.s, relation.o, at) },
            lineIcon(kindOf(relation, graph.predicates)),
            h("span", { class: "who" }, `${nameOf(graph, relation.s)} ${words(relation.predicate)} ${nameOf(graph, relation.o)}`, said && h("span", { class: "badge" }, said)),
            h("span", { class: "when" }, day === "9999" ? "" : `told ${day}`),
          ),
        );
      }, "relation"),
    );
  }

  element.addEventListener("toggle", show);
  return {
    element,
    update(shown) {
      const keyed = shown.relations.filter((at) => !graph.relations[at].date).map((at) => [told(at), at] as const);
      rows = keyed.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y)).map(([, at]) => at);
      element.hidden = rows.length === 0;
      summary.textContent = `${count(rows.length, "relation")} without a date`;
      show();
    },
  };
}
