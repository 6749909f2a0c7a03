### rotaMessages

rotas = Turnos
rotasLead = Trabajo compartido que hacemos por turnos. Se pregunta a una persona a la vez. Nadie necesita una razón para decir «esta vez no», y no tiene consecuencias.
rotasNone = Todavía no hay tablas de turnos
rotasNoneText = Muchas veces las mismas pocas personas terminan con el trabajo que nadie ve. Empieza una tabla de turnos para la limpieza, las hierbas o la línea de escucha: pregunta primero a quien ha hecho menos, deja dos semanas entre turnos, y pregunta a otra persona cuando no se puede.
even = ¿Está bien repartido nuestro trabajo compartido? Sí.
leaning = Pocas personas hacen la mayor parte de nuestro trabajo compartido. ¿Quién podría aprender algo, o tomar un descanso?
begin = Empezar una tabla de turnos
begun = La tabla de turnos empezó. Puedes ver sus turnos de las próximas seis semanas.
edit = Editar
save = Guardar
saved = Guardado. Los turnos que alguien tomó quedan como estaban.
kinds =
    .cleaning = Limpieza
    .herbs = Preparación de hierbas
    .listening = Escucha
    .clinic = Consultorio
    .other = Otra cosa
states =
    .running = en marcha
    .resting = en pausa
    .ended = terminada
next = próximo { $when }
free =
    { $n ->
        [one] { $n } lugar libre
       *[other] { $n } lugares libres
    }
turned =
    .running = Está en marcha de nuevo.
    .resting = Está en pausa. No se pregunta a nadie. Los turnos que alguien tomó se quedan.
    .ended = Terminó. Gracias por hacer esto. Los turnos que alguien tomó se quedan.
rest = Pausar
end = Terminar
run = Reanudar
turnText = Esto quita los próximos turnos que nadie ha tomado. Puedes empezarla de nuevo después.
more = Más sobre esta tabla de turnos
when = Cuándo
length = Duración
place = Dónde
gap = Descanso entre turnos
gapText =
    { $n ->
        [0] ninguno
       *[other]
            al menos { $n ->
                [one] { $n } día
               *[other] { $n } días
            } entre dos turnos de la misma persona
    }
weight = Cuenta
weightText =
    { $n ->
        [one] { $n } vez su tiempo
       *[other] { $n } veces su tiempo
    }
laterWeeks =
    { $n ->
        [one] La semana siguiente
       *[other] Las { $n } semanas siguientes
    }
week = Semana del { $day }
sheet = Hoja para imprimir
noShifts = No hay turnos por venir
noShiftsText = La tabla de turnos está en pausa, o su regla no tiene ninguna fecha en las próximas seis semanas. Edítala, o reanúdala.
seat = Lugar
learning = para aprender
learningSeat = { $name } ({ learning })
needs = para quienes saben hacer esto: { $practice }
seatStates =
    .open = libre
    .asked = se preguntó a alguien
    .held = tomado
    .looking = necesita suplente
    .done = hecho
    .empty = no vino nadie
you = tú
forAll = abierto a todo el mundo
youAreAsked = ¿Quieres? Puedes contestar hasta { $until }.
yes = Sí
notThisTime = Esta vez no
take = Yo lo hago
standIn = Yo suplo
cannotCome = No puedo ir
canCome = Al final sí puedo ir
release = Soltarlo
empty = Quién vino, y quién faltó
emptyText = Anota dónde no vino nadie, para saber dónde hace falta ayuda. No guardamos ningún nombre con eso. Si viniste a un turno que nadie había tomado, o se anotó por error que no vino nadie, dilo: cuenta como cualquier otro.
emptyThis = No vino nadie
wasThere = Yo estuve
nobodyHeld = nadie
clash = A esta hora también tienes: { $name }.
carriedBy = { $name } dijo que sí por ti. Si no es correcto, suéltalo.
calledOff = cancelado
callOff = Cancelar un turno
callOffText = Quienes tomaron un lugar lo ven en su propia página.
putOn = Ponerlo de nuevo
whichShift = Qué turno
why = Por qué, en pocas palabras
lately = Las últimas dos semanas
said =
    .yes = Gracias. El turno es tuyo.
    .no = Guardado. Preguntaremos a otra persona. Está bien.
    .taken = Gracias. El turno es tuyo.
    .looking = Ahora lo ven las demás personas. Hasta que alguien lo tome, el turno sigue siendo tuyo.
    .kept = Qué bueno que puedes venir.
    .released = Está libre de nuevo. Está bien.
    .empty = Guardado, sin nombre.
    .there = Gracias por venir. Está guardado.
    .off = Cancelado.
    .on = Puesto de nuevo.
    .regular =
        { $n ->
            [0] No había ningún lugar para tomar: siempre se deja uno para otras personas.
           *[other]
                Tienes { $n ->
                    [one] { $n } lugar
                   *[other] { $n } lugares
                } más.
        }
    .carried = Guardado. La persona ve en su propia página que dijiste que sí por ella.
    .practices = Guardado.
