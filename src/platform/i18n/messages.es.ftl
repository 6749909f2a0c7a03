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
        [one] { $n } día
       *[other] { $n } días
    }
weeks =
    { $n ->
        [one] { $n } semana
       *[other] { $n } semanas
    }
months =
    { $n ->
        [one] { $n } mes
       *[other] { $n } meses
    }
years =
    { $n ->
        [one] { $n } año
       *[other] { $n } años
    }
shortMinutes = { $minutes } min
shortHours = { $hours } h
shortHoursMinutes = { $hours } h { $minutes } min
shortestHoursMinutes = { $hours } h { $minutes }
