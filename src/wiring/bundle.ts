/** What a bundle is made of, for the pages and for the command line. */
import type { BundleParts } from "#bundles/export-actions.ts";
import { guideFile, indexFile, storyFile } from "#bundles/static-page.ts";
import type { World } from "#commons/world.ts";
import { bundleSigner } from "#federation/bundle-doors.ts";
import type { Keyring } from "#federation/keys.ts";
import { carriedStories, fileExtras } from "#stories/carried-actions.ts";
import { zineExtras } from "#zines/extras-actions.ts";

export function bundleParts(world: World, keyring: Keyring): BundleParts {
  const [onPaper, files] = [zineExtras(world), fileExtras(world)];
  return {
    sign: bundleSigner({ keyring }),
    extras: async (guide) => [...(await onPaper(guide)), ...(await files(guide))],
    stories: carriedStories(world),
    pages: { guide: guideFile, story: storyFile, index: indexFile },
  };
}
