/**
 * The least that takes in signed activities by Fedify, with everything in memory: to compare with.
 */
import { createServer } from "node:http";
import { createFederation, InProcessMessageQueue, MemoryKvStore } from "@fedify/fedify";
import { Group, Like } from "@fedify/vocab";

const port = Number(process.argv[2]);
const origin = `http://localhost:${port}`;
const federation = createFederation<undefined>({
  kv: new MemoryKvStore(),
  queue: new InProcessMessageQueue(),
  allowPrivateAddress: true,
  origin,
});
federation.setActorDispatcher(
  "/groups/{identifier}",
  (context, identifier) =>
    new Group({
      id: context.getActorUri(identifier),
      preferredUsername: identifier,
      inbox: context.getInboxUri(identifier),
    }),
);
const likes = new Set<string>();
federation.setInboxListeners("/groups/{identifier}/inbox", "/inbox").on(Like, (_context, like) => {
  likes.add(like.id?.href ?? "");
});

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    const asked = new Request(`${origin}${request.url ?? "/"}`, {
      method: request.method ?? "GET",
      headers,
      ...(request.method === "POST" ? { body } : {}),
    });
    federation
      .fetch(asked, { contextData: undefined })
      .then(async (answer) => {
        response.writeHead(answer.status).end(await answer.text());
      })
      .catch(() => response.writeHead(500).end());
  });
}).listen(port, "127.0.0.1");
