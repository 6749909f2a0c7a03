/** Pages of answering an event, of what stands behind a guest's secret link, and of who comes. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { RsvpStatus } from "#platform/database/schema.ts";
import { sendsMail } from "#commons/mail/reach.ts";
import { minutes } from "#platform/lib/clock.ts";
import { oneClickRoutes, sendSecretPage } from "#platform/web/outside/one-click.ts";
import {
  emptyFormState,
  type Fields,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { chosenLanguage } from "#platform/web/language/switch.ts";
import { takesAnswers } from "../event.ts";
import { seesExactPlace } from "../places/exact-place.ts";
import { answerAsGuest, changeGuestAnswer, guestAnswer } from "./guests/actions.ts";
import { answerAsMember, myAnswer, type RsvpInput } from "./actions.ts";
import { answerEventElsewhere } from "./home-actions.ts";
import { decide, comersOf, writeToAll } from "./hosts/actions.ts";
import { confirmAddress, confirmedBefore } from "./address/confirming-actions.ts";
import {
  addressConfirmedPage,
  addressForgottenPage,
  addressPage,
  forgetAddressPage,
} from "./address/page.ts";
import { guestPage, rsvpParts } from "./page.ts";
import { peoplePage } from "./hosts/page.ts";
import { forgetGuestAddress } from "./sealing-tasks.ts";
import { countRsvps, lineOf, hostMessagesOf } from "./store.ts";
import { readsHosts, type Rsvp, takesJoin } from "./rsvp.ts";
import { rsvpMessages } from "./messages.ts";
import { eventSlotsOf } from "./seats/slots-store.ts";
import { eventFor, type VisibleEvent } from "../store.ts";
import { rsvpSaying as saying } from "./saying.ts";

type ById = { Params: { id: string } };

const statusIn = (text: string): RsvpStatus => {
  if (text !== "yes" && text !== "maybe" && text !== "no")
    throw new DomainError("bad-input", {
      fields: { status: saying((m) => m.errors.sayYesMaybeOrNo) },
    });
  return text;
};

const inputOf = (fields: Fields): RsvpInput => ({
  status: statusIn(fieldValue(fields, "status")),
  note: fieldValue(fields, "note"),
  ...(fieldValue(fields, "slot") === "" ? {} : { slot: fieldValue(fields, "slot") }),
});

/** What whoever answers reads; undefined for a program that asks for none. */
export const askedLanguage = (request: FastifyRequest): string | undefined =>
  request.headers["accept-language"] === undefined && chosenLanguage(request) === undefined
    ? undefined
    : viewOf(request).language;

/** Answers of people without an account: so many from one place in ten minutes. */
export const guestLimit = { max: 20, timeWindow: minutes(10) } as const;

/** What is known for the part under an event. */
async function factsOf(
  ctx: AppContext,
  event: VisibleEvent,
  mine: Rsvp | undefined,
  host: boolean,
): Promise<Parameters<typeof rsvpParts>[2]> {
  const now = ctx.clock.now();
  const ours = event.groupId !== null;
  const reads = host || (mine !== undefined && readsHosts(event.rsvp, mine));
  return {
    mine,
    line: await lineOf(ctx.db, mine),
    open: takesAnswers(event, now),
    mails: sendsMail(ctx),
    slots: event.rsvp === "slots" ? await eventSlotsOf(ctx.db, event.id) : [],
    messages: reads ? await hostMessagesOf(ctx, event.id) : [],
    elsewhere: ours
      ? undefined
      : {
          join: takesJoin(event, now),
          page:
            event.joinMode === null && takesJoin(event, now)
              ? (event.url ?? event.iri)
              : event.joinUrl,
        },
    counts: host && ours ? await countRsvps(ctx.db, event.id) : undefined,
  };
}

/** The part under an event, for its page. Reading the news is being told them. */
export async function answersSection(
  ctx: AppContext,
  view: View,
  event: VisibleEvent,
  host: boolean,
  formState?: FormState,
): Promise<ReturnType<typeof rsvpParts>> {
  const mine = await myAnswer(ctx, view.viewer, event.id);
  const parts = rsvpParts(view, event, await factsOf(ctx, event, mine, host), formState);
  await wasRead(ctx, mine);
  return parts;
}

/** What was shown is told; what came in between is not. */
async function wasRead(ctx: AppContext, rsvp: Rsvp | undefined): Promise<void> {
  if (rsvp === undefined || rsvp.news === null) return;
  await ctx.db
    .updateTable("rsvps")
    .set({ news: null })
    .where("id", "=", rsvp.id)
    .where("news", "=", rsvp.news)
    .execute();
}

