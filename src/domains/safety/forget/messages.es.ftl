### forgetMessages

title = Olvídenme
lead = ¿No tienes cuenta aquí, pero respondiste a un encuentro, te suscribiste o preguntaste algo? Escribe la dirección que usaste. Enviamos allí un solo mensaje, con un enlace que lo borra todo.
address = Tu dirección
addressHint = La dirección de correo, o la del fediverso, como @nombre@servidor.
send = Enviarme el enlace
what = Qué borramos
goes =
    .line1 = tus respuestas a encuentros, y tu lugar en ellos
    .line2 = tus suscripciones
    .line3 = lo que preguntaste a nuestros grupos, y lo que respondieron
    .line4 = lo que nos escribiste desde otro servidor, y lo que espera confirmación
bySecret = Si tienes el enlace secreto que recibiste al responder o preguntar, ábrelo: allí puedes borrarlo todo, sin ningún mensaje.
members = ¿Tienes una cuenta?
toMine = Tu propia página muestra todo sobre ti, y cómo irte.
elsewhere = Otros servidores conservan lo que escribiste allí. Solo ellos pueden borrarlo.
asked = Si tenemos algo con esta dirección, hay un mensaje en camino. Lleva un enlace que sirve durante dos días. Si no tenemos nada, nadie recibe un mensaje.
confirmLead = Se borra todo lo que tenemos con esta dirección. No se puede deshacer.
confirm = Borrar todo
done = Listo. No tenemos nada más sobre ti.
letter =
    .subject = ¿Quieres que te olvidemos?
    .lead = Alguien pidió en { $host } que se borre todo lo que hay con esta dirección: respuestas, suscripciones, preguntas.
    .button = Sí, borrar todo
    .notYou = Si no fuiste tú, no hagas nada. El enlace sirve durante dos días.
# Por qué algo no se puede hacer, o qué hay que cambiar en un campo.
errors =
    .address = Escribe una dirección de correo, o una del fediverso como @nombre@servidor.
