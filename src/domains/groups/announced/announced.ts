/**
 * What is told to everybody in a group before it is done, since nobody
 * there could do it as two people. Pure.
 */
import { after, days, hours } from "#platform/lib/clock.ts";
import type { Trx } from "#platform/database/schema.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Payload } from "../keys/keys.ts";

/** How long everybody has to say "let us talk first". */
const talkHours = 72;
/** What can't be undone waits longer. */
const waitsLonger: Readonly<Record<string, number>> = { "close-collective": days(14) };
export const dueAt = (now: Date, act = ""): Date =>
  after(now, waitsLonger[act] ?? hours(talkHours));
/** For so long it is shown what became of it, or that somebody holds it; then it is forgotten. */
export const forgottenAt = (now: Date): Date => after(now, days(7));

/** The two who turned their keys. `first` is missing where one key opens. */
export interface TwoKeys {
  readonly first: string | undefined;
  readonly second: string;
}

/** An act that may have to be announced. */
interface AnnouncedAct {
  /** Are those who turned the keys left out of what everybody reads? */
  readonly nameless?: boolean;
  /** One plain sentence for everybody in the group: nothing that is sealed. */
  words(payload: Payload, language: string): string;
  /** Does it, in this transaction; a Refusal when it can't be done any more. */
  run(
    trx: Trx,
    ctx: AppContext,
    payload: Payload,
    group: { readonly id: string; readonly handle: string },
    keys: TwoKeys,
  ): Promise<void>;
}

export type AnnouncedActs = Readonly<Record<string, AnnouncedAct>>;
