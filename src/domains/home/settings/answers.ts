/** What the API answers about the settings of the collective: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const CollectiveSettingsAnswer = closed({
  /** Sections of the start page, from the top; what is not named is switched off. */
  shown: arrayOf(oneOf("events", "guides", "offers", "groups", "siblings", "stay")),
  /** Id of the guide that tells who we are. */
  about: nullable(Type.String()),
  /** Ids of guides in the menu. */
  pages: arrayOf(Type.String()),
  language: Type.String(),
  /**
   * What visitors and members choose from, beside `language`;
   * empty for all that there are texts in.
   */
  languages: arrayOf(Type.String()),
  timeZone: Type.String(),
});
