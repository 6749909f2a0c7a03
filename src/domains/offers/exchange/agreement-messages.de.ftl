### askingMessages

closed = Dafür können wir gerade keine Anfragen annehmen.
tooMany = Du hast schon mehrmals danach gefragt. Bitte warte auf unsere Antworten.
noneLeft = So viel ist nicht mehr da.
# $unit (string)
unit =
    { $unit ->
        [one] Es wird in Stück gezählt.
       *[other] Es wird in { $unit } gezählt.
    }
accepted = Ja: { $name }. Schreib zurück, dann machen wir aus, wo und wann.
declined = Diesmal passt es nicht.
kept = Danke. Wir bewahren deine Nachricht bei dem auf, was ausgemacht wurde. Wenn du es wieder brauchst, schreib uns bitte noch einmal privat.
done = Was wir ausgemacht haben, ist erledigt.
privately = Danke. Damit niemand sonst liest, was du brauchst, schreib uns bitte privat, oder sieh hier nach: { $page }
