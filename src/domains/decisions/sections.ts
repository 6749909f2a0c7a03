/** Parts of other pages that show decisions. */
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { linkTo, section, wayTo } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { SeenDecision } from "./decision.ts";
import { countPoints } from "./points/store.ts";
import { momentText, stateBadge } from "./page.ts";
import { countOpen, decisionsOfMember, openDecisions } from "./store.ts";
import { words } from "./messages.ts";

/** What is decided about the member, and what waits for their stance or ballot; for their own page. */
export async function myDecisions(world: World, view: View): Promise<Html> {
  const w = words(view.language);
  const now = world.clock.now();
  const { about, waiting, entered } = await decisionsOfMember(world.db, view.viewer, now, 30);
  const line = (one: SeenDecision, last: Html): Html =>
    html`<li>${linkTo(`/decisions/${one.id}`, one.name)} <span class="facts"><bdi>${one.group.name}</bdi>${last}</span></li>`;
  const closing = ({ closes }: SeenDecision): Html =>
    closes === null
      ? nothing
      : html` · ${w.closes} ${momentText(view, closes)}${closes <= after(now, days(1)) ? html` <strong>${w.closesSoon}</strong>` : nothing}`;
  return html`${
    about.length === 0
      ? nothing
      : section(
          w.aboutYou,
          html`<p class="hint">${w.aboutYouText}</p><ul class="plain">${about.map((one) => line(one, html` ${stateBadge(view, one)}`))}</ul>`,
          { id: "about-you" },
        )
  }${
    waiting.length === 0
      ? nothing
      : section(
          w.waitsForYou,
          html`<p class="hint">${w.waitsText}</p><ul class="plain">${waiting.map((one) => line(one, closing(one)))}</ul>`,
          { id: "decisions" },
        )
  }${
    entered.length === 0
      ? nothing
      : section(
          w.enteredForYou,
          html`<p class="hint">${w.enteredText}</p><ul class="plain">${entered.map((one) => line(one, closing(one)))}</ul>`,
          { id: "entered" },
        )
  }`;
}

/** The ways to decisions and to what there is to do, lines of a list; for members of the group only. */
export async function decidingLinks(world: World, view: View, group: { readonly id: string; readonly handle: string }): Promise<Html[]> {
  if (view.viewer.member?.groups.includes(group.id) !== true) return [];
  const w = words(view.language);
  const [all, todo] = await Promise.all([countOpen(world.db, group.id), countPoints(world.db, group.id)]);
  return [
    wayTo(`/@${group.handle}/decisions`, w.decisions, all === 0 ? nothing : w.openCount(all)),
    wayTo(`/@${group.handle}/to-do`, w.todo, todo === 0 ? nothing : String(todo)),
  ];
}

/** What the group is deciding now; nothing when that is nothing. For its members only. */
export async function groupDecisions(
  world: World,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member?.groups.includes(group.id) !== true) return [];
  const w = words(view.language);
  const open = await openDecisions(world.db, viewer, group.id, 3);
  if (open.length === 0) return [];
  return [
    section(
      w.group,
      html`<ul class="plain">${open.map((one) => html`<li>${linkTo(`/decisions/${one.id}`, one.name)} ${stateBadge(view, one)}</li>`)}</ul>`,
      { id: "deciding", more: linkTo(`/@${group.handle}/decisions`, w.decisions) },
    ),
  ];
}
