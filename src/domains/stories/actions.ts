/** What people do with stories. */
import { later, mayChange, mustBeOurs } from "#commons/owned.ts";
import { Refusal, refuseFields } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { groupForWriting, todayAtHome } from "#domains/groups/queries.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import type { StoryFilter } from "./filter.ts";
import { dropBytes } from "./files/media-actions.ts";
import { guideNamed, shownStories, storyFor } from "./store.ts";
import { readStoryInput, type StoryInput } from "./story.ts";
import type { SeenStory } from "./row.ts";
import { words } from "./messages.ts";

type Story = Row<"stories">;

/** For other domains: stories that the viewer may hear, the newest first. */
export const storiesFor = async (world: World, viewer: Viewer, filter: StoryFilter, most: number): Promise<readonly SeenStory[]> =>
  (await shownStories(world.db, viewer, filter, most)).stories;

/** Asks the worker for a rendition for slow connections. */
const askForSmall = (trx: Trx, now: Date, story: Story): Promise<void> =>
  enqueue(
    trx,
    [{ kind: "story-rendition", payload: JSON.stringify({ story: story.id, file: story.fileId }), orderingKey: "story-renditions" }],
    now,
  );

/** Is this a recording of the group that no other story tells? */
async function mustBeFree(trx: Trx, groupId: string, fileId: string, storyId: string): Promise<void> {
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
    .where((eb) => eb.or([eb("fileId", "=", isId(fileId) ? fileId : null), eb("smallFileId", "=", isId(fileId) ? fileId : null)]))
    .where("id", "!=", storyId)
    .executeTakeFirst();
  refuseFields({ file: file === undefined || taken !== undefined ? words("en").fileNote : undefined });
}

export async function tellStory(world: World, viewer: Viewer, groupHandle: string, input: StoryInput): Promise<Story> {
  const { group, member } = await groupForWriting(world, viewer, groupHandle);
  const visibility = tighten(input.visibility, group.kind);
  const { facts, notes } = readStoryInput({ ...input, visibility }, await todayAtHome(world));
  refuseFields(notes);
  if (facts === undefined) throw new Refusal("bad-input");
  const guide = await guideNamed(world.db, viewer, input.guideId);
  const now = world.clock.now();
  return world.db.transaction().execute(async (trx) => {
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

/** Changes words, recording or who may hear it. For more ears, another voice or recording a yes is needed again. */
export async function changeStory(world: World, viewer: Viewer, id: string, input: StoryInput): Promise<Story> {
  const before = await storyFor(world.db, viewer, id);
  const groupId = await mustBeOurs(world, viewer, before);
  const group = await world.db.selectFrom("groups").select("kind").where("id", "=", groupId).executeTakeFirstOrThrow();
  const visibility = tighten(input.visibility, group.kind);
  const fileId = input.fileId === "" ? (before.fileId ?? "") : input.fileId;
  const { facts, notes } = readStoryInput({ ...input, visibility, fileId }, await todayAtHome(world), before);
  refuseFields(notes);
  if (facts === undefined) throw new Refusal("bad-input");
  const guide = await guideNamed(world.db, viewer, input.guideId);
  const now = world.clock.now();
  const { story, hashes } = await world.db.transaction().execute(async (trx) => {
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
    if (changed === undefined) throw new Refusal("gone");
    if (newer) await askForSmall(trx, now, changed);
    return { story: changed, hashes: newer ? await forgetFiles(trx, [before.fileId, before.smallFileId]) : [] };
  });
  await dropBytes(world, hashes);
  return story;
}

/** Deletes the rows of recordings, and of the same recording sent twice that no story tells. Answers their hashes. */
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
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("stories")
            .select("stories.id")
            .where((one) =>
              one.or([one("stories.fileId", "=", one.ref("files.id")), one("stories.smallFileId", "=", one.ref("files.id"))]),
            ),
        ),
      ),
    )
    .execute();
  return hashes;
}

/** Writes down what is said, where nobody has yet. Any member who may hear it can. */
export async function addTranscript(world: World, viewer: Viewer, id: string, text: string): Promise<Story> {
  const story = await storyFor(world.db, viewer, id);
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  const transcript = manyLines(text, 200_000);
  refuseFields({ transcript: transcript === "" ? words("en").transcriptNote : undefined });
  const over = story.transcript !== "" && (await mayChange(world, viewer, story));
  const changed = await world.db
    .updateTable("stories")
    .set({ transcript, transcriptWanted: false, updated: later(story.updated, world.clock.now()) })
    .where("id", "=", id)
    .where("consentWithdrawn", "is", null)
    .$if(!over, (q) => q.where("transcript", "=", ""))
    .returningAll()
    .executeTakeFirst();
  if (changed === undefined) throw new Refusal("conflict", { fields: { transcript: words("en").transcriptThere } });
  return changed;
}

/**
 * The one who speaks takes their yes back: whoever of us they told can do it, without a role. At once the story is out
 * of pages and feeds, its recordings and words are deleted; what stays says only that something was taken away.
 */
export async function withdrawStory(world: World, viewer: Viewer, id: string): Promise<void> {
  const story = await storyFor(world.db, viewer, id);
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  const now = world.clock.now();
  const hashes = await world.db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom("stories").select(["fileId", "smallFileId"]).where("id", "=", id).forUpdate().executeTakeFirst();
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
  await dropBytes(world, hashes);
}
