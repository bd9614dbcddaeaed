import arabic from 'naughty-words/ar.json'
import german from 'naughty-words/de.json'
import english from 'naughty-words/en.json'
import spanish from 'naughty-words/es.json'
import french from 'naughty-words/fr.json'
import italian from 'naughty-words/it.json'
import portuguese from 'naughty-words/pt.json'
import russian from 'naughty-words/ru.json'
import chinese from 'naughty-words/zh.json'

/** Why an assistant may not be called something, and the sentence that says so. */
export type NameRefusal = {
  code: 'mixed-alphabets' | 'offensive' | 'marketplace' | 'brand' | 'person' | 'claims-human'
  message: string
}

/**
 * Whether clients may be met by an assistant of this name (FEATURES P10): respectful, and nobody else's. Names
 * are compared by how they look, so letters of other alphabets and decorated ones hide nothing.
 *
 * @param name of the form `AssistantName` allows: letters, spaces, hyphens and apostrophes
 * @param people full names it must not take, for an assistant is not the seller either
 */
export function refuseName(name: string, people: readonly string[]): NameRefusal | null {
  if (mixesAlphabets(name)) {
    return { code: 'mixed-alphabets', message: 'Write each word in the letters of one alphabet.' }
  }
  const looks = [fold(name), skeleton(name)]
  if (looks.some(isOffensive)) return { code: 'offensive', message: 'Choose a respectful name.' }
  const holds = (words: readonly string[]) => looks.some((look) => words.some((word) => contains(look, word)))
  const holdsBrand = (names: readonly string[]) =>
    holds(names) || looks.some((look) => names.some((brand) => bearsBrand(look, brand)))
  if (holdsBrand(marketplaces)) {
    return {
      code: 'marketplace',
      message: 'This is the name of a marketplace: clients would think it answers.',
    }
  }
  if (holdsBrand(brands)) {
    return { code: 'brand', message: 'This is the name of a brand: clients would think it answers.' }
  }
  if (holds(claims)) {
    return {
      code: 'claims-human',
      message: 'Clients must know that no person answers: leave out words for one.',
    }
  }
  if (holds(publicFigures) || holds(people.map(skeleton).filter((person) => person.length > 1))) {
    return { code: 'person', message: 'This is a person’s name: clients would think that person answers.' }
  }
  return null
}

const marketplaces = [
  'fiverr',
  'upwork',
  'freelancer',
  'workana',
  'toptal',
  'peopleperhour',
  'getninjas',
  'mercado livre',
  'mercado libre',
  ...['etsy', 'ebay', 'aliexpress', 'alibaba', 'shopee', 'temu', 'olx', 'vinted', 'wallapop', 'rakuten'],
  ...['guru', 'contra', 'dribbble', 'behance', 'thumbtack', 'taskrabbit', 'malt', 'airbnb', 'booking'],
  ...['booking com', 'expedia', 'tripadvisor', 'decolar', 'despegar'],
]

const brands = [
  ...['whatsapp', 'facebook', 'instagram', 'messenger', 'telegram', 'meta', 'tiktok', 'linkedin', 'youtube'],
  ...['google', 'apple', 'amazon', 'microsoft', 'netflix', 'uber', 'paypal', 'mastercard', 'nubank'],
  ...['openai', 'chatgpt', 'claude', 'anthropic', 'gemini', 'copilot', 'siri', 'alexa', 'cortana'],
  ...['вотсап', 'ватсап', 'телеграм', 'гугл', 'яндекс', '谷歌', '微信', '淘宝', '阿里巴巴', 'واتساب', 'جوجل'],
]

/** Brands that ordinary names hold, or that are words of their own: only a whole word is theirs. */
const alsoWords = new Set(['freelancer', 'booking', 'amazon', 'claude', 'gemini', 'cortana', 'messenger'])

/** What is put before or after a brand to make a name of it. */
const prefix = '(my|the|team|meu|minha|mi|equipe|equipo)?'
const suffix =
  '(bot|ai|ia|app|chat|help|helper|support|suporte|soporte|care|team|assist|assistant|assistente|asistente|online)?'

/** Words by which an assistant would pass for somebody of flesh and blood. */
const claims = [
  ...[
    'human',
    'humano',
    'humana',
    'humain',
    'humaine',
    'mensch',
    'umano',
    'umana',
    'человек',
    '真人',
    'إنسان',
  ],
  ...['real person', 'pessoa real', 'pessoa de verdade', 'persona real', 'personne reelle', 'echte person'],
  ...['support team', 'customer support', 'suporte oficial', 'soporte oficial', 'official', 'oficial'],
]

