### posterMessages

cancelled = Cancelado
postponed = Adiado
tentative = Ainda não é certo
offTitle = { $off }: { $title }
by = com { $who }
online = Pela internet
when = Quando
where = Onde
with = Com
access = Acessibilidade
more = Mais informações, e se algo mudar:
missingLetters = As fontes deste servidor não mostram estas letras: { $letters }. As pessoas que cuidam do servidor podem instalar uma fonte para elas. Depois tente de novo.
cost = Custo
contact = Perguntas para
