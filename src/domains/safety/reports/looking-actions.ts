/** Those who look at reports: the queue, what they do about one, and its end. */
import { notify } from "#commons/news/notify.ts";
import { type Role, roles } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { recordPower } from "#domains/groups/powers/actions.ts";
import { byTwo } from "#domains/groups/powers/powers.ts";
import { countAsTwo } from "#domains/groups/ties/queries.ts";
import { flag } from "#protocol/outbox/direct-activities/notes.ts";
import { after } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { hideForGood, hideUntilLooked, showAgain } from "./hiding-actions.ts";
import { doStep, type StepInput } from "./ladder-actions.ts";
import { keepersNow, shelteredOf } from "./keepers-queries.ts";
import {
  isHideable,
  isPictureKind,
  type Keepers,
  namedIds,
  type OpenedReport,
  type ReportQueue,
  reporterOf,
  reportLife,
  reportMark,
  whoLooks,
  wordsOfReport,
} from "./report.ts";
import { reportMessages } from "./messages.ts";
import { subjectNames } from "./subject-queries.ts";
import { besideReports, perQueue, reportRow, reportRows } from "./store.ts";

const saying = sayings(reportMessages);

type Reports = readonly Row<"reports">[];

/** Of each report: who looks at it. */
async function lookers(
  ctx: AppContext,
  rootId: string,
  rows: Reports,
  people: readonly Pick<Row<"reportPeople">, "reportId" | "memberId" | "part">[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const sheltered = await shelteredOf(
    ctx.db,
    rows.map((row) => row.groupId),
  );
  const keepers = new Map<string, Keepers>(
    await Promise.all(
      [rootId, ...sheltered].map(
        async (id) => [id, await keepersNow(ctx.db, ctx.clock, id)] as const,
      ),
    ),
  );
  return new Map(
    rows.map((row) => {
      const scope = row.groupId !== null && sheltered.includes(row.groupId) ? row.groupId : rootId;
      const about = people.flatMap((one) =>
        one.reportId === row.id && one.part === "about" ? one.memberId : [],
      );
      const found = keepers.get(scope);
      return [row.id, found === undefined ? [] : whoLooks(found, about)];
    }),
  );
}

async function opened(ctx: AppContext, viewer: Viewer, rows: Reports): Promise<OpenedReport[]> {
  const me = viewer.member?.id;
  const root = await theCollective(ctx);
  if (me === undefined || root === undefined || rows.length === 0) return [];
  const { people, steps, hidden } = await besideReports(ctx.db, rows);
  const who = await lookers(ctx, root.id, rows, people);
  const names = await subjectNames(
    ctx,
    viewer,
    rows.flatMap((row) => namedIds(row, ctx.origin).flatMap((id) => id ?? [])),
  );
  return rows
    .filter((row) => who.get(row.id)?.includes(me) === true)
    .map((row) => {
      const looked = people.flatMap((one) =>
        one.reportId === row.id && one.part === "looked" ? one.memberId : [],
      );
      const isHidden = hidden.some((one) => one.kind === row.kind && one.objectId === row.objectId);
      return {
        id: row.id,
        about: row.about,
        names: namedIds(row, ctx.origin).map((id) => names.get(id ?? "")),
        kind: row.kind,
        source: row.source,
        fromHost: row.fromHost,
        content: wordsOfReport(ctx, row),
        received: row.received,
        closed: row.closed,
        hidden: isHidden,
        mayHide: isHideable(row.kind) && row.closed === null,
        mayForward: row.actorIri !== null && row.forwarded === null,
        actorIri: row.actorIri,
        steps: steps
          .filter((one) => one.reportId === row.id)
          .map(({ step, words, role, made }) => ({ step, words, role, made })),
        looked: looked.length,
        needed: Math.min(2, who.get(row.id)?.length ?? 1),
        mine: looked.includes(me),
      };
    });
}

/** Refuses who looks at no reports; who looks only where others may not sees those. */
export async function reportQueue(
  ctx: AppContext,
  viewer: Viewer,
  { closed = false, from = 0 }: { readonly closed?: boolean; readonly from?: number } = {},
): Promise<ReportQueue> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const rows = await reportRows(ctx.db, closed, from);
  const items = await opened(ctx, viewer, rows);
  if (items.length === 0 && !(await looksAtReports(ctx, viewer)))
    throw new DomainError("not-allowed");
  return { items, ...(rows.length === perQueue ? { next: from + perQueue } : {}) };
}

/** How many reports wait for the viewer, who has not looked at them. */
export async function reportsToLookAt(ctx: AppContext, viewer: Viewer): Promise<number> {
  const rows = await reportRows(ctx.db, false);
  return (await opened(ctx, viewer, rows)).filter((one) => !one.mine).length;
}

/** The place in the queue that an address names. */
export const readPlace = (text: unknown): number =>
  typeof text === "string" && /^\d{1,6}$/.test(text) ? Number(text) : 0;

/** Is the viewer one of those who look at what is about nobody of them? */
async function looksAtReports(ctx: AppContext, viewer: Viewer): Promise<boolean> {
  const root = await theCollective(ctx);
  const me = viewer.member?.id;
  return (
    root !== undefined &&
    me !== undefined &&
    whoLooks(await keepersNow(ctx.db, ctx.clock, root.id), []).includes(me)
  );
}

export async function reportFor(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<{ readonly row: Row<"reports">; readonly report: OpenedReport }> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const row = isId(id) ? await reportRow(ctx.db, id) : undefined;
  const [report] = row === undefined ? [] : await opened(ctx, viewer, [row]);
  if (row === undefined || report === undefined) {
    // Who looks at none learns nothing of which there are.
    if (!(await looksAtReports(ctx, viewer))) throw new DomainError("not-allowed");
    throw new DomainError("not-found");
  }
  return { row, report };
}

