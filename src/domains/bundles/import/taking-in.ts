/** What somebody wants to take in: from what, how far it is, what becomes of each part. Pure. */

export type ImportKind = "bundle" | "markdown" | "wordpress" | "article";
/** `reading` and `running` wait for the worker. */
type ImportState = "reading" | "read" | "refused" | "running" | "done";

/**
 * `theirs`: kept as its author's, for the author signed it. `ask`: its own server is asked first.
 * `draft`: of our group, with credit and origin. `link`: a draft with the link alone. `new`: a
 * draft of what was nowhere before. The others stay out.
 */
export const fates = [
  "theirs",
  "ask",
  "draft",
  "link",
  "new",
  "known",
  "ours",
  "blocked",
  "closed",
  "gone",
] as const;
export type Fate = (typeof fates)[number];

export const comesIn = (fate: Fate): boolean =>
  ["theirs", "ask", "draft", "link", "new"].includes(fate);

export interface ImportItem {
  readonly name: string;
  readonly fate: Fate;
  readonly credit: string;
  /** SPDX; "" when nothing is said. */
  readonly license: string;
  readonly iri: string | null;
  readonly by: string | null;
  readonly byName: string;
  /** Of a bundle: path of the document in the zip. */
  readonly document: string | null;
}

export interface LibraryImport {
  readonly id: string;
  readonly memberId: string;
  readonly groupId: string;
  /** Of the group. */
  readonly handle: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  /** Of an article. */
  readonly address: string | null;
  /** Why it was refused, in words for people. */
  readonly why: string | null;
  /** Of a bundle. */
  readonly from: {
    readonly name: string;
    readonly origin: string;
    readonly verified: boolean;
  } | null;
  readonly problems: readonly string[];
  readonly total: number;
  /** Licence for what names none. */
  readonly license: string;
  readonly expires: Date;
  readonly progress: ImportProgress;
}

/** What was found in it; `file`: what is kept of it from now on, where nothing was brought. */
export interface LookedAt {
  readonly items: readonly ImportItem[];
  readonly facts: Partial<Pick<LibraryImport, "kind" | "from" | "problems">>;
  readonly file?: Uint8Array;
}

export interface ImportProgress {
  /** Parts that are through. */
  readonly done: number;
  readonly theirs: number;
  readonly drafts: number;
  readonly left: number;
}

export const begun: ImportProgress = { done: 0, theirs: 0, drafts: 0, left: 0 };
