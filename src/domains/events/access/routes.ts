import type { FastifyInstance } from "fastify";
import { parseAccess, parseAccessWords } from "#commons/access-facts.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { type Fields, textOf } from "#platform/web/html/forms.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { changeAccess, mayKeepAccess } from "./actions.ts";
import { accessForm } from "../form/page.ts";
import { carried, laidOver, sequenceIn } from "../form/stale-save.ts";
import { eventFor, type SeenEvent } from "../store.ts";
import { words } from "../messages.ts";

interface ById {
  Params: { id: string };
}

const startingWith = (fields: Fields, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), textOf(fields, name).trim()] as const] : [],
    ),
  );

/** The part of a form that says something about access. */
export const accessIn = (fields: Fields): { readonly access: Record<string, string>; readonly accessWords: Record<string, string> } => ({
  access: startingWith(fields, "access-"),
  accessWords: startingWith(fields, "words-"),
});

/** The same as it stands, for the form. */
export function accessFields(event: Pick<SeenEvent, "access" | "accessWords">): Fields {
  const access = parseAccess(event.access);
  return Object.fromEntries([
    ...Object.entries(access).map(([fact, answer]) => [`access-${fact}`, answer] as const),
    ...Object.entries(parseAccessWords(event.accessWords, access)).map(([fact, text]) => [`words-${fact}`, text] as const),
  ]);
}

/** What the form carries along, so that a save on top of another's is noticed. */
const marksOf = (event: SeenEvent): Fields => ({ sequence: String(event.sequence), began: carried(accessFields(event)) });

/** For who holds the role of access keeper. */
export const accessRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ById>("/events/:id/access", async (request, reply) => {
      const viewer = viewerOf(request);
      const event = await eventFor(world.db, viewer, request.params.id);
      if (!(await mayKeepAccess(world, viewer, event))) throw new Refusal("not-allowed");
      return sendPage(
        reply,
        request,
        accessForm(viewOf(request), { values: { ...accessFields(event), ...marksOf(event) }, notes: {} }, event),
      );
    });
    app.post<ById>("/events/:id/access", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const sequence = sequenceIn(textOf(fields, "sequence"));
          await changeAccess(world, viewerOf(request), request.params.id, { ...accessIn(fields), sequence });
          return redirect(reply, `/events/${request.params.id}`, { tone: "good", text: words(viewOf(request).language).saved });
        },
        async (sheet) => {
          const view = viewOf(request);
          const event = await eventFor(world.db, viewerOf(request), request.params.id);
          if (sheet.notes["sequence"] === undefined) return accessForm(view, sheet, event);
          const { values, theirs } = laidOver(textOf(sheet.values, "began"), sheet.values, accessFields(event));
          return accessForm(
            view,
            { values: { ...values, ...marksOf(event) }, notes: { sequence: words(view.language).conflictNote } },
            event,
            theirs,
          );
        },
      ),
    );
  };
