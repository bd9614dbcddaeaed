import type { ClientLanguage } from '../../domain/language.ts'
import { Phrases } from '../understanding/phrases.ts'
import { mixedWith } from './cues.ts'

/**
 * Words of one language that mean something without naming it, with regular-expression syntax where a word varies.
 * Compared without accents.
 */
type ReferringWords = {
  /** Say yes to what was offered: "deal", "go for it". */
  accepts: readonly string[]
  /** Point at what was spoken of last: "that one", "it". */
  points: readonly string[]
  /** Mean a package by its price. */
  cheapest: readonly string[]
  middle: readonly string[]
  dearest: readonly string[]
  /** Before what the client does for a living: "I sell", "we run". */
  ownTrade: readonly string[]
  /** Put an answer off: "let me see". */
  hesitates: readonly string[]
  /** Open a chat beside a name: "hiya Caio". */
  greets: readonly string[]
  /** Find something good, and say nothing else. */
  praises: readonly string[]
  /** Do not have it: "not yet", "none". */
  lacks: readonly string[]
}

const words: Readonly<Record<ClientLanguage, ReferringWords>> = {
  en: {
    accepts: [
      'deal',
      "let'?s (do|go)( it| for it)?",
      'go for it',
      'sold',
      "i'?ll take it",
      "i'?m in",
      'agreed',
    ],
    points: ['(that|this) one', 'it', 'that', 'this', 'in there'],
    cheapest: ['the (cheapest|least expensive|simplest|most basic|smallest)( one)?'],
    middle: ['the (middle|medium)( one)?', 'the one in the middle'],
    dearest: ['the (most expensive|dearest|priciest|biggest)( one)?'],
    ownTrade: [
      '(i|we) (sell|make|bake|run|own|produce)',
      '(i|we) have (an?|our|my)( \\p{l}+)? (shop|store|cafe|restaurant|bakery|business|company|studio|salon|bar|farm|gym|brand|clinic|band)',
    ],
    hesitates: [
      "(don'?t|didn'?t|do not) (understand|get it)",
      'let me (see|think|check)',
      'it depends',
      'depends',
      'hm+',
    ],
    praises: [
      'nice( one)?',
      'great',
      'cool',
      'perfect',
      'lovely',
      'grand',
      'awesome',
      'brilliant',
      'sweet',
      'excellent',
      'sounds good',
      'wonderful',
    ],
    lacks: ['no', 'not yet', 'none', 'nope', "(don't|dont|do not) have", "haven't", 'without'],
    greets: ['hi', 'hello', 'hiya', 'hey', 'morning', 'good (morning|afternoon|evening)', "how'?s it going"],
  },
  pt: {
    accepts: [
      'fechad[oa]',
      'fechou',
      'combinado',
      'bora',
      'vamos (nessa|fechar)',
      'pode ser',
      'quero sim',
      'topo',
    ],
    points: ['(ess[ea]|est[ea]) (ai|mesm[oa])?', 'ess[ea]', 'isso', 'nel[ea]', 'del[ea]', 'el[ea]'],
    cheapest: ['([oa]|n[oa]|pel[oa]|d[oa]) mais (barat[oa]|simples|em conta|basic[oa])'],
    middle: ['[oa] (do meio|intermediari[oa])'],
    dearest: ['([oa]|n[oa]|pel[oa]|d[oa]) mais (car[oa]|complet[oa])'],
    ownTrade: [
      '(eu|nos|a gente) (vend[eo]|vendemos|fa[cz]o?|fazemos)',
      '(vendo|vendemos|trabalho com|trabalhamos com)',
      '(tenho|temos|abri|abrimos) (um|uma|minha)( \\p{l}+)? (\\p{l}+[ae]ria|loja|empresa|negocio|salao|restaurante|clinica|oficina|marca|bar|escola|banda)',
    ],
    hesitates: ['nao entendi', 'deixa eu (ver|pensar)', 'depende', 'hm+', 'vou (ver|pensar)'],
    praises: [
      'show( de bola)?',
      'legal',
      'massa',
      '[oó]timo',
      'perfeito',
      'beleza',
      'maravilha',
      'top',
      'bacana',
      'excelente',
      'que bom',
    ],
    lacks: ['nao', 'ainda nao', 'nao tenho', 'sem', 'nenhum[a]?'],
    greets: [
      'oi+e?',
      'ola',
      'fala',
      'e ?ai',
      'salve',
      'blz',
      'tudo (bem|bom|certo)',
      'bom dia',
      'boa (tarde|noite)',
    ],
  },
  es: {
    accepts: [
      'dale',
      'va',
      'hecho',
      'trato hecho',
      'cerrado',
      'me lo llevo',
      'vamos con (ese|eso|esa)',
      'adelante',
    ],
    points: ['es[ea]', 'eso', 'est[ea]', 'el mismo', 'la misma', 'ahi'],
    cheapest: ['(el|la|al|del|lo) mas (barat[oa]|economic[oa]|sencill[oa]|simple|basic[oa])'],
    middle: ['(el|la) (del|de en) medio', '(el|la) intermedi[oa]'],
    dearest: ['(el|la|al|del) mas (car[oa]|complet[oa])'],
    ownTrade: [
      '(yo |nosotr[oa]s )?(vendo|vendemos|trabajo con|trabajamos con)',
      '(hago|hacemos) \\p{l}+s',
      '(tengo|tenemos|abri|abrimos) (una?|mi)( \\p{l}+)? (tienda|empresa|negocio|salon|restaurante|clinica|taller|marca|bar|escuela|banda)',
      '(tengo|tenemos) una? \\p{l}+[ae]ria',
    ],
    hesitates: ['no (entiendo|entendi)', 'dejame (ver|pensar)', 'depende', 'hm+', 'lo (pienso|consulto)'],
    praises: [
      'genial',
      'perfecto',
      'buenisimo',
      'excelente',
      'vale',
      'listo',
      'que bien',
      'chido',
      'barbaro',
      'bueno',
      'padre',
    ],
    lacks: ['no', 'aun no', 'todavia no', 'no tengo', 'sin', 'ningun[oa]?'],
    greets: ['hola', 'que (tal|onda)', 'buen(os|as) (dias|tardes|noches)', 'buenas'],
  },
  fr: {
    accepts: ["d'accord,? on y va", 'marche conclu', "c'est parti", 'allons-y', 'je le prends', 'je prends'],
    points: ['celui[- ](la|ci)', 'celle[- ](la|ci)', 'ca', 'cela'],
    cheapest: ['(le|la) moins cher(e)?', '(le|la) plus simple'],
    middle: ['(celui|celle) du milieu'],
    dearest: ['(le|la) plus (cher(e)?|complet|complete)'],
    ownTrade: [
      '(je vends|nous vendons|on vend|je fabrique|nous fabriquons)',
      "(j'ai|nous avons|je tiens|nous tenons) (une?|mon|ma)( \\p{l}+)? (\\p{l}+erie|boutique|magasin|entreprise|restaurant|salon|atelier|marque)",
    ],
    hesitates: ['pas compris', 'laissez-moi (voir|reflechir)', 'ca depend', 'hm+'],
    praises: ['super', 'parfait', 'genial', 'top', 'excellent', 'tres bien', 'nickel'],
    lacks: ['non', 'pas encore', 'aucune?', 'pas de', 'sans'],
    greets: ['bonjour', 'bonsoir', 'salut', 'coucou', 'ca va'],
  },
  de: {
    accepts: ['abgemacht', 'einverstanden', 'machen wir', 'nehme ich', "los geht'?s"],
    points: ['(dies|jen)(e|er|es|en|em)', '(das|der|die) da', 'es', 'das'],
    cheapest: ['(das|der|die|den) (gunstigste|billigste|einfachste)n?'],
    middle: ['(das|der|die|den) mittlere?n?'],
    dearest: ['(das|der|die|den) (teuerste|grosste)n?'],
    ownTrade: ['(ich verkaufe|wir verkaufen|ich betreibe|wir betreiben|ich backe|wir backen)'],
    hesitates: ['nicht verstanden', 'mal (sehen|schauen|uberlegen)', 'kommt darauf an', 'hm+'],
    praises: ['super', 'perfekt', 'toll', 'prima', 'klasse', 'sehr gut', 'wunderbar'],
    lacks: ['nein', 'noch nicht', 'keine?n?', 'ohne'],
    greets: ['hallo', 'hi', 'moin', 'servus', 'guten (tag|morgen|abend)'],
  },
  it: {
    accepts: ['affare fatto', "d'accordo", 'andata', 'lo prendo', 'la prendo', 'procediamo'],
    points: ['quest[oa]', 'quell[oa]', 'cio'],
    cheapest: ['(il|la|lo) (piu (economic[oa]|semplice)|meno car[oa])'],
    middle: ['quell[oa] (di|in) mezzo'],
    dearest: ['(il|la) piu (car[oa]|complet[oa])'],
    ownTrade: [
      '(io |noi )?(vendo|vendiamo|gestisco|gestiamo|produco|produciamo)',
      '(ho|abbiamo) una? (\\p{l}+eria|negozio|azienda|ristorante|salone|studio|marchio)',
    ],
    hesitates: ['non (capisco|ho capito)', 'fammi (vedere|pensare)', 'dipende', 'hm+'],
    praises: ['perfetto', 'ottimo', 'benissimo', 'bello', 'fantastico', 'va bene', 'grande'],
    lacks: ['no', 'non ancora', 'nessun[oa]?', 'senza'],
    greets: ['ciao', 'salve', 'buongiorno', 'buonasera', 'come va'],
  },
  ru: {
    accepts: ['договорились', 'по рукам', 'беру', 'берем'],
    points: ['эт(от|а|о|ой|ом)', 'н[её]м', 'ней', 'он', 'она'],
    cheapest: ['сам(ый|ая|ое|ую) (дешев|прост|недорог)\\p{l}+'],
    middle: ['средн(ий|яя|ее|юю)'],
    dearest: ['сам(ый|ая|ое|ую) (дорог|полн)\\p{l}+'],
    ownTrade: [
      '(я продаю|мы продаем)',
      'у (меня|нас) (\\p{l}+ )?(магазин|салон|кафе|ресторан|студия|фирма|компания|пекарня)',
    ],
    hesitates: ['не понял(а)?', 'дайте подумать', 'надо подумать', 'зависит', 'хм+'],
    praises: ['отлично', 'супер', 'прекрасно', 'здорово', 'класс', 'хорошо'],
    lacks: ['нет', 'пока нет', 'без'],
    greets: ['привет', 'здравствуйте', 'добрый (день|вечер)', 'как дела'],
  },
  ar: {
    accepts: ['اتفقنا', 'تم', 'موافق', 'ماشي'],
    points: ['هذا', 'هذه', 'ذلك', 'تلك', 'هاد', 'ده'],
    cheapest: ['الأرخص', 'الارخص', 'أرخص واحد'],
    middle: ['الأوسط', 'المتوسط'],
    dearest: ['الأغلى', 'الاغلى'],
    ownTrade: ['أبيع', 'نبيع', 'عندي (متجر|محل|مطعم|شركة)', 'لدي (متجر|محل|مطعم|شركة)'],
    hesitates: ['لم أفهم', 'دعني أفكر', 'حسب'],
    praises: ['ممتاز', 'رائع', 'جميل', 'حلو', 'تمام'],
    lacks: ['لا', 'ليس بعد', 'بدون'],
    greets: ['مرحبا', 'السلام عليكم', 'اهلا'],
  },
  zh: {
    accepts: ['成交', '就这么定了', '就要这个', '就这个'],
    points: ['这个', '那个', '它'],
    cheapest: ['最便宜的', '最简单的'],
    middle: ['中间的', '中间那个'],
    dearest: ['最贵的'],
    ownTrade: ['我是?卖', '我们是?卖', '我开了?一?家', '我们开了?一?家'],
    hesitates: ['不明白', '我想想', '看情况'],
    praises: ['太好了', '很好', '不错', '好的'],
    lacks: ['没有', '还没'],
    greets: ['你好', '您好', '嗨'],
  },
}

const phrases = new Map<string, Phrases>()

/** Phrases of one kind, of a language and of those its writers mix in; looked for in folded text. */
export function referring(language: ClientLanguage, kind: keyof ReferringWords): Phrases {
  const key = `${language} ${kind}`
  let found = phrases.get(key)
  if (!found) {
    found = new Phrases(...mixedWith(language).map((each) => words[each][kind]))
    phrases.set(key, found)
  }
  return found
}
