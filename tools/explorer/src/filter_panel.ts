/** The filters: a checkbox for each type, predicate, outlet and status, the days, the least confidence. */

import type { Graph, Tone } from "./data";
import { words } from "./data";
import { count, h, type Child } from "./dom";
import { counts } from "./filters";
import { FACETS, initialState, type Facet, type Store } from "./state";
import { lineIcon, typeIcon } from "./theme";

const TONES: [Tone, string][] = [
  ["cooperation", "co-operation"],
  ["conflict", "conflict"],
  ["standing", "standing facts"],
  ["other", "other events"],
];
const POLARITY: Record<string, string> = { positive: "told as so", negative: "denied" };

export function filterPanel(graph: Graph, store: Store): HTMLElement {
  const boxes = new Map<Facet, Map<string, HTMLInputElement>>(FACETS.map((facet) => [facet, new Map()]));

  const leaveOut = (facet: Facet, values: Iterable<string>) =>
    store.set({ without: { ...store.get().without, [facet]: new Set(values) } });

  function option(facet: Facet, value: string, n: number, text: string, icon: Child): HTMLElement {
    const box = h("input", {
      type: "checkbox",
      value,
      onchange: () => {
        const out = new Set(store.get().without[facet]);
        if (box.checked) out.delete(value);
        else out.add(value);
        leaveOut(facet, out);
      },
    });
    boxes.get(facet)!.set(value, box);
    return h(
      "li",
      {},
      h("label", {}, box, icon, h("span", { class: "text" }, text), h("span", { class: "count" }, n.toLocaleString("en"))),
      h("button", { class: "only", "aria-label": `Only ${text}`, onclick: () => only(facet, new Set([value])) }, "only"),
    );
  }

  /** Leave out all but some values; once more brings all back. */
  function only(facet: Facet, kept: ReadonlySet<string>): void {
    const others = [...boxes.get(facet)!.keys()].filter((value) => !kept.has(value));
    const now = store.get().without[facet];
    const already = now.size === others.length && others.every((value) => now.has(value));
    leaveOut(facet, already ? [] : others);
  }

  function facet(name: Facet, head: string, open: boolean, text: (value: string) => string, icon: (value: string) => Child): HTMLElement {
    const found = counts(graph, name);
    return h(
      "details",
      { class: "facet", open, "data-facet": name },
      h("summary", {}, head),
      h("ul", {}, found.map(([value, n]) => option(name, value, n, text(value), icon(value)))),
    );
  }

  function predicates(): HTMLElement {
    const found = counts(graph, "predicates");
    return h(
      "details",
      { class: "facet", open: false, "data-facet": "predicates" },
      h("summary", {}, "Relations"),
      TONES.map(([tone, text]) => {
        const mine = found.filter(([name]) => (graph.predicates[name]?.tone ?? "other") === tone);
        if (!mine.length) return null;
        const names = new Set(mine.map(([name]) => name));
        return [
          h("p", { class: "tone" }, lineIcon(tone), text, h("button", { class: "only", "aria-label": `Only ${text}`, onclick: () => only("predicates", names) }, "only")),
          h("ul", {}, mine.map(([name, n]) => option("predicates", name, n, words(name), null))),
        ];
      }),
    );
  }

  let [first, latest] = ["", ""];
  for (const { date } of graph.relations) {
    if (date && (!first || date[0] < first)) first = date[0];
    if (date && date[1] > latest) latest = date[1];
  }
  const day = (name: "from" | "to", label: string) =>
    h("label", {}, label, h("input", { type: "date", id: `day-${name}`, min: first, max: latest, onchange: (event: Event) => store.set({ [name]: (event.target as HTMLInputElement).value }) }));
  const undatedCount = graph.relations.filter((relation) => !relation.date).length;
  const undated = h("input", { type: "checkbox", id: "undated", onchange: () => store.set({ undated: undated.checked }) });
  const time = h(
    "details",
    { class: "facet time", open: true },
    h("summary", {}, "Time"),
    h("div", { class: "days" }, day("from", "from"), day("to", "to")),
    h("label", { class: "check" }, undated, h("span", { class: "text" }, "and what has no date"), h("span", { class: "count" }, undatedCount.toLocaleString("en"))),
    first && h("p", { class: "sub" }, `${first} to ${latest}`),
  );

  const sure = h("output", {}, "0.00");
  const confidence = h("input", { type: "range", id: "confidence", min: 0, max: 1, step: 0.05, "aria-label": "Least confidence", oninput: () => store.set({ confidence: Number(confidence.value) }) });
  const near = h(
    "select",
    { id: "near", onchange: () => store.set({ near: Number(near.value) }) },
    h("option", { value: 0 }, "all actors"),
    h("option", { value: 1 }, "1 relation away from the selected"),
    h("option", { value: 2 }, "2 relations away from the selected"),
  );
  const lonely = graph.relationsOf.filter((list) => list.length === 0).length;
  const alone = h("input", { type: "checkbox", id: "alone", onchange: () => store.set({ alone: alone.checked }) });
  const result = h("p", { class: "result", role: "status", id: "result" });
  const reset = h("button", { id: "reset", onclick: clear }, "Reset filters");

  function clear(): void {
    const { without, from, to, undated, confidence, near, alone } = initialState();
    store.set({ without, from, to, undated, confidence, near, alone });
  }

  function show(): void {
    const state = store.get();
    for (const name of FACETS) for (const [value, box] of boxes.get(name)!) box.checked = !state.without[name].has(value);
    (element.querySelector("#day-from") as HTMLInputElement).value = state.from;
    (element.querySelector("#day-to") as HTMLInputElement).value = state.to;
    undated.checked = state.undated;
    confidence.value = String(state.confidence);
    sure.textContent = state.confidence.toFixed(2);
    near.value = String(state.near);
    near.disabled = state.node === null;
    alone.checked = state.alone;
  }

  const element = h(
    "nav",
    { class: "filters", id: "filters", "aria-label": "Filters" },
    h("div", { class: "head" }, result, reset),
    facet("polarity", "Told or denied", true, (value) => POLARITY[value] ?? value, (value) => lineIcon(value === "negative" ? "denied" : "other")),
    facet("modality", "Real or not yet", true, (value) => value, (value) => (value === "actual" ? lineIcon("other") : lineIcon("hedged"))),
    time,
    facet("types", "Actors", true, (value) => value, typeIcon),
    predicates(),
    facet("sources", "Outlets", false, (value) => value || "unknown", () => null),
    h("details", { class: "facet", open: true }, h("summary", {}, "Confidence"), h("label", { class: "range" }, "at least ", sure, confidence)),
    h(
      "details",
      { class: "facet", open: true },
      h("summary", {}, "How far"),
      h("label", { class: "choice" }, h("span", { class: "hidden" }, "Show "), near),
      lonely > 0 && h("label", { class: "check" }, alone, h("span", { class: "text" }, "actors without a relation"), h("span", { class: "count" }, lonely.toLocaleString("en"))),
    ),
  );
  store.listen(show);
  show();
  return element;
}

export function resultText(graph: Graph, relations: number, actors: number): string {
  const of = relations < graph.relations.length ? ` of ${graph.relations.length.toLocaleString("en")}` : "";
  return `${relations.toLocaleString("en")}${of} relations, ${count(actors, "actor")}`;
}
