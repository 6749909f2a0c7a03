/** What the API answers about meetings: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const MeetingInShortAnswer = closed({
  id: Type.String(),
  url: Type.String(),
  group: Type.String(),
  name: Type.String(),
  startTime: Type.String(),
  place: Type.String(),
  state: oneOf("open", "closed", "planned"),
  event: nullable(Type.String()),
  updated: Type.String(),
});

export const MeetingAnswer = closed({
  ...MeetingInShortAnswer.properties,
  items: arrayOf(
    closed({
      id: Type.String(),
      words: Type.String(),
      kind: oneOf("inform", "discuss", "decide"),
      minutes: Type.Number(),
      decision: nullable(Type.String()),
      notes: Type.String(),
      notesMark: Type.String(),
    }),
  ),
  totalMinutes: Type.Number(),
  roles: arrayOf(
    closed({
      role: oneOf("facilitator", "minute-taker", "timekeeper", "vibes-watcher", "welcomer"),
      member: nullable(closed({ id: Type.String(), name: Type.String() })),
      state: Type.String(),
      learning: arrayOf(closed({ id: Type.String(), name: Type.String() })),
    }),
  ),
  present: arrayOf(closed({ id: Type.String(), name: Type.String() })),
  cannotCome: arrayOf(closed({ id: Type.String(), name: Type.String() })),
  hands: arrayOf(
    closed({
      id: Type.String(),
      name: Type.String(),
      member: nullable(Type.String()),
      kind: oneOf("speak", "direct", "process"),
    }),
  ),
  actionPoints: arrayOf(
    closed({
      id: Type.String(),
      words: Type.String(),
      doer: nullable(Type.String()),
      asked: nullable(Type.String()),
      due: nullable(Type.String()),
      done: Type.Boolean(),
    }),
  ),
  minutes: Type.String(),
  minutesMark: Type.String(),
  nourished: Type.String(),
  hard: Type.String(),
  missing: Type.String(),
});

/** The meeting, and the id of what was added to it. */
export const MeetingPartMadeAnswer = closed({
  ...MeetingAnswer.properties,
  created: Type.String(),
});
