/** The log of powers as a page. */
import { isRole } from "#commons/permissions.ts";
import {
  emptyState,
  linkTo,
  linkToName,
  longDay,
  pageHead,
  pager,
  timeTag,
  dayTimeText,
} from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { roleName } from "../roles/role.ts";
import { byDecision, byTwo, isPowerfulAct, type PowerEntry, powerfulActs } from "./powers.ts";
import { powerMessages } from "./messages.ts";

/** What an act is about is kept as a name, an address, a role or a day. */
function aboutWords(act: string, about: string, language: string): string {
  if (act === "lend-role" || act === "role-back") return roleName(about, language);
  return /^\d{4}-\d{2}-\d{2}$/.test(about) ? longDay(about, language) : about;
}

/** One plain sentence: what was done. */
export function actWords(act: string, about: string, language: string): string {
  if (!isPowerfulAct(act)) return act;
  const actMessages = powerMessages(language).acts[act];
  return typeof actMessages === "string"
    ? actMessages
    : actMessages({ about: aboutWords(act, about, language) });
}

function byWords({ role }: PowerEntry, language: string): string {
  const { by } = powerMessages(language);
  if (role === byTwo) return by.two;
  if (role === byDecision) return by.decision;
  return isRole(role) ? roleName(role, language) : by.itself;
}

interface LogFacts {
  readonly group: { readonly handle: string; readonly name: string };
  readonly entries: readonly PowerEntry[];
  readonly act: string | undefined;
  readonly next: string | undefined;
}

export function powerLogPage(view: View, { group, entries, act, next }: LogFacts): Page {
  const messages = powerMessages(view.language);
  const path = `/@${group.handle}/powers`;
  const zone = view.collective?.timeZone ?? "UTC";
  const item = (one: PowerEntry): Html =>
    html`<li><p>${actWords(one.act, one.about, view.language)}${
      one.mine ? html` <span class="badge petal">${messages.onlyYou}</span>` : nothing
    }</p><p class="facts">${byWords(one, view.language)} · ${timeTag(
      one.made,
      dayTimeText(one.made, zone, view.language),
    )}</p></li>`;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      kicker: linkToName(`/@${group.handle}`, group.name),
      lead: messages.lead,
    })}
<form action="${path}" method="get" class="filter"><label
  for="f-act">${messages.filter}</label> <select id="f-act" name="act"><option
    value="">${messages.everything}</option>${powerfulActs.map(
      (one) =>
        html`<option value="${one}"${
          one === act ? html` selected` : nothing
        }>${actWords(one, "…", view.language)}</option>`,
    )}</select> <button type="submit">${messages.show}</button></form>
${
  entries.length === 0
    ? emptyState(messages.none, messages.noneText)
    : html`<ul class="plain">${entries.map(item)}</ul>`
}
${pager(
  view,
  next === undefined
    ? undefined
    : `${path}?${new URLSearchParams({
        ...(act === undefined ? {} : { act }),
        before: next,
      }).toString()}`,
)}
<p>${linkTo(`/@${group.handle}/roles`, messages.toRoles)}</p>`,
  };
}
