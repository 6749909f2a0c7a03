/** Questions on other pages: the way to ask, and what waits for those who answer. */
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { buttonTo, linkTo, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { askedThing } from "./asking-actions.ts";
import { askSection } from "./page.ts";
import type { AboutKind } from "./question.ts";
import { waitingQuestions, type WaitingQuestions } from "./store.ts";
import { askUsMessages } from "./messages.ts";

const line = (view: View, one: WaitingQuestions): Html => {
  const messages = askUsMessages(view.language);
  return one.mine
    ? html`<p class="flash">${linkTo(
        `/@${one.handle}/questions`,
        messages.waiting({ n: one.waiting }),
      )}. ${messages.waitingText({ group: one.name })}</p>`
    : html`<p class="flash">${messages.waiting({ n: one.waiting })}. ${messages.waitingText({
        group: one.name,
      })} ${messages.nobody} ${linkTo(`/@${one.handle}/roles`, messages.toRoles)}</p>`;
};

/** For the page of oneself. */
export async function questionsForMe(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const all = await waitingQuestions(ctx.db, member.id, ctx.clock.now());
  return all.length === 0
    ? nothing
    : section(askUsMessages(view.language).list, html`${all.map((one) => line(view, one))}`);
}

/** On the page of a group: what waits, and the way for who does not belong to it. */
export async function groupQuestions(
  ctx: AppContext,
  view: View,
  group: { readonly id: string; readonly handle: string; readonly kind: string },
): Promise<readonly Html[]> {
  if (group.kind !== "open") return [];
  const { member } = view.viewer;
  if (member === undefined) return [];
  const all = await waitingQuestions(ctx.db, member.id, ctx.clock.now());
  return all.filter((one) => one.groupId === group.id).map((one) => line(view, one));
}

export const groupAsk = (
  view: View,
  group: { readonly id: string; readonly handle: string; readonly kind: string },
): readonly Html[] =>
  group.kind === "open" && view.viewer.member?.groups.includes(group.id) !== true
    ? [askSection(view, group.handle)]
    : [];

/** Under a thing of ours, for strangers. */
export async function askAbout(
  ctx: AppContext,
  view: View,
  kind: AboutKind,
  id: string,
): Promise<Html> {
  if (view.viewer.member !== undefined) return nothing;
  try {
    const { handle } = await askedThing(ctx, { kind, id });
    return html`<p>${buttonTo(
      `/@${handle}/ask?${kind}=${id}`,
      askUsMessages(view.language).askAbout,
      true,
    )}</p>`;
  } catch (error) {
    if (error instanceof DomainError) return nothing;
    throw error;
  }
}
