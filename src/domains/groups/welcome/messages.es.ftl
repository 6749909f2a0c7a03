### welcomeMessages

invitation = Invitación
link = Enlace
qr = Código QR del enlace
words = Palabras para enviar con él
wordsIn = Idioma de las palabras
wordsToSend =
    { $n ->
        [one] Te invitamos a { $name }. Abre este enlace, elige un nombre y una contraseña, y ya está: { $url } Funciona para una persona, hasta el { $day }.
       *[other] Te invitamos a { $name }. Abre este enlace, elige un nombre y una contraseña, y ya está: { $url } Funciona para { $n } personas, hasta el { $day }.
    }
wordsOnly = Pásalo solo a personas que te gustaría tener aquí.
brings = Qué hace
bringsPeople =
    { $n ->
        [one] Con ella se puede unir { $n } persona más.
       *[other] Con ella se pueden unir { $n } personas más.
    }
bringsUntil = Funciona hasta el { $day }.
bringsOnly = Pasan a ser integrantes de { $name }.
bringsGroups = Pasan a ser integrantes de { $name }, y de { LIST($groups, type: "and") }.
bringsAsk = Si un grupo hace preguntas primero, la gente las contesta en su página, y dos integrantes dan fe.
noLink = No podemos mostrar este enlace: se hizo antes de que los guardáramos. Haz uno nuevo, y cancela este.
show = Mostrar enlace y código QR
print = Puedes imprimir esta página: en el papel solo están el código, el enlace y lo que hace.
cancel = Cancelar invitación
all = Todas las invitaciones
hello = Te damos la bienvenida, { $name }
helloLead = A { $group } le alegra que estés aquí.
steps = Tres cosas que puedes hacer ahora
sayHello = Saluda
sayHelloText = Una línea o dos para { $group }. Sus integrantes las leen en la página del grupo por 14 días.
sayHelloLabel = Tus palabras
sayHelloButton = Enviar
saidHello = Enviado. Lo pueden leer integrantes de { $group }.
saidAlready = Ya saludaste: «{ $words }»
nextEvent = Di si vas al próximo encuentro
noEvent = Todavía no hay ningún encuentro planeado. El calendario muestra lo que viene.
calendar = Calendario
ownPage = Mira tu propia página
ownPageText = Qué ven de ti otras personas, cómo te llegan las notificaciones, y cómo entras.
ownPageLink = Tu página
toGroup = Ir a { $group }
more = Más sobre el colectivo
newHere = Personas nuevas
since = desde el { $day }
welcomeWaiting = Te damos la bienvenida: tres cosas que puedes hacer ahora
errors =
    .writeALine = Escribe una línea, de { $most } caracteres como máximo.
