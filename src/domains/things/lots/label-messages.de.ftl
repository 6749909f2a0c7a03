### labelMessages

forms =
    .tea = Tee
    .tincture = Tinktur
    .salve = Salbe
    .oil = Öl
    .syrup = Sirup
    .powder = Pulver
    .other = { "" }
made = hergestellt am { $day }
best = haltbar bis { $day }
lot = Charge { $number }
cautions = Vorsicht:
title = Etiketten: { $name }, Charge { $number }
code = Code, der zur Seite dieser Charge führt
recalled = ZURÜCKGERUFEN
missingScript = Die Schriften dieses Servers haben keine Buchstaben für { $scripts } ({ $letters }). Wer den Server betreibt, kann eine Schrift dafür installieren. Versuch es dann noch einmal.
tooSmall = Auf ein so kleines Etikett passt nicht alles, was zur Vorsicht dasteht. Kürze es, oder druck das große Etikett.
