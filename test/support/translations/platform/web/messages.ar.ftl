### webMessages

skip = انتقل إلى المحتوى
languages = اللغة
