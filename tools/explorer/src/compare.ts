/** What two outlets tell of the same: where they agree, where they differ, what only one of them has. */

import { status, type Graph, type Relation } from "./data";

export interface Topic {
  s: number;
  o: number;
  predicate: string;
  /** Relations of each outlet that say (or deny) this. */
  a: number[];
  b: number[];
}

export interface Comparison {
  /** One tells it as so, the other denies it. */
  contradictions: Topic[];
  /** Both speak of it, one of them as planned, requested or possible. */
  certainty: Topic[];
  agreements: Topic[];
  onlyA: Topic[];
  onlyB: Topic[];
}

/** Whether an outlet has evidence for a relation. */
export function tells(graph: Graph, relation: Relation, outlet: number): boolean {
  return relation.sources.includes(outlet) || relation.evidence.some((item) => graph.documents[item.document].source === outlet);
}

export function compare(graph: Graph, relations: number[], a: number, b: number): Comparison {
  const topics = new Map<string, Topic>();
  for (const at of relations) {
    const relation = graph.relations[at];
    const [inA, inB] = [tells(graph, relation, a), tells(graph, relation, b)];
    if (!inA && !inB) continue;
    const key = `${relation.s} ${relation.predicate} ${relation.o}`;
    let topic = topics.get(key);
    if (!topic) topics.set(key, (topic = { s: relation.s, o: relation.o, predicate: relation.predicate, a: [], b: [] }));
    if (inA) topic.a.push(at);
    if (inB) topic.b.push(at);
  }
  const out: Comparison = { contradictions: [], certainty: [], agreements: [], onlyA: [], onlyB: [] };
  const told = (list: number[], wanted: string) => list.some((at) => status(graph.relations[at]) === wanted);
  for (const topic of topics.values()) {
    if (!topic.b.length) out.onlyA.push(topic);
    else if (!topic.a.length) out.onlyB.push(topic);
    else if ((told(topic.a, "denied") && told(topic.b, "asserted")) || (told(topic.a, "asserted") && told(topic.b, "denied"))) out.contradictions.push(topic);
    else if (["asserted", "denied", "hedged"].some((wanted) => told(topic.a, wanted) && told(topic.b, wanted))) out.agreements.push(topic);
    else out.certainty.push(topic);
  }
  const weight = (topic: Topic) => [...topic.a, ...topic.b].reduce((sum, at) => sum + graph.relations[at].weight, 0);
  const name = (topic: Topic) => `${graph.entities[topic.s].name} ${topic.predicate} ${graph.entities[topic.o].name}`;
  for (const list of Object.values(out)) list.sort((x: Topic, y: Topic) => weight(y) - weight(x) || (name(x) < name(y) ? -1 : 1));
  return out;
}

/** The two outlets that speak most of the same; the first two when none do. */
export function likeliest(graph: Graph, relations: number[]): [number, number] | null {
  if (graph.sources.length < 2) return null;
  const topics = new Map<string, Set<number>>();
  const said = new Array(graph.sources.length).fill(0);
  for (const at of relations) {
    const { s, o, predicate, sources } = graph.relations[at];
    const key = `${s} ${predicate} ${o}`;
    const known = topics.get(key) ?? new Set<number>();
    topics.set(key, known);
    for (const source of sources) {
      known.add(source);
      said[source]++;
    }
  }
  const shared = new Map<string, number>();
  for (const known of topics.values()) {
    const list = [...known].sort((a, b) => a - b).slice(0, 30);
    for (const a of list) for (const b of list) if (a < b) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1);
  }
  const [best] = [...shared].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (best) return best[0].split(" ").map(Number) as [number, number];
  const [a, b] = said.map((_, at) => at).sort((x, y) => said[y] - said[x] || x - y);
  return [a, b];
}
