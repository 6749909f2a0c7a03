/** The part of a group's page with what it uses, and what it could use. */
import { linkTo, section } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { toolsMessages } from "./messages.ts";
import type { ToolId, ToolState } from "./tools.ts";

/** Where each of them stands; the link is there too while it is off. */
const pathOf = (handle: string, id: ToolId): string =>
  id === "stories" ? `/stories?group=${handle}` : `/@${handle}/${id}`;

export interface ShownTools {
  readonly states: readonly ToolState[];
  /** Lines of those that are on. */
  readonly on: readonly Html[];
  /** May the viewer switch? */
  readonly maySwitch: boolean;
}

const switchForm = (view: View, handle: string, id: ToolId, on: boolean): Html => {
  const messages = toolsMessages(view.language);
  return form(view, {
    action: `/@${handle}/tools`,
    body: html`<input type="hidden" name="${on ? "on" : "off"}" value="${id}">`,
    submit: on ? messages.switchOn : messages.switchOff,
    about: messages.names[id],
    quiet: true,
  });
};

/** `first`: lines that stand before the tools; `run`: ways to how the group is run. */
export function toolsSection(
  view: View,
  handle: string,
  { states, on, maySwitch }: ShownTools,
  { first, run }: { readonly first: readonly Html[]; readonly run: readonly Html[] },
): Html {
  const messages = toolsMessages(view.language);
  const off = states.filter((one) => !one.on);
  const empty = states.filter((one) => one.chosen && !one.used);
  return section(
    messages.tools,
    html`${
      on.length === 0 && maySwitch ? html`<p class="hint">${messages.none}</p>` : nothing
    }<ul class="ways">${on}${first}</ul>
${
  run.length === 0
    ? nothing
    : html`<details><summary>${messages.run}</summary><ul class="ways">${run}</ul></details>`
}
${
  off.length === 0
    ? nothing
    : html`<details id="more-tools"><summary>${messages.more}</summary>${
        maySwitch ? html`<p class="hint">${messages.moreText}</p>` : nothing
      }
<ul class="plain tools">${off.map(
        (one) =>
          html`<li><div><strong>${linkTo(
            pathOf(handle, one.id),
            messages.names[one.id],
          )}</strong><br><span class="facts">${messages.texts[one.id]}</span></div>${
            maySwitch && one.by === "members" ? switchForm(view, handle, one.id, true) : nothing
          }</li>`,
      )}</ul></details>`
}
${
  maySwitch && empty.length > 0
    ? html`<details><summary>${messages.off}</summary><p class="hint">${messages.offText}</p>
<ul class="plain tools">${empty.map(
        (one) =>
          html`<li><div>${messages.names[one.id]}</div>${switchForm(
            view,
            handle,
            one.id,
            false,
          )}</li>`,
      )}</ul></details>`
    : nothing
}`,
    { id: "how" },
  );
}
