### timesMessages

# When an event is. $day is "Sat 5 Dec 2026", $from and $to are "14:00", $place is a city of its time zone, all by Intl in this language.
allDay = all day
oneDay = { $day }, all day
days = { $from } – { $to }
begins = { $day }, { $from } ({ $place } time)
sameDay = { $day }, { $from }–{ $to } ({ $place } time)
severalDays = { $day }, { $from }– { $lastDay }, { $to } ({ $place } time)
# Under the heading of a day: "14:00–16:00".
hours = { $from }–{ $to }
