/** What siblings say: a plain post of theirs, or one that they pass on. Pure. */
import { postLife, type Attached } from "#commons/incoming/post.ts";
import { oneLine } from "#commons/text.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { safeUrl } from "#platform/lib/url.ts";

/** How long it is kept. */
export const siblingPostLife = postLife;
/** Most that one sibling brings in a day. */
export const maxPostsADay = 200;

/** A post with whose it is. */
export interface SiblingPost {
  readonly id: string;
  readonly boost: boolean;
  readonly siblingId: string;
  readonly siblingName: string;
  readonly siblingUrl: string;
  readonly authorName: string;
  readonly authorUrl: string;
  readonly url: string;
  readonly name: string;
  readonly warning: string;
  readonly contentHtml: string;
  readonly attachments: string;
  readonly language: string;
  readonly public: boolean;
  readonly edited: boolean;
  readonly published: Date;
  readonly updated: Date;
}

/** How it is shown: to members only, or to whoever looks; on the start page, or not. */
export interface PostsShown {
  readonly everybody: boolean;
  readonly home: boolean;
}

/** The files beside it, as they were written down. */
export function filesBeside(post: Pick<SiblingPost, "attachments">): readonly Attached[] {
  const all: unknown = JSON.parse(post.attachments);
  return (Array.isArray(all) ? all : []).flatMap((one: unknown) => {
    const { url, mediaType, words } = (one ?? {}) as Readonly<Record<string, unknown>>;
    const checked = safeUrl(url);
    return checked === undefined || typeof mediaType !== "string" || typeof words !== "string"
      ? []
      : [{ url: checked, mediaType, words }];
  });
}

/** One line that says what it is about, for lists and feeds; a warning stands for what it hides. */
export const titleOfPost = (post: Pick<SiblingPost, "name" | "warning" | "contentHtml">): string =>
  oneLine(post.warning || post.name || plainText(post.contentHtml), 120);
