import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { amount, writing } from './words.ts'

const { say, subject, faq, not, rule, includes } = writing('pt')
const reais = amount('BRL')

/** Caio Mendes, a web developer in Curitiba who writes Portuguese; his prices are fixed. */
export const web: Knowledge = {
  format: 1,
  sourceLanguage: 'pt',
  profile: {
    displayName: 'Caio Mendes',
    headline: say('Web developer', 'Desenvolvedor web', 'Desarrollador web'),
    bio: say(
      'I build fast sites for people who have no time to look after one.',
      'Faço sites rápidos para quem não tem tempo de cuidar de um.',
      'Hago sitios rápidos para quien no tiene tiempo de cuidar uno.',
    ),
    tone: 'neutral',
    generalRules: [],
  },
  services: [
    {
      id: 'site',
      name: subject(['Website', 'Criação de site', 'Creación de sitio web'], {
        en: ['website', 'web site', 'site', 'web page'],
        pt: ['site', 'website', 'página', 'página web'],
        es: ['sitio web', 'sitio', 'página web', 'web'],
      }),
      description: say(
        'Websites made to measure, ready for phones.',
        'Sites sob medida, prontos para celular.',
        'Sitios web a medida, listos para el móvil.',
      ),
      offered: [
        say('landing pages', 'landing pages', 'landing pages'),
        say('business sites', 'sites institucionais', 'sitios corporativos'),
        say('online stores', 'lojas virtuais', 'tiendas online'),
      ],
      notOffered: [
        not('mobile-apps', 'decline', ['mobile apps', 'aplicativos de celular', 'aplicaciones móviles'], {
          en: ['app', 'mobile app', 'android app', 'iphone app'],
          pt: ['aplicativo', 'app', 'aplicativo android'],
          es: ['app', 'aplicación', 'aplicación móvil'],
        }),
        not('ads', 'decline', ['paid ads', 'tráfego pago', 'publicidad pagada'], {
          en: ['google ads', 'facebook ads', 'ad campaign'],
          pt: ['anúncios', 'google ads', 'tráfego'],
          es: ['anuncios', 'google ads', 'campañas'],
        }),
        not('logos', 'decline', ['logo design', 'criação de logo', 'diseño de logo'], {
          en: ['logo'],
          pt: ['logo', 'logotipo', 'logomarca'],
          es: ['logo', 'logotipo'],
        }),
        not('migration', 'handoff', ['migration of an old site', 'migração de site antigo', 'migración'], {
          en: ['migrate', 'migration', 'move my old site'],
          pt: ['migrar', 'migração', 'transferir meu site'],
          es: ['migrar', 'migración', 'trasladar mi sitio'],
        }),
      ],
      packages: [
        {
          id: 'landing',
          name: say('Landing', 'Landing', 'Landing'),
          price: reais(1200),
          deliveryDays: 7,
          revisions: 2,
          includes: includes(
            ['1 page', '1 página', '1 página'],
            ['a contact form', 'formulário de contato', 'formulario de contacto'],
          ),
        },
        {
          id: 'business',
          name: say('Business', 'Institucional', 'Corporativo'),
          price: reais(2900),
          deliveryDays: 15,
          revisions: 3,
          includes: includes(
            ['up to 6 pages', 'até 6 páginas', 'hasta 6 páginas'],
            ['a Google map', 'mapa do Google', 'mapa de Google'],
            ['basic SEO', 'SEO básico', 'SEO básico'],
          ),
        },
        {
          id: 'store',
          name: say('Store', 'Loja', 'Tienda'),
          price: reais(5400),
          deliveryDays: 30,
          revisions: 4,
          includes: includes(
            ['up to 50 products', 'até 50 produtos', 'hasta 50 productos'],
            ['payment by Pix and card', 'pagamento por Pix e cartão', 'pago con Pix y tarjeta'],
            ['stock control', 'controle de estoque', 'control de inventario'],
          ),
        },
      ],
      addOns: [
        {
          id: 'blog',
          name: subject(['blog', 'blog', 'blog'], { en: ['news section'], pt: ['área de notícias'] }),
          price: reais(400),
          extraDays: 2,
        },
        {
          id: 'second-language',
          name: subject(['second language', 'segundo idioma', 'segundo idioma'], {
            en: ['bilingual', 'two languages', 'multilingual'],
            pt: ['bilíngue', 'dois idiomas'],
            es: ['bilingüe', 'dos idiomas'],
          }),
          price: reais(600),
          extraDays: 3,
        },
      ],
      rush: { kind: 'ask' },
      revisions: { unlimited: 'ask', extraRound: reais(150) },
      requirements: [
        {
          key: 'goal',
          label: say('Goal of the site', 'Objetivo do site', 'Objetivo del sitio'),
          question: say(
            'What should the site do for you?',
            'O que o site precisa fazer por você?',
            '¿Qué debe lograr el sitio para ti?',
          ),
          type: 'text',
          required: true,
          choices: [],
        },
        {
          key: 'domain',
          label: say('Domain', 'Domínio', 'Dominio'),
          question: say('Do you already have a domain?', 'Você já tem um domínio?', '¿Ya tienes un dominio?'),
          type: 'text',
          required: true,
          choices: [],
        },
        {
          key: 'deadline',
          label: say('Wanted by', 'Prazo desejado', 'Fecha deseada'),
          question: say('When do you need it?', 'Para quando você precisa?', '¿Para cuándo lo necesitas?'),
          type: 'date',
          required: false,
          choices: [],
        },
      ],
    },
    {
      id: 'care',
      name: subject(['Monthly maintenance', 'Manutenção mensal', 'Mantenimiento mensual'], {
        en: ['maintenance', 'monthly care', 'support plan'],
        pt: ['manutenção', 'plano mensal', 'suporte mensal'],
        es: ['mantenimiento', 'plan mensual', 'soporte mensual'],
      }),
      description: say(
        'Backups, updates and small changes, each month.',
        'Backups, atualizações e pequenas alterações, todo mês.',
        'Copias de seguridad, actualizaciones y pequeños cambios, cada mes.',
      ),
      offered: [say('backups and updates', 'backups e atualizações', 'copias y actualizaciones')],
      notOffered: [],
      packages: [
        {
          id: 'light-care',
          name: say('Light Care', 'Cuidado Leve', 'Cuidado Ligero'),
          price: reais(180),
          deliveryDays: 2,
          revisions: 2,
          includes: includes(['weekly backup', 'backup semanal', 'copia semanal']),
        },
        {
          id: 'full-care',
          name: say('Full Care', 'Cuidado Total', 'Cuidado Total'),
          price: reais(350),
          deliveryDays: 1,
          revisions: 6,
          includes: includes(
            ['daily backup', 'backup diário', 'copia diaria'],
            ['monthly report', 'relatório mensal', 'informe mensual'],
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
      'payment',
      'payment',
      ['How is it paid?', 'Como é o pagamento?', '¿Cómo se paga?'],
      [
        'A third at the start, a third at the first preview and a third at launch, by Pix or card.',
        'Um terço no início, um terço na primeira prévia e um terço no lançamento, por Pix ou cartão.',
        'Un tercio al inicio, un tercio en la primera vista previa y un tercio al lanzar, con Pix o tarjeta.',
      ],
    ),
    faq(
      'hosting',
      null,
      ['Is hosting included?', 'A hospedagem está inclusa?', '¿El hosting está incluido?'],
      [
        'Hosting and the domain are paid by you; Caio sets them up.',
        'A hospedagem e o domínio ficam por sua conta; o Caio configura.',
        'El hosting y el dominio corren por tu cuenta; Caio los configura.',
      ],
    ),
    faq(
      'technology',
      null,
      ['Do you use WordPress?', 'Você usa WordPress?', '¿Usas WordPress?'],
      [
        'Landing pages are plain HTML; the other sites run on WordPress, so you can edit them yourself.',
        'As landing pages são em HTML puro; os outros sites rodam em WordPress, para você mesmo editar.',
        'Las landing pages son HTML puro; los otros sitios usan WordPress, para que tú los edites.',
      ],
    ),
    faq(
      'texts',
      null,
      ['Who writes the texts?', 'Quem escreve os textos?', '¿Quién escribe los textos?'],
      [
        'You send the texts and photos; Caio arranges and corrects them.',
        'Você envia os textos e as fotos; o Caio organiza e corrige.',
        'Tú envías los textos y las fotos; Caio los ordena y corrige.',
      ],
    ),
    faq(
      'process',
      'process',
      ['What are the steps?', 'Quais são as etapas?', '¿Cuáles son los pasos?'],
      [
        'Briefing, a preview in the browser, your corrections, then launch.',
        'Briefing, uma prévia no navegador, suas correções e então o lançamento.',
        'Briefing, una vista previa en el navegador, tus correcciones y luego el lanzamiento.',
      ],
    ),
    faq(
      'portfolio',
      'portfolio',
      ['Can I see sites you made?', 'Posso ver sites que você fez?', '¿Puedo ver sitios que hiciste?'],
      [
        'Sites already online are listed at https://caiomendes.example',
        'Os sites no ar estão em https://caiomendes.example',
        'Los sitios publicados están en https://caiomendes.example',
      ],
    ),
    faq(
      'ownership',
      'ownership',
      ['Is the code mine?', 'O código é meu?', '¿El código es mío?'],
      [
        'Yes, the code is handed to you at launch.',
        'Sim, o código é entregue a você no lançamento.',
        'Sí, el código se te entrega al lanzar.',
      ],
    ),
    faq(
      'experience',
      'experience',
      ['How much experience do you have?', 'Quanta experiência você tem?', '¿Cuánta experiencia tienes?'],
      ['Caio has built sites since 2014.', 'O Caio faz sites desde 2014.', 'Caio hace sitios desde 2014.'],
    ),
    faq(
      'location',
      'location',
      ['Where are you?', 'Onde você fica?', '¿Dónde estás?'],
      [
        'Caio works in Curitiba, Brazil, and meets by video.',
        'O Caio trabalha em Curitiba e faz reuniões por vídeo.',
        'Caio trabaja en Curitiba, Brasil, y se reúne por video.',
      ],
    ),
  ],
  handoffRules: [
    rule('hacked', ['a hacked site', 'site invadido', 'sitio hackeado'], {
      en: ['hacked', 'malware', 'virus'],
      pt: ['hackeado', 'hackearam', 'invadido', 'vírus'],
      es: ['hackeado', 'hackearon', 'virus'],
    }),
    rule('public-tenders', ['public tenders', 'licitação', 'licitaciones'], {
      en: ['tender', 'public bid'],
      pt: ['licitação', 'edital', 'prefeitura'],
      es: ['licitación', 'ayuntamiento'],
    }),
    rule('partnership', ['partnership or equity', 'sociedade ou parceria', 'sociedad o alianza'], {
      en: ['equity', 'partner', 'partnership', 'co-founder'],
      pt: ['sócio', 'sociedade', 'parceria', 'permuta'],
      es: ['socio', 'sociedad', 'alianza', 'canje'],
    }),
  ],
  pricingStyle: 'informative',
  discounts: 'fixed',
}
