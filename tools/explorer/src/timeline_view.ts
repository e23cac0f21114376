/** The timeline: dated relations in lanes of actors or of relations; below it the whole time, where days are chosen. */

import { scaleUtc } from "d3-scale";
import { dateText, qualifier, words, type Graph } from "./data";
import { announce, count, fill, h } from "./dom";
import { shortened } from "./draw";
import type { Choose } from "./evidence";
import type { Visible } from "./filters";
import type { Store } from "./state";
import { overview } from "./overview";
import { kindOf, palette } from "./theme";
import { DAY, denseSpan, lanesOf, packed, ROW, span, type Bar, type PackedLane } from "./timeline_model";
import { undatedList } from "./undated";

const NAMES = 168; // px, the names of the lanes
const AXIS = 30;
const RIGHT = 16;
const FONT = "12px system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";

export function timelineView(graph: Graph, store: Store, choose: Choose): { element: HTMLElement; update(shown: Visible): void; refresh(): void } {
  const canvas = h("canvas", {
    id: "timeline-canvas",
    tabindex: 0,
    role: "application",
    "aria-label": "Timeline. Left and right go from one relation to the next, Enter opens its sentences, plus and minus zoom, 0 shows all. The view List has the same as a table.",
  });
  const spacer = h("div", { class: "spacer" });
  const scroller = h("div", { class: "lanes" }, h("div", { class: "pane" }, canvas), spacer);
  const tip = h("div", { class: "tip", hidden: true });
  const empty = h("div", { class: "empty", hidden: true });
  const laneChoice = h(
    "select",
    { id: "lanes", "aria-label": "Lanes", onchange: () => store.set({ lanes: laneChoice.value as "actors" | "relations" }) },
    h("option", { value: "actors" }, "a lane for each actor"),
    h("option", { value: "relations" }, "a lane for each relation"),
  );
  const told = h("span", { class: "sub" });
  const time = overview(graph, store);
  const undated = undatedList(graph, choose);
  const element = h(
    "div",
    { class: "timeline" },
    h(
      "div",
      { class: "bar" },
      laneChoice,
      told,
      h("span", { class: "zoom", role: "group", "aria-label": "Zoom" },
        h("button", { "aria-label": "Zoom in", title: "Zoom in (+)", onclick: () => zoom(0.6) }, "+"),
        h("button", { "aria-label": "Zoom out", title: "Zoom out (−)", onclick: () => zoom(1 / 0.6) }, "−"),
        h("button", { title: "Show all time (0)", onclick: () => all() }, "All time"),
      ),
    ),
    h("div", { class: "stage" }, scroller, tip, empty),
    time.element,
    undated.element,
  );
  const context = canvas.getContext("2d")!;
  let shown: Visible | null = null;
  let lanes: PackedLane[] = [];
  let domain: [number, number] = [0, 1];
  let extent: [number, number] = [0, 1];
  let asked = 0;
  let pointed: Bar | null = null;
  let pointedLane: PackedLane | null = null;
  let left = 0;

  const scale = () => scaleUtc([new Date(domain[0]), new Date(domain[1])], [NAMES, Math.max(NAMES + 50, canvas.clientWidth - RIGHT)]);

  function layOut(): void {
    if (!shown || !scroller.clientWidth) return;
    const state = store.get();
    const x = scale();
    context.font = FONT;
    const found = lanesOf(graph, shown, state.lanes, state.node);
    left = found.left;
    lanes = packed(found.lanes, (ms) => x(ms), NAMES, scroller.clientWidth - RIGHT, (text) => context.measureText(text).width);
    const height = lanes.length ? lanes[lanes.length - 1].top + lanes[lanes.length - 1].height : 0;
    spacer.style.height = `${height + AXIS + 8}px`;
    redraw();
  }

  function redraw(): void {
    if (!asked) asked = requestAnimationFrame(paint);
  }

  function paint(): void {
    asked = 0;
    const [width, height] = [scroller.clientWidth, scroller.clientHeight];
    if (!width || !height) return;
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const colours = palette();
    const x = scale();
    const up = scroller.scrollTop;
    const style = getComputedStyle(document.documentElement);
    const line = style.getPropertyValue("--line");
    context.clearRect(0, 0, width, height);
    context.font = FONT;
    context.textBaseline = "middle";

    const ticks = x.ticks(Math.max(3, Math.floor((width - NAMES) / 110)));
    const format = x.tickFormat();
    context.strokeStyle = line;
    context.lineWidth = 1;
    for (const tick of ticks) {
      context.beginPath();
      context.moveTo(Math.round(x(tick)) + 0.5, AXIS);
      context.lineTo(Math.round(x(tick)) + 0.5, height);
      context.stroke();
    }
    const { relation: chosen, other, node } = store.get();
    lanes.forEach((lane, i) => {
      const top = AXIS + lane.top - up;
      if (top > height || top + lane.height < AXIS) return;
      if (i % 2) {
        context.fillStyle = style.getPropertyValue("--stripe");
        context.fillRect(0, top, width, lane.height);
      }
      for (const bar of lane.bars) drawBar(lane, bar, top);
      context.fillStyle = colours.ink;
      context.font = `${lane.entity !== null && lane.entity === node ? 700 : 600} ${FONT}`;
      context.fillText(fitted(lane.name, NAMES - 22), 14, top + lane.height / 2);
      context.font = FONT;
    });
    context.fillStyle = colours.paper;
    context.fillRect(0, 0, width, AXIS);
    context.fillStyle = colours.faint;
    context.textAlign = "center";
    for (const tick of ticks) context.fillText(format(tick), x(tick), AXIS / 2 + 1);
    context.textAlign = "start";
    context.strokeStyle = line;
    context.beginPath();
    context.moveTo(0, AXIS - 0.5);
    context.lineTo(width, AXIS - 0.5);
    context.stroke();
    element.dataset.drawn = "true";

    function drawBar(lane: PackedLane, bar: Bar, top: number): void {
      const relation = graph.relations[bar.relation];
      const kind = kindOf(relation, graph.predicates);
      const y = top + 5 + bar.row * ROW + ROW / 2;
      const lit = bar.relation === chosen || (bar === pointed && lane === pointedLane) || (other !== null && isPair(bar.relation));
      context.globalAlpha = 1;
      context.fillStyle = colours.kinds[kind];
      context.strokeStyle = colours.kinds[kind];
      context.beginPath();
      const short = bar.width <= 8;
      if (short) context.arc(bar.x + 4, y, 4.5, 0, 2 * Math.PI);
      else context.roundRect(bar.x, y - 7, bar.width, 14, 4);
      if (kind === "denied" || kind === "hedged") {
        context.lineWidth = 1.8;
        context.setLineDash(kind === "denied" ? [4, 2.5] : [1.5, 2.5]);
        context.stroke();
        context.setLineDash([]);
        context.globalAlpha = 0.14;
        context.fill();
      } else {
        context.globalAlpha = short ? 1 : 0.3;
        context.fill();
      }
      context.globalAlpha = 1;
      if (lit) {
        context.strokeStyle = colours.mark;
        context.lineWidth = 1.8;
        context.stroke();
      }
      if (bar.textX !== null) {
        context.fillStyle = colours.ink;
        context.fillText(bar.text, bar.textX, y + 0.5);
      }
    }

    function isPair(at: number): boolean {
      const { s, o } = graph.relations[at];
      return (s === node && o === other) || (o === node && s === other);
    }
  }

  function fitted(text: string, width: number): string {
    if (context.measureText(text).width <= width) return text;
    let letters = [...text];
    while (letters.length > 1 && context.measureText(`${letters.join("")}…`).width > width) letters = letters.slice(0, -1);
    return `${letters.join("").trimEnd()}…`;
  }

  function barAt(px: number, py: number): [PackedLane, Bar] | null {
    const y = py - AXIS + scroller.scrollTop;
    if (py < AXIS) return null;
    const lane = lanes.find((one) => y >= one.top && y < one.top + one.height);
    if (!lane) return null;
    const row = Math.floor((y - lane.top - 5) / ROW);
    const bar = lane.bars.find((one) => {
      const begin = one.textX === null ? one.x : Math.min(one.x, one.textX);
      const end = one.textX === null ? one.x + one.width : Math.max(one.x + one.width, one.textX + context.measureText(one.text).width);
      return one.row === row && px >= begin - 3 && px <= end + 3;
    });
    return bar ? [lane, bar] : null;
  }

  function sentence(at: number): string {
    const relation = graph.relations[at];
    const said = qualifier(relation);
    const [s, o] = [graph.entities[relation.s].name, graph.entities[relation.o].name];
    return `${dateText(relation.date)}: ${shortened(s)} ${words(relation.predicate)} ${shortened(o)}${said ? ` (${said})` : ""}`;
  }

  function open(at: number): void {
    const { s, o } = graph.relations[at];
    choose(s, o, at);
  }

  canvas.addEventListener("click", (event) => {
    const found = barAt(event.offsetX, event.offsetY);
    if (found) return open(found[1].relation);
    if (event.offsetX > NAMES || event.offsetY < AXIS) return;
    const y = event.offsetY - AXIS + scroller.scrollTop;
    const lane = lanes.find((one) => y >= one.top && y < one.top + one.height);
    if (lane && lane.entity !== null) choose(lane.entity);
  });
  let dragged: { x: number; domain: [number, number] } | null = null;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.offsetX > NAMES) dragged = { x: event.clientX, domain };
  });
  window.addEventListener("pointerup", () => {
    if (dragged && dragged.domain !== domain) keep();
    dragged = null;
  });
  canvas.addEventListener("pointermove", (event) => {
    if (dragged && event.buttons & 1) {
      const perPixel = (dragged.domain[1] - dragged.domain[0]) / Math.max(1, canvas.clientWidth - NAMES - RIGHT);
      const by = (dragged.x - event.clientX) * perPixel;
      if (Math.abs(dragged.x - event.clientX) > 3) {
        domain = [dragged.domain[0] + by, dragged.domain[1] + by];
        layOut();
        time.window(domain);
      }
      return;
    }
    const found = barAt(event.offsetX, event.offsetY);
    canvas.style.cursor = found ? "pointer" : event.offsetX > NAMES ? "grab" : "default";
    if ((found?.[1] ?? null) !== pointed) {
      [pointedLane, pointed] = found ?? [null, null];
      redraw();
    }
    tip.hidden = !found;
    if (found) {
      tip.textContent = sentence(found[1].relation);
      tip.style.left = `${Math.min(event.offsetX + 14, canvas.clientWidth - 260)}px`;
      tip.style.top = `${event.offsetY + 16}px`;
    }
  });
  canvas.addEventListener("pointerleave", () => {
    tip.hidden = true;
    pointed = null;
    redraw();
  });
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) zoom(Math.exp(event.deltaY * 0.004), scale().invert(event.offsetX).getTime());
      else {
        const by = (event.deltaX * (domain[1] - domain[0])) / canvas.clientWidth;
        domain = [domain[0] + by, domain[1] + by];
        keep();
      }
    },
    { passive: false },
  );
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step) go(step);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") scroller.scrollTop += event.key === "ArrowDown" ? 60 : -60;
    else if (event.key === "+" || event.key === "=") zoom(0.6);
    else if (event.key === "-") zoom(1 / 0.6);
    else if (event.key === "0") all();
    else if (event.key === "Enter" && pointed) {
      open(pointed.relation);
      document.getElementById("details-head")?.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  });

  /** Point at the next relation in time. */
  function go(step: number): void {
    const flat = lanes.flatMap((lane) => lane.bars.map((bar) => [lane, bar] as const)).sort(([, a], [, b]) => a.start - b.start || a.relation - b.relation);
    const once = flat.filter(([, bar], i) => i === 0 || flat[i - 1][1].relation !== bar.relation);
    if (!once.length) return announce("No dated relation is shown");
    const at = once.findIndex(([, bar]) => bar.relation === pointed?.relation);
    const next = at < 0 ? (step > 0 ? 0 : once.length - 1) : Math.min(once.length - 1, Math.max(0, at + step));
    [pointedLane, pointed] = once[next];
    const y = pointedLane.top + pointed.row * ROW;
    if (y < scroller.scrollTop || y > scroller.scrollTop + scroller.clientHeight - AXIS - 40) scroller.scrollTop = y - 60;
    announce(sentence(pointed.relation));
    redraw();
  }

  function zoom(by: number, around = (domain[0] + domain[1]) / 2): void {
    const length = Math.max(4 * DAY, Math.min(3 * (extent[1] - extent[0]), (domain[1] - domain[0]) * by));
    const part = (around - domain[0]) / (domain[1] - domain[0]);
    domain = [around - part * length, around + (1 - part) * length];
    keep();
  }

  function all(): void {
    domain = padded(extent);
    keep();
  }

  /** Keep the shown stretch of time in the state, and so in the address. */
  function keep(): void {
    const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
    store.set({ span: [day(domain[0]), day(domain[1])] });
    layOut();
    time.window(domain);
  }

  function padded([from, to]: [number, number]): [number, number] {
    const pad = Math.max(5 * DAY, (to - from) * 0.03);
    return [from - pad, to + pad];
  }

  scroller.addEventListener("scroll", redraw);
  new ResizeObserver(layOut).observe(scroller);

  return {
    element,
    update(visible) {
      shown = visible;
      const state = store.get();
      laneChoice.value = state.lanes;
      const dated = visible.relations.filter((at) => graph.relations[at].date);
      const spans = dated.map((at) => span(graph.relations[at].date!));
      if (spans.length) {
        extent = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
        if (state.from) extent[0] = Math.max(extent[0], Date.parse(state.from));
        if (state.to) extent[1] = Math.min(extent[1], Date.parse(state.to) + DAY);
        if (extent[0] >= extent[1]) extent[1] = extent[0] + DAY;
      }
      if (state.span) domain = [Date.parse(state.span[0]), Date.parse(state.span[1])];
      else domain = state.from || state.to ? padded(extent) : padded(denseSpan(spans, extent));
      const outside = spans.filter(([from, to]) => to <= domain[0] || from >= domain[1]).length;
      const mine = state.node === null ? dated : dated.filter((at) => graph.relations[at].s === state.node || graph.relations[at].o === state.node);
      const without = visible.relations.length - dated.length;
      told.textContent =
        count(mine.length, "dated relation") +
        (state.node !== null ? ` of ${graph.entities[state.node].name}` : outside ? `; ${outside} outside the time that is shown` : "");
      empty.hidden = mine.length > 0;
      const what = state.node === null ? "Nothing that is shown" : `Nothing that is shown of ${graph.entities[state.node].name}`;
      fill(empty, h("p", {}, `${what} has a date.`), h("p", {}, without ? "What has none is listed below." : "Widen the filters on the left."));
      undated.update(visible);
      time.update(visible);
      layOut();
      if (left) told.textContent += `; the ${lanes.length} fullest lanes`;
      time.window(domain);
    },
    refresh: redraw,
  };
}
