/** A tiny domain, as somebody would begin one: a page, a call, a job, a task, and a section on others' pages. */
import Type from "typebox";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { homeSections } from "#domains/home/slots.ts";
import { groupSections } from "#domains/groups/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { section } from "#platform/web/html/components.ts";
import { html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";

/** What its job did, for the test. */
export const watered: string[] = [];

export const gardens: Domain = {
  name: "gardens",
  routes: () => [
    async (app) => {
      app.get("/gardens", async (request, reply) =>
        sendPage(reply, request, { title: "Gardens", body: html`<h1>Gardens</h1>` }),
      );
    },
  ],
  api: () => [
    async (app) => {
      const answer = Type.Object({ items: Type.Array(Type.String()) });
      app.get(
        "/api/v1/gardens",
        { schema: { tags: ["gardens"], summary: "The gardens", response: { 200: answer } } },
        async () => ({
          items: ["herbs"],
        }),
      );
    },
  ],
  jobs: () => ({
    water: async (payload) => {
      watered.push(payload);
    },
  }),
  tasks: () => [
    {
      name: "gardens",
      every: hours(1),
      words: "Gardens are forgotten in winter.",
      run: async () => undefined,
    },
  ],
  fills: [
    fill(groupSections, {
      place: "shows",
      show: (_world, _view, group) => [section("Gardens", html`<p>of ${group.name}</p>`)],
    }),
    fill(homeSections, { place: "first", show: async () => html`<p>The garden wakes.</p>` }, -1),
  ],
};
