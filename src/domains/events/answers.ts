/** What the API answers about events: only what stands here is sent. */
import Type from "typebox";
import { accessFacts } from "#commons/access/facts.ts";
import { arrayOf, closed, ImageAnswer, nullable, oneOf, someOf } from "#commons/answers.ts";
import { OriginAnswer } from "#commons/answers.ts";

export const EventAnswer = closed({
  recurrence: Type.Optional(Type.String()),
  recurrenceText: Type.Optional(Type.String()),
  id: Type.String(),
  url: Type.String(),
  /** To print and to say aloud; of public events of ours. */
  shortUrl: nullable(Type.String()),
  activityPubId: nullable(Type.String()),
  name: Type.String(),
  content: Type.String(),
  contentHtml: Type.String(),
  startTime: Type.String(),
  endTime: nullable(Type.String()),
  allDay: Type.Boolean(),
  timeZone: Type.String(),
  location: closed({
    exact: Type.Optional(nullable(Type.String())),
    area: Type.String(),
    online: nullable(Type.String()),
    latitude: nullable(Type.Number()),
    longitude: nullable(Type.Number()),
  }),
  reveal: oneOf("members", "public", "confirmed", "day"),
  kind: Type.String(),
  careKinds: arrayOf(Type.String()),
  tags: arrayOf(Type.String()),
  access: someOf(accessFacts, oneOf("yes", "partly", "no", "ask")),
  accessWords: someOf(accessFacts, Type.String()),
  accessText: arrayOf(Type.String()),
  cost: nullable(
    closed({ kind: nullable(oneOf("free", "sliding", "fixed", "donation")), words: Type.String() }),
  ),
  contact: Type.String(),
  capacity: nullable(Type.Number()),
  remaining: nullable(Type.Number()),
  rsvp: Type.String(),
  guests: Type.Boolean(),
  language: Type.String(),
  status: oneOf("scheduled", "tentative", "postponed", "moved", "cancelled"),
  cancelReason: nullable(Type.String()),
  previousStartTime: nullable(Type.String()),
  sequence: Type.Number(),
  series: nullable(Type.String()),
  visibility: oneOf("group", "members", "public"),
  published: nullable(Type.String()),
  updated: Type.String(),
  image: nullable(ImageAnswer),
  origin: OriginAnswer,
});

export const GroupPlacesAnswer = closed({
  items: arrayOf(
    closed({
      exact: nullable(Type.String()),
      access: EventAnswer.properties.access,
      accessWords: EventAnswer.properties.accessWords,
      id: Type.String(),
      area: Type.String(),
      reveal: oneOf("members", "public", "confirmed", "day"),
      latitude: nullable(Type.Number()),
      longitude: nullable(Type.Number()),
    }),
  ),
});
