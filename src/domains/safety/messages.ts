import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  quotes: "Quotes",
  quotesLead:
    "Posts on other servers that quote an event or a guide of this group. Taken back, a quote shows it no longer.",
  quotesNone: "Nobody quotes anything",
  quotesNoneText: "Whether others may is said on the page where the group is edited.",
  takeQuoteBack: "Take it back",
  quoteTaken: "It is taken back, and their server is told.",
  safety: "Safety",
  lead: "Whom this collective does not speak with, what was reported, and replies that wait for a look.",
  blocks: "Blocked",
  noBlocks: "Nobody is blocked.",
  block: "Block",
  value: "A server, or the address of somebody's page",
  valueHint:
    "For example bad.example. What came from there is deleted at once, and nothing is taken or sent any more.",
  reason: "Why",
  reasonHint: "For those who keep the bridge after you.",
  blocked: "They are blocked, and what came from there is deleted.",
  unblock: "Unblock",
  unblocked: "They are no longer blocked.",
  reports: "Reports from other servers",
  noReports: "Nothing was reported.",
  done: "Done",
  dropped: "The report is deleted.",
  replies: "Replies that wait",
  noReplies: "No reply waits for a look.",
  show: "Show it",
  refuse: "Don't show it",
  answer: "Answer in the group's name",
  answerHint: "It is public, and they are told.",
  answerAlone: "Answer them alone, in the group's name",
  answerAloneHint: "They wrote to the group alone. Nobody else reads your answer.",
  answerAloneButton: "Answer",
  answerButton: "Show it and answer",
  answered: "Your answer is on its way.",
  private: "only to you",
  decided: "Thank you for looking.",
  on: "on this",
};

export const safetyMessages = messagesIn({ en });
