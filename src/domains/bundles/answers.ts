/** What the API answers about bundles: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const ImportAnswer = closed({
  id: Type.String(),
  url: Type.String(),
  group: Type.String(),
  kind: oneOf("bundle", "markdown", "wordpress", "article"),
  state: oneOf("reading", "read", "refused", "running", "done"),
  why: nullable(Type.String()),
  from: nullable(closed({ name: Type.String(), origin: Type.String(), verified: Type.Boolean() })),
  problems: arrayOf(Type.String()),
  total: Type.Number(),
  license: Type.String(),
});

export const LibraryImportAnswer = closed({
  ...ImportAnswer.properties,
  progress: closed({
    done: Type.Number(),
    theirs: Type.Number(),
    drafts: Type.Number(),
    left: Type.Number(),
  }),
  items: arrayOf(
    closed({
      name: Type.String(),
      fate: oneOf(
        "blocked",
        "link",
        "ask",
        "closed",
        "draft",
        "known",
        "gone",
        "theirs",
        "new",
        "ours",
      ),
      credit: Type.String(),
      license: Type.String(),
      activityPubId: nullable(Type.String()),
      by: Type.String(),
    }),
  ),
});

export const LibraryBundleAnswer = closed({
  url: Type.String(),
  ours: Type.Number(),
  siblings: Type.Number(),
});
