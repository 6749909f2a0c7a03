### askingMessages

closed = En este momento no podemos recibir pedidos para esto.
tooMany = Ya pediste esto varias veces. Por favor, espera nuestras respuestas.
noneLeft = No queda tanto.
unit =
    { $unit ->
        [one] Se cuenta en piezas.
       *[other] Se cuenta en { $unit }.
    }
accepted = Sí: { $name }. Contesta, y acordamos dónde y cuándo.
declined = Esta vez no se puede.
kept = Gracias. Guardamos tu mensaje con lo que se acordó. Si lo necesitas de nuevo, escríbenos otra vez en privado.
done = Lo que acordamos está hecho.
privately = Gracias. Para que nadie más lea lo que necesitas, escríbenos en privado, o mira aquí: { $page }
