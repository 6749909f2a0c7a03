/** What the API answers about things: only what stands here is sent. */
import Type from "typebox";
import { closed, ImageAnswer, nullable, oneOf } from "#commons/answers.ts";

export const ThingAnswer = closed({
  id: Type.String(),
  url: Type.String(),
  group: Type.String(),
  name: Type.String(),
  content: Type.String(),
  contentHtml: Type.String(),
  care: Type.String(),
  place: Type.String(),
  state: oneOf("missing", "here", "lent", "mending", "retired"),
  holder: nullable(closed({ name: nullable(Type.String()), handle: Type.Optional(Type.String()) })),
  due: nullable(Type.String()),
  picture: nullable(Type.String()),
  image: nullable(ImageAnswer),
  updated: Type.String(),
});
