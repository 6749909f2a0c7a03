/** The decisions of a group, and the form that begins one. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { type Fields, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { startDecision } from "./actions.ts";
import { maxOpen } from "./decision.ts";
import { oneDecisionRoutes } from "./view/routes.ts";
import { type EffectHandlers, type EffectKind, effectKinds } from "./effects/effect.ts";
import { decisionForm, decisionsPage } from "./page.ts";
import { todoRoutes } from "./points/routes.ts";
import { openDecisions, pastDecisions } from "./list-store.ts";
import { type BallotSection, noBallot } from "./view/sections.ts";
import { decisionMessages } from "./messages.ts";

interface ByHandle {
  Params: { handle: string };
  Querystring: Record<string, unknown>;
}

const perPage = 30;

/**
 * A group that the viewer belongs to; for everybody else the same
 * not-found as for what never existed.
 */
export async function decisionGroup(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<Awaited<ReturnType<typeof visibleGroup>>> {
  const group = await visibleGroup(ctx, viewer, handle);
  if (viewer.member?.groups.includes(group.id) !== true) throw new DomainError("not-found");
  return group;
}

/** What was typed for an effect: the fields that begin with "e-". */
const effectFields = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) =>
      name.startsWith("e-") ? [[name.slice(2), fieldValue(fields, name)]] : [],
    ),
  );

const ownFields = ["name", "driver", "method", "options", "content", "todo", "effect"];

/** Notes of a handler beside the fields as they are called on the page. */
function renamed(error: unknown): unknown {
  if (!(error instanceof DomainError) || Object.keys(error.fields).length === 0) return error;
  const fields = Object.fromEntries(
    Object.entries(error.sayings.fields).map(([name, note]) => [
      ownFields.includes(name) ? name : `e-${name}`,
      note,
    ]),
  );
  return new DomainError(error.code, { detail: error.sayings.detail, fields });
}

/** A new form may come filled in from elsewhere: `?effect=fill-role&e-role=welcomer`. */
const fromQuery = (query: Readonly<Record<string, unknown>>): FormState => ({
  values: Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === "string" && (ownFields.includes(name) || /^e-[A-Za-z]{1,30}$/.test(name))
        ? [[name, value.slice(0, 2000)]]
        : [],
    ),
  ),
  notes: {},
});

/** The decisions of a group, and what came of them. */
export const decisionRoutes =
  (ctx: AppContext, handlers: EffectHandlers, ballotPart: BallotSection = noBallot) =>
  async (app: FastifyInstance): Promise<void> => {
    const kinds: readonly EffectKind[] = effectKinds.filter(
      (kind) => handlers[kind]?.inForm === true,
    );

    app.get<ByHandle>("/@:handle/decisions", async (request, reply) => {
      const viewer = viewerOf(request);
      const group = await decisionGroup(ctx, viewer, request.params.handle);
      const { after } = request.query;
      const cursor = typeof after === "string" ? after : undefined;
      const open =
        cursor === undefined ? await openDecisions(ctx.db, viewer, group.id, maxOpen) : [];
      const past = await pastDecisions(ctx.db, viewer, group.id, cursor, perPage);
      const next =
        past.next === undefined ? undefined : `/@${group.handle}/decisions?after=${past.next}`;
      return sendPage(
        reply,
        request,
        decisionsPage(viewOf(request), { group, open, past: past.decisions, next }),
      );
    });

    const newForm = async (
      request: FastifyRequest<ByHandle>,
      formState: FormState,
    ): Promise<Page> =>
      decisionForm(viewOf(request), formState, {
        group: await decisionGroup(ctx, viewerOf(request), request.params.handle),
        kinds,
      });
    app.get<ByHandle>("/@:handle/decisions/new", async (request, reply) =>
      sendPage(reply, request, await newForm(request, fromQuery(request.query))),
    );
    app.post<ByHandle>("/@:handle/decisions/new", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const text = (name: string): string => fieldValue(fields, name);
          const group = await decisionGroup(ctx, viewerOf(request), request.params.handle);
          const id = await startDecision(ctx, handlers, viewerOf(request), group.handle, {
            name: text("name"),
            driver: text("driver"),
            method: text("method") === "" ? "consensus" : text("method"),
            options: text("options"),
            content: text("content"),
            todo: text("todo"),
            effect: {
              kind: text("effect") === "" ? "none" : text("effect"),
              fields: effectFields(fields),
            },
          }).catch((error: unknown) => {
            throw renamed(error);
          });
          return redirect(reply, `/decisions/${id}`, {
            tone: "good",
            text: decisionMessages(viewOf(request).language).begun,
          });
        },
        (formState) => newForm(request, formState),
      ),
    );
    await oneDecisionRoutes(ctx, handlers, ballotPart)(app);
    await todoRoutes(ctx, handlers)(app);
  };
