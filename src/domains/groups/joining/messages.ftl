### joiningMessages

join = Join { $group }
lead = Answer a few questions in your own words. Two people here who know you, or who talk with you, vouch for you. Then you are in.
memberLead = Two people in this group vouch for you. Then you are in. A few words help them, but you can leave them out.
privacy = Only members read this. We delete it 30 days after the answer, or after 90 days if nobody answers. You don't need an e-mail address or a legal name.
yourName = Name
yourNameHint = What we can call you.
ask = Ask to join
change = Save changes
changed = Saved.
asked = You have asked to join. Keep this address: it is the only way back to this page.
memberAsked = You have asked to join. You will see the answer on this page.
yourAsking = Your request to join
states =
    .asked = Waiting for an answer.
    .admitted = You are in.
    .declined = Not this time.
    .withdrawn = Withdrawn.
askedText = Members read your words, and may talk with you when you meet. You don't have to do anything else now.
secret = This page has a secret address. Anyone who knows it can read and change what you wrote, so keep it to yourself.
vouched =
    { $n ->
        [one] { $n } person has vouched for you.
       *[other] { $n } people have vouched for you.
    }
invited = You are welcome. Now choose a handle and a password.
comeIn = Choose a handle and password
invitationOver = Your invitation has been used or has expired. If you have not joined yet, ask again.
signIn = Sign in
toGroup = Go to the group
replied = They wrote to you
withdrawnText = We have deleted what you wrote.
askAgain = Ask again
withdraw = Withdraw
withdrawn = Your request is withdrawn, and what you wrote is deleted.
waiting = People asking to join { $group }
waitingLead = Vouch for someone you know or have talked with. It only says that you know them, not what they can do.
none = Nobody is waiting
noneText = People ask to join by answering a few questions. When two members who know them, or have talked with them, vouch for them, they can join.
address = The page where people ask to join
member = @{ $handle }, from the collective
since = Asked on { $day }
vouches = Who vouches for them
nobodyYet = Nobody yet.
needsNone = Enough people have vouched for them.
needs =
    { $n ->
        [one] { $n } more person needs to vouch for them.
       *[other] { $n } more people need to vouch for them.
    }
noAnswer = No answer yet.
vouch = I vouch for them: I know them or have talked with them
youVouch = You have vouched for them.
admit = Let them in
welcomerAdmits = A welcomer lets them in.
vouchDone = Thank you. You have vouched for them.
admitted = They are in. Say hello when they come.
decline = Not this time
declineWords = Kind words for them
declineHint = Only they read this. Nobody sees who wrote it.
declineButton = Send
declineAgain = Another member would answer: { $words } To agree, send it as it is. If you change it, that member reads your version first.
declineMine = Your answer needs a second member.
declined = They can see your answer on their page now.
declineWaits = When another member sends the same answer, they see it on their page.
waitingCount =
    { $n ->
        [one] { $n } person is asking to join
       *[other] { $n } people are asking to join
    }
joiningTitle = Joining
see = Read and vouch
# Why something can't be done, or what to change in a field.
errors =
    .thisAskingIsOver = This request has ended.
    .manyPeopleWaitForAn = Many people are waiting for an answer at the moment. Please come back in a few days.
    .somebodyVouchedForYouAs = Someone vouched for you as { $name }. You can't change this name until you have joined.
    .nobodyVouchesForThemselvesAsk = You can't vouch for yourself: ask two people who know you.
    .youVouchForThemAlready = You have already vouched for them.
    .somebodyElseLetsYouIn = Someone else needs to let you in.
    .itTakesOneMoreMember = One more member needs to vouch for them.
    .writeSomeKindWordsThey = Write a few kind words: this is all they read.
    .takeYourOwnAskingBack = Withdraw your own request instead.
    .chooseSomebodyWhoWaitsFor = Choose someone who is waiting for an answer.
    .thisAskingToJoinIs = This request to join has ended. Nobody is waiting to be let in.
    .chooseANameThatWe = Choose a name for us to call you.
    .aFewWords = A few words are enough.
    .keepItUnder = Keep it under { $most } characters.

effectGone = When this is agreed, nobody comes in: the request is gone.
effect = When this is agreed, { $name } is let in to { $group }.
