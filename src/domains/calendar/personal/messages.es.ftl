### personalMessages

feed = Tu propio calendario
feedText = Con una dirección secreta, tu aplicación de calendario muestra los encuentros a los que dijiste sí o tal vez, tus turnos y las reuniones de tus grupos. Te recuerda encuentros y turnos dos horas antes. Nunca contiene un lugar exacto.
make = Crear dirección secreta
again = Crear una nueva; la anterior deja de funcionar
end = Desactivarla
made = Esta es tu dirección secreta. Solo la mostramos ahora: cópiala en tu aplicación de calendario.
ended = Desactivada. A las aplicaciones que usan la dirección ya no les llega nada.
back = Volver a tu página
