### askingMessages

closed = We can't take requests for this at the moment.
tooMany = You have asked for this several times already. Please wait for our answers.
noneLeft = There is not that much left.
# $unit (string)
unit =
    { $unit ->
        [one] It is counted in pieces.
       *[other] It is counted in { $unit }.
    }
accepted = Yes: { $name }. Write back, and we arrange where and when.
declined = It does not fit this time.
kept = Thank you. We keep your message with what was agreed. If you need it again, please write to us privately once more.
done = What we agreed on is done.
privately = Thank you. So that nobody else reads what you need, please write to us privately, or look here: { $page }
