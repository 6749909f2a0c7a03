/** What people do with stories. */
import { later, mayChange, mustBeOurs } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { groupForWriting, todayAtHome } from "#domains/groups/queries.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import type { StoryFilter } from "./filter.ts";
import { dropBytes } from "#commons/media/bytes.ts";
import { toldByNoStory } from "./files/store.ts";
import { guideNamed, shownStories, storyFor } from "./store.ts";
import { readStoryInput, type StoryInput } from "./story.ts";
import type { VisibleStory } from "./row.ts";
import { storyMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(storyMessages);

type Story = Row<"stories">;

/** For other domains: stories that the viewer may hear, the newest first. */
export const storiesFor = async (
  ctx: AppContext,
  viewer: Viewer,
  filter: StoryFilter,
  max: number,
): Promise<readonly VisibleStory[]> => (await shownStories(ctx.db, viewer, filter, max)).stories;

/** Asks the worker for a rendition for slow connections. */
const askForSmall = (trx: Trx, now: Date, story: Story): Promise<void> =>
  enqueue(
    trx,
    [
      {
        kind: "story-rendition",
        payload: JSON.stringify({ story: story.id, file: story.fileId }),
        orderingKey: "story-renditions",
      },
    ],
    now,
  );

/** Is this a recording of the group that no other story tells? */
async function mustBeFree(
  trx: Trx,
  groupId: string,
  fileId: string,
  storyId: string,
): Promise<void> {
  const file = isId(fileId)
    ? await trx
        .selectFrom("files")
        .select("id")
        .where("id", "=", fileId)
        .where("groupId", "=", groupId)
        .where("kind", "=", "audio")
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  const taken = await trx
    .selectFrom("stories")
    .select("id")
    .where((eb) =>
      eb.or([
        eb("fileId", "=", isId(fileId) ? fileId : null),
        eb("smallFileId", "=", isId(fileId) ? fileId : null),
      ]),
    )
    .where("id", "!=", storyId)
    .executeTakeFirst();
  rejectFields({
    file: file === undefined || taken !== undefined ? saying((m) => m.fileNote) : undefined,
  });
}

export async function tellStory(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  input: StoryInput,
): Promise<Story> {
  const { group, member } = await groupForWriting(ctx, viewer, groupHandle);
  const visibility = tighten(input.visibility, group.kind);
  const { facts, notes } = readStoryInput({ ...input, visibility }, await todayAtHome(ctx));
  rejectFields(notes);
  if (facts === undefined) throw new DomainError("bad-input");
  const guide = await guideNamed(ctx.db, viewer, input.guideId);
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const id = newId();
    await mustBeFree(trx, group.id, input.fileId, id);
    const story = await trx
      .insertInto("stories")
      .values({
        ...facts,
        id,
        groupId: group.id,
        madeBy: member.id,
        guideId: guide?.id ?? null,
        fileId: input.fileId,
        smallFileId: null,
        visibility,
        consentWithdrawn: null,
        published: input.publish ? now : null,
        updated: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await askForSmall(trx, now, story);
    return story;
  });
}

/**
 * Changes words, recording or who may hear it. For more ears, another voice
 * or recording a yes is needed again.
 */
export async function changeStory(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: StoryInput,
): Promise<Story> {
  const before = await storyFor(ctx.db, viewer, id);
  const groupId = await mustBeOurs(ctx, viewer, before);
  const group = await ctx.db
    .selectFrom("groups")
    .select("kind")
    .where("id", "=", groupId)
    .executeTakeFirstOrThrow();
  const visibility = tighten(input.visibility, group.kind);
  const fileId = input.fileId === "" ? (before.fileId ?? "") : input.fileId;
  const { facts, notes } = readStoryInput(
    { ...input, visibility, fileId },
    await todayAtHome(ctx),
    before,
  );
  rejectFields(notes);
  if (facts === undefined) throw new DomainError("bad-input");
  const guide = await guideNamed(ctx.db, viewer, input.guideId);
  const now = ctx.clock.now();
  const { story, hashes } = await ctx.db.transaction().execute(async (trx) => {
    const newer = fileId !== before.fileId;
    if (newer) await mustBeFree(trx, groupId, fileId, id);
    const changed = await trx
      .updateTable("stories")
      .set({
        ...facts,
        visibility,
        fileId,
        ...(newer ? { smallFileId: null } : {}),
        guideId: guide?.id ?? null,
        published: before.published ?? (input.publish ? now : null),
        updated: later(before.updated, now),
      })
      .where("id", "=", id)
      // Who took their yes back meanwhile is not overruled by a form that was open.
      .where("consentWithdrawn", "is", null)
      .returningAll()
      .executeTakeFirst();
    if (changed === undefined) throw new DomainError("gone");
    if (newer) await askForSmall(trx, now, changed);
    return {
      story: changed,
      hashes: newer ? await forgetFiles(trx, [before.fileId, before.smallFileId]) : [],
    };
  });
  await dropBytes(ctx, hashes);
  return story;
}

/**
 * Deletes the rows of recordings, and of the same recording sent twice that no
 * story tells. Answers their hashes.
 */
async function forgetFiles(trx: Trx, ids: readonly (string | null)[]): Promise<string[]> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return [];
  const rows = await trx.deleteFrom("files").where("id", "in", known).returning("hash").execute();
  const hashes = rows.map((row) => row.hash);
  if (hashes.length === 0) return [];
  await trx
    .deleteFrom("files")
    .where("hash", "in", hashes)
    .where("kind", "=", "audio")
    .where(toldByNoStory)
    .execute();
  return hashes;
}

/** Writes down what is said, where nobody has yet. Any member who may hear it can. */
export async function addTranscript(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  text: string,
): Promise<Story> {
  const story = await storyFor(ctx.db, viewer, id);
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const transcript = manyLines(text, 200_000);
  rejectFields({ transcript: transcript === "" ? saying((m) => m.transcriptNote) : undefined });
  const over = story.transcript !== "" && (await mayChange(ctx, viewer, story));
  const changed = await ctx.db
    .updateTable("stories")
    .set({ transcript, transcriptWanted: false, updated: later(story.updated, ctx.clock.now()) })
    .where("id", "=", id)
    .where("consentWithdrawn", "is", null)
    .$if(!over, (q) => q.where("transcript", "=", ""))
    .returningAll()
    .executeTakeFirst();
  if (changed === undefined)
    throw new DomainError("conflict", {
      fields: { transcript: saying((m) => m.transcriptThere) },
    });
  return changed;
}

/**
 * The one who speaks takes their yes back: whoever of us they told can do it, without a role. At
 * once the story is out of pages and feeds, its recordings and words are deleted; what stays says
 * only that something was taken away.
 */
export async function withdrawStory(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const story = await storyFor(ctx.db, viewer, id);
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const now = ctx.clock.now();
  const hashes = await ctx.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("stories")
      .select(["fileId", "smallFileId"])
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    await trx
      .updateTable("stories")
      .set({
        name: "",
        summary: "",
        credit: "",
        transcript: "",
        transcriptWanted: false,
        consentBy: "",
        consentWithdrawn: now,
        // A draft was known to the group only.
        ...(story.published === null ? { visibility: "group" as const } : {}),
        published: null,
        fileId: null,
        smallFileId: null,
        guideId: null,
        madeBy: null,
        updated: later(story.updated, now),
      })
      .where("id", "=", id)
      .execute();
    return forgetFiles(trx, [row?.fileId ?? null, row?.smallFileId ?? null]);
  });
  await dropBytes(ctx, hashes);
}
