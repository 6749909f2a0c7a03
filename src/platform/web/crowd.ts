/**
 * What strangers see is made once for all who ask in the same moment. A copy lives until the second
 * ends, since by then it may read otherwise; until somebody changes anything in the database, which
 * says so itself; and no copy is given while the database can't say so.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "#platform/lib/clock.ts";
import { type Listener, listen } from "#platform/database/listen.ts";
import { etagOf, isKnown } from "#platform/lib/etag.ts";
import { newId } from "#platform/lib/ids.ts";
import { type LanguageAndWeek, readingKey } from "./language/reading.ts";
import { joinedBody } from "./compression/pieces.ts";
import { keyField } from "./html/forms.ts";

interface Copy {
  /** As they are sent. Between them stand the keys of forms, which are different for everybody. */
  readonly parts: readonly Buffer[];
  readonly headers: Readonly<Record<string, string | number | string[]>>;
  readonly etag: string | undefined;
  readonly until: number;
  readonly size: number;
}

const limits = { copies: 2000, bytes: 32_000_000, each: 400_000 } as const;
const second = 1000;

const formKey = new RegExp(`(?<=name="${keyField}" value=")[0-9a-f-]{36}(?=")`, "g");

/** In which words and weeks a page would be for who asks: many headers ask for the same. */
type ReadingFor = (request: FastifyRequest) => Promise<LanguageAndWeek>;

interface Asked {
  readonly key: string;
  readonly reading: string;
}

/**
 * What makes two requests ask for the same; undefined: it is for one person, or not a whole page.
 * Servers sign what they ask for, and nearly all that we answer is the same for whoever signed; the
 * rest is answered with `no-store`, and that is never kept.
 */
async function askedBy(
  request: FastifyRequest,
  readingFor: ReadingFor,
): Promise<Asked | undefined> {
  const { method, url, headers } = request;
  if (method !== "GET") return undefined;
  for (const name of ["cookie", "authorization", "range"] as const)
    if (headers[name] !== undefined) return undefined;
  const { host = "", accept = "" } = headers;
  const reading = readingKey(await readingFor(request));
  const key = [url, host, accept, reading].join("\n");
  return key.length > 2000 ? undefined : { key, reading };
}

declare module "fastify" {
  interface FastifyRequest {
    /** Set while this request makes a copy for others too. */
    copying?: Asked & { readonly since: number; done(copy?: Copy): void };
    copied?: boolean;
  }
}

