import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import type { RsvpStatus } from "#platform/database/schema.ts";
import { minutes } from "#platform/lib/clock.ts";
import { emptySheet, type Fields, type Sheet, textOf } from "#platform/web/html/forms.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { takesAnswers } from "../event.ts";
import { seesExactPlace } from "../places/exact-place.ts";
import { answerAsGuest, answerAsMember, changeGuestAnswer, guestAnswer, myAnswer, type RsvpInput } from "./actions.ts";
import { answerElsewhere, takesJoin } from "./home-actions.ts";
import { decide, peopleOf, writeToAll } from "./host-actions.ts";
import { confirmAddress } from "./mail-tasks.ts";
import { addressPage, guestPage, peoplePage, rsvpPart } from "./page.ts";
import { countAnswers, lineOf, messagesOf } from "./store.ts";
import { readsHosts, type Rsvp } from "./rsvp.ts";
import { rsvpWords } from "./messages.ts";
import { slotsOf } from "./slots-store.ts";
import { eventFor, type SeenEvent } from "../store.ts";

interface ById {
  Params: { id: string };
}

export const statusIn = (text: string): RsvpStatus => {
  if (text !== "yes" && text !== "maybe" && text !== "no") throw new Refusal("bad-input", { fields: { status: "Say yes, maybe or no." } });
  return text;
};

const inputOf = (fields: Fields): RsvpInput => ({
  status: statusIn(textOf(fields, "status")),
  note: textOf(fields, "note"),
  ...(textOf(fields, "slot") === "" ? {} : { slot: textOf(fields, "slot") }),
});

/** Answers of people without an account: so many from one place in ten minutes. */
export const guestLimit = { max: 20, timeWindow: minutes(10) } as const;

/** What is known for the part under an event. */
async function factsOf(world: World, event: SeenEvent, mine: Rsvp | undefined, host: boolean): Promise<Parameters<typeof rsvpPart>[2]> {
  const now = world.clock.now();
  const ours = event.groupId !== null;
  const reads = host || (mine !== undefined && readsHosts(event.rsvp, mine));
  return {
    mine,
    line: await lineOf(world.db, mine),
    open: takesAnswers(event, now),
    mails: world.config.smtpUrl !== undefined,
    slots: event.rsvp === "slots" ? await slotsOf(world.db, event.id) : [],
    messages: reads ? await messagesOf(world.db, event.id) : [],
    elsewhere: ours ? undefined : { join: takesJoin(event, now), page: event.joinUrl },
    counts: host && ours ? await countAnswers(world.db, event.id) : undefined,
  };
}

/** The part under an event, for its page. Reading the news is being told them. */
export async function answersPart(world: World, view: View, event: SeenEvent, host: boolean, sheet?: Sheet): Promise<Html> {
  const mine = await myAnswer(world, view.viewer, event.id);
  const part = rsvpPart(view, event, await factsOf(world, event, mine, host), sheet);
  await wasRead(world, mine);
  return part;
}

/** What was shown is told; what came in between is not. */
async function wasRead(world: World, rsvp: Rsvp | undefined): Promise<void> {
  if (rsvp === undefined || rsvp.news === null) return;
  await world.db.updateTable("rsvps").set({ news: null }).where("id", "=", rsvp.id).where("news", "=", rsvp.news).execute();
}

