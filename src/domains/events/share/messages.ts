/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly share: string;
  readonly copy: string;
  readonly copied: string;
  readonly title: string;
  readonly lead: string;
  readonly address: string;
  readonly mail: string;
  readonly mailText: (args: {
    name: string | number;
    when: string | number;
    url: string | number;
  }) => string;
  readonly qr: string;
}

export const shareMessages = catalogue<Messages>(import.meta.url);
