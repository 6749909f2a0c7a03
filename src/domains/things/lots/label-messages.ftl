### labelMessages

forms =
    .tea = tea
    .tincture = tincture
    .salve = salve
    .oil = oil
    .syrup = syrup
    .powder = powder
    .other = { "" }
made = made { $day }
best = best before { $day }
lot = Batch { $number }
cautions = Caution:
title = Labels: { $name }, batch { $number }
code = Code that links to the page of this batch
recalled = RECALLED
missingScript = This server's fonts have no letters for { $scripts } ({ $letters }). The people who run the server can install a font for it. Then try again.
tooSmall = The cautions don't all fit on such a small label. Shorten them, or print the big label.
