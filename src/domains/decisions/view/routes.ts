/** The page of a decision, and every form on it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import { recallTexts } from "#commons/rendering.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Fields, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { chooseFacilitator, mustHold, nameDecisionCompanion } from "../leading-actions.ts";
import { renameDecision, shapeDecision, speak, withdrawDecision } from "../actions.ts";
import { askToClose, backToShaping, extendTest } from "../test/closing-actions.ts";
import type { VisibleDecision } from "../decision.ts";
import { decisionPage, type DecisionForms } from "./page.ts";
import { versionPage } from "./text-page.ts";
import type { EffectHandlers } from "../effects/effect.ts";
import { aboutForm, textForm } from "../page.ts";
import { decisionFor, decisionTexts } from "../store.ts";
import { offerHands, takeStance } from "../test/actions.ts";
import { openTest } from "../test/opening-actions.ts";
import { type BallotSection, decisionSectionsOf, testPartOf } from "./sections.ts";
import { decisionMessages } from "../messages.ts";

interface ById {
  Params: { id: string };
}

/** A number of a version as a form sends it. */
const versionIn = (fields: Fields): number | undefined => {
  const text = fieldValue(fields, "version");
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
};

/** One decision: its page, its versions, and what people do with it. */
export const oneDecisionRoutes =
  (ctx: AppContext, handlers: EffectHandlers, ballotPart: BallotSection) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof decisionMessages> =>
      decisionMessages(viewOf(request).language);
    const find = (request: FastifyRequest<ById>): Promise<VisibleDecision> =>
      decisionFor(ctx.db, viewerOf(request), request.params.id);

    const page = async (
      request: FastifyRequest<ById>,
      sheets: DecisionForms = {},
    ): Promise<Page> => {
      const decision = await find(request);
      const parts = await decisionSectionsOf(ctx, handlers, ballotPart, viewOf(request), decision);
      await recallTexts(ctx, [
        decision.driver,
        parts.text?.content ?? "",
        ...parts.voices.map((one) => one.content),
      ]);
      return decisionPage(viewOf(request), decision, parts, sheets);
    };
    app.get<ById>("/decisions/:id", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );

    /**
     * A form of the page: when it is refused for a field, the page comes
     * again with that form as it was sent.
     */
    const step = (
      path: string,
      form: keyof DecisionForms | undefined,
      work: (
        viewer: Viewer,
        id: string,
        fields: Fields,
        request: FastifyRequest<ById>,
      ) => Promise<string>,
    ): void => {
      app.post<ById>(`/decisions/:id/${path}`, async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields): Promise<FastifyReply> => {
            const text = await work(viewerOf(request), request.params.id, fields, request);
            return redirect(reply, `/decisions/${request.params.id}`, { tone: "good", text });
          },
          (formState) => page(request, form === undefined ? {} : { [form]: formState }),
        ),
      );
    };

    step("voices", "voice", async (viewer, id, fields, request) => {
      await speak(ctx, viewer, id, fieldValue(fields, "voice"));
      return messagesFor(request).spoken;
    });
    step("stances", "stance", async (viewer, id, fields, request) => {
      await takeStance(ctx, handlers, viewer, id, {
        kind: fieldValue(fields, "kind"),
        words: fieldValue(fields, "reason"),
        value: fieldValue(fields, "value"),
        help: fieldValue(fields, "help"),
        for: fieldValue(fields, "for"),
        agreed: fieldValue(fields, "agreed") === "yes",
        // A stance is said to one text: without its number it is said to none.
        version: versionIn(fields) ?? 0,
      });
      // Whoever answers last closes it, and can't change their answer any more.
      const { state } = await decisionFor(ctx.db, viewer, id);
      return state === "testing" ? messagesFor(request).taken : messagesFor(request).takenLast;
    });
    step("open", "open", async (viewer, id, fields, request) => {
      await openTest(ctx, viewer, id, fieldValue(fields, "closes"));
      return messagesFor(request).openedNow;
    });
    step("close", undefined, async (viewer, id, _fields, request) => {
      const state = await askToClose(ctx, handlers, viewer, id);
      return state === "testing"
        ? messagesFor(request).closeNot
        : messagesFor(request).states[state];
    });
    step("extend", undefined, async (viewer, id, _fields, request) => {
      await extendTest(ctx, viewer, id);
      return messagesFor(request).extended;
    });
    step("back", undefined, async (viewer, id, _fields, request) => {
      await backToShaping(ctx, viewer, id);
      return messagesFor(request).backDone;
    });
    step("withdraw", undefined, async (viewer, id, _fields, request) => {
      await withdrawDecision(ctx, viewer, id);
      return messagesFor(request).withdrawn;
    });
    step("facilitator", "facilitator", async (viewer, id, fields, request) => {
      await chooseFacilitator(ctx, viewer, id, fieldValue(fields, "facilitator"));
      return fieldValue(fields, "facilitator") === ""
        ? messagesFor(request).saved
        : messagesFor(request).facilitated;
    });
    step("companion", "companion", async (viewer, id, fields, request) => {
      await nameDecisionCompanion(ctx, viewer, id, fieldValue(fields, "companion"));
      return messagesFor(request).companionDone;
    });
    step("doers", "point", async (viewer, id, fields, request) => {
      const mine = fieldValue(fields, "mine") === "yes";
      await offerHands(ctx, handlers, viewer, id, {
        words: fieldValue(fields, "todo"),
        due: fieldValue(fields, "due"),
        mine,
      });
      return mine ? messagesFor(request).helping : messagesFor(request).added;
    });
    app.post<{ Params: { id: string; point: string } }>(
      "/decisions/:id/doers/:point",
      async (request, reply) => {
        const { id, point } = request.params;
        await offerHands(ctx, handlers, viewerOf(request), id, { point, mine: true });
        return redirect(reply, `/decisions/${id}`, {
          tone: "good",
          text: messagesFor(request).helping,
        });
      },
    );

    const held = async (request: FastifyRequest<ById>): Promise<VisibleDecision> => {
      const decision = await find(request);
      mustHold(viewerOf(request), decision);
      return decision;
    };
    const newText = async (request: FastifyRequest<ById>, formState?: FormState): Promise<Page> => {
      const decision = await held(request);
      const { now } = await decisionTexts(ctx.db, decision.id, decision.version);
      return textForm(
        viewOf(request),
        formState ?? {
          values: { text: now?.content ?? "", version: String(decision.version) },
          notes: {},
        },
        decision,
      );
    };
    app.get<ById>("/decisions/:id/versions/new", async (request, reply) =>
      sendPage(reply, request, await newText(request)),
    );
    app.post<ById>("/decisions/:id/versions", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { id } = request.params;
          const input = {
            text: fieldValue(fields, "text"),
            changes: fieldValue(fields, "changes"),
            version: versionIn(fields),
          };
          await shapeDecision(ctx, viewerOf(request), id, input);
          return redirect(reply, `/decisions/${id}`, {
            tone: "good",
            text: messagesFor(request).shaped,
          });
        },
        (formState) => newText(request, formState),
      ),
    );
    app.get<{ Params: { id: string; n: string } }>(
      "/decisions/:id/versions/:n",
      async (request, reply) => {
        const decision = await find(request);
        const n = /^[1-9]\d{0,5}$/.test(request.params.n) ? Number(request.params.n) : 0;
        const { now: text, before } = await decisionTexts(ctx.db, decision.id, n);
        if (text === undefined) throw new DomainError("not-found");
        await recallTexts(ctx, [text.content]);
        const test = await testPartOf(ctx, viewerOf(request), decision, n);
        const shown =
          test === undefined
            ? undefined
            : { ...test, mayStand: false, mayCarry: false, open: false };
        return sendPage(
          reply,
          request,
          versionPage(viewOf(request), decision, { text, before, test: shown }),
        );
      },
    );

    const about = async (request: FastifyRequest<ById>, formState?: FormState): Promise<Page> => {
      const decision = await held(request);
      return aboutForm(
        viewOf(request),
        formState ?? { values: { name: decision.name, driver: decision.driver }, notes: {} },
        decision,
      );
    };
    app.get<ById>("/decisions/:id/edit", async (request, reply) =>
      sendPage(reply, request, await about(request)),
    );
    app.post<ById>("/decisions/:id/edit", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await renameDecision(ctx, viewerOf(request), request.params.id, {
            name: fieldValue(fields, "name"),
            driver: fieldValue(fields, "driver"),
          });
          return redirect(reply, `/decisions/${request.params.id}`, {
            tone: "good",
            text: messagesFor(request).saved,
          });
        },
        (formState) => about(request, formState),
      ),
    );
  };
