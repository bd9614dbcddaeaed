import { type AssistantSettings, defaultSettings } from '../../domain/assistant-settings.ts'
import type { Faq, Knowledge, Package, Requirement, Service } from '../../domain/knowledge.ts'

/** A text of the demo seller: written in Portuguese, with her own translations. */
const say = (pt: string, en: string, es: string) => ({ text: pt, variants: { en, es } })

/** A subject with other words for it, per language. */
const subject = (
  name: [pt: string, en: string, es: string],
  terms: { pt?: string[]; en?: string[]; es?: string[] } = {},
) => ({ ...say(...name), terms })

const reais = (amount: number) => ({ minor: amount * 100, currency: 'BRL' })

const essential: Package = {
  id: 'essential',
  name: say('Essencial', 'Essential', 'Esencial'),
  price: reais(390),
  deliveryDays: 4,
  revisions: 2,
  includes: [
    say('1 proposta de logo', '1 logo concept', '1 propuesta de logo'),
    say('arquivos PNG e JPG', 'PNG and JPG files', 'archivos PNG y JPG'),
    say(
      'versão com fundo transparente',
      'a version with a transparent background',
      'versión con fondo transparente',
    ),
  ],
}

const professional: Package = {
  id: 'professional',
  name: say('Profissional', 'Professional', 'Profesional'),
  price: reais(790),
  deliveryDays: 7,
  revisions: 3,
  includes: [
    say('3 propostas de logo', '3 logo concepts', '3 propuestas de logo'),
    say('arquivos PNG, JPG e PDF', 'PNG, JPG and PDF files', 'archivos PNG, JPG y PDF'),
    say('arquivos vetoriais editáveis', 'editable vector files', 'archivos vectoriales editables'),
    say('paleta de cores', 'a colour palette', 'paleta de colores'),
  ],
}

const complete: Package = {
  id: 'complete',
  name: say('Completo', 'Complete', 'Completo'),
  price: reais(1490),
  deliveryDays: 12,
  revisions: 5,
  includes: [
    say('tudo do pacote Profissional', 'everything in Professional', 'todo lo del paquete Profesional'),
    say('manual da marca de 12 páginas', 'a 12-page brand guide', 'manual de marca de 12 páginas'),
    say('cartão de visita', 'a business card', 'tarjeta de presentación'),
    say('capas para redes sociais', 'social media covers', 'portadas para redes sociales'),
  ],
}

const brandName: Requirement = {
  key: 'brand-name',
  label: say('Nome da marca', 'Brand name', 'Nombre de la marca'),
  question: say(
    'Qual é o nome da marca, como deve aparecer?',
    'What is the brand name, exactly as it should appear?',
    '¿Cuál es el nombre de la marca, tal como debe aparecer?',
  ),
  type: 'text',
  required: true,
  choices: [],
}

