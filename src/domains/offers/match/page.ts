/** Suggestions as part of a page. */
import { careKindName } from "#commons/care-kinds.ts";
import { section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { languageName } from "#domains/guides/language-name.ts";
import { offerTitle } from "../board/page.ts";
import { boardWords } from "../board/messages.ts";
import type { Reason } from "./match.ts";
import type { Purpose, SeenOffer } from "../offer.ts";

/** A reason in words: "same care: Herbs". */
export function reasonText(language: string, reason: Reason): string {
  const w = boardWords(language);
  switch (reason.kind) {
    case "care":
      return w.reasonCare(careKindName(reason.careKind));
    case "what":
      return w.reasonWhat[reason.what];
    case "words":
      return w.reasonWords(reason.words.join(", "));
    case "tags":
      return w.reasonTags(reason.words.map((tag) => `#${tag}`).join(" "));
    case "area":
      return w.reasonArea(reason.words.join(", "));
    case "spoken":
      return w.reasonSpoken(reason.languages.map((tag) => languageName(tag, language)).join(", "));
    case "how":
      return w.reasonHow[reason.how];
    case "remote":
      return w.reasonRemote;
  }
}

/** `purpose` of what the suggestions are for. */
export function matchesSection(
  view: View,
  purpose: Purpose,
  found: readonly { readonly offer: SeenOffer; readonly reasons: readonly Reason[] }[],
): Html {
  const w = boardWords(view.language);
  if (found.length === 0) return nothing;
  return section(
    purpose === "offer" ? w.mayNeed : w.mayHelp,
    html`<p class="hint">${w.matchLead}</p><ul class="plain">${found.map(
      ({ offer, reasons }) =>
        html`<li><a href="/offers/${offer.id}"><bdi lang="${offer.language}">${offerTitle(view.language, offer)}</bdi></a> · <bdi>${offer.origin.name}</bdi><br>${reasons.map((reason) => reasonText(view.language, reason)).join(" · ")}</li>`,
    )}</ul>`,
    { id: "matches" },
  );
}
