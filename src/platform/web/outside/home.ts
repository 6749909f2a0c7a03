/**
 * Where somebody from the fediverse is at home: kept by their own device alone,
 * in a cookie that says nothing else.
 */
import type { FastifyReply, FastifyRequest } from "fastify";

const cookie = "fediverse-home";
const life = 365 * 86_400;
const form = /^@[\w.~-]{1,100}@[A-Za-z0-9.-]{1,250}(?::\d{1,5})?$/;

/** The form that leads there: pages with it allow it to. */
export const homePath = "/home-server";
export const leadsHome = `action="${homePath}"`;

export function readHome(request: FastifyRequest): string | undefined {
  const text = request.cookies[cookie];
  return text !== undefined && form.test(text) ? text : undefined;
}

export function rememberHome(reply: FastifyReply, address: string, secure: boolean): void {
  if (form.test(address))
    reply.setCookie(cookie, address, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure,
      maxAge: life,
    });
}

export const forgetHome = (reply: FastifyReply): FastifyReply =>
  reply.clearCookie(cookie, { path: "/" });
