/** What those who keep the bridge do for the others' safety. */
import { bringBackAside, setAside } from "#commons/remote/aside.ts";
import { sql } from "kysely";
import { addressWithHost, readAccount } from "#platform/lib/host-names.ts";
import { groupsWithPower } from "#domains/groups/roles/with-power-queries.ts";
import { mayBegin } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { oneLine } from "#commons/text.ts";
import { openWords } from "#commons/incoming/private-words.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { resolveDuplicates } from "#domains/events/duplicates/actions.ts";
import { countingMembers } from "#domains/groups/belonging/actions.ts";
import { groupsOfMember, theCollective } from "#domains/groups/queries.ts";
import { type Acts, actByTwo, actWithPower } from "#domains/groups/keys/actions.ts";
import { keysPath } from "#domains/groups/keys/keys.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { dayOrInstantOf } from "#platform/lib/temporal.ts";
import { hostAndAbove } from "#platform/lib/url.ts";
import { type Covered, covers, siblingsCovered } from "./blocks/preview-queries.ts";
import { readBlock } from "./safety.ts";
import { heldReplies } from "./store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { safetyMessages } from "./messages.ts";

const saying = sayings(safetyMessages);

/** Below this many in the collective nobody waits for a second key. */
const fewMembers = 3;

/** Somebody by their address with @: the one account, never all of its server. */
async function accountNamed(ctx: AppContext, value: string): Promise<Covered | undefined> {
  const account = value.includes("://") ? undefined : readAccount(value);
  if (account === undefined || account.host === new URL(ctx.origin).host) return undefined;
  const known = await ctx.db
    .selectFrom("remoteActors")
    .select("iri")
    .where(sql<boolean>`lower(handle) = ${`${account.name}@${account.host}`.toLowerCase()}`)
    .orderBy("gone", (order) => order.asc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
  rejectFields({ value: known === undefined ? saying((m) => m.errors.unknownAccount) : undefined });
  return known && { kind: "actor", value: known.iri };
}

/** What was typed, as whom it covers; throws bad-input. */
export async function readCovered(ctx: AppContext, value: string): Promise<Covered> {
  const account = await accountNamed(ctx, value);
  if (account !== undefined) return account;
  const read = readBlock(value);
  rejectFields({
    value: read === undefined ? saying((m) => m.errors.writeAServerSuchAs) : undefined,
  });
  if (read === undefined) throw new DomainError("bad-input");
  const ours = read.value === new URL(ctx.origin).host;
  rejectFields({ value: ours ? saying((m) => m.errors.thisIsYourOwnServer) : undefined });
  return read;
}

/** A day that is still to come, as typed; undefined for none. */
export async function readEnd(
  ctx: AppContext,
  typed: string | undefined,
): Promise<Date | undefined> {
  if (typed === undefined || typed.trim() === "") return undefined;
  const until = dayOrInstantOf(typed, await homeZone(ctx.db));
  rejectFields({
    until:
      until === undefined || until <= ctx.clock.now() ? saying((m) => m.errors.until) : undefined,
  });
  return until;
}

interface BlockInput {
  readonly value: string;
  readonly reason: string;
  /** When it ends by itself, ISO 8601. */
  readonly until?: string | undefined;
}

/**
 * Blocks a server or an actor: nothing of theirs is shown, nothing comes in, nothing is sent there.
 * What ends a sibling takes two, whoever holds what; to be safe at once, one alone silences them.
 * `keyed`: the viewer turns the second key.
 */
export async function block(
  ctx: AppContext,
  viewer: Viewer,
  input: BlockInput,
  { keyed = false }: { readonly keyed?: boolean } = {},
): Promise<Row<"blocks">> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const read = await readCovered(ctx, input.value);
  const until = await readEnd(ctx, input.until);
  const reason = oneLine(input.reason, 300);
  const payload = { value: read.value, reason, until: until?.toISOString() };
  const doIt = (inside: AppContext) => writeBlock(inside, read, reason, until ?? null);
  const ends = await siblingsCovered(ctx.db, read);
  const members = await countingMembers(ctx.db, root.id, ctx.clock.now());
  if (ends.length === 0 || members.length < fewMembers)
    return actWithPower(ctx, viewer, "block", root.id, "block", payload, doIt);
  if (!keyed && !(await mayBegin(ctx.db, ctx.clock, viewer, "block", root.id)))
    throw new DomainError(viewer.member === undefined ? "sign-in-needed" : "not-allowed");
  const made = await actByTwo(ctx, viewer, root.id, "block", payload, doIt);
  if (made === undefined)
    throw new DomainError("second-key-needed", {
      detail: saying((m) => m.errors.endsSibling),
      waitsAt: keysPath(root.handle),
    });
  return made;
}

