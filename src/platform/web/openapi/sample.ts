/** A schema as an example, so that a call is understood at one look. Pure. */
import type { Schema } from "./schema.ts";

const id = "0198c1f2-7f3a-7c55-9a40-3d2f6b1e8c07";
const moment = "2026-12-05T13:00:00Z";

/** What a member of this name usually looks like. */
const byName: Readonly<Record<string, string>> = {
  id,
  handle: "moss",
  group: "moss",
  name: "Herb walk by the canal",
  title: "Herb walk by the canal",
  summary: "We meet the plants that grow here.",
  content: "Bring a bag and good shoes.",
  contentHtml: "<p>Bring a bag and good shoes.</p>",
  language: "en",
  inLanguage: "en",
  timeZone: "Europe/Amsterdam",
  startTime: moment,
  endTime: "2026-12-05T15:00:00Z",
  created: moment,
  published: moment,
  updated: moment,
  area: "near the library",
  recurrence: "FREQ=WEEKLY;COUNT=6",
  url: "https://moss.example/events/herb-walk",
  address: "@moss@moss.example",
  unit: "hour",
  currency: "EUR",
  password: "four words of your own",
  token: "eyJhbGciOi…",
  next: "eyJhdCI6Ij…",
};

const byFormat: Readonly<Record<string, string>> = {
  "date-time": moment,
  date: "2026-12-05",
  uuid: id,
  uri: "https://moss.example/",
  email: "jun@moss.example",
};

/** So deep an example helps nobody any more. */
const deepest = 4;

function text(schema: Schema, name: string): string {
  const known =
    (schema.format === undefined ? undefined : byFormat[schema.format]) ??
    byName[name] ??
    (/Id$/.test(name) ? id : undefined) ??
    (/(At|Time|Until|Since)$/.test(name) ? moment : undefined) ??
    "…";
  return known.slice(0, schema.maxLength ?? known.length);
}

function object(schema: Schema, depth: number): Record<string, unknown> {
  const named = Object.entries(schema.properties ?? {}).map(([name, one]) => [
    name,
    sampleOf(one, name, depth + 1),
  ]);
  const pattern = Object.values(schema.patternProperties ?? {})[0];
  const others =
    typeof schema.additionalProperties === "object" ? schema.additionalProperties : pattern;
  const free =
    named.length > 0 || others === undefined ? [] : [["…", sampleOf(others, "", depth + 1)]];
  return Object.fromEntries([...named, ...free]) as Record<string, unknown>;
}

/** `name`: of the member that it is the value of. */
export function sampleOf(schema: Schema, name = "", depth = 0): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (depth > deepest) return "…";
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((one) => sampleOf(one, name, depth))) as unknown;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined)
    return sampleOf(choices.find((one) => one.type !== "null") ?? {}, name, depth);
  const types = [schema.type ?? "object"].flat();
  switch (types.find((type) => type !== "null")) {
    case "string":
      return text(schema, name);
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return true;
    case "array":
      return [sampleOf(schema.items ?? {}, name.replace(/s$/, ""), depth + 1)];
    case undefined:
      return null;
    default:
      return object(schema, depth);
  }
}
