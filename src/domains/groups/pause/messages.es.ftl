### pauseMessages

care = Tiempo aparte
careLead = Un tiempo aparte da unos días lejos del grupo. No dice nada sobre quién tiene la razón. Dura 14 días como máximo y termina por sí solo. Para empezarlo hacen falta dos personas.
heldBy = Lo hacen en conjunto quienes tienen la tarea de cuidado de las personas.
heldByAny = En este momento nadie tiene la tarea de cuidado de las personas: lo pueden hacer dos integrantes cualesquiera en conjunto.
waiting = Espera a una segunda persona
waitsHere =
    { $n ->
        [one] A un tiempo aparte le falta una segunda persona.
       *[other] A { $n } tiempos aparte les falta una segunda persona.
    }
look = Leer y decidir
none = Nada espera
noneText = Cuando algo duele, primero habla con alguien en quien confíes. Cuando hacen falta unos días de distancia, dos de ustedes pueden dar a alguien un tiempo aparte.
wouldPause =
    { $n ->
        [one] { $name }, por { $n } día
       *[other] { $name }, por { $n } días
    }
agreement = Acuerdo del que se trata
noAgreement = Ninguno
until = Se borra el { $day } si nadie más confirma.
turn = Leí esto y confirmo
turnHint = El tiempo aparte empieza enseguida. La persona puede leer estas palabras.
takeBack = Retirar
announced =
    { $n ->
        [one] Dar a alguien del grupo un tiempo aparte de { $n } día. Solo las dos personas que lo piden saben de quién se trata, y por qué.
       *[other] Dar a alguien del grupo un tiempo aparte de { $n } días. Solo las dos personas que lo piden saben de quién se trata, y por qué.
    }
yourKey = Tú pediste esto. Otra persona lo lee aquí y lo confirma.
begin = Pedir un tiempo aparte
whom = Para quién
days = Por cuántos días
daysHint = De 1 a 14. Una persona puede tener un solo tiempo aparte en 90 días.
words = Qué pasó
wordsHint = Solo lo leen la persona que confirma y la persona de quien se trata. Lo borramos 180 días después del final.
beginButton = Pedir una segunda persona
asked = Guardado. Una segunda persona lee tus palabras y confirma, en una semana como máximo.
turned = El tiempo aparte empezó. Termina por sí solo.
tookBack = Retirado.
kept = Tiempos aparte que pediste o confirmaste
runs = Hasta el { $day }.
over = Terminó el { $day }.
end = Terminarlo ahora
ended = El tiempo aparte terminó.
pause = Tu tiempo aparte
pauseLead = Tienes un tiempo aparte de { $group } hasta el { $day }. Después todo es como antes. Nadie tiene que hacer nada para eso.
overLead = Tu tiempo aparte de { $group } terminó. Todo es como antes.
meaning = Un tiempo aparte no dice que alguien tenga la culpa. Da a todas las personas unos días de calma.
by = Quién decidió esto
bys =
    .keepers = Dos personas con la tarea de cuidado, en conjunto
    .keeper = Una persona con la tarea de cuidado y otra integrante, en conjunto
    .members = Dos integrantes en conjunto, porque nadie tenía la tarea de cuidado
    .group = El grupo, con una decisión
ends = Termina
whatHappened = Lo que te escribieron
companion = Acompañante
companionLead = No tienes que pasar por esto a solas. Nombra a alguien que te acompañe en las conversaciones.
companionName = Su nombre
companionSave = Guardar
saved = Guardado.
appeal = Pedir al grupo que lo termine
appealLead = El grupo lo decide. Puedes ver y decir todo en esa decisión. El grupo lee lo que escribes aquí.
appealText = Lo que el grupo debe saber
appealButton = Pedir al grupo
appealed = Ahora lo decidirá el grupo.
appealThere = Ir a la decisión
leave = También puedes dejar el grupo cuando quieras.
leaveButton = Dejar el grupo
errors =
    .theyWerePausedInThis = Esta persona ya tuvo un tiempo aparte de este grupo en los últimos 90 días. Conversen, o tráiganlo al grupo.
    .chooseAMemberOfThis = Elige a alguien de este grupo.
    .toRestUseYourOwn = Para descansar, usa tu propia página.
    .chooseAnAgreementOfThis = Elige un acuerdo de este grupo, o ninguno.
    .aPauseTakesTwoPeople = Un tiempo aparte necesita dos personas. Otra persona tiene que confirmar.
    .theseTwoKeysDontFit = Ustedes dos ya no pueden hacer esto en conjunto. Empiecen de nuevo.
    .theyDontBelongToThis = Esta persona ya no está en este grupo.
    .onlyWhoTurnedThisKey = Solo quien pidió esto lo puede retirar.
    .theCareKeepersOfThis = De esto se ocupan quienes tienen la tarea de cuidado en este grupo. Habla con una de esas personas, en quien confíes.
    .yourPauseIsOver = Tu tiempo aparte terminó.
    .sayWhatTheGroupShould = Di lo que el grupo debe saber.
    .keepItUnder3000Characters = Que no pase de 3000 caracteres.
    .theGroupLooksAtIt = El grupo ya lo está decidiendo.
    .nothingOfThisNameIs = No hay nada en curso con este nombre.
    .from1ToDaysNever = De 1 a { $longestPause } días, nunca más.
    .sayWhatHappenedThePerson = Di qué pasó: lo lee la persona de quien se trata.
    .keepItShorter = Escríbelo más corto.
    .twoPeople = Un tiempo aparte necesita dos personas además de quien lo recibe. Conversen, o pidan a alguien de fuera que las acompañe.
    .chooseAMember = Elige a alguien de este grupo.
appealName = ¿Terminar el tiempo aparte?
effectEnd = Cuando esto se acuerde, el tiempo aparte termina enseguida.
effectWords = { $sentence } Lo que se dice al respecto: «{ $words }»
effectSomebody = alguien
effect =
    { $days ->
        [1] Cuando esto se acuerde, { $name } tiene un tiempo aparte de un día como máximo. Termina por sí solo.
       *[other] Cuando esto se acuerde, { $name } tiene un tiempo aparte de { $days } días como máximo. Termina por sí solo.
    }
