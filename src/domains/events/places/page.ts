import { accessSentences } from "#commons/access-facts.ts";
import type { Row } from "#platform/database/schema.ts";
import { emptyState, facts, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { words } from "../messages.ts";

/** Remembered places, for the members of their group. */
export function placesPage(view: View, handle: string, name: string, places: readonly Row<"places">[]): Page {
  const w = words(view.language);
  return {
    title: w.places,
    hidden: true,
    body: html`${pageHead(w.places, { lead: w.placesLead, kicker: linkTo(`/@${handle}`, name) })}
${
  places.length === 0
    ? emptyState(w.placesNone, w.placesNoneText)
    : places.map((place) =>
        section(
          place.area,
          html`${facts([
            [w.exactly, place.exactPlace ?? undefined],
            [w.reveal, w.reveals[place.reveal]],
            [w.access, accessSentences(place).join(" ")],
          ])}${form(view, { action: `/@${handle}/places/${place.id}/delete`, submit: w.forgetPlace, quiet: true })}`,
        ),
      )
}`,
  };
}
