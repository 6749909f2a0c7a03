/** A group says that it is a support circle: who may edit its page, or two of its members. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { mayBegin } from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Acts, actWithPower } from "#domains/groups/keys/actions.ts";
import { textOfPayload } from "#domains/groups/keys/keys.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { type CircleWords, cleanWords } from "./circle.ts";
import { circleMessages } from "./messages.ts";
import { circleOfGroup } from "./store.ts";

const saying = sayings(circleMessages);

type Group = Awaited<ReturnType<typeof visibleGroup>>;

/** The group and what it says; undefined words where it is no circle. */
export async function circleFor(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<{ readonly group: Group; readonly words: CircleWords | undefined }> {
  const group = await visibleGroup(ctx, viewer, handle);
  return { group, words: await circleOfGroup(ctx.db, group.id) };
}

export const mayEditCircle = async (
  ctx: AppContext,
  viewer: Viewer,
  groupId: string,
): Promise<boolean> =>
  viewer.member?.groups.includes(groupId) === true &&
  mayBegin(ctx.db, ctx.clock, viewer, "edit-group", groupId);

/** Says it anew; without words it is a circle no longer. */
export async function saveCircle(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  typed: CircleWords | undefined,
): Promise<void> {
  const { group } = await circleFor(ctx, viewer, handle);
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  if (!viewer.member.groups.includes(group.id)) throw new DomainError("not-allowed");
  const words = typed === undefined ? undefined : cleanWords(typed);
  if (words !== undefined)
    rejectFields({
      stays: words.stays === "" ? saying((m) => m.errors.stays) : undefined,
      leaving: words.leaving === "" ? saying((m) => m.errors.leaving) : undefined,
    });
  const payload = words === undefined ? { is: false } : { is: true, ...words };
  await actWithPower(
    ctx,
    viewer,
    "edit-group",
    group.id,
    "edit-circle",
    payload,
    async ({ db }) => {
      if (words === undefined) {
        await db.deleteFrom("circles").where("groupId", "=", group.id).execute();
        return;
      }
      const row = { ...words, updated: ctx.clock.now() };
      await db
        .insertInto("circles")
        .values({ groupId: group.id, ...row })
        .onConflict((conflict) => conflict.column("groupId").doUpdateSet(row))
        .execute();
    },
  );
}

export const circleActs: Acts = {
  "edit-circle": {
    words: (payload, language) =>
      payload["is"] === true ? circleMessages(language).saveAct : circleMessages(language).endAct,
    run: async (ctx, viewer, payload, { handle }) => {
      await saveCircle(
        ctx,
        viewer,
        handle,
        payload["is"] === true
          ? {
              stays: textOfPayload(payload, "stays"),
              listens: textOfPayload(payload, "listens"),
              leaving: textOfPayload(payload, "leaving"),
            }
          : undefined,
      );
      return `/@${handle}/circle`;
    },
  },
};
