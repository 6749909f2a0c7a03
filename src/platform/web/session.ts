/**
 * Who is signed in: a signed token that names a session row, in a cookie or as
 * Bearer. The row can be ended any time.
 */
import jwt from "@fastify/jwt";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sql } from "kysely";
import Type, { type Static } from "typebox";
import { closed } from "#commons/answers.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { derive, instanceKey } from "#platform/lib/keyfile.ts";
import { readDevice } from "./device.ts";

const sessionLife = days(30);

interface Claims {
  readonly sid: string;
}

/** `__Host-` ties the cookie to this host and to https; a local trial on http can't have it. */
const cookieName = (ctx: AppContext): string =>
  ctx.origin.startsWith("https:") ? "__Host-calendula" : "calendula";

export async function useSessions(app: FastifyInstance, ctx: AppContext): Promise<void> {
  await app.register(jwt, {
    secret: derive(instanceKey(ctx.config.dataDir), "sessions"),
    sign: { algorithm: "HS256" },
    verify: { algorithms: ["HS256"] },
  });
}

/** Opens a session; answers its token. */
export async function openSession(
  app: FastifyInstance,
  ctx: AppContext,
  memberId: string,
  kind: "browser" | "api",
): Promise<{ readonly token: string; readonly expires: Date }> {
  const id = newId();
  const expires = after(ctx.clock.now(), sessionLife);
  await ctx.db.insertInto("sessions").values({ id, memberId, kind, expires }).execute();
  return { token: app.jwt.sign({ sid: id } satisfies Claims), expires };
}

/** What a program gets that signs somebody in. */
export const TokenAnswer = closed({
  token: Type.String(),
  expiresAt: Type.String({ format: "date-time" }),
});

/** Signs the member in for a program. Nobody on the way may keep the answer. */
export async function sendToken(
  app: FastifyInstance,
  ctx: AppContext,
  reply: FastifyReply,
  memberId: string,
): Promise<Static<typeof TokenAnswer>> {
  const { token, expires } = await openSession(app, ctx, memberId, "api");
  reply.status(201).header("cache-control", "no-store");
  return { token, expiresAt: expires.toISOString() };
}

export function setSessionCookie(
  reply: FastifyReply,
  ctx: AppContext,
  session: { readonly token: string; readonly expires: Date },
): void {
  reply.setCookie(cookieName(ctx), session.token, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: ctx.origin.startsWith("https:"),
    expires: session.expires,
  });
}

/** The same as a browser sends it back. */
export const sessionCookie = (ctx: AppContext, session: { readonly token: string }): string =>
  `${cookieName(ctx)}=${session.token}`;

export function clearSessionCookie(reply: FastifyReply, ctx: AppContext): void {
  reply.clearCookie(cookieName(ctx), { path: "/", secure: ctx.origin.startsWith("https:") });
}

/**
 * Was the token sent by hand (Bearer) rather than by the browser on its own? Such
 * requests can't be forged across sites.
 */
export const bearer = (request: FastifyRequest): string | undefined =>
  /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? "")?.[1];

/**
 * Was somebody signed in with this browser before? Its cookies
 * are ours, though the session is over.
 */
export function wasSignedIn(
  app: FastifyInstance,
  ctx: AppContext,
  request: FastifyRequest,
): boolean {
  if (readDevice(ctx, request) !== undefined) return true;
  try {
    return typeof app.jwt.verify<Claims>(request.cookies[cookieName(ctx)] ?? "").sid === "string";
  } catch {
    return false;
  }
}

export async function readViewer(
  app: FastifyInstance,
  ctx: AppContext,
  request: FastifyRequest,
): Promise<Viewer> {
  const token = bearer(request) ?? request.cookies[cookieName(ctx)];
  if (token === undefined) return stranger;
  let claims: Claims;
  try {
    claims = app.jwt.verify<Claims>(token);
  } catch {
    return stranger;
  }
  if (typeof claims.sid !== "string") return stranger;
  const now = ctx.clock.now();
  const row = await ctx.db
    .selectFrom("sessions")
    .innerJoin("members", "members.id", "sessions.memberId")
    .select([
      "sessions.id as session",
      "members.id",
      "members.handle",
      "members.name",
      "members.language",
    ])
    // A paused membership does not count; the pause ends with its hour.
    .select(
      sql<string[]>`array(select group_id from memberships where member_id = members.id
        and (paused_until is null or paused_until <= ${now}))`.as("groups"),
    )
    .select(
      sql<boolean>`exists (select from memberships m join groups g on g.id = m.group_id
        where g.root and m.member_id = members.id and m.paused_until > ${now})`.as("apart"),
    )
    .where("sessions.id", "=", claims.sid)
    .where("sessions.expires", ">", now)
    .executeTakeFirst();
  return row === undefined ? stranger : { member: row };
}
