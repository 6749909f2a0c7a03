/** Parts of other pages that show shared work. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { badge, linkTo, section, timeTag, wayTo } from "#platform/web/html/components.ts";
import { choices, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { aheadDays, type VisibleSeat } from "./rota.ts";
import { seatLine, shiftTime } from "./shifts/page.ts";
import { type MyShift, practicesFor, shiftsOfMember } from "./shifts/store.ts";
import { rotasOf } from "./store.ts";
import { rotaMessages } from "./messages.ts";

/** The way to the rotas of a group, a line of a list; for those who belong to it. */
export async function groupRotas(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member?.groups.includes(group.id) !== true) return [];
  const messages = rotaMessages(view.language);
  const rotas = (await rotasOf(ctx.db, group.id, ctx.clock.now())).filter(
    (rota) => rota.state !== "ended",
  );
  const free = rotas.reduce((sum, rota) => sum + rota.free, 0);
  return [
    wayTo(
      `/@${group.handle}/rotas`,
      messages.rotas,
      rotas.length === 0 ? nothing : messages.sharedText({ rotas: rotas.length, free }),
    ),
  ];
}

function part(
  view: View,
  title: string,
  shifts: readonly MyShift[],
  which: (seat: VisibleSeat) => boolean,
): Html {
  const messages = rotaMessages(view.language);
  const shown = shifts.flatMap((shift) => {
    const seats = shift.seats.filter(which);
    return seats.length === 0 ? [] : [{ shift, seats }];
  });
  return shown.length === 0
    ? nothing
    : html`<h3>${title}</h3><ul class="plain">${shown.map(
        ({ shift, seats }) => html`<li><p>${linkTo(
          `/rotas/${shift.rotaId}#shift-${shift.id}`,
          shift.rota.name,
        )} · ${timeTag(shift.starts, shiftTime(shift, shift.rota.timeZone, view.language))}
<span class="facts"><bdi>${shift.rota.groupName}</bdi>${
          shift.rota.place === "" ? nothing : html` · <bdi>${shift.rota.place}</bdi>`
        }</span>${shift.cancelled ? html` ${badge(messages.calledOff, "petal")}` : nothing}</p>
${shift.note === "" ? nothing : html`<p><bdi>${shift.note}</bdi></p>`}${
          shift.clash === undefined || shift.cancelled
            ? nothing
            : html`<p class="told">${messages.clash({ name: shift.clash })}</p>`
        }
<ul class="plain">${seats.map((seat) =>
          seatLine(view, seat, {
            zone: shift.rota.timeZone,
            when: shiftTime(shift, shift.rota.timeZone, view.language),
            quiet: shift.cancelled,
            back: "me",
          }),
        )}</ul></li>`,
      )}</ul>`;
}

/** What the member is asked for, holds, and could take on; for their own page. */
export async function myShifts(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const messages = rotaMessages(view.language);
  const now = ctx.clock.now();
  const shifts = await shiftsOfMember(ctx.db, member, now, after(now, days(aheadDays + 1)));
  if (shifts.length === 0) return nothing;
  const wanted = (seat: VisibleSeat): boolean =>
    seat.takeable && (seat.forAll || seat.state === "looking");
  const parts = html`${part(
    view,
    messages.asked,
    shifts,
    (seat) => seat.mine && seat.state === "asked",
  )}
${part(view, messages.held, shifts, (seat) => seat.mine && seat.state !== "asked")}
${part(view, messages.wanted, shifts, wanted)}`;
  const any = shifts.some((shift) => shift.seats.some((seat) => seat.mine || wanted(seat)));
  return any ? section(messages.myShifts, parts, { id: "shifts" }) : nothing;
}

/** What the member says they practise; for their own page. */
export async function myPractices(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const messages = rotaMessages(view.language);
  const { mine, wanted } = await practicesFor(ctx.db, member);
  if (wanted.length === 0 && mine.size === 0) return nothing;
  const others = [...mine].filter((one) => !wanted.includes(one));
  const formState: FormState = {
    values: { practices: [...mine], others: others.join(", ") },
    notes: {},
  };
  return section(
    messages.practices,
    html`<details><summary>${messages.practicesSay}</summary><p>${messages.practicesText}</p>${form(
      view,
      {
        action: "/me/practices",
        body: html`${
          wanted.length === 0
            ? nothing
            : choices(formState, {
                name: "practices",
                label: messages.practicesKnown,
                many: true,
                options: wanted.map((one) => [one, one] as const),
              })
        }
${field(view, formState, {
  name: "others",
  label: messages.practicesOthers,
  hint: messages.practicesOthersHint,
  maxLength: 1000,
})}`,
        submit: messages.save,
      },
    )}</details>`,
    { id: "practices" },
  );
}
