### ledgerMessages
errors =
    .somethingElseWasBookedUnder = سُجّل شيء آخر تحت هذا المفتاح من قبل.
    .thisWasTurnedAroundBefore = أُلغي هذا من قبل.
    .thereIsNotEnoughFor = لا يوجد ما يكفي لهذا. لم يُسجَّل شيء.
