### newsMailMessages

subject = { $n } coisas para você em { $place }
open = Abrir
all = Ver tudo o que espera por você
footer = Você recebe isto porque deu seu endereço em { $place } ({ $host }). Você escolhe com que frequência.
settings = Escolher o que enviamos por e-mail
stop = Parar todos os e-mails
