/** What decisions can do: each domain adds the effects that are its own. */
import { type Slot, slot } from "#commons/slots.ts";
import type { EffectHandlers } from "./effects/effect.ts";

export const decisionEffects: Slot<EffectHandlers> = slot("decision-effects");
