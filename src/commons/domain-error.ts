/**
 * Every "no" that a person can meet, with its status. Anything else that is thrown is a bug (500).
 */
import { inLanguage, type Saying } from "#platform/i18n/saying.ts";
import { domainErrorMessages } from "#platform/i18n/error-messages.ts";

const statuses = {
  "bad-input": 422,
  "bad-request": 400,
  "sign-in-needed": 401,
  "session-ended": 401,
  "wrong-password": 401,
  "not-allowed": 403,
  "cross-site": 403,
  "not-found": 404,
  gone: 410,
  "handle-taken": 409,
  "already-founded": 409,
  "setup-link-invalid": 410,
  "invitation-invalid": 410,
  "link-used": 410,
  conflict: 409,
  "already-sent": 409,
  "key-reused": 422,
  "wrong-content": 415,
  "too-large": 413,
  "too-costly": 422,
  "too-many-requests": 429,
  "second-key-needed": 409,
  "told-first": 409,
  "not-published": 409,
  "group-not-open": 409,
  "last-member": 409,
  "sibling-known": 409,
  "sibling-not-found": 422,
  "own-address": 422,
  "no-mail": 503,
  busy: 503,
  quiet: 503,
  unavailable: 503,
  "disk-full": 503,
} as const satisfies Record<string, number>;

export type DomainErrorCode = keyof typeof statuses;

export const isDomainErrorCode = (code: string): code is DomainErrorCode =>
  Object.hasOwn(statuses, code);

interface ErrorTexts {
  readonly title: string;
  readonly detail: string;
  /** Notes beside form fields, by field name. */
  readonly fields: Readonly<Record<string, string>>;
}

interface WayOn {
  readonly to: "role" | "group";
  readonly path: string;
}

/**
 * A rule that says no. `fields` are notes beside form fields, by field name.
 * In JSON it is a problem (RFC 9457): type `/problems/{code}`, title, status, detail, errors.
 * Its own title, detail and fields are English, for logs and tests;
 * people read it `in` their language.
 */
export class DomainError extends Error implements ErrorTexts {
  override readonly name = "Refusal";
  readonly code: DomainErrorCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Path of the page where what was asked for waits for others. */
  readonly waitsAt: string | undefined;
  /** Where one reads of what is missing: the role, or the group that one does not belong to. */
  readonly way: WayOn | undefined;
  /** As they were given, for who throws it on. */
  readonly sayings: { readonly detail: Saying; readonly fields: Readonly<Record<string, Saying>> };
  constructor(
    code: DomainErrorCode,
    more: {
      detail?: Saying;
      fields?: Readonly<Record<string, Saying>>;
      waitsAt?: string;
      way?: WayOn;
    } = {},
  ) {
    const sayings = {
      detail: more.detail ?? ((language: string) => domainErrorMessages(language).details[code]),
      fields: more.fields ?? {},
    };
    const english = textsIn("en", code, sayings);
    super(`${code}: ${more.detail === undefined ? english.title : english.detail}`);
    this.code = code;
    this.status = statuses[code];
    this.title = english.title;
    this.detail = english.detail;
    this.fields = english.fields;
    this.waitsAt = more.waitsAt;
    this.way = more.way;
    this.sayings = sayings;
  }

  in(language: string): ErrorTexts {
    return language === "en" ? this : textsIn(language, this.code, this.sayings);
  }
}

const textsIn = (
  language: string,
  code: DomainErrorCode,
  { detail, fields }: DomainError["sayings"],
): ErrorTexts => ({
  title: domainErrorMessages(language).titles[code],
  detail: inLanguage(detail, language),
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, note]) => [name, inLanguage(note, language)]),
  ),
});

/** Throws bad-input when any note is there; `undefined` notes are left out. */
export function rejectFields(notes: Readonly<Record<string, Saying | undefined>>): void {
  const fields = Object.fromEntries(
    Object.entries(notes).filter((e): e is [string, Saying] => e[1] !== undefined),
  );
  if (Object.keys(fields).length > 0) throw new DomainError("bad-input", { fields });
}

/**
 * Does it; notes of a refusal stand under the names that the API has for
 * its fields (`names`: ours to theirs).
 */
export async function withFieldNames<T>(
  names: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || Object.keys(error.fields).length === 0) throw error;
    const fields = Object.fromEntries(
      Object.entries(error.sayings.fields).map(([name, note]) => [names[name] ?? name, note]),
    );
    throw new DomainError(error.code, { detail: error.sayings.detail, fields });
  }
}
