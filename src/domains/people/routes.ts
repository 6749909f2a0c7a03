/** Pages of members for members, and what they write to each other. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { fieldValue, fieldValues, type FormState } from "#platform/web/html/forms.ts";
import { pictureOptions, useUploads } from "#platform/web/uploads.ts";
import { nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import {
  declineTalk,
  forgetTalk,
  mayWriteLetter,
  myTalks,
  readTalkOf,
  sendLetter,
} from "./letters/actions.ts";
import { letterMessages } from "./letters/messages.ts";
import { lettersPage, talksPage, writeForm } from "./letters/page.ts";
import { withPictures } from "#domains/pictures/sections.ts";
import { readOwnProfile, readProfile, saveProfile } from "./profile/actions.ts";
import { profileMessages } from "./profile/messages.ts";
import { memberPage, ownProfilePage } from "./profile/page.ts";
import { avatarOf, removeAvatar, saveAvatar } from "./profile/picture-actions.ts";
import { profileLines, unseenLines } from "./profile/profile.ts";
import { signedIn } from "#commons/permissions.ts";

export const letterLimit = { max: 60, timeWindow: minutes(10) } as const;
type ByHandle = { Params: { handle: string } };
type ById = { Params: { id: string } };

export const peopleRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof letterMessages> =>
      letterMessages(viewOf(request).language);

    const member = async (
      request: FastifyRequest<ByHandle>,
      formState?: FormState,
    ): Promise<Page> => {
      const view = viewOf(request);
      const one = await readProfile(ctx, view.viewer, request.params.handle);
      const write = await mayWriteLetter(ctx, view.viewer, one.id);
      return memberPage(view, one, write ? writeForm(view, one, formState) : nothing);
    };
    app.get<ByHandle>("/members/:handle", async (request, reply) =>
      sendPage(reply, request, await member(request)),
    );
    app.post<ByHandle>(
      "/members/:handle/messages",
      { config: { rateLimit: letterLimit } },
      async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const { handle } = request.params;
            const content = fieldValue(fields, "content");
            const id = await sendLetter(ctx, viewerOf(request), handle, content);
            return redirect(reply, `/messages/${id}`, {
              tone: "good",
              text: messagesFor(request).sent,
            });
          },
          (formState) => member(request, formState),
        ),
    );

    const own = async (
      request: FastifyRequest,
      states: Parameters<typeof ownProfilePage>[3] = {},
    ): Promise<Page> => {
      const { id, handle } = signedIn(viewerOf(request));
      const profile = await readOwnProfile(ctx, viewerOf(request));
      const avatar = await avatarOf(ctx.db, id);
      return ownProfilePage(viewOf(request), { handle, avatar }, profile, states);
    };
    app.get("/me/profile", async (request, reply) => sendPage(reply, request, await own(request)));
    app.post("/me/profile", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const asked = fieldValues(fields, "shown");
          const shown = profileLines.filter((line) => asked.includes(line));
          const words = fieldValue(fields, "words");
          const languages = fieldValues(fields, "languages");
          const takesLetters = fieldValue(fields, "letters") !== "no";
          await saveProfile(ctx, viewerOf(request), { words, languages, shown, takesLetters });
          const { own: texts, lines } = profileMessages(viewOf(request).language);
          // Whoever writes of themself means it to be read, or leaves it unseen knowing so.
          const unseen = unseenLines({ words, languages, shown }).map((line) => lines[line]);
          const text = unseen.length === 0 ? texts.saved : texts.savedUnseen({ lines: unseen });
          return redirect(reply, "/me/profile", { tone: "good", text });
        },
        (formState) => own(request, { formState }),
      ),
    );
    const toOwn = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
      const text = profileMessages(viewOf(request).language).own.saved;
      return redirect(reply, "/me/profile", { tone: "good", text });
    };
    const uploadOf = await useUploads(ctx, app);
    app.post("/me/profile/picture", pictureOptions, async (request, reply) => {
      const standing = await avatarOf(ctx.db, signedIn(viewerOf(request)).id);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const upload = uploadOf(request, "avatarFile");
          await withPictures(
            ctx,
            viewerOf(request),
            fields,
            [{ role: "avatar", upload, standing }],
            async ([change]) => saveAvatar(ctx, viewerOf(request), change),
          );
          return toOwn(request, reply);
        },
        (pictureState) => own(request, { pictureState }),
      );
    });
    app.post("/me/profile/picture/remove", async (request, reply) => {
      await removeAvatar(ctx, viewerOf(request));
      return toOwn(request, reply);
    });

    app.get("/messages", async (request, reply) =>
      sendPage(reply, request, talksPage(viewOf(request), await myTalks(ctx, viewerOf(request)))),
    );
    app.get<ById>("/messages/:id", async (request, reply) =>
      sendPage(
        reply,
        request,
        lettersPage(viewOf(request), await readTalkOf(ctx, viewerOf(request), request.params.id)),
      ),
    );
    const deeds = [
      ["decline", declineTalk, "declined"],
      ["forget", forgetTalk, "forgotten"],
    ] as const;
    for (const [path, deed, word] of deeds)
      app.post<ById>(`/messages/:id/${path}`, async (request, reply) => {
        await deed(ctx, viewerOf(request), request.params.id);
        return redirect(reply, "/messages", { tone: "good", text: messagesFor(request)[word] });
      });
  };
