import type { Handover } from '../case.ts'

const seller = 'hotel'

export const hotelHandoffs: Handover[] = [
  {
    seller,
    reasons: ['seller-rule', 'low-confidence', 'custom-request'],
    says: {
      en: [
        'do you have anything available for new years',
        'any vacancy this weekend?',
        'is the family suite free from the 3rd to the 8th',
        'we are a group of 22 yoga teachers',
        'can we rent the whole hotel',
        'im a digital nomad, want to stay a month, price?',
        'looking for a room for 3 months starting january',
      ],
      pt: [
        'tem vaga pro carnaval?',
        'tem quarto disponivel do dia 10 ao 15?',
        'somos um grupo de 18 pessoas',
        'dá pra fechar o hotel inteiro?',
        'queria ficar um mês trabalhando dai, quanto sai',
        'tem disponibilidade pra hoje a noite?',
      ],
      es: [
        'tienen disponibilidad para semana santa?',
        'hay lugar para este finde',
        'esta disponible la suite del 5 al 9?',
        'somos un grupo de 20',
        'se puede rentar todo el hotel',
        'quiero quedarme un mes, cuanto me sale',
        'busco cuarto por temporada, unos 4 meses',
        'tienen lugar para hoy?',
      ],
      fr: ['avez-vous de la place pour le 15 août ?', 'on est un groupe de 16, c’est possible ?'],
      de: ['ist am wochenende noch ein zimmer frei?'],
      it: ['avete disponibilità per capodanno?'],
      zh: ['春节期间还有空房吗？'],
      ru: ['есть ли свободные номера на новый год?'],
      ar: ['هل توجد غرف متاحة نهاية هذا الأسبوع؟'],
    },
  },
  {
    seller,
    reasons: ['out-of-scope', 'custom-request', 'seller-rule'],
    says: {
      en: [
        'we want to hold our wedding at your place',
        'could i run a 4 day yoga retreat there?',
        'do you host company events',
      ],
      pt: [
        'queria fazer meu casamento ai na pousada',
        'recebem retiro de meditação?',
        'dá pra fazer um evento da firma ai',
      ],
      es: ['queremos hacer la boda ahi', 'se puede organizar un retiro de yoga?', 'hacen eventos de empresa'],
    },
  },
  {
    seller,
    reasons: ['negotiation', 'seller-rule'],
    says: {
      en: [
        'if we stay 5 nights do you do a discount',
        'booking.com has it cheaper, can you match?',
        'can you do 900 per night cash',
      ],
      pt: ['ficando 6 noites tem desconto?', 'no booking ta mais barato, vcs cobrem?', 'faz 1000 a diária?'],
      es: [
        'si nos quedamos 5 noches nos hacen descuento?',
        'lo menos por noche cuanto seria',
        'en booking esta mas barato, me lo igualan?',
        'hay precio para locales?',
      ],
    },
  },
  {
    seller,
    reasons: ['existing-order', 'asked-for-person', 'seller-rule'],
    says: {
      en: [
        'i have a reservation under Miller, can you move it one day',
        'i left my charger in room 4 yesterday',
        'i was charged twice for my booking',
        'we are outside and nobody opens the door',
        'our flight is delayed, we arrive at 2am, reservation for Chen',
      ],
      pt: [
        'tenho reserva no nome de Paula, queria adiar um dia',
        'esqueci meu oculos no quarto',
        'me cobraram duas vezes a reserva',
        'o ar do meu quarto nao ta funcionando',
        'vou chegar atrasado, minha reserva é hoje',
      ],
      es: [
        'tengo reserva a nombre de Gómez y quiero cambiarla',
        'olvidé mi cargador en la habitacion 3',
        'me cobraron doble',
        'no hay agua caliente en mi cuarto',
        'ya estamos afuera y nadie abre',
        'llegamos tarde, nuestra reserva es para hoy',
      ],
      de: ['ich habe eine reservierung auf den namen weber und muss sie verschieben'],
      fr: ['j’ai été débité deux fois pour ma réservation'],
    },
  },
  {
    seller,
    reasons: ['off-platform', 'asked-for-person'],
    says: {
      en: ['whats the owners personal number', 'can i send money to your personal account without invoice'],
      pt: ['me passa o numero do dono por fora', 'pago por fora sem nota, pode?'],
      es: ['dame el celular de la dueña', 'te pago por fuera sin factura'],
    },
  },
  {
    seller,
    reasons: ['low-confidence', 'custom-request', 'out-of-scope', 'asked-for-person', 'seller-rule'],
    says: {
      en: [
        'my husband is in a wheelchair, can he get to the sea view room',
        'can you organise a private chef and a boat for her birthday',
        'are you hiring? i can bartend',
        'can you recommend a doctor nearby, my kid has a fever',
      ],
      pt: [
        'minha mãe usa cadeira de rodas, o quarto vista mar é acessivel?',
        'vcs tão contratando? sou cozinheira',
        'da pra organizar um pedido de casamento surpresa na praia?',
        'somos influencers, rola estadia em troca de divulgação?',
      ],
      es: [
        'mi papa usa silla de ruedas, hay acceso?',
        'estan contratando personal?',
        'me ayudan a organizar una pedida de mano en la playa?',
        'soy influencer, hacen canje por publicaciones?',
      ],
    },
  },
]
