### letterMessages

title = Mensajes
lead = Entre tú y otra persona del colectivo. Nadie más los lee. Se borran 30 días después del último mensaje.
none = No hay mensajes
noneText = En la página de una persona del colectivo puedes escribirle.
with = Con { $name }
write = Escribir a { $name }
content = Tu mensaje
contentHint = Solo lo lee { $name }. Texto simple.
send = Enviar
sent = Tu mensaje se envió.
you = Tú
decline = Prefiero que no
declineText = Borra los mensajes para las dos personas. Ya no puede escribirte aquí, y no se le dice por qué.
declined = Los mensajes están borrados. Ya no puede escribirte aquí.
forget = Borrar estos mensajes
forgetText = Para las dos personas.
forgotten = Los mensajes están borrados.
report = Reportar
closed = Aquí no puedes escribir a esta persona.
notTaken = Aquí no puedes escribir a esta persona.
empty = Escribe al menos una palabra.
waitForAnswer = Por favor, espera una respuesta antes de escribir de nuevo.
full = Esto se hizo muy largo. Borra estos mensajes para empezar de nuevo.
toLetters = Mensajes
keeps = Lo que una persona del colectivo escribe a otra está cifrado, solo lo leen las dos, y se borra 30 días después del último mensaje. Que alguien no quiso mensajes se guarda un año, sin ninguna de las palabras.
