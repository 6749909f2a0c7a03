### spanMessages

seconds =
    { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
weeks =
    { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
# Short ones, for tables and lists.
shortMinutes = { $minutes } min
shortHours = { $hours } h
shortHoursMinutes = { $hours } h { $minutes } min
shortestHoursMinutes = { $hours } h { $minutes }
