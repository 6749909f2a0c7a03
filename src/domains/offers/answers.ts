/** What the API answers about offers: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, ImageAnswer, nullable, oneOf } from "#commons/answers.ts";
import { OriginAnswer } from "#commons/answers.ts";

export const OfferAnswer = closed({
  id: Type.String(),
  url: Type.String(),
  activityPubId: nullable(Type.String()),
  purpose: oneOf("offer", "request"),
  name: Type.String(),
  content: Type.String(),
  contentHtml: Type.String(),
  careKind: Type.String(),
  area: Type.String(),
  quantity: nullable(Type.Number()),
  unit: nullable(Type.String()),
  tags: arrayOf(Type.String()),
  language: Type.String(),
  visibility: oneOf("group", "members", "public"),
  state: oneOf("withdrawn", "open", "paused", "met", "expired"),
  draft: Type.Boolean(),
  available: nullable(Type.Number()),
  what: oneOf("hands", "skill", "care-time", "thing", "space"),
  how: oneOf("give", "lend", "swap", "hours"),
  conditions: Type.String(),
  cautions: Type.String(),
  availability: Type.String(),
  spoken: arrayOf(Type.String()),
  remotePossible: Type.Boolean(),
  credit: Type.String(),
  approvedText: Type.String(),
  expiresAt: nullable(Type.String()),
  published: nullable(Type.String()),
  updated: Type.String(),
  image: nullable(ImageAnswer),
  origin: OriginAnswer,
});
