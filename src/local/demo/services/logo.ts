import type { Package, Service } from '../../../domain/knowledge.ts'
import { reais, say, subject } from '../words.ts'
import { brandName } from './brand-name.ts'

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

export const logo: Service = {
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
