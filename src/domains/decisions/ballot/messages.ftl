### ballotMessages

title = Secret ballot
chooseLead = Tick every option that you could live with. The one that most people can live with is taken.
senseLead = For each option, how much in you resists it? 0: nothing. 10: this must not be. The option with the least resistance of all is taken.
secret = Nobody learns what you cast: it is added to the counts and kept nowhere. So it is final: not even you can change it or look it up. The counts are shown when the ballot is closed, if at least three people cast one.
pick = I could live with
resistance = Resistance to “{ $option }”
unset = choose a number
none = 0, none
most = 10, this must not be
cast = Cast my ballot. It is final.
done = Your ballot is in the urn. Thank you.
mine = You have cast your ballot. It is final; nobody can look it up.
soFar =
    { $roll ->
        [one] { $cast } of { $roll } person cast a ballot so far.
       *[other] { $cast } of { $roll } people cast a ballot so far.
    }
waiting = The counts are hidden until it is closed.
notYou = This ballot is held by those who were members when it opened, without the people whom it is about.
few = Fewer than three ballots: no counts are shown, so that nobody's can be guessed.
result = What came of it
spread = How much resistance each option met, all together, and how many people gave it which number: 0 is none, 10 the most.
ballots =
    { $n ->
        [one] { $n } ballot
       *[other] { $n } ballots
    }
option = Option
canLive = Can live with it
total = Total
steps =
    .line1 = 0
    .line2 = 1–3
    .line3 = 4–6
    .line4 = 7–10
tieNote = It is a tie. No rule decides it: talk about what lies between these, and shape it anew.
quoted = “{ $name }”
outcomes =
    .choose = { LIST($names) }: { $total } of { $of } can live with it.
    .sense =
        { $of ->
            [one] { LIST($names) } meets the least resistance: { $total } in all, of { $of } ballot.
           *[other] { LIST($names) } meets the least resistance: { $total } in all, of { $of } ballots.
        }
    .tie = A tie between { LIST($names) }. It goes back to the group.
    .none = Nobody can live with any of the options. It goes back to the group.
    .few = Too few took part: at least { $needed } ballots are needed.
notes =
    .resistance = A number from 0 to 10 for each option.
    .option = There is no such option.
    .notOpen = This ballot is not open.
    .notOnRoll = You were not a member when it opened, so you stand outside this ballot.
    .concerned = It is about you: you see and speak, and stand outside the ballot.
    .twice = You have cast your ballot already. It is final.
    .noOptions = There are no options to choose from. Ask the facilitator to write at least two.
