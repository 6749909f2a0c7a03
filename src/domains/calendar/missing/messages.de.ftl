### missingMessages

title = Wer fehlt?
lead = Wen unsere eigenen Treffen ausschließen, von { $from } bis { $to }. Wir zählen hier keine Menschen, nur was die Treffen über sich selbst sagen.
gaps = Was es schwer macht zu kommen
kinds = Arten von Treffen, die es bei uns nicht gibt
barriers = Was Leute nach Treffen genannt haben
barriersText = In den letzten 90 Tagen dreimal oder öfter genannt. Wir behalten nicht, wer es gesagt hat.
times = { $n } Mal
none = In dieser Zeit ist bei uns nichts geplant
noneText = Sobald etwas geplant ist, steht hier, wer vielleicht noch nicht kommen kann.
fine = Wir haben keine Lücke gefunden. Frag Leute, die nicht gekommen sind.
calendar = Zum Kalender

noEvent =
    .step-free = Kein Treffen ist ohne Stufen
    .toilet = Kein Treffen hat eine Rollstuhltoilette
    .sign-language = Kein Treffen hat Gebärdensprache
    .captions = Kein Treffen hat Untertitel
    .masks = Bei keinem Treffen werden Masken getragen
    .scent-free = Kein Treffen ist ohne Düfte
    .quiet-room = Kein Treffen hat einen Ruheraum
    .children = Kein Treffen sagt, dass Kinder willkommen sind
    .childcare = Kein Treffen hat Kinderbetreuung
    .free = Kein Treffen sagt, dass es nichts kostet
    .id-needed = Kein Treffen sagt, dass niemand nach Papieren fragt
who =
    .step-free = Leute im Rollstuhl, mit Kinderwagen, oder denen Steigen schwerfällt
    .toilet = Leute, die eine Rollstuhltoilette brauchen
    .sign-language = Gehörlose, die gebärden
    .captions = Leute, die schlecht hören, und viele, deren Sprache es nicht ist
    .masks = Leute, für die eine Ansteckung gefährlich ist
    .scent-free = Leute, die von Düften krank werden
    .quiet-room = Leute, die aus dem Lärm hinausmüssen
    .children = Leute, die Kinder dabeihaben
    .childcare = Leute, die auf Kinder aufpassen
    .free = Leute ohne Geld
    .id-needed = Leute ohne Papiere
withRest = { $text }; { $rest }.
withoutRest = { $text }.
someDontSay = { $some } von { $n } sagen nichts dazu
inPart = { $n } sind es zum Teil
otherLanguages =
    .who = Leute, die andere Sprachen sprechen
    .text = Alles ist in einer Sprache ({ $language }).
afar =
    .who = Leute, die nicht aus dem Haus können
    .text = Bei nichts kann man per Telefon oder online mitmachen.
weekend =
    .who = Leute, die unter der Woche arbeiten
    .text = Am Wochenende findet nichts statt.
week =
    .who = Leute, die am Wochenende arbeiten
    .text = Alles findet am Wochenende statt.
evening =
    .who = Leute, die tagsüber arbeiten
    .text = Am Abend findet nichts statt.
day =
    .who = Leute, die abends müde sind oder Kinder haben
    .text = Tagsüber findet nichts statt.
noneSay =
    { $n ->
        [1] das eine Treffen sagt nichts dazu
       *[other] alle { $n } Treffen sagen nichts dazu
    }
