### plantMessages

title = Start from a starter kit
lead = Another collective can share what it has learnt: agreements, roles, rotas, questions, posters. You pick what fits. Nothing takes effect by itself: each piece becomes a draft for your group to talk about.
url = Address of their starter kit
urlHint = For example moss.example
urlNote = Enter the web address of another collective, like moss.example.
fetch = Show their kit
asked = We are asking { $host }. This takes a moment. Open this page again to see the answer.
again = Reload this page
failed = We found no starter kit at { $host }. Check the address, or try again later.
refused =
    { $n ->
        [one] We could not read one piece, so it was left out.
       *[other] We could not read { $n } pieces, so they were left out.
    }
none = Nothing to choose from yet
noneText = Ask for the kit of a collective that you like. What you pick becomes a draft decision. The rest stays with them.
from = From: { $name }
pick = Add these to our group as drafts
leave = Don't use these
pickNote = Tick what you would like to talk about.
picked =
    { $n ->
        [0] Someone has already added these, or decided not to use them. You can find the drafts here.
        [one] Your group has one new draft.
       *[other] Your group has { $n } new drafts.
    }
left = Removed from this list.
pieces = Pieces
whole = Read all of it
kinds =
    .plan = First steps
    .agreement = Agreement
    .role = Role
    .rota = Rota
    .access = Access
    .questions = Questions
    .poster = Poster
decide = Do we want to use this: { $name }?
driver =
    { GIVEN($credit) ->
        [yes] From “{ $from }” ({ $url }), by { $credit }. Licence: { $license }.
       *[no] From “{ $from }” ({ $url }). Licence: { $license }.
    }
onlyLink = Its authors don't allow changes. Read it on their page: { $url }
decisions = Go to decisions
kitTitle = Our starter kit
kitLead = For everyone who is starting a collective of their own: use what fits, change it, leave the rest. You owe us nothing, and you are nobody's branch.
kitHow = How to use it
kitHowText = On your own Calendula: open “Start from a starter kit” and enter this address. Or on the server:
kitPrint = You can print this page. It works on paper too.
add = You choose what goes into the kit on the page of each published agreement and each rota.
piece = Part of our starter kit
