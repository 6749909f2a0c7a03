### takeDownMessages

title = Tirem esta imagem
lead = Você está nesta imagem, ou alguém que não concordou? Peça para tirarmos. Não precisa de conta, nem de motivo.
which = É esta imagem:
why = O que devemos saber
whyHint = Por exemplo: “Estou nela e não concordei.” Se quiser, deixe seu nome de fora.
send = Pedir para tirar
whoReads = Leem as pessoas que aqui cuidam das outras. Quem pôs a imagem aqui nunca lê. Uma imagem de pessoas fica escondida na hora, até que olhem. É apagado depois de 90 dias.
stateTitle = A imagem de que você falou
askedOn = Você pediu em { $day }.
keep = Guarde o endereço desta página: aqui você vê como está. Vale por 90 dias.
whereToTurn = Aonde ir se você precisa de alguém agora
states =
    .waiting = Vão olhar. Ela ainda aparece.
    .hidden = Está escondida até que olhem.
    .taken-down = Foi tirada, e apagada aqui.
    .stays = Olharam, e ela fica.
