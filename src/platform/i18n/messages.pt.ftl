### spanMessages

seconds =
    { $n ->
        [one] { $n } segundo
       *[other] { $n } segundos
    }
minutes =
    { $n ->
        [one] { $n } minuto
       *[other] { $n } minutos
    }
hours =
    { $n ->
        [one] { $n } hora
       *[other] { $n } horas
    }
days =
    { $n ->
        [one] { $n } dia
       *[other] { $n } dias
    }
weeks =
    { $n ->
        [one] { $n } semana
       *[other] { $n } semanas
    }
months =
    { $n ->
        [one] { $n } mês
       *[other] { $n } meses
    }
years =
    { $n ->
        [one] { $n } ano
       *[other] { $n } anos
    }
shortMinutes = { $minutes } min
shortHours = { $hours } h
shortHoursMinutes = { $hours } h { $minutes } min
shortestHoursMinutes = { $hours } h { $minutes }
