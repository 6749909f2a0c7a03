import { wordsIn } from "#kit/words.ts";

const en = {
  calendar: "Calendar",
  lead: "What happens here, and at the siblings that this collective follows.",
  filter: "Look for something",
  filtered: "Only some events are shown",
  from: "From",
  to: "Until",
  q: "Words",
  tag: "Tag",
  kind: "Kind",
  careKind: "Care",
  sibling: "From which sibling",
  scope: "Whose",
  language: "Language",
  any: "any",
  scopes: { "": "Ours and siblings'", own: "Only ours", siblings: "Only siblings'" },
  show: "Show",
  reset: "Show everything",
  none: "Nothing is planned in this time",
  noneText: "Look further ahead, or take away a filter. When we or a sibling plan something, it appears here.",
  subscribe: "Take it along",
  subscribeText: "These follow the filter that you see now.",
  ics: "Calendar file, to subscribe (iCalendar)",
  rss: "News feed (RSS)",
  json: "JSON Feed",
  zone: (zone: string) => `Times are said in each event's own zone; days are days in ${zone}.`,
  titleOf: (name: string) => `${name}: calendar`,
};

export const words = wordsIn({ en });
