/** Speaking with named servers only: the form, and the API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { choices, field, fieldValue, form, type FormState } from "#platform/web/html/forms.ts";
import { html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { safetyMessages } from "../messages.ts";
import { namedServers, setNamedServers } from "./actions.ts";
import { NamedServersAnswer } from "./answers.ts";
import { namedMessages } from "./messages.ts";

export const namedRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const page = async (request: FastifyRequest, formState?: FormState): Promise<Page> => {
      const view = viewOf(request);
      const messages = namedMessages(view.language);
      const { on, hosts } = await namedServers(ctx, viewerOf(request));
      const state = formState ?? {
        values: { on: on ? "yes" : "", hosts: hosts.join("\n") },
        notes: {},
      };
      return {
        title: messages.title,
        hidden: true,
        body: html`${pageHead(messages.title, {
          kicker: linkTo("/safety", safetyMessages(view.language).safety),
          lead: messages.lead,
        })}
<ul>${messages.how.map((line) => html`<li>${line}</li>`)}</ul>
${form(view, {
  action: "/safety/named",
  formState: state,
  body: html`${choices(state, {
    name: "on",
    hint: messages.onHint,
    many: true,
    options: [["yes", messages.on]],
  })}
${field(view, state, {
  name: "hosts",
  label: messages.hosts,
  hint: messages.hostsHint,
  type: "textarea",
  rows: 6,
})}`,
  submit: messages.save,
})}`,
      };
    };
    app.get("/safety/named", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post("/safety/named", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const on = fieldValue(fields, "on") === "yes";
          const hosts = fieldValue(fields, "hosts").split(/\r?\n/);
          await setNamedServers(ctx, viewerOf(request), { on, hosts });
          const { savedOn, savedOff } = namedMessages(viewOf(request).language);
          const text = on ? savedOn : savedOff;
          return redirect(reply, "/safety/named", { tone: "good", text });
        },
        (formState) => page(request, formState),
      ),
    );
  };

const Named = Type.Object({
  on: Type.Boolean(),
  hosts: Type.Optional(Type.Array(Type.String({ maxLength: 300 }), { maxItems: 1000 })),
});

export const namedApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["safety"];
    const path = "/api/v1/named-servers";
    app.get(
      path,
      {
        schema: {
          tags,
          summary: "Which servers we speak with, where only named ones",
          response: { 200: NamedServersAnswer },
        },
      },
      async (request) => namedServers(ctx, viewerOf(request)),
    );
    app.put<{ Body: Static<typeof Named> }>(
      path,
      {
        schema: {
          tags,
          summary: "Speak with named servers only, or with everybody",
          body: Named,
          response: { 200: NamedServersAnswer },
        },
      },
      async (request) => {
        await setNamedServers(ctx, viewerOf(request), request.body);
        return namedServers(ctx, viewerOf(request));
      },
    );
  };
