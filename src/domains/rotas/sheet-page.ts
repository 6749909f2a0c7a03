/** A rota on paper, to sign on the wall. */
import { commas } from "#platform/i18n/commas.ts";
import { buttonTo, linkToName, longDay, pageHead, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type Rota, type VisibleShift } from "./rota.ts";
import { seatName, shiftTime } from "./shifts/page.ts";
import { rotaMessages } from "./messages.ts";

export interface GroupName {
  readonly handle: string;
  readonly name: string;
}

/** A week on paper: boxes to sign by hand. */
export function rotaSheetPage(
  view: View,
  rota: Rota,
  about: {
    readonly group: GroupName;
    readonly first: string;
    readonly before: string;
    readonly after: string;
    readonly shifts: readonly VisibleShift[];
  },
): Page {
  const messages = rotaMessages(view.language);
  const shifts = about.shifts.filter((shift) => !shift.cancelled);
  const rows = (shift: VisibleShift): Html =>
    html`${shift.seats.map(
      (seat) =>
        html`<tr><td><bdi>${seatName(
          view,
          seat,
        )}</bdi></td><td><bdi>${seat.who ?? ""}</bdi></td><td class="sign"><br><br></td></tr>`,
    )}`;
  return {
    title: commas(
      [rota.name, messages.week({ day: longDay(about.first, view.language) })],
      view.language,
    ),
    hidden: true,
    body: html`${pageHead(rota.name, {
      kicker: linkToName(`/rotas/${rota.id}`, about.group.name),
      lead: html`${messages.week({ day: longDay(about.first, view.language) })}${
        rota.place === "" ? nothing : html`. <bdi>${rota.place}</bdi>`
      }`,
      actions: [
        buttonTo(`/rotas/${rota.id}/sheet?week=${about.before}`, messages.before, true),
        buttonTo(`/rotas/${rota.id}/sheet?week=${about.after}`, messages.after, true),
      ],
    })}
<p>${messages.sheetLead}</p>
${
  shifts.length === 0
    ? html`<p>${messages.sheetNone}</p>`
    : shifts.map((shift) =>
        section(
          shiftTime(shift, rota.timeZone, view.language),
          html`${
            shift.note === "" ? nothing : html`<p><bdi>${shift.note}</bdi></p>`
          }<div class="prose"><table class="sheet"><thead><tr><th
            scope="col">${messages.seat}</th><th scope="col">${messages.sheetWho}</th><th
              scope="col">${messages.sheetSign}</th></tr></thead><tbody>${rows(
                shift,
              )}</tbody></table></div>`,
        ),
      )
}`,
  };
}