const logo: Service = {
  id: 'logo',
  name: subject(['Criação de logo', 'Logo design', 'Diseño de logo'], {
    pt: ['logo', 'logotipo', 'logomarca', 'identidade visual', 'marca'],
    en: ['logo', 'logotype', 'brand identity', 'branding', 'visual identity'],
    es: ['logo', 'logotipo', 'identidad visual', 'identidad de marca', 'imagotipo'],
  }),
  description: say(
    'Logos originais, desenhados do zero, para pequenos negócios e profissionais.',
    'Original logos, drawn from scratch, for small businesses and professionals.',
    'Logos originales, dibujados desde cero, para pequeños negocios y profesionales.',
  ),
  offered: [
    say('logo novo do zero', 'a new logo from scratch', 'logo nuevo desde cero'),
    say(
      'redesenho de um logo que já existe',
      'redesign of an existing logo',
      'rediseño de un logo existente',
    ),
    say('manual da marca', 'brand guide', 'manual de marca'),
  ],
  notOffered: [
    {
      id: 'websites',
      topic: subject(['criação de sites', 'website design', 'diseño de sitios web'], {
        pt: ['site', 'website', 'página web', 'landing page', 'loja virtual', 'aplicativo', 'app'],
        en: ['website', 'web site', 'web page', 'landing page', 'online store', 'web design', 'app'],
        es: ['sitio web', 'página web', 'landing page', 'tienda online', 'web', 'aplicación', 'app'],
      }),
      response: 'decline',
    },
    {
      id: 'animation',
      topic: subject(['animação e vídeo', 'animation and video', 'animación y video'], {
        pt: ['animação', 'animado', 'vídeo', 'motion', 'vinheta', 'gif'],
        en: ['animation', 'animated', 'video', 'motion graphics', 'intro', 'gif'],
        es: ['animación', 'animado', 'video', 'vídeo', 'motion', 'gif'],
      }),
      response: 'decline',
    },
    {
      id: 'printing',
      topic: subject(['impressão', 'printing', 'impresión'], {
        pt: ['imprimir', 'impresso', 'gráfica', 'camiseta', 'banner'],
        en: ['print', 'printed', 't-shirt', 'banner printing'],
        es: ['imprimir', 'impreso', 'imprenta', 'camiseta'],
      }),
      response: 'decline',
    },
    {
      id: 'packaging',
      topic: subject(['design de embalagem', 'packaging design', 'diseño de empaques'], {
        pt: ['embalagem', 'rótulo', 'caixa'],
        en: ['packaging', 'label design', 'product label', 'box design'],
        es: ['empaque', 'embalaje', 'etiqueta', 'packaging'],
      }),
      response: 'handoff',
    },
  ],
  packages: [essential, professional, complete],
  addOns: [
    {
      id: 'extra-concept',
      name: subject(['proposta extra de logo', 'extra logo concept', 'propuesta extra de logo'], {
        pt: ['proposta extra', 'proposta adicional', 'mais uma proposta'],
        en: ['extra concept', 'additional concept', 'another concept'],
        es: ['propuesta extra', 'propuesta adicional', 'otra propuesta'],
      }),
      price: reais(120),
      extraDays: 1,
    },
    {
      id: 'business-card',
      name: subject(['cartão de visita', 'business card', 'tarjeta de presentación'], {
        pt: ['cartão', 'cartões de visita'],
        en: ['business cards', 'visiting card'],
        es: ['tarjeta', 'tarjeta de visita'],
      }),
      price: reais(150),
      extraDays: 2,
    },
    {
      id: 'stationery',
      name: subject(['papelaria', 'stationery', 'papelería'], {
        pt: ['papel timbrado', 'envelope', 'assinatura de e-mail'],
        en: ['letterhead', 'envelope', 'email signature'],
        es: ['papel membretado', 'sobre', 'firma de correo'],
      }),
      price: reais(220),
      extraDays: 2,
    },
  ],
  rush: {
    kind: 'offered',
    deliveryDays: 2,
    surcharge: reais(250),
    packageIds: ['essential', 'professional'],
  },
  revisions: { unlimited: 'by-package', extraRound: reais(80) },
  requirements: [
    brandName,
    {
      key: 'business',
      label: say('O que o negócio faz', 'What the business does', 'A qué se dedica el negocio'),
      question: say(
        'O que o seu negócio faz e para quem?',
        'What does your business do, and for whom?',
        '¿A qué se dedica tu negocio y para quién?',
      ),
      type: 'text',
      required: true,
      choices: [],
    },
    {
      key: 'style',
      label: say('Estilo', 'Style', 'Estilo'),
      question: say(
        'Que estilo combina com a marca: minimalista, clássico, divertido ou ousado?',
        'Which style fits the brand: minimalist, classic, playful or bold?',
        '¿Qué estilo va con la marca: minimalista, clásico, divertido o atrevido?',
      ),
      type: 'choice',
      required: true,
      choices: [
        say('minimalista', 'minimalist', 'minimalista'),
        say('clássico', 'classic', 'clásico'),
        say('divertido', 'playful', 'divertido'),
        say('ousado', 'bold', 'atrevido'),
      ],
    },
    {
      key: 'deadline',
      label: say('Prazo desejado', 'Wanted by', 'Fecha deseada'),
      question: say('Para quando você precisa?', 'When do you need it by?', '¿Para cuándo lo necesitas?'),
      type: 'date',
      required: true,
      choices: [],
    },
    {
      key: 'references',
      label: say('Referências', 'References', 'Referencias'),
      question: say(
        'Tem algum link de referência que você gosta?',
        'Is there a link to a reference you like?',
        '¿Tienes algún enlace de referencia que te guste?',
      ),
      type: 'link',
      required: false,
      choices: [],
    },
  ],
}

