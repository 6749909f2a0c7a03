/** The first page of who is new. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { linkTo } from "#platform/web/html/components.ts";
import { fieldValue, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import type { Group } from "../store.ts";
import { sayHello } from "./newcomers-actions.ts";
import { newIn, welcomeOf } from "./newcomers-store.ts";
import { openHello } from "./newcomer.ts";
import { newcomerPage, newcomersSection } from "./newcomer-page.ts";
import { welcomeMessages } from "./messages.ts";

/** `next`: the way to the next event of a group. */
export const helloRoutes =
  (ctx: AppContext, next: (view: View, groupId: string) => Promise<Html | undefined>) =>
  async (app: FastifyInstance): Promise<void> => {
    const page = async (
      request: FastifyRequest,
      formState?: FormState,
    ): Promise<Page | undefined> => {
      const { member } = viewerOf(request);
      if (member === undefined) throw new DomainError("sign-in-needed");
      const mine = await welcomeOf(ctx.db, member.id, ctx.clock.now());
      if (mine === undefined) return undefined;
      const group = { handle: mine.handle, name: mine.name };
      const facts = {
        group,
        hello: openHello(ctx, mine.hello),
        next: await next(viewOf(request), mine.groupId),
      };
      return newcomerPage(viewOf(request), facts, formState);
    };
    app.get("/welcome/hello", async (request, reply) => {
      const shown = await page(request);
      return shown === undefined ? redirect(reply, "/welcome") : sendPage(reply, request, shown);
    });
    app.post("/welcome/hello", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const group = await sayHello(ctx, viewerOf(request), fieldValue(fields, "content"));
          const text = welcomeMessages(viewOf(request).language).saidHello({ group });
          return redirect(reply, "/welcome/hello", { tone: "good", text });
        },
        async (formState) => {
          const shown = await page(request, formState);
          if (shown === undefined) throw new DomainError("not-found");
          return shown;
        },
      ),
    );
  };

/** On the page of the group, for those who belong to it. */
export async function newcomersHere(
  ctx: AppContext,
  view: View,
  group: Group,
): Promise<readonly Html[]> {
  if (view.viewer.member?.groups.includes(group.id) !== true) return [];
  const people = await newIn(ctx.db, group.id, ctx.clock.now());
  return [
    newcomersSection(
      view,
      people.map((one) => ({ ...one, hello: openHello(ctx, one.hello) })),
    ),
  ];
}

/** On one's own page, as long as one is new. */
export async function myWelcome(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined || (await welcomeOf(ctx.db, member.id, ctx.clock.now())) === undefined)
    return nothing;
  return html`<p class="flash">${linkTo(
    "/welcome/hello",
    welcomeMessages(view.language).welcomeWaiting,
  )}</p>`;
}
