/** Pages of the fund, and its parts of other pages. All of it is for members of the group only. */
import { contentDisposition } from "#platform/lib/file-names.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { csvOf } from "#platform/lib/csv.ts";
import { newId } from "#platform/lib/ids.ts";
import { section, wayTo } from "#platform/web/html/components.ts";
import { type Fields, fieldValues, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { centsOf, isFundMove } from "./fund.ts";
import { askFund } from "./requests/ask-actions.ts";
import { moveFundRequest, openFundRequest } from "./requests/actions.ts";
import { readFundRequest } from "./requests/queries.ts";
import { letPromiseGo, markReceived, promiseToFund, receiveGift } from "./gifts/actions.ts";
import { fundBook, fundReport, fundSums, lookAtFund } from "./queries.ts";
import { correctPayment, lookAtPayments } from "./payments/actions.ts";
import { paymentsPage } from "./payments/page.ts";
import { fundPage, requestLines } from "./page.ts";
import { reportPage } from "./report-page.ts";
import { closedPage, fundRequestPage } from "./requests/page.ts";
import { requestsOfMember } from "./store.ts";
import { fundMessages } from "./messages.ts";
import { lastsText } from "./fund-text.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

const bookLimit = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } };

/**
 * The actions say `amount`; two of the three forms on the page call it
 * otherwise, so that no name is there twice.
 */
async function calling<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields["amount"] === undefined) throw error;
    const { amount, ...rest } = error.sayings.fields;
    throw new DomainError(error.code, {
      detail: error.sayings.detail,
      fields: { ...rest, ...(amount === undefined ? {} : { [name]: amount }) },
    });
  }
}

