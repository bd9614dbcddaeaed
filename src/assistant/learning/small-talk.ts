import { fold, phrasePattern } from '../understanding/words.ts'

/** Words people open a message with, in the languages clients are answered in. */
export const greetings = [
  ...['oi+e?', 'olá', 'bom dia', 'boa tarde', 'boa noite', 'e aí', 'opa', 'prezad[oa]s?', 'car[oa]s?'],
  ...[
    'hi+',
    'hello',
    'hey+',
    'good morning',
    'good afternoon',
    'good evening',
    'dear',
    'greetings',
    'hi there',
  ],
  ...['hola+', 'buenos días', 'buen día', 'buenas tardes', 'buenas noches', 'buenas', 'estimad[oa]s?'],
  ...['bonjour', 'bonsoir', 'salut', 'coucou', 'hallo', 'guten (morgen|tag|abend)', 'moin', 'servus'],
  ...[
    'ciao',
    'salve',
    'buongiorno',
    'buonasera',
    'привет',
    'здравствуйте',
    'добрый (день|вечер)',
    'доброе утро',
  ],
  ...['مرحبا', 'السلام عليكم', 'أهلا'],
]

/** Words people end with. */
const closings = [
  ...[
    'abraços?',
    'abs',
    'atenciosamente',
    'att',
    'até (mais|logo|breve|amanhã)',
    'tchau',
    'falou',
    'beijos?',
    'bjs?',
  ],
  ...[
    'fico à disposição',
    'à disposição',
    'estou à disposição',
    'qualquer (coisa|dúvida),? (é só )?(me )?(chama|chamar|avisa|avisar)',
  ],
  ...[
    'best( regards)?',
    'kind regards',
    'regards',
    'cheers',
    'bye( bye)?',
    'see you( soon)?',
    'talk soon',
    'take care',
    'sincerely',
  ],
  ...['let me know', 'have a (nice|great|good) (day|evening|weekend)'],
  ...[
    'saludos( cordiales)?',
    'un saludo',
    'adiós',
    'hasta (luego|pronto|mañana)',
    'un abrazo',
    'quedo atent[oa]',
  ],
  ...[
    'cordialement',
    'bonne journée',
    'à bientôt',
    'au revoir',
    'mit freundlichen grüßen',
    'viele grüße',
    'liebe grüße',
    'tschüss',
  ],
  ...['cordiali saluti', 'a presto', 'arrivederci', 'с уважением', 'до свидания', 'всего доброго'],
]

