/** The whole time below the timeline: how much is dated when, and a brush that chooses the days. */

import { brushX, type D3BrushEvent } from "d3-brush";
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import type { Graph } from "./data";
import { h, svg } from "./dom";
import { passes, type Visible } from "./filters";
import type { Store } from "./state";
import { DAY, span } from "./timeline_model";

const HEIGHT = 62;
const AXIS = 16;
const SIDE = 14;
const BARS = 120;

export function overview(graph: Graph, store: Store): { element: HTMLElement; update(shown: Visible): void; window(shown: [number, number]): void } {
  const dated = graph.relations.map((_, at) => at).filter((at) => graph.relations[at].date);
  const spans = dated.map((at) => span(graph.relations[at].date!));
  const first = spans.reduce((least, [from]) => Math.min(least, from), Infinity);
  const last = spans.reduce((most, [, to]) => Math.max(most, to), -Infinity);
  const picture = svg("svg", { height: HEIGHT, width: "100%", "aria-hidden": "true" });
  const bars = svg("g", { class: "bars" });
  const axis = svg("g", { class: "axis" });
  const view = svg("rect", { class: "seen", y: 0, height: HEIGHT - AXIS, rx: 3 });
  const hand = svg("g", { class: "brush" });
  picture.append(bars, axis, view, hand);
  const clear = h("button", { class: "clear", hidden: true, onclick: () => store.set({ from: "", to: "", span: null }) }, "All days");
  const element = h("div", { class: "overview", hidden: !dated.length }, h("p", { class: "sub" }, "Drag to choose days; the filters have them as dates too. "), clear, picture);
  let width = 0;
  let setting = false;
  let seen: [number, number] = [first, last];

  const x = () => scaleUtc([new Date(first), new Date(last)], [SIDE, Math.max(SIDE + 10, width - SIDE)]);
  const brush = brushX<unknown>().on("end", (event: D3BrushEvent<unknown>) => {
    if (setting || !event.sourceEvent) return;
    if (!event.selection) return store.set({ from: "", to: "", span: null });
    const [from, to] = (event.selection as [number, number]).map((px) => x().invert(px).getTime());
    const day = (ms: number) => new Date(Math.max(first, Math.min(last - DAY, ms))).toISOString().slice(0, 10);
    const next = { from: day(from), to: day(Math.max(from, to - DAY / 2)) };
    store.set({ ...next, span: null });
  });

  function draw(): void {
    if (!element.clientWidth || !dated.length) return;
    width = element.clientWidth;
    const scale = x();
    const { from, to, span: _, ...others } = store.get();
    const free = { ...others, from: "", to: "", span: null };
    const heights = new Array(BARS).fill(0);
    dated.forEach((at, i) => {
      if (!passes(graph, graph.relations[at], free)) return;
      const bin = (ms: number) => Math.min(BARS - 1, Math.max(0, Math.floor(((ms - first) / (last - first)) * BARS)));
      for (let b = bin(spans[i][0]); b <= bin(spans[i][1] - 1); b++) heights[b]++;
    });
    const most = Math.max(1, ...heights);
    const step = (width - 2 * SIDE) / BARS;
    bars.replaceChildren(
      ...heights.map((n, i) => {
        const high = n ? Math.max(2, ((HEIGHT - AXIS - 4) * n) / most) : 0;
        return svg("rect", { x: SIDE + i * step, y: HEIGHT - AXIS - high, width: Math.max(1, step - 1), height: high });
      }),
    );
    axis.replaceChildren(
      ...scale.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => svg("text", { x: scale(tick), y: HEIGHT - 3, "text-anchor": "middle" }, scale.tickFormat()(tick))),
    );
    setting = true;
    brush.extent([[SIDE, 0], [width - SIDE, HEIGHT - AXIS]]);
    const group = select(hand as SVGGElement).call(brush);
    if (from || to) {
      const left = from ? Date.parse(from) : first;
      const right = to ? Date.parse(to) + DAY : last;
      group.call(brush.move, [scale(Math.max(first, left)), Math.max(scale(Math.max(first, left)) + 2, scale(Math.min(last, right)))]);
    } else group.call(brush.clear);
    setting = false;
    clear.hidden = !from && !to;
    mark();
  }

  function mark(): void {
    const scale = x();
    const [left, right] = seen.map((ms) => scale(Math.min(last, Math.max(first, ms))));
    view.setAttribute("x", String(left));
    view.setAttribute("width", String(Math.max(2, right - left)));
  }

  new ResizeObserver(draw).observe(element);
  return {
    element,
    update: draw,
    window(shown) {
      seen = shown;
      if (width) mark();
    },
  };
}