const social: Service = {
  id: 'social',
  name: subject(['Artes para redes sociais', 'Social media graphics', 'Diseños para redes sociales'], {
    pt: ['redes sociais', 'rede social', 'post', 'posts', 'artes para instagram', 'feed', 'stories'],
    en: ['social media', 'post', 'posts', 'instagram graphics', 'feed', 'stories'],
    es: ['redes sociales', 'red social', 'post', 'posts', 'publicaciones', 'feed', 'historias'],
  }),
  description: say(
    'Modelos de posts prontos para editar, com a cara da sua marca.',
    'Post templates ready to edit, with the look of your brand.',
    'Plantillas de publicaciones listas para editar, con el estilo de tu marca.',
  ),
  offered: [
    say('modelos de posts', 'post templates', 'plantillas de publicaciones'),
    say('modelos de stories', 'story templates', 'plantillas de historias'),
  ],
  notOffered: [
    {
      id: 'management',
      topic: subject(['gestão de redes sociais', 'social media management', 'gestión de redes sociales'], {
        pt: ['gerenciar', 'gestão', 'tráfego pago', 'anúncios', 'seguidores'],
        en: ['manage', 'management', 'paid ads', 'ads', 'followers'],
        es: ['gestionar', 'gestión', 'manejar mis redes', 'anuncios', 'seguidores'],
      }),
      response: 'decline',
    },
  ],
  packages: [
    {
      id: 'starter-kit',
      name: say('Kit Inicial', 'Starter Kit', 'Kit Inicial'),
      price: reais(320),
      deliveryDays: 5,
      revisions: 2,
      includes: [
        say('6 modelos de posts', '6 post templates', '6 plantillas de publicaciones'),
        say('editáveis no Canva', 'editable in Canva', 'editables en Canva'),
      ],
    },
    {
      id: 'full-kit',
      name: say('Kit Ampliado', 'Full Kit', 'Kit Ampliado'),
      price: reais(580),
      deliveryDays: 8,
      revisions: 3,
      includes: [
        say('12 modelos de posts', '12 post templates', '12 plantillas de publicaciones'),
        say('6 modelos de stories', '6 story templates', '6 plantillas de historias'),
        say('editáveis no Canva', 'editable in Canva', 'editables en Canva'),
      ],
    },
  ],
  addOns: [],
  rush: { kind: 'not-offered' },
  revisions: { unlimited: 'by-package', extraRound: null },
  requirements: [
    brandName,
    {
      key: 'network',
      label: say('Rede social', 'Social network', 'Red social'),
      question: say(
        'Para qual rede são as artes: Instagram, Facebook, LinkedIn ou TikTok?',
        'Which network are they for: Instagram, Facebook, LinkedIn or TikTok?',
        '¿Para qué red son: Instagram, Facebook, LinkedIn o TikTok?',
      ),
      type: 'choice',
      required: true,
      choices: ['Instagram', 'Facebook', 'LinkedIn', 'TikTok'].map((network) =>
        say(network, network, network),
      ),
    },
  ],
}

