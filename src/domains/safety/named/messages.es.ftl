### namedMessages

title = Solo servidores nombrados
lead = Para colectivos que quieren hablar con sus colectivos hermanos y con nadie más.
how =
    .line1 = Solo sus colectivos hermanos, y los servidores que nombren aquí, pueden seguirles, contestarles o enviarles algo.
    .line2 = No se envía nada a nadie más, y no se pregunta nada a nadie más. Sus páginas públicas siguen siendo públicas.
    .line3 = No se borra nada. Quienes les siguen desde otros lados se quedan, y vuelven a saber de ustedes cuando lo desactiven.
on = Hablar solo con servidores nombrados
onHint = Los colectivos hermanos ya cuentan como nombrados.
hosts = Más servidores
hostsHint = Uno en cada línea, por ejemplo friends.example.
save = Guardar
savedOn = Hablan solo con servidores nombrados.
savedOff = Hablan con todo el mundo a quien no han bloqueado.
onAct = Hablar solo con colectivos hermanos y servidores nombrados.
offAct = Hablar con todo el mundo que no esté bloqueado.
wrong = Esto no es un servidor: { $line }
tooMany = Son demasiados. Nombra como máximo 500.
