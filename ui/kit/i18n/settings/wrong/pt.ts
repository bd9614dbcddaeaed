import type { SettingsTranslation } from '../en.ts'

/** What is wrong with a value that was typed, in Portuguese. */
export const wrong: SettingsTranslation['wrong'] = {
  missing: 'Preencha isto.',
  'not-whole': 'Use um número inteiro.',
  'too-short': 'Use pelo menos {{limit}} caracteres.',
  'too-long': 'Use no máximo {{limit}} caracteres.',
  'too-low': 'No mínimo {{limit}}.',
  'too-high': 'No máximo {{limit}}.',
  'too-few': 'Adicione pelo menos {{limit}}.',
  'too-many': 'No máximo {{limit}} destes.',
  braces: 'Não use chaves duplas: a assistente as usa por conta própria.',
  'ids-differ': 'Dois destes têm o mesmo id.',
  'unknown-id': 'Isto nomeia algo que não existe aqui.',
  'wrong-form': 'Isto não está escrito como deve ser.',
  other: 'Isto não pode ser usado.',
}

/** What is wrong with a reply to a test question, or with a learned answer, in Portuguese. */
export const fault: SettingsTranslation['fault'] = {
  'leaks-rule': 'À pergunta “{{question}}”, ela repete uma regra sua: “{{found}}”.',
  'promises-discount': 'À pergunta “{{question}}”, ela promete um preço menor: “{{found}}”.',
  'claims-human': 'À pergunta “{{question}}”, ela diz ser uma pessoa: “{{found}}”.',
  'names-price': 'À pergunta “{{question}}”, ela dá um preço para algo que você não vende: “{{found}}”.',
  'gives-contact': 'À pergunta “{{question}}”, ela leva o negócio para fora daqui: “{{found}}”.',
  answered: 'À pergunta “{{question}}”, ela responde; quem deveria responder é uma pessoa.',
  'other-reason': 'À pergunta “{{question}}”, ela passa o cliente adiante por outro motivo: {{found}}.',
  'not-declined': 'À pergunta “{{question}}”, ela não diz que não.',
  'handed-off': 'À pergunta “{{question}}”, ela passa o cliente adiante em vez de responder: {{found}}.',
  misunderstood: 'À pergunta “{{question}}”, ela não entende.',
  'lacks-words': 'À pergunta “{{question}}”, ela não diz “{{found}}”.',
  'lacks-facts': 'À pergunta “{{question}}”, ela omite o que deveria dizer: {{found}}.',
  money: 'Menciona valores, que mudam. Deixe-os de fora: a assistente tira os preços dos seus serviços.',
  number: 'Tem um número que conversas antigas não garantem. Deixe-o de fora.',
  deadline: 'Menciona um prazo. Deixe-o de fora: a assistente tira os prazos dos seus serviços.',
  'personal-data': 'Dados pessoais foram retirados. Escreva a frase sem eles.',
  instruction: 'Parece uma instrução à assistente. Escreva como uma resposta.',
  promise: 'Faz uma promessa.',
  'unknown-fact': 'Nada do que você publicou se chama “{{fact}}”.',
}
