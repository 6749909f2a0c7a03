/** The ways on which news leave the server. Whoever sends mail, or speaks to devices, fills this. */
import { type Slot, slot } from "#commons/slots.ts";
import type { NewsWay } from "./news.ts";

export const newsWays: Slot<NewsWay> = slot("news-ways");
