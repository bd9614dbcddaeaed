import type { Answerable } from '../case.ts'

const seller = 'logo'

export const logoAnswers: Answerable[] = [
  {
    seller,
    expects: ['logo.price'],
    says: {
      en: [
        'hi how much is a logo',
        ['hey there', 'saw ur work on insta', 'what do u charge for a logo?'],
        'whats the damage for a logo for my coffee cart lol',
        'Could you send me your price list please?',
        'opening a bakery in march and need a logo, roughly what am i looking at cost wise',
      ],
      pt: [
        'oi qto custa um logo',
        ['boa tarde', 'queria saber o valor da logo'],
        'qual o investimento pra fazer uma logomarca?',
        'me passa a tabela de preços pfv',
        'quanto vc cobra pra fazer a logo de uma barbearia',
      ],
      es: [
        'hola cuanto sale un logo',
        ['buenas', 'precio de un logo porfa'],
        'cuanto cobras x diseñar un logo para mi cafeteria',
        'me podrias pasar tus tarifas?',
        'que precios manejas para logos',
      ],
      fr: ['bonjour, combien coûte un logo svp ?'],
      de: ['hallo was kostet ein logo bei dir'],
      it: ['ciao quanto costa fare un logo?'],
      ru: ['здравствуйте, сколько стоит логотип?'],
    },
  },
  {
    seller,
    expects: ['brandmark.price'],
    says: {
      en: ['price of the brandmark one?', 'so the Brandmark package, how much is that exactly'],
      pt: ['quanto fica o brandmark?', 'e o pacote Brandmark sai por quanto'],
      es: ['y el brandmark cuanto vale', 'precio del paquete Brandmark por favor'],
    },
  },
  {
    seller,
    expects: ['spark.delivery'],
    says: {
      en: ['if i go for spark when would i have it', 'how many days does Spark take?'],
      pt: ['o spark demora quantos dias', 'qual o prazo do pacote Spark?'],
      es: ['cuanto tardas con el spark', 'en cuántos días entregas el paquete Spark?'],
      it: ['quanti giorni ci vogliono per il pacchetto Spark?'],
    },
  },
  {
    seller,
    expects: ['logo.delivery'],
    says: {
      en: [
        'how long does it take u to make one',
        'whats ur turnaround time',
        'When would the logo be ready?',
      ],
      pt: ['demora mto pra ficar pronto?', 'qual o prazo de entrega', 'em qto tempo vc entrega a logo'],
      es: ['cuanto demora el logo', 'q tiempo de entrega tienen', 'en cuanto tiempo estaria listo'],
      de: ['wie lange dauert das ungefähr bis das logo fertig ist?'],
      fr: ['c’est quoi les délais pour un logo ?'],
    },
  },
  {
    seller,
    expects: ['brandmark.revisions'],
    says: {
      en: ['how many times can i ask for changes on brandmark', 'revisions included w/ brandmark?'],
      pt: ['quantas alterações posso pedir no brandmark?', 'no Brandmark tem quantas revisões'],
      es: ['cuantos cambios incluye el brandmark', 'con Brandmark cuántas correcciones puedo pedir?'],
    },
  },
  {
    seller,
    expects: ['logo.revisions'],
    says: {
      en: [
        'and what if i dont like it, can u change it',
        'do you do unlimited revisions?',
        'How many rounds of edits do I get?',
      ],
      pt: [
        'se eu nao gostar posso pedir pra mudar?',
        'as alterações são ilimitadas?',
        'qtas revisoes tenho direito',
      ],
      es: ['y si no me gusta lo puedes cambiar?', 'los cambios son ilimitados?', 'cuantas revisiones dan'],
    },
  },
  {
    seller,
    expects: ['identity.includes'],
    says: {
      en: ["what's in the full identity", 'what do I actually get with the Full Identity package?'],
      pt: ['o que vem na identidade completa', 'o que está incluso no pacote Identidade Completa?'],
      es: ['que trae la identidad completa?', 'qué incluye exactamente el paquete Identidad Completa'],
    },
  },
  {
    seller,
    expects: ['logo.packages'],
    says: {
      en: ['what packages do u have', 'can u explain the diff between your options'],
      pt: ['quais pacotes vc tem?', 'qual a diferença entre os planos'],
      es: ['que paquetes tienes', 'explicame las opciones que manejas plis'],
    },
  },
  {
    seller,
    expects: ['rush'],
    says: {
      en: [
        'is there a faster option, im kinda in a hurry',
        'do you do rush orders?',
        'can i pay extra to get it sooner',
        'can you do brandmark in 24 hours, by tomorrow noon?',
      ],
      pt: [
        'tem como entregar mais rapido? to com pressa',
        'fazem entrega expressa?',
        'da pra acelerar pagando a mais',
        'preciso do logo pra amanha cedo sem falta, consegue?',
      ],
      es: [
        'se puede mas rapido? tengo prisa',
        'tienes entrega urgente?',
        'pagando un extra me lo entregas antes?',
        'lo necesito hoy mismo antes de las 6, puedes?',
      ],
    },
  },
  {
    seller,
    expects: ['extra-round'],
    says: {
      en: ['how much for one more round of changes after the included ones'],
      pt: ['e se eu precisar de mais uma rodada de ajustes, quanto é?'],
      es: ['cuanto cuesta una ronda de cambios extra?'],
    },
  },
  {
    seller,
    expects: ['addon:business-card'],
    says: {
      en: ['do u also do business cards and how much', 'cost of adding a business card'],
      pt: ['vc faz cartao de visita tbm? qto fica', 'quanto a mais pelo cartão de visita'],
      es: ['tambien haces tarjetas de visita? a cuanto', 'cuanto seria agregar la tarjeta de visita'],
    },
  },
  {
    seller,
    expects: ['addon:extra-concept'],
    says: {
      en: ['what if i want an extra concept, price?'],
      pt: ['quanto custa uma proposta extra?'],
      es: ['cuanto cuesta una propuesta extra'],
    },
  },
  {
    seller,
    expects: ['no:websites'],
    says: {
      en: ['do you also make websites?', 'could u build me a landing page too'],
      pt: ['vc faz site tambem?', 'e loja virtual, vcs fazem?'],
      es: ['tambien haces paginas web?', 'me puedes armar una tienda online tambien?'],
    },
  },
  {
    seller,
    expects: ['no:animation'],
    says: {
      en: ['can you make it an animated logo', 'i want the logo as a gif moving, u do that?'],
      pt: ['faz logo animado?', 'queria uma vinheta com o logo, vc faz?'],
      es: ['haces logos animados?', 'me lo puedes entregar animado tipo gif?'],
    },
  },
  {
    seller,
    expects: ['faq:payment'],
    says: {
      en: ['do u take paypal', 'how does payment work, all upfront?', 'Can I pay with a credit card?'],
      pt: ['aceita cartao?', 'como funciona o pagamento, é tudo adiantado?', 'posso pagar com paypal'],
      es: ['aceptas paypal?', 'como se paga, todo por adelantado?', 'puedo pagar con tarjeta'],
      fr: ['on paye comment, par carte ?'],
    },
  },
  {
    seller,
    expects: ['faq:portfolio'],
    says: {
      en: [
        'got any examples i can look at?',
        'Where can I see your previous logos?',
        'show me ur portfolio pls',
      ],
      pt: [
        'tem portfolio?',
        'queria ver uns trabalhos seus antes',
        'me manda uns exemplos de logo q vc ja fez',
      ],
      es: [
        'tienes portafolio?',
        'donde puedo ver trabajos tuyos',
        'mandame ejemplos de logos que hayas hecho',
      ],
    },
  },
  {
    seller,
    expects: ['faq:file-formats'],
    says: {
      en: ['do i get the svg', 'what file types will you send me?', 'will there be a vector file'],
      pt: ['vem em svg?', 'em que formato vc manda os arquivos', 'vou receber o vetor?'],
      es: ['me das el archivo en svg?', 'en que formatos entregas', 'viene el ai editable?'],
    },
  },
  {
    seller,
    expects: ['faq:ownership'],
    says: {
      en: ['do i own the copyright afterwards?', 'is the logo 100% mine once paid'],
      pt: ['os direitos ficam comigo?', 'depois de pago o logo é meu mesmo?'],
      es: ['los derechos quedan para mi?', 'el logo seria mio del todo cuando pague?'],
    },
  },
  {
    seller,
    expects: ['faq:refund'],
    says: {
      en: ['what if i hate it, do i get a refund', 'is there a money back option'],
      pt: ['se eu desistir vc devolve o dinheiro?', 'tem reembolso?'],
      es: ['hay devolucion si no me convence?', 'si cancelo me regresas el dinero?'],
    },
  },
  {
    seller,
    expects: ['faq:ai-use'],
    says: {
      en: ['u dont use AI to draw these right?', 'are the logos ai generated'],
      pt: ['vc usa ia pra criar as logos?', 'os logos sao feitos com inteligencia artificial?'],
      es: ['los logos los haces con ia?', 'usas inteligencia artificial para crear los diseños?'],
    },
  },
  {
    seller,
    expects: ['faq:redesign'],
    says: {
      en: ['i already have a logo but its ugly, could you redesign it'],
      pt: ['ja tenho um logo antigo, vc redesenha?'],
      es: ['ya tengo logo pero esta viejo, lo puedes rediseñar?'],
    },
  },
  {
    seller,
    expects: ['faq:experience'],
    says: {
      en: ['how long have you been a designer for'],
      pt: ['trabalha com isso ha qto tempo?'],
      es: ['hace cuanto diseñas logos?'],
    },
  },
  {
    seller,
    expects: ['faq:process'],
    says: {
      en: ['so how does it work, what are the steps', 'whats the process like'],
      pt: ['como é o processo?', 'como funciona, quais as etapas'],
      es: ['como es el proceso?', 'como trabajas, que pasos hay'],
    },
  },
  {
    seller,
    expects: ['brandmark.price', 'brandmark.delivery'],
    says: {
      en: ['how much is brandmark and how long does it take', ['brandmark price?', 'and how many days?']],
      pt: ['qual o valor e o prazo do brandmark?', ['qto é o brandmark', 'e demora qtos dias?']],
      es: [
        'precio y plazo del brandmark porfa',
        ['cuanto cuesta el brandmark?', 'y en cuanto tiempo lo entregas?'],
      ],
    },
  },
  {
    seller,
    expects: ['asks'],
    says: {
      en: ["ok let's do it, i want the spark package", 'I would like to order the Brandmark package'],
      pt: ['fechado, quero o spark!', 'quero contratar o pacote Brandmark'],
      es: ['listo, quiero el spark', 'quisiera contratar el paquete Brandmark'],
    },
  },
  {
    seller,
    expects: ['ai'],
    says: {
      en: ['are you a bot?', 'is this automated or what'],
      pt: ['vc é um robô?', 'to falando com maquina?'],
      es: ['eres un bot?', 'esto es automatico?'],
    },
  },
]
