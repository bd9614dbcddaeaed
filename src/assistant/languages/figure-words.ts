import type { ClientLanguage } from '../../domain/language.ts'

/**
 * What a reply calls the things whose figures have no name of their own in a seller's records, and how it tells a
 * client what they wrote. Spelled as they are, with regular-expression syntax where a word varies; compared without
 * accents.
 */
export type FigureWords = {
  /** Delivery that is faster than a package's own, for a surcharge. */
  rush: readonly string[]
  /** One more round of changes than a package includes. */
  extraRound: readonly string[]
  /** Before something the client wrote: "you mentioned". */
  recounts: readonly string[]
}

export const figureWords: Readonly<Record<ClientLanguage, FigureWords>> = {
  en: {
    rush: [
      'rush\\p{l}*',
      'express',
      'expedit\\p{l}*',
      'urgen\\p{l}*',
      'priority',
      'faster',
      'quicker',
      'sooner',
    ],
    extraRound: [
      '(extra|additional|further|added|more) (rounds?|revisions?|changes?|edits?)( rounds?)?',
      '(another|one more|each) (round|revision|change)',
      '(rounds?|revisions?|changes?) (beyond|on top|more)',
    ],
    recounts: [
      "you( have|'ve)? (also )?(mentioned|said|wrote|written|told|asked|named|gave|given)",
      '(have |i )noted',
      'your (message|question|request)',
    ],
  },
  pt: {
    rush: [
      'urgen\\p{l}+',
      'express[ao]?',
      'mais (rápid\\p{l}+|cedo)',
      'aceler\\p{l}+',
      'antecip\\p{l}+',
      'pressa',
    ],
    extraRound: [
      '(rodadas?|revisão|revisões|alteração|alterações|ajustes?) (extras?|adiciona\\p{l}+|a mais)',
      '(mais uma|outra|cada) (rodada|revisão|alteração)',
      'mais um ajuste',
    ],
    recounts: [
      '(você|vocês|tu) (já |também |me )?(falou|mencionou|disse|escreveu|contou|citou|informou|perguntou|falaram|disseram)',
      'anote[iu]',
      'anotad[oa]',
      '(sua|tua) (mensagem|pergunta)',
    ],
  },
  es: {
    rush: [
      'urgen\\p{l}+',
      'exprés',
      'express',
      'más (rápid\\p{l}+|pronto)',
      'aceler\\p{l}+',
      'prioritari\\p{l}+',
    ],
    extraRound: [
      '(rondas?|revisión|revisiones|cambios?|ajustes?) (extras?|adiciona\\p{l}+|más|de más)',
      '(una|otra|cada) (ronda|revisión) (extra|adicional|más)',
      'otra (ronda|revisión)',
    ],
    recounts: [
      '(mencionaste|dijiste|escribiste|contaste|comentaste|preguntaste|nombraste)',
      'usted (mencionó|dijo|escribió|contó|comentó|preguntó)',
      'anot(é|ado|amos)',
      '(tu|su) (mensaje|pregunta)',
    ],
  },
  fr: {
    rush: [
      'urgen\\p{l}+',
      'express',
      'plus (vite|rapide|rapides|rapidement|tôt)',
      'accélér\\p{l}+',
      'prioritaire',
    ],
    extraRound: [
      '(tours?|retouches?|révisions?|modifications?)( de (retouches?|révisions?|modifications?))? (en plus|supplémentaires?|de plus)',
      '(une? autre|chaque) (tour|retouche|révision|modification)',
    ],
    recounts: [
      '(vous|tu) (m.)?(avez|as|mentionnez|mentionnes|dites|écrivez|parlez|parles)( (mentionné|dit|écrit|parlé|demandé|indiqué))?',
      "(j'ai |bien )?noté",
      '(votre|ton) message',
    ],
  },
  de: {
    rush: [
      'express\\p{l}*',
      'eil(ig|ige|igen|auftrag|zuschlag|lieferung|service)',
      'dringen\\p{l}+',
      'schneller\\p{l}*',
      'beschleunig\\p{l}+',
    ],
    extraRound: [
      '(weitere|zusätzliche|extra|jede)[rns]? (weitere |zusätzliche )?(änderungs|korrektur|überarbeitungs)?(runden?|änderung(en)?|korrektur(en)?)',
      '(änderungs|korrektur)runden? (mehr|extra|zusätzlich)',
    ],
    recounts: [
      '(sie|du) (haben|hast|schreiben|schreibst|erwähnen|erwähnst|sagten|schrieben|erwähnten|nannten)',
      '(haben|hast) (sie|du)',
      '(notiert|vermerkt)',
      '(ihre[rn]?|deine[rn]?) (nachricht|frage)',
    ],
  },
  it: {
    rush: [
      'urgen\\p{l}+',
      'express',
      'espress[ao]',
      'più (veloce|velocemente|rapid\\p{l}+|presto|in fretta)',
      'acceler\\p{l}+',
      'prioritari\\p{l}+',
    ],
    extraRound: [
      '(revision[ei]|modific\\p{l}+|giri?|round)( di (revisione|modifiche))? (in più|extra|aggiuntiv\\p{l}+|ulteriori?)',
      "(un'altra|un altro|ogni|ulteriori?) (revisione|modifica|giro|round)",
    ],
    recounts: [
      '(hai|ha|avete) (menzionato|detto|scritto|parlato|indicato|chiesto|raccontato)',
      '(ho )?(annotato|segnato)',
      '(il )?(tuo|suo|vostro) messaggio',
    ],
  },
  ru: {
    rush: ['срочн\\p{l}+', 'экспресс\\p{l}*', 'быстрее', 'скорее', 'раньше', 'ускор\\p{l}+'],
    extraRound: [
      '(дополнительн|следующ|лишн|кажд)\\p{l}+ (раунд\\p{l}*|правк\\p{l}+|правок|круг\\p{l}*|изменени\\p{l}+)',
      'ещ[её] од(ин|на|но) \\p{l}+',
      '(раунд\\p{l}*|правк\\p{l}+) сверх',
    ],
    recounts: [
      '(вы|ты) (\\p{l}+ )?(упомянули|упоминали|сказали|говорили|написали|писали|назвали|указали|спросили|упомянул\\p{l}*|написал\\p{l}*|сказал\\p{l}*)',
      'записал\\p{l}*',
      '(ваш\\p{l}+|тво\\p{l}+) (сообщени\\p{l}+|вопрос\\p{l}*)',
    ],
  },
  ar: {
    rush: ['(ال)?عاجل\\p{l}*', '(ال)?مستعجل\\p{l}*', '(ال)?استعجال', '(ال)?سريعة?', 'أسرع'],
    extraRound: [
      '(ال)?(جولة|جولات|تعديل|تعديلات|مراجعة|مراجعات)( \\p{l}+)? (ال)?(إضافي\\p{l}*|زائد\\p{l}*|أخرى)',
      'كل (جولة|تعديل|مراجعة)',
    ],
    recounts: ['(ذكرت|قلت|كتبت|أخبرتني|سألت)\\p{l}*', '(سجلت|دونت)\\p{l}*', 'رسالتك\\p{l}*', 'سؤالك'],
  },
  zh: {
    rush: ['加急', '急件', '加快', '更快', '提前'],
    extraRound: [
      '(额外|另外|追加|超出|多出|增加|多)(的)?(一[轮次])?(修改|改稿|轮|次)',
      '每(多|加|超)?(出)?(一)?[轮次]',
      '再(改|修改)一?[轮次]',
    ],
    recounts: ['[您你](之前|刚才|刚刚)?(提到|说|写|问|提过|告诉)', '记下', '[您你]的(消息|信息|留言|问题)'],
  },
}
