/** Answers: a page, a way on, a form shown again. */
import type { FastifyReply, FastifyRequest } from "fastify";
import Type from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import { etagOf, isKnown } from "#platform/lib/etag.ts";
import { withLanguage } from "#platform/lib/url.ts";
import { localPath } from "#platform/lib/url.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { markedEnglish } from "#platform/i18n/unfinished.ts";
import { leadsHome } from "./outside/home.ts";
import type { Fields, FormState } from "./html/forms.ts";
import { isLive, type Page, renderPage } from "./html/layout.ts";
import { activityLink } from "./negotiation.ts";
import { type Flash, type View, viewOf } from "./view.ts";
import { webMessages } from "./messages.ts";

const FlashForm = Type.Object({ tone: Type.Optional(Type.Unknown()), text: Type.String() });

/** What a page says itself of scripts stays. */
function allowScripts(reply: FastifyReply): void {
  const policy = String(reply.getHeader("content-security-policy"));
  const more = ["script-src", "connect-src", "worker-src"]
    .filter((name) => !policy.includes(`${name} `))
    .map((name) => `${name} 'self'`);
  reply.header("content-security-policy", [policy, ...more].join("; "));
}

/** Which server that is, nobody knows before they say so. */
function allowHome(reply: FastifyReply, origin: string): void {
  const policy = String(reply.getHeader("content-security-policy"));
  const ways = origin.startsWith("https:") ? "https:" : "https: http:";
  reply.header(
    "content-security-policy",
    policy.replace("form-action 'self'", `form-action 'self' ${ways}`),
  );
}

export function sendPage(reply: FastifyReply, request: FastifyRequest, page: Page): FastifyReply {
  const view = viewOf(request);
  const text = markedEnglish(renderPage(view, page), view.language);
  // Only pages that bring a script of ours may run one; only a form that leads to
  // the reader's own server may go there.
  if (page.script !== undefined || isLive(view, page)) allowScripts(reply);
  if (text.includes(leadsHome)) allowHome(reply, view.origin);
  if (page.activity !== undefined && (page.status ?? 200) === 200)
    reply.header("link", activityLink(page.activity));
  return reply
    .status(page.status ?? 200)
    .header("content-type", "text/html; charset=utf-8")
    .header("vary", "Accept, Cookie")
    .header("cache-control", view.viewer.member === undefined ? "no-cache" : "private, no-store")
    .send(text);
}

/** A text with its tag; who has this very text already gets 304 and nothing else. */
export function sendTagged(
  reply: FastifyReply,
  request: FastifyRequest,
  text: string,
): FastifyReply {
  const etag = etagOf(text);
  reply.header("etag", etag);
  return isKnown(request.headers["if-none-match"], etag)
    ? reply.status(304).send()
    : reply.send(text);
}

/**
 * What is public, as a feed or a file: every website may show it, and it is kept for five
 * minutes. `type`: a media type of text.
 */
export const asPublic = (reply: FastifyReply, type: string): FastifyReply =>
  reply
    .header("content-type", `${type}; charset=utf-8`)
    .header("cache-control", "public, max-age=300")
    .header("access-control-allow-origin", "*")
    .header("cross-origin-resource-policy", "cross-origin");

/** The same, of a text in the reader's language. */
export const sendPublic = (
  reply: FastifyReply,
  request: FastifyRequest,
  type: string,
  text: string,
): FastifyReply =>
  sendTagged(
    asPublic(reply, type).header("content-language", viewOf(request).language),
    request,
    text,
  );

const flashCookie = "flash";

/** See other (303), to a path of ours only, with a word that is shown there once. */
export function redirect(reply: FastifyReply, path: string, flash?: Flash): FastifyReply {
  if (flash !== undefined) {
    reply.setCookie(flashCookie, Buffer.from(JSON.stringify(flash)).toString("base64url"), {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      maxAge: 60,
    });
  }
  const { view } = reply.request as { view?: View };
  const to = localPath(path) ?? "/";
  return reply.redirect(withLanguage(to, view?.linkLanguage ?? "", view?.origin ?? ""), 303);
}

/** Takes the word out of the request; it is cleared with the next answer. */
export function takeFlash(request: FastifyRequest, reply: FastifyReply): Flash | undefined {
  const text = request.cookies[flashCookie];
  if (text === undefined || request.method !== "GET") return undefined;
  reply.clearCookie(flashCookie, { path: "/" });
  try {
    const flash = readJson(FlashForm, Buffer.from(text, "base64url").toString());
    const tone = flash.tone === "good" || flash.tone === "bad" ? flash.tone : "plain";
    return { tone, text: flash.text.slice(0, 300) };
  } catch {
    return undefined;
  }
}

/** The fields that a form sent. */
export function fieldsOf(request: FastifyRequest): Fields {
  const body = request.body;
  return typeof body === "object" && body !== null ? (body as Fields) : {};
}

/**
 * Does the work; when it refuses because of fields, the form is shown again with
 * what was typed and the notes (422).
 */
export async function orShowAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (fields: Fields) => Promise<FastifyReply>,
  showAgain: (formState: FormState) => Page | Promise<Page>,
): Promise<FastifyReply> {
  const values = fieldsOf(request);
  try {
    return await work(values);
  } catch (error) {
    if (!(error instanceof DomainError) || Object.keys(error.fields).length === 0) throw error;
    const page = await showAgain({ values, notes: error.in(viewOf(request).language).fields });
    // Said first by a screen reader, and seen in the tab: nothing was saved yet.
    const title = `${webMessages(viewOf(request).language).errorsTitle}: ${page.title}`;
    return sendPage(reply, request, { ...page, title, status: error.status, hidden: true });
  }
}
