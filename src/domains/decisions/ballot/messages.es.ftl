### ballotMessages

title = Votación secreta
chooseLead = Marca todas las opciones con las que podrías vivir. Se elige aquella con la que más gente puede vivir.
senseLead = ¿Cuánto se resiste algo en ti a cada opción? 0: nada. 10: esto no debe pasar. Se elige la opción que en total encuentra menos resistencia.
secret = Nadie sabe qué votaste: tu voto se suma a los totales y no se guarda en ningún otro lugar. Por eso es definitivo: ni tú puedes cambiarlo o consultarlo. Los totales se muestran cuando cierra la votación, si votaron al menos tres personas.
pick = Podría vivir con
resistance = Resistencia a «{ $option }»
unset = elige un número
none = 0, ninguna
most = 10, esto no debe pasar
cast = Enviar mi voto. Es definitivo.
done = Tu voto está contado. Gracias.
mine = Ya votaste. Tu voto es definitivo; nadie puede consultarlo.
soFar =
    { $roll ->
        [one] Hasta ahora votó { $cast } de { $roll } persona.
       *[other] Hasta ahora votaron { $cast } de { $roll } personas.
    }
waiting = Los totales están ocultos hasta que cierre la votación.
notYou = Aquí votan quienes eran integrantes cuando se abrió la votación, menos las personas de quienes se trata.
few = Menos de tres votos: no mostramos totales, para que no se pueda adivinar el voto de nadie.
result = Lo que se decidió
spread = Cuánta resistencia hubo en total a cada opción, y cuántas personas eligieron cada número: 0 es ninguna, 10 la mayor.
ballots =
    { $n ->
        [one] { $n } voto
       *[other] { $n } votos
    }
option = Opción
canLive = Puede vivir con ella
total = Total
steps =
    .line1 = 0
    .line2 = 1–3
    .line3 = 4–6
    .line4 = 7–10
tieNote = Hay un empate. Ninguna regla lo decide: hablen de lo que separa estas opciones, y redáctenlas de nuevo.
quoted = «{ $name }»
outcomes =
    .choose =
        { $total ->
            [one] { LIST($names) }: { $total } de { $of } puede vivir con esto.
           *[other] { LIST($names) }: { $total } de { $of } pueden vivir con esto.
        }
    .sense =
        { $of ->
            [one] { LIST($names) } encuentra la menor resistencia: { $total } en total, de { $of } voto.
           *[other] { LIST($names) } encuentra la menor resistencia: { $total } en total, de { $of } votos.
        }
    .tie = Un empate entre { LIST($names) }. Vuelve al grupo.
    .none = Nadie puede vivir con ninguna de las opciones. Vuelve al grupo.
    .few =
        { $needed ->
            [one] Participaron muy pocas personas: hace falta al menos { $needed } voto.
           *[other] Participaron muy pocas personas: hacen falta al menos { $needed } votos.
        }
notes =
    .resistance = Un número de 0 a 10 para cada opción.
    .option = No existe esa opción.
    .notOpen = La votación no está abierta.
    .notOnRoll = No eras integrante cuando se abrió la votación, así que no votas aquí.
    .concerned = Se trata de ti: puedes ver y decir todo, pero no votas.
    .twice = Ya votaste. Tu voto es definitivo.
    .noOptions = No hay opciones para elegir. Pide a quien facilita que escriba al menos dos.
