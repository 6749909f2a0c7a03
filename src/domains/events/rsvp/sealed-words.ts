/**
 * What who answers tells the hosts, the Join of somebody elsewhere as it came, and what hosts write
 * to all who come: sealed with the instance key; what a version before wrote stands in clear, until
 * a scheduled task has sealed it.
 */
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";
import { readRecord } from "#platform/lib/json/read-json.ts";
import type { Rsvp } from "./rsvp.ts";

type Keyed = Pick<AppContext, "config">;

const keyFor = ({ config }: Keyed): Buffer => derive(instanceKey(config.dataDir), "rsvp-words");

/** As they may stand in a row. */
export const sealNote = (ctx: Keyed, note: string): Pick<Rsvp, "note" | "sealedNote"> => ({
  note: null,
  sealedNote: note === "" ? null : seal(keyFor(ctx), note),
});

/** How a Join without its words begins; no Join of others comes so. */
export const briefJoin = '{"brief":true,';

/** Of the activity itself only what it is known again by. */
export function sealJoin(ctx: Keyed, json: string | null): Pick<Rsvp, "joinJson" | "sealedJoin"> {
  if (json === null) return { joinJson: null, sealedJoin: null };
  const { id, type } = readRecord(json);
  return {
    joinJson: JSON.stringify({ brief: true, id, type }),
    sealedJoin: seal(keyFor(ctx), json),
  };
}

/** The Join as it came. */
export const openJoin = (
  ctx: Keyed,
  { joinJson, sealedJoin }: Pick<Rsvp, "joinJson" | "sealedJoin">,
): string | null => (sealedJoin === null ? joinJson : unseal(keyFor(ctx), sealedJoin));

/** The answer with its note, for who gave it and for the hosts. */
export function withOpenNote<R extends Pick<Rsvp, "note" | "sealedNote">>(ctx: Keyed, rsvp: R): R {
  const { note, sealedNote } = rsvp;
  if (note !== null || sealedNote === null) return rsvp;
  return { ...rsvp, note: unseal(keyFor(ctx), sealedNote), sealedNote: null };
}

/** A message of hosts, with its words. */
export type HostMessage = Pick<Row<"eventMessages">, "contentHtml" | "made">;

/** As it may stand in a row: it may say where, or by which code a door opens. */
export const sealHostMessage = (
  ctx: Keyed,
  contentHtml: string,
): Pick<Row<"eventMessages">, "contentHtml" | "sealedWords"> => ({
  contentHtml: "",
  sealedWords: seal(keyFor(ctx), contentHtml),
});

/** For the hosts, and who comes. */
export const openHostMessage = (
  ctx: Keyed,
  { contentHtml, sealedWords }: Pick<Row<"eventMessages">, "contentHtml" | "sealedWords">,
): string => (sealedWords === null ? contentHtml : unseal(keyFor(ctx), sealedWords));
