### newsMailMessages
subject =
    { $n ->
        [one] أمر واحد بانتظاركم في { $place }
        [two] أمران بانتظاركم في { $place }
        [few] { $n } أمور بانتظاركم في { $place }
        [many] { $n } أمرًا بانتظاركم في { $place }
       *[other] { $n } أمر بانتظاركم في { $place }
    }
open = فتح
all = رؤية كل ما ينتظركم
footer = تصلكم هذه الرسالة لأنكم أعطيتم عنوانكم في { $place } ({ $host }). أنتم تختارون كم مرة.
settings = اختيار ما نرسله إليكم
stop = إيقاف كل البريد
