/** A member's own part of the calendar: what they said yes to, and their secret file. */
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { endPersonalFeed, hasPersonalFeed, makePersonalFeed } from "./actions.ts";
import { closed } from "#commons/answers.ts";
import Type from "typebox";
import { personalMessages } from "./messages.ts";

/** For the page of oneself. */
export async function myFeed(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const w = personalMessages(view.language);
  const feed = await hasPersonalFeed(ctx, member.id);
  return section(
    w.feed,
    html`<p>${w.feedText}</p><div class="actions">${form(view, {
      action: "/me/calendar",
      submit: feed ? w.again : w.make,
      quiet: true,
    })}${
      feed ? form(view, { action: "/me/calendar/end", submit: w.end, quiet: true }) : nothing
    }</div>`,
    { id: "calendar-file" },
  );
}

export const personalRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post("/me/calendar", async (request, reply) => {
      const url = await makePersonalFeed(ctx, viewerOf(request));
      const w = personalMessages(viewOf(request).language);
      return sendPage(reply, request, {
        title: w.feed,
        hidden: true,
        body: html`${pageHead(w.feed, {
          lead: w.made,
        })}<p class="address">${url}</p><p><a href="${url.replace(
          /^https?:/,
          "webcal:",
        )}">webcal</a> · ${linkTo("/me", w.back)}</p>`,
      });
    });
    app.post("/me/calendar/end", async (request, reply) => {
      await endPersonalFeed(ctx, viewerOf(request));
      return redirect(reply, "/me", {
        tone: "good",
        text: personalMessages(viewOf(request).language).ended,
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
