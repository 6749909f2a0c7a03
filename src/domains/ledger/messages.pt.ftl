### ledgerMessages

errors =
    .somethingElseWasBookedUnder = Outra coisa já foi registrada com esta chave.
    .thisWasTurnedAroundBefore = Isto já foi desfeito.
    .thereIsNotEnoughFor = Não há o bastante para isto. Nada foi registrado.
