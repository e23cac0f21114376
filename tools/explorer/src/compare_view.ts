/** Two outlets side by side, on all that is visible, on the selected actor or on the selected pair. */

import { more } from "./card";
import { compare, likeliest, type Comparison, type Topic } from "./compare";
import { dateText, qualifier, words, type Graph } from "./data";
import { count, fill, h, type Child } from "./dom";
import type { Choose } from "./evidence";
import type { Visible } from "./filters";
import { marked } from "./marks";
import type { Store } from "./state";
import { kindOf, lineIcon } from "./theme";

const BOTH: [keyof Comparison, string, string][] = [
  ["contradictions", "They contradict each other", "One tells it as so, the other denies it."],
  ["certainty", "They differ in certainty", "One tells it as so or denies it, the other as planned, requested or possible."],
  ["agreements", "They agree", "Both tell it."],
];

export function compareView(graph: Graph, store: Store, choose: Choose): { element: HTMLElement; update(shown: Visible): void } {
  const said = new Map<string, number>(graph.sources.map((name) => [name, 0]));
  for (const relation of graph.relations) for (const source of relation.sources) said.set(graph.sources[source], said.get(graph.sources[source])! + 1);
  const pick = (which: 0 | 1, label: string) => {
    const field = h(
      "select",
      { id: `outlet-${"ab"[which]}`, "aria-label": label, onchange: () => outlets(which, field.value) },
      [...graph.sources].sort().map((name) => h("option", { value: name }, `${name} (${said.get(name)})`)),
    );
    return field;
  };
  const [first, second] = [pick(0, "First outlet"), pick(1, "Second outlet")];
  const about = h("select", { id: "about", "aria-label": "On what", onchange: () => store.set({ about: about.value === "selected" }) });
  const body = h("div", {});
  const element = h("div", { class: "compare" }, h("div", { class: "bar" }, first, h("span", {}, "and"), second, h("span", {}, "on"), about), body);
  let names: [string, string] | null = null;

  function outlets(which: 0 | 1, name: string): void {
    if (!names) return;
    const next: [string, string] = [...names];
    next[which] = name;
    if (next[0] === next[1]) next[1 - which] = names[which]; // the same twice: they change places
    store.set({ outlets: next });
  }

  return {
    element,
    update(shown) {
      const state = store.get();
      const guess = likeliest(graph, shown.relations) ?? likeliest(graph, graph.relations.map((_, at) => at));
      if (!guess) {
        fill(element, h("div", { class: "empty" }, h("p", {}, "There is nothing to compare."), h("p", {}, "The articles are of one outlet, or do not say of which.")));
        return;
      }
      names = state.outlets ?? [graph.sources[guess[0]], graph.sources[guess[1]]];
      [first.value, second.value] = names;
      const { node, other } = state;
      const selected = node === null ? null : graph.entities[node].name + (other === null ? "" : ` and ${graph.entities[other].name}`);
      fill(about, h("option", { value: "all" }, "all that is shown"), selected !== null && h("option", { value: "selected" }, selected));
      const narrow = state.about && node !== null;
      about.value = narrow ? "selected" : "all";
      const relations = shown.relations.filter((at) => {
        if (!narrow) return true;
        const { s, o } = graph.relations[at];
        return other === null ? s === node || o === node : (s === node && o === other) || (s === other && o === node);
      });
      const [a, b] = names.map((name) => graph.sources.indexOf(name));
      const found = compare(graph, relations, a, b);
      const only = (list: Topic[], side: "a" | "b", name: string) =>
        h(
          "section",
          {},
          h("h2", {}, `Only ${name}`, h("span", { class: "count" }, String(list.length))),
          list.length ? h("ul", { class: "topics" }, more(list, 25, (topic) => h("li", {}, telling(topic, side)), "relation")) : h("p", { class: "nothing" }, "Nothing that the other lacks."),
        );
      fill(
        body,
        BOTH.map(([key, head, means]) =>
          found[key].length
            ? h(
                "section",
                { class: `both ${key}` },
                h("h2", {}, head, h("span", { class: "count" }, String(found[key].length))),
                h("p", { class: "sub" }, means),
                h("ul", { class: "topics" }, more(found[key], 15, (topic) => pair(topic, a, b), "relation")),
              )
            : null,
        ),
        BOTH.every(([key]) => !found[key].length) && h("p", { class: "nothing" }, `${names[0]} and ${names[1]} tell nothing of the same${narrow ? " here" : ""}.`),
        h("div", { class: "sides" }, only(found.onlyA, "a", names[0]), only(found.onlyB, "b", names[1])),
        h("p", { class: "sub end" }, `Of ${count(relations.length, "relation")} that pass the filters.`),
      );
    },
  };

  function pair(topic: Topic, a: number, b: number): HTMLElement {
    return h("li", { class: "pair", "data-topic": `${graph.entities[topic.s].id} ${topic.predicate} ${graph.entities[topic.o].id}` }, heading(topic), h("div", { class: "sides" }, quote(topic.a, a), quote(topic.b, b)));
  }

  function heading(topic: Topic): Child {
    return h("p", { class: "topic" }, `${graph.entities[topic.s].name} ${words(topic.predicate)} ${graph.entities[topic.o].name}`);
  }

  function quote(relations: number[], outlet: number): HTMLElement {
    return h(
      "div",
      { class: "told" },
      h("p", { class: "outlet" }, graph.sources[outlet]),
      relations.slice(0, 3).map((at) => {
        const relation = graph.relations[at];
        const item = relation.evidence.find((one) => graph.documents[one.document].source === outlet) ?? relation.evidence[0];
        const facts = [qualifier(relation), dateText(relation.date), item.published && `told ${item.published}`].filter(Boolean).join(" · ");
        return h(
          "button",
          { class: "quote", "data-relation": relation.id, onclick: () => choose(relation.s, relation.o, at) },
          h("span", { class: "facts-line" }, lineIcon(kindOf(relation, graph.predicates)), facts),
          h("span", { class: "words" }, marked(graph.passages[item.passage][1], item.subject, item.object)),
        );
      }),
      relations.length > 3 && h("p", { class: "sub" }, `and ${relations.length - 3} more`),
    );
  }

  function telling(topic: Topic, side: "a" | "b"): Child {
    const [at] = topic[side];
    const relation = graph.relations[at];
    const said = qualifier(relation);
    return h(
      "button",
      { class: "row", "data-relation": relation.id, onclick: () => choose(relation.s, relation.o, at) },
      lineIcon(kindOf(relation, graph.predicates)),
      h("span", { class: "who" }, `${graph.entities[topic.s].name} ${words(topic.predicate)} ${graph.entities[topic.o].name} `, said && h("span", { class: "badge" }, said)),
      h("span", { class: "when" }, dateText(relation.date)),
    );
  }
}
