/**
 * The OpenAPI document as people read it: by noun, each call with what it takes and answers. Pure.
 */
import { operationId } from "./document.ts";
import { sampleOf } from "./sample.ts";
import type { Operation, Paths, Schema } from "./schema.ts";

interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly type: string;
}

export interface ApiCall {
  readonly method: string;
  readonly path: string;
  readonly anchor: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** An example of what is sent, as JSON text. */
  readonly body: string | undefined;
  /** Of the first answer that is no problem. */
  readonly status: string;
  readonly answer: string | undefined;
}

export interface ApiNoun {
  readonly name: string;
  readonly slug: string;
  readonly calls: readonly ApiCall[];
}

const jsonOf = (content: Operation["requestBody"]): Schema | undefined =>
  content?.content?.["application/json"]?.schema;

const written = (schema: Schema | undefined): string | undefined =>
  schema === undefined || schema.type === "null"
    ? undefined
    : JSON.stringify(sampleOf(schema), null, 1);

function typeOf(schema: Schema | undefined): string {
  if (schema?.enum !== undefined) return schema.enum.join(" | ");
  const choices = schema?.anyOf ?? schema?.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(" | ");
  return schema?.format ?? [schema?.type ?? "string"].flat().join(" | ");
}

function callOf(method: string, path: string, operation: Operation): ApiCall {
  const [status = "200", answered] =
    Object.entries(operation.responses ?? {}).find(([code]) => code.startsWith("2")) ?? [];
  return {
    method: method.toUpperCase(),
    path,
    anchor: operation.operationId ?? operationId(method, path),
    summary: operation.summary ?? "",
    parameters: (operation.parameters ?? []).map((one) => ({
      name: one.name,
      place: one.in,
      required: one.required === true,
      type: typeOf(one.schema),
    })),
    body: written(jsonOf(operation.requestBody)),
    status,
    answer: written(jsonOf(answered)),
  };
}

/** All calls by their first tag, in the order of the alphabet. */
export function nounsOf(paths: Paths): readonly ApiNoun[] {
  const nouns = new Map<string, ApiCall[]>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const name = operation.tags?.[0] ?? "other";
      nouns.set(name, [...(nouns.get(name) ?? []), callOf(method, path, operation)]);
    }
  return [...nouns]
    .map(([name, calls]) => ({ name, slug: name.replaceAll(" ", "-"), calls }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
