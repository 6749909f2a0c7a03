/**
 * What is sent twice is done once. Forms bring a key in a hidden field, programs in the
 * header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header); the second
 * sending gets the answer to the first.
 */
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days, minutes } from "#platform/lib/clock.ts";
import { derive, mark, seal, unseal } from "#platform/lib/keyfile.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { fieldValue, keyField } from "./html/forms.ts";
import { sendFormAgain } from "./form-again.ts";
import { keptOf } from "./kept-form.ts";
import { webMessages } from "./messages.ts";
import { fieldsOf } from "./reply.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** A route that may be asked twice: it makes nothing, or keeps keys of its own. */
    repeatable?: boolean;
  }
}

const life = days(1);
/** How long a second sending waits for the first, in steps (ms). */
const waits = [...[15, 30, 60, 120], ...Array.from({ length: 40 }, () => 250)];
/** After so long without an answer there will be none. */
const lost = minutes(1);
/** Characters of an answer that is kept; a longer one is not. */
const maxAnswer = 400_000;

interface Given {
  readonly key: string;
  readonly by: "form" | "header";
}

const keptHeaders = [
  "content-type",
  "content-disposition",
  "content-security-policy",
  "etag",
  "link",
  "location",
  "set-cookie",
] as const;

const AnswerForm = Type.Object({
  status: Type.Number(),
  headers: Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())])),
  body: Type.String(),
});
type Answer = Static<typeof AnswerForm>;

/** The header is a string of Structured Fields ("…"); many send it bare. */
function keyInHeader(header: string): string {
  const quoted = /^"([\x20\x21\x23-\x5b\x5d-\x7e]{1,255})"/.exec(header.trim())?.[1];
  const key =
    quoted ?? (/^[\x21\x23-\x7e]{1,255}$/.test(header.trim()) ? header.trim() : undefined);
  if (key === undefined) throw new DomainError("bad-request");
  return key;
}

function givenKey(request: FastifyRequest): Given | undefined {
  if (request.method !== "POST" && request.method !== "PATCH" && request.method !== "PUT")
    return undefined;
  const { config } = request.routeOptions;
  if (config.plain === true || config.repeatable === true) return undefined;
  const header = request.headers["idempotency-key"];
  if (request.url.startsWith("/api/"))
    return typeof header === "string" ? { key: keyInHeader(header), by: "header" } : undefined;
  const key = fieldValue(fieldsOf(request), keyField);
  return /^[\w-]{16,64}$/.test(key) ? { key, by: "form" } : undefined;
}

/** The same with bytes as their digest. */
function withoutBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return createHash("sha256").update(value).digest("base64url");
  if (Array.isArray(value)) return value.map(withoutBytes);
  return typeof value === "object" && value !== null
    ? Object.entries(value).map(([name, one]) => [name, withoutBytes(one)])
    : value;
}

/**
 * What was sent, without what differs each time. A file that went
 * to the disk is known by its length.
 */
function contentOf(request: FastifyRequest): string {
  const { body } = request;
  const fields =
    typeof body === "object" && body !== null && !Array.isArray(body)
      ? Object.entries(body).filter(([name]) => name !== keyField && name !== "csrf")
      : body;
  const long = /^multipart/.test(request.headers["content-type"] ?? "")
    ? request.headers["content-length"]
    : undefined;
  return JSON.stringify([withoutBytes(fields), long]);
}

function answerOf(reply: FastifyReply, payload: unknown): Answer | undefined {
  const body = payload === null || payload === undefined ? "" : payload;
  if (reply.statusCode >= 400 || typeof body !== "string" || body.length > maxAnswer)
    return undefined;
  const headers: Record<string, string | string[]> = {};
  for (const name of keptHeaders) {
    const value = reply.getHeader(name);
    if (value !== undefined) headers[name] = Array.isArray(value) ? value : String(value);
  }
  return { status: reply.statusCode, headers, body };
}

/** Adds it to all routes. The answer can be opened only by who brings the key again. */
export function keepKeys(app: FastifyInstance, ctx: AppContext, secret: Buffer): void {
  const claims = new WeakMap<FastifyRequest, { readonly name: string; readonly sealing: Buffer }>();

  /** True: it is ours to do. Else what stands of the first sending. */
  const claim = async (name: string, content: string, { by }: Given) => {
    const now = ctx.clock.now();
    const mine = await ctx.db
      .insertInto("idempotencyKeys")
      .values({
        key: name,
        request: content,
        started: now,
        answer: null,
        expires: after(now, life),
      })
      .onConflict((conflict) =>
        conflict
          .column("key")
          .doUpdateSet((eb) => ({
            request: eb.ref("excluded.request"),
            started: eb.ref("excluded.started"),
            answer: null,
            expires: eb.ref("excluded.expires"),
          }))
          .where((eb) =>
            eb.or([
              eb("idempotencyKeys.expires", "<=", now),
              // Whoever goes back, changes what they typed and sends it means another thing.
              ...(by === "form"
                ? [
                    eb.and([
                      eb("idempotencyKeys.answer", "is not", null),
                      eb("idempotencyKeys.request", "<>", content),
                    ]),
                  ]
                : []),
            ]),
          ),
      )
      .returning("key")
      .executeTakeFirst();
    if (mine !== undefined) return true;
    return ctx.db
      .selectFrom("idempotencyKeys")
      .select(["request", "answer", "started"])
      .where("key", "=", name)
      .executeTakeFirst();
  };

  app.addHook("preHandler", async (request, reply) => {
    const given = givenKey(request);
    if (given === undefined) return undefined;
    const who = request.view.viewer.member?.id ?? "";
    const name = mark(secret, JSON.stringify([who, request.method, request.url, given.key]));
    const content = mark(secret, contentOf(request));
    const sealing = derive(secret, given.key);
    for (const wait of waits) {
      const found = await claim(name, content, given);
      if (found === true) {
        claims.set(request, { name, sealing });
        return undefined;
      }
      if (found !== undefined) {
        if (found.request !== content && given.by === "header") throw new DomainError("key-reused");
        if (found.request === content && found.answer !== null) {
          const answer = readJson(AnswerForm, unseal(sealing, found.answer));
          return reply.status(answer.status).headers(answer.headers).send(answer.body);
        }
        if (found.answer === null && found.started < after(ctx.clock.now(), -lost)) break;
      }
      await sleep(wait);
    }
    // Still being done, or cut off with the server: nobody can say which, so a person looks.
    const keptForm = keptOf(request);
    if (keptForm === undefined) throw new DomainError("already-sent");
    const why = webMessages(request.view.language).sentBefore;
    const cookie = request.headers.cookie ?? "";
    return sendFormAgain(app, request, reply, { kept: keptForm, cookie, status: 409, why });
  });

  app.addHook("onSend", async (request, reply, payload) => {
    const mine = claims.get(request);
    if (mine === undefined) return;
    claims.delete(request);
    const answer = answerOf(reply, payload);
    try {
      // What was refused made nothing: the same key can be tried again.
      if (answer === undefined)
        await ctx.db.deleteFrom("idempotencyKeys").where("key", "=", mine.name).execute();
      else
        await ctx.db
          .updateTable("idempotencyKeys")
          .set({ answer: seal(mine.sealing, JSON.stringify(answer)) })
          .where("key", "=", mine.name)
          .execute();
    } catch (error) {
      ctx.log.error(
        { why: error instanceof Error ? error.message : String(error) },
        "an answer could not be kept",
      );
    }
  });
}
