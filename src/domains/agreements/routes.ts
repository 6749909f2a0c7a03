import type { FastifyInstance, FastifyRequest } from "fastify";
import { renderMarkdown } from "#commons/markdown.ts";
import { standing } from "#commons/permissions.ts";
import { Refusal } from "#commons/domain-error.ts";
import { recallTexts } from "#commons/rendering.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { groupsOfMember, todayAtHome, visibleGroup } from "#domains/groups/queries.ts";
import { compare } from "#domains/guides/revisions/diff.ts";
import { emptySheet, type Sheet, textOf } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { countAnswers, reviewPhase, type SeenAgreement } from "./agreement.ts";
import { type AgreementFacts, agreementPage, agreementsPage } from "./page.ts";
import { licensesFor, publishAgreement, setInKit, unpublishAgreement } from "./publish-actions.ts";
import { answerReview, beginAbout } from "./review-actions.ts";
import { agreementFor, agreementsOf, openDecisionOf, publicGuideOf, reviewsOf, versionsOf } from "./store.ts";
import { takeableGuide, takeUpGuide, takeUpTemplate } from "./take-up/actions.ts";
import { takeUpPage, templatesPage } from "./take-up/page.ts";
import { templates } from "./templates.ts";
import { words } from "./messages.ts";

interface ById {
  Params: { id: string };
  Querystring: { show?: string; with?: string };
}
interface ByHandle {
  Params: { handle: string };
}

/** A group that the viewer belongs to; for everybody else there is nothing here. */
export async function ownGroup(world: World, viewer: Viewer, handle: string): Promise<Row<"groups">> {
  const group = await visibleGroup(world, viewer, handle);
  if (viewer.member?.groups.includes(group.id) !== true) throw new Refusal("not-found");
  return group;
}

async function pageFacts(
  world: World,
  viewer: Viewer,
  agreement: SeenAgreement,
  asked: { readonly show?: string; readonly with?: string },
): Promise<AgreementFacts> {
  const { db, clock } = world;
  const [versions, reviews, underWay, mayPublish, today] = await Promise.all([
    versionsOf(db, agreement.id),
    reviewsOf(db, agreement.id),
    openDecisionOf(db, agreement),
    standing(db, clock, viewer, "publish", agreement.groupId),
    todayAtHome(world),
  ]);
  const find = (version: string | number | undefined) => versions.find((one) => String(one.version) === String(version));
  const to = find(asked.show);
  const from = to === undefined ? undefined : find(asked.with ?? to.version - 1);
  const mine = reviews.find((one) => one.memberId === viewer.member?.id && one.made >= agreement.reviewOn);
  const open = mayPublish === "alone" && agreement.group.kind === "open";
  const guide = agreement.guideId === null || !open ? undefined : await summaryOf(world, agreement.guideId);
  await recallTexts(world, [agreement.content]);
  return {
    contentHtml: renderMarkdown(agreement.content),
    versions,
    compared:
      to === undefined ? undefined : { to: to.version, from: from?.version ?? 0, changes: compare(from?.content ?? "", to.content) },
    phase: reviewPhase(agreement, today),
    answers: countAnswers(reviews, agreement.reviewOn),
    helped: reviews.map((one) => one.helped).filter((line) => line !== ""),
    mine,
    underWay,
    mayPublish,
    licenses: open && agreement.state === "standing" ? await licensesFor(world, agreement) : [],
    summary: guide ?? "",
  };
}

const summaryOf = async (world: World, guideId: string): Promise<string | undefined> =>
  (await world.db.selectFrom("guides").select("summary").where("id", "=", guideId).executeTakeFirst())?.summary;

