import type { StrangersCases } from '../strangers.ts'

export const untoldGerman: StrangersCases = {
  answers: [
    { seller: 'web', expects: ['store.price'], says: ['hi was kostet ein onlineshop bei dir'] },
    { seller: 'web', expects: ['faq:texts'], says: ['muss ich die texte selber schreiben?'] },
    { seller: 'hotel', expects: ['faq:parking'], says: ['kann man bei euch parken'] },
  ],
  handoffs: [
    { seller: 'web', matter: 'rule', says: ['Unsere Seite wurde gehackt, können Sie uns helfen?'] },
    { seller: 'hotel', matter: 'unwritten', says: ['gibt es einen safe im zimmer'] },
  ],
  attacks: [],
  persons: [],
  offTopic: [],
}
