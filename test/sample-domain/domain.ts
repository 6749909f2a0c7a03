/**
 * A tiny domain, as somebody would begin one: a page, a call, a job, a task, a document, an
 * incoming object, and a section on others' pages.
 */
import Type from "typebox";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { homeSections } from "#domains/home/slots.ts";
import { groupSections } from "#domains/groups/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { section } from "#platform/web/html/components.ts";
import { html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { iriOf, isType } from "#protocol/activitypub/json.ts";
import { publicDocument } from "#protocol/outbox/document-kind.ts";

/** What its job did, for the test. */
export const watered: string[] = [];
/** What it keeps of gardens elsewhere, and of its own; a real one has tables. */
export const seen = new Map<string, string>();
const own = new Map([
  [
    "00000000-0000-4000-8000-000000000001",
    { groupId: "", visibility: "public", published: new Date(0), name: "Herbs" },
  ],
]);

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
  documents: [
    {
      kind: "garden",
      path: "gardens",
      table: "gardens",
      write: publicDocument(
        async (db, id) => {
          const garden = own.get(id);
          const group = await db.selectFrom("groups").select("id").executeTakeFirst();
          return garden === undefined ? undefined : { id, ...garden, groupId: group?.id ?? null };
        },
        ({ origin }, { id, name }, by) => ({
          "@context": "https://www.w3.org/ns/activitystreams",
          id: `${origin}/gardens/${id}`,
          type: "Place",
          name,
          attributedTo: `${origin}/groups/${by.handle}`,
        }),
      ),
    },
  ],
  receives: {
    objects: [
      {
        kind: "garden",
        understands: (object) => isType(object, "Place"),
        receive: async (_trx, _ctx, actor, object) => {
          seen.set(iriOf(object) ?? "", actor.iri);
          return "stored";
        },
        remove: async (_trx, _ctx, iri) => seen.delete(iri),
      },
    ],
  },
  fills: [
    fill(groupSections, {
      place: "shows",
      show: (_world, _view, group) => [section("Gardens", html`<p>of ${group.name}</p>`)],
    }),
    fill(homeSections, { place: "first", show: async () => html`<p>The garden wakes.</p>` }, -1),
  ],
};
