### posterMessages

cancelled = Cancelled
postponed = Postponed
offTitle = { $off }: { $title }
by = with { $who }
online = Online
when = When
where = Where
with = With
cost = Cost
contact = Questions to
access = Getting in and being there
more = More about it, and any change:
missingLetters = The fonts of this server have no picture of these letters: { $letters }. Whoever runs the server can install a font for them; then try again.
