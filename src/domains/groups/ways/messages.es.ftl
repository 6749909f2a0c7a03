### waysTexts

ways = Cómo hacemos las cosas
lead = Lo que el grupo acordó para sí. Solo una decisión lo puede cambiar, para que todas las personas tengan voz.
usual = El grupo no decidió nada distinto: esta es la forma de siempre.
economy =
    .gift = Damos y recibimos libremente. No se cuenta nada.
    .hours = Contamos horas en un banco de tiempo: la hora de cada persona vale lo mismo.
    .none = No usamos banco de tiempo, y no compartimos regalos.
floor = Alguien puede deber { $hours } horas; después de eso, primero ofrecen otras personas.
noFloor = No hay límite para las horas que alguien puede deber.
currency = El dinero se cuenta en { $code }.
fundCap = Dos personas que cuidan el fondo pueden entregar hasta { $sum } a una persona en 30 días sin preguntar al grupo. Para más que eso hace falta una decisión.
minOpen =
    { $hours ->
        [one] Todas las personas tienen al menos { $hours } hora para responder una decisión.
       *[other] Todas las personas tienen al menos { $hours } horas para responder una decisión.
    }
quorum = Una decisión vale cuando respondió el { $percent } % de integrantes.
aside = Si el { $percent } % de quienes respondieron se hace a un lado o tiene reservas, el texto vuelve a ser borrador.
joining =
    .open = Puede unirse quien tiene invitación o puede ver el grupo.
    .questions = Quienes quieren unirse responden nuestras preguntas. Cuando dos integrantes dan fe de una persona, puede unirse.
questions = Nuestras preguntas
change = Para cambiar algo de esto, empieza una decisión con el efecto «Cambiar cómo hacemos las cosas».
decided = Cuando esto se acuerde, el grupo hace las cosas así: { $lines }
published = Cuando esto se acuerde, el grupo se abre: desde entonces todo el mundo puede leer y seguir lo que publica. Lo que se escribió antes sigue tan privado como está.
errors =
    .thisDecisionNamesAWay = Esta decisión fijaría algo que no es posible.
    .sayAtLeastOneThing = Elige al menos una cosa para cambiar.
    .thisGroupBecameTenderIn = Mientras tanto, este grupo se volvió oculto. Sigue oculto.
    .alreadyOpen = Este grupo ya es abierto.
    .staysTender = Un grupo oculto sigue oculto.

notes =
    .hoursFloor = Escribe horas, como 10, o none.
    .economy = Elige gift, hours o none.
    .currency = Una moneda tiene tres letras, como EUR.
    .fundCap = Escribe una suma como 50 o 50.00
    .minOpenHours = De 1 a 720 horas.
    .percent = De 1 a 100.
    .joining = Elige open o questions.
    .questions = { $most } preguntas como máximo, una por línea, cada una de menos de 200 caracteres.
firstQuestions =
    .line1 = ¿Qué te atrae de aquí?
    .line2 = ¿Qué te gustaría dar, y qué te gustaría encontrar?
