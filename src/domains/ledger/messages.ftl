### ledgerMessages

# Why something can't be done, or what to change in a field.
errors =
    .somethingElseWasBookedUnder = Something else was recorded under this key before.
    .thisWasTurnedAroundBefore = This has already been undone.
    .thereIsNotEnoughFor = There is not enough for this. Nothing was recorded.
