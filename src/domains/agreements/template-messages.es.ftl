### templateMessages

howWeDecide =
    .name = Cómo decidimos
    .why = Todo el mundo debería saber cómo un deseo se convierte en algo que llevamos entre todas y todos.
    .content =
        Buscamos aquello con lo que todo el grupo puede vivir, y nos tomamos el tiempo que eso necesita.

        - **Cualquiera puede empezar.** Di qué te hace mirar esto antes de decir qué habría que hacer.
        - **Primero escuchamos.** Preguntamos qué necesita la gente y qué le preocupa. Después escribimos un texto y lo cambiamos en conjunto.
        - **Las cosas pequeñas no necesitan reunión.** Quien hace el trabajo decide cómo, pregunta a quienes toca, y avisa al resto.
        - **Un bloqueo es raro.** Significa: esto iría en contra de lo que nos une. Quien bloquea dice qué dañaría y ayuda a encontrar otro camino.
        - **El silencio no es un sí.** Preguntamos a quienes dicen poco, y a quienes no pudieron venir.
        - **Volvemos a mirar.** Todo lo que acordamos tiene un día en el que preguntamos si todavía ayuda.

        Para conversar: ¿qué puede decidir una sola persona? ¿Qué no decidimos nunca con prisa?
consentAndConfidentiality =
    .name = Consentimiento y confidencialidad
    .why = La gente descansa mejor cuando sabe qué pasa aquí con su cuerpo y con sus historias.
    .content =
        Preguntamos primero, cada vez, y cuidamos lo que se nos confió.

        - **Preguntar antes de tocar, aconsejar o preguntar.** Basta con «¿puedo?». El sí de ayer no es el de hoy.
        - **Todo no es bienvenido.** Nadie explica un no, y a nadie se le quiere menos por eso.
        - **Lo que se dice aquí se queda aquí.** Podemos contar lo que aprendimos, nunca quién dijo qué.
        - **Una historia es de quien la vivió.** No la contamos, ni la escribimos, ni la grabamos sin su sí. Puede retirar ese sí.
        - **Dónde termina esto.** Si la vida de alguien está en peligro, primero hablamos con esa persona, y después llamamos a la menor cantidad de gente posible, y le decimos a quién.

        Para conversar: ¿a quién acudimos cuando alguien no cuidó esto?
careWithoutCredentials =
    .name = Cuidado sin títulos
    .why = Nos cuidamos como gente del barrio. Eso es mucho, y tiene límites que vale la pena decir en voz alta.
    .content =
        Compartimos lo que sabemos como gente del barrio. No somos una clínica, y no fingimos serlo.

        - **Decimos de dónde lo sabemos:** lo aprendimos, lo leímos, lo probamos, así lo hacía nuestra abuela.
        - **Decimos lo que no sabemos,** y lo decimos temprano.
        - **Nunca le decimos a nadie que deje una medicina o un tratamiento.** Le ayudamos a preguntar sobre ello.
        - **Las precauciones van primero.** Antes de compartir un remedio preguntamos por embarazo, alergias, enfermedades y otras medicinas.
        - **Conocemos la puerta siguiente.** Tenemos una lista de personas y lugares para lo que nos sobrepasa, y ofrecemos acompañar.
        - **Decide quien recibe el cuidado.** Nuestra parte es ofrecer.

        Para conversar: ¿qué tipos de cuidado no damos aquí? ¿Quién lleva la lista?
moneyAndSupplies =
    .name = Dinero y materiales
    .why = El dinero pesa cuando está a oscuras. Unas pocas costumbres sencillas lo hacen ligero.
    .content =
        Lo que guardamos, lo guardamos para todo el grupo, y todo el grupo puede mirar.

        - **Dos personas en conjunto** entregan dinero, nunca una sola, y cambian al menos dos veces al año.
        - **Todo el mundo puede ver las cuentas:** qué entró, qué salió, para cuánto alcanza. Ahí no aparece el nombre de nadie por haber pedido.
        - **Pedir es sencillo.** Hasta nuestro tope no se preguntan razones. Por encima decide el grupo.
        - **Los regalos no atan.** Decimos que no al dinero que quiere algo a cambio.
        - **Los materiales se cuentan con amabilidad.** Quien toma lo último de algo, avisa.
        - **Nadie paga de su bolsillo en silencio.** Pedimos recibos y devolvemos el dinero en dos semanas.

        Para conversar: ¿de cuánto es nuestro tope? ¿Qué guardamos para tiempos difíciles?
