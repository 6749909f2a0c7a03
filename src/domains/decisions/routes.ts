import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { type Fields, type Sheet, textOf } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { startDecision } from "./actions.ts";
import { mostOpen } from "./decision.ts";
import { oneDecisionRoutes } from "./view/routes.ts";
import { type EffectDoors, type EffectKind, effectKinds } from "./effects/effect.ts";
import { decisionForm, decisionsPage } from "./page.ts";
import { todoRoutes } from "./points/routes.ts";
import { openDecisions, pastDecisions } from "./store.ts";
import { type BallotPart, noBallot } from "./view/sections.ts";
import { words } from "./messages.ts";

interface ByHandle {
  Params: { handle: string };
  Querystring: Record<string, unknown>;
}

const perPage = 30;

/** A group that the viewer belongs to; for everybody else the same not-found as for what never existed. */
export async function ownGroup(world: World, viewer: Viewer, handle: string): Promise<Awaited<ReturnType<typeof visibleGroup>>> {
  const group = await visibleGroup(world, viewer, handle);
  if (viewer.member?.groups.includes(group.id) !== true) throw new Refusal("not-found");
  return group;
}

/** What was typed for an effect: the fields that begin with "e-". */
const effectFields = (fields: Fields): Record<string, string> =>
  Object.fromEntries(Object.keys(fields).flatMap((name) => (name.startsWith("e-") ? [[name.slice(2), textOf(fields, name)]] : [])));

const ownFields = ["name", "driver", "method", "options", "content", "todo", "effect"];

/** Notes of a door beside the fields as they are called on the page. */
function renamed(error: unknown): unknown {
  if (!(error instanceof Refusal) || Object.keys(error.fields).length === 0) return error;
  const fields = Object.fromEntries(
    Object.entries(error.fields).map(([name, note]) => [ownFields.includes(name) ? name : `e-${name}`, note]),
  );
  return new Refusal(error.code, { detail: error.detail, fields });
}

/** A new form may come filled in from elsewhere: `?effect=fill-role&e-role=welcomer`. */
const fromQuery = (query: Readonly<Record<string, unknown>>): Sheet => ({
  values: Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === "string" && (ownFields.includes(name) || /^e-[A-Za-z]{1,30}$/.test(name)) ? [[name, value.slice(0, 2000)]] : [],
    ),
  ),
  notes: {},
});

/** The decisions of a group, and what came of them. */
export const decisionRoutes =
  (world: World, doors: EffectDoors, ballotPart: BallotPart = noBallot) =>
  async (app: FastifyInstance): Promise<void> => {
    const kinds: readonly EffectKind[] = effectKinds.filter((kind) => doors[kind]?.inForm === true);

    app.get<ByHandle>("/@:handle/decisions", async (request, reply) => {
      const viewer = viewerOf(request);
      const group = await ownGroup(world, viewer, request.params.handle);
      const { after } = request.query;
      const cursor = typeof after === "string" ? after : undefined;
      const open = cursor === undefined ? await openDecisions(world.db, viewer, group.id, mostOpen) : [];
      const past = await pastDecisions(world.db, viewer, group.id, cursor, perPage);
      const next = past.next === undefined ? undefined : `/@${group.handle}/decisions?after=${past.next}`;
      return sendPage(reply, request, decisionsPage(viewOf(request), { group, open, past: past.decisions, next }));
    });

    const newForm = async (request: FastifyRequest<ByHandle>, sheet: Sheet): Promise<Page> =>
      decisionForm(viewOf(request), sheet, { group: await ownGroup(world, viewerOf(request), request.params.handle), kinds });
    app.get<ByHandle>("/@:handle/decisions/new", async (request, reply) =>
      sendPage(reply, request, await newForm(request, fromQuery(request.query))),
    );
    app.post<ByHandle>("/@:handle/decisions/new", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const text = (name: string): string => textOf(fields, name);
          const group = await ownGroup(world, viewerOf(request), request.params.handle);
          const id = await startDecision(world, doors, viewerOf(request), group.handle, {
            name: text("name"),
            driver: text("driver"),
            method: text("method") === "" ? "consensus" : text("method"),
            options: text("options"),
            content: text("content"),
            todo: text("todo"),
            effect: { kind: text("effect") === "" ? "none" : text("effect"), fields: effectFields(fields) },
          }).catch((error: unknown) => {
            throw renamed(error);
          });
          return redirect(reply, `/decisions/${id}`, { tone: "good", text: words(viewOf(request).language).begun });
        },
        (sheet) => newForm(request, sheet),
      ),
    );
    await app.register(oneDecisionRoutes(world, doors, ballotPart));
    await app.register(todoRoutes(world, doors));
  };
