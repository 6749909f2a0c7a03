### shareMessages

share = Compartilhar
copy = Copiar link
copied = Copiado
title = Compartilhar este encontro
lead = Envie este endereço, mostre o código a alguém ao seu lado, ou escreva no papel.
address = O endereço
mail = Enviar por e-mail
mailText =
    { $name }
    { $when }
    { $url }
qr = Um código com o endereço do encontro, para a câmera de um celular
