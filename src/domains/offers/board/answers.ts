/** What the API answers about offers: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, oneOf } from "#commons/answers.ts";
import { OriginAnswer } from "#commons/answers.ts";

export const BoardGiftsAnswer = closed({
  byCare: arrayOf(
    closed({
      offered: oneOf("one", "nobody", "several"),
      wished: oneOf("one", "nobody", "several"),
      siblingsOffer: oneOf("one", "nobody", "several"),
      siblingsWish: oneOf("one", "nobody", "several"),
      careKind: Type.String(),
    }),
  ),
  byWhat: arrayOf(
    closed({
      offered: oneOf("one", "nobody", "several"),
      wished: oneOf("one", "nobody", "several"),
      siblingsOffer: oneOf("one", "nobody", "several"),
      siblingsWish: oneOf("one", "nobody", "several"),
      what: oneOf("hands", "skill", "care-time", "thing", "space"),
    }),
  ),
  missing: arrayOf(
    closed({
      careKind: Type.String(),
      what: oneOf("hands", "skill", "care-time", "thing", "space"),
      siblingsOffer: oneOf("one", "nobody", "several"),
      siblingsWish: oneOf("one", "nobody", "several"),
    }),
  ),
  unasked: arrayOf(
    closed({
      careKind: Type.String(),
      what: oneOf("hands", "skill", "care-time", "thing", "space"),
      siblingsOffer: oneOf("one", "nobody", "several"),
      siblingsWish: oneOf("one", "nobody", "several"),
    }),
  ),
  silent: arrayOf(Type.String()),
});

export const OfferMatchesAnswer = closed({
  items: arrayOf(
    closed({
      id: Type.String(),
      url: Type.String(),
      purpose: oneOf("offer", "request"),
      name: Type.String(),
      careKind: Type.String(),
      what: oneOf("hands", "skill", "care-time", "thing", "space"),
      how: oneOf("give", "lend", "swap", "hours"),
      area: Type.String(),
      origin: OriginAnswer,
      reasons: arrayOf(
        closed({
          kind: oneOf("care", "what", "words", "tags", "area", "spoken", "how", "remote"),
          careKind: Type.Optional(Type.String()),
          what: Type.Optional(oneOf("hands", "skill", "care-time", "thing", "space")),
          words: Type.Optional(arrayOf(Type.String())),
          languages: Type.Optional(arrayOf(Type.String())),
          how: Type.Optional(oneOf("give", "lend", "swap", "hours")),
        }),
      ),
      why: arrayOf(Type.String()),
    }),
  ),
});
