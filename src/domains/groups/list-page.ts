/** Groups as cards, and the page that lists them. */
import { plainText } from "#commons/markup/plain-text.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { shorten } from "#platform/lib/messages.ts";
import { badge, buttonTo, cardList, emptyState, pageHead } from "#platform/web/html/components.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { groupMessages } from "./messages.ts";

export interface GroupRow {
  readonly handle: string;
  readonly name: string;
  readonly summary: string;
  readonly kind: GroupKind;
  readonly root: boolean;
}

type ListedGroup = GroupRow & {
  readonly members: number;
  readonly avatar?: ShownPicture | null;
};

export const kindBadge = (view: View, group: GroupRow): Html => {
  const messages = groupMessages(view.language);
  return group.root
    ? badge(messages.root, "petal")
    : badge(messages.kinds[group.kind], group.kind === "open" ? "leaf" : "plain");
};

export const groupCards = (groups: readonly ListedGroup[], view: View, level: 2 | 3 = 2): Html =>
  cardList(
    groups.map((group) => ({
      href: `/@${group.handle}`,
      title: group.name,
      text: shorten(plainText(renderMarkdown(group.summary)), 160),
      badge: kindBadge(view, group),
      facts: [groupMessages(view.language).people({ n: group.members })],
      picture: pictureOr(group.avatar ?? undefined, "group", group.handle, { shape: "avatar" }),
    })),
    level,
  );

export function groupsPage(view: View, groups: readonly ListedGroup[], mayBegin: boolean): Page {
  const messages = groupMessages(view.language);
  const begin = mayBegin ? [buttonTo("/groups/new", messages.begin)] : [];
  return {
    title: messages.groups,
    description: messages.groupsLead,
    body: html`${pageHead(messages.groups, { lead: messages.groupsLead, actions: begin })}
${
  groups.length === 0
    ? emptyState(messages.noGroups, messages.noGroupsText)
    : groupCards(groups, view)
}`,
  };
}
