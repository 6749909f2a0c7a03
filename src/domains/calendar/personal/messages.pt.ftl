### personalMessages

feed = Seu próprio calendário
feedText = Com um endereço secreto, seu aplicativo de calendário mostra os encontros em que você disse sim ou talvez, seus turnos e as reuniões dos seus grupos. Ele lembra você de encontros e turnos duas horas antes. Nunca contém um lugar exato.
make = Criar endereço secreto
again = Criar um novo; o antigo para de funcionar
end = Desligar
made = Este é seu endereço secreto. Só mostramos agora: copie para seu aplicativo de calendário.
ended = Desligado. Aplicativos que usam o endereço não recebem mais nada.
back = Voltar à sua página
