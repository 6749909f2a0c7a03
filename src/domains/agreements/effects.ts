/** What a decision does to agreements: adopt one, write its next version, let it go. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import { isOver } from "#domains/decisions/decision.ts";
import type { EffectHandler } from "#domains/decisions/effects/effect.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { adoptOf, monthsLater, readAdopt, type VisibleAgreement } from "./agreement.ts";
import { refreshGuide } from "./guide-actions.ts";
import { agreementFor } from "./store.ts";
import { agreementMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(agreementMessages);

const pathOf = (id: string): string => `/agreements/${id}`;

/** The agreement of this very group; undefined for any other. */
async function ofGroup(
  ctx: AppContext,
  viewer: Viewer,
  groupId: string,
  id: string,
): Promise<VisibleAgreement | undefined> {
  const found = await agreementFor(ctx.db, viewer, id).catch((error: unknown) => {
    if (error instanceof DomainError) return undefined;
    throw error;
  });
  return found?.groupId === groupId ? found : undefined;
}

const lockAgreement = (
  trx: Trx,
  groupId: string,
  id: string,
): Promise<Row<"agreements"> | undefined> =>
  isId(id)
    ? trx
        .selectFrom("agreements")
        .selectAll()
        .where("id", "=", id)
        .where("groupId", "=", groupId)
        .forUpdate()
        .executeTakeFirst()
    : Promise.resolve(undefined);

const idIn = (effect: Readonly<Record<string, unknown>>): string =>
  typeof effect.agreementId === "string" ? effect.agreementId : "";

const standing = async (ctx: AppContext, id: string): Promise<Row<"agreements"> | undefined> =>
  isId(id)
    ? ctx.db.selectFrom("agreements").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;

/**
 * Did another decision change or end it since this one's text was written? Then
 * nobody agreed to lose what it says now.
 */
async function changedSince(
  db: Reader,
  agreement: Row<"agreements">,
  decision: Row<"decisions">,
): Promise<boolean> {
  const text = await db
    .selectFrom("decisionVersions")
    .select("made")
    .where("decisionId", "=", decision.id)
    .where("version", "=", decision.version)
    .executeTakeFirst();
  const written = text?.made ?? decision.made;
  if (agreement.state === "ended" && agreement.updated > written) return true;
  const newer = await db
    .selectFrom("agreementVersions")
    .select("version")
    .where("agreementId", "=", agreement.id)
    .where("adopted", ">", written)
    .limit(1)
    .executeTakeFirst();
  return newer !== undefined;
}

/** With the word that it changed meanwhile, while something can still be done about it. */
const withChange = async (
  ctx: AppContext,
  sentence: string,
  agreement: Row<"agreements">,
  { language, decision }: { readonly language: string; readonly decision?: Row<"decisions"> },
): Promise<string> =>
  decision !== undefined &&
  !isOver(decision.state) &&
  (await changedSince(ctx.db, agreement, decision))
    ? `${sentence} ${agreementMessages(language).say.changed({ name: agreement.name })}`
    : sentence;

/**
 * `adopt-agreement`: fields title, agreementId (of the one that changes),
 * reviewMonths (1 to 24, default 6).
 */
