/** A group: people who hold something together. Its kind only ever tightens. */
import { handleForm, hasLetter, manyLines } from "#commons/text.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { newToken } from "#platform/lib/ids.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { groupMessages } from "./messages.ts";

const saying = sayings(groupMessages);

export const groupKinds: readonly GroupKind[] = ["open", "closed", "tender"];

export interface GroupInput {
  readonly handle: string;
  readonly name: string;
  readonly summary: string;
  readonly kind: GroupKind;
}

// Names that look like the server itself speaking, or that are parts of our addresses.
const reserved = new Set([
  "instance",
  "actor",
  "admin",
  "administrator",
  "root",
  "moderator",
  "support",
  "calendula",
  "api",
  "inbox",
  "new",
  "www",
]);

/** Notes by field. */
export function checkGroup(
  group: Pick<GroupInput, "name" | "summary"> & Partial<GroupInput>,
): Record<string, Saying | undefined> {
  return {
    handle: group.handle === undefined ? undefined : checkHandle(group.handle),
    name: !hasLetter(group.name) ? saying((m) => m.errors.giveTheGroupAName) : undefined,
    summary:
      manyLines(group.summary).length > 2000
        ? saying((m) => m.errors.keepItUnder2000Characters)
        : undefined,
    kind:
      group.kind === undefined || groupKinds.includes(group.kind)
        ? undefined
        : saying((m) => m.errors.chooseOpenClosedOrTender),
  };
}

function checkHandle(handle: string): Saying | undefined {
  if (!handleForm.test(handle)) return saying((m) => m.errors.aHandleHas1To);
  return reserved.has(handle) ? saying((m) => m.errors.thisHandleCouldBeTaken) : undefined;
}

/**
 * May a group of kind `from` become `to`? Only to a stricter one: what
 * was promised as sheltered stays so.
 */
export const groupMayBecome = (from: GroupKind, to: GroupKind): boolean =>
  groupKinds.indexOf(to) >= groupKinds.indexOf(from);

/** A group as the API shows it. */
interface GroupView {
  readonly handle: string;
  readonly name: string;
  readonly summary: string;
  readonly kind: GroupKind;
  readonly root: boolean;
  readonly language: string;
  /** May others quote its events and guides? */
  readonly quotable?: boolean;
  /** ActivityPub id, when open. */
  readonly id?: string;
  readonly url: string;
}

export function groupView(
  origin: string,
  group: {
    handle: string;
    name: string;
    summary: string;
    kind: GroupKind;
    root: boolean;
    language: string;
    quotable?: boolean;
  },
): GroupView {
  const { handle, name, summary, kind, root, language } = group;
  return {
    handle,
    name,
    summary,
    kind,
    root,
    language,
    ...(kind === "open"
      ? { id: `${origin}/groups/${handle}`, quotable: group.quotable ?? true }
      : {}),
    url: `${origin}/@${handle}`,
  };
}

/**
 * What nobody can guess stands behind the handle of a tender group: so no other group's handle is
 * ever refused because of it, and creating one tells nobody that it is there.
 */
export const tenderHandle = (handle: string): string => {
  const secret = newToken()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 10);
  return `${handle.slice(0, 30 - 1 - secret.length)}_${secret}`;
};
