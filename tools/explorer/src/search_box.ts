/** The search field and the list of what it finds (a combobox, as the ARIA practices describe it). */

import type { Graph } from "./data";
import { announce, count, fill, h } from "./dom";
import type { Hit, Search } from "./search";
import { typeIcon } from "./theme";

export function searchBox(graph: Graph, search: Search, choose: (entity: number) => void): HTMLElement {
  let hits: Hit[] = [];
  let at = -1;
  const list = h("ul", { id: "hits", role: "listbox", "aria-label": "Actors found", hidden: true });
  const input = h("input", {
    id: "search",
    type: "search",
    placeholder: "Search any name of an actor",
    autocomplete: "off",
    spellcheck: "false",
    role: "combobox",
    "aria-label": "Search actors by any name",
    "aria-expanded": "false",
    "aria-controls": "hits",
    "aria-autocomplete": "list",
    "aria-keyshortcuts": "/",
    oninput: update,
    onfocus: update,
    onblur: () => setTimeout(close, 150),
    onkeydown: (event: KeyboardEvent) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) update();
        if (hits.length) move((at + (event.key === "ArrowDown" ? 1 : -1) + hits.length) % hits.length);
        event.preventDefault();
      } else if (event.key === "Enter" && hits.length) {
        take(hits[Math.max(0, at)].entity);
        event.preventDefault();
      } else if (event.key === "Escape") {
        if (list.hidden) input.value = "";
        close();
        event.stopPropagation();
      }
    },
  });

  function update(): void {
    const query = input.value.trim();
    hits = query ? search(query) : [];
    at = -1;
    input.removeAttribute("aria-activedescendant");
    if (!query) return close();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    fill(
      list,
      hits.length === 0 && h("li", { class: "none", role: "option", "aria-disabled": "true" }, "No actor of that name"),
      hits.map((hit, i) => {
        const { name, type } = graph.entities[hit.entity];
        return h(
          "li",
          { id: `hit-${i}`, role: "option", "aria-selected": "false", onpointerdown: (event: Event) => (event.preventDefault(), take(hit.entity)) },
          typeIcon(type),
          h("span", { class: "who" }, name, hit.by && h("span", { class: "by" }, ` also ${hit.by}`)),
          h("span", { class: "count" }, count(graph.relationsOf[hit.entity].length, "relation")),
        );
      }),
    );
    announce(hits.length ? `${count(hits.length, "actor")} found` : "No actor of that name");
  }

  function move(to: number): void {
    at = to;
    list.querySelectorAll("[role=option]").forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    input.setAttribute("aria-activedescendant", `hit-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  function close(): void {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function take(entity: number): void {
    input.value = "";
    close();
    choose(entity);
  }

  return h("div", { class: "search", role: "search" }, input, list);
}
