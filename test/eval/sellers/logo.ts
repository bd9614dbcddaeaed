import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { amount, writing } from './words.ts'

const { say, subject, faq, not, rule, includes } = writing('en')
const dollars = amount('USD')

/** Nora Vance, a freelance logo designer in Dublin who writes English and charges in dollars. */
export const logo: Knowledge = {
  format: 1,
  sourceLanguage: 'en',
  profile: {
    displayName: 'Nora Vance',
    headline: say('Logo designer', 'Designer de logos', 'Diseñadora de logos'),
    bio: say(
      'I draw logos that still look right when they are tiny.',
      'Desenho logos que continuam bonitos mesmo bem pequenos.',
      'Dibujo logos que se ven bien incluso muy pequeños.',
    ),
    tone: 'warm',
    generalRules: [
      say(
        'Never compare me with other designers.',
        'Nunca me compare com outros designers.',
        'Nunca me compares con otros diseñadores.',
      ),
    ],
  },
  services: [
    {
      id: 'logo',
      name: subject(['Logo design', 'Criação de logo', 'Diseño de logo'], {
        en: ['logo', 'logotype', 'brand mark', 'branding'],
        pt: ['logo', 'logotipo', 'logomarca', 'marca'],
        es: ['logo', 'logotipo', 'imagotipo', 'marca'],
      }),
      description: say(
        'Hand-drawn logos for cafés, shops and small studios.',
        'Logos desenhados à mão para cafés, lojas e pequenos estúdios.',
        'Logos dibujados a mano para cafeterías, tiendas y pequeños estudios.',
      ),
      offered: [
        say('a new logo', 'um logo novo', 'un logo nuevo'),
        say('a redesign of your logo', 'o redesenho do seu logo', 'el rediseño de tu logo'),
        say('a brand guide', 'um manual de marca', 'un manual de marca'),
      ],
      notOffered: [
        not('websites', 'decline', ['websites', 'sites', 'sitios web'], {
          en: ['website', 'web page', 'landing page', 'online shop', 'web design'],
          pt: ['site', 'página web', 'landing page', 'loja virtual'],
          es: ['sitio web', 'página web', 'landing page', 'tienda online', 'web'],
        }),
        not('animation', 'decline', ['animation', 'animação', 'animación'], {
          en: ['animated logo', 'animate', 'motion', 'gif', 'intro video'],
          pt: ['logo animado', 'animado', 'animar', 'gif', 'vinheta'],
          es: ['logo animado', 'animado', 'animar', 'gif', 'video'],
        }),
        not('printing', 'decline', ['printing', 'impressão', 'impresión'], {
          en: ['print', 'printed', 'print shop'],
          pt: ['imprimir', 'impresso', 'gráfica'],
          es: ['imprimir', 'impreso', 'imprenta'],
        }),
        not('mascots', 'handoff', ['mascots', 'mascotes', 'mascotas'], {
          en: ['mascot', 'cartoon character', 'character design'],
          pt: ['mascote', 'personagem'],
          es: ['mascota', 'personaje'],
        }),
      ],
      packages: [
        {
          id: 'spark',
          name: say('Spark', 'Spark', 'Spark'),
          price: dollars(95),
          deliveryDays: 3,
          revisions: 1,
          includes: includes(
            ['1 logo concept', '1 proposta de logo', '1 propuesta de logo'],
            ['PNG and JPG files', 'arquivos PNG e JPG', 'archivos PNG y JPG'],
          ),
        },
        {
          id: 'brandmark',
          name: say('Brandmark', 'Brandmark', 'Brandmark'),
          price: dollars(240),
          deliveryDays: 6,
          revisions: 3,
          includes: includes(
            ['3 logo concepts', '3 propostas de logo', '3 propuestas de logo'],
            ['vector files', 'arquivos vetoriais', 'archivos vectoriales'],
            ['a colour palette', 'paleta de cores', 'paleta de colores'],
          ),
        },
        {
          id: 'identity',
          name: say('Full Identity', 'Identidade Completa', 'Identidad Completa'),
          price: dollars(620),
          deliveryDays: 14,
          revisions: 'unlimited',
          includes: includes(
            ['everything in Brandmark', 'tudo do Brandmark', 'todo lo de Brandmark'],
            ['a 20-page brand guide', 'manual de marca de 20 páginas', 'manual de marca de 20 páginas'],
            ['social media covers', 'capas para redes sociais', 'portadas para redes sociales'],
          ),
        },
      ],
      addOns: [
        {
          id: 'extra-concept',
          name: subject(['extra concept', 'proposta extra', 'propuesta extra'], {
            en: ['another concept', 'one more concept', 'additional concept'],
            pt: ['mais uma proposta', 'proposta adicional'],
            es: ['otra propuesta', 'propuesta adicional'],
          }),
          price: dollars(45),
          extraDays: 1,
        },
        {
          id: 'business-card',
          name: subject(['business card', 'cartão de visita', 'tarjeta de visita'], {
            en: ['business cards'],
            pt: ['cartão', 'cartões de visita'],
            es: ['tarjeta', 'tarjetas de presentación'],
          }),
          price: dollars(60),
          extraDays: 2,
        },
      ],
      rush: { kind: 'offered', deliveryDays: 2, surcharge: dollars(70), packageIds: ['spark', 'brandmark'] },
      revisions: { unlimited: 'by-package', extraRound: dollars(20) },
      requirements: [
        {
          key: 'brand-name',
          label: say('Brand name', 'Nome da marca', 'Nombre de la marca'),
          question: say(
            'What name should the logo show?',
            'Que nome o logo deve mostrar?',
            '¿Qué nombre debe mostrar el logo?',
          ),
          type: 'text',
          required: true,
          choices: [],
        },
        {
          key: 'business',
          label: say('Business', 'Negócio', 'Negocio'),
          question: say('What does the business do?', 'O que o negócio faz?', '¿A qué se dedica el negocio?'),
          type: 'text',
          required: true,
          choices: [],
        },
        {
          key: 'style',
          label: say('Style', 'Estilo', 'Estilo'),
          question: say(
            'Which style do you like: minimalist, vintage or playful?',
            'De que estilo você gosta: minimalista, vintage ou divertido?',
            '¿Qué estilo te gusta: minimalista, vintage o divertido?',
          ),
          type: 'choice',
          required: true,
          choices: [
            say('minimalist', 'minimalista', 'minimalista'),
            say('vintage', 'vintage', 'vintage'),
            say('playful', 'divertido', 'divertido'),
          ],
        },
      ],
    },
  ],
  faqs: [
    faq(
      'payment',
      'payment',
      ['How do I pay?', 'Como eu pago?', '¿Cómo pago?'],
      [
        'You pay half to start and half at the end, by card or PayPal.',
        'Você paga metade para começar e metade no final, por cartão ou PayPal.',
        'Pagas la mitad al empezar y la mitad al final, con tarjeta o PayPal.',
      ],
    ),
    faq(
      'process',
      'process',
      ['How do you work?', 'Como você trabalha?', '¿Cómo trabajas?'],
      [
        'First a short questionnaire, then sketches, then your changes, then the final files.',
        'Primeiro um questionário curto, depois esboços, depois os seus ajustes e, por fim, os arquivos finais.',
        'Primero un cuestionario corto, luego bocetos, luego tus cambios y al final los archivos definitivos.',
      ],
    ),
    faq(
      'portfolio',
      'portfolio',
      ['Where can I see your work?', 'Onde vejo seus trabalhos?', '¿Dónde veo tus trabajos?'],
      [
        'Recent logos are at https://noravance.example/work',
        'Os logos recentes estão em https://noravance.example/work',
        'Los logos recientes están en https://noravance.example/work',
      ],
    ),
    faq(
      'ownership',
      'ownership',
      ['Who owns the logo?', 'De quem é o logo?', '¿De quién es el logo?'],
      [
        'The logo and its copyright are yours once the last payment is made.',
        'O logo e os direitos autorais são seus depois do último pagamento.',
        'El logo y sus derechos de autor son tuyos después del último pago.',
      ],
    ),
    faq(
      'file-formats',
      'file-formats',
      ['Which files do I get?', 'Quais arquivos eu recebo?', '¿Qué archivos recibo?'],
      [
        'Spark brings PNG and JPG; Brandmark and Full Identity add AI, SVG and PDF.',
        'O Spark traz PNG e JPG; o Brandmark e a Identidade Completa trazem também AI, SVG e PDF.',
        'Spark trae PNG y JPG; Brandmark e Identidad Completa traen además AI, SVG y PDF.',
      ],
    ),
    faq(
      'refund',
      'refund',
      ['Can I get my money back?', 'Posso receber meu dinheiro de volta?', '¿Puedo recuperar mi dinero?'],
      [
        'The first half is returned if you stop before the sketches; after that it is not.',
        'A primeira metade é devolvida se você parar antes dos esboços; depois disso, não.',
        'La primera mitad se devuelve si paras antes de los bocetos; después, no.',
      ],
    ),
    faq(
      'location',
      'location',
      ['Where are you based?', 'Onde você fica?', '¿Dónde estás?'],
      [
        'Nora works from Dublin, Ireland, with clients everywhere.',
        'A Nora trabalha em Dublin, na Irlanda, com clientes de todo lugar.',
        'Nora trabaja desde Dublín, Irlanda, con clientes de todas partes.',
      ],
    ),
    faq(
      'experience',
      'experience',
      ['How long have you been doing this?', 'Há quanto tempo faz isso?', '¿Cuánto tiempo llevas en esto?'],
      [
        'Nora has drawn logos for 8 years.',
        'A Nora desenha logos há 8 anos.',
        'Nora dibuja logos desde hace 8 años.',
      ],
    ),
    faq(
      'ai-use',
      null,
      [
        'Do you use AI to make the logos?',
        'Você usa inteligência artificial para fazer os logos?',
        '¿Usas inteligencia artificial para hacer los logos?',
      ],
      [
        'No, every logo starts on paper and no image generator is used.',
        'Não, todo logo começa no papel e nenhum gerador de imagens é usado.',
        'No, cada logo empieza en papel y no se usa ningún generador de imágenes.',
      ],
    ),
    faq(
      'redesign',
      null,
      [
        'Can you redesign the logo I already have?',
        'Você redesenha o logo que eu já tenho?',
        '¿Puedes rediseñar el logo que ya tengo?',
      ],
      [
        'Yes, a redesign is done with the Brandmark package or above.',
        'Sim, o redesenho é feito a partir do pacote Brandmark.',
        'Sí, el rediseño se hace a partir del paquete Brandmark.',
      ],
    ),
  ],
  handoffRules: [
    rule('contracts', ['contracts and NDAs', 'contratos e NDAs', 'contratos y NDAs'], {
      en: ['contract', 'nda', 'non-disclosure', 'confidentiality agreement'],
      pt: ['contrato', 'nda', 'termo de confidencialidade', 'sigilo'],
      es: ['contrato', 'nda', 'acuerdo de confidencialidad'],
    }),
    rule('trademark', ['trademark registration', 'registro de marca', 'registro de marca'], {
      en: ['trademark', 'register the name'],
      pt: ['registrar a marca', 'marca registrada', 'inpi'],
      es: ['registrar la marca', 'marca registrada'],
    }),
    rule('agencies', ['work for agencies', 'trabalho para agências', 'trabajo para agencias'], {
      en: ['agency', 'white label', 'resell'],
      pt: ['agência', 'revender', 'white label'],
      es: ['agencia', 'revender', 'marca blanca'],
    }),
  ],
  pricingStyle: 'balanced',
  discounts: 'ask',
}
