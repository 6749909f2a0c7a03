/** One shift with its seats and what one can do there: on the rota's page and on one's own. */
import { commas } from "#platform/i18n/commas.ts";
import { localeOf } from "#platform/i18n/catalogue.ts";
import { badge, sameDay, timeTag, timeText } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import type { VisibleSeat, VisibleShift } from "../rota.ts";
import { rotaMessages } from "../messages.ts";

const dateLanguage = (language: string): string => localeOf(language);

/** "Tuesday 24 November" */
const shiftDay = (date: Date, zone: string, language: string): string =>
  sayTime(date, dateLanguage(language), zone, { weekday: "long", day: "numeric", month: "long" });

/** "Tuesday 24 November, 18:00–20:00" */
export function shiftTime(
  shift: Pick<VisibleShift, "starts" | "ends">,
  zone: string,
  language: string,
): string {
  const ends = sameDay(shift.starts, shift.ends, zone)
    ? ""
    : `${shiftDay(shift.ends, zone, language)}, `;
  return commas(
    [
      shiftDay(shift.starts, zone, language),
      `${timeText(shift.starts, zone, language)}–${ends}${timeText(shift.ends, zone, language)}`,
    ],
    language,
  );
}

export const seatName = (view: View, seat: Pick<VisibleSeat, "name" | "learning">): string => {
  const messages = rotaMessages(view.language);
  const name = seat.name === "" ? messages.seat : seat.name;
  return seat.learning ? messages.learningSeat({ name }) : name;
};

interface SeatFacts {
  readonly zone: string;
  /** Of its shift. */
  readonly when: string;
  readonly quiet: boolean;
  /** Where the answer leads: "me" or "". */
  readonly back: string;
  /** How many free ones like it there are, where they are said together. */
  readonly n?: number;
}

const seatAt = (view: View, seat: VisibleSeat, when: string): string =>
  commas([seatName(view, seat), when], view.language);

/** One tap each; the button says for which seat and when, for those who hear it alone. */
const tap = (
  view: View,
  seat: VisibleSeat,
  act: string,
  text: string,
  { back, when }: SeatFacts,
  quiet = false,
): Html =>
  form(view, {
    action: `/seats/${seat.id}/${act}`,
    body: html`${back === "" ? nothing : html`<input type="hidden" name="back" value="${back}">`}`,
    submit: html`<button aria-label="${text}: ${seatAt(view, seat, when)}"${
      quiet ? html` class="quiet"` : nothing
    }>${text}</button>`,
  });

function taps(view: View, seat: VisibleSeat, about: SeatFacts): readonly Html[] {
  const messages = rotaMessages(view.language);
  if (seat.mine && seat.state === "asked")
    return [
      tap(view, seat, "yes", messages.yes, about),
      tap(view, seat, "no", messages.notThisTime, about, true),
    ];
  if (seat.mine && seat.state === "held")
    return [tap(view, seat, "look", messages.cannotCome, about, true)];
  if (seat.mine && seat.state === "looking")
    return [
      tap(view, seat, "keep", messages.canCome, about),
      tap(view, seat, "release", messages.release, about, true),
    ];
  if (!seat.takeable) return [];
  return [
    tap(
      view,
      seat,
      "take",
      seat.state === "looking" ? messages.standIn : messages.take,
      about,
      true,
    ),
  ];
}

/** `who`: whose it is; `n`: how many like it are said together. */
function seatMark(view: View, { state, forAll }: VisibleSeat, who: string | null, n = 1): Html {
  const messages = rotaMessages(view.language);
  if (state === "open" && forAll) return badge(messages.forAll, "petal");
  if (state === "looking") return badge(messages.seatStates.looking, "petal");
  if (state === "held" && who !== null) return nothing;
  return html`<span class="facts">${
    n > 1 ? messages.free({ n }) : messages.seatStates[state]
  }</span>`;
}

export function seatLine(view: View, seat: VisibleSeat, about: SeatFacts): Html {
  const messages = rotaMessages(view.language);
  const who = seat.mine ? messages.you : seat.who;
  const state = seatMark(view, seat, who, about.n);
  const until = seat.mine && seat.state === "asked" ? seat.askedUntil : null;
  const buttons = about.quiet ? [] : taps(view, seat, about);
  return html`<li><strong><bdi>${seatName(view, seat)}</bdi></strong>${
    who === null || until !== null ? nothing : html` · <bdi>${who}</bdi>`
  } ${until === null ? state : nothing}
${
  seat.practice === ""
    ? nothing
    : html` <span class="facts">${messages.needs({ practice: seat.practice })}</span>`
}
${
  until === null
    ? nothing
    : html`<p>${messages.youAreAsked({
        until: commas(
          [shiftDay(until, about.zone, view.language), timeText(until, about.zone, view.language)],
          view.language,
        ),
      })}</p>`
}
${
  seat.carriedBy === null
    ? nothing
    : html`<p class="told">${messages.carriedBy({ name: seat.carriedBy })}</p>`
}
${buttons.length === 0 ? nothing : html`<div class="actions">${buttons}</div>`}</li>`;
}

/** Free places that are alike, in one line with one button: the first, and how many there are. */
function alike(
  seats: readonly VisibleSeat[],
): readonly { readonly seat: VisibleSeat; readonly n: number }[] {
  const lines: { seat: VisibleSeat; n: number }[] = [];
  for (const seat of seats) {
    const free = seat.state === "open" && !seat.mine && seat.carriedBy === null;
    const same = lines.find(
      ({ seat: one }) =>
        free &&
        one.state === "open" &&
        one.name === seat.name &&
        one.learning === seat.learning &&
        one.practice === seat.practice &&
        one.forAll === seat.forAll &&
        one.takeable === seat.takeable,
    );
    if (same === undefined) lines.push({ seat, n: 1 });
    else same.n++;
  }
  return lines;
}

export function shiftItem(view: View, shift: VisibleShift, zone: string): Html {
  const messages = rotaMessages(view.language);
  const mine = shift.seats.some((seat) => seat.mine || seat.takeable);
  const when = shiftTime(shift, zone, view.language);
  return html`<li id="shift-${shift.id}"><h3>${timeTag(shift.starts, when)}</h3>
${
  shift.cancelled ? html`<p>${badge(messages.calledOff, "petal")}</p>` : nothing
}${shift.note === "" ? nothing : html`<p><bdi>${shift.note}</bdi></p>`}
${
  shift.clash === undefined || !mine || shift.cancelled
    ? nothing
    : html`<p class="told">${messages.clash({ name: shift.clash })}</p>`
}
<ul class="plain">${alike(shift.seats).map(({ seat, n }) =>
    seatLine(view, seat, { zone, when, quiet: shift.cancelled, back: "", n }),
  )}</ul></li>`;
}
