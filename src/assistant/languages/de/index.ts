import type { LanguagePack } from '../pack.ts'
import { cues } from './cues.ts'
import { lexicon } from './lexicon.ts'
import { phrases } from './phrases.ts'

export const de: LanguagePack = {
  language: 'de',
  locale: 'de',
  disclosure: (assistant, seller) => `Hallo! Ich bin ${assistant}, die KI-Assistenz von ${seller}.`,
  handoff: {
    default: 'Das gebe ich an {seller} weiter; die persönliche Antwort kommt hier.',
    'asked-for-person': 'Natürlich. Ich gebe das Gespräch an {seller} weiter; die Antwort kommt hier.',
    'custom-request':
      'Das will genauer angesehen sein: Ich gebe es an {seller} weiter; die persönliche Antwort kommt hier.',
    negotiation:
      'Über Preise entscheidet {seller} persönlich. Ich gebe Ihre Nachricht weiter; die Antwort kommt hier.',
    'existing-order':
      'Bei allem, was einen Auftrag betrifft, antwortet Ihnen {seller} hier persönlich. Ich gebe es weiter.',
    'unreadable-content':
      'Diese Art von Nachricht kann ich nicht öffnen. Ich gebe sie an {seller} weiter; die Antwort kommt hier.',
    'requirements-complete': 'Danke, ich habe alles notiert. {seller} macht hier mit Ihnen weiter.',
    misunderstanding:
      'Entschuldigung, ich habe es nicht verstanden. Ich gebe es an {seller} weiter; die Antwort kommt hier.',
    'language-not-ready':
      'Vielen Dank für Ihre Nachricht. Ich gebe sie an {seller} weiter; die persönliche Antwort kommt hier.',
  },
  revisions: { one: '# Änderungsrunde', other: '# Änderungsrunden' },
  noRevisions: 'keine Änderungsrunden',
  unlimitedRevisions: 'unbegrenzte Änderungsrunden',
  inSellersWords: (text) => `Im Originalwortlaut: „${text}“`,
  suggestedReply: ({ client, seller, question }) =>
    [
      `Hallo${client ? ` ${client}` : ''}, hier ist ${seller}. Ich habe Ihre Nachricht gelesen.`,
      question ?? 'Wie möchten Sie weitermachen?',
    ].join(' '),
  followUp: (seller) =>
    `Danke für Ihre Geduld. ${seller} ist gerade nicht erreichbar; Ihre Nachricht ist hier gespeichert.`,
  unavailable: (seller) =>
    `Die Antwort von ${seller} kann etwas dauern; bis dahin bleibt Ihre Nachricht hier gespeichert.`,
  checkIn: (seller) =>
    `Hallo noch einmal! Sie wollten später wieder von ${seller} hören. Wie kann ich Ihnen helfen?`,
  choices: 'Auswahl zeigen',
  lexicon,
  cues,
  phrases,
}
