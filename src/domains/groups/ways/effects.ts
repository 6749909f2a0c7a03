/** What decisions do to a group itself: how it does things, and that it opens. */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { setWays, waysOf } from "./actions.ts";
import { readWays, type Ways, type WaysChange, usualWays } from "./ways.ts";
import { saysWays } from "./sentences.ts";
import { waysTexts } from "./messages.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";

const saying = sayings(waysTexts);

interface Effect {
  readonly kind: string;
  readonly [key: string]: unknown;
}
interface Here {
  readonly id: string;
  readonly handle: string;
  readonly kind: string;
  readonly root: boolean;
}
type Fields = Readonly<Record<string, string>>;
type Decision = Pick<Row<"decisions">, "id" | "groupId">;

const names = [
  "economy",
  "hoursFloor",
  "currency",
  "fundCap",
  "minOpenHours",
  "quorumPercent",
  "asidePercent",
  "questions",
  "joining",
] as const;

/**
 * Kept as texts, as they were typed, and read again when it is carried: a row
 * can't hold what the form would refuse.
 */
function changeIn(effect: Effect): WaysChange {
  const fields = Object.fromEntries(
    names.map((name) => {
      const value = effect[name];
      return [name, typeof value === "string" ? value : ""];
    }),
  );
  const { change, notes } = readWays(fields);
  if (Object.keys(notes).length > 0)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.thisDecisionNamesAWay) });
  return change;
}

/** Fields, all of them optional: those of `readWays`. */
export const setWaysEffect = {
  inForm: true,
  read(
    _world: AppContext,
    _viewer: Viewer,
    _group: Here,
    fields: Fields,
  ): Promise<{ readonly kind: "set-ways"; readonly [key: string]: unknown }> {
    const typed: Record<string, string> = {};
    for (const name of names) {
      const text = (fields[name] ?? "").trim();
      if (text !== "") typed[name] = text;
    }
    const { change, notes } = readWays(typed);
    if (Object.keys(notes).length > 0)
      return Promise.reject(new DomainError("bad-input", { fields: notes }));
    return Object.keys(change).length === 0
      ? Promise.reject(
          new DomainError("bad-input", {
            fields: { economy: saying((m) => m.errors.sayAtLeastOneThing) },
          }),
        )
      : Promise.resolve({ kind: "set-ways", ...typed });
  },
  say(
    _world: AppContext,
    effect: Effect,
    { language }: { readonly language: string },
  ): Promise<string> {
    const change = changeIn(effect);
    const messages = waysTexts(language);
    const next: Ways = { ...usualWays, ...change };
    const lines = saysWays(next, messages, language)
      .filter(({ name }) => name in change)
      .map(({ text }) => text);
    return Promise.resolve(
      messages.decided({ lines: [...lines, ...(change.questions ?? [])].join(" ") }),
    );
  },
  async carry(
    trx: Trx,
    _world: AppContext,
    decision: Decision,
    effect: Effect,
  ): Promise<string | undefined> {
    const group = await trx
      .selectFrom("groups")
      .select("handle")
      .where("id", "=", decision.groupId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    await setWays(trx, decision.groupId, {
      ...(await waysOf(trx, decision.groupId)),
      ...changeIn(effect),
    });
    return `/@${group.handle}/ways`;
  },
} as const;

/** Why a group can't open. */
function openingNote(kind: string): Saying | undefined {
  if (kind === "open") return saying((m) => m.errors.alreadyOpen);
  return kind === "tender" ? saying((m) => m.errors.staysTender) : undefined;
}

/**
 * No fields. A closed group opens by its own decision; a tender one never does:
 * people came because nobody knows of it.
 */
export const publishGroupEffect = {
  inForm: true,
  read(
    _world: AppContext,
    _viewer: Viewer,
    group: Here,
  ): Promise<{ readonly kind: "publish-group"; readonly [key: string]: unknown }> {
    const note = openingNote(group.kind);
    return note === undefined
      ? Promise.resolve({ kind: "publish-group" })
      : Promise.reject(new DomainError("bad-input", { fields: { effect: note } }));
  },
  say: (
    _world: AppContext,
    _effect: Effect,
    { language }: { readonly language: string },
  ): Promise<string> => Promise.resolve(waysTexts(language).published),
  async carry(trx: Trx, ctx: AppContext, decision: Decision): Promise<string | undefined> {
    const group = await trx
      .selectFrom("groups")
      .selectAll()
      .where("id", "=", decision.groupId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    if (group.kind === "tender")
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.thisGroupBecameTenderIn),
      });
    if (group.kind === "closed") {
      const now = ctx.clock.now();
      await trx
        .updateTable("groups")
        .set({ kind: "open", updated: now })
        .where("id", "=", group.id)
        .execute();
      // What members wrote for each other keeps its visibility. Followers from before it
      // closed learn that it speaks again.
      await announce(trx, now, { groupId: group.id, type: "Update", kind: "group", id: group.id });
    }
    return `/@${group.handle}`;
  },
} as const;
