### askingMessages

closed = It takes no askings now.
tooMany = You have asked for it often already. Please wait for our answers.
noneLeft = There is not that much left.
# $unit (string)
unit =
    { $unit ->
        [one] It is counted in pieces.
       *[other] It is counted in { $unit }.
    }
accepted = Yes: { $name }. Write back, and we arrange where and when.
declined = It does not fit this time.
kept = Thank you. We keep your words with what was agreed. If you wish for it again, write to us alone once more.
done = What we agreed on is done.
privately = Thank you. So that nobody else reads what you need, please write to us alone, or look here: { $page }
