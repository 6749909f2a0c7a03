### questionMessages
zonesTitle = أي مناطق زمنية يقصد؟
zonesLead = لا نعرف هذه المناطق الزمنية. إلى أن تقولوا ما تعنيه، نستعمل منطقتنا الزمنية للقاءاتها.
zoneLabel =
    { $n ->
        [one] «{ $name }» (لقاء واحد)
        [two] «{ $name }» (لقاءان)
        [few] «{ $name }» ({ $n } لقاءات)
       *[other] «{ $name }» ({ $n } لقاء)
    }
choose = اختيار …
sayZones = استعمال هذه المناطق الزمنية
columnsTitle = أي عمود هو ماذا؟
columnsLead = لا نعرف كل العناوين في هذا الجدول. يُرجى ذكر أي عمود هو العنوان وأيها البداية على الأقل.
columnsFine = تغيير معنى الأعمدة
sayColumns = استعمال هذه الأعمدة
none = لا شيء
column =
    { GIVEN($heading) ->
        [yes] العمود { $n }: { $heading }
       *[no] العمود { $n }
    }
order = تواريخ مثل 05/12/2026
orderGuess = يُستنتج من الجدول
dayFirst = اليوم أولًا: 5 كانون الأول/ديسمبر
monthFirst = الشهر أولًا: 12 أيار/مايو
roles =
    .name = العنوان
    .start = البداية، بالتاريخ والوقت
    .startDate = تاريخ البداية
    .startTime = وقت البداية
    .end = النهاية، بالتاريخ والوقت
    .endDate = تاريخ النهاية
    .endTime = وقت النهاية
    .duration = المدة (مثل 1:30 أو 90 دقيقة)
    .zone = المنطقة الزمنية
    .allDay = طوال اليوم (نعم أو لا)
    .place = المكان
    .text = الوصف
    .url = الرابط
    .tags = الوسوم
notes = ما خمّنّاه أو لم نستطع قراءته
