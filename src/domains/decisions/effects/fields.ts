/**
 * What a new decision asks for where it does something by itself:
 * the fields that its handler reads.
 */
import type { EffectKind } from "./effect.ts";
import { effectMessages } from "./messages.ts";

export interface EffectField {
  /** As the handler reads it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: "text" | "number" | "textarea" | "select";
  readonly options?: readonly (readonly [value: string, text: string])[] | "roles";
}

interface EffectForm {
  readonly name: string;
  readonly fields: readonly EffectField[];
}

export function effectForms(language: string): Readonly<Partial<Record<EffectKind, EffectForm>>> {
  const { names, ...messages } = effectMessages(language);
  const { adoptAgreement, fillRole, pause, setWays, countHours } = messages;
  return {
    "adopt-agreement": {
      name: names["adopt-agreement"],
      fields: [
        { name: "title", ...adoptAgreement.title },
        { name: "agreementId", ...adoptAgreement.agreementId },
        { name: "reviewMonths", ...adoptAgreement.reviewMonths, type: "number" },
      ],
    },
    "fill-role": {
      name: names["fill-role"],
      fields: [
        { name: "role", ...fillRole.role, type: "select", options: "roles" },
        { name: "member", ...fillRole.member },
        { name: "learner", ...fillRole.learner },
      ],
    },
    admit: { name: names.admit, fields: [{ name: "joining", ...messages.admit.joining }] },
    pause: {
      name: names.pause,
      fields: [
        { name: "member", ...pause.member },
        { name: "days", ...pause.days, type: "number" },
        { name: "words", ...pause.words, type: "textarea" },
      ],
    },
    "set-ways": {
      name: names["set-ways"],
      fields: [
        {
          name: "economy",
          ...setWays.economy,
          type: "select",
          options: [["", messages.asItIs], ...Object.entries(messages.economies)],
        },
        { name: "minOpenHours", ...setWays.minOpenHours, type: "number" },
        { name: "quorumPercent", ...setWays.quorumPercent, type: "number" },
        { name: "asidePercent", ...setWays.asidePercent, type: "number" },
        {
          name: "joining",
          ...setWays.joining,
          type: "select",
          options: [["", messages.asItIs], ...Object.entries(messages.joinings)],
        },
        { name: "questions", ...setWays.questions, type: "textarea" },
        { name: "hoursFloor", ...setWays.hoursFloor },
        { name: "currency", ...setWays.currency },
        { name: "fundCap", ...setWays.fundCap },
      ],
    },
    "publish-group": { name: names["publish-group"], fields: [] },
    "become-siblings": {
      name: names["become-siblings"],
      fields: [{ name: "address", ...messages.becomeSiblings.address }],
    },
    "count-hours-with": {
      name: names["count-hours-with"],
      fields: [
        { name: "sibling", ...countHours.sibling },
        { name: "hours", ...countHours.hours, type: "number" },
      ],
    },
  };
}
