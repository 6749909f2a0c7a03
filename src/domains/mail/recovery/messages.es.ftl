### recoveryMessages

title = No puedo entrar
lead = Escribe tu nombre de usuario, o la dirección de correo que diste aquí. Si confirmaste una dirección, le enviamos un enlace con el que puedes elegir una nueva contraseña.
noMail = Pide una nueva contraseña a quienes cuidan este servidor.
ways = Estas son las maneras de volver a entrar. Basta con una.
byMail = Con un enlace por correo
byServer = Si nada más funciona
who = Nombre de usuario o dirección de correo
send = Enviarme un enlace
asked = Si te conocemos y confirmaste una dirección, un enlace va en camino. Sirve durante una hora.
otherwise = ¿No llega ningún correo? Entonces no tenemos una dirección tuya confirmada. Pide una nueva contraseña a quienes cuidan este servidor.
mail =
    .subject = Un enlace para entrar
    .lead = Alguien pidió una nueva contraseña para @{ $handle } en { $place } ({ $host }). Si fuiste tú, abre esta página y elige una. El enlace sirve una sola vez, durante una hora.
    .button = Elegir una nueva contraseña
    .notYou = Si no fuiste tú, no hagas nada. Tu contraseña sigue igual.
choose = Elegir una nueva contraseña
chooseLead = Con esto se cierra tu sesión en todos los demás lugares.
password = Nueva contraseña
passwordHint = Al menos 10 caracteres. Cuatro palabras seguidas son fáciles de recordar.
set = Guardar y entrar
done = Tu contraseña se cambió. Tu sesión está cerrada en todos los demás lugares.
