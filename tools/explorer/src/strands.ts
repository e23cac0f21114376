/** Parallel relations gathered: what is drawn between two actors is one strand for each kind of relation. */

import type { Graph } from "./data";
import { KINDS, kindOf, type Kind } from "./theme";

export interface Strand {
  /** The actor with the lower place. */
  a: number;
  b: number;
  kind: Kind;
  relations: number[];
  /** Whether relations go from a to b, from b to a; neither for symmetric ones only. */
  forward: boolean;
  backward: boolean;
  /** Its place among the strands of its pair: 0 is on the straight line. */
  bend: number;
}

export function strandsOf(graph: Graph, relations: number[]): Strand[] {
  const pairs = new Map<number, Map<Kind, Strand>>();
  const n = graph.entities.length;
  for (const at of relations) {
    const relation = graph.relations[at];
    const [a, b] = relation.s < relation.o ? [relation.s, relation.o] : [relation.o, relation.s];
    let pair = pairs.get(a * n + b);
    if (!pair) pairs.set(a * n + b, (pair = new Map()));
    const kind = kindOf(relation, graph.predicates);
    let strand = pair.get(kind);
    if (!strand) pair.set(kind, (strand = { a, b, kind, relations: [], forward: false, backward: false, bend: 0 }));
    strand.relations.push(at);
    if (!graph.predicates[relation.predicate]?.symmetric) {
      if (relation.s === a) strand.forward = true;
      else strand.backward = true;
    }
  }
  const out: Strand[] = [];
  for (const pair of pairs.values()) {
    const found = KINDS.filter((kind) => pair.has(kind)).map((kind) => pair.get(kind)!);
    found.forEach((strand, i) => {
      strand.bend = i - (found.length - 1) / 2;
      out.push(strand);
    });
  }
  return out;
}
