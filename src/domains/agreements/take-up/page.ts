/** Where an agreement begins: short texts to choose from, or a guide of the library. */
import { linkTo, pageHead, prose } from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { AgreementTemplate } from "../templates.ts";
import { agreementMessages } from "../messages.ts";

/** Short texts to begin from, each whole, so that they can be read and printed. */
export function templatesPage(
  view: View,
  about: {
    readonly group: { readonly handle: string; readonly name: string };
    readonly templates: readonly (AgreementTemplate & { readonly html: string })[];
  },
): Page {
  const messages = agreementMessages(view.language);
  const path = `/@${about.group.handle}/agreements`;
  return {
    title: messages.templates,
    hidden: true,
    body: html`${pageHead(messages.templates, {
      lead: messages.templatesLead,
      kicker: linkTo(path, messages.agreements),
    })}
${about.templates.map(
  (one) =>
    html`<section><h2 id="${one.key}">${one.name}</h2><p>${one.why}</p>${prose(one.html)}${form(
      view,
      {
        action: `${path}/templates/${one.key}`,
        submit: html`<p class="submit"><button
          aria-describedby="${one.key}">${messages.takeUp}</button></p>`,
      },
    )}</section>`,
)}`,
  };
}

/** Which group takes up this guide? */
export function takeUpPage(
  view: View,
  formState: FormState,
  about: {
    readonly guide: { readonly id: string; readonly name: string; readonly adaptable: boolean };
    readonly groups: readonly { readonly handle: string; readonly name: string }[];
  },
): Page {
  const messages = agreementMessages(view.language);
  const path = `/guides/${about.guide.id}`;
  const title = messages.takeUpTitle({ name: about.guide.name });
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      kicker: linkTo(path, about.guide.name),
      lead: about.guide.adaptable ? messages.takeUpText : messages.takeUpLinkOnly,
    })}
${
  about.groups.length === 0
    ? html`<p>${messages.noGroup}</p>`
    : form(view, {
        action: `${path}/take-up`,
        formState,
        body: field(view, formState, {
          name: "group",
          label: messages.takeUpIn,
          type: "select",
          options: about.groups.map((group) => [group.handle, group.name] as const),
        }),
        submit: messages.takeUp,
      })
}`,
  };
}
