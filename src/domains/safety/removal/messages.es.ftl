### takeDownMessages

title = Quiten esta imagen
lead = ¿Sales en esta imagen, o sale alguien que no dio su permiso? Pide que la quitemos. No necesitas cuenta, ni motivo.
which = Es esta imagen:
why = Qué deberíamos saber
whyHint = Por ejemplo: «Salgo en ella y no di permiso». Si quieres, no pongas tu nombre.
send = Pedir que la quiten
whoReads = Lo leen quienes se ocupan del cuidado. Quien puso la imagen nunca lo lee. Una imagen con personas se oculta enseguida, hasta que la miren. Se borra a los 90 días.
stateTitle = La imagen que pediste quitar
askedOn = Lo pediste el { $day }.
keep = Guarda la dirección de esta página: aquí ves cómo va. Sirve durante 90 días.
whereToTurn = A dónde acudir si necesitas a alguien ahora
states =
    .waiting = La van a mirar. Todavía se muestra.
    .hidden = Está oculta hasta que la miren.
    .taken-down = Se quitó, y se borró aquí.
    .stays = La miraron, y se queda.
