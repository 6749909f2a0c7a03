/** The door out, against servers that are slow, huge, lying or private. */
import { createServer, type RequestListener, type Server } from "node:http";
import { gzipSync } from "node:zlib";
import { fetch as undiciFetch } from "undici";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readConfig } from "#config.ts";
import { Budget, OutgoingError } from "#protocol/fetch/outgoing-error.ts";
import { fetchThrough } from "#protocol/fetch/global-fetch.ts";
import { Outgoing } from "#protocol/fetch/outgoing.ts";

let server: Server;
let origin: string;
let canary: Server;
let canaryHits = 0;
let canaryOrigin: string;
let answer: RequestListener = (_request, response) => response.end();
let out: Outgoing;

const listen = (one: Server) =>
  new Promise<string>((resolve) =>
    one.listen(0, "127.0.0.1", () => {
      const address = one.address();
      resolve(
        `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}`,
      );
    }),
  );

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  origin = await listen(server);
  canary = createServer((_request, response) => {
    canaryHits++;
    response.writeHead(200, { "content-type": "application/activity+json" }).end("{}");
  });
  canaryOrigin = await listen(canary);
  out = new Outgoing(
    readConfig({ PUBLIC_URL: "https://moss.example", FEDERATION_ALLOW: new URL(origin).host }),
  );
});
afterAll(async () => {
  await out.close();
  server.closeAllConnections();
  canary.closeAllConnections();
  server.close();
  canary.close();
});
afterEach(() => {
  answer = (_request, response) => response.end();
});

const json =
  (body: unknown, type = "application/activity+json"): RequestListener =>
  (_request, response) =>
    response.writeHead(200, { "content-type": type }).end(JSON.stringify(body));
const reason = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "nothing",
    (error: unknown) =>
      error instanceof OutgoingError ? error.reason : `not ours: ${String(error)}`,
  );

test("a document is taken from where it says it is", async () => {
  answer = json({ id: `${origin}/a`, type: "Note" });
  expect((await out.getDocument(`${origin}/a`)).json).toMatchObject({ type: "Note" });
});

test("a calendar file is read in the letters in which its server says that it is", async () => {
  const type = { "content-type": "text/calendar; charset=iso-8859-2" };
  answer = (_request, response) =>
    response.writeHead(200, type).end(Buffer.from([0xa3, 0xf3, 0x64, 0xbc]));
  expect(
    (await out.getFile(`${origin}/a.ics`, "text/calendar", { etag: null, lastModified: null }))
      .text,
  ).toBe("Łódź");
});

test("a document with another id of the same host is fetched from there; of another host it is refused", async () => {
  answer = (request, response) => json({ id: `${origin}/real`, type: "Note" })(request, response);
  expect((await out.getDocument(`${origin}/alias`)).url).toBe(`${origin}/real`);
  answer = json({ id: "https://other.example/a", type: "Note" });
  expect(await reason(out.getDocument(`${origin}/a`))).toBe("wrong-id");
});

