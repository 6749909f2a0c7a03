/** The short taxonomy of care. */
import { commonsMessages } from "./messages.ts";

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

export const isCareKind = (text: string): text is CareKind =>
  (careKinds as readonly string[]).includes(text);

export function careKindName(kind: string, language: string): string {
  const names = commonsMessages(language).careKinds;
  return isCareKind(kind) ? names[kind] : names.other;
}
