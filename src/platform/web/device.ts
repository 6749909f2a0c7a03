/**
 * A browser in which a member has signed in before: so that strangers' wrong tries never keep them
 * out. Nothing of it is stored here.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { derive, instanceKey, isMark, mark } from "#platform/lib/keyfile.ts";

export interface Device {
  readonly id: string;
  /** Of who signed in there last. */
  readonly handle: string;
}

const life = days(180);
const isSafe = (ctx: AppContext): boolean => ctx.origin.startsWith("https:");
const cookieName = (ctx: AppContext): string =>
  isSafe(ctx) ? "__Host-calendula-device" : "calendula-device";
const keyFor = (ctx: AppContext): Buffer => derive(instanceKey(ctx.config.dataDir), "devices");

/**
 * After a right password. A new one each time: it says nothing of when somebody was here before.
 */
export function setDeviceCookie(reply: FastifyReply, ctx: AppContext, handle: string): void {
  const text = `${newId()}.${handle}`;
  reply.setCookie(cookieName(ctx), `${text}.${mark(keyFor(ctx), text)}`, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: isSafe(ctx),
    expires: after(ctx.clock.now(), life),
  });
}

export function clearDeviceCookie(reply: FastifyReply, ctx: AppContext): void {
  reply.clearCookie(cookieName(ctx), { path: "/", secure: isSafe(ctx) });
}

/** The mark that this browser brings, if we made it. */
export function readDevice(ctx: AppContext, request: FastifyRequest): Device | undefined {
  const [id = "", handle = "", given = ""] = (request.cookies[cookieName(ctx)] ?? "").split(".");
  return isId(id) && isMark(keyFor(ctx), `${id}.${handle}`, given) ? { id, handle } : undefined;
}
