/** How one belongs: joining, resting, pausing, and taking one's data along. */
import { contentDisposition } from "#platform/lib/file-names.ts";
import type { FastifyInstance } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { ownAddress } from "#domains/mail/address/queries.ts";
import { minutes } from "#platform/lib/clock.ts";
import { fieldValue } from "#platform/web/html/forms.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import { fieldsOf, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { dataPage, type OwnDataFile } from "./data-page.ts";
import { dataSection } from "./page.ts";
import { dataOf } from "./store.ts";
import { belongingMessages } from "./messages.ts";
import { joiningRoutes } from "../joining/routes.ts";
import type { BeginAppeal } from "../pause/effects.ts";
import { pauseRoutes } from "../pause/routes.ts";
import { setCapacity } from "./rest-actions.ts";

/** Part of one's own page: all that names one, to take along. */
export const myData = (view: View): Html =>
  view.viewer.member === undefined ? nothing : dataSection(view);

/** Looking through all tables costs something. */
const dataLimit = { max: 10, timeWindow: minutes(10) } as const;

/** `beginAppeal`: begins the decision on an appeal. */
export const belongingRoutes =
  (
    ctx: AppContext,
    {
      beginAppeal,
      ownData = async () => ({}),
    }: {
      readonly beginAppeal: BeginAppeal;
      /** What other domains add to the download of a member. */
      readonly ownData?: (
        memberId: string,
      ) => Promise<Readonly<Record<string, readonly unknown[]>>>;
    },
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    await joiningRoutes(ctx)(app);
    await pauseRoutes(ctx, beginAppeal)(app);
    app.post<{ Params: { handle: string } }>("/@:handle/capacity", async (request, reply) => {
      await setCapacity(
        ctx,
        viewerOf(request),
        request.params.handle,
        fieldValue(fieldsOf(request), "capacity"),
      );
      return redirect(reply, "/me", {
        tone: "good",
        text: belongingMessages(viewOf(request).language).saved,
      });
    });
    /** All that names whoever asks. */
    const ownFile = async (member: NonNullable<Viewer["member"]>): Promise<OwnDataFile> => ({
      origin: ctx.origin,
      made: ctx.clock.now().toISOString(),
      address: await ownAddress(ctx, member.id),
      data: { ...(await dataOf(ctx.db, member.id)), ...(await ownData(member.id)) },
    });
    app.get("/me/data.html", { config: { rateLimit: dataLimit } }, async (request, reply) => {
      const { member } = viewerOf(request);
      if (member === undefined) throw new DomainError("sign-in-needed");
      reply.header("cache-control", "private, no-store");
      return sendPage(reply, request, dataPage(viewOf(request), await ownFile(member)));
    });
    app.get("/me/data.json", { config: { rateLimit: dataLimit } }, async (request, reply) => {
      const { member } = viewerOf(request);
      if (member === undefined) throw new DomainError("sign-in-needed");
      return reply
        .header("cache-control", "private, no-store")
        .header(
          "content-disposition",
          contentDisposition("attachment", {
            title: `calendula-${member.handle}`,
            ending: "json",
            other: "calendula",
          }),
        )
        .type("application/json; charset=utf-8")
        .send(JSON.stringify(await ownFile(member), null, 1));
    });
  };
