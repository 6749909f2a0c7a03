/** Every "no" that a person can meet: its status and its words. Anything else that is thrown is a bug (500). */
const table = {
  "bad-input": [
    422,
    "Some of what you wrote can't be used yet.",
    "Look at the notes beside the fields; what you typed is kept.",
  ],
  "bad-request": [
    400,
    "We could not read this request.",
    "Something in it is not in the form we expect.",
  ],
  "sign-in-needed": [401, "Please sign in first.", "This is for members of the collective."],
  "wrong-password": [
    401,
    "The handle and the password don't match.",
    "Check both and try again. Handles have small letters, digits and _ only.",
  ],
  "not-allowed": [
    403,
    "You can't do this right now.",
    "It needs a role in this group that you don't hold at the moment. Roles rotate; ask who holds it now.",
  ],
  "cross-site": [
    403,
    "This form came from somewhere else.",
    "For your safety we only take forms from our own pages. Open the page here and send it again.",
  ],
  "not-found": [
    404,
    "There is nothing here.",
    "It may have been moved or taken away, or the address has a typo.",
  ],
  gone: [
    410,
    "This was taken away.",
    "The people who wrote it removed it. Nothing of it is kept here.",
  ],
  "handle-taken": [
    409,
    "This handle is taken.",
    "Handles are never given twice. Choose another one.",
  ],
  "already-founded": [
    409,
    "This collective is already founded.",
    "Sign in, or ask a member for an invitation.",
  ],
  "setup-link-invalid": [
    410,
    "This set-up link no longer works.",
    "Set-up links last 30 minutes. On the server, run: calendula setup-link",
  ],
  "invitation-invalid": [
    410,
    "This invitation no longer works.",
    "It was used up, or its time is over. Ask for a new one.",
  ],
  conflict: [
    409,
    "Somebody else changed this in the meantime.",
    "Open it again, and put your change on top of theirs.",
  ],
  "wrong-content": [
    415,
    "We can't take this kind of content here.",
    "Send it in the form that this address is made for, without compression.",
  ],
  "too-large": [413, "This is too much at once.", "Send less, or in several parts."],
  "too-costly": [
    422,
    "This takes too long to read.",
    "Something in it is built so that it costs more work than any text should. What you typed is kept.",
  ],
  "too-many-requests": [
    429,
    "That was a lot in a short time.",
    "Please wait a little and try again.",
  ],
  "second-key-needed": [
    409,
    "Kept. One more key is needed.",
    "Nobody holds this role now. When another member turns the second key, it is done. They find it on the page of the group.",
  ],
  "told-first": [
    409,
    "Kept. Everybody in the group is told first.",
    "It is done in 72 hours, unless somebody holds it for a talk.",
  ],
  "not-published": [409, "This is not published yet.", "Publish it first."],
  "group-not-open": [
    409,
    "This group does not speak in public.",
    "Only an open group can publish for everybody.",
  ],
  "last-member": [409, "You are the last member here.", "Invite somebody first, or end the group."],
  "sibling-known": [409, "You already follow them.", "They are on your list of siblings."],
  "sibling-not-found": [
    422,
    "We could not find anybody at this address.",
    "Check the address: @name@server, or the web address of their page.",
  ],
  "own-address": [422, "This address is your own collective.", "Give the address of another one."],
  "no-mail": [503, "This server sends no mail.", "It keeps no address either. Leave it out."],
  busy: [
    503,
    "There is very much to do right now.",
    "What you typed is kept; please send it again in a minute.",
  ],
  unavailable: [
    503,
    "Calendula is resting for a moment.",
    "The database does not answer. Nothing of yours is lost; please try again in a minute.",
  ],
} as const satisfies Record<string, readonly [status: number, title: string, detail: string]>;

export type DomainErrorCode = keyof typeof table;

/**
 * A rule that says no. `fields` are notes beside form fields, by field name.
 * In JSON it is a problem (RFC 9457): type `/problems/{code}`, title, status, detail, errors.
 */
export class DomainError extends Error {
  override readonly name = "Refusal";
  readonly code: DomainErrorCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly fields: Readonly<Record<string, string>>;
  constructor(
    code: DomainErrorCode,
    more: { detail?: string; fields?: Readonly<Record<string, string>> } = {},
  ) {
    const [status, title, detail] = table[code];
    super(`${code}: ${more.detail ?? title}`);
    this.code = code;
    this.status = status;
    this.title = title;
    this.detail = more.detail ?? detail;
    this.fields = more.fields ?? {};
  }
}

/** Throws bad-input when any note is there; `undefined` notes are left out. */
export function rejectFields(notes: Readonly<Record<string, string | undefined>>): void {
  const fields = Object.fromEntries(
    Object.entries(notes).filter((e): e is [string, string] => e[1] !== undefined),
  );
  if (Object.keys(fields).length > 0) throw new DomainError("bad-input", { fields });
}

/** Does it; notes of a refusal stand under the names that the API has for its fields (`names`: ours to theirs). */
export async function withFieldNames<T>(
  names: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || Object.keys(error.fields).length === 0) throw error;
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([name, note]) => [names[name] ?? name, note]),
    );
    throw new DomainError(error.code, { detail: error.detail, fields });
  }
}

export const domainErrors: Readonly<Record<DomainErrorCode, readonly [number, string, string]>> =
  table;
