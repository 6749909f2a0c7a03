### keyTexts

keys = Braucht eine zweite Person
lead = Solange eine Aufgabe niemand hat, können zwei beliebige Mitglieder sie zusammen machen: Eines bittet darum, ein anderes bestätigt.
none = Nichts braucht eine zweite Person
noneText = Auch wenn eine Aufgabe niemand hat, kannst du sie machen: Tu es, als hättest du sie, und wir behalten es hier eine Woche. Sobald ein anderes Mitglied auf „Das mit mir tun“ drückt, geschieht es in euer beider Namen.
alone = Wenn im Kollektiv weniger als drei Leute sind oder in einer Gruppe nur eine Person, muss niemand auf eine zweite warten.
asks = { $name } bittet darum; es wartet bis { $day }.
yours = Du hast darum gebeten; es wartet bis { $day }. Ein anderes Mitglied muss zustimmen.
turn = Das mit mir tun
turned = Erledigt, von euch beiden.
takeBack = Zurückziehen
takenBack = Zurückgezogen. Nichts ist geschehen.
told = Zuerst erfahren es alle
toldText = Geld auszahlen, etwas Privates öffnen, die Schlüsselverwahrung vergeben oder jemandem eine Auszeit geben: Das braucht zwei Leute, die unabhängig voneinander und vor mindestens einer Woche dazugekommen sind. Wenn die Gruppe keine zwei solchen hat, erfahren es alle, und es wartet 72 Stunden. Wenn du Zweifel hast, halte es an: Dann redet ihr zuerst, und bis dahin geschieht nichts.
askedBy = { LIST($names, type: "and") } bitten darum.
doneOn = Es geschieht am { $time }, wenn es niemand anhält.
heldBy = { $name } hat es angehalten, um zuerst zu reden. Bis dahin geschieht nichts; nach einer Woche wird es gelöscht.
isDone = Erledigt.
hasFailed = Das ließ sich nicht mehr tun. Nichts hat sich geändert.
hold = Anhalten: erst reden
held = Angehalten. Redet miteinander: Bis dahin geschieht nichts.
letGoOn = Wir haben geredet: weiter
goesOn = Es geht weiter.
takenBackTold = Zurückgezogen. Nichts ist geschehen.
toldIn =
    { $n ->
        [one] { $group }: Von { $n } Sache erfahren alle, bevor sie geschieht
       *[other] { $group }: Von { $n } Sachen erfahren alle, bevor sie geschehen
    }
toldHere =
    { $n ->
        [one] Von { $n } Sache erfahren hier alle, bevor sie geschieht.
       *[other] Von { $n } Sachen erfahren hier alle, bevor sie geschehen.
    }
unknown = Etwas, das diese Version von Calendula nicht kann.
waitsHere =
    { $n ->
        [one] { $n } Sache braucht eine zweite Person.
       *[other] { $n } Sachen brauchen eine zweite Person.
    }
waitsIn =
    { $n ->
        [one] { $group }: { $n } Sache braucht eine zweite Person
       *[other] { $group }: { $n } Sachen brauchen eine zweite Person
    }
look = Zeigen
invite =
    Eine Einladung für { $uses ->
        [one] { $uses } Person
       *[other] { $uses } Leute
    } erstellen, die { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } gilt{ GIVEN($into) ->
        [yes] , auch für { $into }
       *[no] { "" }
    }.
invited = Die Einladung ist fertig. Hier ist ihr Link; du kannst ihn auf dieser Seite wieder ansehen: { $url }
makeGroup =
    { $kind ->
        [open] Die Gruppe „{ $name }“ (@{ $handle }) gründen, offen für alle. Ihr seid beide dabei.
        [closed] Die Gruppe „{ $name }“ (@{ $handle }) gründen, für Mitglieder des Kollektivs. Ihr seid beide dabei.
       *[tender] Die Gruppe „{ $name }“ (@{ $handle }) gründen, nur für ihre eigenen Mitglieder. Ihr seid beide dabei.
    }
makeTender = Eine verborgene Gruppe gründen: Nur ihre eigenen Mitglieder wissen, dass es sie gibt. Ihr seid beide dabei.
editGroup =
    { $kind ->
        [open] Ändern, wie sich die Gruppe beschreibt. Name: „{ $name }“; offen für alle. Beschreibung: „{ $summary }“
        [closed] Ändern, wie sich die Gruppe beschreibt. Name: „{ $name }“; für Mitglieder des Kollektivs. Beschreibung: „{ $summary }“
       *[tender] Ändern, wie sich die Gruppe beschreibt. Name: „{ $name }“; nur für ihre eigenen Mitglieder. Beschreibung: „{ $summary }“
    }
lendSpans =
    .day = einen Tag
    .season = 90 Tage
lendDays = { $days } Tage
lendRole =
    { $again ->
        [true] Die Aufgabe „{ $role }“ für { $span } an @{ $handle } geben, noch einmal, weil sie sonst niemand möchte.
       *[false] Die Aufgabe „{ $role }“ für { $span } an @{ $handle } geben.
    }
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .thisWasDoneOrTaken = Das wurde inzwischen getan oder zurückgezogen. Es gibt nichts mehr zu bestätigen.
    .manyOfYourAskingsWait = Viele deiner Bitten warten auf eine zweite Person. Zieh zuerst einige zurück.
    .yoursIsTheFirstKey = Du hast darum gebeten. Ein anderes Mitglied muss zustimmen.
