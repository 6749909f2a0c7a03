import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { holdersInside } from "#commons/permissions.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { emptySheet, type Fields, type Sheet, textOf } from "#platform/web/html/forms.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { joinGroup } from "../actions.ts";
import { countingMembers } from "../belonging/store.ts";
import { declineJoining } from "./declining-actions.ts";
import { groupForWriting } from "../queries.ts";
import { type Asking, mostWaiting, parseAnswers, vouchesNeeded } from "./joining.ts";
import {
  admitJoining,
  askToJoin,
  changeJoining,
  joiningByLink,
  joiningHere,
  openDoor,
  vouch,
  withdrawAsMember,
  withdrawJoining,
} from "./actions.ts";
import { askPage, joinLink, type JoiningFacts, ownAskingPage, waitingPage, waitingPart } from "./page.ts";
import { groupById, invitationStands, type Joining, joiningOfMember, vouchCount, waitingJoinings } from "./store.ts";
import { joiningWords } from "./messages.ts";
import { type Group, groupFor, membersOf, pausedIn } from "../store.ts";
import { waysOf } from "../ways/actions.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ByToken {
  Params: { token: string };
}
interface ById {
  Params: { id: string };
}

/** From one place: so many askings in ten minutes, and so many looks at secret links. */
export const askLimit = { max: 10, timeWindow: minutes(10) } as const;
const linkLimit = { max: 60, timeWindow: minutes(10) } as const;

const askingOf = (fields: Fields): Asking => ({
  name: textOf(fields, "name"),
  answers: Array.from({ length: mostWaiting }, (_, i) => textOf(fields, `answer-${i}`)),
});

/** What members see of those who wait. */
export async function joiningFacts(world: World, group: Group, me: string): Promise<JoiningFacts> {
  const now = world.clock.now();
  const [waiting, members, holders, ways] = await Promise.all([
    waitingJoinings(world.db, group.id, now),
    countingMembers(world.db, group.id, now),
    holdersInside(world.db, world.clock, "admit", group.id),
    waysOf(world.db, group.id),
  ]);
  return {
    waiting,
    needed: vouchesNeeded(members.length),
    admits: holders.length === 0 || holders.includes(me),
    held: holders.length > 0,
    door: ways.joining === "questions" && group.kind !== "tender" ? `/@${group.handle}/join` : undefined,
  };
}

/** On the page of a group: who waits, for its members; the way in, for everybody else. */
export async function joiningPart(world: World, view: View, group: Group): Promise<Html[]> {
  const me = view.viewer.member;
  if (me?.groups.includes(group.id) === true) {
    const waiting = await waitingJoinings(world.db, group.id, world.clock.now());
    return waiting.length === 0 ? [] : [waitingPart(view, group, waiting.length)];
  }
  if ((me === undefined && !group.root) || group.kind === "tender") return [];
  // Who is paused belongs already.
  if ((await pausedIn(world.db, me?.id, group.id, world.clock.now())) !== undefined) return [];
  return (await waysOf(world.db, group.id)).joining === "questions" ? [joinLink(view, group)] : [];
}

