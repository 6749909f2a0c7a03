/** A report: what it is about, who looks at it, and what can be done. Pure, but for the seal. */
import { manyLines } from "#commons/text.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { days } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { derive, instanceKey, isMark, mark, seal, unseal } from "#platform/lib/keyfile.ts";
import { safeUrl } from "#platform/lib/url.ts";
import Type from "typebox";
import { readJson } from "#platform/lib/json/read-json.ts";

/** After that it is forgotten, looked at or not. */
export const reportLife = days(90);
/** What is hidden until somebody looked is shown again after that. */
export const holdLife = days(14);

/** What can be reported here; `elsewhere` is whatever lives on another server. */
export type SubjectKind =
  | "event"
  | "guide"
  | "offer"
  | "word"
  | "reply"
  | "note"
  | "post"
  | "thing"
  | "picture"
  | "file"
  | "group"
  | "person"
  | "elsewhere";

/** What can be hidden until somebody looked. */
export type HideableKind =
  | "event"
  | "guide"
  | "offer"
  | "word"
  | "reply"
  | "post"
  | "picture"
  | "file";
const hideable: readonly SubjectKind[] = [
  "event",
  "guide",
  "offer",
  "word",
  "reply",
  "post",
  "picture",
  "file",
];
export const isHideable = (kind: string): kind is HideableKind =>
  (hideable as readonly string[]).includes(kind);

/** `file`: one that stands in texts. */
export const isPictureKind = (kind: string): kind is "picture" | "file" =>
  kind === "picture" || kind === "file";

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string | null;
  readonly groupId: string | null;
  /** The member whom it is about, or who made it. */
  readonly memberId: string | null;
  readonly name: string;
  /** Its page here. */
  readonly path: string | null;
  /** Its id elsewhere. */
  readonly iri: string | null;
  /** Its author elsewhere. */
  readonly actorIri: string | null;
}

/** The ladder, from the mildest on; the last three say what came of it. */
export const reportSteps = [
  "word",
  "hide",
  "show",
  "pause",
  "block",
  "forward",
  "nothing",
] as const;
export type ReportStep = (typeof reportSteps)[number];

export const isReportStep = (text: string): text is ReportStep =>
  (reportSteps as readonly string[]).includes(text);

/** What is named by what was typed or linked. */
export type Named =
  | { readonly by: "id"; readonly id: string }
  | { readonly by: "handle"; readonly handle: string; readonly group: boolean }
  | { readonly by: "iri"; readonly iri: string };

const uuidIn = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/**
 * Reads an id, an address of ours or of somebody else, or a name
 * with @; undefined for anything else.
 */
export function readSubject(typed: string, origin: string): Named | undefined {
  const text = typed.trim();
  if (isId(text.toLowerCase())) return { by: "id", id: text.toLowerCase() };
  const [, handle, host] = /^@([a-z0-9_]{1,60})(?:@([\w.-]+(?::\d+)?))?$/i.exec(text) ?? [];
  if (handle !== undefined && (host === undefined || host === new URL(origin).host))
    return { by: "handle", handle: handle.toLowerCase(), group: false };
  if (handle !== undefined) return { by: "iri", iri: text };
  if (!text.startsWith("/") && !/^https?:/i.test(text)) return undefined;
  if (!URL.canParse(text, origin)) return undefined;
  const url = new URL(text, origin);
  if (url.origin !== origin) {
    const iri = safeUrl(url.href);
    return iri === undefined ? undefined : { by: "iri", iri };
  }
  // What is said under a thing stands at a fragment of its page.
  const id = url.hash.match(uuidIn)?.[0] ?? url.pathname.match(uuidIn)?.at(-1);
  if (id !== undefined) return { by: "id", id };
  const [, member] =
    /^\/(?:api\/v1\/)?members\/([a-z0-9_]{1,60})(?:\/|$)/i.exec(url.pathname) ?? [];
  if (member !== undefined) return { by: "handle", handle: member.toLowerCase(), group: false };
  const [, group] = /^\/(?:@|groups\/)([a-z0-9_]{1,60})(?:\/|$)/i.exec(url.pathname) ?? [];
  return group === undefined
    ? undefined
    : { by: "handle", handle: group.toLowerCase(), group: true };
}

