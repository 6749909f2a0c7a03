### costMessages

cost = Costo
contact = Contacto
kinds =
    .free = No cuesta nada
    .sliding = Paga lo que puedas, según una escala
    .fixed = Un precio fijo
    .donation = Aporte voluntario
short =
    .free = no cuesta nada
    .sliding = según lo que puedas
    .fixed = cuesta dinero
    .donation = aporte voluntario
unsaid = Sin decir
kindLabel = Cuánto cuesta
words = El costo, en palabras
wordsHint = Por ejemplo: de 5 a 15 €, a nadie se le niega la entrada.
contactLabel = Contacto
contactHint = Un nombre y una forma de contacto que todo el mundo puede leer. Deja fuera lo que no debe ser público.
