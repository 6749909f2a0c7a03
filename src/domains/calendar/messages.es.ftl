### calendarMessages

calendar = Calendario
lead = Lo que pasa aquí, y en los colectivos hermanos que seguimos.
more =
    { $n ->
        [0] Más filtros
       *[other] Más filtros ({ $n })
    }
on = Filtros activos
remove = Quitar filtro: { $what }
quoted = «{ $words }»
when = Cuándo
whens =
    .today = Hoy
    .week = Esta semana
    .weekend = Este fin de semana
    .month = Este mes
where = Dónde
nearTo = Cerca de { $where } ({ $km } km)
oneSeries = Una serie
days =
    { GIVEN($from) ->
        [yes]
            { GIVEN($to) ->
                [yes] { $from } – { $to }
               *[no] Desde el { $from }
            }
       *[no] Hasta el { $to }
    }
from = Desde
to = Hasta
q = Palabras para buscar
tag = Etiqueta
kind = Tipo
careKind = Tipo de cuidado
sibling = Qué colectivo hermano o archivo de calendario
siblingHint = Su sitio web, por ejemplo moss.example.
scope = De quién
group = Cuál de nuestros grupos
groupHint = Su nombre de usuario, por ejemplo hierbas.
language = Idioma
access = Accesibilidad: solo encuentros con
accessHint = Los encuentros que no lo dicen quedan fuera.
online = En línea
free = Con lugares libres
near = Cerca de un punto
nearHint = Así: 52.09,5.12,10 para diez kilómetros alrededor de ese punto. Solo encuentra encuentros que dan su posición.
zoneField = Zona horaria
any = cualquiera
anyTime = Cuando sea
anyKind = Todo tipo
anywhere = Donde sea
yes = sí
scopes =
    .all = Nuestros y de otros
    .own = Solo nuestros
    .siblings = Solo de otros
views =
    .agenda = Agenda
    .week = Semana
    .month = Mes
    .year = Año
viewsOf = Vista
weekOf = Semana desde el { $day }
before = Anterior
next = Siguiente
today = Hoy
nothingIn = Nada planeado: { $when }
nextOne = El próximo encuentro:
nothingLater = Después tampoco hay nada planeado.
allDates = Todas las fechas de esta serie
moreThatDay =
    { $n ->
        [one] { $n } más
       *[other] { $n } más
    }
moreThanFits = Hay más encuentros de los que caben aquí. Elige menos días.
unusable = No podemos usar esto, así que lo dejamos fuera.
events =
    { $n ->
        [one] { $n } encuentro
       *[other] { $n } encuentros
    }
show = Buscar
reset = Quitar filtros
none = Nada planeado en este tiempo
noneText = Mira más adelante, o quita un filtro. Cuando aquí o en un colectivo hermano se planea algo, aparece aquí.
subscribe = Suscribirse o imprimir
subscribeText = Usan los filtros que ves ahora, y solo contienen lo que todo el mundo puede ver.
webcal = Suscribirse en tu aplicación de calendario (webcal)
ics = Archivo de calendario (iCalendar)
rss = Canal de novedades (RSS)
atom = Canal de novedades (Atom)
json = JSON Feed
printSheet = Una hoja para imprimir
embed = En tu propio sitio web
embedText = Copia uno de estos en tu página. Ninguno pone cookies.
embedTitle = Calendario de { $name }
openHere = Verlo en { $name }
missingLink = ¿Quién falta?
zone = Las horas están en la zona horaria de cada encuentro. Los días están en { $zone }.
titleOf = { $name }: calendario
sibling_ = colectivo hermano
elsewhere = de otro servidor
cancelledTitle = Cancelado
postponedTitle = Aplazado
tentativeTitle = Todavía no es seguro
wasAt = era { $was }
cancelled = cancelado
postponed = aplazado
tentative = todavía no es seguro
online_ = en línea
full = lleno
sources = Archivos de calendario que seguimos

keeps =
    .aCalendarFileThat = Un archivo de calendario que se revisó se borra después de una hora, o cuando se importa.