/** `show`: the whole page of the event, with an answer that was refused. */
export const rsvpRoutes =
  (world: World, show: (view: View, id: string, sheet: Sheet) => Promise<Page>) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest): ReturnType<typeof rsvpWords> => rsvpWords(viewOf(request).language);
    const again = (request: FastifyRequest<ById>, sheet: Sheet): Promise<Page> => show(viewOf(request), request.params.id, sheet);

    app.post<ById>("/events/:id/rsvp", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const viewer = viewerOf(request);
          const event = await eventFor(world.db, viewer, request.params.id);
          const input = inputOf(fields);
          if (event.groupId === null) await answerElsewhere(world, viewer, event.id, input.status);
          else await answerAsMember(world, viewer, event.id, input);
          return redirect(reply, `/events/${event.id}#rsvp`, { tone: "good", text: said(request).answered });
        },
        (sheet) => again(request, sheet),
      ),
    );
    app.post<ById>("/events/:id/guests", { config: { rateLimit: guestLimit } }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { token } = await answerAsGuest(world, request.params.id, {
            ...inputOf(fields),
            name: textOf(fields, "name"),
            email: textOf(fields, "email"),
          });
          return redirect(reply, `/rsvp/${token}`, { tone: "good", text: said(request).answered });
        },
        (sheet) => again(request, sheet),
      ),
    );

    const guest = async (request: FastifyRequest<{ Params: { token: string } }>, sheet?: Sheet): Promise<ReturnType<typeof guestPage>> => {
      const rsvp = await guestAnswer(world, request.params.token);
      const event = await eventFor(world.db, {}, rsvp.eventId);
      const exact = seesExactPlace(event, { viewer: {}, rsvp, host: false }, world.clock.now());
      const page = guestPage(viewOf(request), event, await factsOf(world, event, rsvp, false), request.params.token, exact, sheet);
      await wasRead(world, rsvp);
      return page;
    };
    app.get<{ Params: { token: string } }>("/rsvp/:token", { config: { rateLimit: guestLimit } }, async (request, reply) => {
      const page = await guest(request);
      // The address is the secret: it must not travel on, nor stay in a cache.
      return sendPage(reply.header("referrer-policy", "no-referrer"), request, page).header("cache-control", "private, no-store");
    });
    app.post<{ Params: { token: string } }>("/rsvp/:token", { config: { rateLimit: guestLimit } }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await changeGuestAnswer(world, request.params.token, inputOf(fields));
          return redirect(reply, `/rsvp/${request.params.token}`, { tone: "good", text: said(request).answered });
        },
        (sheet) => guest(request, sheet),
      ),
    );

    type ByToken = { Params: { token: string } };
    app.get<ByToken>("/rsvp/address/:token", { config: { rateLimit: guestLimit } }, async (request, reply) =>
      sendPage(reply.header("referrer-policy", "no-referrer"), request, addressPage(viewOf(request), request.params.token)).header(
        "cache-control",
        "private, no-store",
      ),
    );
    app.post<ByToken>("/rsvp/address/:token", { config: { rateLimit: guestLimit } }, async (request, reply) => {
      const event = await confirmAddress(world, request.params.token);
      return redirect(reply, `/events/${event}`, { tone: "good", text: said(request).confirm.done });
    });

    const people = async (request: FastifyRequest<ById>, sheet: Sheet): Promise<ReturnType<typeof peoplePage>> => {
      const all = await peopleOf(world, viewerOf(request), request.params.id);
      return peoplePage(viewOf(request), await eventFor(world.db, viewerOf(request), request.params.id), all, sheet);
    };
    app.get<ById>("/events/:id/people", async (request, reply) => sendPage(reply, request, await people(request, emptySheet)));
    app.post<ById & { Params: { rsvp: string; word: string } }>(
      "/events/:id/people/:rsvp/:word(accept|decline)",
      async (request, reply) => {
        const yes = request.params.word === "accept";
        await decide(world, viewerOf(request), request.params.id, request.params.rsvp, yes);
        return redirect(reply, `/events/${request.params.id}/people`, {
          tone: "good",
          text: yes ? said(request).accepted : said(request).declinedDone,
        });
      },
    );
    app.post<ById>("/events/:id/messages", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async () => {
          const n = await writeToAll(world, viewerOf(request), request.params.id, textOf(fieldsOf(request), "message"));
          return redirect(reply, `/events/${request.params.id}/people`, { tone: "good", text: said(request).sent(n) });
        },
        (sheet) => people(request, sheet),
      ),
    );
  };
