### blockMessages

title = Before you block
lead = What would be gone, and for whom.
whom = It is about { $value }
nothing = Nothing of theirs is here now.
vanishes = This would no longer be shown
stays = This stays until you take care of it
ends = Siblings that you would lose
endsText = You would lose a sibling, so it takes two of you. Until then you can silence them, on your own and at once.
counts =
    .people = { $n ->
        [one] One account is covered
       *[other] { $n } accounts are covered
    }
    .followers = { $n ->
        [one] One follower gets nothing more from us
       *[other] { $n } followers get nothing more from us
    }
    .events = { $n ->
        [one] One event to come
       *[other] { $n } events to come
    }
    .guides = { $n ->
        [one] One guide or story
       *[other] { $n } guides and stories
    }
    .offers = { $n ->
        [one] One offer or need
       *[other] { $n } offers and needs
    }
    .exchanges = { $n ->
        [one] One exchange that is under way: talk with those who are waiting for it
       *[other] { $n } exchanges that are under way: talk with those who are waiting for them
    }
    .answers = { $n ->
        [one] One answer to an event of ours
       *[other] { $n } answers to events of ours
    }
    .words = { $n ->
        [one] One reply
       *[other] { $n } replies
    }
    .questions = { $n ->
        [one] One question that they asked us
       *[other] { $n } questions that they asked us
    }
undo = For 30 days it can be undone, and everything is back. Then it is deleted.
severity = What to do
severities =
    .silence = Silence: it is kept, but shown to nobody and passed on to nobody
    .suspend = Block: nothing comes in, and nothing is sent there
reason = Why
until = Until
untilHint = A day on which it ends by itself. Leave it empty for as long as you like.
look = See what would be gone
do = Do it
silenced = They are silenced. What comes from there is kept, and shown to nobody.
silences = Silenced
noSilences = Nobody is silenced.
endSilence = No longer silence
endedSilence = They are no longer silenced. What came in the meantime is shown.
endsOn = until { $day }
silenceAct = Silence { $value }: keep what comes from there, and show it to nobody.
endSilenceAct = Show again what comes from { $value }.
lists = Lists
listsText = Collectives share lists of servers that do harm. You look at each one before you take it over.
download = Download our list (CSV)
bring = Bring a list
named = Speak with named servers only
bringTitle = A list from someone else
bringLead = Paste it here. Lists from Mastodon and similar servers work, and so does one server per line.
list = The list
read = Look at it
each = Look at each
eachLead = Choose those that you have looked at and want to take over. The reasons are theirs.
unread =
    { $n ->
        [one] One line can't be read, or hides its server.
       *[other] { $n } lines can't be read, or hide their server.
    }
none = You already block every server in this list.
wouldEnd = ends a sibling
covers =
    { $n ->
        [0] nobody of there is known here
        [one] one account there is known here
       *[other] { $n } accounts there are known here
    }
take = Take over what I chose
took =
    { $n ->
        [one] One is taken over.
       *[other] { $n } are taken over.
    }
wait =
    { $n ->
        [one] One waits for a second member.
       *[other] { $n } wait for a second member.
    }
keptEnds = Blocks and silences that have an end are lifted and forgotten on their day.
# Why something can't be done, or what to change in a field.
errors =
    .list = There is no server in it. Paste the whole list.
