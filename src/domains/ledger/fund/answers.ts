/** What the API answers about ledger: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const FundAnswer = closed({
  group: Type.String(),
  currency: Type.String(),
  pot: Type.Number(),
  lasts: Type.String(),
  promised: closed({ once: Type.Number(), month: Type.Number() }),
  withoutReason: Type.Number(),
  withoutReasonLeft: Type.Number(),
  keeper: Type.Boolean(),
  mine: closed({
    requests: arrayOf(
      closed({
        id: Type.String(),
        url: Type.String(),
        group: Type.String(),
        amount: Type.Number(),
        currency: Type.String(),
        what: oneOf("access", "food", "travel", "supplies", "housing", "health", "other"),
        state: oneOf("withdrawn", "yes", "no", "asked", "to-group", "promised", "handed-over"),
        made: Type.String(),
        deletedAt: Type.String(),
      }),
    ),
    promises: arrayOf(
      closed({
        id: Type.String(),
        amount: Type.Number(),
        currency: Type.String(),
        every: oneOf("month", "once"),
        made: Type.String(),
      }),
    ),
  }),
  waiting: arrayOf(
    closed({
      id: Type.String(),
      url: Type.String(),
      group: Type.Optional(Type.String()),
      amount: Type.Optional(Type.Number()),
      currency: Type.Optional(Type.String()),
      what: Type.Optional(
        oneOf("access", "food", "travel", "supplies", "housing", "health", "other"),
      ),
      state: Type.Optional(
        oneOf("withdrawn", "yes", "no", "asked", "to-group", "promised", "handed-over"),
      ),
      made: Type.Optional(Type.String()),
      deletedAt: Type.Optional(Type.String()),
    }),
  ),
  promises: arrayOf(
    closed({
      who: Type.String(),
      due: arrayOf(Type.String()),
      id: Type.String(),
      amount: Type.Number(),
      currency: Type.String(),
      every: oneOf("month", "once"),
      made: Type.String(),
    }),
  ),
});

export const WholeFundAnswer = closed({
  id: Type.String(),
  side: oneOf("keeper", "asker", "key", "helper"),
  open: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
  group: Type.Optional(Type.String()),
  amount: Type.Optional(Type.Number()),
  currency: Type.Optional(Type.String()),
  what: Type.Optional(oneOf("access", "food", "travel", "supplies", "housing", "health", "other")),
  state: Type.Optional(
    oneOf("withdrawn", "yes", "no", "asked", "to-group", "promised", "handed-over"),
  ),
  made: Type.Optional(Type.String()),
  deletedAt: Type.Optional(Type.String()),
  decision: Type.Optional(nullable(Type.String())),
  opened: Type.Optional(Type.Number()),
  openedAs: Type.Optional(arrayOf(Type.String())),
  places: Type.Optional(Type.Number()),
  moves: Type.Optional(
    arrayOf(oneOf("yes", "no", "promise", "hand-over", "withdraw", "let-another")),
  ),
  asker: Type.Optional(nullable(Type.String())),
  words: Type.Optional(Type.String()),
  how: Type.Optional(Type.String()),
  payer: Type.Optional(nullable(Type.String())),
});

export const GroupFundReportAnswer = closed({
  currency: Type.String(),
  out: closed({
    cells: arrayOf(
      closed({
        season: Type.String(),
        upTo: Type.Boolean(),
        what: Type.String(),
        count: Type.Number(),
        amount: Type.Number(),
      }),
    ),
    more: Type.Boolean(),
  }),
  in: closed({
    cells: arrayOf(
      closed({
        season: Type.String(),
        upTo: Type.Boolean(),
        what: Type.String(),
        count: Type.Number(),
        amount: Type.Number(),
      }),
    ),
    more: Type.Boolean(),
  }),
});

export const GroupFundPaymentsAnswer = closed({
  items: arrayOf(
    closed({
      myKey: Type.Boolean(),
      id: Type.String(),
      day: Type.String(),
      amount: Type.Number(),
      currency: Type.String(),
      corrected: Type.Boolean(),
      waits: Type.Boolean(),
    }),
  ),
});

export const ApiV1FundRequestMoveMadeAnswer = closed({
  id: Type.String(),
  state: oneOf("withdrawn", "yes", "no", "asked", "to-group", "promised", "handed-over"),
});
