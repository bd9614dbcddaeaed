/**
 * What the judges know of each language, kept apart from the product's own lexicons: a judge that shared them
 * would share their gaps. All compared without accents and in lower case.
 */

/** Units by what a figure in front of them means; months are not judged. */
export const units = {
  days: /^\s*-?\s*(?:days?|dias?|jours?|j(?!\p{L})|(?:werk|arbeits|kalender)?tag(?:en?)?|giorn[io]|(?:рабоч\p{L}*\s|календарн\p{L}*\s)?(?:дн(?:я|ей|ям)?(?!\p{L})|день|сут(?:ки|ок))|[个個]?(?:工作)?天|[个個]?工作日|日(?=[内內后後以之])|يوم|ايام)/u,
  weeks:
    /^\s*-?\s*(?:weeks?|semanas?|semaines?|wochen?|settiman[ae]|недел[яиьюе]|[个個]?(?:[周週]|星期|[礼禮]拜)|اسبوع|اسابيع)/u,
  hours:
    /^\s*-?\s*(?:hours?|hrs?|horas?|heures?|stunden?|std|or[ae]|час(?:а|ов)?|ساعات|ساعة)(?!\p{L})|^\s*[个個]?(?:小[时時]|[钟鐘][头頭])|^\s?h(?!\p{L})/u,
  revisions:
    /^\s*(?:(?:extra|free|more|included|rounds? of|rodadas? de|rondas? de|(?:tours?|series?|rondes?|cycles?|passages?|sessions?|phases?) d(?:e |')|(?:gir[io]|tornat[ae]|turn[io]|cicl[io]|fas[ei]|round|serie|session[ei]) di|(?:durchg[ae]ng[e]?|phasen?|zyklen) (?:fur |von )?|runden|(?:раунд|круг)\p{L}* |جولات |جولة )\s*)*(?:revis|retouch|rounds?|changes?|edits?|rodadas?|rondas?|alterac|ajustes?|cambios?|correc|modific|runden?|schleifen|(?:korrektur|feedback|anderungs)|uberarbeit|anderung|allers?[ -]retours?|ritocc|cambi(?!\p{L})|giri|прав(?:ок|к)|раза?(?!\p{L})|次(?!性)|[轮輪遍]|جولات|جولة|مراجع|تعديل|مرات)/u,
  percent:
    /^\s?(?:%|percent|por ?cento|por ?ciento|pour ?cent|prozent|per ?cento|процент|折|(?:في|ب)\s?ال(?:مئة|مية|مائة))/u,
} as const

/** Currency signs, codes and names, in front of an amount or behind it. */
export const currency =
  '(?:(?:(?:r|us|mx|au|a|c)\\$|\\$(?:us|mx)|\\p{Sc}|brl|usd|eur|mxn|reais|real|dollars?|dollari|dolar(?:es)?|euros?|pesos?|reaux|reali)(?!\\p{Script=Latin})|(?:рубл\\p{L}*|руб|доллар\\p{L}*|евро|реал(?:а|ов)?|песо)(?!\\p{L})|[欧歐]元|美[元金]|人民[币幣]|雷[亚亞][尔爾]|比索|[元块塊刀]|يورو|دولار|ريال|بيزو|بيسو)'

/** Small numbers as inflected, where a number in words is not the plain one; one is left out, being an article. */
export const numberWords: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['duas', 'две', 'двух', 'двое'],
    ['трех', 'трое'],
    ['четырех', 'четверо'],
    ['пяти', 'пятеро'],
    ['шести'],
    ['семи'],
    ['восьми', 'ثماني'],
    ['девяти'],
    ['десяти'],
    ['одиннадцати'],
    ['двенадцати'],
  ].flatMap((words, at) => words.map((word) => [word, at + 2] as const)),
)

/** Arabic has a number of its own for two of a thing. */
export const pairs: Readonly<
  Record<string, { kind: 'days' | 'hours' | 'revisions' | 'money'; value: number }>
> = Object.fromEntries(
  [
    { kind: 'days' as const, value: 2, words: ['يومين', 'يومان'] },
    { kind: 'days' as const, value: 14, words: ['اسبوعين', 'اسبوعان'] },
    { kind: 'hours' as const, value: 2, words: ['ساعتين', 'ساعتان'] },
    {
      kind: 'revisions' as const,
      value: 2,
      words: ['تعديلين', 'تعديلان', 'مراجعتين', 'مراجعتان', 'جولتين', 'جولتان', 'مرتين'],
    },
    { kind: 'money' as const, value: 2, words: ['دولارين'] },
  ].flatMap(({ words, ...pair }) => words.map((word) => [word, pair] as const)),
)

/** Turns a statement into its opposite. */
export const negation =
  /(?<!\p{L})(?:no|not|never|none|without|cannot|can'?t|don'?t|doesn'?t|isn'?t|aren'?t|won'?t|n'?t|nao|nem|nunca|sem|nenhum\p{L}*|sin|ni|ningun\p{L}*|tampoco|ne|n'(?=\p{L})\p{L}*|pas|sans|aucun\p{L}*|jamais|nicht|kein\p{L}*|ohne|nie|niemals|weder|nichts|non|senza|nessun\p{L}*|mai|nulla|neppure|не|нет|ни|без|нельзя|никак\p{L}*)(?!\p{L})|不|[没沒]|[无無]法|未|(?<!\p{L})[وف]?(?:لا|لن|لم|ليس\p{L}*|بدون|بلا|دون|غير|ما (?:في|عند|يوجد|نقدم)\p{L}*)(?!\p{L})/u

/** What no reply may promise unless the records do: a discount, something free, a guarantee, no limit, a refund. */
export const promises = {
  discount:
    /(?<!\p{L})(?:discount|desconto|descuento|rebaja|remise|reduction|rabais|ristourne|moitie prix|rabatt|nachlass|preisnachlass|halber preis|halben preis|sconto|scont[ai]|ribass|riduzione|meta prezzo|скид(?:к|оч)|уступ|полцены|промокод|half price|metade do preco|mitad de precio)|折|[优優]惠|半[价價]|[减減降][价價]|便宜一?[点點些]|خصم|تخفيض|نصف السعر/u,
  free: /(?<!\p{L})(?:free|gratis|gratuit\p{L}*|(?:est|sont) offert(?:es?|s)?|cadeau|de graca|kostenlos\p{L}*|kostenfrei\p{L}*|umsonst|geschenkt|in omaggio|in regalo|at no (?:extra )?(?:cost|charge)|бесплатн\p{L}*|даром|в подарок)(?!\p{L})|免[费費]|[赠贈]送|白送|مجان|(?:دون|بلا) مقابل|هدية/u,
  guarantee:
    /(?<!\p{L})(?:guarante|garant|versprech|versprich|je (?:vous |te )?promets|prometto|assicuro|je (?:vous |t')assure|гарант)|保[证證](?!金)|包[满滿]意|(?<!\p{L})[وفس]?[نا]ضمن|(?<!\p{L})[وفب]?(?:ال)?ضمان|مضمون[ةا]?(?!\p{L})/u,
  unlimited:
    /(?<!\p{L})(?:unlimited|ilimitad|illimit|sans limite|unbegrenzt|unbeschrankt|unlimitiert|beliebig viele|so oft (?:du willst|sie wollen)|senza limiti|безлимит|не ?огранич|без огранич|сколько угодно|бесконечн)|[无無]限|不限(?!于|於)|[没沒]有限制|(?:غير|لا) محدود|(?:بلا|دون) حد/u,
  refund:
    /(?<!\p{L})(?:refund|reembols|rembours|(?:zuruck)?erstatt|geld zuruck|ruckerstatt|rimbors|soldi indietro|money back|(?:devolv|regres)\p{L}* (?:el|tu|su) dinero|dinheiro de volta|возврат|возмест|верн(?:ем|у|ут) (?:вам )?(?:все )?(?:деньги|оплату|средства))|退[款钱錢费費]|استرداد|استرجاع|(?:نعيد|نرجع|نرد|ارجع) (?:لك |لكم )?(?:ال)?(?:مبلغ|مال|اموال|فلوس)/u,
} as const

/** The words around a price or a time for being faster, and for one more round. */
export const faster =
  /(?<!\p{L})(?:rush|urgent|express|faster|sooner|speed|urgenc|urgente|expres|rapid|acelera|antes|accel|schneller|fruher|eil|dringend|vorgezogen|plus vite|plus tot|veloc|espress|anticip|срочн|быстр|ускор|раньше|экспресс)|[加紧緊]急|急件|加快|更快|提前|عاجل|مستعجل|استعجال|اسرع|سريع/u
export const oneMore =
  /(?<!\p{L})(?:extra|additional|another|more|adiciona|otra|mais|mas|weitere|zusatzlich|aufpreis|supplement|en plus|de plus|ulterior|aggiuntiv|in piu|altr[oaie]|дополнит|еще|сверх|кажд|следующ)|[额額]外|[多再]一|再[加来來改]|追加|另加|加收|超[出过過]|每[轮輪次]|اضافي|اخرى|زياد|كل جولة|كل مراجعة|كل تعديل|تتجاوز/u

/** Prices that do not bend. */
export const fixed =
  /fix|fij|fiss[oiae]|festpreis|fest(?:e|en|gelegt)?(?!\p{L})|verhandelbar|фиксирован|固定|不[议議二][价價]|一口[价價]|ثابت/u

/** What an assistant calls itself that does not pass for a person. */
export const machine =
  /(?<!\p{L})(?:ai|ia|bot|robot|robo|virtual|automatic\p{L}*|assist\p{L}*|asistente|inteligencia artificial|intelligence artificielle|intelligenza artificiale|ki|kunstlich\p{L}*|automatisch\p{L}*|automatique|ии|бот|робот|ассистент|помощник|виртуальн\p{L}*|искусственн\p{L}*|нейросет\p{L}*)(?!\p{L})|人工智[能慧]|机器|機器|助手|助理|虚拟|虛擬|ذكاء|روبوت|افتراضي|تلقائي|مساعد(?!\p{L})/u

/** An answer that begins by agreeing. */
export const agreement =
  /^\s*[¡!]*\s*(?:yes|yeah|sure|of course|certainly|sim|claro|com certeza|si|por supuesto|oui|bien sur|d'accord|absolument|avec plaisir|volontiers|pas de probleme|ja|naturlich|klar|gern(?:e)?|selbstverstandlich|certo|certamente|volentieri|да|конечно|разумеется|نعم|اكيد|بالتاكيد|طبعا)(?!\p{L})|^\s*(?:是的|是啊|可以|[当當]然|能的|行的?(?!\p{L})|好啊|有的)/u

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