/** In which role the viewer looks; empty for who does because nobody else is there. */
async function roleOf(ctx: AppContext, viewer: Viewer): Promise<Role | ""> {
  const now = ctx.clock.now();
  const rows = await ctx.db
    .selectFrom("roles")
    .select("role")
    .where("memberId", "=", viewer.member?.id ?? "")
    .where("starts", "<=", now)
    .where("until", ">", now)
    .execute();
  const mine = (Object.keys(roles) as Role[]).filter((role) =>
    rows.some((row) => row.role === role),
  );
  const best: readonly Role[] = ["care-keeper", "bridge-keeper", "key-keeper"];
  return best.find((role) => mine.includes(role)) ?? mine[0] ?? "";
}

/** Notes what was done; hiding and showing it are done with it, and its server is told. */
export async function takeStep(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: StepInput,
): Promise<void> {
  const { step, words: typed } = input;
  const { row, report } = await reportFor(ctx, viewer, id);
  const root = await theCollective(ctx);
  if (row.closed !== null || root === undefined)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.closed) });
  const words = oneLine(typed, 500);
  // Programs of before give one text for both.
  const outside = input.letter === undefined ? words : oneLine(input.letter, 500);
  if (step === "hide" && !report.mayHide)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.notHideable) });
  if (step === "forward") {
    if (!report.mayForward)
      throw new DomainError("conflict", { detail: saying((m) => m.errors.notForwardable) });
    // What was reported to us may say who reported: their server gets the words of who looks.
    const field = input.letter === undefined ? "words" : "letter";
    rejectFields({ [field]: outside === "" ? saying((m) => m.errors.words) : undefined });
  }
  await doStep(ctx, viewer, root, row, input);
  const role = await roleOf(ctx, viewer);
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    await trx
      .insertInto("reportSteps")
      .values({ id: newId(), reportId: id, step, words, role, made: now })
      .execute();
    const groupId = row.groupId ?? root.id;
    if (step === "hide" || step === "show")
      await recordPower(trx, ctx, { groupId, act: step, about: row.kind, role: role || byTwo });
    if (step === "hide") await hideUntilLooked(trx, ctx, row.kind, row.objectId, id);
    if (step === "show") await showAgain(trx, row.kind, row.objectId);
    if (step === "forward" && row.actorIri !== null) {
      const [iri] = row.kind === "elsewhere" ? [row.about] : await irisOf(trx, row);
      const object = [...new Set([row.actorIri, ...(iri === undefined ? [] : [iri])])];
      await flag(trx, ctx, { from: root.handle, to: row.actorIri, object, word: outside });
      await trx.updateTable("reports").set({ forwarded: now }).where("id", "=", id).execute();
    }
  });
}

const tables = {
  event: "events",
  guide: "guides",
  offer: "offers",
  reply: "replies",
  post: "siblingPosts",
} as const;

/** The id elsewhere of what is reported. */
async function irisOf(trx: Trx, { kind, objectId }: Row<"reports">): Promise<readonly string[]> {
  if (objectId === null || !isHideable(kind) || kind === "word" || isPictureKind(kind)) return [];
  const row = await trx
    .selectFrom(tables[kind])
    .select("iri")
    .where("id", "=", objectId)
    .executeTakeFirst();
  return row?.iri == null ? [] : [row.iri];
}

/**
 * The viewer has looked. With the second one it is closed: what is hidden stays hidden if that was
 * the last step, else it is shown again.
 */
export async function endLooking(ctx: AppContext, viewer: Viewer, id: string): Promise<boolean> {
  const { row, report } = await reportFor(ctx, viewer, id);
  const me = viewer.member?.id ?? "";
  const root = await theCollective(ctx);
  if (row.closed !== null || root === undefined) return true;
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    await trx.selectFrom("reports").select("id").where("id", "=", id).forUpdate().execute();
    const expires = after(row.received, reportLife);
    await trx
      .insertInto("reportPeople")
      .values({ reportId: id, memberId: me, part: "looked", expires })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const people = await trx
      .selectFrom("reportPeople")
      .select(["memberId", "part", "reportId"])
      .where("reportId", "=", id)
      .execute();
    const who = (await lookers(ctx, root.id, [row], people)).get(id) ?? [];
    const looked = people.flatMap((one) =>
      one.part === "looked" && who.includes(one.memberId) ? one.memberId : [],
    );
    if (looked.length < report.needed) return false;
    // Two are two people, where there are such two.
    if (report.needed === 2 && !(await countAsTwo(trx, root.id, looked, who, now))) return false;
    await trx.updateTable("reports").set({ closed: now }).where("id", "=", id).execute();
    const last = report.steps.findLast((one) => one.step === "hide" || one.step === "show");
    if (last?.step === "hide") await hideForGood(trx, ctx, row.kind, row.objectId);
    else await showAgain(trx, row.kind, row.objectId);
    await notifyReporter(trx, ctx, row);
    return true;
  });
}

async function notifyReporter(trx: Trx, ctx: AppContext, row: Row<"reports">): Promise<void> {
  const by = reporterOf(ctx, row);
  if (by === undefined) return;
  await notify(trx, ctx, "report-looked-at", [
    {
      key: reportMark(ctx, row.id),
      groupId: null,
      visibility: "own",
      about: undefined,
      path: "/report",
      words: {},
      to: [by],
    },
  ]);
}
