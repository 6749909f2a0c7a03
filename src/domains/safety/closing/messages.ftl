### closingMessages

title = Close the collective for good
way = Close the collective for good
lead = When you are done, or must be. This can't be undone. It takes a decision of everyone, two people, and two weeks in which any member can stop it.
goes = What goes
counts-members =
    { $n ->
        [one] the account of { $n } member, with everything in it
       *[other] the accounts of { $n } members, with everything in them
    }
counts-groups =
    { $n ->
        [one] { $n } group
       *[other] { $n } groups, and all hidden ones
    }
counts-followers =
    { $n ->
        [one] { $n } follower on other servers
       *[other] { $n } followers on other servers
    }
counts-siblings =
    { $n ->
        [one] the tie to { $n } sibling
       *[other] the ties to { $n } siblings
    }
counts-events =
    { $n ->
        [one] { $n } event
       *[other] { $n } events
    }
counts-guides =
    { $n ->
        [one] { $n } guide
       *[other] { $n } guides
    }
counts-offers =
    { $n ->
        [one] { $n } offer or need
       *[other] { $n } offers and needs
    }
counts-pictures =
    { $n ->
        [one] { $n } picture, recording or file
       *[other] { $n } pictures, recordings and files
    }
all = Everything else goes too: decisions, agreements, the accounts of hours and money, messages, addresses, and the backups that this server made itself.
how = How it goes
steps =
    .line1 = You ask everyone. The collective decides by consensus.
    .line2 = When it is agreed, two people who joined independently of each other start the waiting time.
    .line3 = Everyone is told. For 14 days any member can stop it, and everyone can keep what they want to keep.
    .line4 = Then all who follow you get your goodbye, and everything is erased. Every page says that the collective is closed.
stays = What stays
staysText = Other servers are asked to delete what they have of you; we can't make them. Copies that the people who run this server keep elsewhere are theirs to delete. Your name and the day stay here, so that nobody takes your place.
begin = Ask everyone
reason = Why
reasonHint = For the members. Say what led to it.
ask = Ask everyone to close
isDeciding = You are deciding about it.
isAgreed = It is agreed. Nothing has been done yet.
theDecision = Read the decision
keysText = Two people start the waiting time. Until it is over nothing is deleted.
beginWaiting = Start the 14 days
begun = Everyone has been told. The waiting time has started.
isWaiting = The collective closes on { $time }, unless someone stops it.
isHeld = Someone wants to talk first. Nothing is done until they let it go on.
toStop = Stop it, or let it go on
archive = Everything we wrote
archiveText = Keep what matters to you, today or in the waiting time. After that it is gone.
readArchive = Read or print everything we wrote
archiveFile = Download it as a file
ownData = Everything about you
archiveLead = From { $origin }, as you could read it on { $day }. Nobody is named here except in credits.
moreThanFits = There is more than fits here. The oldest things are left out.
nothingHere = Nothing yet.
kinds =
    .event = Events
    .guide = Guides
    .offer = Offers and needs
    .story = Stories
    .agreement = Agreements
    .decision = Decisions
    .minutes = Minutes
closed = { $name } is closed
closedText = This collective said goodbye on { $day }.
closedErased = Everything it kept has been erased. Nobody can sign in here any more.
act = Close the collective for good: say goodbye to all who follow it, and erase everything.
askedAct = Start the 14 days, in which any member can stop it. Then the collective closes for good: everyone who follows it gets your goodbye, and everything is erased.
decisionSays = When this is agreed, any two members can start to close the collective for good. Everyone is told, and for 14 days any member can stop it. Then everything is erased.
decisionText = We close our collective for good. Everyone who follows us gets our goodbye. Two weeks after two of us start it, everything on this server is erased.
kept = When a collective closes for good, everything is erased within minutes, and the keys as soon as every follower was told, after a week at the latest.
# Why something can't be done, or what to change in a field.
errors =
    .reason = Say why, in a line or two.
    .runs = It is under way already.
    .noDecision = The collective has to agree first.
    .nothingToStop = There is nothing to stop.
    .second = Saved. A second person has to confirm it: it waits on the page “Needs a second person”.
