/** What the API says of news, and of how they reach a member. */
import Type from "typebox";
import { newsKindIds } from "#commons/news/kinds.ts";
import { arrayOf, closed, moment, nullable, oneOf, someOf } from "#commons/answers.ts";

const NewsAnswer = closed({
  id: Type.String(),
  kind: Type.String(),
  text: Type.String(),
  url: Type.String(),
  created: moment,
  read: Type.Boolean(),
});

export const NewsListAnswer = closed({
  items: arrayOf(NewsAnswer),
  unread: Type.Integer(),
  next: nullable(Type.String()),
});

export const UnreadAnswer = closed({ unread: Type.Integer() });

const Choice = closed({
  mail: oneOf("now", "daily", "weekly", "off"),
  push: oneOf("now", "off"),
});

export const NotificationsAnswer = closed({
  kinds: someOf(newsKindIds, Choice),
  quiet: nullable(closed({ from: Type.String(), until: Type.String() })),
  /** Nothing while they rest but what is theirs. */
  rest: Type.Boolean(),
  /** May push say what it is about? */
  pushText: Type.Boolean(),
});
