### healthMessages
noWorker = لا يعمل أي worker، لذلك لا يُرسل ولا يُستقبل شيء. يعمل كجزء من calendula start، أو وحده بالأمر calendula start --worker.
silentWorker = الـ worker صامت منذ { $seconds } ثانية، لذلك لا يُرسل ولا يُستقبل شيء. يعمل كجزء من calendula start، أو وحده بالأمر calendula start --worker.
clockAhead = ساعة هذا الخادم خاطئة: الخوادم الأخرى متقدمة عليها بـ { $seconds } ثانية. ترفض ما نرسله حتى تُضبط. يمكن ضبطها بـ NTP.
clockBehind = ساعة هذا الخادم خاطئة: الخوادم الأخرى متأخرة عنها بـ { $seconds } ثانية. ترفض ما نرسله حتى تُضبط. يمكن ضبطها بـ NTP.
keys = ملف المفتاح في DATA_DIR لا يفتح المفاتيح التي في قاعدة البيانات: هو لخادم آخر. لا يمكن توقيع شيء حتى يعود الملف الصحيح.
noKeys = ملف المفتاح غير موجود في DATA_DIR. يُرجى إعادة instance.key من النسخة الاحتياطية: لا يُرسل شيء حتى ذلك الحين.
media = مجلد «media» في DATA_DIR ليس لقاعدة البيانات هذه: الصور والتسجيلات ناقصة. يُرجى مشاركة المجلد الصحيح، أو نسخه من مكانه.
keeps =
    .deliveriesThatFailedFor = نحذف بعد 30 يومًا ما فشل إرساله نهائيًا.
letter =
    { GIVEN($to) ->
        [yes] { $what } إلى { $to }
       *[no] { $what }
    }، { $n ->
        [one] بعد محاولة واحدة
        [two] بعد محاولتين
        [few] بعد { $n } محاولات
       *[other] بعد { $n } محاولة
    }: { $error }
host =
    .waiting = في الانتظار: { $n }
    .nothing = لم يُسلَّم شيء بعد
    .last = آخر تسليم: { $at }
    .answer = آخر رد: { $words }
    .failing = متعثر منذ { $at }
    .paused = متوقف مؤقتًا حتى { $at } بطلب منه
    .again = نسأله ثانيةً: { $at }
    .dead = تُرك: { $n }
