### spanMessages

seconds =
    { $n ->
        [one] { $n } seconde
       *[other] { $n } secondes
    }
minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
hours =
    { $n ->
        [one] { $n } heure
       *[other] { $n } heures
    }
days =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
weeks =
    { $n ->
        [one] { $n } semaine
       *[other] { $n } semaines
    }
months =
    { $n ->
        [one] { $n } mois
       *[other] { $n } mois
    }
years =
    { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }
shortMinutes = { $minutes } min
shortHours = { $hours } h
shortHoursMinutes = { $hours } h { $minutes } min
shortestHoursMinutes = { $hours } h { $minutes }
