/**
 * The filters of the calendar: search and three in sight, chips for
 * what is on, the rest under one word.
 */
import { accessFacts, accessName } from "#commons/access/facts.ts";
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import { eventKindName, eventKinds } from "#domains/events/event.ts";
import { longDay } from "#platform/web/html/components.ts";
import { choices, field, type Fields, folded } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { languageField, zoneField } from "#platform/web/html/pick.ts";
import type { View } from "#platform/web/view.ts";
import {
  accessWanted,
  type CalendarFilter,
  calendarWithoutPage,
  nearPoint,
  writeFilter,
} from "../filter.ts";
import { calendarMessages } from "../messages.ts";
import { whenOf, whens } from "./asked.ts";
import { type KnownArea, type FilterFacts, siblingField, groupField } from "./fields-page.ts";

/** Kilometres around a place that is chosen by its name. */
const around = 10;

const nearValue = ({ latitude, longitude }: KnownArea): string =>
  `${latitude},${longitude},${around}`;

/** What is on, each with the address without it. */
function chips(view: View, { filter, groups, areas, today }: FilterFacts): Html {
  const messages = calendarMessages(view.language);
  const { view: shown, zone, ...on } = calendarWithoutPage(filter);
  const listed = shown === undefined || shown === "agenda";
  const left = (names: readonly string[]): CalendarFilter =>
    Object.fromEntries(
      Object.entries(calendarWithoutPage(filter)).filter(([name]) => !names.includes(name)),
    );
  const without = (...names: readonly (keyof CalendarFilter)[]): string =>
    `/calendar${writeFilter(left(names))}`;
  const one = (
    name: keyof CalendarFilter,
    text: string | undefined,
  ): (readonly [string, string])[] =>
    on[name as keyof typeof on] === undefined || text === undefined ? [] : [[text, without(name)]];
  const when = whenOf(on, today, view.week);
  const day = (text: string | undefined): string =>
    text === undefined ? "" : longDay(text, view.language);
  const days =
    !listed || (on.from === undefined && on.to === undefined)
      ? []
      : [
          [
            when === undefined
              ? messages.days({ from: day(on.from), to: day(on.to) })
              : messages.whens[when],
            without("from", "to"),
          ] as const,
        ];
  const wanted = accessWanted(on.access ?? "");
  const facts = accessFacts.filter((fact) => wanted.includes(fact));
  const near = on.near === undefined ? undefined : nearPoint(on.near);
  const area = areas.find((known) => nearValue(known) === on.near);
  const list = [
    ...one("q", messages.quoted({ words: on.q ?? "" })),
    ...days,
    ...one("kind", eventKindName(on.kind ?? "", view.language)),
    ...one("online", messages.online),
    ...one(
      "near",
      near === undefined
        ? undefined
        : messages.nearTo({
            where: area?.area ?? `${near.latitude}, ${near.longitude}`,
            km: near.kilometres,
          }),
    ),
    ...one("careKind", careKindName(on.careKind ?? "", view.language)),
    ...one("tag", `#${on.tag ?? ""}`),
    ...one("scope", messages.scopes[on.scope ?? "all"]),
    ...one("group", groups.find((group) => group.handle === on.group)?.name ?? on.group),
    ...one("sibling", on.sibling),
    ...one("language", on.language),
    ...one("free", messages.free),
    ...one("series", messages.oneSeries),
    ...facts.map(
      (fact) =>
        [
          accessName(fact, view.language),
          `/calendar${writeFilter({
            ...left(["access"]),
            ...(facts.length > 1
              ? { access: facts.filter((other) => other !== fact).join(",") }
              : {}),
          })}`,
        ] as const,
    ),
  ];
  if (list.length === 0) return nothing;
  const bare = writeFilter({
    ...(shown === undefined ? {} : { view: shown }),
    ...(listed || filter.from === undefined ? {} : { from: filter.from }),
    ...(zone === undefined ? {} : { zone }),
  });
  return html`<ul class="chips" aria-label="${messages.on}">${list.map(
    ([text, href]) =>
      html`<li><a class="chip" href="${href}" aria-label="${messages.remove({
        what: text,
      })}"><bdi>${text}</bdi> <span aria-hidden="true">×</span></a></li>`,
  )}<li><a href="/calendar${bare}">${messages.reset}</a></li></ul>`;
}

export function filterBox(view: View, about: FilterFacts): Html {
  const { filter, hosts, groups, wrong, areas, today } = about;
  const messages = calendarMessages(view.language);
  const listed = filter.view === undefined || filter.view === "agenda";
  const when = listed ? whenOf(filter, today, view.week) : undefined;
  const area = areas.find((known) => nearValue(known) === filter.near);
  const place = area === undefined ? "" : `near:${nearValue(area)}`;
  const where = filter.online === undefined ? place : "online";
  const sheet = {
    values: {
      ...filter,
      ...wrong,
      // What the fields in sight say already is not said again among the others.
      ...(when === undefined ? {} : { from: "", to: "" }),
      ...(area === undefined ? {} : { near: "" }),
      when: when ?? "",
      where,
      access: accessWanted(filter.access ?? ""),
    } as Fields,
    notes: Object.fromEntries(Object.keys(wrong).map((name) => [name, messages.unusable])),
  };
  const known = groups.some((group) => group.handle === filter.group);
  const any = ["", messages.any] as const;
  const more = [
    when === undefined && listed ? (filter.from ?? filter.to) : undefined,
    filter.tag,
    filter.careKind,
    filter.scope,
    filter.sibling,
    filter.group,
    filter.language,
    filter.free,
    area === undefined ? filter.near : undefined,
    filter.zone,
    filter.access,
  ].filter((one) => one !== undefined).length;
  return html`<form method="get" action="/calendar" role="search" class="filter">${
    filter.view === undefined
      ? nothing
      : html`<input type="hidden" name="view" value="${filter.view}">`
  }
