### belongingMessages

title = Quanto você consegue assumir
change = Mudar, ou descansar um pouco
lead = Só você vê isto. Você pode mudar quando quiser, sem dar motivo. Enquanto você descansa, ninguém pede nada a você.
capacity = Em { $group }
capacities =
    .resting = Descansando
    .little = Um pouquinho
    .some = Um pouco
    .usual = O de sempre
    .more = Mais que o de sempre
save = Salvar
saved = Salvo. Só você vê.
paused = Tempo à parte até { $day }
pausedRead = Ler por quê
data = Seus dados
dataText = Tudo aqui que leva o seu nome, em um arquivo. Baixe antes de ir embora, ou quando quiser.
dataLink = Baixar (JSON)
errors =
    .chooseOneOfThese = Escolha uma destas opções.
keeps =
    .askingsToJoinWith = Pedidos para participar, com as respostas e quem respondeu pela pessoa, são apagados 30 dias depois de terminarem; onde ninguém responde, depois de 90 dias.
    .whatWasWrittenAbout = O que foi escrito sobre um tempo à parte é apagado 180 dias depois dele; um tempo à parte que nenhuma segunda pessoa confirma, depois de uma semana.
    .aTenderGroupThat = Um grupo oculto de onde todo mundo saiu termina. O que ele escreveu é apagado 30 dias depois; as contas de horas e de dinheiro ficam.
