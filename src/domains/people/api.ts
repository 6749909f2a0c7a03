/**
 * Members among themselves over the API: what they show of themselves,
 * and what they write to each other.
 */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { objectPath } from "#commons/addresses.ts";
import { imageView } from "#commons/answers.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { typedHtml } from "#commons/markup/typed-html.ts";
import type { Viewer } from "#commons/visibility.ts";
import { viewerOf } from "#platform/web/view.ts";
import { declineTalk, forgetTalk, myTalks, readTalkOf, sendLetter } from "./letters/actions.ts";
import { TalkAnswer, TalksAnswer, WrittenAnswer } from "./letters/answers.ts";
import type { MyTalk } from "./letters/letter.ts";
import { readOwnProfile, readProfile, saveProfile } from "./profile/actions.ts";
import { MemberAnswer, OwnProfileAnswer } from "./profile/answers.ts";
import { type OwnProfile, profileLines } from "./profile/profile.ts";
import { letterLimit } from "./routes.ts";

const flag = Type.Optional(Type.Boolean());
const Profile = Type.Object({
  words: Type.Optional(Type.String({ maxLength: 2000 })),
  languages: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 50 })),
  shown: Type.Optional(
    Type.Object({ words: flag, languages: flag, offers: flag, groups: flag, roles: flag }),
  ),
  messages: flag,
});
const Letter = Type.Object({ content: Type.String({ maxLength: 5000 }) });
type ByHandle = { Params: { handle: string } };
type ById = { Params: { id: string } };

const handleOf = ({ member }: Viewer): string => {
  if (member === undefined) throw new DomainError("sign-in-needed");
  return member.handle;
};

export const peopleApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["members"];
    const urlOf = (path: string): string => `${ctx.origin}${path}`;
    const ownView = (own: OwnProfile, handle: string) => ({
      words: own.words,
      languages: own.languages,
      shown: {
        words: own.shown.includes("words"),
        languages: own.shown.includes("languages"),
        offers: own.shown.includes("offers"),
        groups: own.shown.includes("groups"),
        roles: own.shown.includes("roles"),
      },
      messages: own.takesLetters,
      url: urlOf(`/members/${handle}`),
    });
    const talkView = (talk: MyTalk) => ({
      id: talk.id,
      with: {
        handle: talk.other.handle,
        name: talk.other.name,
        url: urlOf(`/members/${talk.other.handle}`),
      },
      updated: talk.updated,
      url: urlOf(`/messages/${talk.id}`),
    });

    app.get<ByHandle>(
      "/api/v1/members/:handle",
      {
        schema: {
          tags,
          summary: "What a member shows to other members",
          response: { 200: MemberAnswer },
        },
      },
      async (request) => {
        const one = await readProfile(ctx, viewerOf(request), request.params.handle);
        const group = ({ handle, name }: { handle: string; name: string }) => ({
          handle,
          name,
          url: urlOf(`/@${handle}`),
        });
        return {
          handle: one.handle,
          name: one.name,
          url: urlOf(`/members/${one.handle}`),
          avatar: imageView(one.avatar, ctx.origin),
          words: one.words ?? null,
          wordsHtml: one.words === undefined ? null : typedHtml(one.words),
          languages: one.languages,
          offers: one.offers.map(({ id, name }) => ({
            id,
            name,
            url: urlOf(objectPath("offer", id)),
          })),
          groups: one.groups.map(group),
          roles: one.roles.map((held) => ({
            role: held.role,
            until: held.until,
            group: group(held),
          })),
          takesMessages: one.takesLetters,
        };
      },
    );
    app.get(
      "/api/v1/me/profile",
      {
        schema: {
          tags,
          summary: "My page for other members, and what they see of it",
          response: { 200: OwnProfileAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        return ownView(await readOwnProfile(ctx, viewer), handleOf(viewer));
      },
    );
    app.put<{ Body: Static<typeof Profile> }>(
      "/api/v1/me/profile",
      {
        schema: {
          tags,
          summary: "Change my page for other members; what is left out stays",
          body: Profile,
          response: { 200: OwnProfileAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const before = await readOwnProfile(ctx, viewer);
        const { shown, messages, words, languages } = request.body;
        const saved = await saveProfile(ctx, viewer, {
          words,
          languages,
          takesLetters: messages,
          shown: profileLines.filter((line) => shown?.[line] ?? before.shown.includes(line)),
        });
        return ownView(saved, handleOf(viewer));
      },
    );
    app.post<ByHandle & { Body: Static<typeof Letter> }>(
      "/api/v1/members/:handle/messages",
      {
        schema: {
          tags,
          summary: "Write to another member",
          body: Letter,
          response: { 201: WrittenAnswer },
        },
        config: { rateLimit: letterLimit },
      },
      async (request, reply) => {
        const { handle } = request.params;
        const id = await sendLetter(ctx, viewerOf(request), handle, request.body.content);
        return reply.status(201).send({ id, url: urlOf(`/messages/${id}`) });
      },
    );
    app.get(
      "/api/v1/me/messages",
      {
        schema: {
          tags,
          summary: "Whom I exchange messages with, the newest first",
          response: { 200: TalksAnswer },
        },
      },
      async (request) => ({
        items: (await myTalks(ctx, viewerOf(request))).map(talkView),
        next: null,
      }),
    );
    app.get<ById>(
      "/api/v1/me/messages/:id",
      {
        schema: { tags, summary: "Messages with one member", response: { 200: TalkAnswer } },
      },
      async (request) => {
        const found = await readTalkOf(ctx, viewerOf(request), request.params.id);
        return {
          ...talkView(found.talk),
          mayWrite: found.mayWrite,
          messages: found.letters.map((one) => ({
            id: one.id,
            mine: one.mine,
            content: one.words,
            created: one.made,
          })),
        };
      },
    );
    app.post<ById>(
      "/api/v1/me/messages/:id/decline",
      {
        schema: {
          tags,
          summary: "I would rather not: they can't write to me any more, and are not told why",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await declineTalk(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.delete<ById>(
      "/api/v1/me/messages/:id",
      {
        schema: {
          tags,
          summary: "Delete the messages with one member, for both",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await forgetTalk(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
