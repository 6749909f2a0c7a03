### spanMessages

seconds =
    { $n ->
        [one] { $n } Sekunde
       *[other] { $n } Sekunden
    }
minutes =
    { $n ->
        [one] { $n } Minute
       *[other] { $n } Minuten
    }
hours =
    { $n ->
        [one] { $n } Stunde
       *[other] { $n } Stunden
    }
days =
    { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
weeks =
    { $n ->
        [one] { $n } Woche
       *[other] { $n } Wochen
    }
months =
    { $n ->
        [one] { $n } Monat
       *[other] { $n } Monate
    }
years =
    { $n ->
        [one] { $n } Jahr
       *[other] { $n } Jahre
    }
# Kurz, für Tabellen und Listen.
shortMinutes = { $minutes } Min.
shortHours = { $hours } Std.
shortHoursMinutes = { $hours } Std. { $minutes } Min.
shortestHoursMinutes = { $hours } Std. { $minutes }
