### labelMessages

forms =
    .tea = chá
    .tincture = tintura
    .salve = pomada
    .oil = óleo
    .syrup = xarope
    .powder = pó
    .other = { "" }
made = feito em { $day }
best = usar até { $day }
lot = Lote { $number }
cautions = Cuidado:
title = Rótulos: { $name }, lote { $number }
code = Código que leva à página deste lote
recalled = RECOLHIDO
missingScript = As fontes deste servidor não têm letras para { $scripts } ({ $letters }). As pessoas que cuidam do servidor podem instalar uma fonte. Depois tente de novo.
tooSmall = Os cuidados não cabem todos em um rótulo tão pequeno. Encurte, ou imprima o rótulo grande.
