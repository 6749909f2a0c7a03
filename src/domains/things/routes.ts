/** Pages of the library of things: adding, lending, bringing back. */
import { recallTexts } from "#commons/rendering.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { can } from "#commons/permissions.ts";
import { oneLine } from "#commons/text.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { ThingState } from "#platform/database/schema.ts";
import { groupForWriting, todayAtHome, visibleGroup } from "#domains/groups/queries.ts";
import { isId } from "#platform/lib/ids.ts";
import {
  emptyFormState,
  type Fields,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { pictureOptions, useUploads } from "#platform/web/uploads.ts";
import { withPicture } from "#domains/pictures/sections.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { addThing, bringBack, changeThing, lendThing, ourThing, placeThing } from "./actions.ts";
import { addDays } from "./day.ts";
import { thingForm, thingPage, thingsPage } from "./page.ts";
import { offerThing } from "./share-actions.ts";
import { memberOf, thingFor, thingsOf } from "./store.ts";
import { loanDays, type ThingInput, type VisibleThing } from "./thing.ts";
import { thingMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
  Querystring: Record<string, unknown>;
}

const placeable = ["here", "mending", "missing", "retired"] as const;
const states: readonly ThingState[] = ["here", "lent", "mending", "missing", "retired"];
const perPage = 30;

const inputOf = (fields: Fields): ThingInput => ({
  name: fieldValue(fields, "name"),
  content: fieldValue(fields, "content"),
  care: fieldValue(fields, "care"),
  place: fieldValue(fields, "place"),
  picture: fieldValue(fields, "picture"),
});

/** The library of things of a group. */
export const thingRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest) => thingMessages(viewOf(request).language);
    const uploadOf = await useUploads(ctx, app);
    const saved = <T>(
      request: FastifyRequest,
      standing: VisibleThing["image"] | undefined,
      work: (input: ThingInput) => Promise<T>,
    ): Promise<T> =>
      withPicture(ctx, request, uploadOf(request, "pictureFile"), standing, (fields, chosen) =>
        work({ ...inputOf(fields), chosen }),
      );

    app.get<ByHandle>("/@:handle/things", async (request, reply) => {
      const viewer = viewerOf(request);
      memberOf(viewer);
      const group = await visibleGroup(ctx, viewer, request.params.handle);
      const text = (name: string): string =>
        typeof request.query[name] === "string" ? oneLine(request.query[name], 100) : "";
      const state = states.find((one) => one === text("state"));
      const after = isId(text("after")) ? text("after") : undefined;
      const filter = { q: text("q") === "" ? undefined : text("q"), state, after };
      const { things, more } = await thingsOf(ctx.db, viewer, group.id, filter, perPage);
      const asked = new URLSearchParams({
        ...(filter.q === undefined ? {} : { q: filter.q }),
        ...(state === undefined ? {} : { state }),
        after: things.at(-1)?.id ?? "",
      });
      return sendPage(
        reply,
        request,
        thingsPage(viewOf(request), {
          group,
          things,
          next: more ? `/@${group.handle}/things?${asked.toString()}` : undefined,
          filter: { q: text("q"), state: state ?? "" },
          mayAdd: await can(ctx.db, ctx.clock, viewer, "write", group.id),
        }),
      );
    });

    const newForm = async (
      request: FastifyRequest<ByHandle>,
      formState: FormState,
    ): Promise<Page> => {
      const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
      return thingForm(viewOf(request), formState, {
        action: `/@${group.handle}/things/new`,
        group,
        fresh: true,
      });
    };
    app.get<ByHandle>("/@:handle/things/new", async (request, reply) =>
      sendPage(reply, request, await newForm(request, emptyFormState)),
    );
    app.post<ByHandle>("/@:handle/things/new", pictureOptions, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async () => {
          const id = await saved(request, undefined, (input) =>
            addThing(ctx, viewerOf(request), request.params.handle, input),
          );
          return redirect(reply, `/things/${id}`, {
            tone: "good",
            text: messagesFor(request).added,
          });
        },
        (formState) => newForm(request, formState),
      ),
    );

    const page = async (request: FastifyRequest<ById>, formState?: FormState): Promise<Page> => {
      const viewer = viewerOf(request);
      const thing = await thingFor(ctx.db, viewer, request.params.id);
      const today = await todayAtHome(ctx);
      await recallTexts(ctx, [thing.care]);
      return thingPage(viewOf(request), thing, {
        today,
        lendSheet: formState ?? { values: { due: addDays(today, loanDays) }, notes: {} },
        mayChange: await can(ctx.db, ctx.clock, viewer, "write", thing.groupId),
      });
    };
    app.get<ById>("/things/:id", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post<ById>("/things/:id/lend", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await lendThing(ctx, viewerOf(request), request.params.id, {
            to: fieldValue(fields, "to"),
            due: fieldValue(fields, "due"),
          });
          return redirect(reply, `/things/${request.params.id}`, {
            tone: "good",
            text: messagesFor(request).lent,
          });
        },
        (formState) => page(request, formState),
      ),
    );
    app.post<ById>("/things/:id/back", async (request, reply) => {
      await bringBack(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/things/${request.params.id}`, {
        tone: "good",
        text: messagesFor(request).backDone,
      });
    });
    for (const state of placeable)
      app.post<ById>(`/things/:id/${state}`, async (request, reply) => {
        await placeThing(ctx, viewerOf(request), request.params.id, state);
        return redirect(reply, `/things/${request.params.id}`, {
          tone: "good",
          text: messagesFor(request).placed,
        });
      });
    app.post<ById>("/things/:id/offer", async (request, reply) => {
      const offer = await offerThing(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/offers/${offer}`, {
        tone: "good",
        text: messagesFor(request).offered,
      });
    });

    const editForm = async (
      request: FastifyRequest<ById>,
      formState?: FormState,
    ): Promise<Page> => {
      const thing = await ourThing(ctx, viewerOf(request), request.params.id);
      const { name, source, care, place, fileId } = thing;
      const values = {
        name,
        content: source,
        care,
        place,
        picture: fileId === null ? "" : `/files/${fileId}`,
      };
      return thingForm(viewOf(request), formState ?? { values, notes: {} }, {
        action: `/things/${thing.id}/edit`,
        image: thing.image,
        group: thing.group,
        fresh: false,
      });
    };
    app.get<ById>("/things/:id/edit", async (request, reply) =>
      sendPage(reply, request, await editForm(request)),
    );
    app.post<ById>("/things/:id/edit", pictureOptions, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async () => {
          const { image } = await ourThing(ctx, viewerOf(request), request.params.id);
          await saved(request, image, (input) =>
            changeThing(ctx, viewerOf(request), request.params.id, input),
          );
          return redirect(reply, `/things/${request.params.id}`, {
            tone: "good",
            text: messagesFor(request).saved,
          });
        },
        (formState) => editForm(request, formState),
      ),
    );
  };
