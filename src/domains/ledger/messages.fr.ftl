### ledgerMessages

errors =
    .somethingElseWasBookedUnder = Autre chose a déjà été noté sous cette clé.
    .thisWasTurnedAroundBefore = C’est déjà annulé.
    .thereIsNotEnoughFor = Il n’y a pas assez pour ceci. Rien n’a été noté.
