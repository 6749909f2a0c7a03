### keyTexts

keys = Falta una segunda persona
lead = Mientras nadie tiene una tarea, dos integrantes cualesquiera pueden hacer su trabajo en conjunto: una persona lo pide y otra lo confirma.
none = A nada le falta una segunda persona
noneText = Cuando nadie tiene una tarea, igual puedes hacer su trabajo: hazlo como si la tuvieras, y lo guardamos aquí una semana. En cuanto otra persona del grupo presione «Hacer esto contigo», queda hecho en nombre de las dos.
alone = Si hay menos de tres personas en el colectivo, o solo una en un grupo, nadie tiene que esperar a una segunda persona.
asks = Lo pidió { $name }; espera hasta el { $day }.
yours = Tú pediste esto; espera hasta el { $day }. Falta que otra persona lo confirme.
turn = Hacer esto contigo
turned = Hecho, entre las dos personas.
takeBack = Retirar
takenBack = Retirado. No se hizo nada.
told = Primero se avisa a todo el grupo
toldText = Para pagar dinero, abrir algo privado, confiar la tarea de guarda de llaves o dar a alguien un tiempo aparte hacen falta dos personas que llegaron de forma independiente entre sí, hace al menos una semana. Si el grupo no tiene dos personas así, se avisa a todo el grupo, y se esperan 72 horas. Si tienes dudas, detenlo: entonces primero conversan, y mientras tanto no se hace nada.
askedBy = Lo pidió { LIST($names, type: "and") }.
doneOn = Se hace el { $time }, a menos que alguien lo detenga.
heldBy = { $name } detuvo esto para conversar antes. Mientras tanto no se hace nada; después de una semana se borra.
isDone = Hecho.
hasFailed = Ya no se pudo hacer. No cambió nada.
hold = Detener esto: conversemos antes
held = Detenido. Conversen: mientras tanto no se hace nada.
letGoOn = Ya conversamos: adelante
goesOn = Sigue adelante.
takenBackTold = Retirado. No se hizo nada.
toldIn =
    { $n ->
        [one] { $group }: se avisa a todo el grupo de { $n } cosa antes de hacerla
       *[other] { $group }: se avisa a todo el grupo de { $n } cosas antes de hacerlas
    }
toldHere =
    { $n ->
        [one] Aquí se avisa a todo el grupo de { $n } cosa antes de hacerla.
       *[other] Aquí se avisa a todo el grupo de { $n } cosas antes de hacerlas.
    }
unknown = Algo que esta versión de Calendula no puede hacer.
waitsHere =
    { $n ->
        [one] A { $n } cosa le falta una segunda persona.
       *[other] A { $n } cosas les falta una segunda persona.
    }
waitsIn =
    { $n ->
        [one] { $group }: a { $n } cosa le falta una segunda persona
       *[other] { $group }: a { $n } cosas les falta una segunda persona
    }
look = Mostrar
invite =
    Crear una invitación para { $uses ->
        [one] { $uses } persona
       *[other] { $uses } personas
    } que funciona { $days ->
        [one] { $days } día
       *[other] { $days } días
    }{ GIVEN($into) ->
        [yes] , también para entrar a { $into }
       *[no] { "" }
    }.
invited = La invitación está lista. Este es su enlace; lo puedes ver otra vez en esta página: { $url }
makeGroup =
    { $kind ->
        [open] Crear el grupo «{ $name }» (@{ $handle }), abierto a todo el mundo. Las dos personas estarán en él.
        [closed] Crear el grupo «{ $name }» (@{ $handle }), para integrantes del colectivo. Las dos personas estarán en él.
       *[tender] Crear el grupo «{ $name }» (@{ $handle }), solo para sus propios integrantes. Las dos personas estarán en él.
    }
makeTender = Crear un grupo oculto: solo sus propios integrantes saben que existe. Las dos personas estarán en él.
editGroup =
    { $kind ->
        [open] Cambiar cómo se describe el grupo. Nombre: «{ $name }»; abierto a todo el mundo. Descripción: «{ $summary }»
        [closed] Cambiar cómo se describe el grupo. Nombre: «{ $name }»; para integrantes del colectivo. Descripción: «{ $summary }»
       *[tender] Cambiar cómo se describe el grupo. Nombre: «{ $name }»; solo para sus propios integrantes. Descripción: «{ $summary }»
    }
lendSpans =
    .day = un día
    .season = 90 días
lendDays = { $days } días
lendRole =
    { $again ->
        [true] Confiar la tarea «{ $role }» a @{ $handle } por { $span }, una vez más, ya que nadie más la quiere.
       *[false] Confiar la tarea «{ $role }» a @{ $handle } por { $span }.
    }
errors =
    .thisWasDoneOrTaken = Mientras tanto, esto se hizo o se retiró. No queda nada que confirmar.
    .manyOfYourAskingsWait = Muchos de tus pedidos esperan a una segunda persona. Retira algunos primero.
    .yoursIsTheFirstKey = Tú pediste esto. Falta que otra persona lo confirme.
