/** What decisions can do: each domain adds the effects that are its own. */
import { type Slot, slot } from "#commons/slots.ts";
import type { EffectDoors } from "./effect.ts";

export const decisionEffects: Slot<EffectDoors> = slot("decision-effects");
