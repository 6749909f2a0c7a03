/** What people do with groups. */
import { mustBeAble } from "#commons/permissions.ts";
import { Refusal, refuseFields } from "#commons/refusals.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import type { GroupKind, Trx } from "#database/schema.ts";
import { announce } from "#jobs/announce.ts";
import { withdraw } from "#jobs/withdraw.ts";
import { newId } from "#kit/ids.ts";
import { today } from "#members/actions.ts";
import { checkGroup, type GroupInput, mayBecome } from "./group.ts";
import { seasonEnd } from "./role.ts";
import { type Group, groupFor, rootGroup } from "./store.ts";

/** Writes a group and its first member. Handles are never given twice, not even after a group has ended. */
export async function addGroup(
  trx: Trx,
  world: World,
  input: GroupInput & { readonly language: string; readonly root?: boolean },
  memberId: string,
): Promise<Group> {
  const now = world.clock.now();
  const group = await trx
    .insertInto("groups")
    .values({
      id: newId(),
      handle: input.handle,
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
  if (group === undefined)
    throw new Refusal("handle-taken", { fields: { handle: "This handle is taken. Handles are never given twice." } });
  await trx
    .insertInto("memberships")
    .values({ groupId: group.id, memberId, since: today(world) })
    .execute();
  return group;
}

/** Begins a group. A welcomer of the collective can; whoever begins it holds its facilitator role for a season. */
export async function makeGroup(world: World, viewer: Viewer, input: GroupInput): Promise<Group> {
  const root = await rootGroup(world.db);
  if (root === undefined) throw new Refusal("not-found");
  await mustBeAble(world.db, world.clock, viewer, "make-group", root.id);
  const member = viewer.member;
  if (member === undefined) throw new Refusal("sign-in-needed");
  refuseFields(checkGroup(input));
  const now = world.clock.now();
  return world.db.transaction().execute(async (trx) => {
    const group = await addGroup(trx, world, { ...input, language: root.language }, member.id);
    await trx
      .insertInto("roles")
      .values({ id: newId(), groupId: group.id, memberId: member.id, role: "facilitator", starts: now, until: seasonEnd(now) })
      .execute();
    return group;
  });
}

/** Changes name, words and kind (stricter only). What an open group says of itself is announced. */
export async function editGroup(
  world: World,
  viewer: Viewer,
  handle: string,
  input: { readonly name?: string; readonly summary?: string; readonly kind?: GroupKind },
): Promise<Group> {
  const group = await groupFor(world.db, viewer, handle);
  await mustBeAble(world.db, world.clock, viewer, "edit-group", group.id);
  const next = { name: input.name ?? group.name, summary: input.summary ?? group.summary, kind: input.kind ?? group.kind };
  refuseFields({
    ...checkGroup(next),
    ...(mayBecome(group.kind, next.kind) ? {} : { kind: "A group only becomes more sheltered, never less: people trusted what it was." }),
    ...(group.root && next.kind !== "open" ? { kind: "The collective itself stays open: it is how siblings find you." } : {}),
  });
  const now = world.clock.now();
  return world.db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable("groups")
      .set({ name: oneLine(next.name, 100), summary: manyLines(next.summary, 2000), kind: next.kind, updated: now })
      .where("id", "=", group.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (group.kind === "open" && next.kind === "open")
      await announce(trx, now, { groupId: group.id, type: "Update", kind: "group", id: group.id });
    if (group.kind === "open" && next.kind !== "open") await withdrawAll(trx, world, group, next.kind);
    return changed;
  });
}

/** A group that closes takes back all it has published, then its actor. */
async function withdrawAll(trx: Trx, world: World, group: Group, kind: GroupKind): Promise<void> {
  const now = world.clock.now();
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
    for (const row of rows) if (row.published !== null) await withdraw(trx, now, objectKind, { id: row.id, groupId: group.id });
  }
  await announce(trx, now, { groupId: group.id, type: "Delete", kind: "group", id: group.id, detail: { formerType: "Group" } });
}

/** Members of the collective come and go freely in open and closed groups; a tender group is joined by being asked in. */
export async function joinGroup(world: World, viewer: Viewer, handle: string): Promise<Group> {
  const group = await groupFor(world.db, viewer, handle);
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  if (group.kind === "tender") throw new Refusal("not-allowed", { detail: "Somebody of this group asks you in." });
  await addMembership(world.db, world, group.id, viewer.member.id);
  return group;
}

/** A member of a group asks another member of the collective in. */
export async function askIn(world: World, viewer: Viewer, handle: string, memberHandle: string): Promise<void> {
  const group = await groupFor(world.db, viewer, handle);
  await mustBeAble(world.db, world.clock, viewer, "write", group.id);
  const member = await world.db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", memberHandle.trim().toLowerCase().replace(/^@/, ""))
    .executeTakeFirst();
  refuseFields({ member: member === undefined ? "Nobody here has this handle." : undefined });
  if (member !== undefined) await addMembership(world.db, world, group.id, member.id);
}

async function addMembership(db: World["db"] | Trx, world: World, groupId: string, memberId: string): Promise<void> {
  await db
    .insertInto("memberships")
    .values({ groupId, memberId, since: today(world) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Immediate, without a reason; roles held there end. The collective itself is left on one's own page. */
export async function leaveGroup(world: World, viewer: Viewer, handle: string): Promise<Group> {
  const group = await groupFor(world.db, viewer, handle);
  const member = viewer.member;
  if (member === undefined) throw new Refusal("sign-in-needed");
  if (group.root) throw new Refusal("not-allowed", { detail: "To leave the collective itself, use your own page." });
  await world.db.transaction().execute(async (trx) => {
    await trx.deleteFrom("memberships").where("groupId", "=", group.id).where("memberId", "=", member.id).execute();
    await trx.deleteFrom("roles").where("groupId", "=", group.id).where("memberId", "=", member.id).execute();
  });
  return group;
}
