### ledgerMessages

errors =
    .somethingElseWasBookedUnder = Con esta clave ya se anotó otra cosa antes.
    .thisWasTurnedAroundBefore = Esto ya se deshizo.
    .thereIsNotEnoughFor = No alcanza para esto. No se anotó nada.
