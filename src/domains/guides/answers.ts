/** What the API answers about guides: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, ImageAnswer, nullable, oneOf, pageOf } from "#commons/answers.ts";
import { OriginAnswer } from "#commons/answers.ts";
import { NoticeAnswer } from "./lineage/answers.ts";

export const GuideAnswer = closed({
  id: Type.String(),
  url: Type.String(),
  activityPubId: nullable(Type.String()),
  name: Type.String(),
  summary: Type.String(),
  source: Type.String(),
  contentHtml: Type.String(),
  kind: Type.String(),
  license: Type.String(),
  credit: Type.String(),
  cautions: Type.String(),
  careKinds: arrayOf(Type.String()),
  tags: arrayOf(Type.String()),
  language: Type.String(),
  visibility: oneOf("group", "members", "public"),
  version: Type.Number(),
  basedOn: nullable(Type.String()),
  derivedFrom: nullable(Type.String()),
  translationOf: nullable(Type.String()),
  lineage: arrayOf(
    closed({
      id: Type.String(),
      name: Type.String(),
      version: Type.Number(),
      credit: Type.String(),
      license: Type.String(),
      updated: Type.String(),
    }),
  ),
  sources: Type.String(),
  wishes: Type.String(),
  minutes: nullable(Type.Number()),
  costsNothing: Type.Boolean(),
  published: nullable(Type.String()),
  updated: Type.String(),
  image: nullable(ImageAnswer),
  origin: OriginAnswer,
});

export const WholeGuideAnswer = closed({
  ...GuideAnswer.properties,
  versions: arrayOf(GuideAnswer),
  translations: arrayOf(GuideAnswer),
  notices: arrayOf(NoticeAnswer),
});

export const GuidesAnswer = closed({
  items: arrayOf(GuideAnswer),
  next: nullable(Type.String()),
  close: Type.Boolean(),
});

export const GuideRevisionsAnswer = pageOf(
  closed({
    saved: Type.String(),
    name: Type.String(),
    version: Type.Number(),
    license: nullable(Type.String()),
    summary: Type.String(),
    source: Type.String(),
    note: Type.String(),
    credit: Type.String(),
    cautions: Type.String(),
    sources: Type.String(),
    wishes: Type.String(),
  }),
);
