/** How a collective orders its start page and menu, and its languages and time zone, as JSON. */
import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { homeParts, maxPages } from "#commons/home/home-settings.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { changeCollective, settingsToChange } from "./actions.ts";
import { CollectiveSettingsAnswer } from "./answers.ts";

const id = Type.String({ format: "uuid" });
const Body = Type.Object(
  {
    shown: Type.Optional(
      Type.Array(Type.Union(homeParts.map((part) => Type.Literal(part))), { uniqueItems: true }),
    ),
    about: Type.Optional(Type.Union([id, Type.Null()])),
    pages: Type.Optional(Type.Array(id, { maxItems: maxPages, uniqueItems: true })),
    language: Type.Optional(Type.String({ maxLength: 35 })),
    languages: Type.Optional(
      Type.Array(Type.String({ maxLength: 35 }), { maxItems: 100, uniqueItems: true }),
    ),
    timeZone: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { additionalProperties: false },
);

export const settingsApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get(
      "/api/v1/collective/settings",
      {
        schema: {
          tags: ["collective"],
          summary: "The start page, the menu, languages and time zone, for who may change them",
          response: { 200: CollectiveSettingsAnswer },
        },
      },
      async (request) => settingsToChange(ctx, viewerOf(request)),
    );
    app.patch<{ Body: Type.Static<typeof Body> }>(
      "/api/v1/collective/settings",
      {
        schema: {
          tags: ["collective"],
          summary: "Changes them; what is left out stays",
          body: Body,
          response: { 200: CollectiveSettingsAnswer },
        },
      },
      async (request) => changeCollective(ctx, viewerOf(request), request.body),
    );
  };