export const adoptAgreementEffect: EffectHandler = {
  inForm: true,
  async read(ctx, viewer, group, fields) {
    const asked = (fields.agreementId ?? "").trim();
    const there = asked === "" ? undefined : await ofGroup(ctx, viewer, group.id, asked);
    const { input, notes } = readAdopt({
      ...fields,
      title: (fields.title ?? "").trim() === "" ? (there?.name ?? "") : (fields.title ?? ""),
    });
    rejectFields({
      ...notes,
      agreementId:
        asked !== "" && there === undefined ? saying((m) => m.notes.agreement) : undefined,
    });
    const { agreementId, ...rest } = input;
    return {
      kind: "adopt-agreement",
      ...rest,
      ...(agreementId === undefined ? {} : { agreementId }),
    };
  },
  async say(ctx, effect, reader) {
    const { title, agreementId, reviewMonths } = adoptOf(effect);
    const messages = agreementMessages(reader.language).say;
    if (agreementId === undefined) return messages.adopt({ name: title, months: reviewMonths });
    const there = await standing(ctx, agreementId);
    return there === undefined
      ? messages.lost
      : withChange(
          ctx,
          messages.change({ name: title === "" ? there.name : title, months: reviewMonths }),
          there,
          reader,
        );
  },
  async carry(trx, ctx, decision, effect, content) {
    // Two carries of one decision wait for each other here; the second
    // one finds what the first one did.
    await trx
      .selectFrom("decisions")
      .select("id")
      .where("id", "=", decision.id)
      .forUpdate()
      .execute();
    const done = await trx
      .selectFrom("agreementVersions")
      .select("agreementId")
      .where("decisionId", "=", decision.id)
      .executeTakeFirst();
    if (done !== undefined) return pathOf(done.agreementId);
    if (content.trim() === "")
      throw new DomainError("conflict", { detail: saying((m) => m.notes.noText) });
    const now = ctx.clock.now();
    const { title, agreementId, reviewMonths } = adoptOf(effect);
    const reviewOn = monthsLater(await todayAtHome(ctx, trx), reviewMonths);
    const fresh = { state: "standing", reviewOn, updated: now } as const;
    let id = agreementId;
    let version = 1;
    if (id === undefined) {
      id = newId();
      const { groupId, basedOn } = decision;
      await trx
        .insertInto("agreements")
        .values({
          ...fresh,
          id,
          groupId,
          name: title === "" ? decision.name : title,
          guideId: null,
          basedOn,
          made: now,
        })
        .execute();
    } else {
      const before = await lockAgreement(trx, decision.groupId, id);
      if (before === undefined)
        throw new DomainError("conflict", { detail: saying((m) => m.say.lost) });
      if (await changedSince(trx, before, decision))
        throw new DomainError("conflict", {
          detail: saying((m) => m.say.changed({ name: before.name })),
        });
      version = before.version + 1;
      await trx
        .updateTable("agreements")
        .set({ ...fresh, version, name: title === "" ? before.name : title })
        .where("id", "=", id)
        .execute();
      // What was answered was about the text before.
      await trx.deleteFrom("agreementReviews").where("agreementId", "=", id).execute();
    }
    await trx
      .insertInto("agreementVersions")
      .values({ agreementId: id, version, content, decisionId: decision.id, adopted: now })
      .execute();
    await refreshGuide(trx, ctx, id);
    return pathOf(id);
  },
};

/** `end-agreement`: field agreementId. It begins on the agreement's own page. */
export const endAgreementEffect: EffectHandler = {
  inForm: false,
  async read(ctx, viewer, group, fields) {
    const found = await ofGroup(ctx, viewer, group.id, (fields.agreementId ?? "").trim());
    rejectFields({
      agreementId:
        found === undefined || found.state === "ended"
          ? saying((m) => m.notes.agreement)
          : undefined,
    });
    return { kind: "end-agreement", agreementId: found?.id ?? "" };
  },
  async say(ctx, effect, reader) {
    const there = await standing(ctx, idIn(effect));
    const messages = agreementMessages(reader.language).say;
    return there === undefined
      ? messages.lost
      : withChange(ctx, messages.end({ name: there.name }), there, reader);
  },
  async carry(trx, ctx, decision, effect) {
    const agreement = await lockAgreement(trx, decision.groupId, idIn(effect));
    if (agreement === undefined)
      throw new DomainError("conflict", { detail: saying((m) => m.say.lost) });
    if (agreement.state !== "ended") {
      if (await changedSince(trx, agreement, decision))
        throw new DomainError("conflict", {
          detail: saying((m) => m.say.changed({ name: agreement.name })),
        });
      await trx
        .updateTable("agreements")
        .set({ state: "ended", inKit: false, updated: ctx.clock.now() })
        .where("id", "=", agreement.id)
        .execute();
      await refreshGuide(trx, ctx, agreement.id);
    }
    return pathOf(agreement.id);
  },
};
