### questionMessages

zonesTitle = ¿A qué zonas horarias se refiere?
zonesLead = No conocemos estas zonas horarias. Hasta que digas a qué se refieren, usamos nuestra propia zona horaria para sus encuentros.
zoneLabel =
    { $n ->
        [one] «{ $name }» ({ $n } encuentro)
       *[other] «{ $name }» ({ $n } encuentros)
    }
choose = Elegir …
sayZones = Usar estas zonas horarias
columnsTitle = ¿Qué es cada columna?
columnsLead = No conocemos todos los encabezados de esta tabla. Di al menos qué columna es el título y cuál es el comienzo, por favor.
columnsFine = Cambiar qué es cada columna
sayColumns = Usar estas columnas
none = ninguna
column =
    { GIVEN($heading) ->
        [yes] Columna { $n }: { $heading }
       *[no] Columna { $n }
    }
order = Fechas como 05/12/2026
orderLead = Cada fecha de esta tabla podría ser dos días distintos. Di al final si va primero el día o el mes.
orderGuess = deducirlo de la tabla
dayFirst = primero el día: 5 de diciembre
monthFirst = primero el mes: 12 de mayo
roles =
    .name = Título
    .start = Comienzo, con fecha y hora
    .startDate = Fecha de comienzo
    .startTime = Hora de comienzo
    .end = Fin, con fecha y hora
    .endDate = Fecha de fin
    .endTime = Hora de fin
    .duration = Duración (como 1:30 o 90 min)
    .zone = Zona horaria
    .allDay = Todo el día (sí o no)
    .place = Lugar
    .text = Descripción
    .url = Enlace
    .tags = Etiquetas
    .status = Estado (por ejemplo, cancelado)
notes = Lo que supusimos, o no pudimos leer
