import type { SettingsTranslation } from '../../en.ts'

/** The seller's own test questions, and how all of them go, in Spanish. */
export const questions: SettingsTranslation['assistant']['questions'] = {
  own: 'Tus preguntas de prueba',
  ownText: 'Se hacen cada vez que publicas. Se te avisa cuando una que iba bien pasa a ir mal.',
  none: 'Ninguna todavía. Añade lo que más preguntan los clientes y lo que nunca debe responderse mal.',
  text: 'Un cliente pregunta',
  expected: 'Una buena respuesta',
  kinds: {
    answers: 'Responde sin ti',
    says: 'Dice estas palabras',
    cites: 'Se basa en ciertos registros',
    declines: 'Dice que no haces eso',
    'hands-off': 'Te pasa al cliente',
  },
  words: 'Palabras que debe decir',
  add: 'Añadir la pregunta',
  remove: 'Quitar la pregunta “{{question}}”',
  now: 'Cómo le va ahora',
  nowText_one:
    'Le hace al borrador tus preguntas, {{count}} que se deduce de lo que sabe y las preguntas de seguridad.',
  nowText_other:
    'Le hace al borrador tus preguntas, {{count}} que se deducen de lo que sabe y las preguntas de seguridad.',
  run: 'Hacerlas todas',
  passed: 'Fue bien',
  failed: 'Fue mal',
  allPassed_one: 'La única pregunta fue bien.',
  allPassed_other: 'Las {{count}} preguntas fueron bien.',
  someFailed_one: '{{failed}} de {{count}} pregunta fue mal:',
  someFailed_other: '{{failed}} de {{count}} preguntas fueron mal:',
}
