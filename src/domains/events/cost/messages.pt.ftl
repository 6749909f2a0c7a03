### costMessages

cost = Custo
contact = Contato
kinds =
    .free = De graça
    .sliding = Pague o que puder, numa escala
    .fixed = Um preço fixo
    .donation = Por doação
short =
    .free = de graça
    .sliding = pague o que puder
    .fixed = custa dinheiro
    .donation = por doação
unsaid = Não dito
kindLabel = Quanto custa
words = Custo, em palavras
wordsHint = Por exemplo: de €5 a €15, ninguém fica de fora.
contactLabel = Contato
contactHint = Um nome e um jeito de falar com a pessoa, que todo mundo pode ler. Deixe de fora o que não deve ser público.
