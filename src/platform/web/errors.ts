/** Every "no" and every accident: a page in plain words, or a problem (RFC 9457) for programs. */
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, type DomainErrorCode } from "#commons/domain-error.ts";
import { databaseAway } from "#platform/database/absence.ts";
import { StoreError } from "#platform/media/store-error.ts";
import { embeddedHasNoRoom, saysDiskFull } from "#platform/lib/free-space.ts";
import { html, type Html, nothing } from "./html/html.ts";
import { buttonTo, linkTo } from "./html/components.ts";
import { field, form } from "./html/forms.ts";
import { keptField } from "./kept-form.ts";
import { wantsJson } from "./negotiation.ts";
import { fieldsOf, sendPage } from "./reply.ts";
import { notesOfFaults } from "./openapi/schema-faults.ts";
import { webMessages } from "./messages.ts";

const statusCode: Readonly<Record<number, DomainError["code"]>> = {
  400: "bad-request",
  404: "not-found",
  405: "not-found",
  406: "bad-request",
  413: "too-large",
  // A part of the address is longer than any that leads somewhere.
  414: "not-found",
  415: "wrong-content",
  429: "too-many-requests",
};

/** What an error means for people. undefined: it is ours, a bug. */
function domainErrorOf(error: unknown, config: AppContext["config"]): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (saysDiskFull(error)) return new DomainError("disk-full");
  if (error instanceof StoreError) return new DomainError("unavailable", { detail: error.notNow });
  const fault = error as Partial<FastifyError>;
  if (Array.isArray(fault.validation)) {
    return new DomainError("bad-input", { fields: notesOfFaults(fault.validation) });
  }
  // A text with a sign that PostgreSQL holds nowhere (NUL).
  if (fault.code === "22021" || fault.code === "22P05") return new DomainError("bad-request");
  if (databaseAway(error))
    return new DomainError(embeddedHasNoRoom(config) ? "disk-full" : "unavailable");
  const code = statusCode[fault.statusCode ?? 500];
  if (code === undefined || typeof fault.code !== "string") return undefined;
  return new DomainError(code);
}

/** The problem document of a refusal. */
const problemOf = (error: DomainError, origin: string, language: string): object => {
  const { title, detail, fields } = error.in(language);
  return {
    type: `${origin}/problems/${error.code}`,
    title,
    status: error.status,
    detail,
    ...(Object.keys(fields).length === 0
      ? {}
      : {
          errors: Object.entries(fields).map(([name, detail]) => ({
            pointer: `/${name.replaceAll(".", "/")}`,
            detail,
          })),
        }),
  };
};

/** Longer than names and choices, shorter than what nobody could copy. */
const worthKeeping = { min: 20, max: 100_000 } as const;
/** Fields whose content is never shown again. */
const sealed = /password|current|csrf|token|key|kept/i;

/** Nothing went wrong, and what was asked for stands: it waits for others. */
const wasKept: readonly DomainErrorCode[] = ["second-key-needed", "told-first"];

/**
 * Texts that a form of ours brought along, so that they can be copied when
 * the answer is no page with that form.
 */
function typedIn(request: FastifyRequest): Html {
  if (request.method !== "POST") return nothing;
  const texts = Object.entries(fieldsOf(request)).flatMap(([name, value]) =>
    typeof value === "string" &&
    !sealed.test(name) &&
    /\s/.test(value) &&
    value.length >= worthKeeping.min
      ? [value]
      : [],
  );
  if (texts.length === 0 || texts.join("").length > worthKeeping.max) return nothing;
  const messages = webMessages(request.view.language);
  return html`<section><h2 id="typed">${messages.typed}</h2><p>${messages.typedText}</p>${texts.map(
    (text) => html`<textarea readonly rows="5" aria-labelledby="typed" dir="auto">
${text}</textarea>`,
  )}</section>`;
}

/** After signing in one goes on where one was: the page asked for, or the page with the form. */
function wayBack(request: FastifyRequest, origin: string): string {
  if (request.method === "GET") return request.url;
  const from = request.headers.referer ?? "";
  return from.startsWith(`${origin}/`) ? from.slice(origin.length) : "/";
}

