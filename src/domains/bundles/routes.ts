/** The library to take along: what a bundle would hold, and the zip itself. */
import { contentDisposition } from "#platform/lib/file-names.ts";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewOf } from "#platform/web/view.ts";
import { carriedDay } from "./carried-guide.ts";
import { type BundleInput, countGuides, groupsWithGuides } from "./store.ts";
import type { Extras, Sign, Stories } from "./export/files.ts";
import { makeBundle } from "./export/actions.ts";
import { bundlePage } from "./page.ts";
import { guideFile, indexFile, storyFile } from "./static-page.ts";
import { LibraryBundleAnswer } from "./answers.ts";

/** A bundle costs us as much as some thousand pages. */
const bundleLimit = { max: 6, timeWindow: minutes(10) } as const;

/** So many are made at once, and none for longer, however slowly it is taken. */
const maxAtOnce = 4;
const longest = minutes(15);

const Query = Type.Object({
  group: Type.Optional(Type.String({ maxLength: 40 })),
  siblings: Type.Optional(Type.String({ maxLength: 10 })),
});

function inputOf(request: FastifyRequest): BundleInput {
  const { group, siblings } = request.query as { group?: string; siblings?: string };
  return {
    ...(group === undefined || group === "" ? {} : { group }),
    siblings: siblings === "yes",
  };
}

/** Taking the library along: pages, files, API. */
export const bundleRoutes =
  (
    ctx: AppContext,
    parts: { readonly sign: Sign; readonly extras?: Extras; readonly stories?: Stories },
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    const extras: Extras = parts.extras ?? (() => Promise.resolve([]));
    const stories: Stories = parts.stories ?? (() => Promise.resolve([]));
    const pages = { guide: guideFile, story: storyFile, index: indexFile };
    let running = 0;
    const send = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      if (running >= maxAtOnce) throw new DomainError("too-many-requests");
      const input = inputOf(request);
      const made = await makeBundle(ctx, input, { sign: parts.sign, extras, stories, pages });
      const name = `${
        input.group ?? viewOf(request).collective?.handle ?? "library"
      }-${carriedDay(ctx.clock.now())}`;
      const zip = Readable.from(made, { objectMode: false, highWaterMark: 65_536 });
      const late = setTimeout(
        () => zip.destroy(new Error("a bundle was not taken in time")),
        longest,
      ).unref();
      running++;
      zip.once("close", () => {
        running--;
        clearTimeout(late);
      });
      return reply
        .header("content-type", "application/zip")
        .header(
          "content-disposition",
          contentDisposition("attachment", { title: name, ending: "zip", other: "library" }),
        )
        .header("cache-control", "no-store")
        .send(zip);
    };
    app.get("/library/bundle", { schema: { querystring: Query } }, async (request, reply) => {
      const input = inputOf(request);
      const [groups, counts] = await Promise.all([
        groupsWithGuides(ctx.db),
        countGuides(ctx.db, { siblings: true }),
      ]);
      const formState = {
        values: { group: input.group ?? "", siblings: input.siblings ? "yes" : "no" },
        notes: {},
      };
      return sendPage(reply, request, bundlePage(viewOf(request), { groups, counts, formState }));
    });
    app.get(
      "/library/bundle.zip",
      { schema: { querystring: Query }, config: { rateLimit: bundleLimit } },
      send,
    );

    const tags = ["library"];
    app.get(
      "/api/v1/library/bundle",
      {
        schema: {
          tags,
          summary: "What a bundle of the library would hold",
          querystring: Query,
          response: { 200: LibraryBundleAnswer },
        },
      },
      async (request) => {
        const input = inputOf(request);
        const query = [
          input.group === undefined ? "" : `group=${encodeURIComponent(input.group)}`,
          input.siblings ? "siblings=yes" : "",
        ];
        const asked = query.filter((part) => part !== "").join("&");
        return {
          ...(await countGuides(ctx.db, input)),
          url: `${ctx.origin}/library/bundle.zip${asked === "" ? "" : `?${asked}`}`,
        };
      },
    );
    app.get(
      "/api/v1/library/bundle.zip",
      {
        schema: { tags, summary: "The bundle, as a zip", querystring: Query },
        config: { rateLimit: bundleLimit },
      },
      send,
    );
  };
