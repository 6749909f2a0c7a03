### ballotMessages

title = Secret vote
chooseLead = Tick every option you could live with. The one that most people can live with is chosen.
senseLead = How strongly does something in you resist each option? 0: not at all. 10: this must not happen. The option with the least resistance overall is chosen.
secret = Nobody learns how you voted: your vote is added to the totals and not stored anywhere else. So it is final: even you can't change it or look it up. The totals are shown when voting closes, if at least three people voted.
pick = I could live with
resistance = Resistance to “{ $option }”
unset = choose a number
none = 0, none
most = 10, this must not happen
cast = Send my vote. It is final.
done = Your vote is counted. Thank you.
mine = You have voted. Your vote is final; nobody can look it up.
soFar =
    { $roll ->
        [one] { $cast } of { $roll } person has voted so far.
       *[other] { $cast } of { $roll } people have voted so far.
    }
waiting = The totals are hidden until voting closes.
notYou = The people who were members when voting opened vote here, except the people it is about.
few = Fewer than three votes: we don't show totals, so that nobody's vote can be guessed.
result = What was decided
spread = How much resistance there was to each option in all, and how many people chose which number: 0 is none, 10 the most.
ballots =
    { $n ->
        [one] { $n } vote
       *[other] { $n } votes
    }
option = Option
canLive = Can live with it
total = Total
steps =
    .line1 = 0
    .line2 = 1–3
    .line3 = 4–6
    .line4 = 7–10
tieNote = It is a tie. No rule decides it: talk about what separates these options, and draft them again.
quoted = “{ $name }”
outcomes =
    .choose = { LIST($names) }: { $total } of { $of } can live with it.
    .sense =
        { $of ->
            [one] { LIST($names) } meets the least resistance: { $total } in all, from { $of } vote.
           *[other] { LIST($names) } meets the least resistance: { $total } in all, from { $of } votes.
        }
    .tie = A tie between { LIST($names) }. It goes back to the group.
    .none = Nobody can live with any of the options. It goes back to the group.
    .few = { $needed ->
            [one] Too few people took part: at least { $needed } vote is needed.
           *[other] Too few people took part: at least { $needed } votes are needed.
        }
notes =
    .resistance = A number from 0 to 10 for each option.
    .option = There is no such option.
    .notOpen = Voting is not open.
    .notOnRoll = You were not a member when voting opened, so you don't vote here.
    .concerned = It is about you: you can see and say everything, but don't vote.
    .twice = You have already voted. Your vote is final.
    .noOptions = There are no options to choose from. Ask the facilitator to write at least two.