/** The people impostors borrow most in the languages we answer in; nobody else's full name is known here. */
const publicFigures = [
  ...[
    'elon musk',
    'mark zuckerberg',
    'bill gates',
    'jeff bezos',
    'steve jobs',
    'sam altman',
    'warren buffett',
  ],
  ...[
    'donald trump',
    'joe biden',
    'barack obama',
    'vladimir putin',
    'xi jinping',
    'lula da silva',
    'bolsonaro',
  ],
  ...[
    'javier milei',
    'adolf hitler',
    'taylor swift',
    'beyonce',
    'shakira',
    'anitta',
    'neymar',
    'lionel messi',
  ],
  ...['cristiano ronaldo', 'mrbeast', 'pope francis', 'papa francisco', 'papa leao', 'pope leo'],
]

/** Given names and surnames that are words in another language's list. */
const realNames = new Set([
  ...[
    'aranha',
    'concha',
    'con',
    'mona',
    'mose',
    'peter',
    'pinto',
    'pippa',
    'regina',
    'rosette',
    'mamma',
    'fava',
  ],
])

/** Roots that are an insult inside any word; other words of the lists may sit in an innocent name. */
const roots = ['fuck', 'bitch', 'porn', 'whore', 'nigg', 'хуй', 'пизд', 'ебат']

const lists = [arabic, german, english, spanish, french, italian, portuguese, russian]
const offensive = new Set(
  lists
    .flat()
    .map(fold)
    .filter((word) => !realNames.has(word)),
)
/** So long that no given name holds one by chance; and Chinese, which writes no spaces between words. */
const offensiveAnywhere = [
  ...roots,
  ...[...offensive].filter((word) => /^\p{L}{7,}$/u.test(word)),
  ...chinese.filter((word) => /^\p{Script=Han}{2,}$/u.test(word)),
]

function isOffensive(look: string): boolean {
  const words = look.split(/[ '-]+/)
  const joined = words.join('')
  const spelledOut = words.length > 2 && words.every((word) => [...word].length === 1)
  return (
    offensive.has(look) ||
    words.some((word) => offensive.has(word)) ||
    [...offensive].some((phrase) => phrase.includes(' ') && contains(look, phrase)) ||
    offensiveAnywhere.some((word) => look.includes(word)) ||
    (spelledOut && (offensive.has(joined) || offensiveAnywhere.some((word) => joined.includes(word))))
  )
}

/** Whether a name holds words as whole words, or is nothing else but them when its spaces are taken out. */
function contains(look: string, words: string): boolean {
  const spaced = look.replace(/['-]/g, ' ')
  if (/\p{Script=Han}/u.test(words)) return look.includes(words)
  return ` ${spaced} `.includes(` ${words} `) || spaced.replaceAll(' ', '') === words.replaceAll(' ', '')
}

/** Whether one word of a name, or all of them run together, is a brand with something joined to it: “FiverrBot”. */
function bearsBrand(look: string, brand: string): boolean {
  const plain = brand.replaceAll(' ', '')
  const words = look.split(/[ '-]+/)
  const joined = words.join('')
  if (plain.length >= 6 && !alsoWords.has(plain)) return joined.includes(plain)
  const joinedTo = new RegExp(`^${prefix}${plain}${suffix}$`, 'u')
  return [...words, joined].some((word) => joinedTo.test(word))
}

/** Lower case, compatibility forms resolved, no accents: 𝓛𝓲𝓪, Ｌｉａ and Lía are one. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Letters that look like Latin ones, after Unicode's confusables (UTS #39), as far as they can stand in a name:
 * Cyrillic, Greek, Armenian, and Latin letters of their own. The whole table weighs 28 KB compressed, of which a
 * name, which has neither digits nor signs, could use this much.
 */
const lookAlikes = new Map(
  Object.entries({
    a: 'аαɑᴀ',
    b: 'вьʙƅ',
    c: 'сϲᴄ',
    d: 'ԁɗᴅ',
    e: 'еєεέҽᴇ',
    f: 'ғƒꜰ',
    g: 'ɡցɢ',
    h: 'һհнʜ',
    i: 'іιıɪḭ',
    j: 'јϳᴊ',
    k: 'кκᴋ',
    l: 'ӏⅼʟłɫ',
    m: 'мμᴍϻ',
    n: 'пηոɴ',
    o: 'оοσօøᴏ',
    p: 'рρᴘ',
    q: 'ԛգ',
    r: 'гʀɾ',
    s: 'ѕꜱʂ',
    t: 'тτᴛŧ',
    u: 'υսʊᴜ',
    v: 'ѵνᴠ',
    w: 'ԝωᴡ',
    x: 'хχ',
    y: 'уүγʏ',
    z: 'ᴢʐ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
)

/** What a name looks like to somebody who reads Latin letters. */
function skeleton(text: string): string {
  return Array.from(fold(text), (letter) => lookAlikes.get(letter) ?? letter).join('')
}

const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u]

/** A word of letters from two alphabets that look alike is written to be misread (UTS #39, section 5). */
function mixesAlphabets(name: string): boolean {
  return name
    .normalize('NFKC')
    .split(/[\s'’-]+/)
    .some((word) => alphabets.filter((alphabet) => alphabet.test(word)).length > 1)
}
