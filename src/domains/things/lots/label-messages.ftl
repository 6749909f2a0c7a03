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
lot = Lot { $number }
cautions = Caution:
title = Labels: { $name }, lot { $number }
code = Code that leads to the page of this lot
recalled = RECALLED
missingScript = The fonts of this server have no letters for { $scripts } ({ $letters }). Whoever runs the server can install a font for it; then try again.
tooSmall = Not all cautions fit on so small a label. Shorten them, or print the big label.
