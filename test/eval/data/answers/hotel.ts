import type { Answerable } from '../case.ts'

const seller = 'hotel'

export const hotelAnswers: Answerable[] = [
  {
    seller,
    expects: ['stay.price'],
    says: {
      en: [
        'how much per night',
        'hi! room rates?',
        'what do your rooms cost a nite',
        ['hello', 'we are 2', 'price for a double room?'],
      ],
      pt: [
        'qual o valor da diária?',
        'quanto custa o quarto',
        'oi, preço da hospedagem pfv',
        'a diaria sai por quanto pra casal',
      ],
      es: [
        'cuanto cuesta la noche',
        'hola precio de las habitaciones',
        ['buenas tardes', 'que costo tiene el cuarto por noche?'],
        'tarifas porfa',
        'en cuanto esta la noche para dos personas',
      ],
      fr: ['c’est combien la nuit ?', 'bonjour, quels sont vos tarifs de chambre ?'],
      de: ['wie viel kostet ein zimmer pro nacht?'],
      it: ['quanto costa una notte da voi?'],
      zh: ['请问一晚多少钱？'],
      ru: ['сколько стоит номер за ночь?'],
      ar: ['كم سعر الغرفة لليلة الواحدة؟'],
    },
  },
  {
    seller,
    expects: ['sea-view.price'],
    says: {
      en: ['price of the sea view room?', 'how much is the one with the sea view'],
      pt: ['quanto é o quarto vista mar', 'o Quarto Vista Mar custa quanto?'],
      es: ['cuanto sale la que tiene vista al mar', 'precio de la Habitación Vista al Mar'],
    },
  },
  {
    seller,
    expects: ['family.price'],
    says: {
      en: ['family suite cost?', 'how much is the suite for families'],
      pt: ['valor da suite familia', 'quanto custa a Suíte Família?'],
      es: ['cuanto cuesta la suite familiar', 'costo de la Suite Familiar por noche'],
    },
  },
  {
    seller,
    expects: ['garden.includes'],
    says: {
      en: ['what does the garden room have', 'whats included in the Garden Room?'],
      pt: ['o que tem no quarto jardim', 'o Quarto Jardim inclui o que?'],
      es: ['que incluye la habitacion jardin', 'qué tiene la Habitación Jardín?'],
    },
  },
  {
    seller,
    expects: ['family.includes'],
    says: {
      en: ['does the family suite have a kitchen', 'what comes with the Family Suite'],
      pt: ['a suíte família tem cozinha?', 'o que vem na Suíte Família'],
      es: ['la suite familiar tiene cocina?', 'que trae la Suite Familiar'],
    },
  },
  {
    seller,
    expects: ['sea-view.includes'],
    says: {
      en: ['does the sea view have AC', 'what is included with the sea view room'],
      pt: ['o vista mar tem ar condicionado?', 'o que inclui o Quarto Vista Mar'],
      es: ['la vista al mar tiene aire?', 'que incluye la Vista al Mar'],
    },
  },
  {
    seller,
    expects: ['stay.packages'],
    says: {
      en: ['what kinds of rooms do you have', 'room types?'],
      pt: ['quais tipos de quarto vcs tem?', 'que quartos tem ai'],
      es: ['que tipos de habitacion tienen', 'cuales cuartos manejan?'],
    },
  },
  {
    seller,
    expects: ['addon:transfer'],
    says: {
      en: ['can you pick us up at the airport? cost?', 'how much is the airport transfer'],
      pt: ['quanto é o traslado do aeroporto', 'vcs buscam no aeroporto? valor?'],
      es: ['cuanto cuesta el traslado del aeropuerto', 'nos pueden recoger en el aeropuerto? precio'],
      fr: ['la navette depuis l’aéroport coûte combien ?'],
    },
  },
  {
    seller,
    expects: ['addon:extra-bed'],
    says: {
      en: ['how much for an extra bed', 'can you add a bed for a 3rd person, price?'],
      pt: ['cama extra custa quanto', 'da pra por cama adicional? qto'],
      es: ['cuanto cobran la cama extra', 'por persona extra cuanto es?'],
    },
  },
  {
    seller,
    expects: ['addon:surf-class'],
    says: {
      en: ['do you have surf lessons and what do they cost'],
      pt: ['quanto é a aula de surfe', 'tem aula de surf? preço'],
      es: ['cuanto cuestan las clases de surf', 'dan clases de surf? a cuanto'],
    },
  },
  {
    seller,
    expects: ['no:pets'],
    says: {
      en: ['can i bring my dog', 'are you pet friendly?', 'we travel with a small cat is that ok'],
      pt: ['aceita pet?', 'posso levar meu cachorro 🐶', 'pode animal ai?'],
      es: ['aceptan mascotas?', 'puedo llevar a mi perrito', 'son pet friendly?'],
    },
  },
  {
    seller,
    expects: ['no:pool'],
    says: {
      en: ['is there a pool', 'do you guys have a swimming pool?'],
      pt: ['tem piscina?', 'a pousada tem piscina'],
      es: ['tienen alberca?', 'hay piscina en el hotel'],
    },
  },
  {
    seller,
    expects: ['no:parties'],
    says: {
      en: ['can we have a party in the suite'],
      pt: ['pode fazer festa ai?'],
      es: ['se puede hacer fiesta en la suite?'],
    },
  },
  {
    seller,
    expects: ['faq:check-in'],
    says: {
      en: ['what time is check in', 'when do we need to leave the room by', 'checkout time?'],
      pt: ['que horas é o check-in?', 'qual horario de entrada e saida', 'até q horas é o checkout'],
      es: ['a que hora es el check in', 'hora de entrada y salida?', 'el check out a que hora es'],
      it: ['a che ora è il check-in?'],
      de: ['ab wann kann man einchecken?'],
    },
  },
  {
    seller,
    expects: ['faq:parking'],
    says: {
      en: ['is there parking', 'can we leave the car there'],
      pt: ['tem estacionamento?', 'onde deixo o carro'],
      es: ['tienen estacionamiento', 'hay donde dejar el coche?'],
    },
  },
  {
    seller,
    expects: ['faq:wifi'],
    says: {
      en: ['hows the wifi', 'does the internet work well, i have zoom calls'],
      pt: ['o wifi é bom?', 'a internet pega no quarto'],
      es: ['que tal el wifi', 'el internet llega a los cuartos?'],
    },
  },
  {
    seller,
    expects: ['faq:breakfast | stay.includes'],
    says: {
      en: ['is breakfast included?', 'what time is breakfast'],
      pt: ['tem café da manhã?', 'o cafe da manha ta incluso'],
      es: ['incluye desayuno?', 'a que hora es el desayuno'],
    },
  },
  {
    seller,
    expects: ['faq:breakfast'],
    says: {
      en: ['do you have vegan options for breakfast'],
      pt: ['o café tem opção vegana?'],
      es: ['el desayuno tiene opciones veganas?'],
    },
  },
  {
    seller,
    expects: ['faq:payment'],
    says: {
      en: ['do i pay now or when i arrive', 'how do i pay for the room'],
      pt: ['pago na chegada?', 'como é feito o pagamento do quarto'],
      es: ['se paga al llegar o antes', 'como pago la reservacion?'],
    },
  },
  {
    seller,
    expects: ['faq:refund'],
    says: {
      en: ['whats your cancellation policy', 'if my flight gets cancelled can i get refunded'],
      pt: ['qual a politica de cancelamento', 'posso cancelar a reserva se precisar?'],
      es: ['cual es la politica de cancelacion', 'se puede cancelar la reserva?'],
    },
  },
  {
    seller,
    expects: ['faq:location'],
    says: {
      en: ['how far from the beach are you', 'where exactly is the hotel', 'whats the address'],
      pt: ['fica longe da praia?', 'onde fica a pousada', 'qual o endereço'],
      es: ['estan lejos de la playa?', 'donde estan ubicados', 'cual es la direccion'],
    },
  },
  {
    seller,
    expects: ['faq:children'],
    says: {
      en: ['are kids ok?', 'we have a baby, do you have a crib'],
      pt: ['aceita criança?', 'tem berço pra bebê'],
      es: ['aceptan niños?', 'tienen cuna para bebe'],
    },
  },
  {
    seller,
    expects: ['faq:process'],
    says: {
      en: ['how do i make a reservation', 'whats the procedure to book'],
      pt: ['como faço pra reservar?', 'como funciona a reserva'],
      es: ['como hago para reservar', 'cual es el proceso de reserva?'],
    },
  },
  {
    seller,
    expects: ['sea-view.price', 'faq:parking'],
    says: {
      en: [
        'how much is the sea view and do you have parking?',
        ['price sea view room?', 'also is there parking'],
      ],
      pt: ['quanto é o vista mar e tem estacionamento?'],
      es: [['cuanto la vista al mar?', 'y tienen estacionamiento?']],
    },
  },
  {
    seller,
    expects: ['faq:wifi', 'no:pool'],
    says: {
      en: ['do you have wifi and a pool?'],
      pt: ['tem wifi e piscina ai?'],
      es: ['tienen wifi y alberca?'],
    },
  },
  {
    seller,
    expects: ['garden.price', 'family.price'],
    says: {
      en: ['garden room vs family suite price'],
      pt: ['qual a diferença de preço do quarto jardim pra suíte família'],
      es: ['cuanto la jardín y cuanto la suite familiar'],
    },
  },
  {
    seller,
    expects: ['asks'],
    says: {
      en: ["i'd like to book the garden room"],
      pt: ['quero reservar o vista mar'],
      es: ['quiero reservar la suite familiar'],
    },
  },
  {
    seller,
    expects: ['ai'],
    says: {
      en: ['am i talking to a computer'],
      pt: ['isso é um robo respondendo?'],
      es: ['estoy hablando con un robot?'],
    },
  },
]
