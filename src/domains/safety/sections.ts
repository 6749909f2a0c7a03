/** What of safety stands on one's own page: replies and reports that wait for a look. */
import type { AppContext } from "#commons/app-context.ts";
import { powerStanding } from "#commons/permissions.ts";
import { groupsOfMember } from "#domains/groups/queries.ts";
import { linkTo, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { safetyMessages } from "./messages.ts";
import { reportsToLookAt } from "./reports/looking-actions.ts";
import { heldReplies } from "./store.ts";

/** To who may decide; where nobody may, to all of the group: any two of them can lend the role. */
async function repliesThatWait(ctx: AppContext, view: View): Promise<readonly Html[]> {
  const messages = safetyMessages(view.language);
  const groups = await groupsOfMember(ctx, view.viewer);
  const held = await heldReplies(
    ctx.db,
    groups.map(({ id }) => id),
  );
  const waiting = groups
    .map((group) => ({ group, n: held.filter((one) => one.groupId === group.id).length }))
    .filter(({ n }) => n > 0);
  // In one moment: the database is asked once.
  const mine = await Promise.all(
    waiting.map(({ group }) =>
      powerStanding(ctx.db, ctx.clock, view.viewer, "answer-replies", group.id),
    ),
  );
  const toMe = waiting.reduce((all, { n }, i) => all + (mine[i] === "alone" ? n : 0), 0);
  const nobodys = waiting.filter((_, i) => mine[i] === "together");
  return [
    ...(toMe === 0
      ? []
      : [html`<p class="flash">${linkTo("/safety", messages.repliesWait({ n: toMe }))}</p>`]),
    ...nobodys.map(
      ({ group, n }) =>
        html`<p class="flash">${messages.repliesWait({ n })} (<bdi>${
          group.name
        }</bdi>). ${messages.nobodyAnswers} ${linkTo(
          `/@${group.handle}/roles`,
          messages.toRoles,
        )}</p>`,
    ),
  ];
}

export async function waitsForLook(ctx: AppContext, view: View): Promise<Html> {
  if (view.viewer.member === undefined) return nothing;
  const messages = safetyMessages(view.language);
  const [replies, reports] = await Promise.all([
    repliesThatWait(ctx, view),
    reportsToLookAt(ctx, view.viewer),
  ]);
  if (replies.length === 0 && reports === 0) return nothing;
  return section(
    messages.safety,
    html`${replies}${
      reports === 0
        ? nothing
        : html`<p class="flash">${linkTo(
            "/safety/reports",
            messages.reportsWait({ n: reports }),
          )}</p>`
    }`,
  );
}
