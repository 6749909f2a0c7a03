### libraryMessages

searchHint = Pequenos erros de escrita nos títulos não fazem mal.
language = Idioma
group = Qual grupo
time = Quanto tempo leva
upToMinutes = Até { $n } minutos
upToHours = Até { $n } horas
costs = Quanto custa
costsNothing = Nada para comprar
free = não custa nada
sibling = coletivo irmão
best = O mais parecido
close = Nada tem exatamente estas palavras. Estes títulos são parecidos.
notFound = Nada encontrado
notFoundText = Tente menos palavras ou outras, ou tire um filtro.
takeAlong = Assinar
stories = Histórias para ouvir
bundle = Baixar a biblioteca
importGuides = Importar guias
overdue = Para revisar
takeAlongText = O que você vê agora, com estes filtros, para leitores de feed e de livros digitais.
atom = Feed de novidades (Atom)
json = Feed de novidades (JSON)
catalogue = Catálogo para leitores de livros digitais (OPDS)
searchIn = Buscar na biblioteca de { $name }
glossary = Glossário
glossaryLead = Palavras que nem todo mundo conhece, e o que queremos dizer com elas.
term = Palavra
meaning = O que significa
meaningHint = Diga como você explicaria a alguém da vizinhança.
addWord = Adicionar uma palavra
add = Adicionar
change = Mudar
changeWord = Mudar “{ $term }”
save = Salvar
remove = Retirar
wordAdded = Palavra adicionada.
wordSaved = Palavra salva.
wordRemoved = Palavra retirada.
noWords = Ainda não há palavras
noWordsText = Uma tintura, um check-in, uma rodada: o que é claro para você é novo para outra pessoa. Qualquer integrante pode adicionar uma palavra.
wordsUsed = Palavras usadas aqui
noTerm = Escreva a palavra.
noMeaning = Diga o que significa.
badLanguage = Escreva o idioma como um código, como en ou pt-BR.
termKnown = Esta palavra já está aqui. Mude lá.
tooManyWords = O glossário está cheio. Retire uma palavra de que ninguém mais precisa.
plain = Ajuda com palavras simples
plainLead = Isto conta palavras e mostra o que algumas pessoas acham difícil de ler. Você decide o que mudar. Ninguém mais vê, e nada é salvo.
plainOf = Ajuda com palavras simples: { $name }
text = Seu texto
look = Conferir
edit = Editar o guia
back = Voltar ao guia
nothingYet = Ainda não há nada para conferir
nothingYetText = Coloque seu texto no campo.
howItReads = Como se lê
levels =
    .very-easy = Muito fácil de ler, como um livro infantil
    .easy = Fácil de ler, como uma história
    .middle = Mais ou menos fácil, como um jornal
    .hard = Difícil, como uma carta oficial
    .very-hard = Muito difícil, como uma lei
lix = índice de leitura (LIX) { $n }
sentencesAndWords = Frases e palavras
counted =
    { $all ->
        [one] { $all } palavra
       *[other] { $all } palavras
    } em { $sentences ->
        [one] { $sentences } frase
       *[other] { $sentences } frases
    }
perSentence = { $n } palavras por frase, em média
longShare = { $percent } de 100 palavras são longas (mais de seis letras)
tooShort = Curto demais para dizer.
longSentences = Frases longas
longSentencesText = Cada uma destas poderia virar duas.
ofWords =
    { $n ->
        [one] { $n } palavra
       *[other] { $n } palavras
    }
longWords = Palavras longas que você usa muito
longWordsText = Há uma palavra mais curta? Se não, talvez seja uma para o glossário.
times =
    { $n ->
        [one] { $n } vez
       *[other] { $n } vezes
    }
abbreviations = Abreviações sem explicação
abbreviationsText = Escreva por extenso uma vez, com a abreviação depois entre parênteses.
pictures = Imagens sem descrição
picturesText = Quem não pode ver a imagem lê a descrição. Coloque-a entre os colchetes.
line = Linha { $n }
allWell = Nada chama a atenção. Leia em voz alta uma vez: onde você tropeça, outras pessoas também tropeçam.
