/** What the API answers to "forget me": the same, whatever is known. */
import Type from "typebox";
import { closed } from "#commons/answers.ts";

export const ForgetAnswer = closed({ asked: Type.Boolean() });
