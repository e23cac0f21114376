/**
 * Places for the actors: communities apart, no two on one spot, the same on every run.
 *
 * Each connected part is laid out by itself: Louvain communities on a spiral of discs as a start, ForceAtlas2 with
 * linear attraction and logarithmic repulsion (LinLog, which draws communities apart), at last collisions resolved.
 * The parts are then put side by side, the largest in the middle.
 */

import { forceCollide, forceSimulation } from "d3-force";
import { packSiblings } from "d3-hierarchy";
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import iterate from "graphology-layout-forceatlas2/iterate";

export interface Network {
  /** Radius of each node. */
  sizes: Float32Array;
  sources: Uint32Array;
  targets: Uint32Array;
  weights: Float32Array;
  /** How much wider than high the picture may be. */
  wide: number;
}

const PPN = 10; // numbers a node in ForceAtlas2's matrix: x, y, four of movement, mass, convergence, size, fixed
const PER_NODE = 46; // the wanted distance of neighbours
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const MARGIN = 5;

/** Yields x, y of every node, better and better; the last ones are final. */
export function* layout(network: Network): Generator<Float32Array> {
  const parts = components(network);
  const places = new Float32Array(2 * network.sizes.length);
  const [largest, ...others] = parts;
  const settled: Float32Array[] = [];
  for (const part of others) settled.push(last(arrange(part, network)).places);
  if (!largest) {
    yield places;
    return;
  }
  let moves: [number, number][] | null = null;
  for (const { places: current, final } of arrange(largest, network)) {
    // On the way the other parts stay where they were put at first.
    if (!moves || final) moves = pack(parts, [current, ...settled], network);
    parts.forEach((part, index) => {
      const [x, y] = moves![index];
      const mine = index ? settled[index - 1] : current;
      part.forEach((node, i) => {
        places[2 * node] = mine[2 * i] + x;
        places[2 * node + 1] = mine[2 * i + 1] + y;
      });
    });
    yield places;
  }
}

/** The last of what a generator yields. */
export function last<T>(steps: Iterable<T>): T {
  let found: T | undefined;
  for (const step of steps) found = step;
  if (found === undefined) throw new Error("nothing was yielded");
  return found;
}

/** The connected parts, the largest first. */
function components({ sizes, sources, targets }: Network): number[][] {
  const parent = Uint32Array.from(sizes, (_, at) => at);
  const find = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at]];
    return at;
  };
  sources.forEach((source, edge) => (parent[find(source)] = find(targets[edge])));
  const parts = new Map<number, number[]>();
  sizes.forEach((_, at) => {
    const root = find(at);
    const part = parts.get(root);
    if (part) part.push(at);
    else parts.set(root, [at]);
  });
  return [...parts.values()].sort((a, b) => b.length - a.length || a[0] - b[0]);
}

function* arrange(part: number[], network: Network): Generator<{ places: Float32Array; final: boolean }> {
  const n = part.length;
  if (n === 1) {
    yield { places: new Float32Array(2), final: true };
    return;
  }
  const at = new Map(part.map((node, i) => [node, i]));
  const edges: [number, number, number][] = [];
  network.sources.forEach((source, edge) => {
    const [a, b] = [at.get(source), at.get(network.targets[edge])];
    if (a !== undefined && b !== undefined && a !== b) edges.push([a, b, network.weights[edge]]);
  });
  const community = n > 8 ? communities(n, edges) : new Array(n).fill(0);
  const nodes = new Float32Array(PPN * n);
  start(community, nodes);
  const links = new Float32Array(3 * edges.length);
  edges.forEach(([a, b, weight], i) => {
    const together = community[a] === community[b] ? 1.6 : 1;
    links.set([PPN * a, PPN * b, together * Math.sqrt(weight)], 3 * i);
    nodes[PPN * a + 6] += 1;
    nodes[PPN * b + 6] += 1;
  });
  for (let i = 0; i < n; i++) {
    nodes[PPN * i + 6] = 1 + nodes[PPN * i + 6] * 0.7;
    nodes[PPN * i + 7] = 1;
    nodes[PPN * i + 8] = network.sizes[part[i]];
  }
  const settings = {
    linLogMode: true,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 12,
    strongGravityMode: false,
    gravity: 3,
    slowDown: 1 + Math.log(n),
    barnesHutOptimize: n > 400,
    barnesHutTheta: 0.9,
  };
  const rounds = n > 4000 ? 160 : n > 1500 ? 260 : n > 200 ? 400 : 500;
  const every = n > 1500 ? 10 : rounds;
  for (let round = 1; round <= rounds; round++) {
    iterate(settings, nodes, links);
    if (round % every === 0 && round < rounds) yield { places: scaled(nodes, n), final: false };
  }
  yield { places: apart(lying(scaled(nodes, n)), part, network), final: true };
}

/** The places turned so that they are wider than high: along their principal axis. */
function lying(places: Float32Array): Float32Array {
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < places.length; i += 2) {
    xx += places[i] * places[i];
    xy += places[i] * places[i + 1];
    yy += places[i + 1] * places[i + 1];
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < places.length; i += 2) {
    const [x, y] = [places[i], places[i + 1]];
    places[i] = x * cos + y * sin;
    places[i + 1] = y * cos - x * sin;
  }
  return places;
}

