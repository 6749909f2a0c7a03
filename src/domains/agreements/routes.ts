/** Pages of agreements, and the forms on them. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { renderMarkdown } from "#commons/markdown.ts";
import { powerStanding } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import { recallTexts } from "#commons/rendering.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { groupsOfMember, todayAtHome, visibleGroup } from "#domains/groups/queries.ts";
import { compare } from "#domains/guides/revisions/diff.ts";
import { emptyFormState, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { countReviewAnswers, reviewPhase, type VisibleAgreement } from "./agreement.ts";
import { agreementPage, agreementsPage } from "./page.ts";
import { type AgreementFacts } from "./facts-page.ts";
import { licensesFor, publishAgreement, setInKit, unpublishAgreement } from "./publish-actions.ts";
import { answerReview, beginAbout } from "./review/actions.ts";
import {
  agreementFor,
  agreementsOf,
  openDecisionOf,
  publicGuideOf,
  reviewsOf,
  agreementVersions,
} from "./store.ts";
import { takeableGuide, takeUpGuide, takeUpTemplate } from "./take-up/actions.ts";
import { takeUpPage, templatesPage } from "./take-up/page.ts";
import { agreementTemplates } from "./templates.ts";
import { agreementMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
  Querystring: { show?: string; with?: string };
}
interface ByHandle {
  Params: { handle: string };
}

/** A group that the viewer belongs to; for everybody else there is nothing here. */
export async function agreementGroup(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<Row<"groups">> {
  const group = await visibleGroup(ctx, viewer, handle);
  if (viewer.member?.groups.includes(group.id) !== true) throw new DomainError("not-found");
  return group;
}

async function pageFacts(
  ctx: AppContext,
  viewer: Viewer,
  agreement: VisibleAgreement,
  asked: { readonly show?: string; readonly with?: string },
): Promise<AgreementFacts> {
  const { db, clock } = ctx;
  const [versions, reviews, underWay, mayPublish, today] = await Promise.all([
    agreementVersions(db, agreement.id),
    reviewsOf(db, agreement.id),
    openDecisionOf(db, agreement),
    powerStanding(db, clock, viewer, "publish", agreement.groupId),
    todayAtHome(ctx),
  ]);
  const find = (version: string | number | undefined) =>
    versions.find((one) => String(one.version) === String(version));
  const to = find(asked.show);
  const from = to === undefined ? undefined : find(asked.with ?? to.version - 1);
  const mine = reviews.find(
    (one) => one.memberId === viewer.member?.id && one.made >= agreement.reviewOn,
  );
  const open = mayPublish === "alone" && agreement.group.kind === "open";
  const guide =
    agreement.guideId === null || !open ? undefined : await summaryOf(ctx, agreement.guideId);
  await recallTexts(ctx, [agreement.content]);
  return {
    contentHtml: renderMarkdown(agreement.content),
    versions,
    compared:
      to === undefined
        ? undefined
        : {
            to: to.version,
            from: from?.version ?? 0,
            changes: compare(from?.content ?? "", to.content),
          },
    phase: reviewPhase(agreement, today),
    answers: countReviewAnswers(reviews, agreement.reviewOn),
    helped: reviews.map((one) => one.helped).filter((line) => line !== ""),
    mine,
    underWay,
    mayPublish,
    licenses: open && agreement.state === "standing" ? await licensesFor(ctx, agreement) : [],
    summary: guide ?? "",
  };
}

const summaryOf = async (ctx: AppContext, guideId: string): Promise<string | undefined> =>
  (await ctx.db.selectFrom("guides").select("summary").where("id", "=", guideId).executeTakeFirst())
    ?.summary;

/** Agreements of groups: read, looked at again, taken up, published. */
export const agreementRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest) => agreementMessages(viewOf(request).language);

    app.get<ByHandle>("/@:handle/agreements", async (request, reply) => {
      const group = await agreementGroup(ctx, viewerOf(request), request.params.handle);
      const [agreements, today] = await Promise.all([
        agreementsOf(ctx.db, group.id, { max: 500 }),
        todayAtHome(ctx),
      ]);
      return sendPage(
        reply,
        request,
        agreementsPage(viewOf(request), { group, agreements, today }),
      );
    });
    app.get<ByHandle>("/@:handle/agreements/templates", async (request, reply) => {
      const group = await agreementGroup(ctx, viewerOf(request), request.params.handle);
      const templates = agreementTemplates(viewOf(request).language);
      await recallTexts(
        ctx,
        templates.map((one) => one.content),
      );
      const all = templates.map((one) => ({ ...one, html: renderMarkdown(one.content) }));
      return sendPage(reply, request, templatesPage(viewOf(request), { group, templates: all }));
    });
    app.post<{ Params: { handle: string; key: string } }>(
      "/@:handle/agreements/templates/:key",
      async (request, reply) => {
        const { handle, key } = request.params;
        await agreementGroup(ctx, viewerOf(request), handle);
        const id = await takeUpTemplate(ctx, viewerOf(request), handle, key);
        return redirect(reply, `/decisions/${id}`, {
          tone: "good",
          text: messagesFor(request).begun,
        });
      },
    );

    const page = async (
      request: FastifyRequest<ById>,
      refusedForm?: AgreementFacts["again"],
    ): Promise<Page> => {
      const viewer = viewerOf(request);
      const agreement = await agreementFor(ctx.db, viewer, request.params.id);
      return agreementPage(viewOf(request), agreement, {
        ...(await pageFacts(ctx, viewer, agreement, request.query)),
        again: refusedForm,
      });
    };
    app.get<ById>("/agreements/:id", async (request, reply) => {
      const found = await page(request).catch(async (error: unknown) => {
        const strange = error instanceof DomainError && error.code === "not-found";
        const guide = strange ? await publicGuideOf(ctx.db, request.params.id) : undefined;
        if (guide === undefined) throw error;
        return guide;
      });
      return typeof found === "string"
        ? redirect(reply, `/guides/${found}`)
        : sendPage(reply, request, found);
    });
    app.post<ById>("/agreements/:id/review", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const input = {
            answer: fieldValue(fields, "answer"),
            helped: fieldValue(fields, "helped"),
          };
          const came = await answerReview(ctx, viewerOf(request), request.params.id, input);
          return redirect(reply, `/agreements/${request.params.id}`, {
            tone: "good",
            text: messagesFor(request)[came],
          });
        },
        (formState) => page(request, { which: "review", formState }),
      ),
    );
    for (const what of ["change", "let-go"] as const)
      app.post<ById>(`/agreements/:id/${what}`, async (request, reply) => {
        const id = await beginAbout(ctx, viewerOf(request), request.params.id, what);
        return redirect(reply, `/decisions/${id}`, {
          tone: "good",
          text: messagesFor(request).begun,
        });
      });
    app.post<ById>("/agreements/:id/publish", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const license = fieldValue(fields, "license");
          const input = {
            summary: fieldValue(fields, "summary"),
            ...(license === "" ? {} : { license }),
          };
          await publishAgreement(ctx, viewerOf(request), request.params.id, input);
          return redirect(reply, `/agreements/${request.params.id}`, {
            tone: "good",
            text: messagesFor(request).publishDone,
          });
        },
        (formState) => page(request, { which: "publish", formState }),
      ),
    );
    app.post<ById>("/agreements/:id/unpublish", async (request, reply) => {
      await unpublishAgreement(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/agreements/${request.params.id}`, {
        tone: "good",
        text: messagesFor(request).unpublishDone,
      });
    });
    for (const way of ["in", "out"] as const)
      app.post<ById>(`/agreements/:id/kit/${way}`, async (request, reply) => {
        await setInKit(ctx, viewerOf(request), request.params.id, way === "in");
        return redirect(reply, `/agreements/${request.params.id}`, {
          tone: "good",
          text: messagesFor(request).kitDone,
        });
      });

    const takeUp = async (request: FastifyRequest<ById>, formState: FormState): Promise<Page> => {
      const viewer = viewerOf(request);
      const guide = await takeableGuide(ctx, viewer, request.params.id);
      if (guide === undefined)
        throw new DomainError("not-allowed", { detail: messagesFor(request).notes.notTemplate });
      if (viewer.member === undefined) throw new DomainError("sign-in-needed");
      return takeUpPage(viewOf(request), formState, {
        guide,
        groups: await groupsOfMember(ctx, viewer),
      });
    };
    app.get<ById>("/guides/:id/take-up", async (request, reply) =>
      sendPage(reply, request, await takeUp(request, emptyFormState)),
    );
    app.post<ById>("/guides/:id/take-up", async (request, reply) => {
      const id = await takeUpGuide(
        ctx,
        viewerOf(request),
        request.params.id,
        fieldValue(fieldsOf(request), "group"),
      );
      return redirect(reply, `/decisions/${id}`, {
        tone: "good",
        text: messagesFor(request).begun,
      });
    });
  };
