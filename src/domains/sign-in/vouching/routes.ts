/** Pages of vouching: for who can't sign in, and for those who know them. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { setDeviceCookie } from "#platform/web/device.ts";
import { emptyFormState, fieldValue, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { sendSecretPage } from "#platform/web/outside/one-click.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { openSession, setSessionCookie } from "#platform/web/session.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { holdVouching, letVouchingGoOn, takeVouchBack, vouchFor, vouchingsOf } from "./actions.ts";
import { askForVouches, askingOfSecret, useVouches } from "./asking-actions.ts";
import { askVouchesPage, ownVouchingPage, vouchingPage } from "./page.ts";
import { vouchingMessages } from "./messages.ts";

export const vouchingLimit = { max: 30, timeWindow: minutes(10) } as const;
const limited = { config: { rateLimit: vouchingLimit } };
type BySecret = { Params: { secret: string } };
type ById = { Params: { id: string } };

export const vouchingRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof vouchingMessages> =>
      vouchingMessages(viewOf(request).language);
    app.get("/login/vouching", async (request, reply) =>
      sendPage(reply, request, askVouchesPage(viewOf(request), emptyFormState)),
    );
    app.post("/login/vouching", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const handle = fieldValue(fields, "handle");
          const { secret } = await askForVouches(ctx, { handle, ip: request.ip });
          return redirect(reply, `/login/vouching/${secret}`);
        },
        (formState) => askVouchesPage(viewOf(request), formState),
      ),
    );
    const own = async (request: FastifyRequest<BySecret>, formState: FormState): Promise<Page> => {
      const { secret } = request.params;
      const { row, standing, code } = await askingOfSecret(ctx, secret);
      return ownVouchingPage(viewOf(request), { secret, code, standing, due: row.due }, formState);
    };
    app.get<BySecret>("/login/vouching/:secret", limited, async (request, reply) =>
      sendSecretPage(reply, request, await own(request, emptyFormState)),
    );
    app.post<BySecret>("/login/vouching/:secret", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply.header("referrer-policy", "no-referrer"),
        async (fields) => {
          const password = fieldValue(fields, "password");
          const member = await useVouches(ctx, request.params.secret, password);
          setSessionCookie(reply, ctx, await openSession(app, ctx, member.id, "browser"));
          setDeviceCookie(reply, ctx, member.handle);
          return redirect(reply, "/me", { tone: "good", text: messagesFor(request).done });
        },
        (formState) => own(request, formState),
      ),
    );

    const page = async (request: FastifyRequest, formState?: FormState): Promise<Page> =>
      vouchingPage(
        viewOf(request),
        await vouchingsOf(ctx, viewerOf(request)),
        ctx.clock.now(),
        formState,
      );
    app.get("/vouching", async (request, reply) => sendPage(reply, request, await page(request)));
    app.post("/vouching", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const id = await vouchFor(ctx, viewerOf(request), {
            handle: fieldValue(fields, "handle"),
            code: fieldValue(fields, "code"),
          });
          const all = await vouchingsOf(ctx, viewerOf(request));
          const second = all.some((one) => one.id === id && one.due !== null);
          const { vouched, vouchedSecond } = messagesFor(request);
          return redirect(reply, "/vouching", {
            tone: "good",
            text: second ? vouchedSecond : vouched,
          });
        },
        (formState) => page(request, formState),
      ),
    );
    const deeds = [
      ["hold", holdVouching, "held"],
      ["go-on", letVouchingGoOn, "goesOn"],
      ["take-back", takeVouchBack, "takenBack"],
    ] as const;
    for (const [path, deed, word] of deeds)
      app.post<ById>(`/vouching/:id/${path}`, async (request, reply) => {
        await deed(ctx, viewerOf(request), request.params.id);
        return redirect(reply, "/vouching", { tone: "good", text: messagesFor(request)[word] });
      });
  };
