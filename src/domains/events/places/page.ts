/** The places that a group remembers, as a page for its members. */
import { accessSentences } from "#commons/access/facts.ts";
import type { Row } from "#platform/database/schema.ts";
import { emptyState, facts, linkToName, pageHead, section } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { eventMessages } from "../messages.ts";

/** Remembered places, for the members of their group. */
export function placesPage(
  view: View,
  handle: string,
  name: string,
  places: readonly Row<"places">[],
): Page {
  const messages = eventMessages(view.language);
  return {
    title: messages.places,
    hidden: true,
    body: html`${pageHead(messages.places, {
      lead: messages.placesLead,
      kicker: linkToName(`/@${handle}`, name),
    })}
${
  places.length === 0
    ? emptyState(messages.placesNone, messages.placesNoneText)
    : places.map((place) =>
        section(
          place.area,
          html`${facts([
            [messages.exactly, place.exactPlace ?? undefined],
            [messages.reveal, messages.reveals[place.reveal]],
            [messages.access, accessSentences(place, view.language).join(" ")],
          ])}${form(view, {
            action: `/@${handle}/places/${place.id}/delete`,
            submit: messages.forgetPlace,
            quiet: true,
          })}`,
        ),
      )
}`,
  };
}