test.each([
  ["a page instead of a document", "wrong-type", json({ id: "x" }, "text/html")],
  [
    "what is no JSON",
    "not-json",
    (_request, response) =>
      response.writeHead(200, { "content-type": "application/activity+json" }).end("{"),
  ],
  ["a list", "not-json", json([1])],
  [
    "plain JSON, which may be an uploaded file",
    "wrong-type",
    json({ id: "x" }, "application/json"),
  ],
  ["no id", "wrong-id", json({ type: "Note" })],
  ["404", "status", (_request, response) => response.writeHead(404).end()],
  ["two megabytes", "too-large", json({ id: "x", a: "x".repeat(2_000_000) })],
  [
    "a gzip bomb",
    "too-large",
    (_request, response) =>
      response
        .writeHead(200, { "content-type": "application/activity+json", "content-encoding": "gzip" })
        .end(gzipSync(Buffer.alloc(30_000_000, 32))),
  ],
  [
    "a redirect without end",
    "status",
    (request, response) => response.writeHead(302, { location: `${request.url ?? ""}x` }).end(),
  ],
  [
    "a redirect to a private address",
    "blocked",
    (_request, response) => response.writeHead(302, { location: canaryOrigin }).end(),
  ],
  [
    "a redirect to a file",
    "blocked",
    (_request, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  ],
])("%s is refused as %s", async (_, expected, behave) => {
  answer = behave;
  expect(await reason(out.getDocument(`${origin}/a`))).toBe(expected);
  expect(canaryHits).toBe(0);
});

test.each(["br", "zstd", "deflate", "gzip, gzip"])(
  "an answer packed by %s, which nobody asked for, is not unpacked",
  async (coding) => {
    let asked: string | undefined;
    answer = (request, response) => {
      asked = request.headers["accept-encoding"];
      response
        .writeHead(200, { "content-type": "application/activity+json", "content-encoding": coding })
        .end("{}");
    };
    expect(await reason(out.getDocument(`${origin}/a`))).toBe("wrong-type");
    expect(asked).toBe("gzip");
  },
);

test("a server that drips for ever is left after ten seconds", async () => {
  answer = (_request, response) => {
    response.writeHead(200, { "content-type": "application/activity+json" });
    const drip = setInterval(() => response.write(" "), 200);
    response.on("close", () => clearInterval(drip));
  };
  expect(await reason(out.getDocument(`${origin}/a`))).toBe("timeout");
});

test.each([
  "http://127.0.0.1/",
  "http://localhost:1/",
  "https://10.0.0.1/",
  "https://[::1]/",
  "https://[::ffff:127.0.0.1]/",
  "https://169.254.169.254/latest",
  "https://2130706433/",
  "https://0x7f.1/",
  "http://moss.example/",
  "ftp://moss.example/",
  "https://user:pass@moss.example/",
  "https://localhost./",
  "https://expyuzz4wqqyqhjn.onion/",
  "https://db.example:5432/",
  "https://printer.local/",
  "https://intranet/",
  "https://１２７.０.０.１/",
  "https://trusted.example/a\r\nX: 1",
  "ws://trusted.example/",
  "https://[64:ff9b:1::7f00:1]/",
])("%s is never asked", async (url) => {
  expect(await reason(out.getDocument(url))).toBe("blocked");
});

test("a name that leads to a private address is not connected to, although it looks public", async () => {
  const resolve = ((
    _name: string,
    _options: unknown,
    callback: (error: null, addresses: { address: string; family: number }[]) => void,
  ) => callback(null, [{ address: "127.0.0.1", family: 4 }])) as never;
  const tricked = new Outgoing(readConfig({ PUBLIC_URL: "https://moss.example" }), { resolve });
  expect(
    await reason(tricked.getDocument(`https://rebind.example:${new URL(canaryOrigin).port}/`)),
  ).toBe("blocked");
  expect(canaryHits).toBe(0);
  await tricked.close();
});

test("one activity causes no more fetches than its budget", async () => {
  answer = json({ id: `${origin}/a`, type: "Note" });
  const budget = new Budget(3);
  for (let i = 0; i < 3; i++) await out.getDocument(`${origin}/a`, { budget });
  expect(await reason(out.getDocument(`${origin}/a`, { budget }))).toBe("budget");
});

test("a library that fetches by itself goes through the same client, from its first request on", async () => {
  answer = (_request, response) => response.end("ours");
  const hits = canaryHits;
  const end = fetchThrough(() => out.agent());
  try {
    await expect(fetch(canaryOrigin)).rejects.toThrow("fetch failed");
    await expect(undiciFetch(canaryOrigin)).rejects.toThrow("fetch failed");
    expect(await (await fetch(origin)).text()).toBe("ours");
    expect(await (await undiciFetch(origin)).text()).toBe("ours");
    expect(canaryHits).toBe(hits);
  } finally {
    end();
  }
  expect((await fetch(canaryOrigin)).status).toBe(200);
  expect((await undiciFetch(canaryOrigin)).status).toBe(200);
});

test("of two servers in one process, who ends takes no other's client away", async () => {
  const endFirst = fetchThrough(() => out.agent());
  const endSecond = fetchThrough(() => out.agent());
  endFirst();
  await expect(fetch(canaryOrigin)).rejects.toThrow("fetch failed");
  endSecond();
  expect((await fetch(canaryOrigin)).status).toBe(200);
});

test("where connecting can't be loaded, whoever fetches hears it", async () => {
  const end = fetchThrough(() => Promise.reject(new Error("no module")));
  await expect(fetch(canaryOrigin)).rejects.toThrow("fetch failed");
  await expect(undiciFetch(canaryOrigin)).rejects.toThrow("fetch failed");
  end();
});
