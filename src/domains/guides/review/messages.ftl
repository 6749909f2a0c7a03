### reviewMessages

title = Is it still right?
by = Its group will review it by { $day }.
since = This was due for review by { $day }; that was { $late } ago. Much of it may still be right, but ask someone who knows before you rely on it.
reviewed = Last reviewed on { $day }.
never = No review date is set.
flag = This looks out of date
flagText = What looks wrong or old?
flagHint = A few words are enough. The people who look after this guide read them. We keep nothing about you.
trap = Leave this empty
send = Send
sent = Thank you. The people who look after this guide will check it.
full = Thank you. Several readers have already told us.
flags = What readers told us
dismiss = Done
dismissed = Removed from the list.
keep = Review
byLabel = Next review by
byHint = A date in the future. If empty: the usual time for this kind of guide, or none.
setDay = Set the date
done = We checked it: it is still right
saved = Saved.
library = Library
overdue = To review
overdueLead = Your groups' guides that are due for review or soon will be, safety notices and suggestions that need an answer, and what readers and people who tried them say.
none = Nothing to review
noneText = When a guide is due, when a reader says that something looks out of date, or when a note, a safety notice or a suggestion is waiting, you see it here.
waiting =
    { $n ->
        [one] { $n } note is waiting to be checked
       *[other] { $n } notes are waiting to be checked
    }
notices =
    { $n ->
        [one] { $n } safety notice needs your answer
       *[other] { $n } safety notices need your answer
    }
suggestions =
    { $n ->
        [one] { $n } suggestion needs your answer
       *[other] { $n } suggestions need your answer
    }
someFlags =
    { $n ->
        [one] { $n } reader says that something looks out of date
       *[other] { $n } readers say that something looks out of date
    }
overdueBadge = Overdue
soonBadge = Soon
theirs = This belongs to people elsewhere. Tell them where it was published.
# Why something can't be done, or what to change in a field.
errors =
    .giveADayOrSay = Choose a date, or say that you checked it.
    .writeAFewWords = Write a few words.
    .thatIsFarAwayChoose = That is too far away. Choose a date within ten years.
    .aDayToCome = Give a day in the future, like 2027-05-03.
