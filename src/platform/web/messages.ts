import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  skip: "Skip to the content",
  home: "Home",
  menu: "Main",
  calendar: "Calendar",
  library: "Library",
  board: "Offers and needs",
  groups: "Groups",
  siblings: "Siblings",
  signIn: "Sign in",
  me: "You",
  about: "What we keep, and for how long",
  api: "For developers",
  source: "Calendula is free software",
  notFounded:
    "This collective is not founded yet. Open the set-up link that the server printed when it started.",
  another: "To get another one, run on the server:",
  errorsTitle: "Please look at these notes",
  optional: "if you like",
  earlier: "Earlier",
  more: "Show more",
  backHome: "Go to the start page",
  tags: "Tags",
  federatedFrom: "From",
  original: "Open it there",
  typed: "What you wrote",
  typedText: "It was not saved. Copy it from here before you go on.",
  handle: "Handle",
  password: "Password",
  sendAgain: "Send",
  keptText: "What you typed is kept on this page. Sign in, and the form is here again.",
  withoutIt: "Sign in without it",
  signedInAgain:
    "You are signed in again. Nothing was saved yet: look it over, and press the button once more.",
  otherSession:
    "You signed in again in the meantime, so this form was too old. Nothing was saved yet: look it over, and press the button once more.",
  sentBefore:
    "This was sent before, and we can't tell whether it was done to the end. Look whether it is there; if it is not, press the button once more.",
  filesAgain: "Files must be chosen again.",
  toForm: "Go to the form",
  problem: "Something went wrong on our side.",
  problemDetail:
    "It was written down for the people who run this server. Please try again in a moment.",
  unnamed: "Calendula",
  tagline: "a healing commons with a calendar",
  trial: "This is a trial on one machine: other servers can't reach it.",
};

export const webMessages = messagesIn({ en });
