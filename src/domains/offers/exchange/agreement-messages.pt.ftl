### askingMessages

closed = Não podemos receber pedidos para isto no momento.
tooMany = Você já pediu isto várias vezes. Espere nossas respostas, por favor.
noneLeft = Não resta tanto assim.
unit =
    { $unit ->
        [one] É contado em peças.
       *[other] É contado em { $unit }.
    }
accepted = Sim: { $name }. Escreva de volta, e combinamos onde e quando.
declined = Desta vez não dá certo.
kept = Agradecemos. Guardamos sua mensagem junto com o que foi combinado. Se precisar de novo, escreva mais uma vez em particular, por favor.
done = O que combinamos está feito.
privately = Agradecemos. Para que mais ninguém leia o que você precisa, escreva para nós em particular, ou olhe aqui: { $page }
