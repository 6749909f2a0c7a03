/** What the API answers about what siblings say: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, oneOf, pageOf } from "#commons/answers.ts";

const named = closed({ name: Type.String(), url: Type.String() });

export const SiblingPostAnswer = closed({
  id: Type.String(),
  kind: oneOf("post", "boost"),
  sibling: closed({ id: Type.String(), name: Type.String(), url: Type.String() }),
  author: named,
  url: Type.String(),
  name: Type.String(),
  warning: Type.String(),
  content: Type.String(),
  contentHtml: Type.String(),
  attachments: arrayOf(
    closed({ url: Type.String(), mediaType: Type.String(), name: Type.String() }),
  ),
  language: Type.String(),
  audience: oneOf("public", "followers"),
  published: Type.String(),
  updated: Type.String(),
  edited: Type.Boolean(),
});

export const SiblingPostsAnswer = pageOf(SiblingPostAnswer);

export const PostsShownAnswer = closed({ everybody: Type.Boolean(), home: Type.Boolean() });
