### spanMessages

shortMinutes = { $minutes } د
