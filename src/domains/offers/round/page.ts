/** A round of offers and needs at an event: on its page, on a page of its own, and on paper. */
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import {
  badge,
  buttonTo,
  emptyState,
  linkTo,
  linkToName,
  longDay,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { choices, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import type { Purpose } from "../offer.ts";
import type { Entry, Round, RoundEvent } from "./round.ts";
import { roundMessages } from "./messages.ts";

const pathOf = (id: string): string => `/events/${id}/round`;

/** Under an event: for its hosts the way to open one, for members the way to it. */
export function roundSection(
  view: View,
  eventId: string,
  round: Round | undefined,
  host: boolean,
): Html {
  const messages = roundMessages(view.language);
  if (round === undefined)
    return section(
      messages.title,
      html`<p>${messages.openText}</p><div class="actions">${form(view, {
        action: pathOf(eventId),
        submit: messages.open,
        quiet: true,
      })}${linkTo(`${pathOf(eventId)}/sheet`, messages.sheet)}</div>`,
      { id: "round" },
    );
  return section(
    messages.title,
    html`<p>${host ? messages.hostLead : messages.lead}</p><p>${buttonTo(
      pathOf(eventId),
      messages.go,
      round.state === "closed",
    )}</p>`,
    {
      id: "round",
    },
  );
}

interface RoundFacts {
  readonly event: RoundEvent;
  readonly round: Round;
  readonly entries: readonly Entry[];
  readonly host: boolean;
  readonly open: boolean;
  /** Does the viewer belong to the group, and so make drafts for it? */
  readonly inGroup: boolean;
}

function entryItem(view: View, about: RoundFacts, entry: Entry): Html {
  const messages = roundMessages(view.language);
  const path = `${pathOf(about.event.id)}/entries/${entry.id}`;
  const name = `credit-${entry.id}`;
  const draftPart = (): Html => {
    if (entry.offerId !== null)
      return html`<p>${linkTo(`/offers/${entry.offerId}`, messages.draft)}</p>`;
    if (!entry.keep || !about.inGroup) return nothing;
    return form(view, {
      action: `${path}/offer`,
      body: field(
        view,
        { values: {}, notes: {} },
        { name, label: messages.credit, maxLength: 100 },
      ),
      submit: messages.make,
      quiet: true,
    });
  };
  return html`<li><p class="lines"><bdi>${entry.words}</bdi></p>
<p class="facts">${
    entry.who === "" ? nothing : html`<bdi>${entry.who}</bdi> · `
  }${careKindName(entry.careKind, view.language)}${
    entry.keep ? html` · ${badge(messages.kept, "leaf")}` : nothing
  }</p>
${draftPart()}${form(view, {
    action: `${path}/delete`,
    submit: messages.remove,
    quiet: true,
  })}</li>`;
}

function entryForm(view: View, about: RoundFacts, formState: FormState, forOther: boolean): Html {
  const messages = roundMessages(view.language);
  // Two forms stand on one page; what was wrong in one is shown there only.
  const theirs =
    "name" in formState.values === forOther && Object.keys(formState.values).length > 0;
  const shown: FormState = theirs
    ? formState
    : { values: { purpose: "offer", careKind: "other" }, notes: {} };
  const body = html`${
    forOther
      ? field(view, shown, {
          name: "name",
          label: messages.name,
          hint: messages.nameHint,
          maxLength: 80,
        })
      : nothing
  }
${choices(shown, {
  name: "purpose",
  label: messages.purpose,
  options: [
    ["offer", messages.purposes.offer],
    ["request", messages.purposes.request],
  ],
})}
${field(view, shown, {
  name: "words",
  label: messages.words,
  hint: messages.wordsHint,
  type: "textarea",
  rows: 2,
  maxLength: 1000,
  required: true,
})}
${field(view, shown, {
  name: "careKind",
  label: messages.careKind,
  type: "select",
  options: careKinds.map((kind) => [kind, careKindName(kind, view.language)] as const),
})}
${choices(shown, {
  name: "keep",
  label: messages.keep,
  many: true,
  options: [["yes", messages.keepYes]],
})}`;
  return form(view, {
    action: `${pathOf(about.event.id)}/entries`,
    formState: theirs ? formState : shown,
    body,
    submit: messages.add,
  });
}

/**
 * `other`: the hosts' form for somebody there stands instead of one's own; ids
 * of fields stay single on the page.
 */
export function roundPage(
  view: View,
  about: RoundFacts,
  formState: FormState,
  other: boolean,
): Page {
  const messages = roundMessages(view.language);
  const { event, entries, host, open } = about;
  const entriesOf = (purpose: Purpose): Html => {
    const these = entries.filter((entry) => entry.purpose === purpose);
    return these.length === 0
      ? nothing
      : section(
          messages.heads[purpose],
          html`<ul class="plain">${these.map((entry) => entryItem(view, about, entry))}</ul>`,
        );
  };
  const change = (): Html =>
    open
      ? form(view, { action: `${pathOf(event.id)}/close`, submit: messages.close, quiet: true })
      : form(view, { action: pathOf(event.id), submit: messages.again, quiet: true });
  const otherForm = (): Html => {
    if (other) return linkTo(pathOf(event.id), messages.write);
    return host ? linkTo(`${pathOf(event.id)}?for=other`, messages.forOther) : nothing;
  };
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      kicker: linkToName(`/events/${event.id}`, event.name),
      lead: host ? messages.hostLead : messages.lead,
      actions: host ? [linkTo(`${pathOf(event.id)}/sheet`, messages.sheet), change()] : [],
    })}
${
  open
    ? section(
        other ? messages.forOther : messages.write,
        html`${entryForm(view, about, formState, other)}<p>${otherForm()}</p>`,
      )
    : html`<p>${messages.closedText}</p>`
}
${
  entries.length === 0
    ? emptyState(messages.none, messages.noneText)
    : html`${entriesOf("offer")}${entriesOf("request")}`
}`,
  };
}

/** A line to write on; it breaks on a small screen. */
const rule = (long: number): string => "_______ ".repeat(long).trim();

/** A sheet of paper for each who is there. */
export function roundSheet(view: View, event: RoundEvent): Page {
  const messages = roundMessages(view.language);
  const line = html`<li><span class="box" aria-hidden="true"></span><div><p
    aria-hidden="true">${rule(8)}</p><p class="facts">${messages.sheetTick}</p></div></li>`;
  const lines = html`<ul class="checklist">${[1, 2, 3, 4].map(() => line)}</ul>`;
  return {
    title: messages.sheet,
    hidden: true,
    body: html`${pageHead(messages.title, {
      kicker: html`<bdi>${event.name}</bdi> · ${longDay(
        dayIn(event.starts, event.timeZone),
        view.language,
      )}`,
      lead: messages.sheetLead,
    })}
<p>${messages.sheetName} <span aria-hidden="true">${rule(4)}</span></p>
${section(messages.sheetGive, lines)}${section(messages.sheetWish, lines)}`,
  };
}
