/** What the API answers about named servers: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed } from "#commons/answers.ts";

export const NamedServersAnswer = closed({ on: Type.Boolean(), hosts: arrayOf(Type.String()) });
