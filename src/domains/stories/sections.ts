/** Parts of other pages that show stories. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupsOfMember } from "#domains/groups/queries.ts";
import { buttonTo, cardList, linkTo, section, wayTo } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { storyCard } from "./page.ts";
import { groupOfGuide, shownStories, storiesOf } from "./store.ts";
import { storyMessages } from "./messages.ts";

/** The stories of a group; nothing when there are none. */
export async function groupStories(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  const messages = storyMessages(view.language);
  const stories = await storiesOf(
    ctx.db,
    viewer,
    group.id,
    viewer.member?.groups.includes(group.id) === true ? 3 : 6,
  );
  return stories.length === 0
    ? []
    : [
        section(messages.stories, cardList(stories.map((story) => storyCard(view, story))), {
          more: linkTo(`/stories?group=${group.handle}`, messages.all),
        }),
      ];
}

/** The way to them, a line of a list; for those who belong. */
export const storiesWay = (
  view: View,
  group: { readonly id: string; readonly handle: string },
): Html[] =>
  view.viewer.member?.groups.includes(group.id) === true
    ? [wayTo(`/stories?group=${group.handle}`, storyMessages(view.language).stories)]
    : [];

/**
 * The stories that belong to a guide, and the way to tell one;
 * nothing for those who can do neither.
 */
export async function guideStories(ctx: AppContext, view: View, guideId: string): Promise<Html> {
  const messages = storyMessages(view.language);
  const { stories, more } = await shownStories(ctx.db, view.viewer, { guide: guideId }, 3);
  const groups = await groupsOfMember(ctx, view.viewer);
  // Best in the group that wrote the guide; whoever belongs to another tells it there.
  const own = groups.length < 2 ? undefined : await groupOfGuide(ctx.db, guideId);
  const first = groups.find((group) => group.id === own) ?? groups[0];
  if (stories.length === 0 && first === undefined) return nothing;
  const tell =
    first === undefined
      ? nothing
      : html`<p>${buttonTo(
          `/@${first.handle}/stories/new?guide=${guideId}`,
          messages.tellOfGuide,
          true,
        )}</p>`;
  return section(
    messages.ofGuide,
    html`${
      stories.length === 0 ? nothing : cardList(stories.map((story) => storyCard(view, story)))
    }${tell}`,
    {
      ...(more ? { more: linkTo(`/stories?guide=${guideId}`, messages.all) } : {}),
    },
  );
}

export const tellLink = (view: View, handle: string): Html =>
  buttonTo(`/@${handle}/stories/new`, storyMessages(view.language).tell, true);
export const filesLink = (view: View, handle: string): Html =>
  buttonTo(`/@${handle}/files`, storyMessages(view.language).files, true);
