/** What a decision can do: the door of each domain. */
import { adoptAgreement, endAgreement } from "#agreements/effects-actions.ts";
import type { EffectDoors } from "#decisions/effect.ts";
import { admitDoor } from "#groups/joining-door-actions.ts";
import { endPauseDoor, pauseDoor } from "#groups/pause-door-actions.ts";
import { fillRoleDoor } from "#groups/roles-door-actions.ts";
import { publishGroupDoor, setWaysDoor } from "#groups/ways-door-actions.ts";
import { beginRotaDoor } from "#rotas/effect-actions.ts";
import { spendDoor } from "#ledger/fund-door-actions.ts";
import { countHoursDoor } from "#ledger/tie-effect-actions.ts";
import { becomeSiblingsDoor } from "#siblings/effect-actions.ts";

export const effectDoors: EffectDoors = {
  "adopt-agreement": adoptAgreement,
  "end-agreement": endAgreement,
  "fill-role": fillRoleDoor,
  "set-ways": setWaysDoor,
  "publish-group": publishGroupDoor,
  "begin-rota": beginRotaDoor,
  admit: admitDoor,
  pause: pauseDoor,
  "end-pause": endPauseDoor,
  spend: spendDoor,
  "become-siblings": becomeSiblingsDoor,
  "count-hours-with": countHoursDoor,
};
