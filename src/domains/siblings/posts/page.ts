/** What siblings say: the page, and a few lines for the start page. */
import type { InlinePicture } from "#commons/pictures/picture.ts";
import { removalLink } from "#domains/pictures/sections.ts";
import { picture, withInline } from "#platform/web/html/pictures.ts";
import {
  badge,
  emptyState,
  linkOut,
  linkTo,
  pageHead,
  pager,
  prose,
  section,
  timeTag,
  dayTimeText,
} from "#platform/web/html/components.ts";
import { choices, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { filesBeside, type PostsShown, type SiblingPost, titleOfPost } from "./post.ts";
import { siblingPostMessages } from "./messages.ts";

interface PostsFacts {
  readonly posts: readonly SiblingPost[];
  /** Those beside them, by post. */
  readonly pictures: ReadonlyMap<string, readonly InlinePicture[]>;
  readonly next: string | undefined;
  readonly feed: string;
  /** undefined for those who don't sign in. */
  readonly siblings:
    | readonly { readonly id: string; readonly name: string; readonly muted: boolean }[]
    | undefined;
  /** undefined for those who don't decide it. */
  readonly shown: PostsShown | undefined;
}

const when = (view: View, moment: Date): Html => {
  const zone = view.collective?.timeZone ?? "UTC";
  return timeTag(moment, dayTimeText(moment, zone, view.language));
};

function filesList(view: View, post: SiblingPost, pictures: readonly InlinePicture[]): Html {
  const messages = siblingPostMessages(view.language);
  // What stands in its text is shown there.
  const inside = (url: string): boolean =>
    post.contentHtml.includes(`href="${escapeText(url)}"`) &&
    pictures.some((one) => one.source === url);
  const all = filesBeside(post).filter(({ url }) => !inside(url));
  const shown = all.flatMap(({ url }) => pictures.filter((one) => one.source === url));
  const files = all.filter(({ url }) => !shown.some((one) => one.source === url));
  const images = shown.map(({ image }) => picture(image, { shape: "card" }));
  return files.length === 0
    ? html`${images}`
    : html`${images}<p class="hint">${messages.files}</p><ul>${files.map(
        ({ url, words, mediaType }) =>
          html`<li>${linkOut(url, words || messages.file)}${
            mediaType === "" ? nothing : html` <span class="facts">${mediaType}</span>`
          }</li>`,
      )}</ul>`;
}

function postItem(view: View, post: SiblingPost, pictures: readonly InlinePicture[]): Html {
  const messages = siblingPostMessages(view.language);
  const language = post.language === "" ? undefined : post.language;
  const words = html`${prose(
    withInline(post.contentHtml, pictures),
    language,
  )}${filesList(view, post, pictures)}`;
  const who = post.boost
    ? html`<p class="facts">${messages.passedOn({
        sibling: post.siblingName,
      })}</p><p><strong>${linkOut(post.authorUrl, post.authorName)}</strong>`
    : html`<p><strong>${linkOut(post.siblingUrl, post.siblingName)}</strong>`;
  return html`<li><article>${who} <span class="facts">${when(view, post.published)}${
    post.edited ? html` · ${messages.edited}` : nothing
  }</span>${post.public ? nothing : html` ${badge(messages.followersOnly)}`}</p>
${post.name === "" ? nothing : html`<h2><bdi>${post.name}</bdi></h2>`}
${
  post.warning === ""
    ? words
    : html`<details><summary><bdi>${post.warning}</bdi></summary>${words}</details>`
}
${pictures.map(({ image }) =>
  removalLink(view, image, { named: pictures.length > 1 }),
)}<p class="facts">${linkOut(post.url, messages.open)} · ${linkTo(
    `/report?about=${post.id}`,
    messages.report,
  )}</p></article></li>`;
}

/** The way to what was said before, or that there is nothing before it. */
function earlierPart(view: View, { posts, next }: PostsFacts): Html {
  if (next !== undefined) return pager(view, `/siblings/posts?from=${next}`);
  return posts.length === 0
    ? nothing
    : html`<p class="hint">${siblingPostMessages(view.language).end}</p>`;
}

export function siblingPostsPage(view: View, facts: PostsFacts): Page {
  const messages = siblingPostMessages(view.language);
  const { posts, siblings, shown } = facts;
  const allMuted =
    siblings !== undefined && siblings.length > 0 && siblings.every((one) => one.muted);
  const whom = siblings?.map(
    (one) =>
      html`<li><bdi>${one.name}</bdi> ${form(view, {
        action: `/siblings/${one.id}/${one.muted ? "unmute" : "mute"}`,
        submit: one.muted ? messages.unmute : messages.mute,
        quiet: true,
        about: one.name,
      })}</li>`,
  );
  return {
    title: messages.title,
    description: messages.lead,
    hidden: true,
    head: html`<link rel="alternate" type="application/rss+xml" title="${messages.title}"
      href="${facts.feed}">`,
    body: html`${pageHead(messages.title, { lead: messages.lead })}
${
  posts.length === 0
    ? emptyState(messages.none, allMuted ? messages.mutedAll : messages.noneText)
    : html`<ol class="plain">${posts.map((post) =>
        postItem(view, post, facts.pictures.get(post.id) ?? []),
      )}</ol>`
}
${earlierPart(view, facts)}
<p class="hint">${linkTo(facts.feed, messages.feed)}. ${messages.feedText}</p>
${
  whom === undefined || whom.length === 0
    ? nothing
    : section(
        messages.whom,
        html`<p class="hint">${messages.whomText}</p><ul class="plain">${whom}</ul>`,
      )
}
${
  shown === undefined
    ? nothing
    : section(
        messages.shown,
        form(view, {
          action: "/siblings/posts",
          body: choices(
            {
              values: {
                shown: [...(shown.everybody ? ["everybody"] : []), ...(shown.home ? ["home"] : [])],
              },
              notes: {},
            },
            {
              name: "shown",
              label: messages.shownAlso,
              hint: messages.everybodyHint,
              many: true,
              options: [
                ["everybody", messages.everybody],
                ["home", messages.home],
              ],
            },
          ),
          submit: messages.save,
        }),
      )
}`,
  };
}

/** A few lines for the start page. */
export const postLines = (view: View, posts: readonly SiblingPost[]): Html =>
  html`<ul class="plain">${posts.map(
    (post) =>
      html`<li>${linkOut(
        post.url,
        titleOfPost(post),
      )} <span class="facts"><bdi>${post.siblingName}</bdi> · ${when(
        view,
        post.published,
      )}</span></li>`,
  )}</ul>`;
