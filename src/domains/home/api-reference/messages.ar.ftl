### referenceMessages
title = للمطورين
lead = كل ما تفعله صفحة يمكن أن يفعله برنامج. يكون الدخول باسم الحساب وكلمة السر (POST /api/v1/session)، ثم يُرسل الرمز كـ Bearer.
spec = وصف تقرؤه البرامج (OpenAPI)
nouns = الاستدعاءات حسب الموضوع
calls =
    { $n ->
        [zero] لا استدعاءات
        [one] استدعاء واحد
        [two] استدعاءان
        [few] { $n } استدعاءات
       *[other] { $n } استدعاء
    }
problems = الأخطاء
problemsText = قد يجيب أي استدعاء بمشكلة (RFC 9457) وحالة 400 أو أكثر: ما الخطأ، وما يمكن فعله، وفي «errors» ما الخطأ في أي جزء من المحتوى.
all = كل الاستدعاءات
onPage = في الصفحة
parameters = المعاملات
required = مطلوب
sends = يرسل
answers = يجيب { $status }
sameAs = مثل
nothing = محتوى فارغ.