/** A page of the queue, and where the following one begins. */
export interface ReportQueue {
  readonly items: readonly OpenedReport[];
  readonly next?: number;
}

/** Members of the collective by what they may look at: each list holds the ones before it. */
export interface Keepers {
  /** Who keeps the care or the bridge. */
  readonly care: readonly string[];
  /** And who holds the keys. */
  readonly keys: readonly string[];
  /** And who holds any other role that lends a power. */
  readonly roles: readonly string[];
  readonly all: readonly string[];
}

/** Who looks at a report: two at least, where there are two, and never whom it is about. */
export function whoLooks(keepers: Keepers, about: readonly string[]): readonly string[] {
  const { care, keys, roles, all } = keepers;
  const lists = [care, keys, roles].map((list) => list.filter((id) => !about.includes(id)));
  const enough = lists.find((list) => list.length >= 2);
  if (enough !== undefined) return enough;
  const [some = []] = lists.toReversed();
  return some.length > 0 ? some : all.filter((id) => !about.includes(id));
}

export const readReportWords = (typed: string): string => manyLines(typed, 3000);

type Context = Pick<AppContext, "config">;
const keyFor = ({ config }: Context): Buffer => derive(instanceKey(config.dataDir), "reports");

interface Sealed {
  readonly content: string;
  /** The member who reported: for telling them that somebody looked. */
  readonly by?: string;
}

/** As it was sealed, perhaps by another version. */
const SealedReport = Type.Partial(Type.Object({ content: Type.String(), by: Type.String() }));

export const sealReport = (ctx: Context, words: Sealed): string =>
  seal(keyFor(ctx), JSON.stringify(words));

/** Names a report to who reported, and tells nobody else which one it is. */
export const reportMark = (ctx: Context, id: string): string => mark(keyFor(ctx), id);

/** We sealed it ourselves. */
function openedReport(ctx: Context, sealed: string | null): Partial<Sealed> {
  return sealed === null ? {} : readJson(SealedReport, unseal(keyFor(ctx), sealed));
}

/** For the page on which whoever asked sees how it stands: "id.mark". Nothing of it is stored. */
export const stateToken = (ctx: Context, id: string): string =>
  `${id}.${mark(keyFor(ctx), `state ${id}`)}`;

export function readStateToken(ctx: Context, token: string): string | undefined {
  const [id = "", given = ""] = token.split(".");
  return isId(id) && isMark(keyFor(ctx), `state ${id}`, given) ? id : undefined;
}

export const wordsOfReport = (
  ctx: Context,
  row: Pick<Row<"reports">, "sealed" | "content">,
): string => openedReport(ctx, row.sealed).content ?? row.content;

export const reporterOf = (ctx: Context, row: Pick<Row<"reports">, "sealed">): string | undefined =>
  openedReport(ctx, row.sealed).by;

/**
 * Of each thing that it is about; of one alone we know it, however it was named. A picture has no
 * name: it is called as the thing that it stands at.
 */
export function namedIds(
  { about, kind, objectId }: Pick<Row<"reports">, "about" | "kind" | "objectId">,
  origin: string,
): readonly (string | undefined)[] {
  const parts = about.split(" ");
  if (parts.length === 1 && !isPictureKind(kind)) return [objectId ?? undefined];
  return parts.map((one) => {
    const named = readSubject(one, origin);
    return named?.by === "id" ? named.id : undefined;
  });
}

/** A report as those read it who look at it. */
export interface OpenedReport {
  readonly id: string;
  readonly about: string;
  /** How each of those is called, where its reader may see it. */
  readonly names: readonly (string | undefined)[];
  readonly kind: string;
  readonly source: "member" | "stranger" | "server";
  readonly fromHost: string;
  readonly content: string;
  readonly received: Date;
  readonly closed: Date | null;
  readonly hidden: boolean;
  readonly mayHide: boolean;
  /** Its server can be told, and was not. */
  readonly mayForward: boolean;
  readonly actorIri: string | null;
  readonly steps: readonly Pick<Row<"reportSteps">, "step" | "words" | "role" | "made">[];
  /** How many have looked, and how many are to. */
  readonly looked: number;
  readonly needed: number;
  readonly mine: boolean;
}
