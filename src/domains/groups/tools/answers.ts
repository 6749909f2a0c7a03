/** What the API answers about tools of groups: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, oneOf } from "#commons/answers.ts";
import { toolIds } from "./tools.ts";

export const ToolListAnswer = arrayOf(
  closed({
    id: oneOf(...toolIds),
    on: Type.Boolean(),
    chosen: Type.Boolean(),
    used: Type.Boolean(),
    by: oneOf("members", "decision"),
  }),
);

export const ToolsAnswer = closed({ tools: ToolListAnswer });
