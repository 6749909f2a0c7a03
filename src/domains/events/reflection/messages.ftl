### reflectionMessages

title = Looking back
lead = Three questions for those who held it. The answers stay with the group; who wrote them is not kept.
nourished = What nourished?
hard = What was hard?
missing = Who was missing, and what stood in the way?
missingHint = No names.
barriers = What stood in the way
barriersHint = Counted only in sums of three or more.
keep = Keep it
kept = Kept with the group.
story = Make a story of it
storyHint = A draft is made from what nourished; you shape it and publish it when it is ready.
forget = Take it away
forgotten = It is taken away.
all = What we kept of our events
allLead = For members of this group only.
none = Nothing is kept yet
noneText = After an event its hosts find three questions under it.
# Why something can't be done, or what to change in a field.
errors =
    .itIsNotOverYet = It is not over yet.
    .writeAFewWordsTo = Write a few words to one of the questions.
# What stood in the way of people.
barrierNames =
    .time = The time
    .place = The place
    .stairs = Stairs
    .language = Language
    .money = Money
    .childcare = Childcare
    .travel = The way there
    .safety = Safety
    .not-told = They were not told
    .illness = Danger of infection
    .tone = The tone among us
