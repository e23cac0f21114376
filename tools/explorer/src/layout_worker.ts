/** Lays a large graph out beside the page, which stays quick to use: the page's own script, run as a worker. */

import { layout, type Network } from "./layout";

/** Whether this script runs as that worker. */
export const isWorker = typeof document === "undefined";

/** In a worker: answer a network with its places, better and better, the last ones `done`. */
export function serve(): void {
  const scope = self as unknown as DedicatedWorkerGlobalScope;
  scope.onmessage = (event: MessageEvent<Network>) => {
    let told = 0;
    let places: Float32Array | null = null;
    for (places of layout(event.data)) {
      const now = performance.now();
      if (now - told > 250) {
        told = now;
        scope.postMessage({ places: places.slice(), done: false });
      }
    }
    scope.postMessage({ places, done: true });
  };
}

const source = isWorker ? "" : (document.currentScript?.textContent ?? "");

/** A worker that lays out; throws where the browser allows none. */
export function layoutWorker(): Worker {
  return new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
}