/** `show`: the whole page of the event, with an answer that was refused. */
export const rsvpRoutes =
  (ctx: AppContext, show: (view: View, id: string, formState: FormState) => Promise<Page>) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof rsvpMessages> =>
      rsvpMessages(viewOf(request).language);
    const showAgain = (request: FastifyRequest<ById>, formState: FormState): Promise<Page> =>
      show(viewOf(request), request.params.id, formState);

    app.post<ById>("/events/:id/rsvp", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const viewer = viewerOf(request);
          const event = await eventFor(ctx.db, viewer, request.params.id);
          const input = inputOf(fields);
          if (event.groupId === null)
            await answerEventElsewhere(ctx, viewer, event.id, input.status);
          else await answerAsMember(ctx, viewer, event.id, input);
          return redirect(reply, `/events/${event.id}#rsvp`, {
            tone: "good",
            text: messagesFor(request).answered,
          });
        },
        (formState) => showAgain(request, formState),
      ),
    );
    app.post<ById>(
      "/events/:id/guests",
      { config: { rateLimit: guestLimit } },
      async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const { token } = await answerAsGuest(ctx, request.params.id, {
              ...inputOf(fields),
              name: fieldValue(fields, "name"),
              language: askedLanguage(request),
              email: fieldValue(fields, "email") || fieldValue(fields, "reach"),
            });
            return redirect(reply, `/rsvp/${token}`, {
              tone: "good",
              text: messagesFor(request).answered,
            });
          },
          (formState) => showAgain(request, formState),
        ),
    );

    const guest = async (
      request: FastifyRequest<{ Params: { token: string } }>,
      formState?: FormState,
    ): Promise<ReturnType<typeof guestPage>> => {
      const rsvp = await guestAnswer(ctx, request.params.token);
      const event = await eventFor(ctx.db, {}, rsvp.eventId);
      const exact = seesExactPlace(event, { viewer: {}, rsvp, host: false }, ctx.clock.now());
      const page = guestPage(
        viewOf(request),
        event,
        await factsOf(ctx, event, rsvp, false),
        request.params.token,
        exact,
        formState,
      );
      await wasRead(ctx, rsvp);
      return page;
    };
    app.get<{ Params: { token: string } }>(
      "/rsvp/:token",
      { config: { rateLimit: guestLimit } },
      async (request, reply) => {
        const page = await guest(request);
        // The address is the secret: it must not travel on, nor stay in a cache.
        return sendPage(reply.header("referrer-policy", "no-referrer"), request, page).header(
          "cache-control",
          "private, no-store",
        );
      },
    );
    app.post<{ Params: { token: string } }>(
      "/rsvp/:token",
      { config: { rateLimit: guestLimit } },
      async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            await changeGuestAnswer(ctx, request.params.token, inputOf(fields));
            return redirect(reply, `/rsvp/${request.params.token}`, {
              tone: "good",
              text: messagesFor(request).answered,
            });
          },
          (formState) => guest(request, formState),
        ),
    );

    await app.register(
      oneClickRoutes([
        {
          path: "/rsvp/out/:token",
          ask: forgetAddressPage,
          leave: (token) => forgetGuestAddress(ctx, token),
          done: addressForgottenPage,
        },
      ]),
    );
    type ByToken = { Params: { token: string } };
    app.get<ByToken>(
      "/rsvp/address/:token",
      { config: { rateLimit: guestLimit } },
      async (request, reply) => {
        const { token } = request.params;
        const event = await confirmedBefore(ctx, token);
        const page =
          event === undefined
            ? addressPage(viewOf(request), token)
            : addressConfirmedPage(viewOf(request), token, event);
        return sendSecretPage(reply, request, page);
      },
    );
    app.post<ByToken>(
      "/rsvp/address/:token",
      { config: { rateLimit: guestLimit } },
      async (request, reply) => {
        const { token } = request.params;
        await confirmAddress(ctx, token);
        return redirect(reply, `/rsvp/address/${token}`);
      },
    );

    const people = async (
      request: FastifyRequest<ById>,
      formState: FormState,
    ): Promise<ReturnType<typeof peoplePage>> => {
      const all = await comersOf(ctx, viewerOf(request), request.params.id);
      return peoplePage(
        viewOf(request),
        await eventFor(ctx.db, viewerOf(request), request.params.id),
        all,
        formState,
      );
    };
    app.get<ById>("/events/:id/people", async (request, reply) =>
      sendPage(reply, request, await people(request, emptyFormState)),
    );
    app.post<ById & { Params: { rsvp: string; word: string } }>(
      "/events/:id/people/:rsvp/:word(accept|decline)",
      async (request, reply) => {
        const yes = request.params.word === "accept";
        await decide(ctx, viewerOf(request), request.params.id, request.params.rsvp, yes);
        return redirect(reply, `/events/${request.params.id}/people`, {
          tone: "good",
          text: yes ? messagesFor(request).accepted : messagesFor(request).declinedDone,
        });
      },
    );
    app.post<ById>("/events/:id/messages", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async () => {
          const n = await writeToAll(
            ctx,
            viewerOf(request),
            request.params.id,
            fieldValue(fieldsOf(request), "message"),
          );
          return redirect(reply, `/events/${request.params.id}/people`, {
            tone: "good",
            text: messagesFor(request).sent({ n }),
          });
        },
        (formState) => people(request, formState),
      ),
    );
  };
