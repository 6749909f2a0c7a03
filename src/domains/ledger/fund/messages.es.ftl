### fundMessages

fund = Fondo solidario
lead = Dinero que el grupo comparte. Quien necesita algo, lo pide; dos personas dicen que sí. El efectivo y las transferencias pasan entre personas; esta página solo lleva las cuentas.
none = El fondo apenas empieza
noneText = Alguien promete una cantidad y la entrega, y quien cuida el fondo anota que llegó. Entonces cualquiera de aquí puede pedir lo que necesita, sin dar razones.
lasts =
    .empty = No hay dinero en el fondo.
    .still = En los últimos tres meses no se pagó nada. El dinero está ahí para quien lo necesite.
    .long = Al ritmo de los últimos tres meses, el fondo alcanza para más de dos años.
    .weeks =
        { $n ->
            [0] Al ritmo de los últimos tres meses, el fondo alcanza para menos de una semana.
           *[other]
                Al ritmo de los últimos tres meses, el fondo alcanza para más o menos { $n ->
                    [one] { $n } semana
                   *[other] { $n } semanas
                }.
        }
    .months =
        { $n ->
            [one] Al ritmo de los últimos tres meses, el fondo alcanza para más o menos { $n } mes.
           *[other] Al ritmo de los últimos tres meses, el fondo alcanza para más o menos { $n } meses.
        }
pot = En el fondo
about = más o menos { $money }
monthly = Prometido cada mes
once = Prometido una vez, todavía sin recibir
none0 = nada todavía
report = Informe
csv = Las cuentas como tabla (CSV)
promise = Prometer una cantidad
promiseLead = Una promesa no es un pago. Cuenta cuando el dinero ha llegado. No hay recibos, y nadie recibe más gracias por dar más.
promised = Cuánto
amountHint = En { $currency }, por ejemplo 12 o 12.50.
every = Cada cuánto
everies =
    .once = Una vez
    .month = Cada mes
who = De quién
whos =
    .me = De mí
    .name = De otra persona
    .nobody = Sin nombre
name = Su nombre, como quiere que le llamen
promiseSaid = Gracias. Cuenta cuando haya llegado.
ask = Pedir algo
askLead = Cualquiera de aquí puede pedir. Hasta { $cap } en 30 días no necesitas una razón: dos personas abren tu solicitud, ven que eres tú, y dicen que sí; nadie más la ve. Por encima de eso decide todo el grupo. El grupo lee cuánto y para qué, nunca quién.
askLeft = De eso te quedan { $left } para estos 30 días, después de lo que dos personas ya aprobaron. De todos modos puedes pedir todo lo que necesites.
amount = Cuánto
what = Para qué
whats =
    .supplies = Materiales
    .travel = Viaje
    .food = Comida
    .housing = Vivienda
    .health = Salud
    .access = Accesibilidad
    .other = Otra cosa
whatHint = El fondo paga cosas y gastos. No paga sueldos: eso haría de algunas personas del grupo patrones de otras.
words = Unas palabras
wordsHint = Solo si quieres. Solo las leen las dos personas que la abren.
how = Cómo podemos hacértelo llegar
howHint = Efectivo después de la reunión, una cuenta, un nombre por el que preguntar. Solo lo ven las dos personas que abren esto. Lo borramos 14 días después de entregar el dinero.
named = Quién puede saber que eres tú
namedYes = Todas las personas que cuidan el fondo, no solo dos
asked = Ya lo pediste. Dos personas lo mirarán. Encontrarás la respuesta en esta página.
mine = Lo que pedí
minePromises = Lo que prometí
letGo = Cancelar la promesa
letGoDone = La promesa está cancelada. No hace falta ninguna razón.
tray = Para quienes cuidan el fondo
trayEmpty = En este momento nadie tiene la tarea de cuidar el fondo, así que dos integrantes cualesquiera pueden actuar en conjunto. Por favor, abre solo las solicitudes de las que quieras ocuparte.
trayFew = En este momento hay muy pocas personas que cuidan el fondo, así que otras pueden ayudar. Por favor, abre solo las solicitudes de las que quieras ocuparte.
waiting = Esperan a dos personas
noWaiting = Nada espera.
openOne = Solicitud { $n }
arrived = Llegó lo de { $month }
arrivedOnce = Llegó
arrivedDone = Anotado. Está en el fondo.
arrivedBefore = Esto ya estaba anotado. No se contó dos veces.
promisesIn = Promesas
gift = Anotar dinero recibido
giftLead = Sin nombre: no anotamos quién lo dio.
received = Cuánto se recibió
giftDone = Anotado. Está en el fondo.
nobody = sin nombre
request = Una solicitud
yours = Tu solicitud
sealedNamed = Solo quien pide, quienes cuidan el fondo y las personas que la abrieron pueden leer esta página. Quien pide lo quiso así.
sealed = Solo quien pide y las personas que la abrieron pueden leer esta página.
yoursLead = Solo tú y las personas que la abrieron pueden leer esta página.
openedBy =
    { $opened ->
        [0] Hasta ahora no la ha abierto nadie
        [one] Hasta ahora la ha abierto { $opened } persona
       *[other] Hasta ahora la han abierto { $opened } personas
    }; { $places ->
        [one] puede abrirla { $places } persona
       *[other] pueden abrirla { $places } personas
    }.
