/**
 * The decision to close: it closes nothing yet. Two people begin the
 * waiting time, and everybody can stop it.
 */
import { DomainError } from "#commons/domain-error.ts";
import type { EffectHandler } from "#domains/decisions/effects/effect.ts";
import { closingAct } from "./closing.ts";
import { closingMessages } from "./messages.ts";

export const closeCollectiveEffect: EffectHandler = {
  inForm: false,
  read: (_ctx, _viewer, group) =>
    group.root
      ? Promise.resolve({ kind: closingAct })
      : Promise.reject(new DomainError("bad-input")),
  say: (_ctx, _effect, { language }) => Promise.resolve(closingMessages(language).decisionSays),
  carry: async (trx, _ctx, decision) => {
    const group = await trx
      .selectFrom("groups")
      .select("root")
      .where("id", "=", decision.groupId)
      .executeTakeFirst();
    if (group?.root !== true) throw new DomainError("conflict");
    return "/collective/closing";
  },
};
