/** Replies under a thing, as its page shows them: those that the group let through. */
import type { AppContext } from "#commons/app-context.ts";
import { linkOut, prose, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { shownReplies } from "./store.ts";
import { safetyMessages } from "./messages.ts";

export async function repliesSection(
  ctx: AppContext,
  view: View,
  kind: "event" | "guide" | "offer",
  id: string,
): Promise<Html> {
  const replies = await shownReplies(ctx.db, kind, id);
  if (replies.length === 0) return nothing;
  const items = replies.map(
    (reply) =>
      html`<li><p><strong>${linkOut(reply.authorUrl, reply.authorName)}</strong></p>${prose(reply.contentHtml)}</li>`,
  );
  return section(safetyMessages(view.language).repliesTitle, html`<ul class="plain">${items}</ul>`);
}
