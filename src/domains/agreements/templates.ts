/** Short texts to begin from, in our own words: questions to a group more than answers. */
import { templateMessages } from "./template-messages.ts";

export interface AgreementTemplate {
  readonly key: string;
  readonly name: string;
  /** Why a group might want it. */
  readonly why: string;
  /** Markdown. */
  readonly content: string;
}

export function agreementTemplates(language: string): readonly AgreementTemplate[] {
  const messages = templateMessages(language);
  return [
    { key: "how-we-decide", ...messages.howWeDecide },
    { key: "consent-and-confidentiality", ...messages.consentAndConfidentiality },
    { key: "care-without-credentials", ...messages.careWithoutCredentials },
    { key: "money-and-supplies", ...messages.moneyAndSupplies },
    { key: "conflict-and-repair", ...messages.conflictAndRepair },
    { key: "safer-space-online", ...messages.saferSpaceOnline },
    { key: "rest-and-stepping-back", ...messages.restAndSteppingBack },
    { key: "photographs-and-names", ...messages.photographsAndNames },
  ];
}

export const agreementTemplate = (key: string, language: string): AgreementTemplate | undefined =>
  agreementTemplates(language).find((one) => one.key === key);