/** Signing in right here, with what was typed carried along. */
function signInHere(request: FastifyRequest, keptForm: string, next: string): Html {
  const { view } = request;
  const messages = webMessages(view.language);
  const values = { values: {}, notes: {} };
  return html`<p>${messages.keptText}</p>${form(view, {
    action: "/login",
    body: html`<input type="hidden" name="next" value="${next}"><input type="hidden"
      name="${keptField}" value="${keptForm}">
${field(view, values, {
  name: "handle",
  label: messages.handle,
  required: true,
  autocomplete: "username",
  maxLength: 31,
})}
${field(view, values, {
  name: "password",
  label: messages.password,
  type: "password",
  required: true,
  autocomplete: "current-password",
})}`,
    submit: messages.signIn,
  })}<p>${linkTo(`/login?next=${encodeURIComponent(next)}`, messages.withoutIt)}</p>`;
}

/** Where the way leads from here. */
function wayOn(
  request: FastifyRequest,
  error: DomainError | undefined,
  origin: string,
  keptForm: string | undefined,
): Html {
  const messages = webMessages(request.view.language);
  if (error?.waitsAt !== undefined)
    return html`<p>${buttonTo(error.waitsAt, messages.seeWhatWaits)}</p>`;
  if (error?.way !== undefined)
    return html`<p>${buttonTo(
      error.way.path,
      error.way.to === "role" ? messages.seeRole : messages.seeGroup,
    )}</p>`;
  if (error?.code !== "sign-in-needed" && error?.code !== "session-ended")
    return html`<p>${buttonTo("/", messages.backHome, true)}</p>`;
  const next = wayBack(request, origin);
  return keptForm === undefined
    ? html`<p>${buttonTo(`/login?next=${encodeURIComponent(next)}`, messages.signIn)}</p>`
    : signInHere(request, keptForm, next);
}

/** `keep`: what a form brought, sealed, to be carried through signing in. */
export function answerError(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  { origin, config }: Pick<AppContext, "origin" | "config">,
  keep: (request: FastifyRequest) => string | undefined = () => undefined,
): FastifyReply {
  // Who asked is gone before all of it was here: nobody reads an answer, and no fault is ours.
  if (request.raw.errored !== null && request.raw.errored === error) {
    request.log.info({ path: request.routeOptions.url ?? "unknown" }, "the asker went away");
    return reply.status(400).send();
  }
  const domainError = domainErrorOf(error, config);
  const path = request.url.split("?")[0] ?? "/";
  if (domainError === undefined) {
    request.log.error(
      {
        err:
          error instanceof Error ? { message: error.message, stack: error.stack } : String(error),
        method: request.method,
        path: request.routeOptions.url ?? "unknown",
      },
      "an error of ours",
    );
  } else if (domainError.code === "unavailable" || domainError.code === "disk-full") {
    request.log.error(
      { why: error instanceof Error ? error.message : String(error) },
      domainError.code === "disk-full"
        ? "there is no space left on the disk"
        : "the database does not answer",
    );
    reply.header("retry-after", "30");
  } else if (domainError.code === "too-many-requests" && !reply.hasHeader("retry-after")) {
    // Of limits that know no moment when they are over.
    reply.header("retry-after", "600");
  }
  const status = domainError?.status ?? 500;
  const { language } = request.view;
  const messages = webMessages(language);
  if (wantsJson(path, request.headers.accept)) {
    const problem =
      domainError === undefined
        ? { type: "about:blank", title: messages.problem, status }
        : problemOf(domainError, origin, language);
    return reply
      .status(status)
      .header("content-type", "application/problem+json")
      .header("vary", "Accept")
      .send(JSON.stringify(problem));
  }
  const texts = domainError?.in(language);
  const title = texts?.title ?? messages.problem;
  const detail = texts?.detail ?? messages.problemDetail;
  const notes = Object.values(texts?.fields ?? {});
  const wasStored = domainError !== undefined && wasKept.includes(domainError.code);
  return sendPage(reply, request, {
    title,
    status,
    hidden: true,
    body: html`<div class="error-page">${
      wasStored ? nothing : html`<p class="big" aria-hidden="true">${status}</p>`
    }<h1>${title}</h1><p class="lead">${detail}</p>
${notes.length === 0 ? "" : html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
${wayOn(
  request,
  domainError,
  origin,
  status === 401 ? keep(request) : undefined,
)}${wasStored ? nothing : typedIn(request)}</div>`,
  });
}
