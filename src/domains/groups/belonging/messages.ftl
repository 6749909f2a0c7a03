### belongingMessages

title = How much you can take on
change = Change it, or rest for a while
lead = Only you see this. You can change it at any time, without giving a reason. While you rest, nobody asks you for anything.
capacity = In { $group }
capacities =
    .resting = Resting
    .little = A little
    .some = Some
    .usual = The usual
    .more = More than usual
save = Save
saved = Saved. Only you see it.
paused = Time out until { $day }
pausedRead = Read why
data = Your data
dataText = Everything here that names you, in one file. Download it before you leave, or at any time.
dataLink = Download (JSON)
# Why something can't be done, or what to change in a field.
errors =
    .chooseOneOfThese = Choose one of these.
