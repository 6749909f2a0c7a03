/** What the API says of recovery words. */
import Type from "typebox";
import { closed, nullable } from "#commons/answers.ts";

export const WordsMadeAnswer = closed({ made: nullable(Type.String()) });
/** This once. */
export const NewWordsAnswer = closed({ words: Type.String(), made: Type.String() });
