import type { FastifyInstance, FastifyRequest } from "fastify";
import { accessSentences } from "#commons/access-facts.ts";
import { plainText } from "#commons/markdown.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import type { SeenEvent } from "../row.ts";
import { timesText } from "../times.ts";
import { flyerText, papers, type PosterFacts, posterPdf } from "./poster.ts";
import { eventFor } from "../store.ts";
import { words } from "../messages.ts";

interface ById {
  Params: { id: string };
  Querystring: { paper?: unknown; strips?: unknown };
}

/** Making a poster takes a while: so many from one place in a minute. */
const posterLimit = { max: 20, timeWindow: minutes(1) } as const;

/** What a poster says. The exact place only where everybody may know it: paper hangs on walls. */
const factsOf = (event: SeenEvent, origin: string): PosterFacts => ({
  title: event.name,
  when: timesText(event),
  area:
    event.reveal === "public" && event.exactPlace !== null
      ? [event.area, event.exactPlace].filter((one) => one !== "").join(", ")
      : event.area,
  online: event.onlineUrl,
  by: event.origin.name,
  text: plainText(event.contentHtml),
  access: accessSentences(event),
  url: event.origin.handle === null ? (event.origin.page ?? `${origin}/events/${event.id}`) : `${origin}/events/${event.id}`,
  language: event.language,
  off: event.status === "cancelled" || event.status === "postponed" ? event.status : null,
});

export const posterRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const made = new Map<string, Buffer>();
    const find = (request: FastifyRequest<ById>): Promise<SeenEvent> => eventFor(world.db, viewerOf(request), request.params.id);

    app.get<ById>("/events/:id/poster", async (request, reply) => {
      const event = await find(request);
      const w = words(viewOf(request).language);
      const at = `/events/${event.id}/poster.pdf`;
      return sendPage(reply, request, {
        title: w.poster,
        hidden: true,
        body: html`${pageHead(w.poster, { lead: w.posterLead, kicker: linkTo(`/events/${event.id}`, event.name) })}
<ul class="plain">${papers.map((paper) => html`<li>${linkTo(`${at}?paper=${paper}`, `${w.posterPlain}, ${w.papers[paper]} (PDF)`)}</li><li>${linkTo(`${at}?paper=${paper}&strips=yes`, `${w.posterStrips}, ${w.papers[paper]} (PDF)`)}</li>`)}
<li>${linkTo(`/events/${event.id}/flyer.txt`, w.flyer)}</li></ul>`,
      });
    });
    app.get<ById>("/events/:id/poster.pdf", { config: { rateLimit: posterLimit } }, async (request, reply) => {
      const event = await find(request);
      const paper = papers.find((one) => one === (request.query.paper ?? "a4"));
      if (paper === undefined) throw new Refusal("bad-request");
      const strips = request.query.strips === "yes";
      const key = `${event.id} ${event.updated.getTime()} ${paper} ${strips}`;
      const pdf = made.get(key) ?? (await posterPdf(factsOf(event, world.origin), { paper, strips }));
      if (made.size > 30) made.clear();
      made.set(key, pdf);
      return reply
        .header("content-type", "application/pdf")
        .header("content-disposition", 'inline; filename="poster.pdf"')
        .header("cache-control", "private, no-cache")
        .send(pdf);
    });
    app.get<ById>("/events/:id/flyer.txt", async (request, reply) =>
      reply
        .header("content-type", "text/plain; charset=utf-8")
        .header("cache-control", "private, no-cache")
        .send(flyerText(factsOf(await find(request), world.origin))),
    );
  };