const faqs: Faq[] = [
  {
    id: 'payment',
    topic: 'payment',
    question: say('Como funciona o pagamento?', 'How does payment work?', '¿Cómo funciona el pago?'),
    answer: say(
      'O pagamento é metade no início e metade na entrega, por Pix, cartão ou transferência.',
      'Payment is half at the start and half on delivery, by Pix, card or bank transfer.',
      'El pago es la mitad al inicio y la mitad en la entrega, por Pix, tarjeta o transferencia.',
    ),
  },
  {
    id: 'process',
    topic: 'process',
    question: say('Como funciona o processo?', 'How does the process work?', '¿Cómo es el proceso?'),
    answer: say(
      'Você responde a um pequeno briefing, a Ana apresenta as propostas, você pede os ajustes incluídos e recebe os arquivos finais.',
      'You answer a short brief, Ana presents the concepts, you ask for the included changes and receive the final files.',
      'Respondes un breve cuestionario, Ana presenta las propuestas, pides los ajustes incluidos y recibes los archivos finales.',
    ),
  },
  {
    id: 'portfolio',
    topic: 'portfolio',
    question: say(
      'Onde vejo trabalhos anteriores?',
      'Where can I see earlier work?',
      '¿Dónde veo trabajos anteriores?',
    ),
    answer: say(
      'O portfólio da Ana está em https://anasouza.example/portfolio',
      "Ana's portfolio is at https://anasouza.example/portfolio",
      'El portafolio de Ana está en https://anasouza.example/portfolio',
    ),
  },
  {
    id: 'ownership',
    topic: 'ownership',
    question: say('O logo é meu?', 'Do I own the logo?', '¿El logo es mío?'),
    answer: say(
      'Sim: depois do pagamento final, todos os direitos de uso do logo são seus.',
      'Yes: after the final payment all rights to use the logo are yours.',
      'Sí: después del pago final, todos los derechos de uso del logo son tuyos.',
    ),
  },
  {
    id: 'file-formats',
    topic: 'file-formats',
    question: say(
      'Em que formatos recebo os arquivos?',
      'Which file formats do I get?',
      '¿En qué formatos recibo los archivos?',
    ),
    answer: say(
      'Todos os pacotes trazem PNG e JPG; os vetores editáveis vêm a partir do pacote Profissional.',
      'Every logo package brings PNG and JPG; editable vectors come from the Professional package up.',
      'Todos los paquetes traen PNG y JPG; los vectores editables vienen desde el paquete Profesional.',
    ),
  },
  {
    id: 'location',
    topic: 'location',
    question: say('De onde você é?', 'Where are you based?', '¿De dónde eres?'),
    answer: say(
      'A Ana trabalha em Recife, no Brasil, e atende clientes de qualquer lugar, tudo online.',
      'Ana works from Recife, Brazil, and serves clients anywhere, all online.',
      'Ana trabaja desde Recife, Brasil, y atiende clientes de cualquier lugar, todo en línea.',
    ),
  },
  {
    id: 'experience',
    topic: 'experience',
    question: say(
      'Quanto tempo de experiência?',
      'How much experience do you have?',
      '¿Cuánta experiencia tienes?',
    ),
    answer: say(
      'A Ana desenha marcas há 9 anos.',
      'Ana has been designing brands for 9 years.',
      'Ana diseña marcas desde hace 9 años.',
    ),
  },
  {
    id: 'ai-use',
    topic: null,
    question: say(
      'A Ana usa inteligência artificial para desenhar?',
      'Does Ana use artificial intelligence to draw?',
      '¿Ana usa inteligencia artificial para dibujar?',
    ),
    answer: say(
      'Não: cada logo é desenhado à mão pela Ana.',
      'No: every logo is drawn by Ana herself.',
      'No: cada logo lo dibuja la propia Ana.',
    ),
  },
]

/** What the demo's seller, a logo designer in Recife, has told her assistant. */
export const demoKnowledge: Knowledge = {
  format: 1,
  sourceLanguage: 'pt',
  profile: {
    displayName: 'Ana Souza',
    headline: say('Designer de marcas', 'Brand designer', 'Diseñadora de marcas'),
    bio: say(
      'Crio marcas simples e memoráveis para pequenos negócios.',
      'I create simple, memorable brands for small businesses.',
      'Creo marcas simples y memorables para pequeños negocios.',
    ),
    tone: 'warm',
    generalRules: [
      say(
        'Nunca fale mal de outros designers.',
        'Never speak badly of other designers.',
        'Nunca hables mal de otros diseñadores.',
      ),
    ],
  },
  services: [logo, social],
  faqs,
  handoffRules: [
    {
      id: 'contracts',
      when: subject(
        ['contratos e confidencialidade', 'contracts and confidentiality', 'contratos y confidencialidad'],
        {
          pt: ['contrato', 'nda', 'confidencialidade', 'sigilo'],
          en: ['contract', 'nda', 'confidentiality', 'non-disclosure'],
          es: ['contrato', 'nda', 'confidencialidad'],
        },
      ),
    },
    {
      id: 'trademark',
      when: subject(['registro de marca', 'trademark registration', 'registro de marca'], {
        pt: ['inpi', 'registrar a marca', 'marca registrada'],
        en: ['trademark', 'register the brand'],
        es: ['registrar la marca', 'marca registrada'],
      }),
    },
    {
      id: 'partnership',
      when: subject(['permuta e parceria', 'barter and partnership', 'canje y colaboración'], {
        pt: ['permuta', 'parceria', 'divulgação em troca'],
        en: ['barter', 'partnership', 'exposure', 'collab', 'collaboration'],
        es: ['canje', 'colaboración', 'alianza'],
      }),
    },
  ],
  pricingStyle: 'balanced',
  discounts: 'ask',
}

/** Her assistant: Lia, always on for new clients. */
export const demoSettings: AssistantSettings = {
  ...defaultSettings,
  name: 'Lia',
  on: true,
  languages: ['en', 'pt', 'es', 'fr', 'de', 'ar', 'zh', 'ru', 'it'],
  autoReply: say(
    'Obrigada pela mensagem! A Ana responde assim que puder.',
    'Thank you for your message! Ana will answer as soon as she can.',
    '¡Gracias por tu mensaje! Ana responde en cuanto pueda.',
  ),
}
