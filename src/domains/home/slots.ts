/** What the start page shows of other domains. */
import { type Slot, slot } from "#commons/slots.ts";
import type { HomePart } from "#commons/home/home-settings.ts";
import type { Finder } from "#commons/home/search.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";

export interface HomeSection {
  readonly place: HomePart | "first" | "cover" | "foot";
  /** undefined where there is nothing to show. */
  show(ctx: AppContext, view: View): Promise<Html | undefined>;
}

export const homeSections: Slot<HomeSection> = slot("home-sections");

/** What the one search asks. Two may find things of one kind. */
export const searchFinders: Slot<Finder> = slot("search-finders");

/** What a page was asked for: its route, and what stands in the address. */
interface PageAsked {
  readonly route: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
}

/** What stands above whole pages, before anything else is read; undefined above most. */
export const aboveSlots: Slot<
  (ctx: AppContext, view: View, asked: PageAsked) => Promise<Html | undefined>
> = slot("above-pages");
