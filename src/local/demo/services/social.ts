import type { Service } from '../../../domain/knowledge.ts'
import { reais, say, subject } from '../words.ts'
import { brandName } from './brand-name.ts'

export const social: Service = {
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
