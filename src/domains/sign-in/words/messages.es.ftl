### wordsMessages

title = Tus palabras de recuperación
lead = Con estas palabras puedes elegir una nueva contraseña cuando pierdas la tuya. No necesitas una dirección de correo.
write = Imprime esta página, o copia las palabras en papel, y guárdalas donde nadie más mire. Se muestran esta única vez.
handleLine = Para @{ $handle } en { $host }
how = Para usarlas: abre { $url }, elige «No puedo entrar», y escribe tu nombre de usuario y las palabras. No importan las mayúsculas ni los guiones. Sirven una sola vez; después puedes hacer otras aquí.
have = Hiciste palabras de recuperación el { $day }.
none = Ahora no tienes ninguna.
make = Hacer palabras de recuperación
renew = Hacer otras nuevas
renewText = Cuando haces otras nuevas, estas dejan de servir.
forget = Borrar mis palabras de recuperación
forgotten = Tus palabras de recuperación están borradas.
toMe = Continuar
lostTitle = Con palabras de recuperación
lostLead = Siete palabras que imprimiste o anotaste cuando llegaste, o después.
lostLink = Tengo mis palabras
handle = Nombre de usuario
words = Tus palabras de recuperación
wordsHint = Las siete, en su orden.
password = Nueva contraseña
passwordHint = Al menos 10 caracteres. Cuatro palabras seguidas son fáciles de recordar.
use = Guardar y entrar
used = Tu contraseña se cambió, y tu sesión está cerrada en todos los demás lugares. Tus palabras de recuperación ya se usaron: aquí puedes hacer otras nuevas.
wrong = El nombre de usuario y las palabras no coinciden, o las palabras ya se usaron.
