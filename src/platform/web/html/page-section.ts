/** A place under a thing's page for what other domains have to say about it. */
import { html, type Html } from "./html.ts";
import type { Page } from "./layout.ts";
import type { View } from "../view.ts";

export type PageSection = (view: View, id: string) => Promise<Html>;

export const withSections = (page: Page, sections: Html): Page => ({
  ...page,
  body: html`${page.body}${sections}`,
});
