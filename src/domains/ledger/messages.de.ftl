### ledgerMessages

# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .somethingElseWasBookedUnder = Unter diesem Schlüssel wurde schon etwas anderes eingetragen.
    .thisWasTurnedAroundBefore = Das wurde schon rückgängig gemacht.
    .thereIsNotEnoughFor = Dafür reicht es nicht. Nichts wurde eingetragen.
