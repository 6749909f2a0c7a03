/** What the API answers about agreements: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const AgreementInShortAnswer = closed({
  id: Type.String(),
  url: Type.String(),
  group: Type.String(),
  name: Type.String(),
  state: oneOf("standing", "sleeping", "ended"),
  version: Type.Number(),
  content: Type.String(),
  adopted: Type.String(),
  decision: nullable(Type.String()),
  reviewOn: Type.String(),
  basedOn: nullable(Type.String()),
  guide: nullable(Type.String()),
  inKit: Type.Boolean(),
});

export const AgreementAnswer = closed({
  ...AgreementInShortAnswer.properties,
  versions: arrayOf(
    closed({
      version: Type.Number(),
      content: Type.String(),
      decision: nullable(Type.String()),
      adopted: Type.String(),
    }),
  ),
  review: closed({
    mine: nullable(oneOf("keep", "change", "let-go")),
    helped: arrayOf(Type.String()),
    keep: Type.Number(),
    change: Type.Number(),
    letGo: Type.Number(),
    phase: oneOf("ended", "not-yet", "asking", "over", "asleep"),
  }),
  underWay: nullable(Type.String()),
});

export const AgreementTemplatesAnswer = closed({
  items: arrayOf(
    closed({ key: Type.String(), name: Type.String(), why: Type.String(), content: Type.String() }),
  ),
});

export const AgreementReviewsMadeAnswer = closed({
  ...AgreementAnswer.properties,
  came: oneOf("noted", "kept", "woken"),
});

export const MeReviewsAnswer = closed({
  items: arrayOf(
    closed({
      id: Type.String(),
      url: Type.String(),
      group: Type.String(),
      name: Type.String(),
      reviewOn: Type.String(),
    }),
  ),
});
