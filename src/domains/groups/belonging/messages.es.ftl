### belongingMessages

title = Cuánto puedes asumir
change = Cambiarlo, o descansar un tiempo
lead = Solo tú ves esto. Lo puedes cambiar cuando quieras, sin dar un motivo. Mientras descansas, nadie te pide nada.
capacity = En { $group }
capacities =
    .resting = Descanso
    .little = Un poco
    .some = Algo
    .usual = Lo de siempre
    .more = Más que siempre
save = Guardar
saved = Guardado. Solo tú lo ves.
paused = Tiempo aparte hasta el { $day }
pausedRead = Leer por qué
data = Tus datos
dataText = Todo lo que aquí te nombra, en un archivo. Descárgalo antes de irte, o cuando quieras.
dataLink = Descargar (JSON)
errors =
    .chooseOneOfThese = Elige una de estas.
keeps =
    .askingsToJoinWith = Los pedidos para unirse, con sus respuestas y quién da fe, se borran 30 días después de terminar; si nadie responde, después de 90 días.
    .whatWasWrittenAbout = Lo que se escribió sobre un tiempo aparte se borra 180 días después; un tiempo aparte que ninguna segunda persona confirma, después de una semana.
    .aTenderGroupThat = Un grupo oculto del que todas las personas se fueron termina. Lo que escribió se borra 30 días después; las cuentas de horas y dinero se quedan.
