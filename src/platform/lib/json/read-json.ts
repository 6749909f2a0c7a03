/**
 * JSON that was written down earlier, perhaps by another version: read by
 * its schema, never trusted by a cast.
 */
import type { Static, TSchema } from "typebox";
import { Check } from "typebox/value";

/** Throws for what does not fit; never with anything that stands in it. */
export function readJson<S extends TSchema>(schema: S, text: string): Static<S> {
  const value: unknown = JSON.parse(text);
  if (!Check(schema, value)) throw new Error("this JSON is not what its reader takes");
  return value;
}

/**
 * An object of which these properties are texts; what else stands in it is nobody's business here.
 */
export function readStrings<K extends string>(
  text: string,
  ...names: readonly K[]
): Readonly<Record<K, string>> {
  const value: unknown = JSON.parse(text);
  const has = (name: K): boolean =>
    typeof value === "object" &&
    value !== null &&
    typeof (value as Readonly<Record<string, unknown>>)[name] === "string";
  if (!names.every(has)) throw new Error("this JSON is not what its reader takes");
  return value as Readonly<Record<K, string>>;
}

/** An object, of which nothing else is known yet. */
export function readRecord(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) throw new Error("this JSON is not what its reader takes");
  return value;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