/** Agreements of groups: read, looked at again, taken up, published. */
export const agreementRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest) => words(viewOf(request).language);

    app.get<ByHandle>("/@:handle/agreements", async (request, reply) => {
      const group = await ownGroup(world, viewerOf(request), request.params.handle);
      const [agreements, today] = await Promise.all([agreementsOf(world.db, group.id, { most: 500 }), todayAtHome(world)]);
      return sendPage(reply, request, agreementsPage(viewOf(request), { group, agreements, today }));
    });
    app.get<ByHandle>("/@:handle/agreements/templates", async (request, reply) => {
      const group = await ownGroup(world, viewerOf(request), request.params.handle);
      await recallTexts(
        world,
        templates.map((one) => one.content),
      );
      const all = templates.map((one) => ({ ...one, html: renderMarkdown(one.content) }));
      return sendPage(reply, request, templatesPage(viewOf(request), { group, templates: all }));
    });
    app.post<{ Params: { handle: string; key: string } }>("/@:handle/agreements/templates/:key", async (request, reply) => {
      const { handle, key } = request.params;
      await ownGroup(world, viewerOf(request), handle);
      const id = await takeUpTemplate(world, viewerOf(request), handle, key);
      return redirect(reply, `/decisions/${id}`, { tone: "good", text: said(request).begun });
    });

    const page = async (request: FastifyRequest<ById>, again?: AgreementFacts["again"]): Promise<Page> => {
      const viewer = viewerOf(request);
      const agreement = await agreementFor(world.db, viewer, request.params.id);
      return agreementPage(viewOf(request), agreement, { ...(await pageFacts(world, viewer, agreement, request.query)), again });
    };
    app.get<ById>("/agreements/:id", async (request, reply) => {
      const found = await page(request).catch(async (error: unknown) => {
        const strange = error instanceof Refusal && error.code === "not-found";
        const guide = strange ? await publicGuideOf(world.db, request.params.id) : undefined;
        if (guide === undefined) throw error;
        return guide;
      });
      return typeof found === "string" ? redirect(reply, `/guides/${found}`) : sendPage(reply, request, found);
    });
    app.post<ById>("/agreements/:id/review", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const input = { answer: textOf(fields, "answer"), helped: textOf(fields, "helped") };
          const came = await answerReview(world, viewerOf(request), request.params.id, input);
          return redirect(reply, `/agreements/${request.params.id}`, { tone: "good", text: said(request)[came] });
        },
        (sheet) => page(request, { which: "review", sheet }),
      ),
    );
    for (const what of ["change", "let-go"] as const)
      app.post<ById>(`/agreements/:id/${what}`, async (request, reply) => {
        const id = await beginAbout(world, viewerOf(request), request.params.id, what);
        return redirect(reply, `/decisions/${id}`, { tone: "good", text: said(request).begun });
      });
    app.post<ById>("/agreements/:id/publish", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const license = textOf(fields, "license");
          const wish = { summary: textOf(fields, "summary"), ...(license === "" ? {} : { license }) };
          await publishAgreement(world, viewerOf(request), request.params.id, wish);
          return redirect(reply, `/agreements/${request.params.id}`, { tone: "good", text: said(request).publishDone });
        },
        (sheet) => page(request, { which: "publish", sheet }),
      ),
    );
    app.post<ById>("/agreements/:id/unpublish", async (request, reply) => {
      await unpublishAgreement(world, viewerOf(request), request.params.id);
      return redirect(reply, `/agreements/${request.params.id}`, { tone: "good", text: said(request).unpublishDone });
    });
    for (const way of ["in", "out"] as const)
      app.post<ById>(`/agreements/:id/kit/${way}`, async (request, reply) => {
        await setInKit(world, viewerOf(request), request.params.id, way === "in");
        return redirect(reply, `/agreements/${request.params.id}`, { tone: "good", text: said(request).kitDone });
      });

    const takeUp = async (request: FastifyRequest<ById>, sheet: Sheet): Promise<Page> => {
      const viewer = viewerOf(request);
      const guide = await takeableGuide(world, viewer, request.params.id);
      if (guide === undefined) throw new Refusal("not-allowed", { detail: said(request).notes.notTemplate });
      if (viewer.member === undefined) throw new Refusal("sign-in-needed");
      return takeUpPage(viewOf(request), sheet, { guide, groups: await groupsOfMember(world, viewer) });
    };
    app.get<ById>("/guides/:id/take-up", async (request, reply) => sendPage(reply, request, await takeUp(request, emptySheet)));
    app.post<ById>("/guides/:id/take-up", async (request, reply) => {
      const id = await takeUpGuide(world, viewerOf(request), request.params.id, textOf(fieldsOf(request), "group"));
      return redirect(reply, `/decisions/${id}`, { tone: "good", text: said(request).begun });
    });
  };
