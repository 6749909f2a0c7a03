/** Parts of other pages that show decisions. */
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import { linkTo, section } from "#web/components.ts";
import { html, type Html, nothing } from "#web/html.ts";
import type { View } from "#web/view.ts";
import { countPoints } from "./points-store.ts";
import { momentText, stateBadge } from "./page.ts";
import { countOpen, openDecisions, waitingFor } from "./store.ts";
import { words } from "./words.ts";

/** What waits for the member's stance or ballot; for their own page. */
export async function myDecisions(world: World, view: View): Promise<Html> {
  const w = words(view.language);
  const waiting = await waitingFor(world.db, view.viewer, world.clock.now(), 30);
  return waiting.length === 0
    ? nothing
    : section(
        w.waitsForYou,
        html`<p class="hint">${w.waitsText}</p><ul class="plain">${waiting.map((one) => html`<li>${linkTo(`/decisions/${one.id}`, one.name)} <span class="facts"><bdi>${one.group.name}</bdi>${one.closes === null ? nothing : html` · ${w.closes} ${momentText(view, one.closes)}`}</span></li>`)}</ul>`,
        { id: "decisions" },
      );
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
