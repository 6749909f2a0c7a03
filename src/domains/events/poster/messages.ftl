### posterMessages

cancelled = Cancelled
postponed = Postponed
tentative = Not sure yet
offTitle = { $off }: { $title }
by = with { $who }
online = Online
when = When
where = Where
with = With
access = Access
more = More information, and any changes:
missingLetters = This server's fonts can't show these letters: { $letters }. The people who run the server can install a font for them. Then try again.
cost = Cost
contact = Questions to
