/** The form in which a collective orders its start page and menu. */
import { homeParts, maxPages } from "#commons/home/home-settings.ts";
import { pageHead } from "#platform/web/html/components.ts";
import { choices, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { homeMessages } from "../messages.ts";

interface SettingsFacts {
  readonly guides: readonly { readonly id: string; readonly name: string }[];
  /** IANA, for choosing. */
  readonly zones: readonly string[];
  /** Tags of languages with the names that they give themselves. */
  readonly languages: readonly (readonly [string, string])[];
  /** Those that there are texts in. */
  readonly spoken: readonly (readonly [string, string])[];
}

export function collectiveSettingsPage(
  view: View,
  about: SettingsFacts,
  formState: FormState,
): Page {
  const { settings, parts } = homeMessages(view.language);
  const places: readonly (readonly [string, string])[] = [
    ...homeParts.map((_, i) => [String(i + 1), settings.place({ n: i + 1 })] as const),
    ["off", settings.off],
  ];
  const guides = about.guides.map(({ id, name }) => [id, name] as const);
  const pages: Html =
    guides.length === 0
      ? html`<p class="hint">${settings.noGuides}</p>`
      : html`${field(view, formState, {
          name: "about",
          label: settings.about,
          hint: settings.aboutHint,
          type: "select",
          options: [["", settings.aboutPlain], ...guides],
        })}
${choices(formState, {
  name: "pages",
  label: settings.pages,
  hint: settings.pagesHint({ n: maxPages }),
  many: true,
  options: guides,
})}`;
  return {
    title: settings.title,
    hidden: true,
    help: "getting-started",
    body: html`${pageHead(settings.title, { lead: settings.lead })}
${form(view, {
  action: "/collective/settings",
  formState,
  body: html`<h2>${settings.start}</h2><p class="hint">${settings.startHint}</p>
<div class="pair">${homeParts.map((part) =>
    field(view, formState, {
      name: `place-${part}`,
      label: parts[part],
      type: "select",
      options: places,
    }),
  )}</div>
<h2>${settings.menu}</h2>${pages}
<h2>${settings.where}</h2>
<div class="pair">${field(view, formState, {
    name: "language",
    label: settings.language,
    type: "select",
    options: about.languages,
  })}
${field(view, formState, {
  name: "timeZone",
  label: settings.timeZone,
  hint: settings.timeZoneHint,
  type: "select",
  options: about.zones.map((zone) => [zone, zone.replaceAll("_", " ")] as const),
})}</div>${
    about.spoken.length < 2
      ? nothing
      : choices(formState, {
          name: "languages",
          label: settings.languages,
          hint: settings.languagesHint,
          many: true,
          options: about.spoken,
        })
  }`,
  submit: settings.save,
})}${nothing}`,
  };
}
