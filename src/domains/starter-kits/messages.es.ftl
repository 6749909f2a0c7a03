### starterKitMessages

kit = Kit para empezar de { $name }
summary = Acuerdos, tareas, turnos, preguntas y carteles para arrancar. Usen lo que les sirva, cámbienlo, dejen el resto.
roleText =
    { $sentence }

    Alguien tiene esta tarea hasta 90 días cada vez; después termina por sí sola. Una persona que aprende trabaja a su lado y es la siguiente. Mientras nadie tenga la tarea, dos integrantes cualesquiera pueden hacer su trabajo en conjunto. Quien tiene la tarea ({ LOWER($role) }) puede devolverla cualquier día, sin dar una razón.
rotaText =
    Trabajo compartido que hacemos por turnos. { $minutes } minutos cada vez.

    { $seats }

    Se pregunta a una persona a la vez. Nadie necesita una razón para decir «esta vez no».
rotaSeat =
    { GIVEN($name) ->
        [yes] - { $seats } × { $name }
       *[no] - { $seats } × cualquiera
    }
planName = Siete primeros pasos
plan =
    .line1 = **Conversen.** Siéntense unas pocas personas. Pregunten: ¿qué hacemos ya por las demás? ¿Qué nos gustaría hacer en conjunto?
    .line2 = **Acuerden unas pocas cosas.** Basta una página: cómo decidimos, qué no contamos afuera, cómo descansamos.
    .line3 = **Empiecen con una cosa.** Un círculo, un día de consultorio, un reparto de hierbas. Háganlo, hablen de cómo fue, cámbienlo.
    .line4 = **Compartan lo que saben.** Escriban una guía, o hagan un taller. No hace falta ningún título.
    .line5 = **Pregunten quién falta.** ¿Qué le hizo difícil venir: escaleras, idioma, dinero, la hora, el tono? Cambien una de estas cosas.
    .line6 = **Compartan la carga.** Que el trabajo rote. Gasten el dinero en cosas, no en sueldos. Descansen antes de que llegue el cansancio.
    .line7 = **Encuentren otros colectivos.** Cuéntenle a otro colectivo qué funcionó y qué no. Nadie es sucursal de nadie.
questionsName = Preguntas para después de un encuentro
questions =
    .line1 = ¿Qué nos hizo bien?
    .line2 = ¿Qué fue difícil?
    .line3 = ¿Quién faltó, y qué le hizo difícil venir?
joiningName = Preguntas para quienes quieren unirse
accessName = Lo que decimos siempre sobre accesibilidad
accessLead = Antes de anunciar algo, contestamos esto. «Todavía no sabemos, pregúntanos» también es una respuesta.
posterName = Un primer cartel
poster =
    .line1 = Te invitamos.
    .line2 = Qué: ______________________
    .line3 = Cuándo: ______________________
    .line4 = Dónde: ______________________ (pregúntanos el lugar exacto)
    .line5 = Es gratis. No necesitas papeles, ni diagnóstico, ni título.
    .line6 = Accesibilidad, mascarillas, idiomas, niñas y niños: ______________________
    .line7 = Arranca un papelito, o escribe a: ______________________
