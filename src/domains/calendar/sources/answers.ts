/** What the API answers about calendar: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, moment, nullable } from "#commons/answers.ts";

export const CalendarSourcesAnswer = closed({
  items: arrayOf(
    closed({
      notes: arrayOf(Type.String()),
      zones: Type.Record(Type.String(), Type.String()),
      askedZones: arrayOf(closed({ name: Type.String(), events: Type.Number() })),
      id: Type.String(),
      name: Type.String(),
      read: nullable(moment),
      url: Type.String(),
      host: Type.String(),
      fetched: nullable(moment),
      nextFetch: moment,
      failures: Type.Number(),
      problem: nullable(Type.String()),
      shortSince: nullable(moment),
      added: moment,
    }),
  ),
});

export const CalendarSourcesMadeAnswer = closed({
  id: Type.String(),
  url: Type.String(),
  name: Type.String(),
  host: Type.String(),
});
