/**
 * Events of a file (iCalendar or CSV) into a group: looked at first, then taken in by the worker.
 */
import { limits } from "#commons/limits.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { GroupKind, Row } from "#platform/database/schema.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { textOfFile } from "#platform/lib/files/file-text.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { Spent } from "#platform/lib/spent.ts";
import { noteIn, type ReadResult } from "../entry.ts";
import { maxBlocks } from "../ics/blocks.ts";
import { type ImportChoices, joined, keptAnswers } from "./answers.ts";
import { mistaken } from "./mistaken.ts";
import { readCsvTask, readIcsTask } from "../reading-tasks.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { importMessages } from "./messages.ts";
import { readRecord } from "#platform/lib/json/read-json.ts";

const saying = sayings(importMessages);

type Import = Row<"calendarImports">;

/** Largest file in bytes, and most events taken from it. */
export const maxCalendarBytes = limits.calendarImport.input;

const maxEvents = 20_000;

/** How long one that is being taken in is kept. */
export const importRuns = days(1);

/**
 * What is in the file: events to come; what is over, called off or postponed is left where it is.
 * Rules go on for ever, so of a calendar about two years are read.
 */
export async function readCalendar(
  ctx: AppContext,
  one: Pick<Import, "format" | "file" | "said">,
  now = ctx.clock.now(),
): Promise<ReadResult> {
  const zone = await homeZone(ctx.db);
  const { zones, columns, order } = keptAnswers(one.said);
  const { file } = one;
  const reading =
    one.format === "ics"
      ? ctx.pool.run(readIcsTask, {
          file,
          input: { zone, zones, from: now, to: after(now, days(800)), max: maxEvents },
        })
      : ctx.pool.run(readCsvTask, {
          file,
          input: { zone, zones, columns, order, today: dayIn(now, zone), max: maxEvents },
        });
  const result = await reading.catch((error: unknown): never => {
    if (!(error instanceof Spent)) throw error;
    if (error.what === "busy") throw new DomainError("busy");
    throw new DomainError("too-costly", {
      fields: { file: saying((m) => m.errors.thisFileTakesLongerTo) },
    });
  });
  const coming = result.entries.filter(({ ends }) => ends > now);
  const entries = coming.filter(({ status }) => status !== "cancelled" && status !== "postponed");
  return { ...result, entries, off: coming.length - entries.length };
}

/**
 * Keeps a file for an hour, to be looked at; with what was read of it, so
 * that nobody has to read it once more.
 */
export async function beginImport(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  file: Buffer,
  answers: ImportChoices = { zones: {} },
): Promise<Import & { readonly result: ReadResult }> {
  const { group, member } = await groupForWriting(ctx, viewer, handle);
  const text = textOfFile(file).replaceAll("\u0000", "").trim();
  if (file.length > maxCalendarBytes) throw new DomainError("too-large");
  if (text === "")
    throw new DomainError("bad-input", {
      fields: { file: saying((m) => m.errors.chooseAFileOrPaste) },
    });
  const format = /^[^\S\r\n\u2028\u2029]*BEGIN:V(?:CALENDAR|EVENT)/im.test(text.slice(0, 100_000))
    ? "ics"
    : "csv";
  const other = format === "ics" ? undefined : mistaken(file, text);
  if (other !== undefined)
    throw new DomainError("bad-input", { fields: { file: saying((m) => m.mistaken[other]) } });
  // Counted before it is read: more would only keep everybody waiting, to be left out.
  if (format === "ics" && (text.match(/^BEGIN:VEVENT/gim)?.length ?? 0) > maxBlocks)
    throw new DomainError("too-large");
  const answersText = JSON.stringify(answers);
  const result = await readCalendar(ctx, { format, file: text, said: answersText });
  // A table that we don't understand is no reason to send somebody away: they are asked.
  if (result.entries.length === 0 && (result.table?.missing.length ?? 0) === 0)
    throw new DomainError("bad-input", {
      fields: {
        file: (language) => {
          const [first] = result.problems;
          return first === undefined
            ? importMessages(language).errors.thereIsNoEventTo
            : noteIn(first, language);
        },
      },
    });
  const row = await ctx.db
    .insertInto("calendarImports")
    .values({
      id: newId(),
      groupId: group.id,
      memberId: member.id,
      format,
      file: text,
      said: sayAll(answers, result),
      total: result.entries.length,
      expires: after(ctx.clock.now(), hours(1)),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { ...row, result };
}

/** What is still asked of people before it can be taken in. */
const openQuestionsOf = (result: ReadResult): readonly ("zones" | "columns")[] => [
  ...(result.zones.length > 0 ? (["zones"] as const) : []),
  ...((result.table?.missing.length ?? 0) > 0 ? (["columns"] as const) : []),
];

const sayAll = (answers: ImportChoices, result: ReadResult): string =>
  JSON.stringify({ ...answers, open: openQuestionsOf(result) });

/** What is still asked, as it was kept. */
export function stillOpen(answersText: string): readonly string[] {
  const { open: stored } = readRecord(answersText);
  return Array.isArray(stored) ? stored.filter((one) => typeof one === "string") : [];
}

/** Says what the file does not say; answers what it brings then. */
export async function answerImport(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  answers: ImportChoices,
): Promise<ReadResult> {
  const one = await importOf(ctx, viewer, id);
  if (one.state !== "read") throw new DomainError("conflict");
  const all = joined(keptAnswers(one.said), answers);
  const result = await readCalendar(ctx, { ...one, said: JSON.stringify(all) });
  await ctx.db
    .updateTable("calendarImports")
    .set({ said: sayAll(all, result), total: result.entries.length })
    .where("id", "=", id)
    .where("state", "=", "read")
    .execute();
  return result;
}

/** With the group that it is for. */
type OwnImport = Import & { readonly handle: string; readonly kind: GroupKind };

/** One's own import; not-found for everybody else. */
export async function importOf(ctx: AppContext, viewer: Viewer, id: string): Promise<OwnImport> {
  const row =
    isId(id) && viewer.member !== undefined
      ? await ctx.db
          .selectFrom("calendarImports")
          .innerJoin("groups", "groups.id", "calendarImports.groupId")
          .selectAll("calendarImports")
          .select(["groups.handle", "groups.kind"])
          .where("calendarImports.id", "=", id)
          .where("calendarImports.memberId", "=", viewer.member.id)
          .executeTakeFirst()
      : undefined;
  if (row === undefined) throw new DomainError("not-found");
  return row;
}

/** What it would bring; the first few of it are shown. */
export const previewImport = (ctx: AppContext, one: Import): Promise<ReadResult> =>
  readCalendar(ctx, one);

/** Files that nobody said yes to are forgotten. A scheduled task. */
export async function forgetImports(ctx: AppContext): Promise<void> {
  await ctx.db.deleteFrom("calendarImports").where("expires", "<", ctx.clock.now()).execute();
}
