### labelMessages
forms =
    .tea = شاي
    .tincture = صبغة عشبية
    .salve = مرهم
    .oil = زيت
    .syrup = شراب
    .powder = مسحوق
    .other = { "" }
made = صُنع { $day }
best = الأفضل قبل { $day }
lot = الدفعة { $number }
cautions = تحذير:
title = ملصقات: { $name }، الدفعة { $number }
code = رمز يؤدي إلى صفحة هذه الدفعة
recalled = مسحوب
missingScript = ليس في خطوط هذا الخادم أحرف لـ { $scripts } ({ $letters }). يمكن لمن يدير الخادم تثبيت خط لها، ثم تُعاد المحاولة.
tooSmall = لا تتسع التحذيرات كلها على ملصق صغير كهذا. يُرجى تقصيرها أو طباعة الملصق الكبير.
