### newsMailMessages

subject =
    { $n ->
        [one] { $n } cosa para ti en { $place }
       *[other] { $n } cosas para ti en { $place }
    }
open = Abrir
all = Ver todo lo que te espera
footer = Recibes esto porque diste tu dirección en { $place } ({ $host }). Tú eliges con qué frecuencia.
settings = Elegir qué te enviamos por correo
stop = Detener todo el correo