regular = Venir siempre
regularText = Tomas un lugar en cada turno por venir. Donde hay varios, se deja uno abierto o de aprendizaje para otras personas.
regularDo = Tomar un lugar cada vez
carry = Decir que sí por otra persona
carryText = Para alguien que te dijo que sí, y no usa esta página.
carrySeat = Qué lugar
carryWho = Su nombre de usuario
carryDo = Dijo que sí
hands = Pedir más ayuda en público
handsText = Nadie fuera del grupo ve los turnos. Un llamado público es una necesidad en el tablero; puedes cambiar cada palabra.
handsName = Se busca ayuda: { $name }
form =
    .name = ¿Qué es?
    .content = Cómo se hace
    .contentHint = Qué llevar, dónde está la llave. Puedes usar Markdown.
    .kind = Tipo
    .starts = Empieza el primer turno
    .timeZone = Zona horaria
    .every = Cada cuánto
    .weekdays = En estos días
    .weekdaysHint = Solo si se repite por semana. Si no eliges ninguno, se repite el día en que empieza.
    .rule = Regla
    .ruleHint = Solo para «con una regla propia», por ejemplo FREQ=WEEKLY;INTERVAL=3;BYDAY=TU.
    .minutes = Minutos
    .weight = Cuánto cuenta
    .otherWeight =
        { $n ->
            [one] { $n } vez
           *[other] { $n } veces
        }
    .gapDays = Días entre dos turnos de la misma persona
    .place = Dónde
    .seats = Lugares
    .seatsHint = Para qué está cada persona. Las filas sin nombre y sin número no se toman en cuenta.
    .seatNr = Lugar { $n }
    .seatName = Para qué
    .practice = Saber que hace falta
    .practiceHint = En una palabra, como la gente lo diría de sí misma. Si lo dejas vacío, cualquiera puede tomarlo.
    .many = Cuántos
    .learning = un lugar para aprender: para quien apenas empieza en esto
    .inKit = Kit para empezar
    .inKitYes = Incluir su patrón en nuestro kit para empezar: nombre, cada cuánto y lugares, pero ninguna persona y ninguna ubicación. Si lo haces, no nombres a nadie en él.
form-everyWays =
    .week = cada semana
    .biweekly = cada dos semanas
    .month-weekday = cada mes en este día de la semana (el segundo sábado)
    .month-last-weekday = cada mes en el último de estos días de la semana
    .month-day = cada mes en esta fecha
    .day = cada día
    .rule = con una regla propia
form-weekdayNames =
    .MO = lun
    .TU = mar
    .WE = mié
    .TH = jue
    .FR = vie
    .SA = sáb
    .SU = dom
form-weights =
    .usual = lo normal
    .twice = el doble: noches, limpieza, escucha en una crisis
sheetLead = Si quieres, firma cuando vengas. No es obligatorio.
sheetSign = Firma
sheetWho = Quién
sheetNone = No hay turnos en esta semana.
before = Semana anterior
after = Semana siguiente
sharedText =
    { $rotas ->
        [one] { $rotas } tabla de turnos
       *[other] { $rotas } tablas de turnos
    }, { $free ->
        [one] { $free } lugar libre
       *[other] { $free } lugares libres
    }
myShifts = Tus turnos
asked = ¿Quieres?
held = Turnos que tomaste
wanted = Hace falta alguien
practices = Mis saberes
practicesSay = Agregar tus saberes
practicesText = Algunos turnos piden un saber, como primeros auxilios. Di tú qué sabes hacer. Nadie lo comprueba, y no mostramos la lista a nadie más.
practicesKnown = Hacen falta en tus grupos
practicesOthers = Otros
practicesOthersHint = Sepáralos con comas.
errors =
    .somebodyWasQuicker = Alguien se adelantó, o esto cambió. Mira el turno de nuevo.
    .aGroupKeepsRotasAt = Un grupo puede tener { $maxRotas } tablas de turnos como máximo.
    .thisRotaCantBeginAs = Esta tabla de turnos no puede empezar como está escrita. Empiézala en su propia página.
    .practicesAtMost = { $max } saberes como máximo.
    .theHandleOfAMember = Escribe el nombre de usuario de alguien de este grupo.
    .seatsAreForMembersOf = Los turnos son para integrantes del grupo.
    .thisSeatAsksForWhoever = Este turno pide el saber «{ $practice }». Si lo tienes, dilo en tu propia página. Si no, un lugar para aprender es una buena manera de empezar.
    .somebodyHadThisSeatOr = Alguien había tomado este lugar, o tenías otro en este turno. Si no vino nadie, anota eso primero.
    .sayInAFewWords = Di en pocas palabras qué es.
    .chooseOne = Elige uno.
    .aTimeZoneIsWritten = Escribe la zona horaria así: Europe/Amsterdam.
    .whenIsTheFirstOne = ¿Cuándo es el primero?
    .between025And4 = Escribe un número entre 0.25 y 4; lo normal es 1.
    .thisShiftWasCalledOff = Este turno se canceló.
    .thisShiftIsOver = Este turno ya pasó.
    .theTimeToAnswerIs = El tiempo para contestar terminó. Preguntamos a otra persona.
    .thisSeatIsNotYours = Este turno ya no es tuyo: alguien lo tomó. Dale las gracias cuando se vean.
    .itHasBegunAlready = Ya empezó.
    .itHasNotBegunYet = Todavía no empezó.
    .thisWasTooLongAgo = Esto fue hace demasiado tiempo.
    .atLeastOne = Una tabla de turnos necesita al menos un lugar.
    .maxKinds = { $most } tipos de lugares como máximo.
    .howMany = De 1 a 20 lugares de cada tipo.
effect =
    { $seats ->
        [one] Cuando esto se acuerde, empieza la tabla de turnos «{ $name }»: { LOWER($rule) }, { $minutes } minutos, { $seats } lugar.
       *[other] Cuando esto se acuerde, empieza la tabla de turnos «{ $name }»: { LOWER($rule) }, { $minutes } minutos, { $seats } lugares.
    }
keeps =
    .whoWasAskedFor = A quién se preguntó por un turno, y qué contestó, se borra un día después. Quién tuvo qué lugar se borra después de un año; un lugar que quedó vacío no guarda ningún nombre.