/** Louvain communities, by numbers from 0 in the order of their size. */
function communities(n: number, edges: [number, number, number][]): number[] {
  const graph = new UndirectedGraph();
  for (let i = 0; i < n; i++) graph.addNode(i);
  for (const [a, b, weight] of edges) graph.mergeEdge(a, b, { weight });
  const found = louvain(graph, { rng: random(n), resolution: 1 });
  const sizes = new Map<number, number>();
  for (let i = 0; i < n; i++) sizes.set(found[i], (sizes.get(found[i]) ?? 0) + 1);
  const order = [...sizes].sort(([a, x], [b, y]) => y - x || a - b).map(([name]) => name);
  const rank = new Map(order.map((name, i) => [name, i]));
  return Array.from({ length: n }, (_, i) => rank.get(found[i])!);
}

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** First places: a disc for each community, the discs packed, the nodes of a community on a spiral in its disc. */
function start(community: number[], nodes: Float32Array): void {
  const members: number[][] = [];
  community.forEach((name, i) => (members[name] ??= []).push(i));
  const discs = packSiblings(members.map((list) => ({ r: 8 * Math.sqrt(list.length) + 4, x: 0, y: 0 })));
  members.forEach((list, name) => {
    list.forEach((i, rank) => {
      const radius = 7 * Math.sqrt(rank + 0.5);
      nodes[PPN * i] = discs[name].x + radius * Math.cos(rank * GOLDEN);
      nodes[PPN * i + 1] = discs[name].y + radius * Math.sin(rank * GOLDEN);
    });
  });
}

/** The places, around 0, so large that a node has the room of a square of `PER_NODE`. */
function scaled(nodes: Float32Array, n: number): Float32Array {
  const out = new Float32Array(2 * n);
  let [x, y, spread] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    x += nodes[PPN * i] / n;
    y += nodes[PPN * i + 1] / n;
  }
  for (let i = 0; i < n; i++) spread += Math.hypot(nodes[PPN * i] - x, nodes[PPN * i + 1] - y) / n;
  const factor = (PER_NODE * Math.sqrt(n) * 0.52) / (spread || 1);
  for (let i = 0; i < n; i++) {
    out[2 * i] = (nodes[PPN * i] - x) * factor;
    out[2 * i + 1] = (nodes[PPN * i + 1] - y) * factor;
  }
  return out;
}

/** The places with overlapping nodes pushed apart. */
function apart(places: Float32Array, part: number[], network: Network): Float32Array {
  const bodies = part.map((node, i) => ({ x: places[2 * i], y: places[2 * i + 1], r: 2.3 * network.sizes[node] + MARGIN }));
  const simulation = forceSimulation(bodies)
    .force("apart", forceCollide<(typeof bodies)[number]>((body) => body.r).strength(0.8))
    .stop();
  simulation.tick(part.length > 4000 ? 20 : 60);
  bodies.forEach((body, i) => {
    places[2 * i] = body.x;
    places[2 * i + 1] = body.y;
  });
  return places;
}

/** How to move the parts so that they lie side by side, the later ones as near to the middle as there is room. */
function pack(parts: number[][], places: Float32Array[], network: Network): [number, number][] {
  const taken = new Set<number>();
  let from = 0;
  let size = Infinity;
  return parts.map((part, index) => {
    const cells = covered(part, places[index], network);
    if (cells.length < size) [from, size] = [Math.max(0, from - 3), cells.length]; // a smaller one may fit further in
    const [column, row, ring] = index ? firstFree(cells, taken, from, network.wide) : [0, 0, 0];
    from = ring;
    for (const cell of cells) taken.add(cell + column * ROW + row);
    return [column * CELL, row * CELL];
  });
}

const CELL = 36; // world units
const ROW = 1 << 12; // cells of a column, more than any picture has
const LABEL = 2; // cells that a name takes beside its node

/** The cells, as column * ROW + row, that a part needs for its nodes, their names and its edges. */
function covered(part: number[], places: Float32Array, network: Network): number[] {
  const cells = new Set<number>();
  const add = (x: number, y: number) => cells.add(Math.round(x / CELL) * ROW + Math.round(y / CELL));
  const at = new Map(part.map((node, i) => [node, i]));
  if (part.length > 1500) {
    let reach = 0;
    part.forEach((_, i) => (reach = Math.max(reach, Math.hypot(places[2 * i], places[2 * i + 1]))));
    for (let x = -reach; x <= reach; x += CELL) {
      const y = Math.sqrt(reach * reach - x * x);
      for (let inside = -y; inside <= y; inside += CELL) add(x, inside);
    }
    return [...cells];
  }
  part.forEach((node, i) => {
    const reach = network.sizes[node] + CELL / 2;
    for (let x = -reach; x <= reach + LABEL * CELL; x += CELL / 2) {
      for (let y = -reach; y <= reach; y += CELL / 2) add(places[2 * i] + x, places[2 * i + 1] + y);
    }
  });
  network.sources.forEach((source, edge) => {
    const [a, b] = [at.get(source), at.get(network.targets[edge])];
    if (a === undefined || b === undefined) return;
    const [x, y] = [places[2 * a], places[2 * a + 1]];
    const [dx, dy] = [places[2 * b] - x, places[2 * b + 1] - y];
    const steps = Math.ceil((2 * Math.hypot(dx, dy)) / CELL) + 1;
    for (let step = 0; step <= steps; step++) add(x + (dx * step) / steps, y + (dy * step) / steps);
  });
  return [...cells];
}

/** By how many columns and rows to move `cells` so that they meet none that is taken, searched from a ring outwards. */
function firstFree(cells: number[], taken: ReadonlySet<number>, from: number, wide: number): [number, number, number] {
  for (let ring = from; ; ring++) {
    const steps = Math.max(1, 6 * ring);
    for (let step = 0; step < steps; step++) {
      const angle = (step * 2 * Math.PI) / steps + ring * 0.7;
      const [column, row] = [Math.round(ring * wide * Math.cos(angle)), Math.round(ring * Math.sin(angle))];
      if (cells.every((cell) => !taken.has(cell + column * ROW + row))) return [column, row, ring];
    }
  }
}
