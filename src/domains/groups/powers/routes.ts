/**
 * The log of powers, for members of a group: a page and JSON. It has
 * no feed, and nobody else reads it.
 */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { wayTo } from "#platform/web/html/components.ts";
import type { Html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { inside } from "../keys/actions.ts";
import type { Group } from "../store.ts";
import { PowerLogAnswer } from "./answers.ts";
import { isPowerfulAct, type PowerEntry, powerfulActs } from "./powers.ts";
import { powerMessages } from "./messages.ts";
import { powerLogPage } from "./page.ts";
import { perPage, powerEntries } from "./store.ts";

interface ByHandle {
  Params: { handle: string };
  Querystring: { act?: unknown; before?: unknown; cursor?: unknown };
}

const seqForm = /^\d{1,18}$/;

export const powerRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ByHandle>("/@:handle/powers", async (request, reply) => {
      const found = await logFor(ctx, request, request.query.before);
      return sendPage(reply, request, powerLogPage(viewOf(request), found));
    });
  };

async function logFor(ctx: AppContext, request: FastifyRequest<ByHandle>, from: unknown) {
  const { group, member } = await inside(ctx, viewerOf(request), request.params.handle);
  const { act: asked } = request.query;
  const act = typeof asked === "string" && isPowerfulAct(asked) ? asked : undefined;
  const before = typeof from === "string" && seqForm.test(from) ? from : undefined;
  const rows = await powerEntries(ctx.db, group.id, member.id, ctx.clock.now(), { act, before });
  const entries = rows.slice(0, perPage);
  const next = rows.length > perPage ? entries.at(-1)?.seq : undefined;
  return { group, entries, act, next };
}

const entryView = ({ id, act, about, role, made, mine }: PowerEntry) =>
  isPowerfulAct(act) ? [{ id, act, about, role, made, onlyForYou: mine }] : [];

export const powerApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ByHandle>(
      "/api/v1/groups/:handle/powers",
      {
        schema: {
          tags: ["groups"],
          summary: "What was done by a power in the last 90 days, the newest first",
          querystring: Type.Object({
            act: Type.Optional(Type.Unsafe<string>({ type: "string", enum: [...powerfulActs] })),
            cursor: Type.Optional(Type.String({ maxLength: 20 })),
          }),
          response: { 200: PowerLogAnswer },
        },
      },
      async (request): Promise<Static<typeof PowerLogAnswer>> => {
        const { entries, next } = await logFor(ctx, request, request.query.cursor);
        return { items: entries.flatMap(entryView), next: next ?? null };
      },
    );
  };

/** On the page of a group, for its members. */
export const powerWay = (_ctx: AppContext, view: View, group: Group): readonly Html[] =>
  view.viewer.member?.groups.includes(group.id) === true
    ? [wayTo(`/@${group.handle}/powers`, powerMessages(view.language).title)]
    : [];
