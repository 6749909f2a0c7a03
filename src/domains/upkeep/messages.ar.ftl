### upkeepMessages
title = هذا الخادم
allWell = كل شيء في مكانه.
look =
    { $n ->
        [one] أمر واحد يحتاج إلى نظر.
        [two] أمران يحتاجان إلى نظر.
        [few] { $n } أمور تحتاج إلى نظر.
        [many] { $n } أمرًا تحتاج إلى نظر.
       *[other] { $n } أمر تحتاج إلى نظر.
    }
fine = على ما يرام
servers = الإرسال إلى خوادم أخرى
backup =
    .title = النسخ الاحتياطية
    .none = لم تُصنع نسخة احتياطية بعد.
    .last = صُنعت آخر نسخة احتياطية في
    .size = { $megabytes } ميغابايت
    .withKeys = المفاتيح فيها، تحت عبارة السر لديكم.
    .withoutKeys = المفاتيح ليست فيها: يُرجى حفظ نسخة من الملف instance.key في مكان آمن.
    .notScheduled = لا تُصنع نسخ احتياطية تلقائيًا. لصنع واحدة كل يوم، يُضبط BACKUP_DIR.
held =
    .title = موقوف عن الإرسال
    .lead =
        { $n ->
            [one] كانت رسالة واحدة تنتظر الإرسال عند صنع النسخة الاحتياطية. ربما أُرسلت بعدها. يُرجى إرسالها الآن أو حذفها.
            [two] كانت رسالتان تنتظران الإرسال عند صنع النسخة الاحتياطية. ربما أُرسلتا بعدها. يُرجى إرسالهما الآن أو حذفهما.
            [few] كانت { $n } رسائل تنتظر الإرسال عند صنع النسخة الاحتياطية. ربما أُرسلت بعدها. يُرجى إرسالها الآن أو حذفها.
           *[other] كانت { $n } رسالة تنتظر الإرسال عند صنع النسخة الاحتياطية. ربما أُرسلت بعدها. يُرجى إرسالها الآن أو حذفها.
        }
    .people = البريد والإشعارات وما لم تنشره المجموعات بعد
    .count =
        { $n ->
            [one] رسالة واحدة
            [two] رسالتان
            [few] { $n } رسائل
           *[other] { $n } رسالة
        }
    .send = إرسال
    .drop = حذف
    .sent =
        { $n ->
            [one] تُرسل رسالة واحدة.
            [two] تُرسل رسالتان.
            [few] تُرسل { $n } رسائل.
           *[other] تُرسل { $n } رسالة.
        }
    .dropped =
        { $n ->
            [one] حُذفت رسالة واحدة.
            [two] حُذفت رسالتان.
            [few] حُذفت { $n } رسائل.
           *[other] حُذفت { $n } رسالة.
        }
forgets =
    .deletions = نتذكر 90 يومًا أن شيئًا حُذف، برقم فقط، كي لا تعيده نسخة احتياطية.
    .held = ما كان ينتظر الإرسال في نسخة احتياطية استُرجعت نحذفه بعد 30 يومًا، إلا إذا أرسله أحد.
checks =
    .version = Calendula { $version }
    .mail = خادم البريد: { $host }
    .noMail = خادم البريد: لا يوجد، وكل شيء يعمل من دونه
    .mailAdvice = يعرض calendula federation ما تعذّر إرساله مع السبب: { $n }
    .node = Node { $version }
    .nodeAdvice = يحتاج Calendula إلى Node 24 أو أحدث؛ يأتي به npm start
    .publicUrl = PUBLIC_URL { $url }
    .publicUrlAdvice = يُضبط على عنوان https لديكم، ليجدكم الآخرون
    .database = قاعدة البيانات: PostgreSQL { $version }
    .databaseAdvice = يحتاج Calendula إلى PostgreSQL { $least } أو أحدث
    .upToDate = قاعدة البيانات محدّثة
    .upToDateAdvice = يُشغَّل calendula migrate
    .founded = التجمّع جاهز
    .foundedAdvice = يُشغَّل calendula setup-link ويُفتح الرابط
    .dead = توقفت المحاولة: { $n }
    .deadAdvice = يعرضها calendula federation
    .waiting = بالانتظار: { $n }
    .waitingAdvice = الأقدم ينتظر منذ { $seconds } ثانية؛ هل يعمل الـ worker؟
    .worker = العمل في الخلفية يجري
    .clock = الساعة صحيحة
    .keys = ملف المفتاح لقاعدة البيانات هذه
    .media = مجلد media لقاعدة البيانات هذه
    .hostsDown = خوادم أخرى لا تجيب الآن: { $n }
    .disk = { NUMBER($free, maximumFractionDigits: 1) } غيغابايت خالية على القرص الذي فيه DATA_DIR
    .backup = صُنعت نسخة احتياطية في اليوم الأخير
    .backupOld = عمر آخر نسخة احتياطية { $hours } ساعة؛ يُرجى النظر في السجل عن سبب الخطأ
    .backupNone = لم تُصنع نسخة احتياطية بعد: يُضبط BACKUP_DIR، أو يُشغَّل calendula backup كل يوم
    .held = لا شيء موقوفًا عن الإرسال من نسخة احتياطية
    .heldAdvice = رسائل كانت تنتظر في نسخة احتياطية موقوفة عن الإرسال، وعددها { $n }: تُرسل أو تُحذف بـ calendula held
