### askUsMessages

title = Pregúntanos
titleOf = Preguntar a { $group }
lead = Escribe a quienes contestan por este grupo. Solo esas personas lo leen, y no necesitas una cuenta.
about = Sobre
askAbout = Preguntar sobre esto
content = Tu pregunta
contentHint = Por favor, no pongas nada que no le dirías a una persona desconocida.
name = ¿Cómo te llamamos?
nameHint = Sirve cualquier nombre, o ninguno.
address = Dirección de correo
addressHint = Solo la usamos para avisarte de que hay una respuesta. El correo no dice nada de lo que preguntaste. La guardamos cifrada, no la mostramos a nadie y la borramos con tu pregunta.
ask = Enviar
kept = Borramos tu pregunta 30 días después del último mensaje.
elsewhere = O desde el fediverso: envía un mensaje privado a { $address } allá.
asked = Enviado. Guarda la dirección de esta página: la respuesta aparecerá aquí.
yours = Lo que preguntaste a { $group }
keep = Guarda esta página en tus marcadores, o copia su dirección. Es secreta: quien la tenga puede leer lo que escribiste, y la respuesta.
link = Tu propio enlace
unreachable = Los mensajes a la dirección que diste vuelven, así que la hemos borrado. Guarda este enlace: la respuesta aparecerá aquí.
noAnswer = Nadie ha contestado todavía.
again = Escribir otro mensaje
sendAgain = Enviar
sentAgain = Enviado.
forget = Borrar ahora esta pregunta
forgotten = Borrado.
you = Tú
group = El grupo
edited = editado
list = Preguntas
listLead = Lo que personas sin cuenta preguntaron a este grupo. Solo lo leen quienes contestan por él.
none = No hay preguntas
noneText = Cuando alguien pregunte algo, quienes contestan por el grupo lo verán aquí.
somebody = Alguien
waits = Espera una respuesta
answered = Contestada
open = Leer y contestar
question = Una pregunta para { $group }
inPublic = Preguntó en público, y tu respuesta también es pública. Le llega en nombre del grupo.
private = Preguntó en privado. Solo a esa persona le llega tu respuesta, en nombre del grupo.
onPage = Preguntó en nuestra página, y lee la respuesta en una página con un enlace secreto.
answer = Tu respuesta
answerHint = En nombre del grupo. Texto simple o Markdown.
send = Enviar respuesta
sent = Tu respuesta va en camino.
waiting =
    { $n ->
        [one] Una pregunta espera respuesta
       *[other] Hay preguntas que esperan respuesta
    }
waitingText = Hay personas que preguntaron algo a { $group }.
nobody = En este momento nadie contesta por este grupo. Dos de ustedes, quienes sean, pueden confiar la tarea a alguien de ustedes, por un día o por 90 días.
toRoles = Ir a las tareas
full = Hoy este grupo recibe más mensajes de los que puede leer. El tuyo no se guardó. Por favor, escribe de nuevo mañana.
mail =
    .subject = Hay una respuesta para ti
    .lead = Preguntaste algo en { $host } y dejaste esta dirección. Puedes leer la respuesta en tu página. No compartas su enlace: quien lo tenga puede leer lo que escribiste.
    .open = Leer la respuesta
    .forget = Ahí puedes escribir de nuevo, o hacer que se borre todo. Entonces no enviamos más correo.
emptyField = Escribe primero tu pregunta.
emptyAnswer = Escribe algo primero.
badAddress = Esto no parece una dirección de correo. Puedes dejarla vacía.
threadFull = Esta conversación es muy larga. Por favor, empieza una pregunta nueva.
noMail = Este servidor no envía correo, así que no guarda direcciones. Déjala vacía: puedes leer tu respuesta con el enlace secreto.

keeps =
    .whatPeopleWithoutAn = Lo que personas sin cuenta preguntan a un grupo, y lo que se les contesta, está cifrado, lo leen quienes contestan por el grupo, y se borra 30 días después del último mensaje.
