### rsvpMessages

title = ¿Vas a venir?
yes = Voy
maybe = Tal vez
no = No puedo ir
more = Agregar una nota, o enterarte de cambios
addNote = Agregar una nota
answerThere = Responder en su página
change = Cambiar mi respuesta
note = Una nota para quienes organizan
noteHint = Solo la leen quienes organizan. La borramos dos días después del encuentro.
slot = Elige una hora
timesTaken = Todas las horas están ocupadas.
name = ¿Cómo te llamamos?
nameHint = Cualquier nombre está bien.
email = Correo, o tu dirección del fediverso
handle = Tu dirección del fediverso
handleHint = Así: @name@server. Enviamos un mensaje privado para preguntar si es tuya. Solo la usamos para novedades de este encuentro. Puedes dejarla fuera: entonces guarda el enlace que te damos.
refusedAddress = Nuestros mensajes a la dirección que diste vuelven, así que ya no enviamos más. Guarda este enlace: siempre muestra tu respuesta.
askedAddress = Diste una dirección. Solo la usamos cuando hayas dicho que es tuya: abre el enlace del mensaje que enviamos allí.
out =
    .title = ¿No más novedades de este encuentro?
    .lead = Borramos la dirección que diste. Tu respuesta queda como está.
    .button = Borrar mi dirección
    .done = Tu dirección está borrada. No te enviaremos más novedades de este encuentro.
confirm =
    .subject = ¿Esta dirección es tuya?
    .lead = Alguien dio esta dirección para recibir novedades de «{ $event }». Si fuiste tú, abre esta página y confirma:
    .open = Sí, esta dirección es mía
    .notYou = Si no fuiste tú, no hagas nada. No enviaremos nada más.
    .forgotten = Borramos la dirección 48 horas después del encuentro.
    .title = ¿Esta dirección es tuya?
    .pageLead = Si confirmas, te enviamos por correo las novedades de este encuentro.
    .button = Sí, esta dirección es mía
    .done = Te enviaremos por correo las novedades de este encuentro.
    .doneLead = Tu respuesta sigue como está. Para cambiarla, usa tu propio enlace.
emailHint = Así: you@mail.example o @name@server. Enviamos un mensaje para preguntar si es tuya. Solo la usamos para novedades de este encuentro. Puedes dejarla fuera: entonces guarda el enlace que te damos.
guestTitle = Responder sin cuenta
ownLink = Tu propio enlace
ownCalendar = Ponlo en tu calendario (.ics)
guestLink = Este enlace es solo para ti: con él puedes cambiar tu respuesta. Guárdalo; no podemos enviarlo otra vez.
yours = Tu respuesta
forgetMe = Borrar mi respuesta y todo sobre mí
answered = Tu respuesta está guardada.
standing =
    .coming = Vas a venir.
    .waiting = Todos los lugares están ocupados. Estás en la lista de espera.
    .asked = Pediste un lugar. Quienes organizan te responderán.
    .declined = Esta vez no hay lugar para ti.
    .maybe = Dijiste que tal vez.
    .no = Dijiste que no puedes.
yourTime = Tu hora: { $time }.
place = Eres el número { $n } de la lista de espera.
news =
    .moved-up = Se liberó un lugar para ti.
    .confirmed = Quienes organizan dijeron que sí.
    .waiting = Quienes organizan dijeron que sí, y estás en la lista de espera.
    .declined = Quienes organizan no pueden darte lugar esta vez.
    .message = Quienes organizan te escribieron.
    .cancelled = Está cancelado.
    .postponed = Está aplazado; luego habrá una fecha nueva.
    .moved = Cambió la hora o el lugar. Revísalo, por favor.
    .on-again = Sí se hace, después de todo.
    .ignored = No reciben respuestas de otros servidores. Mira su página, por favor.
closed = Este encuentro no recibe respuestas en este momento.
notNeeded = No hace falta que respondas. Solo ven.
fullWait = Todos los lugares están ocupados. Si dices que sí, entras a la lista de espera y avanzas cuando se libera un lugar.
signIn = Entra para responder
hostSees = Solo quienes organizan ven quién viene.
countComing =
    { $n ->
        [one] Viene 1 persona
       *[other] Vienen { $n } personas
    }
