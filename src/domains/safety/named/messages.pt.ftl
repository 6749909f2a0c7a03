### namedMessages

title = Só servidores da lista
lead = Para coletivos que querem falar com seus coletivos irmãos e com mais ninguém.
how =
    .line1 = Só os coletivos irmãos, e os servidores que vocês puserem na lista aqui, podem seguir vocês, responder ou enviar algo.
    .line2 = Nada é enviado a mais ninguém, e nada é pedido a mais ninguém. Suas páginas públicas continuam públicas.
    .line3 = Nada é apagado. Quem segue de fora continua seguindo, e volta a receber novidades quando vocês desligarem isto.
on = Falar só com servidores da lista
onHint = Os coletivos irmãos estão sempre na lista.
hosts = Mais servidores
hostsHint = Um por linha, como friends.example.
save = Salvar
savedOn = Vocês falam só com servidores da lista.
savedOff = Vocês falam com todo mundo que não bloquearam.
onAct = Falar só com coletivos irmãos e servidores da lista.
offAct = Falar com todo mundo que não está bloqueado.
wrong = Isto não é um servidor: { $line }
tooMany = São muitos. Ponha 500 na lista, no máximo.
