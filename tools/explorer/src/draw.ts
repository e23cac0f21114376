/** Draws the network on a canvas: strands, arrowheads, nodes, labels. */

import { qualifier, words, type Graph } from "./data";
import type { Visible } from "./filters";
import { Taken, type Box } from "./labels";
import { radius } from "./places";
import type { Strand } from "./strands";
import { DASHES, KINDS, trace, type Palette } from "./theme";

export interface Scene {
  graph: Graph;
  shown: Visible;
  strands: Strand[];
  xy: Float32Array;
  /** Entities by importance, the most first. */
  ranked: number[];
  palette: Palette;
  /** The actor (and the other end of the pair) that is looked at. */
  node: number | null;
  other: number | null;
  hovered: number | null;
  /** While the picture moves, less is drawn. */
  moving: boolean;
}

export interface Frame {
  width: number;
  height: number;
  x: number;
  y: number;
  k: number;
}

const BEND = 15; // world units between two strands of a pair
const FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";
const MOST_LABELS = 140;
const TOOLS = { w: 74, h: 145 }; // px of the corner where the buttons stand
const SPECK = 2.6; // px
const MOST_TRIED = 1500; // names that a place is sought for
const MOST_BOXES = 600; // nodes that no name covers
const MOVING_STRANDS = 2500;

/** Radius on the screen: nodes shrink more slowly than distances. */
export function screenRadius(degree: number, k: number): number {
  return radius(degree) * Math.min(1.7, Math.pow(k, 0.62));
}

/** The middle control point of a strand on the screen. */
export function control(strand: Strand, ax: number, ay: number, bx: number, by: number, k: number): [number, number] {
  const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
  if (strand.bend === 0) return [mx, my];
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const offset = 2 * strand.bend * Math.min(BEND * k, 20, length / 5);
  return [mx - ((by - ay) / length) * offset, my + ((bx - ax) / length) * offset];
}

