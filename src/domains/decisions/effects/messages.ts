/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly names: {
    readonly "adopt-agreement": string;
    readonly "fill-role": string;
    readonly admit: string;
    readonly pause: string;
    readonly "set-ways": string;
    readonly "publish-group": string;
    readonly "become-siblings": string;
    readonly "count-hours-with": string;
  };
  readonly adoptAgreement: {
    readonly title: { readonly label: string; readonly hint: string };
    readonly agreementId: { readonly label: string; readonly hint: string };
    readonly reviewMonths: { readonly label: string; readonly hint: string };
  };
  readonly fillRole: {
    readonly role: { readonly label: string };
    readonly member: { readonly label: string; readonly hint: string };
    readonly learner: { readonly label: string; readonly hint: string };
  };
  readonly admit: { readonly joining: { readonly label: string; readonly hint: string } };
  readonly pause: {
    readonly member: { readonly label: string; readonly hint: string };
    readonly days: { readonly label: string; readonly hint: string };
    readonly words: { readonly label: string };
  };
  readonly setWays: {
    readonly economy: { readonly label: string };
    readonly minOpenHours: { readonly label: string };
    readonly quorumPercent: { readonly label: string };
    readonly asidePercent: { readonly label: string };
    readonly joining: { readonly label: string };
    readonly questions: { readonly label: string; readonly hint: string };
    readonly hoursFloor: { readonly label: string; readonly hint: string };
    readonly currency: { readonly label: string; readonly hint: string };
    readonly fundCap: { readonly label: string };
  };
  readonly asItIs: string;
  readonly economies: { readonly gift: string; readonly hours: string; readonly none: string };
  readonly joinings: { readonly open: string; readonly questions: string };
  readonly becomeSiblings: { readonly address: { readonly label: string; readonly hint: string } };
  readonly countHours: {
    readonly sibling: { readonly label: string; readonly hint: string };
    readonly hours: { readonly label: string; readonly hint: string };
  };
}

export const effectMessages = catalogue<Messages>(import.meta.url);
