/** The library as feeds, as a catalogue for e-readers, and as quotations for other websites. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { objectIri, ourObject } from "#commons/addresses.ts";
import { atom, type Feed, jsonFeed, rss } from "#commons/feed.ts";
import { plainText, withOrigin } from "#commons/markup/plain-text.ts";
import { DomainError } from "#commons/domain-error.ts";
import { recallTexts } from "#commons/rendering.ts";
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { timesText } from "#domains/events/times.ts";
import { oneEvent } from "#domains/events/series/queries.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { shorten } from "#platform/lib/messages.ts";
import { sendPublic } from "#platform/web/reply.ts";
import { viewOf } from "#platform/web/view.ts";
import { wholeText } from "../document.ts";
import { nextPage, readLibraryFilter, libraryWithoutPage, writeLibraryFilter } from "./filter.ts";
import { libraryMessages } from "./messages.ts";
import { licenseName } from "../guide.ts";
import { oembed, pixels, type Quoted } from "./oembed.ts";
import { openSearch, openSearchType, opds, opdsType } from "./opds.ts";
import { libraryLanguages } from "./store.ts";
import { guideFor, libraryGuides, listedGuides } from "../store.ts";
import { guideMessages } from "../messages.ts";

const perFeed = 50;

export const libraryFeedRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const { origin } = ctx;
    const homeOf = (request: FastifyRequest): string =>
      viewOf(request).collective?.name ?? "Calendula";
    const titleOf = (request: FastifyRequest): string =>
      `${homeOf(request)}: ${guideMessages(viewOf(request).language).library}`;
    // Programs ask at the full hour, all at once. They get what strangers may see,
    // whoever asks: addresses are passed on.
    const shared = sharedWork<string>();

    const feedOf = async (request: FastifyRequest, self: string): Promise<Feed> => {
      const filter = libraryWithoutPage(readLibraryFilter(request.query));
      const { guides } = await libraryGuides(ctx.db, stranger, filter, perFeed);
      await recallTexts(
        ctx,
        guides.map((guide) => guide.cautions),
      );
      return {
        title: titleOf(request),
        link: `${origin}/library${writeLibraryFilter(filter)}`,
        self: `${origin}${self}${writeLibraryFilter(filter)}`,
        description: guideMessages(viewOf(request).language).lead,
        language: viewOf(request).language,
        items: guides.map((guide) => ({
          id: guide.iri ?? objectIri(origin, "guide", guide.id),
          title: guide.name,
          link: `${origin}/guides/${guide.id}`,
          date: guide.published ?? guide.updated,
          changed: guide.updated,
          html: withOrigin(wholeText(guide), origin),
          language: guide.language,
          by: guide.credit === "" ? guide.origin.name : guide.credit,
          more: {
            summary: guide.summary,
            tags: guide.tags,
            authors: [{ name: guide.credit === "" ? guide.origin.name : guide.credit }],
            _guide: {
              kind: guide.kind,
              license: guide.license,
              careKinds: guide.careKinds,
              minutes: guide.minutes,
              costsNothing: guide.costsNothing,
              basedOn: guide.basedOn,
              by: guide.origin.name,
            },
          },
        })),
      };
    };
    const feed = (path: string, type: string, form: (feed: Feed) => string) =>
      app.get(path, async (request, reply) => {
        const key = `${path} ${viewOf(request).language} ${writeLibraryFilter(
          libraryWithoutPage(readLibraryFilter(request.query)),
        )}`;
        return sendPublic(
          reply,
          request,
          type,
          await shared(key, async () => form(await feedOf(request, path))),
        );
      });
    feed("/library.rss", "application/rss+xml", rss);
    feed("/library.atom", "application/atom+xml", (about) => atom(about, ctx.clock.now()));
    feed("/library.json", "application/feed+json", (about) => JSON.stringify(jsonFeed(about)));

    app.get("/library/opds", async (request, reply) => {
      const filter = readLibraryFilter(request.query);
      const { language } = viewOf(request);
      const text = await shared(`opds ${language} ${writeLibraryFilter(filter)}`, async () => {
        const { guides, next } = await listedGuides(ctx.db, stranger, filter, perFeed);
        return opds({
          title: titleOf(request),
          description: guideMessages(language).lead,
          origin,
          filter,
          guides,
          next: nextPage("/library/opds", filter, next),
          languages: (await libraryLanguages(ctx.db)).slice(0, 50),
          language,
          labels: {
            kind: guideMessages(language).kind,
            language: libraryMessages(language).language,
          },
          now: ctx.clock.now(),
        });
      });
      return sendPublic(reply, request, opdsType, text);
    });
    app.get("/library/search.xml", async (request, reply) => {
      const name = homeOf(request);
      const description = libraryMessages(viewOf(request).language).searchIn({ name });
      return sendPublic(reply, request, openSearchType, openSearch({ name, description, origin }));
    });

    const quote = async (address: unknown): Promise<Quoted> => {
      const [page = ""] = typeof address === "string" ? address.split(/[?#]/) : [];
      const thing = ourObject(origin, page.replace(/\/$/, ""));
      if (thing?.kind === "guide") {
        const guide = await guideFor(ctx.db, stranger, thing.id);
        return {
          url: `${origin}/guides/${guide.id}`,
          title: guide.name,
          text: guide.summary === "" ? shorten(plainText(guide.contentHtml), 300) : guide.summary,
          by: guide.credit === "" ? guide.origin.name : guide.credit,
          byUrl:
            guide.origin.handle === null
              ? safeUrl(guide.origin.page ?? undefined)
              : `${origin}/@${guide.origin.handle}`,
          language: guide.language,
          facts: [licenseName(guide.license, guide.language)],
        };
      }
      if (thing?.kind !== "event") throw new DomainError("not-found");
      const event = await oneEvent(ctx, stranger, thing.id);
      return {
        url: `${origin}/events/${event.id}`,
        title: event.name,
        text: event.summary === "" ? shorten(plainText(event.contentHtml), 300) : event.summary,
        by: event.origin.name,
        byUrl:
          event.origin.handle === null
            ? safeUrl(event.origin.page ?? undefined)
            : `${origin}/@${event.origin.handle}`,
        language: event.language,
        facts: [timesText(event, event.language), event.area],
      };
    };
    interface Asked {
      Querystring: Readonly<Record<string, unknown>>;
    }
    app.get<Asked>("/oembed", async (request, reply) => {
      const { url, format, maxwidth, maxheight } = request.query;
      // The standard's answer to a form that is not spoken here.
      if (format !== undefined && format !== "json") return reply.status(501).send();
      const quoted = oembed(
        await quote(url),
        { name: homeOf(request), origin },
        { maxwidth: pixels(maxwidth), maxheight: pixels(maxheight) },
      );
      return sendPublic(reply, request, "application/json", JSON.stringify(quoted));
    });
  };