function writeBlock(
  ctx: AppContext,
  read: Covered,
  reason: string,
  until: Date | null,
): Promise<Row<"blocks">> {
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto("blocks")
      .values({ id: newId(), ...read, reason, made: now, until })
      .onConflict((conflict) => conflict.column("value").doUpdateSet({ reason, until }))
      .returningAll()
      .executeTakeFirstOrThrow();
    const theirs = await coveredBy(trx, row).select(["id", "iri"]).execute();
    // A block may be a mistake, or be lifted: until its day nothing is lost.
    await setAside(
      trx,
      ctx,
      theirs.map((actor) => actor.id),
      "blocked",
    );
    const repeated = read.kind === "host" ? await silenceFiles(trx, read.value) : [];
    await resolveDuplicates(
      trx,
      repeated.map((event) => event.fingerprint),
    );
    return row;
  });
}

/** Actors whom this block covers. */
const coveredBy = (trx: Trx, block: Covered) => trx.selectFrom("remoteActors").where(covers(block));

/** Who was put aside by this block alone gets everything back. */
export async function liftBlock(ctx: AppContext, id: string): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    const block = await trx
      .deleteFrom("blocks")
      .where("id", "=", id)
      .returning(["kind", "value"])
      .executeTakeFirst();
    if (block === undefined) return;
    const theirs = await coveredBy(trx, block)
      .innerJoin("setAsideActors", "setAsideActors.remoteActorId", "remoteActors.id")
      .select(["remoteActors.id", "remoteActors.iri", "remoteActors.host"])
      .where("setAsideActors.why", "=", "blocked")
      .where("setAsideActors.returned", "is", null)
      .execute();
    const others = await trx.selectFrom("blocks").select("value").execute();
    const still = new Set(others.map((one) => one.value));
    await bringBackAside(
      trx,
      ctx,
      theirs
        .filter(({ iri, host }) => ![iri, ...hostAndAbove(host)].some((one) => still.has(one)))
        .map((actor) => actor.id),
    );
  });
}

/** Calendar files of a server that is blocked bring nothing more, and what they brought goes. */
async function silenceFiles(trx: Trx, host: string): Promise<Pick<Row<"events">, "fingerprint">[]> {
  const files = await trx.selectFrom("calendarSources").select(["id", "host"]).execute();
  const theirs = files
    .filter((file) => hostAndAbove(file.host).includes(host))
    .map((file) => file.id);
  if (theirs.length === 0) return [];
  const gone = await trx
    .deleteFrom("events")
    .where("sourceId", "in", theirs)
    .returning("fingerprint")
    .execute();
  // Read whole again, should the block ever be lifted.
  await trx
    .updateTable("calendarSources")
    .set({ etag: null, lastModified: null, read: null })
    .where("id", "in", theirs)
    .execute();
  return gone;
}

export async function unblock(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const known = isId(id)
    ? await ctx.db.selectFrom("blocks").select("value").where("id", "=", id).executeTakeFirst()
    : undefined;
  if (known === undefined && (await mayBlock(ctx, viewer))) throw new DomainError("not-found");
  await actWithPower(
    ctx,
    viewer,
    "block",
    root.id,
    "unblock",
    { block: id, value: known?.value ?? "" },
    (inside) => liftBlock(inside, id),
  );
}

/** May the viewer block, alone or as one of two? */
export async function mayBlock(ctx: AppContext, viewer: Viewer): Promise<boolean> {
  const root = await theCollective(ctx);
  return root !== undefined && mayBegin(ctx.db, ctx.clock, viewer, "block", root.id);
}

/** What two members do together while nobody keeps the bridge. */
export const safetyActs: Acts = {
  block: {
    words: ({ value, reason }, language) => {
      const { acts } = safetyMessages(language);
      const address = addressWithHost(String(value));
      return reason === ""
        ? acts.block({ address })
        : acts.blockWhy({ address, reason: String(reason) });
    },
    run: async (ctx, viewer, { value, reason, until }) => {
      const input = { value: String(value), reason: String(reason) };
      const end = until === undefined ? {} : { until: String(until) };
      await block(ctx, viewer, { ...input, ...end }, { keyed: true });
      return "/safety";
    },
  },
  unblock: {
    words: ({ value }, language) =>
      safetyMessages(language).acts.unblock({ address: addressWithHost(String(value)) }),
    run: async (ctx, viewer, payload) => {
      await unblock(ctx, viewer, String(payload["block"]));
      return "/safety";
    },
  },
};

/** Replies that the viewer may decide on. */
export async function repliesToLookAt(ctx: AppContext, viewer: Viewer): Promise<Row<"replies">[]> {
  const groups = await groupsOfMember(ctx, viewer);
  const ids = groups.map(({ id }) => id);
  const held = await heldReplies(ctx.db, await groupsWithPower(ctx, viewer, "answer-replies", ids));
  return held.map((one) => ({ ...one, contentHtml: openWords(ctx, one) }));
}
