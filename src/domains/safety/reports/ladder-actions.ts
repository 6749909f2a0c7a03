/**
 * The steps of the ladder that do something to whom a report is about,
 * through the functions that do it everywhere.
 */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { render } from "#commons/rendering.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { askPause } from "#domains/groups/pause/actions.ts";
import { sendLetter } from "#domains/people/letters/actions.ts";
import { noteTo } from "#protocol/outbox/direct-activities/notes.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { shelteredOf } from "./keepers-queries.ts";
import type { ReportStep } from "./report.ts";
import { reportMessages } from "./messages.ts";

const saying = sayings(reportMessages);

export interface StepInput {
  readonly step: ReportStep;
  /** For the others who look. */
  readonly words: string;
  /** What whom it is about reads: with a word, or as the reason of a time out. */
  readonly letter?: string | undefined;
  /** Of a time out. */
  readonly days?: number | undefined;
}

/** Who is meant by it here: a member's handle. */
const memberAbout = async (ctx: AppContext, reportId: string): Promise<string | undefined> =>
  (
    await ctx.db
      .selectFrom("reportPeople")
      .innerJoin("members", "members.id", "reportPeople.memberId")
      .select("members.handle")
      .where("reportId", "=", reportId)
      .where("part", "=", "about")
      .executeTakeFirst()
  )?.handle;

/**
 * A word goes to whom it is about; a time out begins with the viewer's key. What
 * nothing is typed for is only noted.
 */
export async function doStep(
  ctx: AppContext,
  viewer: Viewer,
  root: { readonly handle: string; readonly language: string },
  row: Row<"reports">,
  { step, letter = "", days }: StepInput,
): Promise<void> {
  const words = manyLines(letter, 2000);
  if (step === "word" && words !== "") await sendWord(ctx, viewer, root, row, words);
  if (step !== "pause" || days === undefined) return;
  const member = await memberAbout(ctx, row.id);
  rejectFields({ step: member === undefined ? saying((m) => m.errors.nobodyHere) : undefined });
  if (member === undefined) throw new DomainError("bad-input");
  const [sheltered] = await shelteredOf(ctx.db, [row.groupId]);
  const handle = await handleOf(ctx, sheltered, root.handle);
  await askPause(ctx, viewer, handle, { member, days, words });
}

async function handleOf(
  ctx: AppContext,
  groupId: string | undefined,
  otherwise: string,
): Promise<string> {
  if (groupId === undefined) return otherwise;
  const group = await ctx.db
    .selectFrom("groups")
    .select("handle")
    .where("id", "=", groupId)
    .executeTakeFirst();
  return group?.handle ?? otherwise;
}

/**
 * To a member as a letter of who looks, to somebody elsewhere as a
 * private message in the collective's name.
 */
async function sendWord(
  ctx: AppContext,
  viewer: Viewer,
  root: { readonly handle: string; readonly language: string },
  row: Row<"reports">,
  words: string,
): Promise<void> {
  const member = await memberAbout(ctx, row.id);
  const { actorIri } = row;
  if (member !== undefined) await sendLetter(ctx, viewer, member, words);
  else if (actorIri !== null) {
    const contentHtml = await render(ctx, words, "letter");
    await ctx.db.transaction().execute((trx) =>
      noteTo(trx, ctx, root.handle, actorIri, {
        contentHtml,
        language: root.language,
      }),
    );
  } else rejectFields({ letter: saying((m) => m.errors.nobodyToTell) });
}
