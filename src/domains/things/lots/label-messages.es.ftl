### labelMessages

forms =
    .tea = té de hierbas
    .tincture = tintura
    .salve = ungüento
    .oil = aceite
    .syrup = jarabe
    .powder = polvo
    .other = { "" }
made = hecho el { $day }
best = usar antes del { $day }
lot = Lote { $number }
cautions = Precaución:
title = Etiquetas: { $name }, lote { $number }
code = Código que lleva a la página de este lote
recalled = RETIRADO
missingScript = Los tipos de letra de este servidor no tienen letras para { $scripts } ({ $letters }). Quienes cuidan el servidor pueden instalar uno para ellas. Después inténtalo de nuevo.
tooSmall = Las precauciones no caben completas en una etiqueta tan pequeña. Acórtalas, o imprime la etiqueta grande.
