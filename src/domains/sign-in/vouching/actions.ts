/**
 * Members vouch for somebody who can't sign in; everybody is told,
 * and anybody can hold it for a talk.
 */
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { notify } from "#commons/news/notify.ts";
import { readHandle } from "#commons/text.ts";
import { countTry } from "#commons/tries.ts";
import type { Viewer } from "#commons/visibility.ts";
import { circleIn, notTwo } from "#domains/groups/announced/actions.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { type Circle, type Unfit, unfit } from "#domains/groups/ties/ties.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, minutes } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { codeHash, type ShownVouching, vouchingLife, worksFrom } from "./vouching.ts";
import { vouchingById, vouchingsFor } from "./store.ts";
import { vouchingMessages } from "./messages.ts";

const saying = sayings(vouchingMessages);
/** Wrong codes of one member. */
const guesses = { max: 10, window: minutes(10) } as const;

function self(viewer: Viewer): NonNullable<Viewer["member"]> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  // Who is paused in the collective turns no key.
  if (viewer.member.apart === true) throw new DomainError("not-allowed");
  return viewer.member;
}

/** One alone must fit together with whom they speak for, whoever comes second. */
function unfitAlone(circle: Circle, me: string, whose: string): Unfit | undefined {
  if (!circle.settled.has(me)) return "young";
  return circle.tied(me, whose) ? "tied" : undefined;
}

/** A "no" that is also said beside the field: the form stays, and is no dead end. */
const beside = (field: "handle" | "code", { code, sayings }: DomainError): DomainError =>
  new DomainError(code, { detail: sayings.detail, fields: { [field]: sayings.detail } });

/**
 * Says that whoever gave the viewer this code is who they say they are. The second
 * one sets it going. Answers its id.
 */
export async function vouchFor(
  ctx: AppContext,
  viewer: Viewer,
  input: { readonly handle: string; readonly code: string },
): Promise<string> {
  const me = self(viewer);
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const tried = await countTry(ctx, [{ limit: guesses, parts: ["vouch", me.id] }]);
  if (tried.over[0] === true) throw new DomainError("too-many-requests");
  const now = ctx.clock.now();
  const id = await ctx.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("vouchings")
      .innerJoin("members", "members.id", "vouchings.memberId")
      .selectAll("vouchings")
      .where("members.handle", "=", readHandle(input.handle))
      .where("codeHash", "=", codeHash(input.code))
      .where("vouchings.expires", ">", now)
      .forUpdate("vouchings")
      .executeTakeFirst();
    const whose = row?.memberId ?? undefined;
    if (row === undefined || whose === undefined) return undefined;
    if (whose === me.id)
      throw beside("handle", new DomainError("not-allowed", { detail: saying((m) => m.yourself) }));
    if (row.secondBy !== null || row.firstBy === me.id) return row.id;
    const circle = await circleIn(trx, root.id, now);
    const first = row.firstBy;
    const why =
      first === null ? unfitAlone(circle, me.id, whose) : unfit(circle, [first, me.id], [whose]);
    if (why !== undefined) throw beside("code", notTwo(why));
    if (first === null) {
      await trx.updateTable("vouchings").set({ firstBy: me.id }).where("id", "=", row.id).execute();
      return row.id;
    }
    const due = worksFrom(now);
    await trx
      .updateTable("vouchings")
      .set({ secondBy: me.id, due, expires: after(due, vouchingLife) })
      .where("id", "=", row.id)
      .execute();
    await notifyEverybody(trx, ctx, { id: row.id, whose, root: root.id, due });
    return row.id;
  });
  if (id === undefined) rejectFields({ code: saying((m) => m.wrongCode) });
  await tried.takeBack();
  return id ?? "";
}

/**
 * All of the collective, which is everybody of each of their groups; and themselves
 * wherever they are still signed in.
 */
async function notifyEverybody(
  trx: Trx,
  ctx: AppContext,
  told: { readonly id: string; readonly whose: string; readonly root: string; readonly due: Date },
): Promise<void> {
  const { id, whose, root, due } = told;
  const common = {
    key: id,
    groupId: root,
    about: undefined,
    path: "/vouching",
    words: { starts: due.toISOString() },
  };
  await notify(trx, ctx, "vouched-for-me", [{ ...common, visibility: "own", to: [whose] }]);
  await notify(trx, ctx, "vouched-for", [
    { ...common, visibility: "group", to: { group: root }, except: whose },
  ]);
}

/** What the viewer may know of. */
export const vouchingsOf = async (
  ctx: AppContext,
  viewer: Viewer,
): Promise<readonly ShownVouching[]> => vouchingsFor(ctx.db, self(viewer).id, ctx.clock.now());

async function oneFor(
  trx: Trx,
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<{ readonly row: ShownVouching; readonly me: string }> {
  const me = self(viewer).id;
  if (!isId(id)) throw new DomainError("not-found");
  await trx.selectFrom("vouchings").select("id").where("id", "=", id).forUpdate().execute();
  const row = await vouchingById(trx, id, ctx.clock.now());
  const mine = row?.firstBy === me || row?.memberId === me;
  if (row === undefined || (row.due === null && !mine)) throw new DomainError("not-found");
  return { row, me };
}

/**
 * "Let us talk first": it does not work while somebody holds it, and those who vouched are
 * told. Twice is once.
 */
export const holdVouching = (ctx: AppContext, viewer: Viewer, id: string): Promise<void> =>
  ctx.db.transaction().execute(async (trx) => {
    const { row, me } = await oneFor(trx, ctx, viewer, id);
    if (row.due === null) throw new DomainError("not-found");
    if (row.heldBy !== null) return;
    const now = ctx.clock.now();
    await trx
      .updateTable("vouchings")
      .set({ heldBy: me, expires: after(now, vouchingLife) })
      .where("id", "=", id)
      .execute();
    await notify(trx, ctx, "vouching-held", [
      {
        // Held again after it went on is told again.
        key: `${id} ${now.toISOString()}`,
        groupId: (await theCollective(ctx))?.id ?? null,
        visibility: "own",
        about: undefined,
        path: "/vouching",
        words: {},
        to: [row.firstBy, row.secondBy].filter((who) => who !== null),
        except: me,
      },
    ]);
  });

/** Who holds it lets it go on. */
export const letVouchingGoOn = (ctx: AppContext, viewer: Viewer, id: string): Promise<void> =>
  ctx.db.transaction().execute(async (trx) => {
    const { row, me } = await oneFor(trx, ctx, viewer, id);
    if (row.heldBy !== me)
      throw new DomainError("not-allowed", { detail: saying((m) => m.onlyHolder) });
    await trx.updateTable("vouchings").set({ heldBy: null }).where("id", "=", id).execute();
  });

/** Who vouched takes it back; whose account it is says that it is not them. Nothing of it stays. */
export const takeVouchBack = (ctx: AppContext, viewer: Viewer, id: string): Promise<void> =>
  ctx.db.transaction().execute(async (trx) => {
    const { row, me } = await oneFor(trx, ctx, viewer, id);
    if (![row.firstBy, row.secondBy, row.memberId].includes(me))
      throw new DomainError("not-allowed", { detail: saying((m) => m.onlyTheirs) });
    await trx.deleteFrom("vouchings").where("id", "=", id).execute();
  });
