/** Colours, from the style sheet, so that light and dark are told in one place; shapes of the types. */

import { svg } from "./dom";
import { status, type Predicate, type Relation, type Tone } from "./data";

export type Kind = Tone | "denied" | "hedged";
export const KINDS: Kind[] = ["standing", "other", "cooperation", "conflict", "hedged", "denied"];
export const KIND_WORDS: Record<Kind, string> = {
  cooperation: "co-operation",
  conflict: "conflict",
  standing: "standing fact",
  other: "other event",
  hedged: "planned or possible",
  denied: "denied",
};
/** Lengths of dashes and gaps. */
export const DASHES: Record<Kind, number[]> = {
  cooperation: [],
  conflict: [],
  standing: [],
  other: [],
  hedged: [1.5, 4.5],
  denied: [7, 4],
};

/** How an edge is drawn: by its status when that is not plain, else by what it tells of. */
export function kindOf(relation: Relation, predicates: Record<string, Predicate>): Kind {
  const told = status(relation);
  return told === "asserted" ? (predicates[relation.predicate]?.tone ?? "other") : told;
}

export interface Palette {
  paper: string;
  ink: string;
  faint: string;
  mark: string;
  kinds: Record<Kind, string>;
  type(name: string): string;
}

export function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, read(kind)])) as Record<Kind, string>;
  const types = new Map<string, string>();
  return {
    paper: read("paper"),
    ink: read("ink"),
    faint: read("faint"),
    mark: read("mark"),
    kinds,
    type(name) {
      let colour = types.get(name);
      if (colour === undefined) types.set(name, (colour = read(name.toLowerCase()) || read("faint")));
      return colour;
    },
  };
}

/** Corners of a type's shape in a circle of radius 1; null for a circle. So types differ without their colours. */
const SHAPES: Record<string, [number, number][] | null> = {
  Person: null,
  Organization: [[-0.86, -0.86], [0.86, -0.86], [0.86, 0.86], [-0.86, 0.86]],
  Country: corners(6, 0),
  Location: corners(3, -90, 1.2),
  Group: corners(4, 0, 1.15),
  Agreement: [[-0.75, -1], [0.35, -1], [0.75, -0.55], [0.75, 1], [-0.75, 1]],
  Event: star(5),
};

function corners(n: number, from: number, radius = 1.05): [number, number][] {
  return Array.from({ length: n }, (_, i) => {
    const angle = ((from + (360 * i) / n) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

function star(n: number): [number, number][] {
  return Array.from({ length: 2 * n }, (_, i) => {
    const angle = -Math.PI / 2 + (Math.PI * i) / n;
    const radius = i % 2 ? 0.58 : 1.25;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** Add the outline of a type's shape to a path. */
export function trace(path: CanvasPath, type: string, x: number, y: number, r: number): void {
  const points = SHAPES[type];
  if (!points) {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  points.forEach(([dx, dy], i) => (i ? path.lineTo(x + r * dx, y + r * dy) : path.moveTo(x + r * dx, y + r * dy)));
  path.closePath();
}

/** A small picture of a type's shape, for lists and the legend; words beside it say what it is. */
export function typeIcon(type: string): SVGElement {
  const points = SHAPES[type];
  const shape = points
    ? svg("polygon", { points: points.map(([x, y]) => `${6.5 + 5 * x},${6.5 + 5 * y}`).join(" ") })
    : svg("circle", { cx: 6.5, cy: 6.5, r: 5 });
  shape.setAttribute("class", `type-${type.toLowerCase()}`);
  return svg("svg", { width: 13, height: 13, viewBox: "0 0 13 13", class: "icon", "aria-hidden": "true" }, shape);
}

/** A small picture of a kind's line. */
export function lineIcon(kind: Kind): SVGElement {
  const line = svg("line", { x1: 1, y1: 6, x2: 27, y2: 6, class: `line kind-${kind}` });
  return svg("svg", { width: 28, height: 12, viewBox: "0 0 28 12", class: "icon", "aria-hidden": "true" }, line);
}
