/** What decisions can do: each domain adds the effects that are its own. */
import { type Slot, slot } from "#commons/slots.ts";
import type { EffectDoors } from "./effects/effect.ts";

export const decisionEffects: Slot<EffectDoors> = slot("decision-effects");
