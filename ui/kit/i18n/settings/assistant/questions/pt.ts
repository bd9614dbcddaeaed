import type { SettingsTranslation } from '../../en.ts'

/** The seller's own test questions, and how all of them go, in Portuguese. */
export const questions: SettingsTranslation['assistant']['questions'] = {
  own: 'Suas perguntas de teste',
  ownText: 'São feitas sempre que você publica. Você é avisado quando uma que ia bem passa a ir mal.',
  none: 'Nenhuma ainda. Adicione o que os clientes mais perguntam e o que nunca pode ser respondido errado.',
  text: 'Um cliente pergunta',
  expected: 'Uma boa resposta',
  kinds: {
    answers: 'Responde sem você',
    says: 'Diz estas palavras',
    cites: 'Baseia-se em certos registros',
    declines: 'Diz que você não faz isso',
    'hands-off': 'Passa o cliente para você',
  },
  words: 'Palavras que ela precisa dizer',
  add: 'Adicionar a pergunta',
  remove: 'Remover a pergunta “{{question}}”',
  now: 'Como ela se sai agora',
  nowText_one:
    'Faz ao rascunho as suas perguntas, {{count}} que decorre do que ela sabe e as perguntas de segurança.',
  nowText_other:
    'Faz ao rascunho as suas perguntas, {{count}} que decorrem do que ela sabe e as perguntas de segurança.',
  run: 'Fazer todas',
  passed: 'Foi bem',
  failed: 'Foi mal',
  allPassed_one: 'A única pergunta foi bem.',
  allPassed_other: 'Todas as {{count}} perguntas foram bem.',
  someFailed_one: '{{failed}} de {{count}} pergunta foi mal:',
  someFailed_other: '{{failed}} de {{count}} perguntas foram mal:',
}
