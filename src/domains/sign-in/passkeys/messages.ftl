### passkeyMessages

title = Passkeys
lead = With a passkey, your phone or computer signs you in: by your finger, your face or its own code. Your password works as before.
none = You have none yet
noneText = Add one on each device that you use. If a device is lost, remove its passkey here.
yours = Your passkeys
made = since { $day }
used = last used { $day }
never = not used yet
remove = Remove
removed = That passkey opens nothing here any more. Delete it on the device too.
add = Add this device
name = What do you call this device?
nameHint = For example: my phone.
needsScript = Adding one needs JavaScript. Everything else works without.
cannot = This browser has no passkeys.
failed = That did not work. Your password works as before.
signIn = Sign in with a passkey
lostTitle = With a passkey
lostText = If a phone or computer of yours has a passkey for this place, it signs you in without the password. Then choose a new one on your own page.
nameIt = Give it a name by which you know the device.
refused = This passkey can't be used here. It may have been removed, or this took too long.
many = You can have { $most } at most. Remove one that you don't use any more.
toPasskeys = Passkeys
toWords = Recovery words
section = Ways in
sectionLead = So that you get back in when you have lost your password.
