### reportMessages

title = Reportar algo
lead = Dinos qué está mal. No necesitas una cuenta.
about = ¿De qué se trata?
aboutHint = La dirección de la página, o el nombre de la persona o del grupo, por ejemplo @rosa.
content = ¿Qué pasó?
contentHint = Todo lo que quieras decir. Puedes no poner nombres.
whoReads = Lo leen quienes aquí se ocupan del cuidado o del contacto hacia afuera. La persona de quien se trata nunca lo lee, y a nadie se le dice quién reportó. Se borra a los 90 días.
hide = Ocultarlo ahora, hasta que lo hayan mirado dos personas
hideHint = Tú cuidas este grupo, así que puedes hacerlo. Se muestra de nuevo después de dos semanas si nadie lo mira.
send = Enviar reporte
sent = Gracias. Tu reporte se envió.
sentHidden = Gracias. Tu reporte se envió, y por ahora está oculto.
link = Reportar
linkAbout = Reportar esto
danger = ¿Alguien está en peligro ahora? No nos esperes.
whereToTurn = A dónde acudir

noWords = No se escribió nada más.
queue = Reportes
oneReport = Un reporte
queueLead = Lo que reportaron personas y otros servidores. Ves solo lo que no trata de ti.
record = Ya mirados
openOnes = Por mirar
none = Nada espera
noneText = Cuando alguien reporte algo, estará aquí, lo más antiguo primero.
noRecord = En los últimos 90 días no se miró nada.
toQueue =
    { $n ->
        [0] No hay reportes en espera
        [one] Un reporte espera
       *[other] { $n } reportes esperan
    }
from =
    .member = De alguien del colectivo
    .stranger = De alguien sin cuenta
    .server = De { $host }
age =
    { $days ->
        [0] Hoy
        [one] Ayer
       *[other] Hace { $days } días
    }
looked =
    { $n ->
        [one] Lo ha mirado { $n } de { $needed }
       *[other] Lo han mirado { $n } de { $needed }
    }
youLooked = Ya lo miraste
isHidden = Oculto por ahora
keepHidden = Dejarlo oculto. Una imagen se borra cuando dos de ustedes la han mirado.
picture = La imagen de la que trata el reporte
open = Abrirlo
takeStep = Hacer algo al respecto
step = ¿Qué hiciste?
words = Nota para las demás personas que lo miran
wordsHint = Nadie más la lee.
letter = Qué deben leer
letterHint = Con «Hablé con la persona» les llega: a integrantes como mensaje tuyo, a alguien de otro servidor como mensaje privado del colectivo. En un tiempo aparte es el motivo. Si avisas a su servidor, lee esto. No pongas quién lo reportó.
days = Por cuántos días
daysHint = Para un tiempo aparte: de 1 a 14. Una segunda persona tiene que confirmarlo. Si lo dejas vacío, el paso solo se anota.
steps =
    .word = Hablé con la persona
    .hide = Ocultarlo hasta que lo hayan mirado dos
    .show = Mostrarlo de nuevo
    .pause = Tiene un tiempo aparte
    .block = Tiene un bloqueo
    .forward = Avisar a su propio servidor, en nuestro nombre
    .nothing = No hace falta hacer nada
doneSteps =
    .word = Se habló con la persona
    .hide = Oculto
    .show = Mostrado de nuevo
    .pause = Se dio un tiempo aparte
    .block = Bloqueado
    .forward = Se avisó a su servidor
    .nothing = Nada que hacer
nobody = sin tarea
save = Guardar
saved = Está anotado.
toPause = Dar a alguien un tiempo aparte
toBlock = Bloquear a alguien o un servidor
done = Ya lo miré
doneHint =
    { $needed ->
        [1] Cuando lo hayas mirado, se cierra.
       *[other] Cuando lo han mirado dos personas, se cierra.
    } Si para entonces está oculto, y lo último que se hizo fue ocultarlo, sigue oculto.
closed = Está cerrado.
lookedNow = Gracias por mirarlo. Falta que lo mire una persona más.
keptReports = Los reportes se borran a los 90 días, con lo que se hizo al respecto. Lo que la gente reporta aquí está cifrado; quién reportó no se muestra a nadie.
keptHidden = Lo que se ocultó por un reporte se muestra de nuevo después de dos semanas, salvo que dos personas lo hayan mirado y lo dejen oculto.
heldReason = oculto hasta que alguien lo haya mirado
errors =
    .nobodyHere = No se trata de nadie de aquí.
    .nobodyToTell = No conocemos a nadie a quien escribir.
    .about = Aquí no hay nada así. Copia la dirección de su página, o escribe @ y un nombre.
    .content = Escribe qué pasó.
    .words = Escribe lo que debe leer su servidor.
    .closed = Este reporte está cerrado.
    .notHideable = Esto no se puede ocultar. Habla con la persona, o dale un tiempo aparte.
    .notForwardable = Ya se avisó a su servidor, o no lo conocemos.
