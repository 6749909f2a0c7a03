/** Notices and suggestions as the API shows them. Pure. */
import type { Row } from "#platform/database/schema.ts";
import type { NoticeAnswer, SuggestionAnswer } from "./answers.ts";
import type { Static } from "typebox";

export const noticeView = ({
  id,
  iri,
  about,
  severity,
  content,
  language,
  byName,
  made,
  answered,
  answer,
}: Row<"guideNotices">): Static<typeof NoticeAnswer> => ({
  id,
  activityPubId: iri,
  about,
  severity,
  content,
  language,
  by: byName,
  made: made.toISOString(),
  answered: answered?.toISOString() ?? null,
  answer,
});

export const suggestionView = ({
  id,
  sent,
  basedOn,
  byName,
  credit,
  name,
  source,
  cautions,
  note,
  state,
  word,
  made,
  decided,
}: Row<"guideOffers">): Static<typeof SuggestionAnswer> => ({
  id,
  sent,
  /**
   * Of one that came: the version that offers. Of one that we sent: the guide it was offered to.
   */
  guide: basedOn,
  by: byName,
  credit,
  name,
  source,
  cautions,
  note,
  state,
  word,
  made: made.toISOString(),
  decided: decided?.toISOString() ?? null,
});
