/** Notices and suggestions as the API shows them. Pure. */
import type { Row } from "#database/schema.ts";

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
}: Row<"guideNotices">): Record<string, unknown> => ({
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
}: Row<"guideOffers">): Record<string, unknown> => ({
  id,
  sent,
  /** Of one that came: the version that offers. Of one that we sent: the guide it was offered to. */
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
