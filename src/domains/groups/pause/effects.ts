/**
 * Pauses and decisions: the appeal that asks the group, pausing
 * by a decision, ending by a decision.
 */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { asText, manyLines, readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { groupById } from "../joining/store.ts";
import { checkPause, fewestOf, pauseRuns, twoPeople } from "./pause.ts";
import { beginPause, finishPause } from "./begin-actions.ts";
import { pauseById } from "./store.ts";
import { membersOf } from "../store.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { pauseMessages } from "./messages.ts";

const saying = sayings(pauseMessages);

// Decisions come after groups: what follows has the shape that they ask of a handler.
type PauseEffect = {
  readonly kind: "pause";
  readonly member: string;
  readonly days: number;
  readonly words: string;
};
type EndPauseEffect = {
  readonly kind: "end-pause";
  readonly pause: string;
  readonly member: string;
};
type AnyEffect = { readonly kind: string; readonly [key: string]: unknown };
type Fields = Readonly<Record<string, string>>;

/** Begins the decision on an appeal; answers its id. Wired to decisions. */
export type BeginAppeal = (
  trx: Trx,
  decision: {
    readonly groupId: string;
    readonly name: string;
    readonly driver: string;
    readonly concerned: readonly string[];
    readonly effect: EndPauseEffect;
  },
) => Promise<string>;

function appealNote(appeal: string): Saying | undefined {
  if (appeal === "") return saying((m) => m.errors.sayWhatTheGroupShould);
  return appeal.length > 3000 ? saying((m) => m.errors.keepItUnder3000Characters) : undefined;
}

/**
 * Who is paused asks the group to look at it: once, while the pause
 * runs. Answers the id of the decision.
 */
export async function appealPause(
  ctx: AppContext,
  viewer: Viewer,
  pauseId: string,
  words: string,
  begin: BeginAppeal,
): Promise<string> {
  const me = viewer.member;
  if (me === undefined) throw new DomainError("sign-in-needed");
  const found = isId(pauseId) ? await pauseById(ctx.db, pauseId) : undefined;
  if (found?.memberId !== me.id) throw new DomainError("not-found");
  const appeal = manyLines(words);
  rejectFields({ appeal: appealNote(appeal) });
  return ctx.db.transaction().execute(async (trx) => {
    const pause = await trx
      .selectFrom("pauses")
      .selectAll()
      .where("id", "=", found.id)
      .forUpdate()
      .executeTakeFirst();
    if (pause === undefined || !pauseRuns(pause, ctx.clock.now()))
      throw new DomainError("conflict", { detail: saying((m) => m.errors.yourPauseIsOver) });
    if (pause.appeal !== "")
      throw new DomainError("conflict", { detail: saying((m) => m.errors.theGroupLooksAtIt) });
    const { language } = await groupById(trx, pause.groupId);
    const decisionId = await begin(trx, {
      groupId: pause.groupId,
      name: pauseMessages(language).appealName,
      driver: appeal,
      concerned: [me.id],
      effect: { kind: "end-pause", pause: pause.id, member: me.id },
    });
    await trx
      .updateTable("pauses")
      .set({ appeal, decisionId })
      .where("id", "=", pause.id)
      .execute();
    return decisionId;
  });
}

/** Why the group can't pause them, whoever asks. */
function whomNote(known: boolean, members: number): Saying | undefined {
  if (!known) return saying((m) => m.errors.chooseAMember);
  return members < fewestOf ? twoPeople : undefined;
}

/** `member`: handle; `days`: from 1 to 14; `words`: read by the group, since the group decides. */
export const pauseEffect = {
  inForm: true,
  async read(
    ctx: AppContext,
    viewer: Viewer,
    group: { readonly id: string },
    fields: Fields,
  ): Promise<PauseEffect> {
    const handle = readHandle(fields["member"] ?? "");
    const members = await membersOf(ctx.db, group.id);
    const whom = members.find((one) => one.handle === handle);
    const input = { days: Number(fields["days"] ?? ""), words: manyLines(fields["words"] ?? "") };
    const none = whomNote(whom !== undefined, members.length);
    rejectFields({
      ...checkPause(input),
      member:
        whom?.id === viewer.member?.id ? (none ?? saying((m) => m.errors.toRestUseYourOwn)) : none,
    });
    if (whom === undefined) throw new DomainError("bad-input");
    return { kind: "pause", member: whom.id, ...input };
  },
  concerned: (effect: AnyEffect): readonly string[] =>
    isId(asText(effect["member"])) ? [asText(effect["member"])] : [],
  async say(
    ctx: AppContext,
    effect: AnyEffect,
    { language }: { readonly language: string },
  ): Promise<string> {
    const messages = pauseMessages(language);
    const id = asText(effect["member"]);
    const whom = isId(id)
      ? await ctx.db.selectFrom("members").select("name").where("id", "=", id).executeTakeFirst()
      : undefined;
    const words = asText(effect["words"]);
    const name = whom?.name ?? messages.effectSomebody;
    const sentence = messages.effect({ name, days: Number(effect["days"]) });
    return words === "" ? sentence : messages.effectWords({ sentence, words });
  },
  async carry(
    trx: Trx,
    ctx: AppContext,
    decision: Row<"decisions">,
    effect: AnyEffect,
  ): Promise<string | undefined> {
    const known = await trx
      .selectFrom("pauses")
      .select("id")
      .where("decisionId", "=", decision.id)
      .executeTakeFirst();
    if (known !== undefined) return undefined;
    const members = await membersOf(trx, decision.groupId);
    if (members.length < fewestOf) throw new DomainError("conflict", { detail: twoPeople });
    const payload = {
      member: asText(effect["member"]),
      days: Number(effect["days"]),
      words: asText(effect["words"]),
      agreement: null,
    };
    if (!isId(payload.member))
      throw new DomainError("conflict", { detail: saying((m) => m.errors.theyDontBelongToThis) });
    await beginPause(trx, ctx, {
      groupId: decision.groupId,
      payload,
      keys: undefined,
      decisionId: decision.id,
    });
    return undefined;
  },
};

/** `pause`: id of one that runs in the group. Begins by an appeal. */
export const endPauseEffect = {
  inForm: false,
  async read(
    ctx: AppContext,
    _viewer: Viewer,
    group: { readonly id: string },
    fields: Fields,
  ): Promise<EndPauseEffect> {
    const id = fields["pause"] ?? "";
    const pause = isId(id) ? await pauseById(ctx.db, id) : undefined;
    const runs =
      pause !== undefined && pause.groupId === group.id && pauseRuns(pause, ctx.clock.now());
    rejectFields({ pause: runs ? undefined : saying((m) => m.errors.nothingOfThisNameIs) });
    if (pause === undefined) throw new DomainError("bad-input");
    return { kind: "end-pause", pause: pause.id, member: pause.memberId };
  },
  concerned: (effect: AnyEffect): readonly string[] =>
    isId(asText(effect["member"])) ? [asText(effect["member"])] : [],
  say: (
    _ctx: AppContext,
    _effect: AnyEffect,
    { language }: { readonly language: string },
  ): Promise<string> => Promise.resolve(pauseMessages(language).effectEnd),
  async carry(
    trx: Trx,
    ctx: AppContext,
    decision: Row<"decisions">,
    effect: AnyEffect,
  ): Promise<string | undefined> {
    const id = asText(effect["pause"]);
    const pause = isId(id) ? await pauseById(trx, id) : undefined;
    if (pause?.groupId !== decision.groupId) return undefined;
    await finishPause(trx, ctx.clock.now(), pause.id);
    return `/@${(await groupById(trx, decision.groupId)).handle}`;
  },
};