<div class="filter-first">
${field(view, sheet, {
  name: "q",
  label: messages.q,
  placeholder: messages.q,
  type: "search",
  maxLength: 200,
  unmarked: true,
})}
${field(view, sheet, {
  name: "when",
  label: messages.when,
  type: "select",
  options: [["", messages.anyTime], ...whens.map((one) => [one, messages.whens[one]] as const)],
})}
${field(view, sheet, {
  name: "kind",
  label: messages.kind,
  type: "select",
  options: [
    ["", messages.anyKind],
    ...eventKinds.map((kind) => [kind, eventKindName(kind, view.language)] as const),
  ],
})}
${field(view, sheet, {
  name: "where",
  label: messages.where,
  type: "select",
  options: [
    ["", messages.anywhere],
    ["online", messages.online],
    ...areas.map(
      (one) =>
        [`near:${nearValue(one)}`, messages.nearTo({ where: one.area, km: around })] as const,
    ),
  ],
})}
<p class="submit"><button>${messages.show}</button></p></div>
${chips(view, about)}
${folded(
  messages.more({ n: more }),
  html`<div class="pair">
${field(view, sheet, {
  name: "from",
  label: messages.from,
  type: "date",
  unmarked: true,
})}${field(view, sheet, { name: "to", label: messages.to, type: "date", unmarked: true })}
${field(view, sheet, { name: "tag", label: messages.tag, maxLength: 60, unmarked: true })}
${field(view, sheet, {
  name: "careKind",
  label: messages.careKind,
  type: "select",
  options: [any, ...careKinds.map((kind) => [kind, careKindName(kind, view.language)] as const)],
})}
${field(view, sheet, {
  name: "scope",
  label: messages.scope,
  type: "select",
  options: [
    ["", messages.scopes.all],
    ["own", messages.scopes.own],
    ["siblings", messages.scopes.siblings],
  ],
})}
${siblingField(view, sheet, hosts)}
${groupField(view, sheet, groups, filter.group !== undefined && !known)}
${languageField(view, sheet, { name: "language", label: messages.language, none: messages.any })}
${field(view, sheet, {
  name: "free",
  label: messages.free,
  type: "select",
  options: [any, ["yes", messages.yes]],
})}
${field(view, sheet, {
  name: "near",
  label: messages.near,
  hint: messages.nearHint,
  maxLength: 60,
  unmarked: true,
})}
${zoneField(view, sheet, {
  name: "zone",
  label: messages.zoneField,
  none: view.collective?.timeZone ?? "UTC",
  main: true,
})}
</div><details${
    filter.access === undefined ? nothing : html` open`
  }><summary>${messages.access}</summary>${choices(sheet, {
    name: "access",
    label: messages.access,
    hint: messages.accessHint,
    many: true,
    options: accessFacts
      .filter((fact) => fact !== "overall")
      .map((fact) => [fact, accessName(fact, view.language)] as const),
  })}</details>
<p class="submit"><button class="quiet">${messages.show}</button></p>`,
  // What is on stands as chips above; the fold opens for what can't be used.
  Object.keys(wrong).length > 0,
)}
${
  filter.group === undefined || known
    ? nothing
    : html`<input type="hidden" name="group" value="${filter.group}">`
}${
    filter.series === undefined
      ? nothing
      : html`<input type="hidden" name="series" value="${filter.series}">`
  }</form>`;
}