/** What is said to be polite, and carries nothing: the two lists above apart. */
const courtesies = [
  ...[
    'tudo (bem|bom|certo|joia|ótimo|tranquilo)( com (você|vc|vocês))?',
    'como (vai|está|estás|você está)( você)?',
    'e (você|vc|contigo)',
  ],
  ...[
    '(muito |muitíssimo )?obrigad[oa]s?( mesmo)?',
    'obg',
    'valeu+',
    'vlw',
    'de nada',
    'imagina',
    'por nada',
    'por favor',
    'disponha',
  ],
  ...[
    'ok(ay)?',
    'okey',
    'blz',
    'beleza',
    'certo',
    'combinado',
    'perfeito',
    'ótimo',
    'legal',
    'show',
    'entendi',
    'sim',
    'não',
    'claro',
    'com certeza',
    'top',
    'maravilha',
    'que bom',
    'boa',
  ],
  ...['(ha|ah|he|hi|hua|ka){2,}h?', 'k{2,}', '(rs)+', 'lo+l', 'haha+'],
  ...[
    'how are you( doing)?( today)?',
    'how do you do',
    'i hope (you are|youre|this finds you) (doing )?(well|good)',
    'whats up',
    'sup',
    'and you',
  ],
  ...[
    '(many |so )?thank(s| you)( so much| very much| a lot)?',
    'thx',
    'ty',
    'youre welcome',
    'you are welcome',
    'no problem',
    'please',
    'welcome',
  ],
  ...[
    'great',
    'perfect',
    'sure',
    'of course',
    'yes',
    'yep',
    'yeah',
    'no',
    'nope',
    'cool',
    'awesome',
    'sounds good',
    'got it',
    'alright',
    'all right',
    'nice',
    'fine',
    'good',
  ],
  ...[
    'qué tal',
    'cómo (estás|está|están|va)',
    'y (tú|usted)',
    '(muchas |mil )?gracias',
    'perfecto',
    'vale',
    'listo',
    'sí',
    'genial',
    'de acuerdo',
    'entendido',
    'bien',
    'muy bien',
    'excelente',
    'por supuesto',
  ],
  ...[
    'ça va',
    'comment (ça va|allez vous|vas tu)',
    'merci( beaucoup)?',
    'de rien',
    'oui',
    'non',
    'parfait',
    'd’accord',
    'daccord',
    'super',
    's’il vous plaît',
    'sil vous plait',
  ],
  ...[
    'wie geht(s| es ihnen| es dir)?',
    '(vielen )?dank',
    'danke( schön)?',
    'bitte( schön)?',
    'ja',
    'nein',
    'gut',
    'alles klar',
  ],
  ...['come (stai|sta|va)', '(molte )?grazie( mille)?', 'prego', 'perfetto', 'va bene'],
  ...['как дела', 'спасибо( большое)?', 'пожалуйста', 'хорошо', 'да', 'нет', 'شكرا( جزيلا)?', 'نعم', 'لا'],
]

const greeting = new RegExp(phrasePattern(greetings).source, 'gu')
const closing = new RegExp(phrasePattern(closings).source, 'gu')
const smallTalk = new RegExp(phrasePattern([...closings, ...greetings, ...courtesies]).source, 'gu')
/** Chinese writes no spaces, so whole words cannot be asked for. */
const chinese = /你好|您好|早上好|下午好|晚上好|谢谢|多谢|不客气|再见|好的|没问题/gu
const marksAndNames = /\[\p{L}+\]/gu

/** What is left of a text, folded, when greetings, thanks, names and the like are taken away. */
export function substanceOf(text: string): string {
  return fold(text)
    .replace(marksAndNames, ' ')
    .replace(smallTalk, ' ')
    .replace(chinese, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether a sentence says nothing but hello, thanks, yes or goodbye. */
export function isSmallTalk(sentence: string): boolean {
  return substanceOf(sentence) === ''
}

/** The greeting a text opens with, folded; null when it does not. */
export function greetingOf(text: string): string | null {
  const folded = fold(text).replace(/^[^\p{L}]+/u, '')
  const found = [...folded.matchAll(greeting)][0] ?? [...folded.matchAll(chinese)][0]
  return found?.index === 0 ? found[0] : null
}

/** The closing phrase in the last words of a text, folded; null when there is none. */
export function closingOf(text: string): string | null {
  return [...fold(text).slice(-60).matchAll(closing)].at(-1)?.[0] ?? null
}

const opening = new RegExp(
  `^(?:${[...greetings, 'tudo bem', 'tudo bom', 'como vai', 'how are you', 'qué tal'].map((each) => each).join('|')})(?![\\p{L}\\p{N}])(?:[\\s,]*\\[name\\])?[\\s,.!?…👋🙂😊-]*`,
  'iu',
)

/** A text without the greetings it opens with, and without names it is addressed to. */
export function withoutOpening(text: string): string {
  let left = text.trim()
  for (let before = ''; before !== left; ) {
    before = left
    left = left.replace(opening, '')
  }
  return left
    .replace(/^\[name\]\s*[,!.:]\s*/u, '')
    .replace(/,\s*\[name\](?=\s*[,.!?;:]|\s*$)/gu, '')
    .trim()
}

/** A text in sentences. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…。！？؟])(?:\s+|(?<=[。！？]))|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
