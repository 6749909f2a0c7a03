/** What the API answers about stories: only what stands here is sent. */
import Type from "typebox";
import { closed, nullable, oneOf } from "#commons/answers.ts";

export const FileAnswer = closed({
  id: Type.String(),
  url: Type.String(),
  kind: oneOf("image", "audio", "document"),
  mediaType: Type.String(),
  bytes: Type.Number(),
  width: nullable(Type.Number()),
  height: nullable(Type.Number()),
  seconds: nullable(Type.Number()),
  name: Type.String(),
  description: Type.String(),
});

export const StoryAnswer = closed({
  id: Type.String(),
  url: Type.String(),
  name: Type.String(),
  summary: Type.String(),
  credit: Type.String(),
  language: Type.String(),
  license: Type.String(),
  transcript: Type.String(),
  transcriptWanted: Type.Boolean(),
  visibility: oneOf("group", "members", "public"),
  consentBy: Type.String(),
  consentDay: nullable(Type.String()),
  guideId: nullable(Type.String()),
  recording: nullable(FileAnswer),
  smallRecording: nullable(FileAnswer),
  published: nullable(Type.String()),
  updated: Type.String(),
  origin: closed({ name: Type.String(), group: Type.String(), url: Type.String() }),
});
