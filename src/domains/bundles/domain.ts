/** Bundles: the library as one signed file, and files of guides taken in. */
import { bundleMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import type { Slots } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Domain } from "#domain.ts";
import { bundlePorts, bundleSigner } from "#protocol/keys/bundle-signatures.ts";
import type { Keyring } from "#protocol/keys/keyring.ts";
import { hours } from "#platform/lib/clock.ts";
import { libraryImportApi } from "./api.ts";
import type { BundleParts } from "./export/files.ts";
import { forgetLibraryImports } from "./import/store.ts";
import { libraryImportRoutes } from "./import/routes.ts";
import { bundleRoutes } from "./routes.ts";
import { bundleExtras, bundleGuides, bundleStories } from "./slots.ts";
import { guideFile, indexFile, storyFile } from "./static-page.ts";
import { libraryImportHandlers } from "./import/tasks.ts";

const saying = sayings(bundleMessages);

/** What a bundle is made of, for the pages and for the command line. */
export function bundleParts(ctx: AppContext, keyring: Keyring, slots: Slots): BundleParts {
  const extras = slots.of(bundleExtras).map((make) => make(ctx));
  const [stories] = slots.of(bundleStories);
  return {
    sign: bundleSigner({ keyring }),
    extras: async (guide) => (await Promise.all(extras.map((one) => one(guide)))).flat(),
    stories: stories === undefined ? async () => [] : stories(ctx),
    pages: { guide: guideFile, story: storyFile, index: indexFile },
  };
}

export const bundles: Domain = {
  name: "bundles",
  routes: ({ ctx, fediverse, slots }) => [
    bundleRoutes(ctx, bundleParts(ctx, fediverse.keyring, slots)),
    libraryImportRoutes(ctx),
  ],
  api: ({ ctx }) => [libraryImportApi(ctx)],
  jobs: ({ ctx, fediverse, slots }) => {
    const [keepGuide] = slots.of(bundleGuides);
    return keepGuide === undefined
      ? {}
      : libraryImportHandlers(ctx, { ...bundlePorts(fediverse), keepGuide });
  },
  tasks: () => [
    {
      name: "library-imports",
      every: hours(1),
      words: saying((m) => m.keeps.aFileOfGuides),
      run: forgetLibraryImports,
    },
  ],
};
