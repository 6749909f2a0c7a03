/** An event on paper: its poster to look at and as PDF, and the text for a flyer. */
import { commas } from "#platform/i18n/commas.ts";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { contentDisposition } from "#platform/lib/file-names.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { plainLines } from "#commons/markup/plain-lines.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { linkTo, linkToName, pageHead } from "#platform/web/html/components.ts";
import { html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { costText, sentencesBesideCost } from "../cost/cost.ts";
import type { VisibleEvent } from "../row.ts";
import { shortAddress } from "../share/share.ts";
import { timesText } from "../times.ts";
import { flyerText, posterPapers, type PosterFacts, posterPdf } from "./poster.ts";
import { eventFor } from "../store.ts";
import { eventMessages } from "../messages.ts";

interface ById {
  Params: { id: string };
  Querystring: { paper?: unknown; strips?: unknown };
}

/** Making a poster takes a while: so many from one place in a minute. */
const posterLimit = { max: 20, timeWindow: minutes(1) } as const;

/** What a poster says. The exact place only where everybody may know it: paper hangs on walls. */
const factsOf = (event: VisibleEvent, origin: string): PosterFacts => ({
  title: event.name,
  when: timesText(event, event.language),
  area:
    event.reveal === "public" && event.exactPlace !== null
      ? [event.area, event.exactPlace].filter((one) => one !== "").join(", ")
      : event.area,
  online: event.onlineUrl,
  by: event.origin.name,
  text: plainLines(event.contentHtml),
  access: sentencesBesideCost(event, event.language),
  cost: costText(event, event.language),
  contact: event.contact,
  url:
    event.origin.handle === null
      ? (event.origin.page ?? `${origin}/events/${event.id}`)
      : (shortAddress(event, origin) ?? `${origin}/events/${event.id}`),
  language: event.language,
  off: event.status === "scheduled" || event.status === "moved" ? null : event.status,
});

export const posterRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const made = new Map<string, Buffer>();
    const folder = join(ctx.config.dataDir, "fonts");
    const fonts = existsSync(folder) ? { fonts: folder } : {};
    const find = (request: FastifyRequest<ById>): Promise<VisibleEvent> =>
      eventFor(ctx.db, viewerOf(request), request.params.id);

    app.get<ById>("/events/:id/poster", async (request, reply) => {
      const event = await find(request);
      const { language } = viewOf(request);
      const messages = eventMessages(language);
      const path = `/events/${event.id}/poster.pdf`;
      return sendPage(reply, request, {
        title: messages.poster,
        hidden: true,
        body: html`${pageHead(messages.poster, {
          lead: messages.posterLead,
          kicker: linkToName(`/events/${event.id}`, event.name),
        })}
<ul class="plain">${posterPapers.map(
          (paper) =>
            html`<li>${linkTo(
              `${path}?paper=${paper}`,
              commas([messages.posterPlain, `${messages.papers[paper]} (PDF)`], language),
            )}</li><li>${linkTo(
              `${path}?paper=${paper}&strips=yes`,
              commas([messages.posterStrips, `${messages.papers[paper]} (PDF)`], language),
            )}</li>`,
        )}
<li>${linkTo(`/events/${event.id}/flyer.txt`, messages.flyer)}</li></ul>`,
      });
    });
    app.get<ById>(
      "/events/:id/poster.pdf",
      { config: { rateLimit: posterLimit } },
      async (request, reply) => {
        const event = await find(request);
        const paper = posterPapers.find((one) => one === (request.query.paper ?? "a4"));
        if (paper === undefined) throw new DomainError("bad-request");
        const strips = request.query.strips === "yes";
        const key = `${event.id} ${event.updated.getTime()} ${paper} ${strips}`;
        const pdf =
          made.get(key) ??
          (await posterPdf(factsOf(event, ctx.origin), { paper, strips, whole: true, ...fonts }));
        if (made.size > 30) made.clear();
        made.set(key, pdf);
        return reply
          .header("content-type", "application/pdf")
          .header(
            "content-disposition",
            contentDisposition("inline", { title: event.name, ending: "pdf", other: "poster" }),
          )
          .header("cache-control", "private, no-cache")
          .send(pdf);
      },
    );
    app.get<ById>("/events/:id/flyer.txt", async (request, reply) => {
      const event = await find(request);
      return reply
        .header("content-type", "text/plain; charset=utf-8")
        .header(
          "content-disposition",
          contentDisposition("inline", { title: event.name, ending: "txt", other: "flyer" }),
        )
        .header("cache-control", "private, no-cache")
        .send(flyerText(factsOf(event, ctx.origin)));
    });
  };
