/** The page of one's news: what waits first, then what happened, by day. */
import { dayIn } from "#platform/lib/temporal.ts";
import {
  badge,
  emptyState,
  linkTo,
  longDay,
  pageHead,
  pager,
  section,
  timeTag,
  timeText,
  kickerOfMe,
} from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { newsMessages } from "./messages.ts";
import type { NewsItem } from "./news.ts";
import { newsText } from "./text.ts";

function line(view: View, item: NewsItem, zone: string): Html {
  const messages = newsMessages(view.language);
  const text = newsText(item, { language: view.language, zone });
  const unread = item.read === null;
  return html`<li${unread ? html` class="unread"` : nothing}><p>${
    unread ? html`${badge(messages.unread, "petal")} ` : nothing
  }<a href="${item.path}"><bdi>${text}</bdi></a> <span class="facts">${timeTag(
    item.published,
    timeText(item.published, zone, view.language),
  )}</span></p>
${
  unread
    ? form(view, {
        action: "/me/news/read",
        body: html`<input type="hidden" name="ids" value="${item.id}">`,
        submit: messages.read,
        about: text,
        quiet: true,
      })
    : nothing
}</li>`;
}

/** `waiting`: what stands first on one's own page, as other domains show it. */
export function newsPage(
  view: View,
  news: {
    readonly items: readonly NewsItem[];
    readonly unread: number;
    readonly next: string | null;
  },
  waiting: Html,
): Page {
  const messages = newsMessages(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const days = new Map<string, NewsItem[]>();
  for (const item of news.items) {
    const day = dayIn(item.published, zone);
    const known = days.get(day);
    if (known === undefined) days.set(day, [item]);
    else known.push(item);
  }
  const [newest] = news.items;
  return {
    title: messages.news,
    hidden: true,
    body: html`${pageHead(messages.news, {
      kicker: kickerOfMe(view),
      lead: html`${messages.lead} ${linkTo("/me/settings", messages.howItReaches)}`,
    })}
<div data-news>${
      news.unread > 0 && newest !== undefined
        ? html`<div class="actions" data-read-when-seen>${form(view, {
            action: "/me/news/read",
            body: html`<input type="hidden" name="until"
              value="${newest.published.toISOString()}">`,
            submit: messages.allRead,
          })}</div>`
        : nothing
    }
${waiting}
${news.items.length === 0 ? emptyState(messages.nothingNew, messages.nothingNewText) : nothing}
${[...days].map(([day, items]) =>
  section(
    longDay(day, view.language),
    html`<ul class="plain news">${items.map((item) => line(view, item, zone))}</ul>`,
  ),
)}
${pager(view, news.next === null ? undefined : `/me/news?cursor=${news.next}`)}</div>`,
  };
}
