/** Letting somebody in by a decision of the group. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { admit } from "./admit-actions.ts";
import { groupById, type Joining, joiningById } from "./store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { joiningMessages } from "./messages.ts";
import { asText } from "#commons/text.ts";

const saying = sayings(joiningMessages);

// Decisions come after groups: what follows has the shape that they ask of a handler.
type AdmitEffect = { readonly kind: "admit"; readonly joining: string; readonly member?: string };
type AnyEffect = { readonly kind: string; readonly [key: string]: unknown };

async function find(
  db: AppContext["db"] | Trx,
  groupId: string,
  id: string,
  now: Date,
): Promise<Joining | undefined> {
  const joining = isId(id) ? await joiningById(db, id, now) : undefined;
  return joining?.groupId === groupId ? joining : undefined;
}

/** `joining`: id of an asking of the group. */
export const admitEffect = {
  inForm: true,
  async read(
    ctx: AppContext,
    _viewer: Viewer,
    group: { readonly id: string },
    fields: Readonly<Record<string, string>>,
  ): Promise<AdmitEffect> {
    const joining = await find(ctx.db, group.id, (fields["joining"] ?? "").trim(), ctx.clock.now());
    rejectFields({
      joining:
        joining?.state === "asked" ? undefined : saying((m) => m.errors.chooseSomebodyWhoWaitsFor),
    });
    if (joining === undefined) throw new DomainError("bad-input");
    return {
      kind: "admit",
      joining: joining.id,
      ...(joining.memberId === null ? {} : { member: joining.memberId }),
    };
  },
  concerned: (effect: AnyEffect): readonly string[] =>
    isId(asText(effect["member"])) ? [asText(effect["member"])] : [],
  async say(
    ctx: AppContext,
    effect: AnyEffect,
    { language }: { readonly language: string },
  ): Promise<string> {
    const messages = joiningMessages(language);
    const id = asText(effect["joining"]);
    const joining = isId(id) ? await joiningById(ctx.db, id, ctx.clock.now()) : undefined;
    if (joining === undefined) return messages.effectGone;
    const member =
      joining.memberId === null
        ? undefined
        : await ctx.db
            .selectFrom("members")
            .select("name")
            .where("id", "=", joining.memberId)
            .executeTakeFirst();
    const group = await groupById(ctx.db, joining.groupId);
    return messages.effect({ name: member?.name ?? joining.name, group: group.name });
  },
  async carry(
    trx: Trx,
    ctx: AppContext,
    decision: Row<"decisions">,
    effect: AnyEffect,
  ): Promise<string | undefined> {
    const joining = await find(trx, decision.groupId, asText(effect["joining"]), ctx.clock.now());
    if (joining === undefined || joining.state === "withdrawn" || joining.state === "declined")
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.thisAskingToJoinIs),
      });
    await admit(trx, ctx, joining);
    const group = await groupById(trx, joining.groupId);
    return `/@${group.handle}/joining`;
  },
};
