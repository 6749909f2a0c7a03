### closingMessages

title = Cerrar el colectivo para siempre
way = Cerrar el colectivo para siempre
lead = Cuando hayan terminado, o tengan que hacerlo. No se puede deshacer. Hace falta una decisión de todo el colectivo, dos personas y dos semanas en las que cualquier integrante puede detenerlo.
goes = Qué desaparece
counts =
    .members =
        { $n ->
            [one] la cuenta de { $n } integrante, con todo lo que contiene
           *[other] las cuentas de { $n } integrantes, con todo lo que contienen
        }
    .groups =
        { $n ->
            [one] { $n } grupo
           *[other] { $n } grupos, y todos los ocultos
        }
    .followers =
        { $n ->
            [one] { $n } cuenta que les sigue desde otro servidor
           *[other] { $n } cuentas que les siguen desde otros servidores
        }
    .siblings =
        { $n ->
            [one] el lazo con { $n } colectivo hermano
           *[other] los lazos con { $n } colectivos hermanos
        }
    .events =
        { $n ->
            [one] { $n } encuentro
           *[other] { $n } encuentros
        }
    .guides =
        { $n ->
            [one] { $n } guía
           *[other] { $n } guías
        }
    .offers =
        { $n ->
            [one] { $n } ofrecimiento o necesidad
           *[other] { $n } ofrecimientos y necesidades
        }
    .pictures =
        { $n ->
            [one] { $n } imagen, grabación o archivo
           *[other] { $n } imágenes, grabaciones y archivos
        }
all = También todo lo demás: decisiones, acuerdos, las cuentas de horas y de dinero, mensajes, direcciones y las copias de seguridad que hizo este servidor.
how = Cómo es
steps =
    .line1 = Preguntas a todo el colectivo, que decide por consenso.
    .line2 = Cuando hay acuerdo, dos personas que llegaron por separado inician el tiempo de espera.
    .line3 = Se avisa a todo el colectivo. Durante 14 días cualquiera puede detenerlo, y cada quien puede guardar lo que quiera conservar.
    .line4 = Después, quienes les siguen reciben su despedida y se borra todo. Cada página dice que el colectivo está cerrado.
stays = Qué queda
staysText = Pedimos a los otros servidores que borren lo que tienen de ustedes; no podemos obligarlos. Las copias que guardan en otro lugar quienes cuidan este servidor las tienen que borrar esas personas. Su nombre y el día quedan aquí, para que nadie ocupe su lugar.
begin = Preguntar a todo el colectivo
reason = Por qué
reasonHint = Para quienes integran el colectivo. Cuenta cómo llegaron a esto.
ask = Preguntar a todo el colectivo si cerramos
isDeciding = Lo están decidiendo.
isAgreed = Hay acuerdo. Todavía no se ha hecho nada.
theDecision = Leer la decisión
keysText = Dos personas inician el tiempo de espera. Hasta que termine no se borra nada.
beginWaiting = Iniciar los 14 días
begun = Ya avisamos a todo el colectivo. El tiempo de espera empezó.
isWaiting = El colectivo cierra el { $time }, si nadie lo detiene.
isHeld = Alguien quiere hablar antes. No se hace nada hasta que deje continuar.
toStop = Detenerlo, o dejar que continúe
archive = Todo lo que escribimos
archiveText = Guarda lo que te importa, hoy o durante la espera. Después ya no estará.
readArchive = Leer o imprimir todo lo que escribimos
archiveFile = Descargarlo como archivo
ownData = Todo sobre ti
archiveLead = De { $origin }, tal como podías leerlo el { $day }. Aquí no se nombra a nadie, salvo en la autoría.
moreThanFits = Hay más de lo que cabe. Falta lo más antiguo.
nothingHere = Todavía no hay nada.
kinds =
    .event = Encuentros
    .guide = Guías
    .offer = Ofrecimientos y necesidades
    .story = Historias
    .agreement = Acuerdos
    .decision = Decisiones
    .minutes = Actas
closed = { $name } está cerrado
closedText = Este colectivo se despidió el { $day }.
closedErased = Se borró todo lo que guardaba. Aquí ya no puede entrar nadie.
act = Cerrar el colectivo para siempre: despedirse de quienes lo siguen y borrarlo todo.
askedAct = Empezar los 14 días, en los que cualquiera puede detenerlo. Después el colectivo cierra para siempre: quienes lo siguen reciben su despedida y todo se borra.
decisionSays = Cuando haya acuerdo, dos integrantes podrán empezar a cerrar el colectivo para siempre. Se avisa a todo el colectivo, y durante 14 días cualquiera puede detenerlo. Después se borra todo.
decisionText = Cerramos nuestro colectivo para siempre. Quienes nos siguen reciben nuestra despedida. Dos semanas después de que dos personas lo inicien, se borra todo en este servidor.
kept = Cuando un colectivo cierra para siempre, todo se borra en minutos, y las claves en cuanto lo sepan quienes lo siguen, a más tardar después de una semana.
# Por qué algo no se puede hacer, o qué hay que cambiar en un campo.
errors =
    .reason = Di por qué, en una o dos líneas.
    .runs = Ya está en marcha.
    .noDecision = Primero tiene que estar de acuerdo el colectivo.
    .nothingToStop = No hay nada que detener.
    .second = Guardado. Una segunda persona tiene que confirmarlo: espera en la página «Falta una segunda persona».