export class Crowd {
  readonly #copies = new Map<string, Copy>();
  readonly #making = new Map<string, Promise<Copy | undefined>>();
  readonly #clock: Clock;
  #bytes = 0;
  /** Counts what was changed: what was begun before a change is kept for nobody. */
  #changes = 0;
  #heard = false;
  #listener: Listener | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** From now on the database says what changes. */
  async begin(url: string): Promise<void> {
    this.#listener = await listen(
      url,
      "changed",
      () => {
        this.#heard = true;
        this.empty();
      },
      () => {
        this.#heard = false;
        this.empty();
      },
    );
  }

  async end(): Promise<void> {
    this.#heard = false;
    await this.#listener?.close();
    this.empty();
  }

  empty(): void {
    this.#changes++;
    this.#copies.clear();
    this.#making.clear();
    this.#bytes = 0;
  }

  #found(key: string): Copy | undefined {
    const copy = this.#copies.get(key);
    return copy !== undefined && copy.until > this.#clock.now().getTime() ? copy : undefined;
  }

  #keep(key: string, copy: Copy): void {
    const old = this.#copies.get(key);
    if (old !== undefined) this.#bytes -= old.size;
    this.#copies.delete(key);
    this.#copies.set(key, copy);
    this.#bytes += copy.size;
    // The oldest stands first.
    for (const [first, { size }] of this.#copies) {
      if (this.#copies.size <= limits.copies && this.#bytes <= limits.bytes) break;
      this.#copies.delete(first);
      this.#bytes -= size;
    }
  }

  /** Answers with a copy, when there is one or somebody makes one. */
  async #answer(
    request: FastifyRequest,
    reply: FastifyReply,
    readingFor: ReadingFor,
  ): Promise<FastifyReply | undefined> {
    const asked = this.#heard ? await askedBy(request, readingFor) : undefined;
    if (asked === undefined) return undefined;
    const { key } = asked;
    const ready = this.#found(key);
    if (ready !== undefined) return give(request, reply, ready);
    const making = this.#making.get(key);
    if (making !== undefined) {
      const copy = await making;
      // It was no page for everybody, or something changed meanwhile: each for themselves.
      return copy !== undefined && this.#heard ? give(request, reply, copy) : undefined;
    }
    // Without a pause since the look: whoever asks in the same moment finds this one.
    const made = Promise.withResolvers<Copy | undefined>();
    this.#making.set(key, made.promise);
    const done = (one?: Copy): void => {
      if (this.#making.get(key) === made.promise) this.#making.delete(key);
      made.resolve(one);
    };
    request.copying = { ...asked, since: this.#changes, done };
    reply.raw.once("close", () => done());
    return undefined;
  }

  /** Keeps what is sent, if it is for everybody. */
  #take(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    const { copying } = request;
    if (copying === undefined) return;
    const { view } = request as { view?: FastifyRequest["view"] };
    // Meanwhile the collective may have come to offer another language.
    const asAsked = view === undefined || readingKey(view) === copying.reading;
    const copy =
      this.#heard && asAsked && copying.since === this.#changes
        ? copyOf(reply, payload, this.#clock.now().getTime())
        : undefined;
    if (copy !== undefined) this.#keep(copying.key, copy);
    copying.done(copy);
  }

  /** To be called before hooks that ask who looks. */
  serve(app: FastifyInstance, readingFor: ReadingFor): void {
    app.addHook("onRequest", async (request, reply) => this.#answer(request, reply, readingFor));
  }

  /** To be called after hooks that say how long something may be kept. */
  watch(app: FastifyInstance): void {
    app.addHook("onSend", async (request, reply, payload) => {
      // Whoever wrote something finds it in the next page, whatever the notice takes.
      if (request.method !== "GET" && request.method !== "HEAD") this.empty();
      else if (request.copied !== true) this.#take(request, reply, payload);
    });
  }
}

function give(request: FastifyRequest, reply: FastifyReply, copy: Copy): FastifyReply {
  request.copied = true;
  reply.headers(copy.headers);
  if (copy.etag !== undefined && isKnown(request.headers["if-none-match"], copy.etag))
    return reply.status(304).send();
  return reply.send(joinedBody(copy.parts, newId));
}

/** undefined: it is no page for everybody. */
function copyOf(reply: FastifyReply, payload: unknown, now: number): Copy | undefined {
  const text = typeof payload === "string" ? payload : undefined;
  const cacheControl = String(reply.getHeader("cache-control") ?? "");
  const isForAll = /^no-cache$|public/.test(cacheControl) && !/private|no-store/.test(cacheControl);
  if (text === undefined || text.length > limits.each || reply.statusCode !== 200 || !isForAll)
    return undefined;
  if (reply.getHeader("set-cookie") !== undefined) return undefined;
  const parts = text.split(formKey).map((part) => Buffer.from(part));
  const headers: Record<string, string | number | string[]> = {};
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined && name !== "content-length" && name !== "date") headers[name] = value;
  const said = reply.getHeader("etag");
  const own = typeof said === "string" ? said : undefined;
  const etag = own ?? (parts.length === 1 ? etagOf(text) : undefined);
  if (etag !== undefined) headers["etag"] = etag;
  return {
    parts,
    headers,
    etag,
    until: (Math.floor(now / second) + 1) * second,
    size: parts.reduce((sum, part) => sum + part.length, 2000),
  };
}
