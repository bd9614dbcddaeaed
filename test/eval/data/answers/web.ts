import type { Answerable } from '../case.ts'

const seller = 'web'

export const webAnswers: Answerable[] = [
  {
    seller,
    expects: ['site.price | asks'],
    says: {
      en: ['i would like a quote for a website'],
      pt: [['opa', 'tudo bem?', 'queria um orçamento de site pra minha clinica']],
      es: ['quisiera un presupuesto para una pagina web'],
    },
  },
  {
    seller,
    expects: ['site.price'],
    says: {
      en: [
        'how much for a website',
        'need a site for my dental clinic, ballpark price?',
        'what r ur rates for websites',
      ],
      pt: [
        'quanto custa um site',
        'qual o valor pra fazer um site institucional ou uma landing',
        'to precisando de site pro meu escritorio de advocacia, quanto fica mais ou menos',
        'vc cobra qto pra fazer uma pagina web?',
      ],
      es: [
        'cuanto cuesta una pagina web',
        ['hola q tal', 'necesito un sitio para mi restaurante', 'precio aprox?'],
        'a cuanto las paginas web',
      ],
      de: ['was würde mich eine website kosten?'],
      it: ['buongiorno, vorrei sapere il prezzo di un sito'],
    },
  },
  {
    seller,
    expects: ['store.price'],
    says: {
      en: ['price for the store package?', 'how much would an online store be'],
      pt: ['quanto sai a loja virtual', 'qual o preço do pacote Loja?', 'ecommerce vc faz por quanto'],
      es: ['cuanto por una tienda online', 'precio del paquete Tienda'],
    },
  },
  {
    seller,
    expects: ['landing.price'],
    says: {
      en: ['just need a one page landing, cost?'],
      pt: ['so quero uma landing page simples, qto é?', 'valor da landing pfvr'],
      es: ['solo ocupo una landing, cuanto seria'],
    },
  },
  {
    seller,
    expects: ['store.delivery'],
    says: {
      en: ['how many weeks til the store is online', 'delivery time for Store?'],
      pt: ['em quanto tempo vc entrega a loja?', 'qual o prazo da loja virtual'],
      es: ['cuanto tardas en hacer la tienda', 'plazo de entrega del paquete Tienda?'],
    },
  },
  {
    seller,
    expects: ['site.delivery'],
    says: {
      en: ['how long to build a website with u'],
      pt: ['quanto tempo leva pra fazer o site', 'o site fica pronto em qtos dias?', 'demora?? kkk'],
      es: ['en cuanto tiempo me entregas la pagina', 'que demora tiene un sitio web'],
      fr: ['ça prend combien de temps pour faire le site ?'],
    },
  },
  {
    seller,
    expects: ['business.includes'],
    says: {
      en: ['what does the Business package include', 'whats included in business'],
      pt: ['o que ta incluso no institucional?', 'o pacote institucional vem com o que'],
      es: ['que incluye el corporativo', 'qué trae el paquete Corporativo?'],
    },
  },
  {
    seller,
    expects: ['store.includes'],
    says: {
      en: ['what comes with the store', 'what do i get in the Store package?'],
      pt: ['a loja vem com o que', 'me explica o que tem no pacote Loja'],
      es: ['que viene en la tienda?', 'qué incluye el paquete Tienda'],
    },
  },
  {
    seller,
    expects: ['business.revisions'],
    says: {
      en: ['how many revisions on the business package'],
      pt: ['no institucional posso pedir quantas alterações?'],
      es: ['cuantos cambios permite el corporativo?'],
    },
  },
  {
    seller,
    expects: ['site.revisions'],
    says: {
      en: ['can i ask for changes once i see the site', 'number of edits included?'],
      pt: ['posso pedir mudanças depois de ver o site?', 'quantas correções tão inclusas'],
      es: ['puedo pedir modificaciones despues de ver el sitio?', 'cuantas revisiones incluye la web'],
    },
  },
  {
    seller,
    expects: ['site.packages'],
    says: {
      en: ['what website packages r there'],
      pt: ['quais os planos de site?', 'me fala as opções de pacote'],
      es: ['que planes tienes para sitios web'],
    },
  },
  {
    seller,
    expects: ['care.price'],
    says: {
      en: ['how much is the maintenance per month', 'do u have a support plan? price?'],
      pt: ['quanto custa a manutenção mensal?', 'tem plano de suporte mensal? valor'],
      es: ['cuanto cobras de mantenimiento al mes', 'precio del plan mensual de mantenimiento?'],
    },
  },
  {
    seller,
    expects: ['full-care.includes'],
    says: {
      en: ['what is included in Full Care'],
      pt: ['o que vem no Cuidado Total?'],
      es: ['que incluye el Cuidado Total'],
    },
  },
  {
    seller,
    expects: ['services'],
    says: {
      en: [
        'what exactly do you do',
        'what services do you offer?',
        'can u tell me what kind of work u take on',
      ],
      pt: ['o que vc faz exatamente?', 'quais serviços vc oferece', 'com o que vc trabalha'],
      es: ['que servicios ofreces?', 'a que te dedicas exactamente', 'que haces tu'],
    },
  },
  {
    seller,
    expects: ['addon:blog'],
    says: {
      en: ['can i have a blog on it, how much extra'],
      pt: ['quero com blog, quanto a mais?', 'quanto custa adicionar o blog'],
      es: ['cuanto mas por agregarle un blog?'],
    },
  },
  {
    seller,
    expects: ['addon:second-language'],
    says: {
      en: ['could the site be bilingual? what would that add'],
      pt: ['da pra fazer em dois idiomas? qto fica a mais'],
      es: ['quiero el sitio bilingue, cuanto se suma?'],
    },
  },
  {
    seller,
    expects: ['extra-round'],
    says: {
      en: ['what does an extra round of revisions cost on the website'],
      pt: ['quanto é uma rodada a mais de alterações no site?'],
      es: ['una ronda adicional de cambios del sitio cuanto cuesta'],
    },
  },
  {
    seller,
    expects: ['no:mobile-apps'],
    says: {
      en: ['do u make apps for iphone too', 'I need an android app, can you do it?'],
      pt: ['faz aplicativo de celular?', 'vcs fazem app android tbm?'],
      es: ['haces apps para celular?', 'tambien desarrollas aplicaciones moviles'],
    },
  },
  {
    seller,
    expects: ['no:logos'],
    says: {
      en: ['can you design the logo as well?'],
      pt: ['vc tbm cria a logo?', 'faz logomarca junto?'],
      es: ['me haces el logo tambien?'],
    },
  },
  {
    seller,
    expects: ['no:ads'],
    says: {
      en: ['do you run google ads'],
      pt: ['vc cuida do tráfego pago?', 'faz anuncio no google tbm?'],
      es: ['manejas campañas de google ads?'],
    },
  },
  {
    seller,
    expects: ['faq:hosting'],
    says: {
      en: ['is hosting part of the price', 'do i have to buy the domain and hosting myself?'],
      pt: ['a hospedagem ta inclusa?', 'preciso pagar hospedagem a parte?', 'e o dominio quem paga'],
      es: ['el hosting esta incluido', 'tengo que pagar el dominio y hosting aparte?'],
    },
  },
  {
    seller,
    expects: ['faq:technology'],
    says: {
      en: ['is it wordpress?', 'do you build on WordPress or something else'],
      pt: ['vc usa wordpress?', 'os sites sao feitos em wordpress?'],
      es: ['usas wordpress?', 'los sitios son en wordpress o que'],
    },
  },
  {
    seller,
    expects: ['faq:texts'],
    says: {
      en: ['who writes the texts for the site, you or me'],
      pt: ['quem escreve os textos do site?', 'vc faz os textos ou eu q mando'],
      es: ['quien escribe los textos de la pagina?'],
    },
  },
  {
    seller,
    expects: ['faq:payment'],
    says: {
      en: ['can it be paid in parts?', 'what are the payment terms'],
      pt: ['aceita pix?', 'quais as formas de pagamento', 'da pra parcelar?'],
      es: ['como es la forma de pago?', 'se puede pagar por partes'],
    },
  },
  {
    seller,
    expects: ['faq:ownership'],
    says: {
      en: ['will i own the code'],
      pt: ['o codigo fica comigo no final?', 'o site é meu ou fico preso a vc'],
      es: ['el codigo es mio al terminar?'],
    },
  },
  {
    seller,
    expects: ['faq:portfolio'],
    says: {
      en: ['any sites you made that i can check out'],
      pt: ['posso ver uns sites q vc ja fez?', 'tem portifolio'],
      es: ['puedo ver paginas que hayas hecho?'],
    },
  },
  {
    seller,
    expects: ['faq:location'],
    says: {
      en: ['where are you located'],
      pt: ['vc é de onde?', 'vcs ficam em sp?'],
      es: ['de donde eres?'],
    },
  },
  {
    seller,
    expects: ['faq:experience'],
    says: {
      en: ['how experienced are you with this'],
      pt: ['faz site ha quanto tempo?'],
      es: ['cuantos años llevas haciendo sitios'],
    },
  },
  {
    seller,
    expects: ['faq:process'],
    says: {
      en: ['what are the stages from start to launch'],
      pt: ['quais as etapas do projeto', 'como funciona depois q eu fecho'],
      es: ['como es el proceso de trabajo'],
    },
  },
  {
    seller,
    expects: ['no-discount'],
    says: {
      en: ['any discount?'],
      pt: ['tem desconto a vista?', 'faz um precinho camarada pra mim? rs'],
      es: ['hay descuento?'],
    },
  },
  {
    seller,
    expects: ['landing.price', 'store.price'],
    says: {
      en: ['landing vs store, what are the two prices'],
      pt: ['qual o preço da landing e da loja?'],
      es: ['cuanto la landing y cuanto la tienda?'],
    },
  },
  {
    seller,
    expects: ['business.price'],
    after: {
      en: [
        { by: 'client', text: 'what website packages do you have?' },
        { by: 'assistant', text: 'The packages are Landing, Business and Store. Which one fits?' },
      ],
      pt: [
        { by: 'client', text: 'quais pacotes de site vc tem?' },
        { by: 'assistant', text: 'Os pacotes são Landing, Institucional e Loja. Qual combina com você?' },
      ],
      es: [
        { by: 'client', text: 'que paquetes hay?' },
        { by: 'assistant', text: 'Los paquetes son Landing, Corporativo y Tienda. ¿Cuál te conviene?' },
      ],
    },
    says: {
      en: ['the business one, how much?'],
      pt: ['o institucional é quanto?'],
      es: ['el corporativo cuánto sale?'],
    },
  },
  {
    seller,
    expects: ['asks'],
    says: {
      en: ['id like to hire you for a business site'],
      pt: ['quero fechar o site institucional', 'bora fazer! quero a landing'],
      es: ['quiero contratar el sitio corporativo'],
    },
  },
]
