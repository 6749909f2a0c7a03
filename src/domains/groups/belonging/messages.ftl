### belongingMessages

title = How much you carry
change = Say it, or rest for a while
lead = Only you see this. Change it at any time, without a reason. While you rest, nobody asks you for anything.
capacity = In { $group }
capacities =
    .resting = Resting
    .little = A little
    .some = Some
    .usual = The usual
    .more = More than usual
save = Save
saved = Saved. Only you see it.
paused = Paused until { $day }
pausedRead = Read why
data = Your data
dataText = Everything here that names you, as one file. Take it along when you leave, or look at it any time.
dataLink = Take it along (JSON)
# Why something can't be done, or what to change in a field.
errors =
    .chooseOneOfThese = Choose one of these.
keeps =
    .askingsToJoinWith = Askings to join, with their answers and vouches, are deleted 30 days after their end; where nobody answers, after 90 days.
    .whatWasWrittenAbout = What was written about a pause is deleted 180 days after the pause; a pause for which nobody turns a second key, after a week.
    .aTenderGroupThat = A tender group that everybody has left ends. What it wrote is deleted 30 days later; books of hours and money stay.
