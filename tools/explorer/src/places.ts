/** Where each actor is drawn: at once for a small graph, by a worker for a large one. */

import type { Graph } from "./data";
import { last, layout, type Network } from "./layout";
import { layoutWorker } from "./layout_worker";

const AT_ONCE = 700; // nodes that are laid out before the first picture

export interface Places {
  /** x, y of every entity. */
  xy: Float32Array;
  settled: boolean;
}

/** The radius of a node with so many relations. */
export function radius(degree: number): number {
  return 4.5 + 2.6 * Math.sqrt(degree);
}

/** The network of some relations among some entities: parallel relations are one edge. */
export function networkOf(graph: Graph, entities: number[], relations: number[], degree: ArrayLike<number>, wide: number): Network {
  const at = new Map(entities.map((entity, i) => [entity, i]));
  const weights = new Map<number, number>();
  for (const index of relations) {
    const { s, o } = graph.relations[index];
    const [a, b] = [at.get(Math.min(s, o))!, at.get(Math.max(s, o))!];
    const key = a * entities.length + b;
    weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  const keys = [...weights.keys()].sort((a, b) => a - b);
  return {
    sizes: Float32Array.from(entities, (entity) => radius(degree[entity])),
    sources: Uint32Array.from(keys, (key) => Math.floor(key / entities.length)),
    targets: Uint32Array.from(keys, (key) => key % entities.length),
    weights: Float32Array.from(keys, (key) => weights.get(key)!),
    wide,
  };
}

/** Lay out `entities`; `changed` is called whenever their places in `places` are new. Returns how to stop. */
export function placeAll(places: Places, entities: number[], network: Network, changed: () => void): () => void {
  const take = (xy: Float32Array, done: boolean) => {
    entities.forEach((entity, i) => {
      places.xy[2 * entity] = xy[2 * i];
      places.xy[2 * entity + 1] = xy[2 * i + 1];
    });
    places.settled = done;
  };
  if (entities.length <= AT_ONCE) {
    take(last(layout(network)), true);
    changed();
    return () => {};
  }
  places.settled = false;
  let worker: Worker;
  try {
    worker = layoutWorker();
  } catch {
    return inSlices(network, take, changed);
  }
  worker.onmessage = (event: MessageEvent<{ places: Float32Array; done: boolean }>) => {
    take(event.data.places, event.data.done);
    if (event.data.done) worker.terminate();
    changed();
  };
  let stop = () => worker.terminate();
  worker.onerror = (event) => {
    event.preventDefault();
    stop = inSlices(network, take, changed);
  };
  worker.postMessage(network);
  return () => stop();
}

/** Where a browser allows no worker in a file: a step of the layout between two frames. */
function inSlices(network: Network, take: (xy: Float32Array, done: boolean) => void, changed: () => void): () => void {
  const steps = layout(network);
  let stopped = false;
  let newest: Float32Array | null = null;
  const step = () => {
    if (stopped) return;
    const { value, done } = steps.next();
    if (value) newest = value;
    if (newest) take(newest, !!done);
    changed();
    if (!done) setTimeout(step);
  };
  setTimeout(step);
  return () => {
    stopped = true;
  };
}
