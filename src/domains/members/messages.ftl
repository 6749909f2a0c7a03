### memberMessages

signIn = Sign in
signInLead = Welcome back.
handle = Handle
password = Password
noAccount = No account yet? Ask a member for an invitation.
lost = I can't sign in
you = You
nothingWaits = Nothing is waiting for you
nothingWaitsText = When someone asks you something, or you get an answer, you see it here first: decisions, shifts, loans, help.
unread =
    { $n ->
        [one] { $n } new notification
       *[other] { $n } new notifications
    }
settings = Settings
toNews = Language and notifications
toAccount = Account: name, password, ways to sign in, your data
account = Account
yourName = Name
yourNameHint = What others call you. You can change it at any time.
language = Language of the pages
languageHint = Pages, notifications and mails to you are in this language.
changeLanguage = Change language
save = Save
saved = Saved.
changePassword = Change your password
current = Current password
newPassword = New password
newPasswordHint = At least 10 characters. Four words in a row are easy to remember.
passwordChanged = Your password is changed. You are signed out everywhere else.
sessions = Where you are signed in
thisOne = This device
browser = A browser
program = A program
until = until { $day }
end = Sign out
endAll = Sign out everywhere else
ended = Signed out.
signOut = Sign out
signedOut = You are signed out. Take care.
leave = Leave the collective
takeAlong = Download your data first.
leaveText = You can leave at any time, without giving a reason. We delete your name, your password, your memberships and your roles at once. Events, guides and offers that you wrote for a group stay with it, without your name; what you said in decisions is deleted.
leaveButton = Leave now
left = You have left, and we keep nothing personal about you. All the best.
groupsTitle = Your groups
invite = Invite someone
# Why something can't be done, or what to change in a field.
errors =
    .thisHandleIsTakenChoose = This handle is taken. Choose another one.
    .chooseANameThatOthers = Choose a name for others to call you.
    .aLanguageIsWrittenLike = Write the language as a code, like en or pt-BR.
    .thisIsNotYourPassword = This is not your current password.
    .thereIsNoMemberHere = There is no member { $handle } here.
    .thisIsNotYourPassword2 = This is not your password.
    .aHandleHas1To = A handle has 1 to 30 small letters (a to z), digits and _.
    .chooseANameThatOthers2 = Choose a name for others to call you. It doesn't have to be your legal name.
    .useAtLeastCharactersFour = Use at least { $shortestPassword } characters. Four words in a row are easy to remember.
    .thisIsTooLongUp = This is too long. You can use up to 500 characters.
    .chooseSomethingOtherThanYour = Choose something other than your handle.
    .chooseSomethingThatIsHarder = Choose something that is harder to guess.
    .text = { $title } { $detail }
keeps =
    .wrongPasswordsAreCounted = Wrong passwords are counted for an hour at most, under a keyed hash of the handle and the network that they came from; in the same way, for a day, how often an address was asked whether it is a guest's, how much strangers write, and how often forms with a limit are sent from one network. The key changes every day and is forgotten with it.
    .signinsEndAfterDays = Sign-ins end after 30 days, or when you sign out, and are deleted.
    .whatWasSentIs = What was sent is known again for a day, so that two taps make one thing; the answer to it is encrypted, and both are deleted.
    .setupLinksAreDeleted = Set-up links are deleted after 30 minutes.
