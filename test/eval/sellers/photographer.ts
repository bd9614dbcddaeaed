import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { amount, writing } from './words.ts'

const { say, subject, faq, not, rule, includes } = writing('pt')
const euros = amount('EUR')

/** Beatriz Rocha, a wedding photographer in Porto who confirms every date herself. */
export const photographer: Knowledge = {
  format: 1,
  sourceLanguage: 'pt',
  profile: {
    displayName: 'Beatriz Rocha',
    headline: say('Wedding photographer', 'Fotógrafa de casamentos', 'Fotógrafa de bodas'),
    bio: say(
      'I photograph weddings the way they felt.',
      'Fotografo casamentos do jeito que foram sentidos.',
      'Fotografío bodas tal como se sintieron.',
    ),
    tone: 'warm',
    generalRules: [],
  },
  services: [
    {
      id: 'wedding',
      name: subject(['Wedding photography', 'Fotografia de casamento', 'Fotografía de boda'], {
        en: ['wedding', 'wedding photos', 'wedding photographer'],
        pt: ['casamento', 'fotos de casamento', 'matrimônio'],
        es: ['boda', 'fotos de boda', 'matrimonio', 'casamiento'],
      }),
      description: say(
        'Natural light and no stiff poses, from the getting ready to the dance.',
        'Luz natural e sem poses duras, dos preparativos à dança.',
        'Luz natural y sin poses rígidas, de los preparativos al baile.',
      ),
      offered: [
        say('religious and civil weddings', 'casamentos religiosos e civis', 'bodas religiosas y civiles'),
        say('elopements', 'casamentos a dois', 'bodas íntimas'),
      ],
      notOffered: [
        not('video', 'decline', ['video', 'vídeo', 'video'], {
          en: ['videographer', 'film', 'filming'],
          pt: ['filmagem', 'filmar', 'videomaker'],
          es: ['grabar', 'filmar', 'vídeo'],
        }),
        not('raw-files', 'decline', ['raw files', 'arquivos RAW', 'archivos RAW'], {
          en: ['raw', 'raws', 'unedited photos'],
          pt: ['raw', 'fotos sem edição', 'fotos brutas'],
          es: ['raw', 'fotos sin editar'],
        }),
        not('make-up', 'decline', ['make-up', 'maquiagem', 'maquillaje'], {
          en: ['makeup', 'hairdresser', 'hair'],
          pt: ['maquilhagem', 'cabelo', 'penteado'],
          es: ['peinado', 'peluquería'],
        }),
        not('newborn', 'handoff', ['newborn sessions', 'ensaio newborn', 'sesión de recién nacido'], {
          en: ['newborn', 'baby shoot'],
          pt: ['newborn', 'recém-nascido'],
          es: ['newborn', 'recién nacido'],
        }),
      ],
      packages: [
        {
          id: 'ceremony',
          name: say('Ceremony', 'Cerimônia', 'Ceremonia'),
          price: euros(650),
          deliveryDays: 20,
          revisions: 1,
          includes: includes(
            ['4 hours of coverage', '4 horas de cobertura', '4 horas de cobertura'],
            ['200 edited photos', '200 fotos editadas', '200 fotos editadas'],
          ),
        },
        {
          id: 'full-day',
          name: say('Full Day', 'Dia Inteiro', 'Día Completo'),
          price: euros(1350),
          deliveryDays: 30,
          revisions: 2,
          includes: includes(
            ['10 hours of coverage', '10 horas de cobertura', '10 horas de cobertura'],
            ['500 edited photos', '500 fotos editadas', '500 fotos editadas'],
            ['an online gallery', 'galeria online', 'galería en línea'],
          ),
        },
        {
          id: 'weekend',
          name: say('Weekend', 'Fim de Semana', 'Fin de Semana'),
          price: euros(2300),
          deliveryDays: 45,
          revisions: 3,
          includes: includes(
            ['two days of coverage', 'dois dias de cobertura', 'dos días de cobertura'],
            ['900 edited photos', '900 fotos editadas', '900 fotos editadas'],
            ['an engagement session', 'ensaio de noivado', 'sesión de compromiso'],
          ),
        },
      ],
      addOns: [
        {
          id: 'album',
          name: subject(['printed album', 'álbum impresso', 'álbum impreso'], {
            en: ['album', 'photo book'],
            pt: ['álbum', 'fotolivro'],
            es: ['álbum', 'fotolibro'],
          }),
          price: euros(280),
          extraDays: 15,
        },
        {
          id: 'drone',
          name: subject(['drone photos', 'fotos com drone', 'fotos con dron'], {
            en: ['drone', 'aerial'],
            pt: ['drone', 'fotos aéreas'],
            es: ['dron', 'drone', 'fotos aéreas'],
          }),
          price: euros(190),
          extraDays: 0,
        },
        {
          id: 'second-photographer',
          name: subject(['second photographer', 'segundo fotógrafo', 'segundo fotógrafo'], {
            en: ['another photographer', 'two photographers'],
            pt: ['dois fotógrafos', 'mais um fotógrafo'],
            es: ['dos fotógrafos', 'otro fotógrafo'],
          }),
          price: euros(320),
          extraDays: 0,
        },
      ],
      rush: {
        kind: 'offered',
        deliveryDays: 10,
        surcharge: euros(150),
        packageIds: ['ceremony', 'full-day'],
      },
      revisions: { unlimited: 'by-package', extraRound: euros(40) },
      requirements: [
        {
          key: 'wedding-date',
          label: say('Date of the wedding', 'Data do casamento', 'Fecha de la boda'),
          question: say('When is the wedding?', 'Quando é o casamento?', '¿Cuándo es la boda?'),
          type: 'date',
          required: true,
          choices: [],
        },
        {
          key: 'venue',
          label: say('Venue', 'Local', 'Lugar'),
          question: say('Where will it be?', 'Onde vai ser?', '¿Dónde será?'),
          type: 'text',
          required: true,
          choices: [],
        },
        {
          key: 'guests',
          label: say('Guests', 'Convidados', 'Invitados'),
          question: say(
            'How many guests do you expect?',
            'Quantos convidados você espera?',
            '¿Cuántos invitados esperas?',
          ),
          type: 'quantity',
          required: true,
          choices: [],
        },
      ],
    },
    {
      id: 'portrait',
      name: subject(['Couple session', 'Ensaio de casal', 'Sesión de pareja'], {
        en: ['couple shoot', 'portrait session', 'pre-wedding'],
        pt: ['ensaio', 'pré-wedding', 'sessão de casal'],
        es: ['sesión de fotos', 'preboda', 'sesión en pareja'],
      }),
      description: say(
        'An hour outdoors for two.',
        'Uma hora ao ar livre para dois.',
        'Una hora al aire libre para dos.',
      ),
      offered: [say('outdoor sessions', 'ensaios externos', 'sesiones al aire libre')],
      notOffered: [],
      packages: [
        {
          id: 'couple',
          name: say('Golden Hour', 'Fim de Tarde', 'Atardecer'),
          price: euros(180),
          deliveryDays: 7,
          revisions: 1,
          includes: includes(['40 edited photos', '40 fotos editadas', '40 fotos editadas']),
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
      'booking',
      null,
      ['How do I reserve my date?', 'Como reservo a minha data?', '¿Cómo reservo mi fecha?'],
      [
        'A deposit of 30 % reserves the date, and the rest is due a week before the wedding.',
        'Um sinal de 30 % reserva a data, e o resto é pago uma semana antes do casamento.',
        'Un anticipo del 30 % reserva la fecha, y el resto se paga una semana antes de la boda.',
      ],
    ),
    faq(
      'payment',
      'payment',
      ['Which payment methods are there?', 'Quais as formas de pagamento?', '¿Qué formas de pago hay?'],
      [
        'Bank transfer, MB Way or card.',
        'Transferência, MB Way ou cartão.',
        'Transferencia, MB Way o tarjeta.',
      ],
    ),
    faq(
      'travel',
      null,
      ['Do you travel to other cities?', 'Você viaja para outras cidades?', '¿Viajas a otras ciudades?'],
      [
        'Travel within the north of Portugal is included; further away it is charged at cost.',
        'O deslocamento no norte de Portugal está incluso; mais longe, é cobrado a preço de custo.',
        'El traslado en el norte de Portugal está incluido; más lejos se cobra al costo.',
      ],
    ),
    faq(
      'rain',
      null,
      ['What happens if it rains?', 'E se chover?', '¿Qué pasa si llueve?'],
      [
        'Beatriz brings lights and umbrellas and photographs indoors or under cover.',
        'A Beatriz leva luzes e guarda-chuvas e fotografa em lugar coberto.',
        'Beatriz lleva luces y paraguas y fotografía bajo techo.',
      ],
    ),
    faq(
      'portfolio',
      'portfolio',
      [
        'Where can I see weddings you did?',
        'Onde vejo casamentos que você fez?',
        '¿Dónde veo bodas que hiciste?',
      ],
      [
        'Whole weddings are at https://beatrizrocha.example/casamentos',
        'Há casamentos completos em https://beatrizrocha.example/casamentos',
        'Hay bodas completas en https://beatrizrocha.example/casamentos',
      ],
    ),
    faq(
      'experience',
      'experience',
      ['How many weddings have you done?', 'Quantos casamentos você já fez?', '¿Cuántas bodas has hecho?'],
      [
        'Beatriz has photographed more than 160 weddings in 11 years.',
        'A Beatriz já fotografou mais de 160 casamentos em 11 anos.',
        'Beatriz ha fotografiado más de 160 bodas en 11 años.',
      ],
    ),
    faq(
      'location',
      'location',
      ['Where are you based?', 'De onde você é?', '¿De dónde eres?'],
      [
        'Beatriz is based in Porto, Portugal.',
        'A Beatriz mora no Porto, em Portugal.',
        'Beatriz vive en Oporto, Portugal.',
      ],
    ),
    faq(
      'ownership',
      'ownership',
      ['May we post the photos?', 'Podemos publicar as fotos?', '¿Podemos publicar las fotos?'],
      [
        'You may print and share the photos as you like, for personal use.',
        'Vocês podem imprimir e compartilhar as fotos à vontade, para uso pessoal.',
        'Pueden imprimir y compartir las fotos como quieran, para uso personal.',
      ],
    ),
    faq(
      'file-formats',
      'file-formats',
      ['How are the photos delivered?', 'Como as fotos são entregues?', '¿Cómo se entregan las fotos?'],
      [
        'As JPG in full resolution, in a private gallery to download.',
        'Em JPG com resolução máxima, numa galeria privada para baixar.',
        'En JPG a máxima resolución, en una galería privada para descargar.',
      ],
    ),
  ],
  handoffRules: [
    rule('dates', ['whether a date is free', 'se uma data está livre', 'si una fecha está libre'], {
      en: ['available on', 'free on', 'is the date free', 'your calendar'],
      pt: ['data livre', 'disponível no dia', 'agenda', 'disponibilidade'],
      es: ['fecha libre', 'disponible el', 'agenda', 'disponibilidad'],
    }),
    rule('abroad', ['weddings abroad', 'casamento no exterior', 'bodas en el extranjero'], {
      en: ['abroad', 'destination wedding', 'another country'],
      pt: ['exterior', 'outro país', 'destination wedding'],
      es: ['extranjero', 'otro país', 'boda destino'],
    }),
    rule('commercial', ['commercial and press use', 'uso comercial e imprensa', 'uso comercial y prensa'], {
      en: ['commercial', 'magazine', 'press', 'advertising'],
      pt: ['comercial', 'revista', 'imprensa', 'publicidade'],
      es: ['comercial', 'revista', 'prensa', 'publicidad'],
    }),
  ],
  pricingStyle: 'assertive',
  discounts: 'ask',
}
