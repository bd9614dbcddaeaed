import type { Faq } from '../../domain/knowledge.ts'
import { say } from './words.ts'

export const faqs: Faq[] = [
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
