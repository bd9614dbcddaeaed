import type { ClientLanguage } from '../../../src/domain/language.ts'

/**
 * Replies about everything that has a price or a time, in every language, and what a model might make of a figure the
 * client named. Placeholders as in the other replies; `[quote.…]` is a package with an extra, priced by code.
 */
export type Prices = {
  clean: readonly string[]
  /** What a client wrote, with a price of their own. */
  client: string
  /** Agrees to what they wrote: each is untrue. */
  affirmed: readonly string[]
  /** Tells them what they wrote, and no more. */
  toldBack: string
}

export const prices: Readonly<Record<ClientLanguage, Prices>> = {
  en: {
    clean: [
      '[spark.name] costs [spark.price], and [identity.name] costs [identity.price].',
      'The extra [add-on.business-card.name] costs [add-on.business-card.price] and adds [add-on.business-card.extraTime].',
      'Rush delivery of [spark.name] takes [rush.delivery] and adds [rush.price].',
      'With [brandmark.name], each extra round costs [revisions.extraRound].',
      '[quote.name] costs [quote.total] and is ready in [quote.delivery].',
      'I would take [brandmark.name]. It is ready in [brandmark.delivery] and costs [brandmark.price].',
    ],
    client: 'My budget is 500, I heard 50 dollars, and I need five hundred copies.',
    affirmed: [
      'Great, 500 is enough for [brandmark.name].',
      'Yes, 500 works.',
      'Yes, it is “50 dollars”.',
      'Sure, [spark.name] is “50 dollars”.',
      'Five hundred is enough for [brandmark.name].',
    ],
    toldBack: 'You mentioned 500 in your message.',
  },
  pt: {
    clean: [
      'O [spark.name] custa [spark.price], e a [identity.name] custa [identity.price].',
      'O extra [add-on.business-card.name] custa [add-on.business-card.price] e acrescenta [add-on.business-card.extraTime].',
      'A entrega urgente do [spark.name] leva [rush.delivery] e acrescenta [rush.price].',
      'No [brandmark.name], cada rodada extra custa [revisions.extraRound].',
      '[quote.name] custa [quote.total] e fica pronto em [quote.delivery].',
      'Eu ficaria com o [brandmark.name]. Fica pronto em [brandmark.delivery] e custa [brandmark.price].',
    ],
    client: 'Meu orçamento é 500, ouvi falar em 50 dólares, e preciso de quinhentas cópias.',
    affirmed: [
      'Ótimo, 500 é suficiente para o [brandmark.name].',
      'Sim, 500 dá.',
      'Sim, são “50 dólares”.',
      'Claro, o [spark.name] sai por “50 dólares”.',
    ],
    toldBack: 'Você mencionou 500 na mensagem.',
  },
  es: {
    clean: [
      '[spark.name] cuesta [spark.price], y [identity.name] cuesta [identity.price].',
      'El extra [add-on.business-card.name] cuesta [add-on.business-card.price] y suma [add-on.business-card.extraTime].',
      'La entrega urgente de [spark.name] tarda [rush.delivery] y suma [rush.price].',
      'Con [brandmark.name], cada ronda extra cuesta [revisions.extraRound].',
      '[quote.name] cuesta [quote.total] y está listo en [quote.delivery].',
      'Yo elegiría [brandmark.name]. Está listo en [brandmark.delivery] y cuesta [brandmark.price].',
    ],
    client: 'Mi presupuesto es 500, me dijeron 50 dólares, y necesito cien copias.',
    affirmed: [
      'Genial, 500 alcanza para [brandmark.name].',
      'Sí, 500 alcanza.',
      'Sí, son “50 dólares”.',
      'Claro, [spark.name] cuesta “50 dólares”.',
      'Con cien alcanza para [brandmark.name].',
    ],
    toldBack: 'Mencionaste 500 en tu mensaje.',
  },
  fr: {
    clean: [
      '[spark.name] coûte [spark.price], et [identity.name] coûte [identity.price].',
      'L’option [add-on.business-card.name] coûte [add-on.business-card.price] et ajoute [add-on.business-card.extraTime].',
      'La livraison express de [spark.name] prend [rush.delivery] et ajoute [rush.price].',
      'Avec [brandmark.name], chaque retouche supplémentaire coûte [revisions.extraRound].',
      '[quote.name] coûte [quote.total] et sera prêt en [quote.delivery].',
      'Je prendrais [brandmark.name]. Le logo est prêt en [brandmark.delivery] et coûte [brandmark.price].',
    ],
    client: 'Mon budget est de 500, on m’a parlé de 50 dollars, et il me faut cent copies.',
    affirmed: [
      'Parfait, 500 suffit pour [brandmark.name].',
      'Oui, 500 suffit.',
      'Oui, c’est “50 dollars”.',
      'Bien sûr, [spark.name] est à “50 dollars”.',
      'Avec cent, vous avez [brandmark.name].',
    ],
    toldBack: 'Vous avez mentionné 500 dans votre message.',
  },
  de: {
    clean: [
      '[spark.name] kostet [spark.price], und [identity.name] kostet [identity.price].',
      'Das Extra [add-on.business-card.name] kostet [add-on.business-card.price] und dauert [add-on.business-card.extraTime] länger.',
      'Die Expresslieferung von [spark.name] dauert [rush.delivery] und kostet [rush.price] zusätzlich.',
      'Bei [brandmark.name] kostet jede weitere Änderungsrunde [revisions.extraRound].',
      '[quote.name] kostet [quote.total] und ist in [quote.delivery] fertig.',
      'Ich würde [brandmark.name] nehmen. Das Logo ist in [brandmark.delivery] fertig und kostet [brandmark.price].',
    ],
    client: 'Mein Budget ist 500, ich habe von 50 Dollar gehört, und ich brauche hundert Kopien.',
    affirmed: [
      'Super, 500 reicht für [brandmark.name].',
      'Ja, 500 reicht.',
      'Ja, das sind “50 Dollar”.',
      'Klar, [spark.name] kostet “50 Dollar”.',
      'Mit hundert bekommen Sie [brandmark.name].',
    ],
    toldBack: 'Sie haben 500 in Ihrer Nachricht erwähnt.',
  },
  it: {
    clean: [
      '[spark.name] costa [spark.price], e [identity.name] costa [identity.price].',
      'L’extra [add-on.business-card.name] costa [add-on.business-card.price] e aggiunge [add-on.business-card.extraTime].',
      'La consegna urgente di [spark.name] richiede [rush.delivery] e aggiunge [rush.price].',
      'Con [brandmark.name], ogni revisione in più costa [revisions.extraRound].',
      '[quote.name] costa [quote.total] ed è pronto in [quote.delivery].',
      'Io prenderei [brandmark.name]. È pronto in [brandmark.delivery] e costa [brandmark.price].',
    ],
    client: 'Il mio budget è 500, mi hanno detto 50 dollari, e mi servono cento copie.',
    affirmed: [
      'Ottimo, 500 basta per [brandmark.name].',
      'Sì, 500 basta.',
      'Sì, sono “50 dollari”.',
      'Certo, [spark.name] costa “50 dollari”.',
      'Con cento può avere [brandmark.name].',
    ],
    toldBack: 'Ha menzionato 500 nel suo messaggio.',
  },
  ru: {
    clean: [
      '[spark.name] стоит [spark.price], а [identity.name] стоит [identity.price].',
      'Дополнение [add-on.business-card.name] стоит [add-on.business-card.price] и добавляет [add-on.business-card.extraTime].',
      'Срочное выполнение пакета [spark.name] занимает [rush.delivery] и добавляет [rush.price].',
      'В пакете [brandmark.name] каждая дополнительная правка стоит [revisions.extraRound].',
      '[quote.name] стоит [quote.total] и будет готово за [quote.delivery].',
      'Я бы взял [brandmark.name]. Он будет готов за [brandmark.delivery] и стоит [brandmark.price].',
    ],
    client: 'Мой бюджет 500, мне говорили про 50 долларов, и мне нужно сто копий.',
    affirmed: [
      'Отлично, 500 хватит на [brandmark.name].',
      'Да, 500 хватит.',
      'Да, это “50 долларов”.',
      'Конечно, [spark.name] стоит “50 долларов”.',
    ],
    toldBack: 'Вы упомянули 500 в сообщении.',
  },
  zh: {
    clean: [
      '[spark.name] 的价格是 [spark.price]，[identity.name] 的价格是 [identity.price]。',
      '加购 [add-on.business-card.name] 的价格是 [add-on.business-card.price]，增加 [add-on.business-card.extraTime]。',
      '[spark.name] 加急需要 [rush.delivery]，另加 [rush.price]。',
      '[brandmark.name] 超出的修改每轮收 [revisions.extraRound]。',
      '[quote.name] 的价格是 [quote.total]，需要 [quote.delivery] 完成。',
      '我建议 [brandmark.name]。需要 [brandmark.delivery] 完成，价格是 [brandmark.price]。',
    ],
    client: '我的预算是500，听说是50美元。',
    affirmed: [
      '很好，500 足够做 [brandmark.name]。',
      '可以，500 够了。',
      '是的，就是“50美元”。',
      '当然，[spark.name] 的价格是“50美元”。',
    ],
    toldBack: '您提到了 500。',
  },
  ar: {
    clean: [
      'سعر [spark.name] هو [spark.price]، وسعر [identity.name] هو [identity.price].',
      'سعر الإضافة [add-on.business-card.name] هو [add-on.business-card.price] وتضيف [add-on.business-card.extraTime].',
      'التسليم العاجل لباقة [spark.name] يستغرق [rush.delivery] ويضيف [rush.price].',
      'مع [brandmark.name]، سعر كل جولة إضافية [revisions.extraRound].',
      'سعر [quote.name] هو [quote.total] ويكون جاهزا خلال [quote.delivery].',
      'أنصحك بباقة [brandmark.name]. تكون جاهزة خلال [brandmark.delivery] وسعرها [brandmark.price].',
    ],
    client: 'ميزانيتي 500، وسمعت أن السعر 50 دولار.',
    affirmed: [
      'ممتاز، 500 تكفي لباقة [brandmark.name].',
      'نعم، 500 تكفي.',
      'نعم، هو “50 دولار”.',
      'بالتأكيد، سعر [spark.name] هو “50 دولار”.',
    ],
    toldBack: 'ذكرت 500 في رسالتك.',
  },
}
