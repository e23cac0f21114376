/** Subject and object marked in a sentence. */

import { h, type Child } from "./dom";

interface Place {
  start: number;
  end: number;
}

/** `sentence` with the words that stand for the two ends marked; the same words may stand for both ("the two leaders"). */
export function marked(sentence: string, subject: string, object: string): Child[] {
  const [first, second] = pick(places(sentence, subject), places(sentence, object));
  if (first && second && first.start === second.start && first.end === second.end) {
    return around(sentence, first, "both", "subject and object", []);
  }
  const spans = [
    ...(first ? [{ ...first, role: "subject" }] : []),
    ...(second ? [{ ...second, role: "object" }] : []),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const [outer, inner] = spans;
  if (!outer) return [sentence];
  if (!inner) return around(sentence, outer, outer.role, outer.role, []);
  if (inner.start < outer.end) return around(sentence, outer, outer.role, outer.role, [inner]);
  return [
    sentence.slice(0, outer.start),
    mark(outer.role, outer.role, sentence.slice(outer.start, outer.end)),
    sentence.slice(outer.end, inner.start),
    mark(inner.role, inner.role, sentence.slice(inner.start, inner.end)),
    sentence.slice(inner.end),
  ];
}

function around(sentence: string, place: Place, role: string, title: string, within: (Place & { role: string })[]): Child[] {
  const parts: Child[] = [];
  let at = place.start;
  for (const inner of within) {
    parts.push(sentence.slice(at, inner.start), mark(inner.role, inner.role, sentence.slice(inner.start, inner.end)));
    at = inner.end;
  }
  parts.push(sentence.slice(at, place.end));
  return [sentence.slice(0, place.start), mark(role, title, parts), sentence.slice(place.end)];
}

function mark(role: string, title: string, words: Child): HTMLElement {
  return h("mark", { class: role, title }, words);
}

/** Where `words` stand in `sentence` as whole words. */
function places(sentence: string, words: string): Place[] {
  const out: Place[] = [];
  if (!words) return out;
  for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!/[\p{L}\p{N}]$/u.test(sentence.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(sentence.slice(end))) out.push({ start: at, end });
  }
  return out;
}

/** The first places of the two that do not overlap, else the first of each when one lies in the other. */
function pick(subjects: Place[], objects: Place[]): [Place | null, Place | null] {
  for (const subject of subjects) {
    for (const object of objects) if (object.start >= subject.end || object.end <= subject.start) return [subject, object];
  }
  const [subject, object] = [subjects[0] ?? null, objects[0] ?? null];
  if (!subject || !object) return [subject, object];
  const nested = (a: Place, b: Place) => a.start <= b.start && b.end <= a.end;
  return nested(subject, object) || nested(object, subject) ? [subject, object] : [subject, null];
}
