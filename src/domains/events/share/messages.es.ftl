### shareMessages

share = Compartir
copy = Copiar enlace
copied = Copiado
title = Compartir este encuentro
lead = Envía esta dirección, muestra el código a alguien a tu lado, o escríbela en papel.
address = Su dirección
mail = Enviar por correo
mailText =
    { $name }
    { $when }
    { $url }
qr = Un código con la dirección del encuentro, para la cámara de un teléfono
