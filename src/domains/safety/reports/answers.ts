/** What the API answers about reports: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";
import { reportSteps } from "./report.ts";

/** To whoever reports: that it came, and nothing of who looks. */
export const ReportedAnswer = closed({
  id: Type.String(),
  about: Type.String(),
  received: Type.String(),
  hidden: Type.Boolean(),
});

export const ReportAnswer = closed({
  id: Type.String(),
  about: Type.String(),
  kind: Type.String(),
  source: oneOf("member", "stranger", "server"),
  fromHost: Type.String(),
  content: Type.String(),
  received: Type.String(),
  /** Whole days that it has waited. */
  age: Type.Integer(),
  closed: nullable(Type.String()),
  hidden: Type.Boolean(),
  looked: Type.Integer(),
  needed: Type.Integer(),
  steps: arrayOf(
    closed({
      step: oneOf(...reportSteps),
      words: Type.String(),
      role: Type.String(),
      made: Type.String(),
    }),
  ),
});

export const ReportsAnswer = closed({
  items: arrayOf(ReportAnswer),
  next: Type.Union([Type.String(), Type.Null()]),
});
