/** Finding actors by any of their names. */

import { distance } from "fastest-levenshtein";
import type { Graph } from "./data";
import { fold } from "./fold";

export interface Hit {
  entity: number;
  /** The name that fits, when it is not the canonical one. */
  by: string | null;
}

interface Form {
  entity: number;
  name: string;
  text: string;
  joined: string;
}

export type Search = (query: string, limit?: number) => Hit[];

/** Exact names first, then names that begin so, words that begin so, what stands inside, at last what is spelled nearly so. */
export function makeSearch(graph: Graph): Search {
  const forms: Form[] = [];
  graph.entities.forEach((entity, at) => {
    for (const name of [entity.name, ...entity.aliases]) {
      const text = fold(name);
      forms.push({ entity: at, name, text, joined: text.replace(/ /g, "") });
    }
    for (const key of entity.keys) forms.push({ entity: at, name: entity.name, text: key, joined: key.replace(/ /g, "") });
  });
  const degree = graph.relationsOf.map((list) => list.length);

  return (query, limit = 12) => {
    const wanted = fold(query);
    if (!wanted) return [];
    const joined = wanted.replace(/ /g, "");
    const parts = wanted.split(" ");
    const best = new Map<number, { rank: number; form: Form }>();
    const keep = (form: Form, rank: number) => {
      const known = best.get(form.entity);
      if (!known || rank < known.rank) best.set(form.entity, { rank, form });
    };
    for (const form of forms) {
      const rank = rankOf(form, wanted, joined, parts);
      if (rank !== null) keep(form, rank);
    }
    if (best.size === 0 && joined.length >= 4) {
      const allowed = joined.length >= 8 ? 2 : 1;
      for (const form of forms) {
        const near = Math.min(distance(joined, form.joined), ...form.text.split(" ").map((word) => distance(joined, word)));
        if (near <= allowed) keep(form, 10 + near);
      }
    }
    return [...best.entries()]
      .sort(([a, x], [b, y]) => x.rank - y.rank || degree[b] - degree[a] || a - b)
      .slice(0, limit)
      .map(([entity, { form }]) => ({ entity, by: form.name === graph.entities[entity].name ? null : form.name }));
  };
}

function rankOf(form: Form, wanted: string, joined: string, parts: string[]): number | null {
  if (form.text === wanted || form.joined === joined) return 0;
  if (form.text.startsWith(wanted)) return 1;
  const words = form.text.split(" ");
  if (parts.every((part) => words.includes(part))) return 2;
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 3;
  if (joined.length >= 3 && form.joined.includes(joined)) return 4;
  return null;
}
