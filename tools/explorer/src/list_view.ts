/** The visible relations as a table: for those who do not see the picture, and for reading. */

import { dateText, qualifier, words, type Graph } from "./data";
import { fill, h } from "./dom";
import type { Choose } from "./evidence";
import type { Visible } from "./filters";
import { kindOf, lineIcon } from "./theme";

const PAGE = 100;
type Column = "from" | "edge" | "to" | "when" | "pieces" | "sure";

export function listView(graph: Graph, choose: Choose): { element: HTMLElement; update(shown: Visible, node: number | null): void } {
  let sorted: Column = "pieces";
  let up = false;
  let page = 0;
  let rows: number[] = [];
  let shown: Visible | null = null;
  let mine: number | null = null;
  const columns: [Column, string][] = [["from", "from"], ["edge", "relation"], ["to", "to"], ["when", "when"], ["pieces", "pieces"], ["sure", "sure"]];
  const heads = columns.map(([name, text]) =>
    h("th", { scope: "col", "data-column": name }, h("button", { onclick: () => sort(name) }, text)),
  );
  const body = h("tbody", {});
  const caption = h("caption", {});
  const earlier = h("button", { onclick: () => turn(-1) }, "← earlier rows");
  const later = h("button", { onclick: () => turn(1) }, "later rows →");
  const pages = h("p", { class: "pages" }, earlier, later);
  const element = h("div", { class: "list" }, h("table", {}, caption, h("thead", {}, h("tr", {}, heads)), body), pages);

  const keys: Record<Column, (at: number) => string | number> = {
    from: (at) => graph.entities[graph.relations[at].s].name,
    edge: (at) => graph.relations[at].predicate + qualifier(graph.relations[at]),
    to: (at) => graph.entities[graph.relations[at].o].name,
    when: (at) => graph.relations[at].date?.[0] ?? "9999",
    pieces: (at) => graph.relations[at].weight,
    sure: (at) => graph.relations[at].confidence,
  };

  function sort(column: Column): void {
    up = sorted === column ? !up : column !== "pieces" && column !== "sure";
    sorted = column;
    page = 0;
    show();
  }

  function turn(by: number): void {
    page += by;
    show();
    element.scrollTop = 0;
    body.querySelector("button")?.focus();
  }

  function show(): void {
    if (!shown) return;
    const key = keys[sorted];
    const chosen = shown.relations.filter((at) => mine === null || graph.relations[at].s === mine || graph.relations[at].o === mine);
    rows = chosen
      .map((at) => [key(at), at] as const)
      .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : 0) * (up ? 1 : -1) || graph.relations[y].confidence - graph.relations[x].confidence || x - y)
      .map(([, at]) => at);
    const from = page * PAGE;
    const part = rows.slice(from, from + PAGE);
    const about = mine === null ? "" : ` of ${graph.entities[mine].name}`;
    const range = rows.length > PAGE ? `, ${from + 1} to ${from + part.length} shown` : "";
    caption.textContent = `${rows.length.toLocaleString("en")} visible relations${about}${range}`;
    heads.forEach((head, i) => {
      if (columns[i][0] === sorted) head.setAttribute("aria-sort", up ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
    fill(body, part.map(row));
    pages.hidden = rows.length <= PAGE;
    earlier.disabled = page === 0;
    later.disabled = from + PAGE >= rows.length;
  }

  function row(at: number): HTMLElement {
    const relation = graph.relations[at];
    const kind = kindOf(relation, graph.predicates);
    const said = qualifier(relation);
    return h(
      "tr",
      { "data-relation": relation.id },
      h("td", {}, h("button", { class: "name", onclick: () => choose(relation.s) }, graph.entities[relation.s].name)),
      h(
        "td",
        {},
        h("button", { class: "edge", onclick: () => choose(relation.s, relation.o, at) }, lineIcon(kind), h("span", { class: `kind-${kind} verb` }, words(relation.predicate)), said && h("span", { class: "badge" }, said)),
      ),
      h("td", {}, h("button", { class: "name", onclick: () => choose(relation.o) }, graph.entities[relation.o].name)),
      h("td", { class: "when" }, dateText(relation.date)),
      h("td", { class: "number" }, relation.weight),
      h("td", { class: "number" }, relation.confidence.toFixed(2)),
    );
  }

  return {
    element,
    update(visible, node) {
      if (visible !== shown || node !== mine) page = 0;
      shown = visible;
      mine = node;
      show();
    },
  };
}
