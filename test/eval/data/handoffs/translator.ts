import type { Handover } from '../case.ts'

const seller = 'translator'

export const translatorHandoffs: Handover[] = [
  {
    seller,
    reasons: ['seller-rule', 'custom-request'],
    says: {
      en: [
        'its a legal document about a custody case',
        'i have a medical report of 2 pages to translate',
        'ive written a novel and want it in spanish',
        'we would need you every month, around 10 articles',
        'can you translate a patent',
        'its my manuscript, 300 pages',
      ],
      pt: [
        'é um laudo do meu pai pra levar pra fora',
        'tenho um processo judicial pra traduzir',
        'escrevi um livro e queria em inglês',
        'precisamos de alguem todo mês',
        'é um texto médico sobre cardiologia',
      ],
      es: [
        'es un informe clinico de mi mama',
        'tengo un juicio en miami y necesito traducir los papeles',
        'quiero traducir mi novela',
        'seria un trabajo mensual para el blog',
        'es un libro de 250 páginas, lo haces?',
        'una patente, la traduces?',
      ],
      fr: ['j’ai écrit un roman et je voudrais le faire traduire'],
    },
  },
  {
    seller,
    reasons: ['out-of-scope', 'custom-request'],
    says: {
      en: ['do you make subtitles for youtube', 'i need an srt with captions in portuguese'],
      pt: ['faz legenda de video?', 'preciso legendar um documentario de 40 min'],
      es: ['subtitulas videos?', 'necesito subtítulos para una charla de 1 hora'],
    },
  },
  {
    seller,
    reasons: ['custom-request', 'low-confidence', 'negotiation', 'seller-rule'],
    says: {
      en: [
        'its about 23,000 words, how much would that be',
        'the website has 80 pages in 3 languages, need a quote',
        'can you do it into both portuguese and english with different tones for each market',
      ],
      pt: [
        'sao 15 mil palavras, quanto fica?',
        'preciso de um orçamento sob medida pra traduzir um app inteiro',
        'da pra traduzir e adaptar a marca toda pro méxico, com slogan e tudo?',
      ],
      es: [
        'son 40 mil palabras, cuanto seria',
        'necesito cotizacion especial para traducir 12 manuales de maquinaria',
        'hay que traducir un videojuego completo con sus variables, me cotizas?',
      ],
    },
  },
  {
    seller,
    reasons: ['negotiation'],
    says: {
      en: [
        'is 110 your best price?',
        'could you lower it a bit, im a nonprofit',
        'what about 20 euros for 600 words',
        'can i get a discount since im sending 4 texts',
      ],
      pt: [
        'consegue fazer um preço melhor?',
        'tem desconto pra ong?',
        'faz por 20 euros vai',
        'se eu mandar varios textos vc abaixa?',
      ],
      es: [
        'me haces un descuentito?',
        'es lo menos? se me hace caro',
        'somos una ong, hay precio especial',
        'te doy 80 por el estandar, va?',
      ],
      it: ['è un po’ caro, si può trattare?'],
      de: ['haben sie rabatt für studenten?'],
    },
  },
  {
    seller,
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      en: [
        'you missed a paragraph in my translation',
        'did you get the payment i made yesterday?',
        'when will my translation be ready, i sent it on tuesday',
      ],
      pt: [
        'ja terminou a minha tradução?',
        'vc esqueceu de traduzir a ultima pagina do meu arquivo',
        'mandei o pix ontem e vc nao respondeu',
      ],
      es: [
        'ya esta lista mi traduccion?',
        'en lo que me entregaste hay errores, quiero que lo corrijas',
        'te mande el pago el lunes y no me contestas',
        'falta la pagina 4 en el documento que me mandaste',
      ],
    },
  },
  {
    seller,
    reasons: ['off-platform', 'asked-for-person'],
    says: {
      en: [
        'whats your email so i send the docs straight to you',
        'can we do this off here via paypal friends',
      ],
      pt: ['prefiro por email, qual o seu?', 'me passa teu insta que a gente conversa la'],
      es: ['cual es tu whatsapp personal', 'te pago en efectivo por fuera y sin factura, va?'],
    },
  },
  {
    seller,
    reasons: ['low-confidence', 'custom-request', 'out-of-scope', 'asked-for-person'],
    says: {
      en: [
        'could you testify that my translation is accurate at the embassy',
        'would you teach my daughter spanish on weekends',
        'can you write my masters thesis in spanish from scratch',
        'we want to hire you full time in madrid, salary?',
      ],
      pt: [
        'vc da aula particular de espanhol?',
        'vc escreve meu tcc em ingles?',
        'tem vaga na sua equipe? sou tradutora tbm',
        'vc iria comigo no cartorio explicar o documento?',
      ],
      es: [
        'das clases de portugues?',
        'me haces la tesis en ingles desde cero?',
        'buscas colaboradores? tambien soy traductor',
        'puedes venir a una notaria conmigo el jueves?',
      ],
    },
  },
]
