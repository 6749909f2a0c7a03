### pauseMessages

care = Time out
careLead = A time out gives people a few days apart from the group. It says nothing about who is right. It lasts 14 days at most and ends by itself. It takes two people to start one.
heldBy = The care keepers do this together.
heldByAny = Nobody has the role of care keeper at the moment: any two members can do this together.
waiting = Waiting for a second person
waitsHere =
    { $n ->
        [one] A time out needs a second person.
       *[other] { $n } time outs need a second person.
    }
look = Read and decide
none = Nothing is waiting
noneText = When something hurts, first talk with someone you trust. When people need a few days apart, two of you can give them a time out.
wouldPause =
    { $n ->
        [one] { $name }, for { $n } day
       *[other] { $name }, for { $n } days
    }
agreement = Agreement it is about
noAgreement = None
until = Deleted on { $day } if nobody else confirms.
turn = I have read this and confirm
turnHint = The time out starts at once. The person can read these words.
takeBack = Withdraw
announced =
    { $n ->
        [one] Give someone in the group a time out of { $n } day. Only the two people asking know who it is about, and why.
       *[other] Give someone in the group a time out of { $n } days. Only the two people asking know who it is about, and why.
    }
yourKey = You have asked for this. Someone else reads it here and confirms it.
begin = Ask for a time out
whom = For whom
days = For how many days
daysHint = From 1 to 14. A person can have one time out in 90 days at most.
words = What happened
wordsHint = Only the person who confirms and the person it is about read this. We delete it 180 days after the end.
beginButton = Ask for a second person
asked = Saved. A second person reads your words and confirms, within a week.
turned = The time out has started. It ends by itself.
tookBack = Withdrawn.
kept = Time outs you asked for or confirmed
runs = Until { $day }.
over = Ended on { $day }.
end = End it now
ended = The time out has ended.
pause = Your time out
pauseLead = You have a time out from { $group } until { $day }. Then everything is as before. Nobody has to do anything for that.
overLead = Your time out from { $group } has ended. Everything is as before.
meaning = A time out does not say that anyone is guilty. It gives everyone a few quiet days.
by = Who decided this
bys =
    .keepers = Two care keepers together
    .keeper = A care keeper and another member together
    .members = Two members together, since nobody was care keeper
    .group = The group, by a decision
ends = Ends
whatHappened = What they wrote to you
companion = Someone to support you
companionLead = You don't have to go through this alone. Name someone to be with you in conversations.
companionName = Their name
companionSave = Save
saved = Saved.
appeal = Ask the group to end it
appealLead = The group decides about it. You can see and say everything in that decision. The group reads what you write here.
appealText = What the group should know
appealButton = Ask the group
appealed = The group will decide about it now.
appealThere = Go to the decision
leave = You can also leave the group at any time.
leaveButton = Leave the group
# Why something can't be done, or what to change in a field.
errors =
    .theyWerePausedInThis = They already had a time out from this group within the last 90 days. Talk together, or bring it to the group.
    .chooseAMemberOfThis = Choose a member of this group.
    .toRestUseYourOwn = To rest, use your own page.
    .chooseAnAgreementOfThis = Choose an agreement of this group, or none.
    .aPauseTakesTwoPeople = A time out takes two people. Someone else needs to confirm.
    .theseTwoKeysDontFit = The two of you can't do this together any more. Start again.
    .theyDontBelongToThis = They are no longer in this group.
    .onlyWhoTurnedThisKey = Only the person who asked for this can withdraw it.
    .theCareKeepersOfThis = The care keepers of this group look after this. Talk with one of them whom you trust.
    .yourPauseIsOver = Your time out has ended.
    .sayWhatTheGroupShould = Say what the group should know.
    .keepItUnder3000Characters = Keep it under 3000 characters.
    .theGroupLooksAtIt = The group is already deciding about it.
    .nothingOfThisNameIs = There is nothing running with this name.
    .from1ToDaysNever = From 1 to { $longestPause } days, never longer.
    .sayWhatHappenedThePerson = Say what happened: the person it is about reads it.
    .keepItShorter = Keep it shorter.
    .twoPeople = A time out takes two people besides the one who gets it. Talk together, or ask someone outside to sit with you.
    .chooseAMember = Choose a member of this group.
appealName = End the time out?
effectEnd = When this is agreed, the time out ends at once.
effectWords = { $sentence } What was said about it: “{ $words }”
effectSomebody = someone
effect =
    { $days ->
        [1] When this is agreed, { $name } gets a time out of a day at most. It ends by itself.
       *[other] When this is agreed, { $name } gets a time out of { $days } days at most. It ends by itself.
    }
