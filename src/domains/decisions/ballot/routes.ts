/** The form of a secret ballot on the page of its decision. */
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { linkToName, pageHead } from "#platform/web/html/components.ts";
import { type Fields, fieldValues, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { orShowAgain, redirect } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { type BallotInput, isBallotMethod, maxOptions } from "./ballot.ts";
import { ballotFor, castBallot } from "./actions.ts";
import { ballotSection } from "./page.ts";
import { ballotResult, myPart, rollOf } from "./store.ts";
import { ballotMessages } from "./messages.ts";

/**
 * The part of a decision's page with its secret ballot; nothing for other methods. The
 * caller has checked who sees the page.
 */
export const ballotPart =
  (ctx: AppContext) =>
  async (view: View, decision: Row<"decisions">, formState?: FormState): Promise<Html> => {
    if (!isBallotMethod(decision.method)) return nothing;
    const [mine, { roll, cast }, result] = await Promise.all([
      myPart(ctx.db, decision, view.viewer.member?.id),
      rollOf(ctx.db, decision, ctx.clock.now()),
      ballotResult(ctx.db, decision),
    ]);
    return ballotSection(view, decision, { mine, roll, cast, result, formState });
  };

const numberOf = (text: string): number | undefined =>
  /^\d{1,2}$/.test(text) ? Number(text) : undefined;

const inputOf = (fields: Fields): BallotInput => ({
  options: fieldValues(fields, "options").map((text) => numberOf(text) ?? -1),
  resistance: Array.from({ length: maxOptions }, (_, i) => numberOf(fieldValue(fields, `r${i}`))),
});

/** Casting a secret ballot from a decision's page. */
export const ballotRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const part = ballotPart(ctx);
    app.post<{ Params: { id: string } }>("/decisions/:id/ballot", async (request, reply) => {
      const { id } = request.params;
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await castBallot(ctx, viewerOf(request), id, inputOf(fields));
          return redirect(reply, `/decisions/${id}`, {
            tone: "good",
            text: ballotMessages(viewOf(request).language).done,
          });
        },
        async (formState) => {
          const decision = await ballotFor(ctx, viewerOf(request), id);
          const head = pageHead(ballotMessages(viewOf(request).language).title, {
            kicker: linkToName(`/decisions/${id}`, decision.name),
          });
          return {
            title: decision.name,
            body: html`${head}${await part(viewOf(request), decision, formState)}`,
          };
        },
      );
    });
  };
