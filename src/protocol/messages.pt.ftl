### protocolMessages

errors =
    .sayWhichResourceEG = Diga qual recurso, por exemplo ?resource=acct:moss@moss.example
    .thereIsNoBody = O pedido não tem corpo.
keeps =
    .marksOfMessagesFrom = Marcas de mensagens de outros servidores são apagadas depois de 30 dias.
    .thatSomebodyElsewhereEnded = Lembramos por dois dias que alguém de fora deixou de seguir.
    .followersWhomNothingCould = Quem nos segue e não pôde ser alcançado por 30 dias sai da lista. Notas sobre isso, e sobre servidores aos quais não enviamos mais, são apagadas depois de 90 dias.
discover =
    .form = Escreva seu endereço assim: @name@server.
    .notFound = Não encontramos você lá. Busque nosso endereço no seu próprio servidor.
    .noWay = Seu servidor não diz onde seguir. Busque nosso endereço lá.
noAnswer = O servidor de lá não respondeu como se esperava: { $why }.
notes =
    .gone = A caixa de entrada respondeu 410, e o próprio endereço diz que não existe mais.
    .silent = Nada pôde ser entregue lá por 30 dias
    .blocked = Não nos conectamos a um endereço assim.
deliveryRefused = Este envio não foi aceito.
