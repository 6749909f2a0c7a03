/** The ways on which news leave the server, and what their owners add to the page of settings. */
import { type Slot, slot } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { NewsWay } from "./news.ts";

/** Whoever sends mail, or speaks to devices, fills this. */
export const newsWays: Slot<NewsWay> = slot("news-ways");

interface SettingsSection {
  /** Above the table of kinds: the address that mail goes to. */
  readonly shown: Html;
  /** Is there an address by now? Only then the table has a column for mail. */
  readonly byMail: boolean;
  /** It is no way to be told: it stands below those. */
  readonly after?: boolean;
}

/** For whoever keeps addresses. */
export const settingsSections: Slot<
  (ctx: AppContext, view: View) => SettingsSection | Promise<SettingsSection>
> = slot("settings-sections");
