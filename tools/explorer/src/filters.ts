/** Which relations and actors are visible, by what the reader left out. */

import type { Graph, Relation } from "./data";
import type { Facet, State } from "./state";

export interface Visible {
  relations: number[];
  /** Whether each relation is visible. */
  has: Uint8Array;
  /** Visible relations of each entity. */
  degree: Uint32Array;
  /** Visible actors: those with a visible relation, and the selected one; all when asked for. */
  entities: number[];
  shown: Uint8Array;
}

/** The values of a facet that a relation has; it is visible when one of its outlets and all of the others stay in. */
export function valuesOf(graph: Graph, relation: Relation, facet: Facet): string[] {
  switch (facet) {
    case "types":
      return [graph.entities[relation.s].type, graph.entities[relation.o].type];
    case "predicates":
      return [relation.predicate];
    case "sources":
      return relation.sources.length ? relation.sources.map((at) => graph.sources[at]) : [""];
    case "polarity":
      return [relation.polarity];
    case "modality":
      return [relation.modality];
  }
}

export function passes(graph: Graph, relation: Relation, state: State): boolean {
  const { types, predicates, sources, polarity, modality } = state.without;
  if (relation.confidence < state.confidence) return false;
  if (predicates.has(relation.predicate) || polarity.has(relation.polarity) || modality.has(relation.modality)) return false;
  if (types.size && (types.has(graph.entities[relation.s].type) || types.has(graph.entities[relation.o].type))) return false;
  if (sources.size && valuesOf(graph, relation, "sources").every((source) => sources.has(source))) return false;
  return inTime(relation, state);
}

/** Whether the time of a relation touches the chosen days; one without a date passes when these are wanted. */
export function inTime(relation: Relation, state: { from: string; to: string; undated: boolean }): boolean {
  if (!relation.date) return state.undated;
  return (!state.from || relation.date[1] >= state.from) && (!state.to || relation.date[0] <= state.to);
}

export function visible(graph: Graph, state: State): Visible {
  let relations: number[] = [];
  graph.relations.forEach((relation, at) => {
    if (passes(graph, relation, state)) relations.push(at);
  });
  if (state.near && state.node !== null) relations = near(graph, relations, state.node, state.near);
  const has = new Uint8Array(graph.relations.length);
  const degree = new Uint32Array(graph.entities.length);
  for (const at of relations) {
    has[at] = 1;
    degree[graph.relations[at].s]++;
    degree[graph.relations[at].o]++;
  }
  const shown = new Uint8Array(graph.entities.length);
  const everyone = state.alone && !(state.near && state.node !== null);
  const entities = graph.entities.map((_, at) => at).filter((at) => {
    const kept = degree[at] > 0 || at === state.node || (everyone && !state.without.types.has(graph.entities[at].type));
    shown[at] = kept ? 1 : 0;
    return kept;
  });
  return { relations, has, degree, entities, shown };
}

/** The relations among the actors at most `hops` relations away from one. */
function near(graph: Graph, relations: number[], from: number, hops: number): number[] {
  const reached = new Set([from]);
  for (let hop = 0; hop < hops; hop++) {
    const edge = new Set<number>();
    for (const at of relations) {
      const { s, o } = graph.relations[at];
      if (reached.has(s)) edge.add(o);
      if (reached.has(o)) edge.add(s);
    }
    edge.forEach((at) => reached.add(at));
  }
  return relations.filter((at) => reached.has(graph.relations[at].s) && reached.has(graph.relations[at].o));
}

/** How many relations have each value of a facet, the most first. */
export function counts(graph: Graph, facet: Facet): [string, number][] {
  const found = new Map<string, number>();
  for (const relation of graph.relations) {
    const values = valuesOf(graph, relation, facet);
    values.forEach((value, i) => {
      if (values.indexOf(value) === i) found.set(value, (found.get(value) ?? 0) + 1);
    });
  }
  return [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
