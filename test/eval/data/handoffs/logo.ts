import type { Handover } from '../case.ts'

const seller = 'logo'

export const logoHandoffs: Handover[] = [
  {
    seller,
    reasons: ['negotiation'],
    says: {
      en: [
        'could you do it for 60? thats all i have',
        'any wiggle room on the price of brandmark',
        'another designer quoted me half of that, match it?',
        'if i order 3 logos do i get a deal',
        'im a student.. is there a cheaper rate',
      ],
      pt: [
        'faz por 50 dolares?',
        'ta meio salgado, nao rola um descontinho?',
        'se eu fechar dois logos vc melhora o preço',
        'o outro designer me fez pela metade, vc cobre?',
      ],
      es: [
        'me lo dejas en 70?',
        'esta caro, no hay rebaja?',
        'si te traigo mas clientes me haces precio',
        'mi presupuesto es de 40 nada mas, se puede?',
      ],
      fr: ['vous pouvez faire un petit prix ?'],
      de: ['geht da noch was am preis?'],
      it: ['mi fai uno sconto se prendo due loghi?'],
    },
  },
  {
    seller,
    reasons: ['custom-request', 'seller-rule', 'out-of-scope'],
    says: {
      en: [
        'we have 14 sub brands and need a system that covers them all, with naming too',
        'need a logo plus signage plans for a stadium and uniforms for 200 staff',
        'can you make a custom quote for logo + 6 illustrations for a cookbook',
      ],
      pt: [
        'preciso de um projeto bem especifico: logo, fachada, uniforme e frota, da pra orçar?',
        'queria um pacote personalizado so com vetor e sem propostas, quanto ficaria',
        'sao 8 marcas da holding, precisa conversar com calma',
      ],
      es: [
        'necesito algo fuera de los paquetes: logo, 10 iconos y un patron textil',
        'me puedes armar una cotizacion a medida para una franquicia con 5 submarcas',
      ],
    },
  },
  {
    seller,
    reasons: ['out-of-scope', 'custom-request'],
    says: {
      en: ['can you draw a mascot for my football team', 'i want a cartoon character of a donut with legs'],
      pt: ['queria um mascote pro meu time', 'vc desenha personagem? quero um gatinho pra marca'],
      es: ['haces mascotas para marcas? quiero un zorrito', 'necesito el diseño de un personaje'],
    },
  },
  {
    seller,
    reasons: ['seller-rule'],
    says: {
      en: [
        'would you sign an nda before i tell you about the idea',
        'can you register the trademark for me too',
        'we are an agency and want to white label your logos',
        'send me your contract first please',
      ],
      pt: [
        'vc assina um NDA antes?',
        'me manda o contrato pra eu dar uma lida',
        'vc tbm registra a marca no inpi?',
        'somos uma agencia e queremos revender seu trabalho',
      ],
      es: [
        'firmarias un nda primero',
        'me pasas el contrato para revisarlo',
        'tambien haces el registro de marca?',
        'tenemos una agencia, trabajarias con marca blanca?',
      ],
    },
  },
  {
    seller,
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      en: [
        "hey it's been 5 days, where are my sketches??",
        'i paid last week and havent heard anything',
        'the file you sent me wont open',
        'i want to change the colour on the logo you delivered yesterday',
      ],
      pt: [
        'oi paguei na segunda e ate agora nada dos esboços',
        'o arquivo que vc mandou veio corrompido',
        'o logo q vc entregou ta com o nome errado',
      ],
      es: [
        'hola ya pague y no me has mandado nada',
        'el vector que me enviaste no abre',
        'mi pedido cuando llega? va atrasado',
      ],
      it: ['ho pagato due settimane fa e non ho ancora ricevuto le bozze'],
    },
  },
  {
    seller,
    reasons: ['off-platform', 'asked-for-person'],
    says: {
      en: [
        'can we talk on telegram instead? whats ur username',
        'lets do it outside of here so you skip the fees, give me ur email',
      ],
      pt: ['me passa seu zap pessoal pra gente fechar por fora', 'qual seu email? prefiro tratar por la'],
      es: ['pasame tu numero y lo arreglamos por fuera', 'tienes correo personal? te escribo alla'],
    },
  },
  {
    seller,
    reasons: [
      'low-confidence',
      'misunderstanding',
      'custom-request',
      'out-of-scope',
      'asked-for-person',
      'existing-order',
    ],
    after: {
      en: [
        { by: 'client', text: 'so the thing from before' },
        { by: 'assistant', text: 'Sorry, I did not understand. Could you say it in other words?' },
        { by: 'client', text: 'you know. the other one' },
        { by: 'assistant', text: 'Sorry, I did not understand. Could you say it in other words?' },
      ],
      pt: [
        { by: 'client', text: 'aquele negocio la' },
        { by: 'assistant', text: 'Desculpe, não entendi. Pode dizer de outro jeito?' },
        { by: 'client', text: 'o que a gente falou ue' },
        { by: 'assistant', text: 'Desculpe, não entendi. Pode dizer de outro jeito?' },
      ],
    },
    says: {
      en: ['no thats not what i mean at all', 'forget it, you dont get it'],
      pt: ['nao é isso q eu to falando', 'vc nao entende nada aff'],
    },
  },
  {
    seller,
    reasons: [
      'low-confidence',
      'custom-request',
      'out-of-scope',
      'existing-order',
      'asked-for-person',
      'seller-rule',
      'negotiation',
    ],
    says: {
      en: [
        'my cousin says you copied his logo, we may take this to a lawyer',
        'would you work for a share of our future profits instead of cash',
        'can i visit your studio on friday afternoon to see you draw',
      ],
      pt: [
        'vc topa receber em produtos em vez de dinheiro?',
        'meu advogado vai entrar em contato sobre o plagio',
        'posso passar ai no seu estudio amanha?',
      ],
      es: [
        'aceptarias cobrar en especie, tenemos un restaurante',
        'voy a reportarte por plagio',
        'puedo ir a verte a tu estudio el viernes?',
      ],
    },
  },
]
