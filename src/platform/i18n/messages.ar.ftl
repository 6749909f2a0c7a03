### spanMessages
seconds =
    { $n ->
        [zero] لا ثوانٍ
        [one] ثانية واحدة
        [two] ثانيتان
        [few] { $n } ثوانٍ
       *[other] { $n } ثانية
    }
minutes =
    { $n ->
        [zero] لا دقائق
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $n } دقائق
       *[other] { $n } دقيقة
    }
hours =
    { $n ->
        [zero] لا ساعات
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $n } ساعات
       *[other] { $n } ساعة
    }
days =
    { $n ->
        [zero] لا أيام
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يومًا
       *[other] { $n } يوم
    }
weeks =
    { $n ->
        [zero] لا أسابيع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $n } أسابيع
        [many] { $n } أسبوعًا
       *[other] { $n } أسبوع
    }
months =
    { $n ->
        [zero] لا أشهر
        [one] شهر واحد
        [two] شهران
        [few] { $n } أشهر
        [many] { $n } شهرًا
       *[other] { $n } شهر
    }
years =
    { $n ->
        [zero] لا سنوات
        [one] سنة واحدة
        [two] سنتان
        [few] { $n } سنوات
       *[other] { $n } سنة
    }
shortMinutes = { $minutes } د
shortHours = { $hours } س
shortHoursMinutes = { $hours } س { $minutes } د
shortestHoursMinutes = { $hours } س { $minutes } د
