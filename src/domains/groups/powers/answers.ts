/** What the API answers about the log of powers: only what stands here is sent. */
import Type from "typebox";
import { closed, moment, oneOf, pageOf } from "#commons/answers.ts";
import { powerfulActs } from "./powers.ts";

export const PowerLogAnswer = pageOf(
  closed({
    id: Type.String(),
    act: oneOf(...powerfulActs),
    /** A server, a role, a day, a name of a thing; never a person's. */
    about: Type.String(),
    /** A role, `two` people, or a `decision`. */
    role: Type.String(),
    made: moment,
    onlyForYou: Type.Boolean(),
  }),
);