countMaybe = { $n } tal vez
countWaiting = { $n } en la lista de espera
people = Quién viene
peopleText = Solo lo ven tú y quienes organizan contigo. Lo borramos dos días después del encuentro.
print = Imprime esta página para la puerta. Hay una casilla para marcar a cada persona.
nobody = Todavía no respondió nadie
nobodyText = Cuando alguien responda, lo ves aquí.
groups =
    .coming = Vienen
    .asked = Pidieron un lugar
    .waiting = Lista de espera
    .maybe = Tal vez
    .no = No vienen
    .declined = Sin lugar esta vez
accept = Aceptar
decline = Decir que no
accepted = Aceptado. Tiene lugar.
declinedDone = Dijiste que no. Ya le avisamos.
from =
    .member = integrante
    .guest = sin cuenta
    .elsewhere = de otro servidor
write = Escribir a todas las personas que vienen
writeHint = Integrantes lo ven en la página del encuentro, las demás personas lo reciben por correo o como mensaje directo. No lo reciben quienes están en la lista de espera o pidieron un lugar.
message = Mensaje
send = Enviar
sent =
    { $n ->
        [one] Enviado a una persona.
       *[other] Enviado a { $n } personas.
    }
messages = De quienes organizan
elsewhere = Pedir un lugar
elsewhereText = Nuestro grupo pregunta en su propio nombre. Tu nombre no se envía.
elsewhereUnsaid = Quienes organizan no dijeron cómo reciben respuestas. Si no te llega nada, mira su página:
askedUnsaid = Nuestro grupo avisó a quienes organizan que va una persona de aquí. Algunos servidores nunca contestan a eso: no hace falta esperar respuesta.
elsewhereNot = Reciben respuestas en su propia página.
withdraw = Retirar
mine = Tus encuentros
shutOut =
    { $n ->
        [one] Un encuentro al que respondiste ahora es solo para integrantes del grupo, así que ya no te lo podemos mostrar. Si ibas a ir, pregunta a quienes organizan si todavía puedes.
       *[other] { $n } encuentros a los que respondiste ahora son solo para integrantes del grupo, así que ya no te los podemos mostrar. Si ibas a ir, pregunta a quienes organizan si todavía puedes.
    }
mineNone = Todavía nada. Cuando digas que vas a un encuentro, lo ves aquí.
mail =
    .subject = Sobre: { $name }
    .hello =
        { GIVEN($name) ->
            [yes] Hola, { $name }:
           *[no] Hola:
        }
    .confirmed = Vas a venir. Tu lugar está reservado.
    .waiting = Todos los lugares están ocupados. Estás en la lista de espera, y te escribiremos cuando se libere uno.
    .asked = Pediste un lugar. Quienes organizan te responderán.
    .declined = Esta vez no hay lugar para ti.
    .moved-up = Se liberó un lugar, y es tuyo.
    .maybe = Dijiste que tal vez.
    .closed = El encuentro no recibe respuestas en este momento.
    .slots = Elige una hora en la página del encuentro.
    .reminder = Es muy pronto:
    .message = Quienes organizan escribieron:
    .cancelled = Esto está cancelado:
    .postponed = Esto está aplazado, y luego habrá una fecha nueva:
    .moved = Cambió la hora o el lugar. Ahora es:
    .on-again = Sí se hace, después de todo:
    .closedSubject = Sobre un encuentro al que respondiste
    .members-only = Quienes organizan cambiaron un encuentro al que respondiste: ahora solo lo ven integrantes. Si ibas a ir, pregúntales si todavía puedes.
    .link = La página del encuentro
    .stop = No recibir más estos mensajes
    .end = Te llega esto porque diste tu dirección para este encuentro. La borramos dos días después del encuentro.
errors =
    .placesAreAskedForAt = Pide un lugar en su propia página.
    .writeSomethingFirst = Escribe algo primero.
    .sayYesMaybeOrNo = Di sí, tal vez o no.
    .thisEventTakesNoAnswers = Este encuentro no recibe respuestas en este momento.
    .youSaidSomethingNewerAlready = Ya diste una respuesta más nueva.
    .chooseATime = Elige una hora.
    .somebodyWasQuickerThisTime = Otra persona acaba de tomar esta hora. Elige otra, por favor.
    .nameMissing = ¿Cómo te llamamos? Cualquier nombre está bien.
    .badAddress = Esto no parece una dirección de correo, ni algo como @name@server. Puedes dejarla fuera.
