/** Pauses as members see them, and one's own. */
import { holdersInside } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupOfOwn } from "../belonging/store.ts";
import { groupForWriting } from "../queries.ts";
import { mayHoldKey, type Pause, type PauseAsking, pauseRuns } from "./pause.ts";
import {
  agreementName,
  keepersAmong,
  lastPause,
  pauseAskings,
  pausesKeptBy,
  standingAgreements,
} from "./store.ts";
import { type Group, membersOf } from "../store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { pauseMessages } from "./messages.ts";

const saying = sayings(pauseMessages);

interface Care {
  readonly group: Group;
  readonly members: readonly { readonly handle: string; readonly name: string }[];
  readonly agreements: readonly { readonly id: string; readonly name: string }[];
  readonly waiting: readonly PauseAsking[];
  readonly kept: readonly (Pause & { readonly name: string })[];
  /** Whether care keepers hold this here; else any two members do. */
  readonly held: boolean;
}

/**
 * What waits for a second key and what one keeps: for care keepers; where they
 * are fewer than two, for the members.
 */
export async function readCare(ctx: AppContext, viewer: Viewer, handle: string): Promise<Care> {
  const { group, member: me } = await groupForWriting(ctx, viewer, handle);
  const now = ctx.clock.now();
  const [all, askings, pauses] = await Promise.all([
    holdersInside(ctx.db, ctx.clock, "pause", group.id),
    pauseAskings(ctx.db, group.id, now),
    pausesKeptBy(ctx.db, group.id, me.id),
  ]);
  const waiting = askings.filter(({ payload: { member }, askedBy }) => {
    const keepers = all.filter((one) => one !== member);
    return member !== me.id && (askedBy === me.id || mayHoldKey(keepers, me.id));
  });
  if (!mayHoldKey(all, me.id) && waiting.length === 0 && pauses.length === 0)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.theCareKeepersOfThis),
    });
  const members = (await membersOf(ctx.db, group.id)).filter((one) => one.id !== me.id);
  return {
    group,
    members,
    agreements: await standingAgreements(ctx.db, group.id),
    waiting,
    kept: pauses,
    held: all.length > 0,
  };
}

interface OwnPause {
  readonly group: Group;
  readonly pause: Pause;
  readonly runs: boolean;
  /** Who turned the keys, without names. */
  readonly by: "keepers" | "keeper" | "members" | "group";
  readonly agreement: string | undefined;
}

/** `keepers`: how many of the keys were turned by one of them. */
function turnedBy(byGroup: boolean, keepers: number): OwnPause["by"] {
  if (byGroup) return "group";
  if (keepers > 1) return "keepers";
  return keepers === 1 ? "keeper" : "members";
}

/** One's own last pause in a group, for nobody else. */
export async function readOwnPause(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<OwnPause> {
  const me = viewer.member;
  if (me === undefined) throw new DomainError("sign-in-needed");
  const group = await groupOfOwn(ctx.db, viewer, handle);
  const pause = await lastPause(ctx.db, group.id, me.id);
  if (pause === undefined) throw new DomainError("not-found");
  const keepers = await keepersAmong(ctx.db, pause);
  const byGroup = pause.decisionId !== null && pause.firstKey === null && pause.secondKey === null;
  return {
    group,
    pause,
    runs: pauseRuns(pause, ctx.clock.now()),
    by: turnedBy(byGroup, keepers),
    agreement: await agreementName(ctx.db, pause.agreementId),
  };
}
