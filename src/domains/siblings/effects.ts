/** What a decision to become siblings does. */
import { addressWithHost } from "#platform/lib/host-names.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { EffectHandler } from "#domains/decisions/effects/effect.ts";
import { beginFollowing, siblingAddress } from "./actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { siblingMessages } from "./messages.ts";

const saying = sayings(siblingMessages);

/**
 * Field: `address`, @name@server or the address of their page. Only
 * the collective itself has siblings.
 */
export const becomeSiblingsEffect: EffectHandler = {
  inForm: true,
  read: (ctx, _viewer, group, fields) => {
    if (!group.root)
      return Promise.reject(
        new DomainError("bad-input", {
          fields: { address: saying((m) => m.errors.theCollectiveItselfDecidesThis) },
        }),
      );
    return Promise.resolve({
      kind: "become-siblings",
      address: siblingAddress(ctx, fields["address"] ?? ""),
    });
  },
  say: (_world, effect, { language }) =>
    Promise.resolve(
      siblingMessages(language).effect({ address: addressWithHost(String(effect["address"])) }),
    ),
  carry: async (trx, ctx, decision, effect) => {
    try {
      await beginFollowing(trx, ctx.clock.now(), decision.groupId, String(effect["address"]));
    } catch (error) {
      // Somebody followed them in the meantime: what was decided is so.
      if (!(error instanceof DomainError) || error.code !== "sibling-known") throw error;
    }
    return "/siblings";
  },
};
