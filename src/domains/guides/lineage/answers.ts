/** What the API answers about relatives of a guide: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const NoticeAnswer = closed({
  id: Type.String(),
  activityPubId: Type.String(),
  about: Type.String(),
  severity: oneOf("info", "caution", "urgent"),
  content: Type.String(),
  language: Type.String(),
  by: Type.String(),
  made: Type.String(),
  answered: nullable(Type.String()),
  answer: Type.String(),
});

export const SuggestionAnswer = closed({
  id: Type.String(),
  sent: Type.Boolean(),
  guide: Type.String(),
  by: Type.String(),
  credit: Type.String(),
  name: Type.String(),
  source: Type.String(),
  cautions: Type.String(),
  note: Type.String(),
  state: oneOf("withdrawn", "open", "accepted", "rejected"),
  word: Type.String(),
  made: Type.String(),
  decided: nullable(Type.String()),
});

export const PathUpstreamAnswer = closed({
  upstream: Type.String(),
  upstreamVersion: Type.Number(),
  version: Type.Number(),
  takeable: Type.Boolean(),
  pieces: arrayOf(
    closed({
      kind: oneOf("same", "theirs", "both"),
      text: Type.Optional(Type.String()),
      ours: Type.Optional(Type.String()),
      theirs: Type.Optional(Type.String()),
    }),
  ),
  cautions: nullable(Type.String()),
});

export const PathUpstreamMadeAnswer = closed({
  id: Type.String(),
  version: Type.Number(),
  source: Type.String(),
});

export const PathSuggestionsAnswer = closed({
  items: arrayOf(SuggestionAnswer),
  next: Type.Null(),
});

export const PathHeldVersionsAnswer = closed({
  items: arrayOf(
    closed({
      id: Type.String(),
      iri: nullable(Type.String()),
      url: nullable(Type.String()),
      name: Type.String(),
      summary: Type.String(),
      by: Type.String(),
      host: Type.String(),
    }),
  ),
  next: Type.Null(),
});

export const PathSuggestionAnswer = closed({
  ...SuggestionAnswer.properties,
  version: Type.Number(),
  pieces: arrayOf(
    closed({
      kind: oneOf("same", "theirs", "both"),
      text: Type.Optional(Type.String()),
      ours: Type.Optional(Type.String()),
      theirs: Type.Optional(Type.String()),
    }),
  ),
});
