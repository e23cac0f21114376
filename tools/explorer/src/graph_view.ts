/** The network view: the canvas, its camera, what the pointer and the keys do. */

import { quadtree, type Quadtree } from "d3-quadtree";
import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomTransform } from "d3-zoom";
import type { Graph } from "./data";
import { announce, h } from "./dom";
import { control, draw, screenRadius, shortened, strandText, type Scene } from "./draw";
import type { Visible } from "./filters";
import { legend } from "./legend";
import { networkOf, placeAll, type Places } from "./places";
import type { Camera, Store } from "./state";
import { strandsOf, type Strand } from "./strands";
import { palette } from "./theme";

const LEAST_ZOOM = 0.01;
const MOST_ZOOM = 8;
const SETTLE = 140; // ms without movement before all is drawn

export interface GraphView {
  element: HTMLElement;
  /** What is visible is new. */
  update(shown: Visible): void;
  /** The selection, the theme or the size is new. */
  refresh(): void;
  /** Bring an actor and what is beside it into view. */
  show(entity: number): void;
  /** Where an actor is drawn, in px of the page. */
  at(entity: number): { x: number; y: number };
}

export function graphView(graph: Graph, store: Store, choose: (node: number | null, other?: number) => void): GraphView {
  const canvas = h("canvas", {
    tabindex: 0,
    role: "application",
    "aria-label": "Network of actors. Arrow keys move the picture, plus and minus zoom, 0 shows all, shift and an arrow goes to the next actor that way, Enter opens its card. The view List has the same as a table.",
    id: "canvas",
  });
  const tip = h("div", { class: "tip", hidden: true });
  const note = h("p", { class: "note", role: "status", hidden: true }, "Arranging the actors …");
  const empty = h("div", { class: "empty", hidden: true });
  const element = h(
    "div",
    { class: "picture" },
    canvas,
    tip,
    note,
    empty,
    h(
      "div",
      { class: "tools", role: "group", "aria-label": "Picture" },
      h("button", { title: "Zoom in (+)", "aria-label": "Zoom in", onclick: () => scale(1.5) }, "+"),
      h("button", { title: "Zoom out (−)", "aria-label": "Zoom out", onclick: () => scale(1 / 1.5) }, "−"),
      h("button", { title: "Show all (0)", "aria-label": "Show all", onclick: () => fit() }, "⤢"),
      h("button", { title: "Arrange anew what is shown", class: "wide", onclick: () => arrange() }, "Arrange"),
    ),
  );
  const whole = h("div", { class: "network" }, element, legend(graph));
  const context = canvas.getContext("2d")!;
  const places: Places = { xy: new Float32Array(2 * graph.entities.length), settled: false };
  let transform: ZoomTransform = zoomIdentity;
  let tree: Quadtree<number> | null = null;
  let stop = () => {};
  let framed = false; // whether the reader (or a link) chose the camera
  let opened: number | null = store.get().node; // whom to bring into view as long as nobody moves the picture
  let eye: Camera | null = store.get().camera; // what stays in the middle when the size changes
  let timer = 0;
  let asked = 0;
  let scene: Scene | null = null;

  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([LEAST_ZOOM, MOST_ZOOM])
    .clickDistance(5)
    .on("zoom", (event) => {
      transform = event.transform;
      if (element.clientWidth) eye = camera();
      if (event.sourceEvent) framed = true;
      tip.hidden = true;
      moved();
    });
  const target = select(canvas).call(zooming).on("dblclick.zoom", null);

  /** Draw soon; all of it only when the picture has come to rest. */
  function moved(): void {
    if (scene) scene.moving = true;
    redraw();
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (scene) scene.moving = !places.settled;
      redraw();
      store.set({ camera: framed || atOne() ? camera() : null });
    }, SETTLE);
  }

  function redraw(): void {
    if (!asked) asked = requestAnimationFrame(paint);
  }

  function paint(): void {
    asked = 0;
    const [width, height] = [element.clientWidth, element.clientHeight];
    if (!scene || !width || !height) return;
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { node, other } = store.get();
    Object.assign(scene, { node, other, moving: scene.moving || !places.settled });
    draw(context, { width, height, x: transform.x, y: transform.y, k: transform.k }, scene);
    if (!whole.dataset.drawn) performance.mark("drawn");
    whole.dataset.drawn = "true";
    whole.dataset.settled = String(places.settled);
  }

  function camera(): Camera {
    const [x, y] = transform.invert([element.clientWidth / 2, element.clientHeight / 2]);
    return { x, y, k: transform.k };
  }

  function look({ x, y, k }: Camera): void {
    const to = zoomIdentity.translate(element.clientWidth / 2, element.clientHeight / 2).scale(k).translate(-x, -y);
    target.call(zooming.transform, to);
  }

  /** The shape of the picture, or what it will be when it is not there yet. */
  function wide(): number {
    const [width, height] = element.clientWidth ? [element.clientWidth, element.clientHeight] : [window.innerWidth - 610, window.innerHeight - 110];
    return Math.min(2, Math.max(0.7, (width - 190) / Math.max(200, height - 70)));
  }

  function box(entities: number[]): [number, number, number, number] {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const at of entities) {
      left = Math.min(left, places.xy[2 * at]);
      right = Math.max(right, places.xy[2 * at]);
      top = Math.min(top, places.xy[2 * at + 1]);
      bottom = Math.max(bottom, places.xy[2 * at + 1]);
    }
    return [left, top, right, bottom];
  }

  function frame(entities: number[], most: number): Camera | null {
    if (!entities.length || !element.clientWidth) return null;
    const [left, top, right, bottom] = box(entities);
    const [width, height] = [element.clientWidth - 190, element.clientHeight - 70];
    const k = Math.min(most, width / Math.max(1, right - left), height / Math.max(1, bottom - top));
    return { x: (left + right) / 2, y: (top + bottom) / 2, k: Math.max(LEAST_ZOOM, k) };
  }

  function fit(): void {
    framed = false;
    opened = null;
    compose();
  }

  /** Unless the reader chose where to look: the actor that was opened and what is beside it, else all that is shown. */
  function compose(): void {
    if (framed || !scene) return;
    const to = atOne() ? frame(beside(opened!), 1.9) : frame(scene.shown.entities, 1.6);
    if (to) look(to);
  }

  /** Whether the picture shows the actor that was opened. */
  function atOne(): boolean {
    return places.settled && opened !== null && opened === store.get().node;
  }

  function beside(entity: number): number[] {
    const found = new Set([entity]);
    for (const at of graph.relationsOf[entity]) {
      if (scene!.shown.has[at]) found.add(graph.relations[at].s).add(graph.relations[at].o);
    }
    return [...found];
  }

  function scale(by: number): void {
    framed = true;
    const now = camera();
    look({ ...now, k: Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, now.k * by)) });
  }

  function arrange(): void {
    if (!scene) return;
    framed = false;
    place(scene.shown, scene.shown.entities);
  }

  function place(shown: Visible, entities: number[]): void {
    stop();
    const inside = new Set(entities);
    const relations = shown.relations.filter((at) => inside.has(graph.relations[at].s) && inside.has(graph.relations[at].o));
    stop = placeAll(places, entities, networkOf(graph, entities, relations, shown.degree, wide()), () => {
      note.hidden = places.settled;
      settle();
    });
    note.hidden = places.settled;
  }

  /** The places are new: find actors there, and show them all unless the reader has chosen where to look. */
  function settle(): void {
    if (scene && places.settled) scene.moving = false;
    index();
    compose();
    redraw();
  }

  function index(): void {
    tree = scene
      ? quadtree<number>(scene.shown.entities, (at) => places.xy[2 * at], (at) => places.xy[2 * at + 1])
      : null;
  }

  /** The actor under a point of the canvas. */
  function actorAt(px: number, py: number): number | null {
    if (!tree || !scene) return null;
    const [x, y] = transform.invert([px, py]);
    const found = tree.find(x, y, 40 / transform.k);
    if (found === undefined) return null;
    const away = Math.hypot(places.xy[2 * found] - x, places.xy[2 * found + 1] - y) * transform.k;
    return away <= screenRadius(scene.shown.degree[found], transform.k) + 5 ? found : null;
  }

  /** The strand under a point of the canvas. */
  function strandAt(px: number, py: number): Strand | null {
    if (!scene) return null;
    const { node, other } = store.get();
    let best: Strand | null = null;
    let least = 6;
    for (const strand of scene.strands) {
      if (node !== null && other === null && strand.a !== node && strand.b !== node) continue;
      const [ax, ay] = transform.apply([places.xy[2 * strand.a], places.xy[2 * strand.a + 1]]);
      const [bx, by] = transform.apply([places.xy[2 * strand.b], places.xy[2 * strand.b + 1]]);
      if (px < Math.min(ax, bx) - 25 || px > Math.max(ax, bx) + 25 || py < Math.min(ay, by) - 25 || py > Math.max(ay, by) + 25) continue;
      const [cx, cy] = control(strand, ax, ay, bx, by, transform.k);
      for (let i = 1; i < 24; i++) {
        const t = i / 24;
        const x = (1 - t) * (1 - t) * ax + 2 * t * (1 - t) * cx + t * t * bx;
        const y = (1 - t) * (1 - t) * ay + 2 * t * (1 - t) * cy + t * t * by;
        const away = Math.hypot(x - px, y - py);
        if (away < least) [best, least] = [strand, away];
      }
    }
    return best;
  }

  canvas.addEventListener("click", (event) => {
    const actor = actorAt(event.offsetX, event.offsetY);
    if (actor !== null) return choose(actor);
    const strand = strandAt(event.offsetX, event.offsetY);
    if (!strand) return choose(null);
    const { node } = store.get();
    if (node === strand.b) choose(strand.b, strand.a);
    else choose(strand.a, strand.b);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!scene || event.buttons) return;
    const actor = actorAt(event.offsetX, event.offsetY);
    const strand = actor === null && scene.strands.length < 8000 ? strandAt(event.offsetX, event.offsetY) : null;
    canvas.style.cursor = actor !== null || strand ? "pointer" : "grab";
    if (actor !== scene.hovered) {
      scene.hovered = actor;
      redraw();
    }
    tip.hidden = actor === null && !strand;
    if (actor !== null) {
      const { name, type } = graph.entities[actor];
      tip.textContent = `${shortened(name, 60)} · ${type} · ${scene.shown.degree[actor]} relations shown`;
    } else if (strand) {
      const [a, b] = [graph.entities[strand.a].name, graph.entities[strand.b].name];
      tip.textContent = `${shortened(a)} – ${shortened(b)}: ${strandText(graph, strand)}`;
    }
    tip.style.left = `${Math.min(event.offsetX + 14, element.clientWidth - 260)}px`;
    tip.style.top = `${event.offsetY + 16}px`;
  });
  canvas.addEventListener("pointerleave", () => {
    tip.hidden = true;
    if (scene && scene.hovered !== null) {
      scene.hovered = null;
      redraw();
    }
  });

  const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow && event.shiftKey) step(arrow);
    else if (arrow) {
      framed = true;
      const now = camera();
      look({ ...now, x: now.x + (60 * arrow[0]) / now.k, y: now.y + (60 * arrow[1]) / now.k });
    } else if (event.key === "+" || event.key === "=") scale(1.3);
    else if (event.key === "-" || event.key === "_") scale(1 / 1.3);
    else if (event.key === "0") fit();
    else if (event.key === "Enter") document.getElementById("details-head")?.focus();
    else return;
    event.preventDefault();
  });

  /** Select the nearest actor in a direction from the selected one. */
  function step([dx, dy]: [number, number]): void {
    if (!scene) return;
    const { node } = store.get();
    const from = node ?? scene.ranked.find((at) => scene!.shown.shown[at]);
    if (from === undefined) return;
    let [best, least] = [node === null ? from : -1, Infinity];
    if (node !== null) {
      for (const at of scene.shown.entities) {
        const [x, y] = [places.xy[2 * at] - places.xy[2 * from], places.xy[2 * at + 1] - places.xy[2 * from + 1]];
        const along = x * dx + y * dy;
        const across = Math.abs(x * dy) + Math.abs(y * dx);
        if (at === from || along <= 0 || across > along) continue;
        if (along + across < least) [best, least] = [at, along + across];
      }
    }
    if (best < 0) return announce("No actor further that way");
    choose(best);
    const [px, py] = transform.apply([places.xy[2 * best], places.xy[2 * best + 1]]);
    if (px < 30 || py < 30 || px > element.clientWidth - 30 || py > element.clientHeight - 30) {
      framed = true;
      look({ x: places.xy[2 * best], y: places.xy[2 * best + 1], k: transform.k });
    }
  }

  new ResizeObserver(() => {
    if (!element.clientWidth) return;
    if (framed && eye) look(eye);
    else compose();
    redraw();
  }).observe(element);

  return {
    element: whole,
    update(shown) {
      const first = scene === null;
      const degree = shown.degree;
      const ranked = [...shown.entities].sort((a, b) => degree[b] - degree[a] || graph.entities[b].mentions - graph.entities[a].mentions || a - b);
      scene = {
        graph,
        shown,
        strands: strandsOf(graph, shown.relations),
        xy: places.xy,
        ranked,
        palette: scene?.palette ?? palette(),
        node: null,
        other: null,
        hovered: null,
        moving: false,
      };
      empty.hidden = shown.entities.length > 0;
      if (!empty.hidden) {
        empty.replaceChildren(
          h("p", {}, graph.relations.length ? "No relation passes the filters." : "This graph has no relations."),
          h("p", {}, graph.relations.length ? "Widen them, or reset them on the left." : "Search finds its actors."),
        );
      }
      if (first) {
        framed = eye !== null;
        placeEverything();
      }
      index();
      redraw();
    },
    refresh() {
      if (scene) scene.palette = palette();
      redraw();
    },
    show(entity) {
      opened = entity;
      framed = false;
      compose();
    },
    at(entity) {
      const [x, y] = transform.apply([places.xy[2 * entity], places.xy[2 * entity + 1]]);
      const edge = canvas.getBoundingClientRect();
      return { x: edge.left + x, y: edge.top + y };
    },
  };

  /** Places for all actors, whatever is filtered now: what returns is where it was. Those without a relation come last. */
  function placeEverything(): void {
    const joined = graph.entities.map((_, at) => at).filter((at) => graph.relationsOf[at].length);
    const alone = graph.entities.map((_, at) => at).filter((at) => !graph.relationsOf[at].length);
    const degree = graph.relationsOf.map((list) => list.length);
    const all = graph.relations.map((_, at) => at);
    stop = placeAll(places, joined, networkOf(graph, joined, all, degree, wide()), () => {
      note.hidden = places.settled;
      beneath(joined, alone);
      settle();
    });
    note.hidden = places.settled;
  }

  /** Rows of lone actors beneath the others. */
  function beneath(joined: number[], alone: number[]): void {
    const [left, , right, bottom] = joined.length ? box(joined) : [-400, 0, 400, 0];
    const row = Math.max(4, Math.ceil(Math.sqrt(alone.length * 1.5)), Math.floor((right - left) / 110));
    alone.forEach((at, i) => {
      places.xy[2 * at] = (left + right) / 2 + ((i % row) - (row - 1) / 2) * 110;
      places.xy[2 * at + 1] = bottom + 80 + 34 * Math.floor(i / row);
    });
  }
}
