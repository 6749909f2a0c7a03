/** What a member is told: one of their news, and what becomes of it on a way out. Pure. */
import { isNewsKind, newsKinds, type NewsKind } from "#commons/news/kinds.ts";
import type { NewsChannel } from "#commons/news/notify.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { GroupKind, Trx } from "#platform/database/schema.ts";

/** One of them as it stands in the database, with its group as it is now. */
export interface NewsItem {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
  /** JSON. */
  readonly words: string;
  readonly urgent: boolean;
  readonly published: Date;
  readonly read: Date | null;
  readonly groupName: string | null;
  readonly groupKind: GroupKind | null;
}

/** For whoever sends: what may be said outside, in the member's language, and where it leads. */
export interface DueItem {
  readonly id: string;
  readonly kind: NewsKind;
  readonly text: string;
  /** Below our origin: "/events/…". Of a tender group it is the page of all news. */
  readonly path: string;
  readonly urgent: boolean;
  readonly published: Date;
}

/** All that is due to one member on one way. */
export interface DueNews {
  readonly member: { readonly id: string; readonly language: string };
  readonly items: readonly DueItem[];
}

/** A way on which news leave the server. */
export interface NewsWay {
  readonly channel: NewsChannel;
  /**
   * Takes what is due, in the transaction that marks it as sent: it only enqueues the jobs that
   * send. Each member comes once, with all that is due to them at this moment; the urgent first.
   */
  take(ctx: AppContext, trx: Trx, due: readonly DueNews[]): Promise<void>;
}

export const newsPath = "/me/news";

/** The kind of a row; undefined for one that a later version wrote. */
export const newsKindOf = (item: Pick<NewsItem, "kind">): NewsKind | undefined =>
  isNewsKind(item.kind) ? item.kind : undefined;

/** How much may be said of it outside: of a tender group nothing but that something waits. */
export const saidOutside = (
  kind: NewsKind,
  { groupKind }: Pick<NewsItem, "groupKind">,
): "all" | "kind" | "nothing" => (groupKind === "tender" ? "nothing" : newsKinds[kind].outside);
