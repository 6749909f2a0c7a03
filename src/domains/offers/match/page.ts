/** Suggestions as part of a page. */
import { commas } from "#platform/i18n/commas.ts";
import { careKindName } from "#commons/care-kinds.ts";
import { section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { languageName } from "#platform/i18n/language-name.ts";
import { offerTitle } from "../board/page.ts";
import { boardMessages } from "../board/messages.ts";
import type { Reason } from "./match.ts";
import type { Purpose, VisibleOffer } from "../offer.ts";

/** A reason in words: "same care: Herbs". */
export function reasonText(language: string, reason: Reason): string {
  const messages = boardMessages(language);
  switch (reason.kind) {
    case "care":
      return messages.reasonCare({ care: careKindName(reason.careKind, language) });
    case "what":
      return messages.reasonWhat[reason.what];
    case "words":
      return messages.reasonWords({ words: commas(reason.words, language) });
    case "tags":
      return messages.reasonTags({ words: reason.words.map((tag) => `#${tag}`).join(" ") });
    case "area":
      return messages.reasonArea({ words: commas(reason.words, language) });
    case "spoken":
      return messages.reasonSpoken({
        languages: commas(
          reason.languages.map((tag) => languageName(tag, language)),
          language,
        ),
      });
    case "how":
      return messages.reasonHow[reason.how];
    case "remote":
      return messages.reasonRemote;
  }
}

/** `purpose` of what the suggestions are for. */
export function matchesSection(
  view: View,
  purpose: Purpose,
  found: readonly { readonly offer: VisibleOffer; readonly reasons: readonly Reason[] }[],
): Html {
  const messages = boardMessages(view.language);
  if (found.length === 0) return nothing;
  return section(
    purpose === "offer" ? messages.mayNeed : messages.mayHelp,
    html`<p class="hint">${messages.matchLead}</p><ul class="plain">${found.map(
      ({ offer, reasons }) =>
        html`<li><a href="/offers/${offer.id}"><bdi lang="${offer.language}">${offerTitle(
          view.language,
          offer,
        )}</bdi></a> · <bdi>${offer.origin.name}</bdi><br>${reasons
          .map((reason) => reasonText(view.language, reason))
          .join(" · ")}</li>`,
    )}</ul>`,
    { id: "matches" },
  );
}