export const fundRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest) => fundMessages(viewOf(request).language);
    type Which = "ask" | "promise" | "gift";

    const page = async (
      request: FastifyRequest<ByHandle>,
      refusedForm?: { which: Which; formState: FormState },
    ): Promise<Page> => {
      const look = await lookAtFund(ctx, viewerOf(request), request.params.handle);
      // What is sent again is the same writing-down.
      const giftKey =
        refusedForm?.which === "gift" ? fieldValue(refusedForm.formState.values, "key") : newId();
      const askKey =
        refusedForm?.which === "ask" ? fieldValue(refusedForm.formState.values, "askKey") : newId();
      return fundPage(viewOf(request), { ...look, giftKey, askKey, again: refusedForm });
    };
    app.get<ByHandle>("/@:handle/fund", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );

    /** A form of the fund's page: does it, and says so there. */
    const posted = (
      which: Which,
      path: string,
      work: (
        viewer: Viewer,
        handle: string,
        fields: Fields,
        messages: ReturnType<typeof messagesFor>,
      ) => Promise<string>,
    ): void => {
      app.post<ByHandle>(`/@:handle/fund/${path}`, async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const { handle } = request.params;
            return redirect(reply, `/@${handle}/fund`, {
              tone: "good",
              text: await work(viewerOf(request), handle, fields, messagesFor(request)),
            });
          },
          (formState) => page(request, { which, formState }),
        ),
      );
    };
    posted("ask", "requests", async (viewer, handle, fields, messages) => {
      await askFund(ctx, viewer, handle, {
        amount: centsOf(fieldValue(fields, "amount")),
        what: fieldValue(fields, "what"),
        words: fieldValue(fields, "words"),
        how: fieldValue(fields, "how"),
        anonymous: !fieldValues(fields, "named").includes("yes"),
        key: fieldValue(fields, "askKey"),
      });
      return messages.asked;
    });
    posted("promise", "promises", async (viewer, handle, fields, messages) => {
      const text = (name: string): string => fieldValue(fields, name);
      const amount = centsOf(text("promised"));
      await calling("promised", () =>
        promiseToFund(ctx, viewer, handle, {
          amount,
          every: text("every"),
          who: text("who"),
          name: text("name"),
        }),
      );
      return messages.promiseSaid;
    });
    posted("gift", "received", async (viewer, handle, fields, messages) => {
      const input = {
        amount: centsOf(fieldValue(fields, "received")),
        key: fieldValue(fields, "key"),
      };
      const { fresh } = await calling("received", () => receiveGift(ctx, viewer, handle, input));
      return fresh ? messages.giftDone : messages.arrivedBefore;
    });

    app.post<ById>("/fund/promises/:id/received", async (request, reply) => {
      const month = fieldValue(fieldsOf(request), "month");
      const { fresh, handle } = await markReceived(
        ctx,
        viewerOf(request),
        request.params.id,
        month === "" ? undefined : month,
      );
      const text = fresh ? messagesFor(request).arrivedDone : messagesFor(request).arrivedBefore;
      return redirect(reply, `/@${handle}/fund`, { tone: fresh ? "good" : "plain", text });
    });
    app.post<ById>("/fund/promises/:id/let-go", async (request, reply) => {
      const handle = await letPromiseGo(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/@${handle}/fund`, {
        tone: "good",
        text: messagesFor(request).letGoDone,
      });
    });

    app.get<ById>("/fund/requests/:id", async (request, reply) => {
      const seen = await readFundRequest(ctx, viewerOf(request), request.params.id);
      const view = viewOf(request);
      return sendPage(
        reply,
        request,
        seen.sealed ? closedPage(view, seen) : fundRequestPage(view, seen),
      );
    });
    app.post<ById>("/fund/requests/:id/open", async (request, reply) =>
      sendPage(
        reply,
        request,
        fundRequestPage(
          viewOf(request),
          await openFundRequest(ctx, viewerOf(request), request.params.id),
        ),
      ),
    );
    app.post<{ Params: { id: string; move: string } }>(
      "/fund/requests/:id/:move",
      async (request, reply) => {
        const { id, move } = request.params;
        if (!isFundMove(move)) throw new DomainError("not-found");
        const fields = fieldsOf(request);
        return orBack(reply, `/fund/requests/${id}`, async () => {
          const turn = {
            knowing: fieldValue(fields, "knowing") === "yes",
            words: fieldValue(fields, "words"),
          };
          const { state, handle } = await moveFundRequest(ctx, viewerOf(request), id, move, turn);
          const path = state === "no" ? `/@${handle}/fund` : `/fund/requests/${id}`;
          return redirect(reply, path, { tone: "good", text: messagesFor(request).moved[move] });
        });
      },
    );

    app.get<ByHandle>("/@:handle/fund/payments", async (request, reply) =>
      sendPage(
        reply,
        request,
        paymentsPage(
          viewOf(request),
          await lookAtPayments(ctx, viewerOf(request), request.params.handle),
        ),
      ),
    );
    app.post<{ Params: { handle: string; id: string } }>(
      "/@:handle/fund/payments/:id/back",
      async (request, reply) => {
        const { handle, id } = request.params;
        return orBack(reply, `/@${handle}/fund/payments`, async () => {
          const state = await correctPayment(ctx, viewerOf(request), handle, id);
          const text =
            state === "done" ? messagesFor(request).paymentDone : messagesFor(request).paymentAsked;
          return redirect(reply, `/@${handle}/fund/payments`, { tone: "good", text });
        });
      },
    );

    app.get<ByHandle>("/@:handle/fund/report", async (request, reply) =>
      sendPage(
        reply,
        request,
        reportPage(
          viewOf(request),
          await fundReport(ctx, viewerOf(request), request.params.handle),
        ),
      ),
    );
    app.get<ByHandle>("/@:handle/fund/book.csv", bookLimit, async (request, reply) => {
      const { group, keeper } = await lookAtFund(ctx, viewerOf(request), request.params.handle);
      if (!keeper) throw new DomainError("not-found");
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header(
          "content-disposition",
          contentDisposition("attachment", {
            title: `${messagesFor(request).fund} ${group.name}`,
            ending: "csv",
            other: "fund",
          }),
        )
        .header("cache-control", "private, no-store")
        .send(csvOf([messagesFor(request).csvHead, ...(await fundBook(ctx, group.id))]));
    });
  };

/** What can't be done now is said on the page that it stands on. */
async function orBack(
  reply: FastifyReply,
  path: string,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "conflict") throw error;
    return redirect(reply, path, {
      tone: "bad",
      text: error.in(viewOf(reply.request).language).detail,
    });
  }
}

/**
 * For the page of a group: the way to its fund and how long the pot lasts, a
 * line of a list; for its members only.
 */
export async function groupFund(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member?.groups.includes(group.id) !== true) return [];
  const messages = fundMessages(view.language);
  const { begun, lasting } = await fundSums(ctx, group.id);
  return [
    wayTo(
      `/@${group.handle}/fund`,
      messages.fund,
      begun && lasting.kind !== "still" ? lastsText(lasting, view.language) : nothing,
    ),
  ];
}

/** For the page of oneself; nothing when there is none. */
export async function myRequests(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const requests = await requestsOfMember(ctx.db, member.id);
  return requests.length === 0
    ? nothing
    : section(fundMessages(view.language).mine, requestLines(view, requests, { grouped: true }), {
        id: "fund",
      });
}
