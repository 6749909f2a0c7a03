### ledgerMessages

# Why something can't be done, or what to change in a field.
errors =
    .somethingElseWasBookedUnder = Something else was booked under this key before.
    .thisWasTurnedAroundBefore = This was turned around before.
    .thereIsNotEnoughFor = There is not enough for this. Nothing was booked.
