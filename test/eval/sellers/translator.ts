import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { amount, writing } from './words.ts'

const { say, subject, faq, not, rule, includes } = writing('es')
const euros = amount('EUR')

/** Lucía Ferrer, a translator in Valencia who writes Spanish and never works in a rush. */
export const translator: Knowledge = {
  format: 1,
  sourceLanguage: 'es',
  profile: {
    displayName: 'Lucía Ferrer',
    headline: say('Translator', 'Tradutora', 'Traductora'),
    bio: say(
      'I translate so that nobody notices it was translated.',
      'Traduzo para que ninguém perceba que foi traduzido.',
      'Traduzco para que nadie note que es una traducción.',
    ),
    tone: 'formal',
    generalRules: [],
  },
  services: [
    {
      id: 'translation',
      name: subject(['Translation', 'Tradução', 'Traducción'], {
        en: ['translate', 'translation', 'translated'],
        pt: ['traduzir', 'tradução', 'traduzido'],
        es: ['traducir', 'traducción', 'traducido'],
      }),
      description: say(
        'Translation between Spanish, English and Portuguese.',
        'Tradução entre espanhol, inglês e português.',
        'Traducción entre español, inglés y portugués.',
      ),
      offered: [
        say('web pages and articles', 'páginas web e artigos', 'páginas web y artículos'),
        say('letters and CVs', 'cartas e currículos', 'cartas y currículums'),
      ],
      notOffered: [
        not('sworn', 'decline', ['sworn translation', 'tradução juramentada', 'traducción jurada'], {
          en: ['sworn', 'certified translation', 'official translation'],
          pt: ['juramentada', 'certificada', 'oficial'],
          es: ['jurada', 'certificada', 'traducción oficial'],
        }),
        not('interpreting', 'decline', ['interpreting', 'interpretação', 'interpretación'], {
          en: ['interpreter', 'live translation', 'simultaneous'],
          pt: ['intérprete', 'simultânea'],
          es: ['intérprete', 'simultánea'],
        }),
        not('other-languages', 'decline', ['other languages', 'outros idiomas', 'otros idiomas'], {
          en: ['german', 'french', 'chinese', 'italian', 'japanese'],
          pt: ['alemão', 'francês', 'chinês', 'italiano', 'japonês'],
          es: ['alemán', 'francés', 'chino', 'italiano', 'japonés'],
        }),
        not('subtitles', 'handoff', ['subtitles', 'legendas', 'subtítulos'], {
          en: ['subtitle', 'captions', 'srt'],
          pt: ['legenda', 'legendar', 'srt'],
          es: ['subtitular', 'subtítulo', 'srt'],
        }),
      ],
      packages: [
        {
          id: 'short',
          name: say('Short', 'Breve', 'Breve'),
          price: euros(30),
          deliveryDays: 2,
          revisions: 1,
          includes: includes(['up to 500 words', 'até 500 palavras', 'hasta 500 palabras']),
        },
        {
          id: 'standard',
          name: say('Standard', 'Padrão', 'Estándar'),
          price: euros(110),
          deliveryDays: 4,
          revisions: 2,
          includes: includes(
            ['up to 2,000 words', 'até 2.000 palavras', 'hasta 2.000 palabras'],
            ['a list of terms', 'lista de termos', 'lista de términos'],
          ),
        },
        {
          id: 'long',
          name: say('Long', 'Extenso', 'Extenso'),
          price: euros(300),
          deliveryDays: 9,
          revisions: 3,
          includes: includes(
            ['up to 6,000 words', 'até 6.000 palavras', 'hasta 6.000 palabras'],
            ['a list of terms', 'lista de termos', 'lista de términos'],
            ['a second reading', 'uma segunda leitura', 'una segunda lectura'],
          ),
        },
      ],
      addOns: [
        {
          id: 'layout',
          name: subject(['layout', 'diagramação', 'maquetación'], {
            en: ['formatting', 'same layout'],
            pt: ['formatação', 'mesmo layout'],
            es: ['formato original', 'mismo diseño'],
          }),
          price: euros(60),
          extraDays: 2,
        },
        {
          id: 'glossary',
          name: subject(['glossary', 'glossário', 'glosario'], {}),
          price: euros(25),
          extraDays: 1,
        },
      ],
      rush: { kind: 'not-offered' },
      revisions: { unlimited: 'by-package', extraRound: null },
      requirements: [
        {
          key: 'languages',
          label: say('Languages', 'Idiomas', 'Idiomas'),
          question: say(
            'From which language into which?',
            'De que idioma para qual?',
            '¿De qué idioma a cuál?',
          ),
          type: 'text',
          required: true,
          choices: [],
        },
        {
          key: 'words',
          label: say('Number of words', 'Número de palavras', 'Número de palabras'),
          question: say(
            'About how many words is the text?',
            'Quantas palavras tem o texto, mais ou menos?',
            '¿Cuántas palabras tiene el texto, más o menos?',
          ),
          type: 'quantity',
          required: true,
          choices: [],
        },
      ],
    },
    {
      id: 'proofreading',
      name: subject(['Proofreading', 'Revisão de texto', 'Corrección de textos'], {
        en: ['proofread', 'correction', 'editing'],
        pt: ['revisão de texto', 'corrigir', 'correção'],
        es: ['corrección', 'corregir', 'corrección de estilo'],
      }),
      description: say(
        'A careful reading of a text in Spanish.',
        'Uma leitura cuidadosa de um texto em espanhol.',
        'Una lectura cuidadosa de un texto en español.',
      ),
      offered: [say('spelling and style', 'ortografia e estilo', 'ortografía y estilo')],
      notOffered: [],
      packages: [
        {
          id: 'light-proof',
          name: say('Light Reading', 'Leitura Leve', 'Lectura Ligera'),
          price: euros(20),
          deliveryDays: 1,
          revisions: 0,
          includes: includes(['spelling only', 'somente ortografia', 'solo ortografía']),
        },
        {
          id: 'deep-proof',
          name: say('Deep Reading', 'Leitura Profunda', 'Lectura Profunda'),
          price: euros(55),
          deliveryDays: 3,
          revisions: 1,
          includes: includes(
            ['spelling and style', 'ortografia e estilo', 'ortografía y estilo'],
            ['comments in the margin', 'comentários na margem', 'comentarios al margen'],
          ),
        },
      ],
      addOns: [],
      rush: { kind: 'not-offered' },
      revisions: { unlimited: 'by-package', extraRound: null },
      requirements: [],
    },
  ],
  faqs: [
    faq(
      'languages',
      null,
      ['Which languages do you translate?', 'Quais idiomas você traduz?', '¿Qué idiomas traduces?'],
      [
        'Spanish, English and Portuguese, in every direction.',
        'Espanhol, inglês e português, em todas as direções.',
        'Español, inglés y portugués, en todas las direcciones.',
      ],
    ),
    faq(
      'payment',
      'payment',
      ['How can I pay?', 'Como posso pagar?', '¿Cómo puedo pagar?'],
      [
        'Payment is made in full before starting, by bank transfer or PayPal.',
        'O pagamento é feito por inteiro antes de começar, por transferência ou PayPal.',
        'El pago se hace completo antes de empezar, por transferencia o PayPal.',
      ],
    ),
    faq(
      'machine',
      null,
      [
        'Do you use Google Translate or ChatGPT?',
        'Você usa o Google Tradutor ou o ChatGPT?',
        '¿Usas el traductor de Google o ChatGPT?',
      ],
      [
        'No machine translation is used: Lucía types every sentence.',
        'Não se usa tradução automática: a Lucía escreve cada frase.',
        'No se usa traducción automática: Lucía escribe cada frase.',
      ],
    ),
    faq(
      'privacy',
      null,
      ['Does my document stay private?', 'Meu documento fica em sigilo?', '¿Mi documento queda en privado?'],
      [
        'Your documents are read by Lucía alone and deleted a month after delivery.',
        'Seus documentos são lidos só pela Lucía e apagados um mês depois da entrega.',
        'Tus documentos los lee solo Lucía y se borran un mes después de la entrega.',
      ],
    ),
    faq(
      'file-formats',
      'file-formats',
      ['Which file formats do you accept?', 'Quais formatos você aceita?', '¿Qué formatos aceptas?'],
      [
        'Word, Google Docs and PDF with selectable text.',
        'Word, Google Docs e PDF com texto selecionável.',
        'Word, Google Docs y PDF con texto seleccionable.',
      ],
    ),
    faq(
      'refund',
      'refund',
      ['What if I cancel?', 'E se eu cancelar?', '¿Y si cancelo?'],
      [
        'Everything is returned if you cancel before the work starts.',
        'Tudo é devolvido se você cancelar antes do início do trabalho.',
        'Se devuelve todo si cancelas antes de que empiece el trabajo.',
      ],
    ),
    faq(
      'experience',
      'experience',
      ['Are you a qualified translator?', 'Você é formada em tradução?', '¿Eres traductora titulada?'],
      [
        'Lucía has a degree in translation and 12 years of practice.',
        'A Lucía é formada em tradução e tem 12 anos de prática.',
        'Lucía es titulada en traducción y tiene 12 años de práctica.',
      ],
    ),
    faq(
      'location',
      'location',
      ['Where do you live?', 'Onde você mora?', '¿Dónde vives?'],
      [
        'Lucía lives in Valencia, Spain, and works online.',
        'A Lucía mora em Valência, na Espanha, e trabalha online.',
        'Lucía vive en Valencia, España, y trabaja en línea.',
      ],
    ),
    faq(
      'process',
      'process',
      ['How does it work?', 'Como funciona?', '¿Cómo funciona?'],
      [
        'You send the file, Lucía confirms the package, translates, and you ask for corrections.',
        'Você envia o arquivo, a Lucía confirma o pacote, traduz, e você pede correções.',
        'Envías el archivo, Lucía confirma el paquete, traduce, y tú pides correcciones.',
      ],
    ),
  ],
  handoffRules: [
    rule(
      'specialised',
      ['medical and legal texts', 'textos médicos e jurídicos', 'textos médicos y jurídicos'],
      {
        en: ['medical', 'legal document', 'lawsuit', 'patent'],
        pt: ['médico', 'jurídico', 'laudo', 'processo judicial', 'patente'],
        es: ['médico', 'jurídico', 'juicio', 'patente', 'informe clínico'],
      },
    ),
    rule('books', ['books and novels', 'livros e romances', 'libros y novelas'], {
      en: ['novel', 'book', 'manuscript'],
      pt: ['livro', 'romance', 'manuscrito'],
      es: ['libro', 'novela', 'manuscrito'],
    }),
    rule('monthly', ['a monthly agreement', 'acordo mensal', 'acuerdo mensual'], {
      en: ['monthly', 'every month', 'ongoing work'],
      pt: ['mensal', 'todo mês', 'por mês'],
      es: ['mensual', 'cada mes', 'todos los meses'],
    }),
  ],
  pricingStyle: 'informative',
  discounts: 'ask',
}
