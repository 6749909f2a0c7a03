/** What the API answers about what there is to do: only what stands here is sent. */
import { arrayOf, closed } from "#commons/answers.ts";
import { PointAnswer } from "../answers.ts";

export const GroupToDoAnswer = closed({ items: arrayOf(PointAnswer), done: arrayOf(PointAnswer) });
