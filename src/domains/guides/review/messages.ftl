### reviewMessages

title = Is it still right?
by = Its keepers look at it again by { $day }.
since = It was to be looked at again by { $day }; that is { $late } ago. Much of it may still be right: ask somebody who knows before you rely on it.
reviewed = Last looked at on { $day }.
never = No day is set to look at it again.
flag = This looks out of date
flagText = What looks wrong or old?
flagHint = A few words are enough. Its keepers read them; nothing about you is kept.
trap = Leave this empty
send = Tell its keepers
sent = Thank you. Its keepers will look.
full = Thank you. Several readers have said so already; its keepers know.
flags = What readers said
dismiss = Done with this
dismissed = Taken off the list.
keep = Look at it again
byLabel = Look at it again by
byHint = A day to come. Empty: the usual time of its kind, or none.
setDay = Set the day
done = We looked at it; it holds
saved = Kept.
library = Library
overdue = To look at again
overdueLead = Guides of your groups whose day has come or is near, safety notices and suggestions that wait, and what readers and people who tried them say.
none = Nothing asks for a look
noneText = When a guide's day comes, when a reader says that something looks out of date, or when a note, a safety notice or a suggestion waits, it stands here.
waiting =
    { $n ->
        [one] { $n } note waits for your look
       *[other] { $n } notes wait for your look
    }
notices =
    { $n ->
        [one] { $n } safety notice waits for your answer
       *[other] { $n } safety notices wait for your answer
    }
suggestions =
    { $n ->
        [one] { $n } suggestion waits for your answer
       *[other] { $n } suggestions wait for your answer
    }
someFlags =
    { $n ->
        [one] { $n } reader says that something looks out of date
       *[other] { $n } readers say that something looks out of date
    }
overdueBadge = Overdue
soonBadge = Soon
theirs = It belongs to somebody elsewhere. Tell them where it lives.
# Why something can't be done, or what to change in a field.
errors =
    .giveADayOrSay = Give a day, or say that you looked at it.
    .writeAFewWords = Write a few words.
    .thatIsFarAwayChoose = That is far away. Choose a day within ten years.