openedByAll =
    { $opened ->
        [one] La abrió { $opened } persona. Está cerrada para todas las demás: lo leído no se puede dejar de saber. Si no se ocupa, solo tú puedes dejar entrar a una persona más, o retirarla y pedir de nuevo.
       *[other] La abrieron { $opened } personas. Está cerrada para todas las demás: lo leído no se puede dejar de saber. Si no se ocupan, solo tú puedes dejar entrar a una persona más, o retirarla y pedir de nuevo.
    }
stepBack = Abriste esto, y no se puede deshacer: lo leíste, así que nadie más recibe tu lugar. Si prefieres no ocuparte, no hagas nada. Quien pide ve que se abrió y puede dejar entrar a una persona más.
knowing = ¿Abrir esta solicitud?
knowingLead = Verás quién pide. Dos personas pueden abrirla, y nadie después de ellas. Ábrela si quieres ser una de las dos que se ocupan. Si no, déjala a otras.
open = Abrir: veré quién pide
asker = Quién pide
payer = Quién lo entrega
since = Desde
notWages = El fondo paga cosas y gastos, no sueldos. Si esto es un pago por trabajo, háblenlo primero.
decision = Decide el grupo
decisionLink = Ir a la decisión
firstTurned = Una persona dijo que sí. Hace falta una segunda persona.
yourTurned = Dijiste que sí. Hace falta una segunda persona.
states =
    .asked = Espera a dos personas
    .yes = Sí
    .to-group = En manos del grupo
    .promised = En camino
    .handed-over = Entregado
    .no = Esta vez no
    .withdrawn = Retirada
stateWords =
    .asked = Dos personas lo están mirando.
    .yes = Dos personas, o el grupo, dijeron que sí. Ahora una de ellas lo entrega.
    .to-group = Dos personas no pueden dar esto por su cuenta: es más de lo que el grupo permite para una persona en 30 días, o hay muy poca gente más en el grupo. Decide el grupo. Lee cuánto y para qué, nunca quién.
    .promised = Alguien lo lleva. Cuando haya llegado, cualquiera de las dos partes puede decirlo aquí.
    .handed-over = El dinero se entregó.
    .no = Esta vez no se puede dar. Eso no dice nada de ti ni de tu necesidad. Puedes pedir de nuevo cuando quieras.
    .withdrawn = La solicitud se retiró. Puedes pedir de nuevo cuando quieras.
moves =
    .yes = Decir que sí
    .no = Esta vez no
    .promise = Yo lo entregaré
    .hand-over = Ya lo entregué
    .withdraw = Retirar
    .let-another = Dejar que una persona más la abra
gotIt = Ya lo recibí
askAgain = Preguntar de nuevo al grupo
noWords = Palabras amables para quien pide
noWordsHint = Di qué podría ayudar: otro fondo, otro momento, compañía.
answer = Su mensaje
moved =
    .yes = Tu sí está guardado.
    .no = Ya lo puede ver, con tus palabras.
    .promise = Ya puede ver que va en camino.
    .hand-over = Qué bonito. Está anotado.
    .withdraw = Retirada.
    .let-another = Ahora puede abrirla una persona más.
ends = Borramos esta página el { $day }, o 30 días después de que termine. Las cuentas guardan la cantidad y para qué fue, y el nombre de nadie.
gone = Borramos esta página el { $day }. Las cuentas guardan la cantidad y para qué fue, y el nombre de nadie.
reportTitle = Informe del fondo
reportLead = Solo totales de tres pagos o más, en pasos de cinco, para que no se pueda reconocer a nadie. Agregamos cada trimestre cuando termina, y nunca lo cambiamos: nadie puede encontrar un pago comparando dos informes. Lo que tiene muy pocos pagos está en «Otra cosa».
reportNone = Todavía no hay nada que informar
reportNoneText = Cuando termine un trimestre en el que se pagó al menos tres veces, su total aparece aquí. Con menos, se podría saber quién fue.
reportMore = No mostramos más: el trimestre no ha terminado, o hubo muy pocos pagos para no reconocer a nadie.
out = Pagado
in = Recibido
season = { $from } a { $to } de { $year }
upTo = total hasta { $month } de { $year }
times =
    { $n ->
        [one] { $n } vez
       *[other] { $n } veces
    }