conflictAndRepair =
    .name = Conflicto y reparación
    .why = El conflicto llega dondequiera que a la gente le importa algo. Va mejor con un camino que se acordó en tiempos tranquilos.
    .content =
        El conflicto es parte de estar en conjunto. Tratamos de reparar más que de ganar.

        - **Pronto y directamente, si es seguro.** Nos decimos qué pasó y cómo nos llegó, sin adivinar por qué.
        - **Nadie tiene que ir a solas.** Cada parte puede venir con acompañante, que escucha y no discute.
        - **Pedir una tercera persona.** A cualquier integrante se le puede pedir que se siente con las dos partes. Puede decir que no.
        - **El daño se nombra.** Preguntamos quién salió lastimado, qué necesita, y a quién le toca darlo. Reparar es más que pedir perdón.
        - **Se permite la distancia.** La gente puede apartarse un tiempo sin que nadie tome partido.
        - **Un tiempo aparte protege; no juzga.** Es corto, tiene un final, y hay a quién apelar.

        Para conversar: ¿quién escucha primero? ¿Cuándo pedimos ayuda a gente de afuera?
saferSpaceOnline =
    .name = Un espacio más seguro en línea
    .why = Las palabras en una pantalla no tienen voz ni cara. Acordamos unas pocas costumbres para los espacios que compartimos ahí.
    .content =
        Escribimos como si la otra persona estuviera sentada a nuestro lado, con cansancio, al final de un día largo.

        - **Avisar antes de lo pesado,** en la primera línea, para que cada quien pueda elegir.
        - **Sin capturas de pantalla, sin reenviar,** salvo que todas las personas que aparecen digan que sí.
        - **Los nombres y palabras que cada quien usa para sí** son los que usamos.
        - **Contestar con calma.** Lo que se escribe con enojo puede esperar a mañana. Nadie tiene que contestar enseguida, ni de noche.
        - **Describir las imágenes, escribir lo que suena.** Así todo el mundo está en la sala.
        - **Un lugar para decir «esto dolió».** Dos personas lo cuidan, y cuentan en tres días qué hicieron.
        - **Guardamos poco.** Las conversaciones viejas se borran; lo que debe quedar se convierte en acuerdo o en guía.

        Para conversar: ¿qué espacios tenemos, y quién puede leer ahí?
restAndSteppingBack =
    .name = Descansar y dar un paso atrás
    .why = Quien puede parar puede seguir durante años.
    .content =
        Descansar es parte del trabajo. Nadie debe una razón.

        - **Di «descanso» y está hecho.** Los turnos y las tareas se piden a otras personas, y ninguna lista lo cuenta.
        - **Toda tarea termina.** Después de 90 días la tiene otra persona, y quien la tuvo se ganó un tiempo tranquilo.
        - **Pasar la tarea a tiempo,** aunque esté a medias. Una mitad honesta es un regalo.
        - **Preguntamos antes de que llegue el cansancio:** «¿Qué te gustaría soltar?» se pregunta al menos cada tres meses.
        - **Cuando mucha gente descansa, hacemos menos.** Dejamos dormir una cosa antes que quemar a las pocas personas que quedan.
        - **Volver es fácil.** Primero cosas pequeñas, y una bienvenida sin «¿dónde estabas?».

        Para conversar: ¿cuáles de nuestras cosas pueden dormir primero?
photographsAndNames =
    .name = Usar fotos y nombres
    .why = Una foto que salió no se puede hacer volver. Preguntamos antes de tomarla.
    .content =
        La cara, el nombre o la casa de nadie va a ningún lado sin su sí a exactamente eso.

        - **Preguntar antes de tomarla, y otra vez antes de mostrarla.** Decir dónde estará y por cuánto tiempo.
        - **Lo normal es que sea no.** En su lugar tomamos fotos de manos, mesas y plantas.
        - **Consultorios, círculos y charlas sobre cosas difíciles: ninguna foto.**
        - **Niñas y niños:** se les pregunta, y también a quien les cuida. Cualquiera de los dos no es un no.
        - **Nombres elegidos.** Escribimos el nombre con el que alguien quiere que se le lea, o ninguno.
        - **Quitarla cuando se pida,** en una semana y sin preguntas. Decimos con claridad que otras personas pueden haber guardado una copia.

        Para conversar: ¿quién guarda nuestras fotos, y quién puede usarlas?
