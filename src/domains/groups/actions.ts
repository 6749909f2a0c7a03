/** Making and changing a group. */
import { sql } from "kysely";
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { GroupKind, Reader, Trx } from "#platform/database/schema.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { withdraw } from "#protocol/outbox/withdraw.ts";
import { newId } from "#platform/lib/ids.ts";
import { savePicture } from "#domains/pictures/actions.ts";
import type { PictureChange } from "#domains/pictures/picture.ts";
import { today } from "#domains/members/actions.ts";
import { checkGroup, type GroupInput, groupMayBecome, tenderHandle } from "./group.ts";
import { actWithPower } from "./keys/actions.ts";
import { seasonEnd } from "./roles/role.ts";
import { type Group, groupFor, rootGroup } from "./store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { groupMessages } from "./messages.ts";

const saying = sayings(groupMessages);

/**
 * Writes a group and its first members. Handles are never given
 * twice, not even after a group has ended.
 */
export async function addGroup(
  trx: Trx,
  ctx: AppContext,
  input: GroupInput & { readonly language: string; readonly root?: boolean },
  ...memberIds: readonly [string, ...string[]]
): Promise<Group> {
  const now = ctx.clock.now();
  const tender = input.kind === "tender";
  // One that was begun before tender groups had handles of their own steps aside,
  // and keeps its name for its members.
  if (!tender)
    await trx
      .updateTable("groups")
      .set({ handle: tenderHandle(input.handle), shortHandle: input.handle })
      .where("handle", "=", input.handle)
      .where(neverSpoke)
      .execute();
  const group = await trx
    .insertInto("groups")
    .values({
      id: newId(),
      handle: tender ? tenderHandle(input.handle) : input.handle,
      shortHandle: tender ? input.handle : null,
      name: oneLine(input.name, 100),
      summary: manyLines(input.summary, 2000),
      kind: input.kind,
      root: input.root ?? false,
      language: input.language,
      created: now,
      updated: now,
      ended: null,
    })
    .onConflict((conflict) => conflict.column("handle").doNothing())
    .returningAll()
    .executeTakeFirst();
  if (group === undefined) throw handleTaken();
  await trx
    .insertInto("memberships")
    .values(memberIds.map((memberId) => ({ groupId: group.id, memberId, since: today(ctx) })))
    .execute();
  return group;
}

/**
 * A tender group that no other server ever knew: its handle can be had, so that
 * nobody learns of it by asking for that.
 */
const neverSpoke = sql<boolean>`(groups.kind = 'tender' and not groups.root
  and not exists (select from actor_keys where actor_keys.actor = groups.handle))`;

const isTaken = async (db: Reader, handle: string): Promise<boolean> =>
  (await db
    .selectFrom("groups")
    .select("id")
    .where("handle", "=", handle)
    .where(sql<boolean>`not ${neverSpoke}`)
    .executeTakeFirst()) !== undefined;

const handleTaken = (): DomainError =>
  new DomainError("handle-taken", {
    fields: { handle: saying((m) => m.errors.thisHandleIsTakenHandles) },
  });

/**
 * Begins a group. A welcomer of the collective can, else two members; whoever asked for it first
 * holds its facilitator role for a season, and both belong to it.
 */
export async function makeGroup(
  ctx: AppContext,
  viewer: Viewer,
  input: GroupInput,
): Promise<Group> {
  const root = await rootGroup(ctx.db);
  if (root === undefined) throw new DomainError("not-found");
  const member = viewer.member;
  if (member === undefined) throw new DomainError("sign-in-needed");
  rejectFields(checkGroup(input));
  const { handle, name, summary, kind } = input;
  if (kind !== "tender" && (await isTaken(ctx.db, handle))) throw handleTaken();
  await prepareTexts(ctx, { summary: manyLines(summary, 2000) });
  return actWithPower(
    ctx,
    viewer,
    "make-group",
    root.id,
    "make-group",
    { handle, name, summary, kind },
    ({ db }, first = member.id) => {
      const now = ctx.clock.now();
      return db.transaction().execute(async (trx) => {
        const group = await addGroup(
          trx,
          ctx,
          { handle, name, summary, kind, language: root.language },
          first,
          ...(first === member.id ? [] : [member.id]),
        );
        await trx
          .insertInto("roles")
          .values({
            id: newId(),
            groupId: group.id,
            memberId: first,
            role: "facilitator",
            starts: now,
            until: seasonEnd(now),
          })
          .execute();
        return group;
      });
    },
  );
}

/** Changes name, words and kind (stricter only). What an open group says of itself is announced. */
export async function editGroup(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: {
    readonly name?: string;
    readonly summary?: string;
    readonly kind?: GroupKind;
    readonly quotable?: boolean;
    /** Looked through already. Two keys pass on no files: who brings some holds the role. */
    readonly pictures?: readonly PictureChange[];
  },
): Promise<Group> {
  const group = await groupFor(ctx.db, viewer, handle);
  const next = {
    name: input.name ?? group.name,
    summary: input.summary ?? group.summary,
    kind: input.kind ?? group.kind,
    quotable: input.quotable ?? group.quotable,
  };
  rejectFields({
    ...checkGroup(next),
    ...(groupMayBecome(group.kind, next.kind)
      ? {}
      : { kind: saying((m) => m.errors.onlyMoreSheltered) }),
    ...(group.root && next.kind !== "open" ? { kind: saying((m) => m.errors.staysOpen) } : {}),
  });
  await prepareTexts(ctx, { summary: manyLines(next.summary, 2000) });
  const { pictures = [] } = input;
  if (pictures.length > 0) await mustBeAble(ctx.db, ctx.clock, viewer, "edit-group", group.id);
  return actWithPower(ctx, viewer, "edit-group", group.id, "edit-group", next, (inside) =>
    change(inside, group, next, pictures),
  );
}

function change(
  ctx: AppContext,
  group: Group,
  next: Pick<GroupInput, "name" | "summary" | "kind"> & { readonly quotable: boolean },
  pictures: readonly PictureChange[],
): Promise<Group> {
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable("groups")
      .set({
        name: oneLine(next.name, 100),
        summary: manyLines(next.summary, 2000),
        kind: next.kind,
        quotable: next.quotable,
        updated: now,
      })
      .where("id", "=", group.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    for (const picture of pictures) await savePicture(trx, ctx, "group", [group.id], picture);
    if (group.kind === "open" && next.kind === "open")
      await announce(trx, now, { groupId: group.id, type: "Update", kind: "group", id: group.id });
    if (group.kind === "open" && next.kind !== "open")
      await withdrawAll(trx, ctx, group, next.kind);
    return changed;
  });
}

/** A group that closes takes back all it has published, then its actor. */
async function withdrawAll(
  trx: Trx,
  ctx: AppContext,
  group: Group,
  kind: GroupKind,
): Promise<void> {
  const now = ctx.clock.now();
  const visibility = kind === "closed" ? "members" : "group";
  const tables = [
    ["events", "event"],
    ["guides", "guide"],
    ["offers", "offer"],
  ] as const;
  for (const [table, objectKind] of tables) {
    const rows = await trx
      .updateTable(table)
      .set({ visibility })
      .where("groupId", "=", group.id)
      .where("visibility", "=", "public")
      .returning(["id", "published"])
      .execute();
    for (const row of rows)
      if (row.published !== null)
        await withdraw(trx, now, objectKind, { id: row.id, groupId: group.id });
  }
  await announce(trx, now, {
    groupId: group.id,
    type: "Delete",
    kind: "group",
    id: group.id,
    detail: { formerType: "Group" },
  });
}
