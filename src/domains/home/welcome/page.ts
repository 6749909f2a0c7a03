/** What somebody sees first who came by an invitation. */
import { plainText } from "#commons/markup/plain-text.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { buttonTo, cardList, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { homeMessages } from "../messages.ts";

interface OwnGroup {
  readonly handle: string;
  readonly name: string;
  readonly summary: string;
  readonly root: boolean;
}

export function welcomePage(
  view: View,
  groups: readonly OwnGroup[],
  events: Html | undefined,
): Page {
  const messages = homeMessages(view.language);
  const { newcomer } = messages;
  const { collective, viewer } = view;
  const title = newcomer.title({ name: viewer.member?.name ?? "" });
  const own = groups.filter((group) => !group.root);
  return {
    title,
    hidden: true,
    help: "getting-started",
    body: html`${pageHead(title, {
      lead: newcomer.lead({ collective: collective?.name ?? "" }),
      actions: [
        buttonTo("/groups", newcomer.groups),
        buttonTo(collective?.aboutUs ?? "/", messages.ourPage, true),
      ],
    })}
${
  (collective?.summary ?? "") === ""
    ? nothing
    : html`<p class="lead"><bdi>${plainText(renderMarkdown(collective?.summary ?? ""))}</bdi></p>`
}
${
  own.length === 0
    ? nothing
    : section(
        newcomer.yours,
        cardList(
          own.map((group) => ({
            href: `/@${group.handle}`,
            title: group.name,
            text: plainText(renderMarkdown(group.summary)),
          })),
        ),
      )
}
${
  events === undefined
    ? nothing
    : section(messages.soon, events, { more: linkTo("/calendar", messages.soonMore) })
}
${section(
  newcomer.next,
  html`<ul><li>${linkTo("/me/settings", newcomer.news)}</li><li>${linkTo(
    "/help/getting-started",
    newcomer.around,
  )}</li><li>${linkTo("/me", messages.forYou)}</li></ul>`,
)}`,
  };
}
