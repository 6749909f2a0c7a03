### plantMessages

title = Plant from a starter kit
lead = Another collective can hand you what it learnt: agreements, roles, rotas, questions, posters. You pick what fits. Nothing is adopted: every piece comes as a draft that your group talks about.
url = Address of their starter kit
urlHint = For example moss.example
urlNote = Give the web address of another collective, like moss.example.
fetch = Look at their kit
asked = We are asking { $host }. This takes a moment; open this page again.
again = Open this page again
failed = We found no starter kit at { $host }. Check the address, or try again later.
refused =
    { $n ->
        [one] One piece could not be read, and was left out.
       *[other] { $n } pieces could not be read, and were left out.
    }
none = Nothing is waiting here
noneText = Ask for the kit of a collective that you like. What you pick becomes a draft decision; what you leave stays with them.
from = From: { $name }
pick = Bring these to our group as drafts
leave = Leave these
pickNote = Tick what you would like to talk about.
picked =
    { $n ->
        [0] Somebody has brought these already, or left them. You find drafts here.
        [one] One draft waits for your group.
       *[other] { $n } drafts wait for your group.
    }
left = Left with them.
pieces = Pieces
whole = Read it whole
kinds =
    .plan = First steps
    .agreement = Agreement
    .role = Role
    .rota = Rota
    .access = Access
    .questions = Questions
    .poster = Poster
decide = Shall we take this up: { $name }?
driver =
    { GIVEN($credit) ->
        [yes] From “{ $from }” ({ $url }), by { $credit }. Licence: { $license }.
       *[no] From “{ $from }” ({ $url }). Licence: { $license }.
    }
onlyLink = Its authors do not wish that others change it. Read it where it stands: { $url }
decisions = To the decisions
kitTitle = Our starter kit
kitLead = For everybody who begins a collective of their own: take what fits, change it, leave the rest. You owe us nothing, and you are nobody's branch.
kitHow = How to plant it
kitHowText = On your own Calendula: open “Plant from a starter kit” and give this address. Or on the server:
kitPrint = Print this page, and it works on paper too.
add = What goes into the kit is chosen on the page of each published agreement and each rota.
piece = A piece of our starter kit
