/** The short taxonomy of care. */
export const careKinds = [
  "herbs",
  "bodywork",
  "breath-and-movement",
  "peer-support",
  "listening",
  "first-aid",
  "harm-reduction",
  "birth-and-doula-care",
  "community-health-work",
  "healing-circle",
  "conflict-mediation",
  "food",
  "childcare",
  "transport",
  "money",
  "housing",
  "garden",
  "ritual-and-arts",
  "skillshare",
  "other",
] as const;
type CareKind = (typeof careKinds)[number];

const names: Readonly<Record<CareKind, string>> = {
  herbs: "Herbs",
  bodywork: "Bodywork",
  "breath-and-movement": "Breath and movement",
  "peer-support": "Peer support",
  listening: "Listening",
  "first-aid": "First aid",
  "harm-reduction": "Harm reduction",
  "birth-and-doula-care": "Birth and doula care",
  "community-health-work": "Community health work",
  "healing-circle": "Healing circle",
  "conflict-mediation": "Conflict mediation",
  food: "Food",
  childcare: "Childcare",
  transport: "Transport",
  money: "Money",
  housing: "Housing",
  garden: "Garden",
  "ritual-and-arts": "Ritual and arts",
  skillshare: "Skillshare",
  other: "Other",
};
export const isCareKind = (text: string): text is CareKind => Object.hasOwn(names, text);
export const careKindName = (kind: string): string =>
  isCareKind(kind) ? names[kind] : names.other;
