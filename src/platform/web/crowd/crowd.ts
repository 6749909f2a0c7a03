/**
 * What strangers see is made once for all who ask in the same moment. A copy lives until the second
 * ends, since by then it may read otherwise; until somebody changes anything in the database, which
 * says so itself; and no copy is given while the database can't say so. Of what many ask for, the
 * copy for the next second is made shortly before, so that nobody waits for it.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { asIfAt, type Clock } from "#platform/lib/clock.ts";
import { type Listener, listen } from "#platform/database/listen.ts";
import { isKnown } from "#platform/lib/etag.ts";
import { newId } from "#platform/lib/ids.ts";
import { type LanguageAndWeek, readingKey } from "../language/reading.ts";
import { lend } from "../compression/lent.ts";
import { joinedBody } from "../compression/pieces.ts";
import { copyOf, type PageCopy, sharing } from "./page-copy.ts";

interface Kept {
  readonly copy: PageCopy;
  /** How often it was given. */
  given: number;
  /** The copy of the next second, once it is made. */
  next?: PageCopy;
}

const limits = { copies: 2000, bytes: 32_000_000 } as const;
/** So long before its end, the next copy of what was given so often is begun. */
const renewal = { before: 250, given: 8 } as const;

/** In which words and weeks a page would be for who asks: many headers ask for the same. */
type ReadingFor = (request: FastifyRequest) => Promise<LanguageAndWeek>;

interface Asked {
  readonly key: string;
  readonly reading: string;
}

/** The making of a copy for others too. */
interface Making extends Asked {
  readonly since: number;
  /** The copy that it follows, while it is made ahead of its time. */
  readonly follows: Kept | undefined;
  done(copy?: PageCopy): void;
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
    copying?: Making;
    copied?: boolean;
  }
}

export class Crowd {
  readonly #copies = new Map<string, Kept>();
  readonly #making = new Map<string, Promise<PageCopy | undefined>>();
  /** What a request of ours makes that nobody waits for. */
  readonly #ahead = new AsyncLocalStorage<Making>();
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

  #found(key: string): Kept | undefined {
    const now = this.#clock.now().getTime();
    const kept = this.#copies.get(key);
    if (kept === undefined || kept.copy.until > now) return kept;
    const { next } = kept;
    return next !== undefined && next.until > now ? this.#keep(key, next) : undefined;
  }

  #keep(key: string, copy: PageCopy): Kept {
    const old = this.#copies.get(key);
    const kept: Kept = { copy: old === undefined ? copy : sharing(copy, old.copy), given: 0 };
    this.#drop(key);
    this.#copies.set(key, kept);
    this.#bytes += copy.size;
    this.#makeRoom();
    return kept;
  }

  #drop(key: string): void {
    const kept = this.#copies.get(key);
    if (kept === undefined) return;
    this.#copies.delete(key);
    this.#bytes -= kept.copy.size + (kept.next?.size ?? 0);
  }

  #makeRoom(): void {
    // The oldest stands first.
    for (const key of this.#copies.keys()) {
      if (this.#copies.size <= limits.copies && this.#bytes <= limits.bytes) break;
      this.#drop(key);
    }
  }

  /** From now on whoever asks for the same waits for this one. */
  #begin(asked: Asked, follows?: Kept): Making {
    const { key } = asked;
    const made = Promise.withResolvers<PageCopy | undefined>();
    this.#making.set(key, made.promise);
    const done = (copy?: PageCopy): void => {
      if (this.#making.get(key) === made.promise) this.#making.delete(key);
      made.resolve(copy);
    };
    return { ...asked, since: this.#changes, follows, done };
  }

  /** Makes the copy for the next second, as it will read then, if many ask for this one. */
  #renew(request: FastifyRequest, asked: Asked, kept: Kept): void {
    const { copy, given, next } = kept;
    const left = copy.until - this.#clock.now().getTime();
    if (left > renewal.before || given < renewal.given || next !== undefined) return;
    if (this.#making.has(asked.key)) return;
    const making = this.#begin(asked, kept);
    const headers = Object.fromEntries(
      ["host", "accept", "accept-language"].flatMap((name) => {
        const value = request.headers[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const again = async (): Promise<unknown> =>
      request.server.inject({ url: request.url, headers, remoteAddress: request.ip });
    // Should it fail, whoever asks next makes a copy or sees the fault.
    void this.#ahead
      .run(making, () => asIfAt(copy.until, again))
      .catch(() => undefined)
      .finally(() => making.done());
  }

  /** Answers with a copy, when there is one or somebody makes one. */
  async #answer(
    request: FastifyRequest,
    reply: FastifyReply,
    readingFor: ReadingFor,
  ): Promise<FastifyReply | undefined> {
    const ahead = this.#ahead.getStore();
    if (ahead !== undefined) {
      request.copying = ahead;
      return undefined;
    }
    const asked = this.#heard ? await askedBy(request, readingFor) : undefined;
    if (asked === undefined) return undefined;
    const { key } = asked;
    const ready = this.#found(key);
    if (ready !== undefined) {
      ready.given++;
      this.#renew(request, asked, ready);
      return give(request, reply, ready.copy);
    }
    const making = this.#making.get(key);
    if (making !== undefined) {
      const copy = await making;
      // It was no page for everybody, or something changed meanwhile: each for themselves.
      return copy !== undefined && this.#heard ? give(request, reply, copy) : undefined;
    }
    // Without a pause since the look: whoever asks in the same moment finds this one.
    const copying = this.#begin(asked);
    request.copying = copying;
    reply.raw.once("close", () => copying.done());
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
    copying.done(copy === undefined ? undefined : this.#put(copying, copy));
  }

  #put({ key, follows }: Making, copy: PageCopy): PageCopy | undefined {
    if (follows === undefined) return this.#keep(key, copy).copy;
    // What it follows had to make room meanwhile.
    if (this.#copies.get(key) !== follows) return undefined;
    follows.next = copy;
    this.#bytes += copy.size;
    this.#makeRoom();
    return copy;
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

function give(request: FastifyRequest, reply: FastifyReply, copy: PageCopy): FastifyReply {
  request.copied = true;
  reply.headers(copy.headers);
  if (copy.etag !== undefined && isKnown(request.headers["if-none-match"], copy.etag))
    return reply.status(304).send();
  return reply.send(joinedBody(copy.parts, newId, (length) => lend(reply.raw, length)));
}
