### plantMessages

title = Começar com um kit
lead = Outro coletivo pode compartilhar o que aprendeu: acordos, funções, escalas, perguntas, cartazes. Você escolhe o que serve. Nada passa a valer sozinho: cada peça vira um rascunho para seu grupo conversar.
url = Endereço do kit para começar do outro coletivo
urlHint = Por exemplo moss.example
urlNote = Escreva o endereço de outro coletivo na internet, como moss.example.
fetch = Mostrar o kit
asked = Estamos perguntando a { $host }. Demora um pouquinho. Abra esta página de novo para ver a resposta.
again = Recarregar esta página
failed = Não encontramos um kit para começar em { $host }. Confira o endereço, ou tente de novo mais tarde.
refused =
    { $n ->
        [1] Não conseguimos ler uma peça, então ela ficou de fora.
       *[other] Não conseguimos ler { $n } peças, então elas ficaram de fora.
    }
none = Ainda não há nada para escolher
noneText = Peça o kit de um coletivo de que você gosta. O que você escolher vira um rascunho de decisão. O resto fica lá.
from = De: { $name }
pick = Adicionar estas ao nosso grupo como rascunhos
leave = Não usar estas
pickNote = Marque sobre o que você gostaria de conversar.
picked =
    { $n ->
        [0] Alguém já adicionou estas, ou decidiu não usar. Os rascunhos estão aqui.
        [1] Seu grupo tem um rascunho novo.
       *[other] Seu grupo tem { $n } rascunhos novos.
    }
left = Retiradas desta lista.
pieces = Peças
whole = Ler tudo
kinds =
    .plan = Primeiros passos
    .agreement = Acordo
    .role = Função
    .rota = Escala
    .access = Acessibilidade
    .questions = Perguntas
    .poster = Cartaz
decide = Queremos usar isto: { $name }?
driver =
    { GIVEN($credit) ->
        [yes] De “{ $from }” ({ $url }), por { $credit }. Licença: { $license }.
       *[no] De “{ $from }” ({ $url }). Licença: { $license }.
    }
onlyLink = Quem escreveu não permite mudanças. Leia na página de lá: { $url }
decisions = Ir para as decisões
kitTitle = Nosso kit para começar
kitLead = Para quem está criando seu próprio coletivo: usem o que serve, mudem, deixem o resto. Vocês não nos devem nada, e não são filial de ninguém.
kitHow = Como usar
kitHowText = No seu próprio Calendula: abra “Começar com um kit” e escreva este endereço. Ou no servidor:
kitPrint = Você pode imprimir esta página. Funciona também no papel.
add = Você escolhe o que entra no kit na página de cada acordo publicado e de cada escala.
piece = Parte do nosso kit para começar
