/** Two keys: what any two members do together where nobody holds the role that it needs. */
import Type from "typebox";
import type { Saying } from "#platform/i18n/saying.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { days } from "#platform/lib/clock.ts";
import { readJson } from "#platform/lib/json/read-json.ts";

/** Where what was asked for waits for a second one. */
export const keysPath = (handle: string): string => `/@${handle}/keys`;

/** How long a first key waits for a second one. */
export const keyWaits = days(7);
/** Of one payload, in bytes; and askings of one member in one group. */
export const maxPayload = 20_000;
export const maxWaitingKeys = 30;

/**
 * What an act needs to be done again by somebody else: flat, so that the
 * same request is always the same text.
 */
export type Payload = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The one text of a payload. Members whose value is undefined are left out. */
export const payloadText = (
  payload: Readonly<Record<string, Payload[string] | undefined>>,
): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(payload)
        .filter(([, value]) => value !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );

const PayloadForm = Type.Record(
  Type.String(),
  Type.Union([
    Type.String(),
    Type.Number(),
    Type.Boolean(),
    Type.Array(Type.String()),
    Type.Null(),
  ]),
);

/** What stands in the table. Null, which some acts write for what was left out, is left out. */
export const readPayload = (text: string): Payload =>
  Object.fromEntries(
    Object.entries(readJson(PayloadForm, text)).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  );

/** A text of it; "" where there is none. */
export const textOfPayload = (payload: Payload, name: string): string => {
  const value = payload[name];
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
};

/** A list of texts in it. */
export const listIn = (payload: Payload, name: string): readonly string[] => {
  const value = payload[name];
  return typeof value === "object" ? value : [];
};

/** Where to go when it is done, and words that are said there once. */
export interface Turned {
  readonly path: string;
  readonly words?: Saying;
}

/**
 * An act that two keys can do. `run` calls the very action that kept it, as
 * the member who turns the second key.
 */
export interface Act {
  /** One plain sentence: what will be done. */
  words(payload: Payload, language: string): string;
  run(
    ctx: AppContext,
    viewer: Viewer,
    payload: Payload,
    group: { readonly id: string; readonly handle: string },
  ): Promise<string | Turned>;
}

export type Acts = Readonly<Record<string, Act>>;
