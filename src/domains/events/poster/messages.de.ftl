### posterMessages

cancelled = Abgesagt
postponed = Verschoben
tentative = Noch nicht sicher
offTitle = { $off }: { $title }
by = mit { $who }
online = Online
when = Wann
where = Wo
with = Mit
access = Barrierefreiheit
more = Mehr dazu, und alle Änderungen:
missingLetters = Die Schriften dieses Servers können diese Zeichen nicht zeigen: { $letters }. Wer den Server betreibt, kann eine Schrift dafür installieren. Versuch es dann noch einmal.
cost = Kosten
contact = Fragen an
