### thingMessages

things = Cosas para prestar
thingsLead = Lo que el grupo comparte con todo el mundo: quién lo tiene ahora, y cómo cuidarlo.
thingsNone = Aquí todavía no hay nada
thingsNoneText = Una cosa que en una casa se usa poco puede servir a toda la calle. Agrega una olla, un taladro o una mesa plegable, di cómo cuidarla, y préstala con una fecha de devolución.
thingsNoneFound = No se encontró nada
thingsNoneFoundText = Prueba otras palabras, o quita los filtros. Tal vez alguien del tablero pueda prestarlo.
here =
    { $all ->
        [one] { $all } cosa, { $here } aquí ahora.
       *[other] { $all } cosas, { $here } aquí ahora.
    }
all = Todas las cosas
add = Agregar una cosa
added = Agregada. Gracias por compartirla.
edit = Editar
saved = Guardado.
save = Guardar
name = ¿Qué es?
content = Más detalles
contentHint = Qué trae, qué puede hacer. Puedes usar Markdown.
care = Cómo cuidarla
careHint = Cómo usarla y limpiarla, qué evitar, a quién preguntar. Puedes usar Markdown.
place = Dónde se guarda
picture = Imagen
pictureHint = La dirección de una de las imágenes del grupo, por ejemplo /files/…, de «Imágenes y papeles».
state = Dónde está
states =
    .here = Disponible
    .lent = Prestada
    .mending = En reparación
    .missing = Perdida
    .retired = Ya no se presta
filter = Filtros
q = Palabras para buscar
any = todo lo que se puede prestar
show = Buscar
reset = Quitar filtros
holder = Quién la tiene
due = Se devuelve el
lend = Prestar
lendTo = A quién
lendToHint = @ y un nombre de usuario para integrantes, o un nombre. Lo borramos cuando la cosa está de vuelta.
lendDue = Se devuelve el
lendDueHint = Nadie paga si se retrasa. Si lo dejas vacío, no hay fecha de devolución.
lent = Prestada. Que sirva mucho.
back = Está de vuelta
backDone = Está de vuelta. Borramos quién la tenía.
mending = Necesita reparación
missing = Se perdió
found = Se encontró, o se reparó
retire = Dejar de prestarla
retireText = Esto la quita de la lista. Puedes volver a ponerla.
bringBack = Volver a ponerla en la lista
placed = Guardado.
overdue =
    { $days ->
        [one] Había que devolverla hace { $days } día. Pregunta con amabilidad cómo va todo: surgen imprevistos, y tal vez todavía la necesita.
       *[other] Había que devolverla hace { $days } días. Pregunta con amabilidad cómo va todo: surgen imprevistos, y tal vez todavía la necesita.
    }
mineOverdue =
    { $days ->
        [one] Había que devolverla hace { $days } día. No hay nada que pagar y nadie se enoja: devuélvela, o dile al grupo cuánto más la necesitas.
       *[other] Había que devolverla hace { $days } días. No hay nada que pagar y nadie se enoja: devuélvela, o dile al grupo cuánto más la necesitas.
    }
offer = Ofrecerla en el tablero
offerText = Hacemos un borrador. Revísalo, y publícalo cuando quieras.
offered = Aquí está el borrador. Publícalo cuando quieras.
myThings = Lo que te prestaron
myRecalls = Retirado: por favor, revisa en casa
recallLine = { $name }, lote { $number }
iKnow = Sí, ya lo leí
known = Gracias por revisar.
label = Mostrar su etiqueta
herbs = Despensa de hierbas
herbsHere =
    { $lots ->
        [one] { $lots } lote en la despensa de hierbas.
       *[other] { $lots } lotes en la despensa de hierbas.
    }
errors =
    .theGroupHasNoSuch = El grupo no tiene esa imagen.
    .aGroupKeepsThingsAt = Un grupo puede tener { $maxThings } cosas como máximo.
    .whoTakesItAlong = ¿Quién se la lleva prestada?
    .itIsNotHereJust = En este momento no está aquí. Mira de nuevo dónde está.
    .itWasRetiredBringIt = Se quitó de la lista. Vuelve a ponerla primero.
    .itIsNotThereTo = En este momento no se puede prestar. Encuéntrala o repárala primero.
    .thisLotIsRecalledNothing = Este lote está retirado. No se puede dar nada de él.
    .itIsNotMarkedAs = Todavía no está marcado como listo para compartir.
    .nothingOfItIsLeft = No queda nada de él.
    .sayInAFewWords = Di en pocas palabras qué es.
    .copyTheAddressOfA = Copia la dirección de una de las imágenes del grupo, por ejemplo /files/…, de «Imágenes y papeles».
    .aDayIsWrittenLike = Escribe la fecha así: 2026-12-05.
    .thisDayIsOverWhen = Esta fecha ya pasó. ¿Cuándo se devuelve?
    .noSuchHandle = Aquí nadie tiene ese nombre de usuario. Para un nombre en palabras, no pongas la @.
    .withinAYear = Dentro de un año; se puede prestar de nuevo.

keeps =
    .whoTookFromA = Quién se llevó algo de un lote de la despensa de hierbas se olvida 90 días después de su fecha de vencimiento; si no tiene, después de dos años.
