import { demoKnowledge } from '../../../../src/local/demo/knowledge.ts'
import { translate } from '../../../eval/sellers/translations/translation.ts'

/** Ana's records with the Italian she approved. */
export const anaInItalian = translate(demoKnowledge, 'it', {
  'Criação de logo': ['Creazione di loghi', 'logo', 'loghi', 'logotipo', 'identità visiva'],
  'Logos originais, desenhados do zero, para pequenos negócios e profissionais.':
    'Loghi originali, disegnati da zero, per piccole attività e professionisti.',
  'criação de sites': ['creazione di siti', 'sito', 'siti web', 'sito web', 'negozio online', 'app'],
  'animação e vídeo': ['animazione e video', 'animazione', 'animato', 'video', 'gif'],
  impressão: ['stampa', 'stampare', 'tipografia', 'maglietta'],
  'design de embalagem': ['design di imballaggi', 'imballaggio', 'etichetta', 'packaging'],
  Essencial: 'Essenziale',
  Profissional: 'Professionale',
  Completo: 'Completo',
  '1 proposta de logo': '1 proposta di logo',
  'arquivos PNG e JPG': 'file PNG e JPG',
  '3 propostas de logo': '3 proposte di logo',
  'manual da marca de 12 páginas': 'manuale del marchio di 12 pagine',
  'Qual é o nome da marca, como deve aparecer?': 'Qual è il nome del marchio, come deve apparire?',
  'O que o seu negócio faz e para quem?': 'Che cosa fa la tua attività, e per chi?',
  'Que estilo combina com a marca: minimalista, clássico, divertido ou ousado?':
    'Quale stile si adatta al marchio: minimalista, classico, divertente o audace?',
  'Nome da marca': 'Nome del marchio',
  'O que o negócio faz': 'Che cosa fa l’attività',
  minimalista: 'minimalista',
  clássico: 'classico',
  divertido: 'divertente',
  ousado: 'audace',
  'Para quando você precisa?': 'Per quando ti serve?',
  'O pagamento é metade no início e metade na entrega, por Pix, cartão ou transferência.':
    'Si paga metà all’inizio e metà alla consegna, con Pix, carta o bonifico.',
  'Como funciona o pagamento?': 'Come funziona il pagamento?',
})
