### protocolMessages

errors =
    .sayWhichResourceEG = Di qué recurso, por ejemplo ?resource=acct:moss@moss.example
    .thereIsNoBody = El pedido no tiene contenido.

keeps =
    .marksOfMessagesFrom = Las marcas de mensajes de otros servidores se borran después de 30 días.
    .thatSomebodyElsewhereEnded = Que alguien en otro servidor dejó de seguir se recuerda por dos días.
    .followersWhomNothingCould = Dejamos ir a quienes nos siguen cuando nada les pudo llegar en 30 días. Las notas sobre eso, y sobre servidores a los que ya no enviamos, se borran después de 90 días.
discover =
    .form = Escribe tu dirección así: @name@server.
    .notFound = No te encontramos ahí. Busca nuestra dirección en tu propio servidor.
    .noWay = Tu servidor no dice dónde se puede seguir. Busca ahí nuestra dirección.
noAnswer = Su servidor no respondió como esperábamos: { $why }.
notes =
    .gone = Su buzón respondió 410, y su propia dirección, que ya no existe.
    .silent = Nada se pudo entregar ahí en 30 días
    .blocked = No nos conectamos con una dirección así.
deliveryRefused = Esta entrega no se recibió.
