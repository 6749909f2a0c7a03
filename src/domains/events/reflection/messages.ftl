### reflectionMessages

title = How did it go?
lead = Three questions for the hosts. The answers stay within the group. We don't keep who wrote them.
nourished = What felt good?
hard = What was hard?
missing = Who was missing, and what made it hard for them to come?
missingHint = No names.
barriers = What made it hard to come
barriersHint = We only count these in totals of three or more.
answer = Answer the questions
keep = Save
kept = Saved for the group.
story = Turn it into a story
storyHint = We make a draft from your answer to the first question. You edit it, and publish it when it is ready.
forget = Delete
forgotten = Deleted.
all = How our events went
allLead = For members of this group only.
none = Nothing here yet
noneText = After an event, its hosts find three questions below it.
# Why something can't be done, or what to change in a field.
errors =
    .itIsNotOverYet = It is not over yet.
    .writeAFewWordsTo = Answer at least one of the questions in a few words.

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
