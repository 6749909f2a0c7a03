/** What the API answers about events: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, moment, nullable, oneOf } from "#commons/answers.ts";

export const AnswerAnswer = closed({
  status: nullable(oneOf("yes", "no", "maybe")),
  standing: nullable(oneOf("coming", "no", "asked", "waiting", "declined", "maybe")),
  state: Type.Optional(oneOf("confirmed", "asked", "waiting", "declined", "left")),
  slot: Type.Optional(nullable(Type.String())),
  note: Type.Optional(nullable(Type.String())),
  news: Type.Optional(nullable(Type.String())),
});

export const EventRsvpAnswer = closed({
  ...AnswerAnswer.properties,
  line: nullable(Type.Number()),
  messages: arrayOf(closed({ contentHtml: Type.String(), published: moment })),
});

export const EventSlotsAnswer = closed({
  items: arrayOf(
    closed({
      id: Type.String(),
      startTime: moment,
      endTime: moment,
      places: Type.Number(),
      free: Type.Number(),
    }),
  ),
});

export const EventGuestsMadeAnswer = closed({
  ...AnswerAnswer.properties,
  token: Type.String(),
  url: Type.String(),
});

export const RsvpAnswer = closed({
  ...AnswerAnswer.properties,
  exact: Type.Optional(nullable(Type.String())),
  event: Type.String(),
  line: nullable(Type.Number()),
  messages: arrayOf(closed({ contentHtml: Type.String(), published: moment })),
});

export const EventRsvpsAnswer = closed({
  items: arrayOf(
    closed({
      id: Type.String(),
      name: Type.String(),
      from: Type.String(),
      status: oneOf("yes", "no", "maybe"),
      state: oneOf("confirmed", "asked", "waiting", "declined", "left"),
      standing: oneOf("coming", "no", "asked", "waiting", "declined", "maybe"),
      slot: nullable(moment),
      note: nullable(Type.String()),
      asked: moment,
    }),
  ),
});

export const RsvpsAnswer = closed({
  items: arrayOf(
    closed({
      eventId: Type.String(),
      name: Type.String(),
      starts: moment,
      ends: moment,
      timeZone: Type.String(),
      allDay: Type.Boolean(),
      status: oneOf("yes", "no", "maybe"),
      state: oneOf("confirmed", "asked", "waiting", "declined", "left"),
      news: nullable(Type.String()),
      eventStatus: oneOf("scheduled", "tentative", "postponed", "moved", "cancelled"),
      previousStarts: nullable(moment),
    }),
  ),
  closed: Type.Number(),
});
