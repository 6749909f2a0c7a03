/** What the API answers about calendar: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, moment, nullable, oneOf } from "#commons/answers.ts";

/** What a file holds, before it is taken in. */
const previewFields = {
  total: Type.Number(),
  items: arrayOf(
    closed({
      key: Type.String(),
      uid: Type.String(),
      name: Type.String(),
      text: Type.String(),
      starts: moment,
      ends: moment,
      endsGiven: Type.Boolean(),
      timeZone: Type.String(),
      allDay: Type.Boolean(),
      place: Type.String(),
      url: nullable(Type.String()),
      categories: arrayOf(Type.String()),
      latitude: nullable(Type.Number()),
      longitude: nullable(Type.Number()),
      status: oneOf("scheduled", "tentative", "postponed", "cancelled"),
      sequence: Type.Number(),
      updated: nullable(moment),
    }),
  ),
  problems: arrayOf(Type.String()),
  zones: arrayOf(closed({ name: Type.String(), events: Type.Number() })),
  table: nullable(
    closed({
      headings: arrayOf(Type.String()),
      sample: arrayOf(arrayOf(Type.String())),
      columns: Type.Record(Type.String(), Type.Number()),
      missing: arrayOf(oneOf("name", "start", "order")),
    }),
  ),
  id: Type.String(),
};

export const GroupImportsMadeAnswer = closed({ ...previewFields, format: oneOf("ics", "csv") });

export const ImportAnswersMadeAnswer = closed(previewFields);

export const CalendarImportAnswer = closed({
  state: oneOf("read", "running", "done"),
  done: Type.Number(),
  total: Type.Number(),
  skipped: Type.Number(),
});
