/** Puts the page together: reads the data and the address, makes the views, and keeps them and the address in step. */

import { cardPanel } from "./card";
import { readGraph, type Graph } from "./data";
import { compareView } from "./compare_view";
import { announce, count, fill, h, liveRegion } from "./dom";
import { pairPanel, type Choose } from "./evidence";
import { filterPanel, resultText } from "./filter_panel";
import { visible, type Visible } from "./filters";
import { graphView } from "./graph_view";
import { isWorker, serve } from "./layout_worker";
import { listView } from "./list_view";
import { makeSearch } from "./search";
import { searchBox } from "./search_box";
import { timelineView } from "./timeline_view";
import { fromHash, makeStore, toHash, VIEWS, type State, type View } from "./state";

const VIEW_WORDS: Record<View, string> = { graph: "Graph", timeline: "Timeline", compare: "Outlets", list: "List" };
const FILTERS: ReadonlySet<keyof State> = new Set(["without", "from", "to", "undated", "confidence", "near", "alone"]);

function start(): void {
  const data = document.getElementById("data")!;
  const graph = readGraph(data.textContent!);
  data.remove();
  const app = document.getElementById("app")!;
  if (!graph.entities.length) {
    fill(app, h("p", { class: "loading" }, "This graph is empty: no actor was found in the articles, or none was chosen."));
    return;
  }
  const store = makeStore(fromHash(location.hash, graph));
  let shown: Visible = visible(graph, store.get());

  const choose: Choose = (node, other = null, relation = null) => {
    store.set({ node, other: node === null ? null : other, relation });
    if (node !== null) {
      const what = other === null ? `Card of ${graph.entities[node].name}` : `${graph.entities[node].name} and ${graph.entities[other].name}`;
      announce(what);
    }
  };
  const network = graphView(graph, store, (node, other) => choose(node, other ?? null));
  const list = listView(graph, (node, other, relation) => {
    choose(node, other, relation);
    focusDetails();
  });
  const timeline = timelineView(graph, store, choose);
  const outlets = compareView(graph, store, choose);
  const search = searchBox(graph, makeSearch(graph), (entity) => {
    choose(entity);
    network.show(entity);
    focusDetails();
  });
  const filters = filterPanel(graph, store);
  const details = h("aside", { id: "details", "aria-label": "Details" });
  const view = h("div", { id: "view", role: "tabpanel", tabindex: -1 });
  const tabs = VIEWS.map((name) =>
    h("button", { role: "tab", id: `tab-${name}`, "aria-controls": "view", onclick: () => store.set({ view: name }) }, VIEW_WORDS[name]),
  );
  fill(
    app,
    h(
      "header",
      { class: "top" },
      h("h1", {}, graph.project || "Triplewire", h("span", { class: "sub" }, `${count(graph.documents.length, "article")}`)),
      search,
      h("div", { class: "tabs", role: "tablist", "aria-label": "Views", onkeydown: tabKeys }, tabs),
      filterButton(app),
      themeButton(() => (network.refresh(), timeline.refresh())),
    ),
    filters,
    h("main", {}, view),
    details,
    liveRegion(),
  );
  network.update(shown);

  function tabKeys(event: KeyboardEvent): void {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!step) return;
    const at = (VIEWS.indexOf(store.get().view) + step + VIEWS.length) % VIEWS.length;
    store.set({ view: VIEWS[at] });
    tabs[at].focus();
    event.preventDefault();
  }

  function focusDetails(): void {
    document.getElementById("details-head")?.focus({ preventScroll: true });
  }

  function showDetails(): void {
    const { node, other, relation } = store.get();
    if (node === null) {
      fill(details, welcome(graph, choose, network.show));
    } else {
      fill(
        details,
        h("button", { class: "close", "aria-label": "Close the card", title: "Close (Esc)", onclick: () => choose(null) }, "×"),
        other === null ? cardPanel(graph, node, shown.has, fromCard) : pairPanel(graph, node, other, shown.has, relation, fromCard),
      );
    }
    details.scrollTop = 0;
    if (relation !== null) details.querySelector(".current")?.scrollIntoView({ block: "start" });
  }

  function fromCard(node: number | null, other: number | null = null, relation: number | null = null): void {
    choose(node, other, relation);
    focusDetails();
  }

  function showView(): void {
    const state = store.get();
    tabs.forEach((tab, i) => {
      const on = VIEWS[i] === state.view;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
    });
    const element = { graph: network, timeline, compare: outlets, list }[state.view].element;
    if (view.firstChild !== element) fill(view, element);
    view.setAttribute("aria-labelledby", `tab-${state.view}`);
    if (state.view === "list") list.update(shown, state.node);
    if (state.view === "timeline") timeline.update(shown);
    if (state.view === "compare") outlets.update(shown);
  }

  function showResult(): void {
    const text = resultText(graph, shown.relations.length, shown.entities.length);
    const result = document.getElementById("result")!;
    if (result.textContent !== text) result.textContent = text;
  }

  store.listen((state, changed) => {
    if ([...changed].some((name) => FILTERS.has(name)) || (changed.has("node") && (state.near > 0 || !stillShown(state)))) {
      shown = visible(graph, state);
      network.update(shown);
      showResult();
      showDetails();
    } else if (changed.has("node") || changed.has("other") || changed.has("relation")) {
      showDetails();
    }
    if (!(changed.size === 1 && changed.has("camera"))) showView();
    if (state.view === "graph") network.refresh();
    keep();
  });

  function stillShown(state: State): boolean {
    return shown.entities.length > 0 && (state.node === null ? true : !!shown.shown[state.node]);
  }

  let kept = location.hash.replace(/^#/, "");
  function keep(): void {
    const hash = toHash(store.get(), graph);
    if (hash === kept) return;
    kept = hash;
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  }
  window.addEventListener("hashchange", () => {
    const given = location.hash.replace(/^#/, "");
    if (given === kept) return;
    kept = given;
    location.reload();
  });

  document.addEventListener("keydown", (event) => {
    const typing = (event.target as Element).matches("input, select, textarea");
    if (event.key === "/" && !typing) {
      document.getElementById("search")!.focus();
      event.preventDefault();
    } else if (event.key === "Escape" && store.get().node !== null && !(event.target as Element).matches("#search")) {
      const { node, other } = store.get();
      choose(other === null ? null : node);
    }
  });

  showResult();
  showView();
  showDetails();
  Object.assign(window, { explorer: { at: (id: string) => network.at(graph.entityAt.get(id)!) } });
  app.dataset.ready = "true";
  performance.mark("ready");
}

/** What the side shows while nothing is selected: where to begin. */
function welcome(graph: Graph, choose: Choose, show: (entity: number) => void): HTMLElement {
  const degree = graph.relationsOf.map((list) => list.length);
  const most = degree.map((_, at) => at).sort((a, b) => degree[b] - degree[a] || graph.entities[b].mentions - graph.entities[a].mentions || a - b).slice(0, 10);
  return h(
    "div",
    { class: "welcome" },
    h("h2", { tabindex: -1, id: "details-head" }, "Where to begin"),
    h("p", {}, "Click an actor for its card, a line for the sentences behind it. / searches, Esc goes back."),
    h("h3", {}, "Most connected"),
    h(
      "ol",
      { class: "rows" },
      most.map((at) =>
        h(
          "li",
          {},
          h(
            "button",
            {
              class: "row",
              onclick: () => {
                choose(at);
                show(at);
                document.getElementById("details-head")?.focus({ preventScroll: true });
              },
            },
            h("span", { class: "who" }, graph.entities[at].name),
            h("span", { class: "pieces" }, count(degree[at], "relation")),
          ),
        ),
      ),
    ),
  );
}

/** Shows the filters where the window is too narrow for them to stand beside the view. */
function filterButton(app: HTMLElement): HTMLElement {
  const button = h("button", { id: "show-filters", "aria-expanded": "false", "aria-controls": "filters", onclick: flip }, "Filters");
  function flip(): void {
    button.setAttribute("aria-expanded", String(app.classList.toggle("with-filters")));
  }
  return button;
}

/** Light or dark, the system's until the reader chooses. */
function themeButton(changed: () => void): HTMLElement {
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const button = h("button", { class: "theme", title: "Light or dark", "aria-label": "Dark colours", onclick: flip }, "◐");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const show = () => {
    button.setAttribute("aria-pressed", String(isDark()));
    changed();
  };
  function flip(): void {
    root.dataset.theme = isDark() ? "light" : "dark";
    show();
  }
  dark.addEventListener("change", show);
  button.setAttribute("aria-pressed", String(isDark()));
  return button;
}

if (isWorker) serve();
else document.addEventListener("DOMContentLoaded", start);
