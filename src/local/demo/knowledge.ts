import { type AssistantSettings, defaultSettings } from '../../domain/assistant-settings.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { faqs } from './faqs.ts'
import { logo } from './services/logo.ts'
import { social } from './services/social.ts'
import { say, subject } from './words.ts'

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
