/** What the timeline shows: lanes with dated relations, packed into rows so that nothing overlaps. */

import { qualifier, words, type Graph } from "./data";
import { shortened } from "./draw";
import type { Visible } from "./filters";

export const DAY = 86_400_000; // ms

export interface Item {
  relation: number;
  start: number; // ms
  end: number; // ms, exclusive
  text: string;
}

export interface Lane {
  name: string;
  /** The entity or null when lanes are predicates. */
  entity: number | null;
  items: Item[];
}

export interface Bar extends Item {
  x: number;
  width: number;
  /** Where the text begins; null when it is not written. */
  textX: number | null;
  row: number;
}

export interface PackedLane extends Lane {
  bars: Bar[];
  rows: number;
  top: number;
  height: number;
}

export const ROW = 20; // px
const PAD = 5;
const LEAST = 8; // px, of the shortest bar
const MOST_ROWS = 7; // with texts; without them twice as many
const MOST_LANES = 60;

export function span(date: readonly string[]): [number, number] {
  return [Date.parse(date[0]), Date.parse(date[1]) + DAY];
}

/** Lanes of the visible dated relations, the fullest first. With lanes for actors a relation stands in those of both ends. */
export function lanesOf(graph: Graph, shown: Visible, by: "actors" | "relations", only: number | null): { lanes: Lane[]; left: number } {
  const lanes = new Map<string | number, Lane>();
  const put = (key: string | number, name: string, entity: number | null, relation: number, text: string) => {
    const [start, end] = span(graph.relations[relation].date!);
    let lane = lanes.get(key);
    if (!lane) lanes.set(key, (lane = { name, entity, items: [] }));
    lane.items.push({ relation, start, end, text });
  };
  for (const at of shown.relations) {
    const relation = graph.relations[at];
    if (!relation.date) continue;
    if (only !== null && relation.s !== only && relation.o !== only) continue;
    const said = qualifier(relation);
    const [first, verb] = [said ? `${said}: ` : "", words(relation.predicate)];
    const [s, o] = [graph.entities[relation.s].name, graph.entities[relation.o].name];
    if (by === "relations") put(relation.predicate, words(relation.predicate), null, at, `${first}${shortened(s, 24)} – ${shortened(o, 24)}`);
    else {
      put(relation.s, s, relation.s, at, `${first}${verb} ${shortened(o, 26)}`);
      const symmetric = graph.predicates[relation.predicate]?.symmetric;
      if (relation.o !== relation.s) put(relation.o, o, relation.o, at, symmetric ? `${first}${verb} ${shortened(s, 26)}` : `${first}${shortened(s, 26)} ${verb}`);
    }
  }
  const sorted = [...lanes.values()].sort((a, b) => {
    const first = Number(b.entity !== null && b.entity === only) - Number(a.entity !== null && a.entity === only);
    return first || b.items.length - a.items.length || (a.name < b.name ? -1 : 1);
  });
  for (const lane of sorted) lane.items.sort((a, b) => a.start - b.start || a.end - b.end || a.relation - b.relation);
  return { lanes: sorted.slice(0, MOST_LANES), left: Math.max(0, sorted.length - MOST_LANES) };
}

/** The lanes as drawn between two edges, for a scale from ms to px and the width of a text. */
export function packed(lanes: Lane[], x: (ms: number) => number, left: number, right: number, measure: (text: string) => number): PackedLane[] {
  let top = 0;
  const out: PackedLane[] = [];
  for (const lane of lanes) {
    const inside = lane.items.filter((item) => x(item.end) > left && x(item.start) < right);
    if (!inside.length) continue;
    const bars = pack(inside, x, left, right, measure, MOST_ROWS) ?? pack(inside, x, left, right, null, 2 * MOST_ROWS)!;
    const rows = Math.max(1, ...bars.map((bar) => bar.row + 1));
    const height = rows * ROW + 2 * PAD;
    out.push({ ...lane, bars, rows, top, height });
    top += height;
  }
  return out;
}

function pack(items: Item[], x: (ms: number) => number, left: number, right: number, measure: ((text: string) => number) | null, most: number): Bar[] | null {
  const ends: number[] = [];
  const bars: Bar[] = [];
  for (const item of items) {
    const [from, to] = [Math.max(left, x(item.start)), Math.min(right, x(item.end))];
    const width = Math.max(LEAST, to - from);
    const room = measure ? measure(item.text) : 0;
    const within = measure !== null && width > room + 12;
    const before = !within && from + width + 5 + room > right; // no room behind the bar: the text stands before it
    const textX = measure === null ? null : within ? from + 6 : before ? from - 5 - room : from + width + 5;
    const begin = textX === null ? from : Math.min(from, textX);
    const end = within || textX === null ? from + width : Math.max(from + width, textX + room);
    let row = ends.findIndex((taken) => taken < begin - 4);
    if (row < 0) row = ends.length;
    if (row >= most) {
      if (measure) return null;
      row = most - 1; // the densest days: bars share the last row
    }
    ends[row] = end + 6;
    bars.push({ ...item, x: from, width, textX, row });
  }
  return bars;
}

/** The shortest stretch of time that holds most of the items, when it is much shorter than all of it. */
export function denseSpan(items: [number, number][], all: [number, number]): [number, number] {
  const sorted = [...items].sort((a, b) => a[0] - b[0]);
  const wanted = Math.ceil(sorted.length * 0.75);
  let best = all;
  if (!items.length) return all;
  for (let i = 0; i + wanted <= sorted.length; i++) {
    const from = sorted[i][0];
    const to = Math.max(...sorted.slice(i, i + wanted).map((item) => item[1]));
    if (to - from < best[1] - best[0]) best = [from, to];
    if (sorted.length > 500) i += Math.floor(sorted.length / 200);
  }
  if (best[1] - best[0] > (all[1] - all[0]) / 3) return all;
  const pad = Math.max(10 * DAY, (best[1] - best[0]) * 0.06);
  return [best[0] - pad, best[1] + pad];
}
