/** The page on which access keepers say what is true of an event's access. */
import type { FastifyInstance } from "fastify";
import { parseAccess, parseAccessWords } from "#commons/access/facts.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Fields, fieldValue } from "#platform/web/html/forms.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { changeAccess, mayKeepAccess } from "./actions.ts";
import { accessForm } from "../form/access-page.ts";
import { carried, laidOver, sequenceIn } from "../form/stale-save.ts";
import { eventFor, type VisibleEvent } from "../store.ts";
import { eventMessages } from "../messages.ts";

interface ById {
  Params: { id: string };
}

const startingWith = (fields: Fields, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) =>
      name.startsWith(prefix)
        ? [[name.slice(prefix.length), fieldValue(fields, name).trim()] as const]
        : [],
    ),
  );

/** The part of a form that says something about access. */
export const accessIn = (
  fields: Fields,
): { readonly access: Record<string, string>; readonly accessWords: Record<string, string> } => ({
  access: startingWith(fields, "access-"),
  accessWords: startingWith(fields, "words-"),
});

/** The same as it stands, for the form. */
export function accessFields(event: Pick<VisibleEvent, "access" | "accessWords">): Fields {
  const access = parseAccess(event.access);
  return Object.fromEntries([
    ...Object.entries(access).map(([fact, answer]) => [`access-${fact}`, answer] as const),
    ...Object.entries(parseAccessWords(event.accessWords, access)).map(
      ([fact, text]) => [`words-${fact}`, text] as const,
    ),
  ]);
}

/** What the form carries along, so that a save on top of another's is noticed. */
const marksOf = (event: VisibleEvent): Fields => ({
  sequence: String(event.sequence),
  began: carried(accessFields(event)),
});

/** For who holds the role of access keeper. */
export const accessRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ById>("/events/:id/access", async (request, reply) => {
      const viewer = viewerOf(request);
      const event = await eventFor(ctx.db, viewer, request.params.id);
      if (!(await mayKeepAccess(ctx, viewer, event))) throw new DomainError("not-allowed");
      return sendPage(
        reply,
        request,
        accessForm(
          viewOf(request),
          { values: { ...accessFields(event), ...marksOf(event) }, notes: {} },
          event,
        ),
      );
    });
    app.post<ById>("/events/:id/access", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const sequence = sequenceIn(fieldValue(fields, "sequence"));
          await changeAccess(ctx, viewerOf(request), request.params.id, {
            ...accessIn(fields),
            sequence,
          });
          return redirect(reply, `/events/${request.params.id}`, {
            tone: "good",
            text: eventMessages(viewOf(request).language).saved,
          });
        },
        async (formState) => {
          const view = viewOf(request);
          const event = await eventFor(ctx.db, viewerOf(request), request.params.id);
          if (formState.notes["sequence"] === undefined) return accessForm(view, formState, event);
          const { values, theirs } = laidOver(
            fieldValue(formState.values, "began"),
            formState.values,
            accessFields(event),
          );
          return accessForm(
            view,
            {
              values: { ...values, ...marksOf(event) },
              notes: { sequence: eventMessages(view.language).conflictNote },
            },
            event,
            theirs,
          );
        },
      ),
    );
  };
