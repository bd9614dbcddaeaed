import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { amount, writing } from './words.ts'

const { say, subject, faq, not, rule, includes } = writing('es')
const pesos = amount('MXN')

/**
 * Casa Marola, a hotel of nine rooms in Puerto Escondido. A package is a night in a kind of room, its delivery
 * time the wait for a confirmation, its revisions the changes of date.
 */
export const hotel: Knowledge = {
  format: 1,
  sourceLanguage: 'es',
  profile: {
    displayName: 'Casa Marola',
    headline: say('Small hotel by the sea', 'Pousada à beira-mar', 'Hotel pequeño frente al mar'),
    bio: say(
      'Nine rooms, hammocks and a long breakfast.',
      'Nove quartos, redes e um café da manhã sem pressa.',
      'Nueve habitaciones, hamacas y un desayuno sin prisa.',
    ),
    tone: 'warm',
    generalRules: [],
  },
  services: [
    {
      id: 'stay',
      name: subject(['Stay', 'Hospedagem', 'Hospedaje'], {
        en: ['room', 'rooms', 'night', 'stay', 'accommodation'],
        pt: ['quarto', 'quartos', 'diária', 'noite', 'hospedagem', 'estadia'],
        es: ['habitación', 'habitaciones', 'cuarto', 'noche', 'estancia', 'hospedaje'],
      }),
      description: say(
        'Rooms with a fan or air conditioning, two minutes from the beach.',
        'Quartos com ventilador ou ar-condicionado, a dois minutos da praia.',
        'Habitaciones con ventilador o aire acondicionado, a dos minutos de la playa.',
      ),
      offered: [say('rooms by the night', 'quartos por diária', 'habitaciones por noche')],
      notOffered: [
        not('pets', 'decline', ['pets', 'animais de estimação', 'mascotas'], {
          en: ['pet', 'dog', 'cat', 'pet friendly'],
          pt: ['pet', 'cachorro', 'gato', 'animal'],
          es: ['mascota', 'perro', 'gato', 'pet friendly'],
        }),
        not('pool', 'decline', ['swimming pool', 'piscina', 'alberca'], {
          en: ['pool'],
          pt: ['piscina'],
          es: ['piscina', 'alberca'],
        }),
        not('parties', 'decline', ['parties', 'festas', 'fiestas'], {
          en: ['party', 'bachelor party'],
          pt: ['festa', 'despedida de solteiro'],
          es: ['fiesta', 'despedida de soltera'],
        }),
        not('events', 'handoff', ['events and retreats', 'eventos e retiros', 'eventos y retiros'], {
          en: ['event', 'retreat', 'workshop', 'wedding'],
          pt: ['evento', 'retiro', 'casamento', 'workshop'],
          es: ['evento', 'retiro', 'boda', 'taller'],
        }),
      ],
      packages: [
        {
          id: 'garden',
          name: say('Garden Room', 'Quarto Jardim', 'Habitación Jardín'),
          price: pesos(1150),
          deliveryDays: 1,
          revisions: 1,
          includes: includes(
            ['breakfast', 'café da manhã', 'desayuno'],
            ['a double bed', 'cama de casal', 'cama matrimonial'],
            ['a fan', 'ventilador', 'ventilador'],
          ),
        },
        {
          id: 'sea-view',
          name: say('Sea View Room', 'Quarto Vista Mar', 'Habitación Vista al Mar'),
          price: pesos(1680),
          deliveryDays: 1,
          revisions: 1,
          includes: includes(
            ['breakfast', 'café da manhã', 'desayuno'],
            ['a king-size bed', 'cama king', 'cama king'],
            ['air conditioning', 'ar-condicionado', 'aire acondicionado'],
          ),
        },
        {
          id: 'family',
          name: say('Family Suite', 'Suíte Família', 'Suite Familiar'),
          price: pesos(2450),
          deliveryDays: 1,
          revisions: 2,
          includes: includes(
            ['breakfast for 4', 'café da manhã para 4', 'desayuno para 4'],
            ['two bedrooms', 'dois quartos de dormir', 'dos recámaras'],
            ['air conditioning', 'ar-condicionado', 'aire acondicionado'],
            ['a kitchenette', 'minicozinha', 'cocineta'],
          ),
        },
      ],
      addOns: [
        {
          id: 'transfer',
          name: subject(['airport transfer', 'traslado do aeroporto', 'traslado del aeropuerto'], {
            en: ['airport pickup', 'shuttle', 'taxi from the airport'],
            pt: ['transfer', 'buscar no aeroporto'],
            es: ['transporte del aeropuerto', 'recoger en el aeropuerto'],
          }),
          price: pesos(450),
          extraDays: 0,
        },
        {
          id: 'extra-bed',
          name: subject(['extra bed', 'cama extra', 'cama extra'], {
            en: ['additional bed', 'extra person'],
            pt: ['cama adicional', 'pessoa extra'],
            es: ['cama adicional', 'persona extra'],
          }),
          price: pesos(300),
          extraDays: 0,
        },
        {
          id: 'surf-class',
          name: subject(['surf class', 'aula de surfe', 'clase de surf'], {
            en: ['surf lesson', 'surf lessons', 'surfing'],
            pt: ['aula de surf', 'surfe'],
            es: ['clases de surf', 'surfear'],
          }),
          price: pesos(700),
          extraDays: 0,
        },
      ],
      rush: { kind: 'not-offered' },
      revisions: { unlimited: 'by-package', extraRound: null },
      requirements: [
        {
          key: 'arrival',
          label: say('Arrival', 'Chegada', 'Llegada'),
          question: say('When do you arrive?', 'Quando você chega?', '¿Cuándo llegas?'),
          type: 'date',
          required: true,
          choices: [],
        },
        {
          key: 'nights',
          label: say('Nights', 'Noites', 'Noches'),
          question: say('How many nights?', 'Quantas noites?', '¿Cuántas noches?'),
          type: 'quantity',
          required: true,
          choices: [],
        },
        {
          key: 'guests',
          label: say('Guests', 'Hóspedes', 'Huéspedes'),
          question: say('How many people are you?', 'Quantas pessoas são?', '¿Cuántas personas son?'),
          type: 'quantity',
          required: true,
          choices: [],
        },
      ],
    },
  ],
  faqs: [
    faq(
      'check-in',
      null,
      [
        'What time are check-in and check-out?',
        'Qual o horário de check-in e check-out?',
        '¿A qué hora es el check-in y el check-out?',
      ],
      [
        'Check-in is from 15:00 and check-out until 11:00.',
        'O check-in é a partir das 15:00 e o check-out até as 11:00.',
        'El check-in es desde las 15:00 y el check-out hasta las 11:00.',
      ],
    ),
    faq(
      'parking',
      null,
      ['Is there parking?', 'Tem estacionamento?', '¿Hay estacionamiento?'],
      [
        'There are five parking spaces behind the house, at no charge.',
        'Há cinco vagas atrás da casa, sem custo.',
        'Hay cinco lugares detrás de la casa, sin costo.',
      ],
    ),
    faq(
      'wifi',
      null,
      ['Is the Wi-Fi good?', 'O Wi-Fi é bom?', '¿El Wi-Fi es bueno?'],
      [
        'Wi-Fi is fibre and reaches every room and the terrace.',
        'O Wi-Fi é de fibra e chega a todos os quartos e ao terraço.',
        'El Wi-Fi es de fibra y llega a todas las habitaciones y a la terraza.',
      ],
    ),
    faq(
      'breakfast',
      null,
      ['What is breakfast like?', 'Como é o café da manhã?', '¿Cómo es el desayuno?'],
      [
        'Breakfast is served from 8:00 to 11:00, with vegan and gluten-free plates.',
        'O café da manhã é servido das 8:00 às 11:00, com opções veganas e sem glúten.',
        'El desayuno se sirve de 8:00 a 11:00, con platos veganos y sin gluten.',
      ],
    ),
    faq(
      'payment',
      'payment',
      ['How do I pay for the room?', 'Como pago o quarto?', '¿Cómo pago la habitación?'],
      [
        'You pay the first night to reserve, by transfer or card, and the rest on arrival.',
        'Você paga a primeira diária para reservar, por transferência ou cartão, e o resto na chegada.',
        'Pagas la primera noche para reservar, por transferencia o tarjeta, y el resto al llegar.',
      ],
    ),
    faq(
      'refund',
      'refund',
      ['Can I cancel?', 'Posso cancelar?', '¿Puedo cancelar?'],
      [
        'You may cancel up to 7 days before arrival and get the first night back.',
        'Você pode cancelar até 7 dias antes da chegada e recebe a primeira diária de volta.',
        'Puedes cancelar hasta 7 días antes de llegar y se devuelve la primera noche.',
      ],
    ),
    faq(
      'location',
      'location',
      ['Where is the hotel?', 'Onde fica a pousada?', '¿Dónde está el hotel?'],
      [
        'Casa Marola is in La Punta, Puerto Escondido, two minutes on foot from the beach.',
        'A Casa Marola fica em La Punta, Puerto Escondido, a dois minutos a pé da praia.',
        'Casa Marola está en La Punta, Puerto Escondido, a dos minutos a pie de la playa.',
      ],
    ),
    faq(
      'children',
      null,
      ['Are children welcome?', 'Aceitam crianças?', '¿Aceptan niños?'],
      [
        'Children of all ages are welcome, and a cot is lent on request.',
        'Crianças de todas as idades são bem-vindas, e emprestamos berço.',
        'Los niños de todas las edades son bienvenidos, y prestamos cuna.',
      ],
    ),
    faq(
      'process',
      'process',
      ['How do I book?', 'Como faço a reserva?', '¿Cómo reservo?'],
      [
        'Send your dates and how many you are; the house confirms and you pay the first night.',
        'Envie as datas e quantas pessoas são; a casa confirma e você paga a primeira diária.',
        'Envía tus fechas y cuántos son; la casa confirma y pagas la primera noche.',
      ],
    ),
  ],
  handoffRules: [
    rule('dates', ['free rooms on a date', 'vaga em uma data', 'disponibilidad de fechas'], {
      en: ['availability', 'available', 'vacancy', 'vacancies', 'free room'],
      pt: ['disponibilidade', 'disponível', 'tem vaga', 'vaga para'],
      es: ['disponibilidad', 'disponible', 'hay lugar', 'tienen lugar'],
    }),
    rule('groups', ['groups', 'grupos', 'grupos'], {
      en: ['group', 'whole hotel', 'all the rooms'],
      pt: ['grupo', 'hotel inteiro', 'todos os quartos'],
      es: ['grupo', 'todo el hotel', 'todas las habitaciones'],
    }),
    rule(
      'long-stays',
      ['stays of a month or more', 'estadias de um mês ou mais', 'estancias de un mes o más'],
      {
        en: ['a month', 'months', 'long stay', 'digital nomad'],
        pt: ['um mês', 'meses', 'mensalista', 'temporada'],
        es: ['un mes', 'meses', 'larga estancia', 'temporada'],
      },
    ),
  ],
  pricingStyle: 'balanced',
  discounts: 'ask',
}
