/** Parts of other pages that show decisions. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { linkTo, linkToName, section, wayTo } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { VisibleDecision } from "./decision.ts";
import { countPoints } from "./points/store.ts";
import { momentText, stateBadge } from "./page.ts";
import { countOpen, decisionsOfMember, openDecisions } from "./list-store.ts";
import { decisionMessages } from "./messages.ts";

/**
 * What is decided about the member, and what waits for their stance or ballot; for their own page.
 */
export async function myDecisions(ctx: AppContext, view: View): Promise<Html> {
  const messages = decisionMessages(view.language);
  const now = ctx.clock.now();
  const { about, waiting, entered } = await decisionsOfMember(ctx.db, view.viewer, now, 30);
  const line = (one: VisibleDecision, last: Html): Html =>
    html`<li>${linkToName(
      `/decisions/${one.id}`,
      one.name,
    )} <span class="facts"><bdi>${one.group.name}</bdi>${last}</span></li>`;
  const closing = ({ closes }: VisibleDecision): Html =>
    closes === null
      ? nothing
      : html` · ${messages.closes} ${momentText(view, closes)}${
          closes <= after(now, days(1)) ? html` <strong>${messages.closesSoon}</strong>` : nothing
        }`;
  return html`${
    about.length === 0
      ? nothing
      : section(
          messages.aboutYou,
          html`<p class="hint">${messages.aboutYouText}</p><ul class="plain">${about.map((one) =>
            line(one, html` ${stateBadge(view, one)}`),
          )}</ul>`,
          { id: "about-you" },
        )
  }${
    waiting.length === 0
      ? nothing
      : section(
          messages.waitsForYou,
          html`<p class="hint">${messages.waitsText}</p><ul class="plain">${waiting.map((one) =>
            line(one, closing(one)),
          )}</ul>`,
          { id: "decisions" },
        )
  }${
    entered.length === 0
      ? nothing
      : section(
          messages.enteredForYou,
          html`<p class="hint">${messages.enteredText}</p><ul class="plain">${entered.map((one) =>
            line(one, closing(one)),
          )}</ul>`,
          { id: "entered" },
        )
  }`;
}

/**
 * The ways to decisions and to what there is to do, lines of a list; for members of the group only.
 */
export async function decidingLinks(
  ctx: AppContext,
  view: View,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (view.viewer.member?.groups.includes(group.id) !== true) return [];
  const messages = decisionMessages(view.language);
  const [all, todo] = await Promise.all([
    countOpen(ctx.db, group.id),
    countPoints(ctx.db, group.id),
  ]);
  return [
    wayTo(
      `/@${group.handle}/decisions`,
      messages.decisions,
      all === 0 ? nothing : messages.openCount({ n: all }),
    ),
    wayTo(`/@${group.handle}/to-do`, messages.todo, todo === 0 ? nothing : String(todo)),
  ];
}

/** What the group is deciding now; nothing when that is nothing. For its members only. */
export async function groupDecisions(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member?.groups.includes(group.id) !== true) return [];
  const messages = decisionMessages(view.language);
  const open = await openDecisions(ctx.db, viewer, group.id, 3);
  if (open.length === 0) return [];
  return [
    section(
      messages.group,
      html`<ul class="plain">${open.map(
        (one) =>
          html`<li>${linkToName(`/decisions/${one.id}`, one.name)} ${stateBadge(view, one)}</li>`,
      )}</ul>`,
      { id: "deciding", more: linkTo(`/@${group.handle}/decisions`, messages.allDecisions) },
    ),
  ];
}
