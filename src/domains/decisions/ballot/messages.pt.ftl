### ballotMessages

title = Voto secreto
chooseLead = Marque todas as opções com que você conseguiria viver. É escolhida aquela com que mais pessoas conseguem viver.
senseLead = Com que força algo em você resiste a cada opção? 0: nem um pouco. 10: isto não pode acontecer. É escolhida a opção com menos resistência no total.
secret = Ninguém fica sabendo como você votou: seu voto é somado aos totais e não é guardado em nenhum outro lugar. Por isso ele é definitivo: nem você pode mudar ou ver de novo. Os totais aparecem quando a votação fecha, se pelo menos três pessoas votaram.
pick = Eu conseguiria viver com
resistance = Resistência a “{ $option }”
unset = escolha um número
none = 0, nenhuma
most = 10, isto não pode acontecer
cast = Enviar meu voto. É definitivo.
done = Seu voto foi contado. Agradecemos.
mine = Você votou. Seu voto é definitivo; ninguém pode ver qual foi.
soFar =
    { $roll ->
        [one] { $cast } de { $roll } pessoa votou até agora.
       *[other] { $cast } de { $roll } pessoas votaram até agora.
    }
waiting = Os totais ficam escondidos até a votação fechar.
notYou = Votam aqui as pessoas que eram integrantes quando a votação abriu, menos aquelas de quem se trata.
few = Menos de três votos: não mostramos totais, para que ninguém possa adivinhar o voto de alguém.
result = O que foi decidido
spread = Quanta resistência houve a cada opção no total, e quantas pessoas escolheram qual número: 0 é nenhuma, 10 é a maior.
ballots =
    { $n ->
        [one] { $n } voto
       *[other] { $n } votos
    }
option = Opção
canLive = Conseguem viver com ela
total = Total
steps =
    .line1 = 0
    .line2 = 1–3
    .line3 = 4–6
    .line4 = 7–10
tieNote = É um empate. Nenhuma regra decide: conversem sobre o que separa estas opções, e redijam de novo.
quoted = “{ $name }”
outcomes =
    .choose = { LIST($names) }: { $total } de { $of } conseguem viver com isto.
    .sense =
        { $of ->
            [one] { LIST($names) } encontra a menor resistência: { $total } no total, de { $of } voto.
           *[other] { LIST($names) } encontra a menor resistência: { $total } no total, de { $of } votos.
        }
    .tie = Um empate entre { LIST($names) }. Volta para o grupo.
    .none = Ninguém consegue viver com nenhuma das opções. Volta para o grupo.
    .few = { $needed ->
            [one] Pouca gente participou: é preciso pelo menos { $needed } voto.
           *[other] Pouca gente participou: são precisos pelo menos { $needed } votos.
        }
notes =
    .resistance = Um número de 0 a 10 para cada opção.
    .option = Essa opção não existe.
    .notOpen = A votação não está aberta.
    .notOnRoll = Você não era integrante quando a votação abriu, por isso não vota aqui.
    .concerned = É sobre você: você pode ver e dizer tudo, mas não vota.
    .twice = Você já votou. Seu voto é definitivo.
    .noOptions = Não há opções para escolher. Peça a quem facilita que escreva pelo menos duas.
