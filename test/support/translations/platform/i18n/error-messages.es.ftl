### domainErrorMessages

titles =
    .not-found = Aquí no hay nada.
