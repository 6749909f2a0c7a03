/** A member's own part of the calendar: what they said yes to, and their secret file. */
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { messagesIn } from "#platform/lib/messages.ts";
import { linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { endPersonalFeed, hasPersonalFeed, makePersonalFeed } from "./actions.ts";
import { closed } from "#commons/answers.ts";
import Type from "typebox";

const en = {
  feed: "Your own calendar file",
  feedText:
    "With a secret address your calendar program shows the events that you said yes or maybe to, the shifts that you hold and the meetings of your groups, and reminds you of events and shifts two hours before. It holds no exact place.",
  make: "Make the secret address",
  again: "Make a new one; the old one ends",
  end: "End it",
  made: "This is your secret address. It is shown only now: copy it into your calendar program.",
  ended: "It is ended. Programs that have it get nothing any more.",
  back: "Back to your page",
};
const messages = messagesIn({ en });

/** For the page of oneself. */
export async function myFeed(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const w = messages(view.language);
  const feed = await hasPersonalFeed(ctx, member.id);
  return section(
    w.feed,
    html`<p>${w.feedText}</p><div class="actions">${form(view, { action: "/me/calendar", submit: feed ? w.again : w.make, quiet: feed })}${feed ? form(view, { action: "/me/calendar/end", submit: w.end, quiet: true }) : nothing}</div>`,
    { id: "calendar-file" },
  );
}

export const personalRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post("/me/calendar", async (request, reply) => {
      const url = await makePersonalFeed(ctx, viewerOf(request));
      const w = messages(viewOf(request).language);
      return sendPage(reply, request, {
        title: w.feed,
        hidden: true,
        body: html`${pageHead(w.feed, { lead: w.made })}<p class="address">${url}</p><p><a href="${url.replace(/^https?:/, "webcal:")}">webcal</a> · ${linkTo("/me", w.back)}</p>`,
      });
    });
    app.post("/me/calendar/end", async (request, reply) => {
      await endPersonalFeed(ctx, viewerOf(request));
      return redirect(reply, "/me", {
        tone: "good",
        text: messages(viewOf(request).language).ended,
      });
    });
    app.post(
      "/api/v1/calendar/personal",
      {
        schema: {
          tags: ["calendar"],
          summary: "Make my secret calendar address; an older one ends",
          response: { 201: closed({ url: Type.String() }) },
        },
      },
      async (request, reply) =>
        reply.status(201).send({ url: await makePersonalFeed(ctx, viewerOf(request)) }),
    );
    app.delete(
      "/api/v1/calendar/personal",
      {
        schema: {
          tags: ["calendar"],
          summary: "End my secret calendar address",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await endPersonalFeed(ctx, viewerOf(request));
        return reply.status(204).send();
      },
    );
  };
