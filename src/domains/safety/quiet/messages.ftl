### quietMessages

title = Quiet for a while
card = { $name } is quiet for a while
cardText = We show nothing here until { $day }. We will be back as we were.
cardMember = Nobody new comes in and nobody is invited until { $day }. You can end it sooner.
cardTurn = Where to turn if you need someone now
signIn = Members sign in here
manage = Going quiet
manageLead = When you are under attack, or need to be left in peace. Nothing is lost, and everything is back afterwards.
what =
    .line1 = Outside, only a card is shown, no page. Feeds are closed, and invitations too.
    .line2 = Nothing goes out to other servers, and nothing comes in. They are told to come back later, so nobody drops you.
    .line3 = You go on as before. What you publish goes out at the end, and what siblings published in the meantime is read then.
two = It takes two of you.
one = There are so few of you that one is enough.
keepers = A key keeper begins and ends this. Where nobody has that role, any two members can.
until = Until
untilHint = At most 30 days. You can end it at any time.
reason = Why
reasonHint = For your own group. It is shown to nobody outside.
go = Go quiet
gone = You are quiet now.
is = You are quiet until { $day }.
whatItIs = What that means
end = End it now
ended = You are back.
act = Go quiet until { $until }: show nothing outside, and let nothing in or out.
actWhy = { $act } Why: { $reason }
endAct = End the quiet time.
way = Go quiet
kept = Quiet times are forgotten 30 days after their end.
# Why something can't be done, or what to change in a field.
errors =
    .until = Write a day in the next 30 days.
    .is = You are quiet already.
    .second = It waits under “Needs a second person” until another member does it too.
