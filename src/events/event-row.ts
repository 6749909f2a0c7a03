/** An event together with whose it is, as other domains read it. */
import type { Origin } from "#commons/origin.ts";
import type { Row } from "#database/schema.ts";

export type SeenEvent = Row<"events"> & { readonly origin: Origin };
