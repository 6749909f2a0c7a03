/** Parts of other pages that show decisions. */
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import { after, days } from "#kit/clock.ts";
import { linkTo, section } from "#web/components.ts";
import { html, type Html, nothing } from "#web/html.ts";
import type { View } from "#web/view.ts";
import type { SeenDecision } from "./decision.ts";
import { countPoints } from "./points-store.ts";
import { momentText, stateBadge } from "./page.ts";
import { aboutMember, countOpen, enteredFor, openDecisions, waitingFor } from "./store.ts";
import { words } from "./words.ts";

/** What is decided about the member, and what waits for their stance or ballot; for their own page. */
export async function myDecisions(world: World, view: View): Promise<Html> {
  const w = words(view.language);
  const now = world.clock.now();
  const { db } = world;
  const [about, waiting, entered] = await Promise.all([
    aboutMember(db, view.viewer, 30),
    waitingFor(db, view.viewer, now, 30),
    enteredFor(db, view.viewer, now, 30),
  ]);
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

/** What the group is deciding, with the ways there; for its members only. */
export async function groupDecisions(
  world: World,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member?.groups.includes(group.id) !== true) return [];
  const w = words(view.language);
  const [open, all, todo] = await Promise.all([
    openDecisions(world.db, viewer, group.id, 5),
    countOpen(world.db, group.id),
    countPoints(world.db, group.id),
  ]);
  return [
    section(
      w.group,
      html`<ul class="plain">${open.map((one) => html`<li>${linkTo(`/decisions/${one.id}`, one.name)} ${stateBadge(view, one)}</li>`)}
<li>${linkTo(`/@${group.handle}/decisions`, w.decisions)} <span class="facts">${w.openCount(all)}</span></li>
<li>${linkTo(`/@${group.handle}/to-do`, w.todo)} <span class="facts">${String(todo)}</span></li></ul>`,
      { id: "deciding" },
    ),
  ];
}
