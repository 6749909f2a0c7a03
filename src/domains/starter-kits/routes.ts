/** Starter kits: ours for everybody, and the pieces of others that wait for a look. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { can } from "#commons/permissions.ts";
import { DomainError, withFieldNames } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { recallTexts } from "#commons/rendering.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { isId } from "#platform/lib/ids.ts";
import { fieldValues, fieldValue, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { sendActivity } from "#platform/web/negotiation.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { starterKitJson, ourStarterKit, pieceJson } from "./queries.ts";
import { isPieceKind } from "./starter-kit.ts";
import { askForStarterKit, leavePieces, pickPieces, plantingNow } from "./plant/actions.ts";
import { starterKitPage, plantPage } from "./plant/page.ts";
import { waitingPieces } from "./plant/store.ts";
import { plantMessages } from "./plant/messages.ts";
import { KitsAnswer } from "./answers.ts";
import { closed } from "#commons/answers.ts";

const From = Type.Object({ from: Type.String({ maxLength: 300 }) });
const Picked = Type.Object({
  pieces: Type.Array(Type.String({ maxLength: 36 }), { maxItems: 100 }),
  leave: Type.Optional(Type.Boolean()),
});

/** The starter kit, for everybody; planting from one, for members of the collective. */
export const starterKitRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const activity = { config: { plain: true }, constraints: { face: "activity" } };
    app.get("/starter-kit", activity, async (_request, reply) => {
      const json = await starterKitJson(ctx);
      if (json === undefined) throw new DomainError("not-found");
      return sendActivity(reply, json);
    });
    app.get("/starter-kit", async (request, reply) => {
      const kit = await ourStarterKit(ctx);
      if (kit === undefined) throw new DomainError("not-found");
      await recallTexts(
        ctx,
        kit.pieces.map((piece) => piece.content),
      );
      return sendPage(
        reply,
        request,
        starterKitPage(viewOf(request), kit, viewerOf(request).member !== undefined),
      );
    });
    app.get<{ Params: { kind: string; slug: string } }>(
      "/starter-kit/:kind/:slug",
      activity,
      async (request, reply) => {
        const { kind, slug } = request.params;
        const json = isPieceKind(kind) ? await pieceJson(ctx, kind, slug) : undefined;
        if (json === undefined) throw new DomainError("not-found");
        return sendActivity(reply, json);
      },
    );
    app.get<{ Params: { kind: string; slug: string } }>(
      "/starter-kit/:kind/:slug",
      async (request, reply) => {
        const { kind, slug } = request.params;
        return reply.redirect(
          `/starter-kit#${encodeURIComponent(kind)}-${encodeURIComponent(slug)}`,
          302,
        );
      },
    );

    const look = async (request: FastifyRequest) => {
      const viewer = viewerOf(request);
      const root = await theCollective(ctx);
      if (viewer.member === undefined) throw new DomainError("sign-in-needed");
      if (root === undefined || !(await can(ctx.db, ctx.clock, viewer, "write", root.id)))
        throw new DomainError("not-found");
      const [now, pieces] = await Promise.all([plantingNow(ctx), waitingPieces(ctx.db)]);
      await recallTexts(
        ctx,
        pieces.map((piece) => piece.content),
      );
      return { handle: root.handle, now, pieces };
    };
    const page = async (request: FastifyRequest, formState?: FormState): Promise<Page> =>
      plantPage(viewOf(request), await look(request), formState);
    const messagesFor = (request: FastifyRequest) => plantMessages(viewOf(request).language);
    app.get("/plant", async (request, reply) => sendPage(reply, request, await page(request)));
    app.post("/plant", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await askForStarterKit(ctx, viewerOf(request), fieldValue(fields, "url"));
          return redirect(reply, "/plant");
        },
        (formState) => page(request, formState),
      ),
    );
    app.post("/plant/pick", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const n = await pickPieces(
            ctx,
            viewerOf(request),
            fieldValues(fields, "pieces").filter(isId),
          );
          return redirect(reply, `/@${(await theCollective(ctx))?.handle ?? ""}/decisions`, {
            tone: "good",
            text: messagesFor(request).picked({ n }),
          });
        },
        (formState) => page(request, formState),
      ),
    );
    app.post("/plant/leave", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await leavePieces(ctx, viewerOf(request), fieldValues(fields, "pieces").filter(isId));
          return redirect(reply, "/plant", { tone: "good", text: messagesFor(request).left });
        },
        (formState) => page(request, formState),
      ),
    );

    const tags = ["starter kit"];
    const shown = async (request: FastifyRequest): Promise<Static<typeof KitsAnswer>> => {
      const { now, pieces } = await look(request);
      return {
        fetching: now ?? null,
        items: pieces.map(({ id, kind, name, content, fromIri, fromName, license, credit }) => ({
          id,
          kind,
          name,
          content,
          from: fromIri,
          fromName,
          license,
          credit,
        })),
      };
    };
    app.get(
      "/api/v1/plant",
      {
        schema: {
          tags,
          summary: "Pieces of starter kits that wait for a look",
          response: { 200: KitsAnswer },
        },
      },
      shown,
    );
    app.post<{ Body: Static<typeof From> }>(
      "/api/v1/plant",
      {
        schema: {
          tags,
          summary: "Ask for a collective's starter kit",
          body: From,
          response: { 202: KitsAnswer },
        },
      },
      async (request, reply) => {
        await withFieldNames({ url: "from" }, () =>
          askForStarterKit(ctx, viewerOf(request), request.body.from),
        );
        return reply.status(202).send(await shown(request));
      },
    );
    app.post<{ Body: Static<typeof Picked> }>(
      "/api/v1/plant/pieces",
      {
        schema: {
          tags,
          summary: "Bring pieces to the collective as draft decisions, or leave them",
          body: Picked,
          response: { 200: closed({ picked: Type.Number() }) },
        },
      },
      async (request) => {
        const ids = request.body.pieces.filter(isId);
        if (request.body.leave === true) {
          await leavePieces(ctx, viewerOf(request), ids);
          return { picked: 0 };
        }
        return { picked: await pickPieces(ctx, viewerOf(request), ids) };
      },
    );
  };
