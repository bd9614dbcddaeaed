/**
 * What the judges know of each language, kept apart from the product's own lexicons: a judge that shared them
 * would share their gaps. All compared without accents and in lower case.
 */

/** Units by what a figure in front of them means; months are not judged. */
export const units = {
  days: /^\s*-?\s*(?:days?|dias?|jours?|tag(?:e|en)?|giorn[io]|дн(?:я|ей)|день|天|日|يوما?|ايام)/u,
  weeks: /^\s*-?\s*(?:weeks?|semanas?|semaines?|wochen?|settiman[ae]|недел[яиь]|周|星期|اسبوع|اسابيع)/u,
  hours:
    /^\s*-?\s*(?:hours?|hrs?|horas?|heures?|stunden?|or[ae]|час(?:а|ов)?|小时|ساعات|ساعة)(?!\p{L})|^\s?h(?!\p{L})/u,
  revisions:
    /^\s*(?:(?:extra|free|more|included|rounds? of|rodadas? de|rondas? de|tours? de|giri di|runden|раунд\p{L}* )\s*)*(?:revis|retouch|rounds?|changes?|edits?|rodadas?|rondas?|alterac|ajustes?|cambios?|correc|modific|runden?|uberarbeit|anderung|правок|правки|次修改|轮|جولات|مراجع|تعديل)/u,
  percent: /^\s?(?:%|percent|por ?cento|por ?ciento|pour ?cent|prozent|per ?cento)/u,
} as const

/** Currency signs, codes and names, in front of an amount or behind it. */
export const currency =
  '(?:(?:r|us|mx|au|a|c)\\$|\\$(?:us|mx)|\\p{Sc}|brl|usd|eur|mxn|reais|real|dollars?|dolar(?:es)?|euros?|pesos?|рубл|евро|доллар|欧元|美元|元|يورو|دولار)'

/** Numbers in words that may count something; one is left out, because it is an article in most languages. */
export const numberWords: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['two', 'dois', 'duas', 'dos', 'deux', 'zwei', 'due', 'два', 'две', '两', 'يومين'],
    ['three', 'tres', 'trois', 'drei', 'tre', 'три', '三', 'ثلاثة'],
    ['four', 'quatro', 'cuatro', 'quatre', 'vier', 'quattro', 'четыре', '四', 'اربعة'],
    ['five', 'cinco', 'cinq', 'funf', 'cinque', 'пять', '五', 'خمسة'],
    ['six', 'seis', 'sechs', 'sei', 'шесть', '六', 'ستة'],
    ['seven', 'sete', 'siete', 'sept', 'sieben', 'sette', 'семь', '七', 'سبعة'],
    ['eight', 'oito', 'ocho', 'huit', 'acht', 'otto', 'восемь', '八', 'ثمانية'],
    ['nine', 'nove', 'nueve', 'neuf', 'neun', 'девять', '九', 'تسعة'],
    ['ten', 'dez', 'diez', 'dix', 'zehn', 'dieci', 'десять', '十', 'عشرة'],
    ['eleven', 'onze', 'once', 'elf', 'undici'],
    ['twelve', 'doze', 'doce', 'douze', 'zwolf', 'dodici'],
  ].flatMap((words, at) => words.map((word) => [word, at + 2] as const)),
)

/** Turns a statement into its opposite. */
export const negation =
  /(?<!\p{L})(?:no|not|never|none|without|cannot|can'?t|don'?t|doesn'?t|isn'?t|aren'?t|won'?t|n'?t|nao|nem|nunca|sem|nenhum\p{L}*|sin|ni|ningun\p{L}*|tampoco|ne|n'|pas|sans|aucun\p{L}*|jamais|nicht|kein\p{L}*|ohne|nie|non|senza|nessun\p{L}*|mai|не|нет|без)(?!\p{L})|不|没|无法|(?<!\p{L})(?:لا|ليس|بدون|غير)(?!\p{L})/u

/** What no reply may promise unless the records do: a discount, something free, a guarantee, no limit, a refund. */
export const promises = {
  discount:
    /(?<!\p{L})(?:discount|desconto|descuento|rebaja|remise|reduction|rabatt|sconto|скидк|half price|metade do preco|mitad de precio)|折扣|خصم/u,
  free: /(?<!\p{L})(?:free|gratis|gratuit\p{L}*|de graca|kostenlos|umsonst|at no (?:extra )?(?:cost|charge)|бесплатно)(?!\p{L})|免费|مجان/u,
  guarantee: /(?<!\p{L})(?:guarante|garant|гарант)|保证|نضمن|اضمن/u,
  unlimited: /(?<!\p{L})(?:unlimited|ilimitad|illimit|unbegrenzt|безлимит|неограничен)|无限|غير محدود/u,
  refund: /(?<!\p{L})(?:refund|reembols|rembours|erstatt|rimbors|money back|dinheiro de volta)/u,
} as const

/** The words around a price or a time for being faster, and for one more round. */
export const faster =
  /(?<!\p{L})(?:rush|urgent|express|faster|sooner|speed|urgenc|urgente|expres|rapid|acelera|antes|schneller|eil|plus vite)/u
export const oneMore =
  /(?<!\p{L})(?:extra|additional|another|more|adiciona|otra|mais|mas|weitere|zusatzlich|supplementaire|ulterior)/u

/** An answer that begins by agreeing. */
export const agreement =
  /^\s*[¡!]*\s*(?:yes|yeah|sure|of course|certainly|sim|claro|com certeza|si|por supuesto|oui|bien sur|ja|naturlich|certo|да|конечно|是的|可以|当然|نعم|بالتأكيد)(?!\p{L})/u

/** Common small words that tell one language from its neighbours. */
export const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and is are you your for with this what which who it can i here in to on that will from one or by has be not'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'o os da do das dos e em na no para com voce voces sua seu que nao uma um qual por aqui mais foi sao ele ela isso quando onde esta responder'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las del y en para con tu su que no una un cual por aqui mas es son lo le te al cuando donde esta responde'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du et en pour avec vous votre que ne pas une un quel par ici plus est sont je il elle qui ce dans au aux merci'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das den dem und ist sind fur mit sie ihr ihre ihnen nicht ein eine einen was wer hier ich es in zu auf von an vielen dank'.split(
      ' ',
    ),
  ),
  it: new Set(
    'il lo la gli le di del della e in per con che non una un quale qui piu sono mi ti si al questo quando dove grazie rispondera'.split(
      ' ',
    ),
  ),
}
