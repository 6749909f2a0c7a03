import type { FastifyInstance } from "fastify";
import type { World } from "#commons/world.ts";
import { redirect, sendPage } from "#web/reply.ts";
import type { View } from "#web/view.ts";
import { viewerOf, viewOf } from "#web/view.ts";
import { type Html, nothing } from "#web/html.ts";
import { inside, takeKeyBack, turnKey } from "./keys-actions.ts";
import { keysPage, waitingForMe } from "./keys-page.ts";
import { type Asking, keyAskingsOf, waitingFor } from "./keys-store.ts";
import { keyTexts } from "./keys-words.ts";
import { type Acts, readPayload } from "./keys.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { handle: string; id: string };
}

const wordsOf = (acts: Acts, asking: Asking, language: string): string =>
  (Object.hasOwn(acts, asking.act) ? acts[asking.act] : undefined)?.words(readPayload(asking.payload), language) ??
  keyTexts(language).unknown;

/** What waits for a second key. `acts`: what can be done by two, of all domains. */
export const keyRoutes =
  (world: World, acts: Acts) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ByHandle>("/@:handle/keys", async (request, reply) => {
      const { group, member } = await inside(world, viewerOf(request), request.params.handle);
      const { language } = viewOf(request);
      const askings = await keyAskingsOf(world.db, group.id, world.clock.now());
      const shown = askings.map((one) => ({ ...one, words: wordsOf(acts, one, language), mine: one.askedBy === member.id }));
      return sendPage(reply, request, keysPage(viewOf(request), group, shown));
    });
    app.post<ById>("/@:handle/keys/:id/turn", async (request, reply) => {
      const turned = await turnKey(world, viewerOf(request), acts, request.params.handle, request.params.id);
      return redirect(reply, turned.path, { tone: "good", text: turned.words ?? keyTexts(viewOf(request).language).turned });
    });
    app.post<ById>("/@:handle/keys/:id/take-back", async (request, reply) => {
      await takeKeyBack(world, viewerOf(request), request.params.handle, request.params.id);
      const text = keyTexts(viewOf(request).language).takenBack;
      return redirect(reply, `/@${request.params.handle}/keys`, { tone: "good", text });
    });
  };

export const keyApi =
  (world: World, acts: Acts) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["groups"];
    const at = "/api/v1/groups/:handle/keys";
    app.get<ByHandle>(at, { schema: { tags, summary: "What waits for a second key" } }, async (request) => {
      const { group, member } = await inside(world, viewerOf(request), request.params.handle);
      const askings = await keyAskingsOf(world.db, group.id, world.clock.now());
      return {
        items: askings.map((one) => ({
          id: one.id,
          act: one.act,
          words: wordsOf(acts, one, member.language),
          askedBy: one.byName,
          mine: one.askedBy === member.id,
          expiresAt: one.expires.toISOString(),
        })),
        next: null,
      };
    });
    app.post<ById>(`${at}/:id`, { schema: { tags, summary: "Turn the second key" } }, async (request) => {
      const { path, words } = await turnKey(world, viewerOf(request), acts, request.params.handle, request.params.id);
      return { url: `${world.origin}${path}`, ...(words === undefined ? {} : { words }) };
    });
    app.delete<ById>(`${at}/:id`, { schema: { tags, summary: "Take your first key back" } }, async (request, reply) => {
      await takeKeyBack(world, viewerOf(request), request.params.handle, request.params.id);
      return reply.status(204).send();
    });
  };

/** Where keys wait for a member; for their own page. */
export const waitingKeys = async (world: World, view: View): Promise<Html> => {
  const { member } = view.viewer;
  return member === undefined ? nothing : waitingForMe(view, await waitingFor(world.db, member.id, member.groups, world.clock.now()));
};
