/** What the API says of what can be seen of a member. */
import Type from "typebox";
import { arrayOf, closed, oneOf } from "#commons/answers.ts";

const TraceGroup = closed({ handle: Type.String(), name: Type.String(), url: Type.String() });
export const PublicTracesAnswer = closed({
  strangers: closed({
    /** Do they find the member's page, or their name on a page of roles? */
    page: Type.Boolean(),
    things: arrayOf(
      closed({
        kind: oneOf("event", "guide", "offer", "story", "note"),
        id: Type.String(),
        name: Type.String(),
        url: Type.String(),
        group: TraceGroup,
        credit: Type.String(),
        /** Does it say the member's name or handle? */
        named: Type.Boolean(),
      }),
    ),
    more: Type.Boolean(),
  }),
  members: closed({
    url: Type.String(),
    name: Type.Boolean(),
    words: Type.Boolean(),
    languages: Type.Boolean(),
    offers: Type.Boolean(),
    groups: Type.Boolean(),
    roles: Type.Boolean(),
    messages: Type.Boolean(),
  }),
  /** On how many other servers followers of a group live, and so copies of what it published. */
  elsewhere: arrayOf(closed({ group: TraceGroup, servers: Type.Integer() })),
});
