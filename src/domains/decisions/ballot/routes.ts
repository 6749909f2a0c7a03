import type { FastifyInstance } from "fastify";
import type { World } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { type Fields, listOf, type Sheet, textOf } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { orShowAgain, redirect } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { type BallotInput, isBallotMethod, mostOptions } from "./ballot.ts";
import { ballotFor, castBallot } from "./actions.ts";
import { ballotSection } from "./page.ts";
import { ballotResult, myPart, rollOf } from "./store.ts";
import { ballotWords } from "./messages.ts";

/** The part of a decision's page with its secret ballot; nothing for other methods. The caller has checked who sees the page. */
export const ballotPart =
  (world: World) =>
  async (view: View, decision: Row<"decisions">, sheet?: Sheet): Promise<Html> => {
    if (!isBallotMethod(decision.method)) return nothing;
    const [mine, { roll, cast }, result] = await Promise.all([
      myPart(world.db, decision, view.viewer.member?.id),
      rollOf(world.db, decision, world.clock.now()),
      ballotResult(world.db, decision),
    ]);
    return ballotSection(view, decision, { mine, roll, cast, result, sheet });
  };

const numberOf = (text: string): number | undefined => (/^\d{1,2}$/.test(text) ? Number(text) : undefined);

const inputOf = (fields: Fields): BallotInput => ({
  options: listOf(fields, "options").map((text) => numberOf(text) ?? -1),
  resistance: Array.from({ length: mostOptions }, (_, i) => numberOf(textOf(fields, `r${i}`))),
});

/** Casting a secret ballot from a decision's page. */
export const ballotRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const part = ballotPart(world);
    app.post<{ Params: { id: string } }>("/decisions/:id/ballot", async (request, reply) => {
      const { id } = request.params;
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await castBallot(world, viewerOf(request), id, inputOf(fields));
          return redirect(reply, `/decisions/${id}`, { tone: "good", text: ballotWords(viewOf(request).language).done });
        },
        async (sheet) => {
          const decision = await ballotFor(world, viewerOf(request), id);
          const head = pageHead(ballotWords(viewOf(request).language).title, { kicker: linkTo(`/decisions/${id}`, decision.name) });
          return { title: decision.name, body: html`${head}${await part(viewOf(request), decision, sheet)}` };
        },
      );
    });
  };