back = Volver al fondo
all = Abrir el fondo
decisionName = { $money } del fondo ({ LOWER($what) })
decisionDriver = Alguien de aquí pidió al fondo algo que dos personas no pueden dar por su cuenta.
decisionText =
    Damos **{ $money }** de nuestro fondo. Para qué: { LOWER($what) }.

    Solo las dos personas que se ocupan saben quién lo pidió. Por favor, no traten de adivinar.
effect = Cuando esto se acuerde, se pueden entregar { $money } del fondo ({ LOWER($what) }).
effectGone = La solicitud detrás de esto se retiró. No se entregará nada.
notCents = Escribe una cantidad en { $currency }, por ejemplo 12 o 12.50.
notWhat = Elige una de estas.
notName = ¿Cómo le llamamos? O elige «Sin nombre».
tooMany = Ya pediste varias cosas. Por favor, espera primero una respuesta.
full = Ya hay muchas solicitudes esperando. Por favor, inténtalo más tarde.
manyPromises = Ya tienes muchas promesas. Por favor, cancela una primero.
openAnnounced = Una persona abre una solicitud al fondo, y ve quién pide.
yesAnnounced = Dos personas dicen que sí a una solicitud al fondo, y entregan el dinero.
changed = Esto cambió mientras tanto. Ábrelo de nuevo para ver cómo está ahora.
openedAs = La abrió { $who }.
openedAnd = , y{ " " }
openedKeepers =
    { $n ->
        [one] { $n } persona que cuida el fondo
       *[other] { $n } personas que cuidan el fondo
    }
openedHelpers =
    { $n ->
        [one] { $n } integrante del grupo, porque hay muy pocas personas que cuidan el fondo
       *[other] { $n } integrantes del grupo, porque hay muy pocas personas que cuidan el fondo
    }
openedBefore =
    { $n ->
        [one] { $n } persona
       *[other] { $n } personas
    }
notEnough = En este momento no hay suficiente en el fondo para esto. No se anotó nada. La solicitud sigue abierta hasta que entre más dinero.
knowFirst = Abre primero la solicitud. Verás quién pide.
takenBack = La solicitud se retiró o se borró. No se puede entregar nada.
notPages = Empieza esto en la página del fondo.
keepersOnly = Esto lo anotan quienes cuidan el fondo. Pídeselo a alguien.
payments = Dinero recibido
paymentsLead = Dinero que se anotó, lo más nuevo primero. Si una cantidad está mal, dos personas que cuidan el fondo la revierten en conjunto; las dos líneas quedan en las cuentas. Después anoten la cantidad correcta como dinero recibido.
paymentsNone = Todavía no se ha recibido dinero
paymentsNoneText = Los pagos se anotan en la página del fondo. Aquí, dos personas que cuidan el fondo pueden revertir una línea con un error.
turnPayment = Está mal: revertirla
turnedPayment = revertido
paymentAsked = Pediste revertirlo. Otra persona que cuida el fondo tiene que confirmar en una semana. Lo encuentra aquí, o en «Falta una segunda persona» en la página del grupo.
paymentWaits = Una persona que cuida el fondo pidió revertirlo. Una segunda tiene que confirmar.
paymentDone = Revertido. Ahora anota la cantidad correcta.
paymentBefore = Esto ya se revirtió.
paymentSpent = En el fondo queda menos que esto, así que no se puede revertir. No se anotó nada.
paymentAct = Revertir { $money } que el fondo recibió el { $day }: la cantidad está mal
csvHead =
    .line1 = mes
    .line2 = tipo
    .line3 = para qué
    .line4 = entrada
    .line5 = salida
    .line6 = moneda
purge = Las solicitudes al fondo se borran 30 días después de terminar, o después de 180 días en los que no pasó nada; los datos privados se borran 14 días después de entregar el dinero, y enseguida cuando la solicitud no llega a nada. Las promesas que llegaron o se cancelaron se borran a los 30 días. Las cuentas guardan cantidades sin nombres.

promiseText = { $money }, { LOWER($every) }
