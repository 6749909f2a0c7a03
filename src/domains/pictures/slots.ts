/** Which domains have things with pictures. */
import { type Slot, slot } from "#commons/slots.ts";
import type { PictureOwners } from "./actions.ts";

/** By the kind of thing: "event". */
export const pictureOwners: Slot<PictureOwners> = slot("picture-owners");
