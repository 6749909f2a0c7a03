/** Parts of other pages that show guides. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { mayChange } from "#commons/owned.ts";
import { buttonTo, cardList, linkTo, linkToName, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { guideCard } from "./library/page.ts";
import { guidesOf, libraryGuides } from "./store.ts";
import { lineageMessages } from "./lineage/messages.ts";
import { guideMessages } from "./messages.ts";
import { notesMessages } from "./notes/messages.ts";
import { guidesThatWait } from "./suggestions/queries.ts";

/** The guides of a group; nothing when there are none. */
export async function groupGuides(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  const messages = guideMessages(view.language);
  const guides = await guidesOf(
    ctx.db,
    viewer,
    group.id,
    viewer.member?.groups.includes(group.id) === true ? 3 : 6,
  );
  return guides.length === 0
    ? []
    : [
        section(messages.guides, cardList(guides.map((guide) => guideCard(view, guide))), {
          more: linkTo(`/library?group=${group.handle}`, messages.all),
        }),
      ];
}

/** The newest guides of us and of siblings; undefined when there are none. */
export async function newestGuides(
  ctx: AppContext,
  view: View,
  max: number,
): Promise<Html | undefined> {
  const { guides } = await libraryGuides(ctx.db, view.viewer, {}, max);
  return guides.length === 0 ? undefined : cardList(guides.map((guide) => guideCard(view, guide)));
}

export const writeLink = (view: View, handle: string): Html =>
  buttonTo(`/@${handle}/guides/new`, guideMessages(view.language).write, true);

/** Guides that the viewer keeps, with suggested changes, and notes that wait for a look. */
export async function guidesForMe(ctx: AppContext, { viewer, language }: View): Promise<Html> {
  const waiting = await guidesThatWait(ctx.db, viewer.member?.groups ?? []);
  // In one moment: the database is asked once.
  const may = await Promise.all(waiting.map((guide) => mayChange(ctx, viewer, guide)));
  const mine = waiting.filter((_, i) => may[i]);
  const list = (title: string, links: readonly Html[]): Html =>
    links.length === 0
      ? nothing
      : section(title, html`<ul class="plain">${links.map((one) => html`<li>${one}</li>`)}</ul>`);
  return html`${list(
    lineageMessages(language).suggestions,
    mine
      .filter(({ suggested }) => suggested)
      .map(({ id, name }) => linkToName(`/guides/${id}/suggestions`, name)),
  )}${list(
    notesMessages(language).waitingTitle,
    mine
      .filter(({ noted }) => noted)
      .map(({ id, name }) => linkToName(`/guides/${id}/notes`, name)),
  )}`;
}