export function draw(context: CanvasRenderingContext2D, frame: Frame, scene: Scene): void {
  const { graph, shown, xy, palette } = scene;
  const { width, height, k } = frame;
  const sx = (at: number) => xy[2 * at] * k + frame.x;
  const sy = (at: number) => xy[2 * at + 1] * k + frame.y;
  context.clearRect(0, 0, width, height);

  const focus = scene.node ?? scene.hovered;
  const beside = new Set<number>();
  const isLit = (strand: Strand) =>
    scene.node !== null && scene.other !== null
      ? (strand.a === scene.node && strand.b === scene.other) || (strand.b === scene.node && strand.a === scene.other)
      : focus === null || strand.a === focus || strand.b === focus;
  if (focus !== null) {
    beside.add(focus);
    for (const strand of scene.strands) {
      if (isLit(strand)) beside.add(strand.a).add(strand.b);
    }
  }

  // Strands, the dimmed ones first, those of a look in one stroke.
  const inside = (strand: Strand) => {
    const [ax, ay, bx, by] = [sx(strand.a), sy(strand.a), sx(strand.b), sy(strand.b)];
    return Math.max(ax, bx) > -40 && Math.min(ax, bx) < width + 40 && Math.max(ay, by) > -40 && Math.min(ay, by) < height + 40;
  };
  let drawn = scene.strands.filter(inside);
  if (scene.moving && drawn.length > MOVING_STRANDS) {
    drawn = drawn.filter((strand, i) => (focus !== null && isLit(strand)) || i % Math.ceil(drawn.length / MOVING_STRANDS) === 0);
  }
  const crowded = drawn.length > 600 ? Math.max(0.1, Math.pow(600 / drawn.length, 0.6)) : 1;
  for (const lit of focus === null ? [true] : [false, true]) {
    const looks = new Map<string, Strand[]>();
    for (const strand of drawn) {
      if (focus !== null && isLit(strand) !== lit) continue;
      const wide = strand.relations.length > 4 ? 2 : strand.relations.length > 1 ? 1 : 0;
      const key = `${KINDS.indexOf(strand.kind)}${wide}`;
      const list = looks.get(key);
      if (list) list.push(strand);
      else looks.set(key, [strand]);
    }
    for (const key of [...looks.keys()].sort()) {
      const kind = KINDS[Number(key[0])];
      const base = [1.25, 2.1, 3.4][Number(key[1])] * Math.min(1.25, Math.max(0.55, Math.pow(k, 0.35)));
      context.strokeStyle = palette.kinds[kind];
      context.lineWidth = lit && focus !== null ? base + 0.6 : base;
      context.globalAlpha = lit ? (focus === null ? 0.85 * crowded : 1) : 0.13 * Math.max(0.5, crowded);
      context.setLineDash(drawn.length > 6000 && !(lit && focus !== null) ? [] : DASHES[kind]);
      context.lineCap = kind === "hedged" ? "round" : "butt";
      context.beginPath();
      for (const strand of looks.get(key)!) {
        const [ax, ay, bx, by] = [sx(strand.a), sy(strand.a), sx(strand.b), sy(strand.b)];
        context.moveTo(ax, ay);
        if (strand.bend === 0) context.lineTo(bx, by);
        else context.quadraticCurveTo(...control(strand, ax, ay, bx, by, k), bx, by);
      }
      context.stroke();
    }
  }
  context.setLineDash([]);

  // Arrowheads, where there is room for them.
  const heads = drawn.filter((strand) => (focus === null ? drawn.length < 1500 && k > 0.35 : isLit(strand)));
  for (const strand of heads) {
    context.globalAlpha = focus === null ? 0.9 : 1;
    context.fillStyle = palette.kinds[strand.kind];
    if (strand.forward) arrow(strand, strand.a, strand.b);
    if (strand.backward) arrow(strand, strand.b, strand.a);
  }

  function arrow(strand: Strand, from: number, to: number): void {
    const [fx, fy, tx, ty] = [sx(from), sy(from), sx(to), sy(to)];
    const reach = screenRadius(shown.degree[to], k) + 1.5;
    if (Math.hypot(tx - fx, ty - fy) < reach + 16) return;
    const [cx, cy] = control(strand, sx(strand.a), sy(strand.a), sx(strand.b), sy(strand.b), k);
    // The direction in which the curve arrives; its tip on the border of the node.
    const angle = Math.atan2(ty - cy, tx - cx);
    const size = 6.5 + Math.min(3, strand.relations.length * 0.6);
    const [px, py] = [tx - reach * Math.cos(angle), ty - reach * Math.sin(angle)];
    context.beginPath();
    context.moveTo(px, py);
    context.lineTo(px - size * Math.cos(angle - 0.4), py - size * Math.sin(angle - 0.4));
    context.lineTo(px - size * 0.72 * Math.cos(angle), py - size * 0.72 * Math.sin(angle));
    context.lineTo(px - size * Math.cos(angle + 0.4), py - size * Math.sin(angle + 0.4));
    context.fill();
  }

  // Nodes, all of a type and brightness in one path.
  const nodes = shown.entities.filter((at) => {
    const [x, y] = [sx(at), sy(at)];
    return x > -40 && x < width + 40 && y > -40 && y < height + 40;
  });
  for (const lit of focus === null ? [true] : [false, true]) {
    const types = new Map<string, number[]>();
    for (const at of nodes) {
      if (focus !== null && beside.has(at) !== lit) continue;
      const list = types.get(graph.entities[at].type);
      if (list) list.push(at);
      else types.set(graph.entities[at].type, [at]);
    }
    for (const [type, all] of types) {
      // The smallest are specks: their shape could not be seen, and thousands of them are drawn.
      const specks = all.filter((at) => screenRadius(shown.degree[at], k) < SPECK);
      const list = specks.length ? all.filter((at) => screenRadius(shown.degree[at], k) >= SPECK) : all;
      context.fillStyle = palette.type(type);
      context.globalAlpha = lit ? 1 : 0.25;
      for (const at of specks) {
        const r = screenRadius(shown.degree[at], k) * 0.9;
        context.fillRect(sx(at) - r, sy(at) - r, 2 * r, 2 * r);
      }
      if (!list.length) continue;
      // First the paper under the node, so that edges end at its border even where it is dim.
      context.globalAlpha = 1;
      context.beginPath();
      for (const at of list) trace(context, type, sx(at), sy(at), screenRadius(shown.degree[at], k));
      context.fillStyle = palette.paper;
      context.fill();
      context.globalAlpha = lit ? 1 : 0.25;
      context.fillStyle = palette.type(type);
      context.fill();
      if (k > 0.3) {
        context.strokeStyle = palette.paper;
        context.lineWidth = 1.5;
        context.stroke();
      }
    }
  }
  context.globalAlpha = 1;
  for (const at of [scene.hovered, scene.other, scene.node]) {
    if (at === null || !shown.shown[at]) continue;
    context.beginPath();
    trace(context, graph.entities[at].type, sx(at), sy(at), screenRadius(shown.degree[at], k) + 4);
    context.strokeStyle = palette.mark;
    context.lineWidth = at === scene.hovered ? 1.5 : 2.5;
    context.stroke();
  }

  labels();

  function labels(): void {
    const taken = new Taken();
    const [a, b] = [scene.node, scene.other];
    const inView = new Uint8Array(graph.entities.length);
    for (const at of nodes) inView[at] = 1;
    const first = [a, b, scene.hovered].filter((at, i, all): at is number => at !== null && !!inView[at] && all.indexOf(at) === i);
    const others = scene.ranked.filter((at) => inView[at] && !first.includes(at) && (focus === null || beside.has(at) || k >= 1.2));
    const order = [...first, ...others.slice(0, MOST_TRIED)];
    // Names cover no node that matters; where there is no other room, lesser nodes give way.
    const nodeBox = (at: number): Box => {
      const r = screenRadius(shown.degree[at], k) * 0.9;
      return { x: sx(at) - r, y: sy(at) - r, w: 2 * r, h: 2 * r };
    };
    const lit = order.filter((at) => focus === null || beside.has(at)).slice(0, MOST_BOXES);
    const greater = new Taken();
    for (const one of [taken, greater]) one.add({ x: width - TOOLS.w, y: 0, w: TOOLS.w, h: TOOLS.h });
    for (const at of lit) taken.add(nodeBox(at));
    let written = 0;
    const most = scene.moving ? 60 : MOST_LABELS;
    for (const at of order) {
      if (written >= most) break;
      const great = written < 14 && shown.degree[at] > 5;
      const near = focus === null || beside.has(at);
      if (near) greater.add(nodeBox(at));
      if (!near && (beside.size > 1 || k < 1.2)) continue;
      const main = at === a || at === b || at === scene.hovered;
      const r = screenRadius(shown.degree[at], k);
      if (r < 2.2 && !main) continue;
      const size = Math.min(great ? 15.5 : 12, 10.5 + Math.sqrt(shown.degree[at]) * 0.9) + (main ? 1 : 0);
      context.font = `${main || great ? 600 : 450} ${size.toFixed(1)}px ${FONT}`;
      const text = shortened(graph.entities[at].name);
      const [w, high] = [context.measureText(text).width + 2, size * 1.15];
      const ring = at === a || at === b ? 4 : 0;
      const [x, y, gap, slant] = [sx(at), sy(at), r + 3.5 + ring, 0.72 * (r + ring) + 2];
      const boxes: Box[] = [
        [x + gap, y - high / 2],
        [x - gap - w, y - high / 2],
        [x - w / 2, y + gap],
        [x - w / 2, y - gap - high],
        [x + slant, y + slant - 2],
        [x + slant, y - slant - high + 2],
        [x - slant - w, y + slant - 2],
        [x - slant - w, y - slant - high + 2],
      ]
        .map(([left, top]) => ({ x: left, y: top, w, h: high }))
        .filter((box) => main || (box.x > 0 && box.x + w < width && box.y > 0 && box.y + high < height));
      const important = main || great;
      const box = boxes.find((one) => taken.free(one) && greater.free(one)) ?? (important ? boxes.find((one) => greater.free(one)) : null) ?? (main ? boxes[2] : null);
      if (!box) continue;
      taken.add(box);
      greater.add(box);
      written++;
      write(text, box.x + 1, box.y + high * 0.8, near ? palette.ink : palette.faint);
    }
    if (focus !== null && !scene.moving) strandLabels(taken);
  }

  /** What the strands of the selected actor or pair say, at their middle. */
  function strandLabels(taken: Taken): void {
    const lit = drawn.filter(isLit);
    if (lit.length > 60) return;
    context.font = `italic 11px ${FONT}`;
    for (const strand of lit) {
      const [ax, ay, bx, by] = [sx(strand.a), sy(strand.a), sx(strand.b), sy(strand.b)];
      const text = strandText(graph, strand);
      const w = context.measureText(text).width;
      if (Math.hypot(bx - ax, by - ay) < w * 0.6 + 30) continue;
      const [cx, cy] = control(strand, ax, ay, bx, by, k);
      for (const t of [0.5, 0.4, 0.6, 0.32, 0.68]) {
        const x = (1 - t) * (1 - t) * ax + 2 * t * (1 - t) * cx + t * t * bx;
        const y = (1 - t) * (1 - t) * ay + 2 * t * (1 - t) * cy + t * t * by;
        const box = { x: x - w / 2 - 3, y: y - 7.5, w: w + 6, h: 15 };
        if (box.x < 0 || box.x + box.w > width || !taken.free(box)) continue;
        taken.add(box);
        write(text, box.x + 3, y + 3.8, palette.ink);
        break;
      }
    }
  }

  function write(text: string, x: number, y: number, colour: string): void {
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = palette.paper;
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}

/** What a strand says: its predicates, the most frequent first. */
export function strandText(graph: Graph, strand: Strand): string {
  const found = new Map<string, number>();
  for (const at of strand.relations) {
    const relation = graph.relations[at];
    const said = qualifier(relation);
    const text = (said ? `${said}: ` : "") + words(relation.predicate);
    found.set(text, (found.get(text) ?? 0) + 1);
  }
  const parts = [...found].sort(([, x], [, y]) => y - x).map(([text, n]) => (n > 1 ? `${text} ×${n}` : text));
  return parts.length > 2 ? `${parts.slice(0, 2).join(", ")} +${parts.length - 2}` : parts.join(", ");
}

export function shortened(name: string, most = 34): string {
  const letters = [...name.replace(/\s+/g, " ")];
  return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : letters.join("");
}
