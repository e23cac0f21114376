/** The graph as the page holds it. Entities, documents, sources and passages are referred to by their places. */

export type Tone = "cooperation" | "conflict" | "standing" | "other";
export type Who = number | string;

export interface Entity {
  id: string;
  name: string;
  type: string;
  aliases: string[];
  keys: string[];
  wikidata?: string;
  documents: number[];
  mentions: number;
}

export interface Article {
  name: string;
  title?: string;
  source?: number;
  via?: string;
  url?: string;
  published?: string;
}

export interface Evidence {
  document: number;
  passage: number;
  subject: string;
  object: string;
  by: Who[];
  said?: string;
  published?: string;
  rule: string;
}

export interface Relation {
  id: string;
  s: number;
  o: number;
  predicate: string;
  type: string;
  polarity: "positive" | "negative";
  modality: string;
  former: boolean;
  title?: string;
  date?: [string, string, string];
  place: Who[];
  mediator: Who[];
  confidence: number;
  weight: number;
  sources: number[];
  evidence: Evidence[];
}

export interface Predicate {
  tone: Tone;
  means?: string;
  state?: boolean;
  symmetric?: boolean;
}

export interface Graph {
  project: string;
  sources: string[];
  predicates: Record<string, Predicate>;
  documents: Article[];
  passages: [string, string, string][];
  entities: Entity[];
  relations: Relation[];
  /** Relations of each entity. */
  relationsOf: number[][];
  entityAt: Map<string, number>;
  relationAt: Map<string, number>;
}

/** Status of what a relation says: told as so, denied, or not (yet) real. */
export type Status = "asserted" | "denied" | "hedged";

export function status(relation: Relation): Status {
  if (relation.polarity === "negative") return "denied";
  return relation.modality === "actual" ? "asserted" : "hedged";
}

/** Read the data of the page; fields that were empty are filled in. */
export function readGraph(text: string): Graph {
  const data = JSON.parse(text);
  for (const entity of data.entities) {
    entity.name ||= "(unnamed)";
    entity.aliases ??= [];
    entity.keys ??= [];
    entity.documents ??= [];
    entity.mentions ??= 0;
  }
  const relationsOf: number[][] = data.entities.map(() => []);
  data.relations.forEach((relation: Relation, at: number) => {
    relation.polarity ??= "positive";
    relation.modality ??= "actual";
    relation.former ??= false;
    relation.place ??= [];
    relation.mediator ??= [];
    relation.sources ??= [];
    relation.evidence ??= [];
    for (const item of relation.evidence) {
      item.by ??= [];
      item.subject ??= "";
      item.object ??= "";
    }
    relationsOf[relation.s].push(at);
    if (relation.o !== relation.s) relationsOf[relation.o].push(at);
  });
  return {
    ...data,
    relationsOf,
    entityAt: new Map(data.entities.map((entity: Entity, at: number) => [entity.id, at])),
    relationAt: new Map(data.relations.map((relation: Relation, at: number) => [relation.id, at])),
  };
}

/** An entity's name, or the text's own words. */
export function nameOf(graph: Graph, who: Who): string {
  return typeof who === "number" ? graph.entities[who].name : who;
}

/** A date as its precision warrants. */
export function dateText(date: Relation["date"]): string {
  if (!date) return "";
  const [start, end, precision] = date;
  if (precision === "year") return start.slice(0, 4);
  if (precision === "month") return start.slice(0, 7);
  return start === end ? start : `${start} – ${end}`;
}

/** "negotiates with" of negotiates_with. */
export function words(predicate: string): string {
  return predicate.replace(/_/g, " ");
}

/** What the reader is told of a relation's status and whether it is over: "denied", "planned", "former", or "". */
export function qualifier(relation: Relation): string {
  const parts = [];
  if (relation.polarity === "negative") parts.push("denied");
  if (relation.modality !== "actual") parts.push(relation.modality);
  if (relation.former) parts.push("former");
  return parts.join(", ");
}