export const joiningRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest): ReturnType<typeof joiningWords> => joiningWords(viewOf(request).language);

    const own = async (request: FastifyRequest, joining: Joining, token?: string, sheet?: Sheet): Promise<Page> => {
      const group = await groupById(world.db, joining.groupId);
      const { questions } = await waysOf(world.db, group.id);
      const vouches = await vouchCount(world.db, joining.id);
      const invitation = await invitationStands(world.db, joining.invitationId, world.clock.now());
      const { state, name } = joining;
      const answers = parseAnswers(joining.answers);
      return ownAskingPage(viewOf(request), { group, state, name, answers, questions, vouches, token, invitation }, sheet);
    };

    const door = async (request: FastifyRequest<ByHandle>, sheet?: Sheet): Promise<Page | string> => {
      const { handle } = request.params;
      const me = viewerOf(request).member;
      if (me === undefined) {
        const { group, questions } = await openDoor(world, handle);
        return askPage(viewOf(request), group, questions, sheet ?? emptySheet, false);
      }
      const group = await groupFor(world.db, viewerOf(request), handle);
      const ways = await waysOf(world.db, group.id);
      if (me.groups.includes(group.id) || ways.joining === "open") return `/@${group.handle}`;
      // Paused: they belong, though it does not count now.
      if ((await membersOf(world.db, group.id)).some((one) => one.id === me.id)) return `/@${group.handle}/pause`;
      const joining = await joiningOfMember(world.db, group.id, me.id, world.clock.now());
      const { again } = request.query as Readonly<Record<string, unknown>>;
      const over = joining === undefined || joining.state === "admitted" || (joining.state !== "asked" && again === "yes");
      return over ? askPage(viewOf(request), group, ways.questions, sheet ?? emptySheet, true) : own(request, joining, undefined, sheet);
    };
    app.get<ByHandle>("/@:handle/join", async (request, reply) => {
      const page = await door(request);
      return typeof page === "string" ? redirect(reply, page) : sendPage(reply, request, page);
    });
    app.post<ByHandle>("/@:handle/joinings", { config: { rateLimit: askLimit } }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { handle } = request.params;
          if (viewerOf(request).member === undefined) {
            const { token } = await askToJoin(world, handle, askingOf(fields));
            return redirect(reply, `/join/${token}`, { tone: "good", text: said(request).asked });
          }
          const { asked } = await joinGroup(world, viewerOf(request), handle, askingOf(fields).answers);
          const text = asked === undefined ? said(request).states.admitted : said(request).memberAsked;
          return redirect(reply, asked === undefined ? `/@${handle}` : `/@${handle}/join`, { tone: "good", text });
        },
        async (sheet) => {
          const page = await door(request, sheet);
          if (typeof page === "string") throw new Refusal("conflict");
          return page;
        },
      ),
    );
    app.post<ByHandle>("/@:handle/joinings/withdraw", async (request, reply) => {
      await withdrawAsMember(world, viewerOf(request), request.params.handle);
      return redirect(reply, `/@${request.params.handle}`, { tone: "good", text: said(request).withdrawn });
    });

    // The address is the secret: it must not travel on, nor stay in a cache.
    const secret = (reply: FastifyReply): FastifyReply => reply.header("referrer-policy", "no-referrer");
    app.get<ByToken>("/join/:token", { config: { rateLimit: linkLimit } }, async (request, reply) => {
      const page = await own(request, await joiningByLink(world, request.params.token), request.params.token);
      return sendPage(secret(reply), request, page).header("cache-control", "private, no-store");
    });
    app.post<ByToken>("/join/:token", { config: { rateLimit: linkLimit } }, async (request, reply) =>
      orShowAgain(
        request,
        secret(reply),
        async (fields) => {
          await changeJoining(world, request.params.token, askingOf(fields));
          return redirect(reply, `/join/${request.params.token}`, { tone: "good", text: said(request).changed });
        },
        async (sheet) => own(request, await joiningByLink(world, request.params.token), request.params.token, sheet),
      ),
    );
    app.post<ByToken>("/join/:token/withdraw", { config: { rateLimit: linkLimit } }, async (request, reply) => {
      await withdrawJoining(world, request.params.token);
      return redirect(secret(reply), `/join/${request.params.token}`);
    });

    const waiting = async (request: FastifyRequest, handle: string, failed?: { id: string; sheet: Sheet }): Promise<Page> => {
      const { group, member } = await groupForWriting(world, viewerOf(request), handle);
      return waitingPage(viewOf(request), group, await joiningFacts(world, group, member.id), failed);
    };
    app.get<ByHandle>("/@:handle/joining", async (request, reply) =>
      sendPage(reply, request, await waiting(request, request.params.handle)),
    );
    const back = async (request: FastifyRequest<ById>, reply: FastifyReply, text: string): Promise<FastifyReply> => {
      const { group } = await joiningHere(world, viewerOf(request), request.params.id);
      return redirect(reply, `/@${group.handle}/joining`, { tone: "good", text });
    };
    app.post<ById>("/joinings/:id/vouch", async (request, reply) => {
      const state = await vouch(world, viewerOf(request), request.params.id);
      return back(request, reply, state === "admitted" ? said(request).admitted : said(request).vouchDone);
    });
    app.post<ById>("/joinings/:id/admit", async (request, reply) => {
      await admitJoining(world, viewerOf(request), request.params.id);
      return back(request, reply, said(request).admitted);
    });
    app.post<ById>("/joinings/:id/decline", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async () => {
          const state = await declineJoining(world, viewerOf(request), request.params.id, textOf(fieldsOf(request), "words"));
          return back(request, reply, state === "declined" ? said(request).declined : said(request).declineWaits);
        },
        async (sheet) => {
          const { group } = await joiningHere(world, viewerOf(request), request.params.id);
          return waiting(request, group.handle, { id: request.params.id, sheet });
        },
      ),
    );
  };
