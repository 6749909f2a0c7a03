### spanMessages

shortMinutes = { $minutes } min
