/** A browser in which a member has signed in before: so that strangers' wrong tries never keep them out. Nothing of it is stored here. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { World } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { derive, instanceKey, isMark, mark } from "#platform/lib/keyfile.ts";

export interface Device {
  readonly id: string;
  /** Of who signed in there last. */
  readonly handle: string;
}

const life = days(180);
const isSafe = (world: World): boolean => world.origin.startsWith("https:");
const cookieName = (world: World): string => (isSafe(world) ? "__Host-calendula-device" : "calendula-device");
const keyFor = (world: World): Buffer => derive(instanceKey(world.config.dataDir), "devices");

/** After a right password. A new one each time: it says nothing of when somebody was here before. */
export function setDeviceCookie(reply: FastifyReply, world: World, handle: string): void {
  const text = `${newId()}.${handle}`;
  reply.setCookie(cookieName(world), `${text}.${mark(keyFor(world), text)}`, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: isSafe(world),
    expires: after(world.clock.now(), life),
  });
}

export function clearDeviceCookie(reply: FastifyReply, world: World): void {
  reply.clearCookie(cookieName(world), { path: "/", secure: isSafe(world) });
}

/** The mark that this browser brings, if we made it. */
export function readDevice(world: World, request: FastifyRequest): Device | undefined {
  const [id = "", handle = "", given = ""] = (request.cookies[cookieName(world)] ?? "").split(".");
  return isId(id) && isMark(keyFor(world), `${id}.${handle}`, given) ? { id, handle } : undefined;
}
