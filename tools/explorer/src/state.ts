/** What the reader chose. All of it stands in the page's address behind the #, so that a link restores the view. */

import type { Graph } from "./data";

export const VIEWS = ["graph", "timeline", "compare", "list"] as const;
export type View = (typeof VIEWS)[number];
export type Facet = "types" | "predicates" | "sources" | "polarity" | "modality";
export const FACETS: Facet[] = ["types", "predicates", "sources", "polarity", "modality"];

export interface Camera {
  x: number;
  y: number;
  k: number;
}

export interface State {
  view: View;
  /** The selected actor; with `other`, the pair; with `relation`, one relation of the pair. */
  node: number | null;
  other: number | null;
  relation: number | null;
  /** What is left out of each facet. */
  without: Record<Facet, ReadonlySet<string>>;
  from: string;
  to: string;
  undated: boolean;
  confidence: number;
  /** Only what is so many relations away from the selected actor; 0: everything. */
  near: number;
  /** Whether actors without a visible relation are shown. */
  alone: boolean;
  camera: Camera | null;
  lanes: "actors" | "relations";
  span: [string, string] | null;
  outlets: [string, string] | null;
  /** Whether the comparison is about the selected actor or pair only. */
  about: boolean;
}

export function initialState(): State {
  return {
    view: "graph",
    node: null,
    other: null,
    relation: null,
    without: { types: new Set(), predicates: new Set(), sources: new Set(), polarity: new Set(), modality: new Set() },
    from: "",
    to: "",
    undated: true,
    confidence: 0,
    near: 0,
    alone: false,
    camera: null,
    lanes: "actors",
    span: null,
    outlets: null,
    about: false,
  };
}

/** What differs from a fresh page, as the text behind the #. */
export function toHash(state: State, graph: Graph): string {
  const fresh = initialState();
  const out = new URLSearchParams();
  const put = (name: string, value: string, unless: string) => value !== unless && out.set(name, value);
  put("view", state.view, fresh.view);
  if (state.relation !== null) out.set("relation", graph.relations[state.relation].id);
  if (state.node !== null) out.set("actor", graph.entities[state.node].id);
  if (state.node !== null && state.other !== null) out.set("other", graph.entities[state.other].id);
  for (const facet of FACETS) for (const value of [...state.without[facet]].sort()) out.append(`no-${facet}`, value);
  put("from", state.from, "");
  put("to", state.to, "");
  put("undated", state.undated ? "yes" : "no", "yes");
  put("confidence", String(state.confidence), "0");
  put("near", String(state.near), "0");
  put("alone", state.alone ? "yes" : "no", "no");
  put("lanes", state.lanes, fresh.lanes);
  if (state.camera) out.set("camera", [state.camera.x, state.camera.y, state.camera.k].map((n) => +n.toPrecision(6)).join(","));
  if (state.span) out.set("span", state.span.join(","));
  if (state.outlets) state.outlets.forEach((outlet, i) => out.set(`outlet-${"ab"[i]}`, outlet));
  put("about", state.about ? "yes" : "no", "no");
  return out.toString();
}

/** The state that `hash` describes; what the graph does not have is passed over. */
export function fromHash(hash: string, graph: Graph): State {
  const state = initialState();
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const day = (text: string | null) => (text && /^\d{4}-\d\d-\d\d$/.test(text) ? text : "");
  const view = given.get("view") as View;
  if (VIEWS.includes(view)) state.view = view;
  state.node = graph.entityAt.get(given.get("actor") ?? "") ?? null;
  state.other = state.node === null ? null : (graph.entityAt.get(given.get("other") ?? "") ?? null);
  state.relation = graph.relationAt.get(given.get("relation") ?? "") ?? null;
  if (state.relation !== null) {
    const { s, o } = graph.relations[state.relation];
    if (!(state.node === s && state.other === o) && !(state.node === o && state.other === s)) {
      state.node = s;
      state.other = o;
    }
  }
  for (const facet of FACETS) state.without[facet] = new Set(given.getAll(`no-${facet}`));
  state.from = day(given.get("from"));
  state.to = day(given.get("to"));
  state.undated = given.get("undated") !== "no";
  const number = (name: string, least: number, most: number) => {
    const value = Number(given.get(name) ?? 0);
    return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : 0;
  };
  state.confidence = number("confidence", 0, 1);
  state.near = Math.round(number("near", 0, 2));
  state.alone = given.get("alone") === "yes";
  if (given.get("lanes") === "relations") state.lanes = "relations";
  const camera = (given.get("camera") ?? "").split(",").map(Number);
  if (camera.length === 3 && camera.every(Number.isFinite) && camera[2] > 0) {
    state.camera = { x: camera[0], y: camera[1], k: camera[2] };
  }
  const span = (given.get("span") ?? "").split(",").map(day);
  if (span.length === 2 && span[0] && span[1] && span[0] < span[1]) state.span = [span[0], span[1]];
  const outlets = [given.get("outlet-a"), given.get("outlet-b")];
  if (outlets.every((outlet) => outlet !== null && graph.sources.includes(outlet))) {
    state.outlets = outlets as [string, string];
  }
  state.about = given.get("about") === "yes";
  return state;
}

export interface Store {
  get(): State;
  /** Change some of it and tell all who listen which fields are new. */
  set(change: Partial<State>): void;
  listen(listener: (state: State, changed: ReadonlySet<keyof State>) => void): void;
}

export function makeStore(first: State): Store {
  let state = first;
  const listeners: ((state: State, changed: ReadonlySet<keyof State>) => void)[] = [];
  return {
    get: () => state,
    set(change) {
      const names = Object.keys(change) as (keyof State)[];
      const changed = new Set(names.filter((name) => change[name] !== state[name]));
      if (changed.size === 0) return;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, changed);
    },
    listen: (listener) => listeners.push(listener),
  };
}
