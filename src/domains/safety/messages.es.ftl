### safetyMessages

quotes = Citas
quotesLead = Publicaciones en otros servidores que citan un encuentro o una guía de este grupo. Si retiras el permiso, la publicación ya no lo muestra.
quotesNone = No hay citas
quotesNoneText = En la página donde editas el grupo eliges si se les puede citar.
takeQuoteBack = Retirar el permiso
quoteTaken = Permiso retirado. Avisamos a su servidor.
safety = Seguridad
lead = Servidores y personas que bloqueamos, reportes, y respuestas que esperan aprobación.
blocks = Bloqueos
noBlocks = No hay nadie bloqueado.
look = Ver qué desaparecería
value = Un servidor, o la dirección de la página de alguien
valueHint = Por ejemplo bad.example. Lo que vino de ahí se oculta enseguida, y ya no se recibe ni se envía nada.
reason = Por qué
reasonHint = Para quienes se ocupen de esto después.
blocked = Bloqueado. Nadie ve ya lo que vino de ahí. Lo borramos después de 30 días.
unblock = Desbloquear
unblocked = Desbloqueado. Lo que el bloqueo ocultó se muestra de nuevo.
reports = Reportes
noReports = No hay reportes.
done = Listo
dropped = Reporte borrado.
replies = Respuestas que esperan aprobación
noReplies = No hay respuestas en espera.
repliesWait =
    { $n ->
        [one] { $n } respuesta espera aprobación
       *[other] { $n } respuestas esperan aprobación
    }
nobodyAnswers = En este momento nadie contesta por este grupo. Dos de ustedes, quienes sean, pueden confiar la tarea a alguien de ustedes, por un día o por 90 días.
toRoles = Ir a las tareas
reportsWait =
    { $n ->
        [one] { $n } reporte espera que alguien lo revise
       *[other] { $n } reportes esperan que alguien los revise
    }
show = Aprobar
refuse = No mostrar
answer = Responder en nombre del grupo
answerHint = Tu respuesta es pública, y se le avisa a la persona.
answerButton = Aprobar y responder
answered = Tu respuesta va en camino.
allReports = Todos los reportes
private = solo para ustedes
decided = Gracias por revisar.
on = sobre esto
answerAlone = Responder en privado, en nombre del grupo
answerAloneHint = Escribió solo al grupo. Nadie más lee tu respuesta.
answerAloneButton = Responder
errors =
    .writeAServerSuchAs = Escribe un servidor, por ejemplo bad.example, o la dirección completa de la página de alguien.
    .until = Escribe un día que esté por venir, por ejemplo 2027-01-31.
    .endsSibling = Perderían un colectivo hermano, así que hacen falta dos de ustedes. Espera en «Falta una segunda persona» hasta que otra persona también lo haga. Para estar a salvo enseguida, silencia.
    .thisIsYourOwnServer = Este es tu propio servidor.
    .unknownAccount = No conocemos esta cuenta. Escribe la dirección completa de su página, o su servidor.
    .writeAtLeastAWord = Escribe algo primero.
    .theyWroteToYouAlone = Te escribió solo a ti. Aquí una respuesta sería pública.

keeps =
    .repliesFromElsewhereThat = Las respuestas de otros lados que nadie miró, y las rechazadas, se borran a los 30 días.
    .reports = Los reportes se borran a los 90 días, con lo que se hizo al respecto. Lo que la gente reporta aquí está cifrado; quién reportó no se muestra a nadie.
    .hidden = Lo que se ocultó por un reporte se muestra de nuevo después de dos semanas, salvo que dos personas lo hayan mirado y lo dejen oculto.
acts =
    .block = Bloquear { $address }.
    .blockWhy = Bloquear { $address }: { $reason }
    .unblock = Dejar de bloquear { $address }.
