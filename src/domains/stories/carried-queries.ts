/** What a bundle carries of stories, pictures and papers: what everybody may have, whoever asks. */
import { readFile } from "node:fs/promises";
import { mayTravel, maxExtras } from "#domains/bundles/bundle.ts";
import type { CarriedGuide } from "#domains/bundles/carried-guide.ts";
import type { CarriedStory } from "#domains/bundles/carried-story.ts";
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { storiesFor } from "./actions.ts";
import { localBytes } from "#commons/media/bytes.ts";
import { filesShown } from "./files/actions.ts";

/** Who deletes a file while a bundle is made is not waited for. */
const bytesAt = (path: string): Promise<Buffer | undefined> =>
  readFile(path).catch(() => undefined);

/**
 * For `extras` of the bundles: pictures and papers of a guide of ours,
 * each with its address in the text.
 */
export const fileExtras =
  (ctx: AppContext) =>
  async (
    guide: CarriedGuide,
  ): Promise<
    readonly { readonly name: string; readonly bytes: Uint8Array; readonly address: string }[]
  > => {
    if (guide.handle === null) return [];
    // Its book and its PDF come along too.
    const files = (await filesShown(ctx, stranger, guide.contentHtml, { open: true })).slice(
      0,
      maxExtras - 2,
    );
    const read = await Promise.all(
      files.map(async (file, i) => ({ file, i, bytes: await bytesAt(file.path) })),
    );
    return read.flatMap(({ file: { name, address }, i, bytes }) =>
      bytes === undefined ? [] : [{ name: `${i + 1}-${name}`, bytes, address }],
    );
  };

/**
 * For `stories` of the bundles: those whose licence lets others carry them on,
 * in the smallest rendition there is.
 */
export const carriedStories =
  (ctx: AppContext) =>
  async (group: string | undefined, max: number): Promise<readonly CarriedStory[]> => {
    const stories = await storiesFor(ctx, stranger, group === undefined ? {} : { group }, max);
    return stories.flatMap((story): CarriedStory[] => {
      const file = story.small ?? story.sound;
      if (file === undefined || !mayTravel(story.license)) return [];
      const { id, name, summary, credit, license, language, transcript, guideId } = story;
      return [
        {
          ...{ id, name, summary, credit, license, language, transcript, guideId },
          url: `${ctx.origin}/stories/${id}`,
          speaker: story.consentBy,
          consentDay: story.consentGiven?.toISOString().slice(0, 10) ?? "",
          byName: story.groupName,
          sound: {
            name: file.name,
            bytes: file.bytes,
            read: async () => bytesAt(await localBytes(ctx, file.hash)),
          },
        },
      ];
    });
  };
