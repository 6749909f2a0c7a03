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
missingScript = Las letras de este servidor no alcanzan para { $scripts } ({ $letters }). Quienes cuidan el servidor pueden instalar un tipo de letra. Después inténtalo de nuevo.
tooSmall = Las precauciones no caben completas en una etiqueta tan pequeña. Acórtalas, o imprime la etiqueta grande.
