### memberMessages
signIn = تسجيل الدخول
signInLead = أهلًا بعودتكم.
handle = اسم الحساب
password = كلمة السر
noAccount = لا حساب بعد؟ يمكن طلب دعوة من أحد الأعضاء.
lost = لا أستطيع تسجيل الدخول
you = صفحتي
nothingWaits = لا شيء بانتظاركم
nothingWaitsText = عندما يسألكم أحد شيئًا أو يصلكم جواب، ترونه هنا أولًا: قرارات ومناوبات وإعارات ومساعدة.
unread =
    { $n ->
        [zero] لا إشعارات جديدة
        [one] إشعار جديد واحد
        [two] إشعاران جديدان
        [few] { $n } إشعارات جديدة
        [many] { $n } إشعارًا جديدًا
       *[other] { $n } إشعار جديد
    }
settings = الإعدادات
toNews = اللغة والإشعارات
toAccount = الحساب: الاسم وكلمة السر وطرق الدخول وبياناتكم
account = الحساب
yourName = الاسم
yourNameHint = ما يناديكم به الآخرون. يمكن تغييره في أي وقت.
language = لغة الصفحات
languageHint = الصفحات والإشعارات والرسائل إليكم بهذه اللغة.
changeLanguage = تغيير اللغة
save = حفظ
saved = حُفظ.
changePassword = تغيير كلمة السر
current = كلمة السر الحالية
newPassword = كلمة السر الجديدة
newPasswordHint = 10 أحرف على الأقل. أربع كلمات متتالية سهلة التذكر.
passwordChanged = تغيّرت كلمة السر. جرى تسجيل خروجكم من كل مكان آخر.
sessions = أماكن تسجيل الدخول
thisOne = هذا الجهاز
browser = متصفح
program = برنامج
until = حتى { $day }
end = تسجيل الخروج
endAll = تسجيل الخروج من كل مكان آخر
ended = سُجّل الخروج.
signOut = تسجيل الخروج
signedOut = سُجّل خروجكم. مع السلامة.
leave = مغادرة التجمّع
takeAlong = يمكنكم تنزيل بياناتكم أولًا.
leaveText = يمكنكم المغادرة في أي وقت ومن دون ذكر سبب. نحذف فورًا اسمكم وكلمة السر وعضوياتكم ومهامكم. اللقاءات والأدلة والعروض التي كتبتموها لمجموعة تبقى عندها بلا اسمكم، وما قلتموه في القرارات يُحذف.
leaveButton = المغادرة الآن
left = غادرتم، ولا نحتفظ بشيء شخصي عنكم. نتمنى لكم كل خير.
groupsTitle = مجموعاتكم
invite = دعوة شخص
errors =
    .thisHandleIsTakenChoose = اسم الحساب هذا مأخوذ. يُرجى اختيار اسم آخر.
    .chooseANameThatOthers = يُرجى اختيار اسم يناديكم به الآخرون.
    .aLanguageIsWrittenLike = تُكتب اللغة رمزًا، مثل en أو pt-BR.
    .thisIsNotYourPassword = هذه ليست كلمة السر الحالية.
    .thereIsNoMemberHere = لا يوجد هنا عضو باسم { $handle }.
    .thisIsNotYourPassword2 = هذه ليست كلمة السر.
    .aHandleHas1To = في اسم الحساب من 1 إلى 30 من الأحرف اللاتينية الصغيرة (من a إلى z) والأرقام و_.
    .chooseANameThatOthers2 = يُرجى اختيار اسم يناديكم به الآخرون. لا يلزم أن يكون الاسم القانوني.
    .useAtLeastCharactersFour = عدد الأحرف على الأقل: { $shortestPassword }. أربع كلمات متتالية سهلة التذكر.
    .thisIsTooLongUp = هذا طويل جدًا. يمكن استعمال 500 حرف على الأكثر.
    .chooseSomethingOtherThanYour = يُرجى اختيار شيء غير اسم الحساب.
    .chooseSomethingThatIsHarder = يُرجى اختيار شيء يصعب تخمينه.
    .text = { $title } { $detail }
keeps =
    .wrongPasswordsAreCounted = نعدّ كلمات السر الخاطئة ساعة على الأكثر، تحت بصمة بمفتاح لاسم الحساب والشبكة التي جاءت منها. وبالطريقة نفسها نعدّ ليوم كم مرة سُئل عنوان هل هو لضيف، وكم كتب من ليس لديه حساب. يتغير المفتاح كل يوم ويُنسى كل ذلك معه.
    .signinsEndAfterDays = ينتهي تسجيل الدخول بعد 30 يومًا أو عند تسجيل الخروج، ويُحذف.
    .whatWasSentIs = نتعرف يومًا على ما أُرسل، كي لا تصنع ضغطتان شيئين. جوابه مشفّر، ونحذف الاثنين.
    .setupLinksAreDeleted = نحذف روابط التجهيز بعد 30 دقيقة.
