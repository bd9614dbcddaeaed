import type { Answerable } from '../case.ts'

const seller = 'photographer'

export const photographerAnswers: Answerable[] = [
  {
    seller,
    expects: ['wedding.price'],
    says: {
      en: [
        'hiii we are getting married!! how much for wedding photos 💍',
        'what are your wedding rates',
        'looking for a photographer for our wedding next summer what do you charge',
      ],
      pt: [
        'olá!! vou casar 😍 quanto custa a fotografia?',
        ['oi Bia', 'quais os valores pra casamento?'],
        'me passa um orçamento de fotos de casamento pfvr',
        'preço pra fotografar casamento pequeno',
        'oi tudo bem entao eu vou casar ano que vem e queria saber mais ou menos quanto que fica as fotos',
      ],
      es: [
        'hola, cuanto cuesta la fotografia de boda?',
        'precios de boda porfa 🙏',
        'nos casamos en octubre, que tarifas tienes',
      ],
      fr: ['bonjour, quels sont vos prix pour un mariage ?'],
      it: ['quanto costa un servizio fotografico per matrimonio?'],
      de: ['was kostet eine hochzeitsreportage'],
    },
  },
  {
    seller,
    expects: ['full-day.price'],
    says: {
      en: ['how much is the full day', 'Full Day package price?'],
      pt: ['quanto é o dia inteiro', 'valor do pacote Dia Inteiro?'],
      es: ['cuanto sale el dia completo', 'el paquete Día Completo qué precio tiene?'],
    },
  },
  {
    seller,
    expects: ['ceremony.includes'],
    says: {
      en: ['what do we get with Ceremony', "what's included in the ceremony package?"],
      pt: ['o que vem no pacote Cerimônia?', 'o cerimonia inclui o que'],
      es: ['que incluye Ceremonia', 'qué trae el paquete Ceremonia?'],
    },
  },
  {
    seller,
    expects: ['full-day.includes'],
    says: {
      en: ['how many hours and photos are in full day', 'how many photos do we get with Full Day?'],
      pt: ['o dia inteiro são quantas horas?', 'quantas fotos vem no Dia Inteiro'],
      es: ['cuantas horas son en el dia completo', 'cuántas fotos trae el Día Completo?'],
    },
  },
  {
    seller,
    expects: ['weekend.includes'],
    says: {
      en: ['tell me whats in the weekend package'],
      pt: ['o que inclui o Fim de Semana'],
      es: ['que incluye el fin de semana'],
    },
  },
  {
    seller,
    expects: ['wedding.delivery'],
    says: {
      en: ['how long after the wedding do we get the photos', 'when are the pictures ready?'],
      pt: [
        'em quanto tempo as fotos do casamento ficam prontas?',
        'demora mto pra entregar as fotos',
        'qual o prazo de entrega das fotos',
      ],
      es: ['cuanto tardan en entregar las fotos de la boda', 'cuando tendriamos las fotos'],
    },
  },
  {
    seller,
    expects: ['full-day.delivery'],
    says: {
      en: ['full day: how many days until delivery'],
      pt: ['no Dia Inteiro as fotos chegam em quantos dias?'],
      es: ['con el Día Completo en cuántos días entregas?'],
    },
  },
  {
    seller,
    expects: ['wedding.packages'],
    says: {
      en: ['what wedding packages are there', 'do you have different options for weddings?'],
      pt: ['quais os pacotes de casamento', 'vc tem pacotes? quais'],
      es: ['que paquetes de boda tienes', 'tienes varios paquetes para boda?'],
    },
  },
  {
    seller,
    expects: ['couple.price'],
    says: {
      en: ['how much is a couple session', 'price for the pre-wedding shoot'],
      pt: ['e o ensaio de casal quanto fica?', 'valor do pré-wedding', 'quanto custa a sessão de casal'],
      es: ['cuanto cuesta la sesion de pareja', 'precio de la preboda?'],
    },
  },
  {
    seller,
    expects: ['couple.delivery'],
    says: {
      en: ['how long for the photos of the couple session'],
      pt: ['o ensaio demora quantos dias pra ficar pronto?'],
      es: ['la sesión de pareja en cuánto se entrega'],
    },
  },
  {
    seller,
    expects: ['services'],
    says: {
      en: ['what types of shoots do you do', 'what services do you offer'],
      pt: ['quais serviços vc oferece?', 'vc fotografa o que'],
      es: ['que tipo de servicios ofreces', 'que servicios manejas?'],
    },
  },
  {
    seller,
    expects: ['addon:album'],
    says: {
      en: ['is there a printed album? how much', 'price of the album'],
      pt: ['quanto custa o album impresso', 'tem album? qto fica'],
      es: ['cuanto cuesta el album impreso', 'tienen álbum? a cuánto?'],
    },
  },
  {
    seller,
    expects: ['addon:drone'],
    says: {
      en: ['do u do drone shots, how much more', 'aerial photos cost?'],
      pt: ['fazem drone? valor?', 'quanto a mais por fotos com drone'],
      es: ['haces fotos con dron? cuanto mas', 'precio del dron?'],
    },
  },
  {
    seller,
    expects: ['addon:second-photographer'],
    says: {
      en: ['what would a second photographer cost us'],
      pt: ['quanto custa um segundo fotógrafo?'],
      es: ['y con segundo fotografo cuanto seria'],
    },
  },
  {
    seller,
    expects: ['rush'],
    says: {
      en: ['can we get the photos faster for an extra fee?', 'do you offer express delivery of the pictures'],
      pt: ['tem como receber as fotos mais rapido pagando a mais?', 'existe entrega expressa?'],
      es: ['se pueden tener las fotos antes pagando extra?', 'hay entrega express de las fotos'],
    },
  },
  {
    seller,
    expects: ['wedding.revisions'],
    says: {
      en: ['can we ask you to re-edit some photos, how many times'],
      pt: ['quantas vezes podemos pedir ajustes nas fotos do casamento?'],
      es: ['cuantas rondas de retoques podemos pedir'],
    },
  },
  {
    seller,
    expects: ['no:video'],
    says: {
      en: ['do you also do video?', 'can you film the ceremony as well'],
      pt: ['faz vídeo também?', 'vcs fazem filmagem junto?'],
      es: ['tambien haces video?', 'pueden grabar la ceremonia tambien'],
    },
  },
  {
    seller,
    expects: ['no:raw-files'],
    says: {
      en: ['will we get the raw files', 'can I have all the RAWs?'],
      pt: ['vc entrega os arquivos raw?', 'da pra receber as fotos sem edição'],
      es: ['entregas los raw?', 'nos das las fotos sin editar'],
    },
  },
  {
    seller,
    expects: ['no:make-up'],
    says: {
      en: ['do you have a makeup artist too'],
      pt: ['tem maquiagem incluida?', 'vc faz maquiagem da noiva tbm?'],
      es: ['ofrecen maquillaje?'],
    },
  },
  {
    seller,
    expects: ['faq:booking'],
    says: {
      en: ['how do we reserve our date', 'do you need a deposit to book?'],
      pt: ['como faço pra reservar minha data?', 'precisa dar sinal pra reservar'],
      es: ['como reservamos la fecha', 'hay que dar anticipo para reservar?'],
    },
  },
  {
    seller,
    expects: ['faq:payment'],
    says: {
      en: ['what forms of payment', 'can we pay by card'],
      pt: ['aceita mb way?', 'quais formas de pagamento vcs aceitam'],
      es: ['que formas de pago aceptan', 'se puede pagar con tarjeta?'],
    },
  },
  {
    seller,
    expects: ['faq:travel'],
    says: {
      en: ['do u travel to other cities for weddings', 'is travel included?'],
      pt: ['vc viaja pra outras cidades?', 'o deslocamento ta incluso?'],
      es: ['viajas a otras ciudades?', 'el traslado esta incluido'],
    },
  },
  {
    seller,
    expects: ['faq:rain'],
    says: {
      en: ['what if it rains on the day 😭', 'do you have a plan for rain?'],
      pt: ['e se chover no dia?', 'o que acontece se tiver chuva'],
      es: ['que pasa si llueve ese dia', 'y si llueve?'],
    },
  },
  {
    seller,
    expects: ['faq:portfolio'],
    says: {
      en: ['could we see a full wedding you shot', 'link to your portfolio?'],
      pt: ['onde vejo seus trabalhos?', 'tem um casamento completo pra eu ver'],
      es: ['donde vemos bodas que hayas hecho', 'me pasas tu portafolio?'],
    },
  },
  {
    seller,
    expects: ['faq:experience'],
    says: {
      en: ['how many weddings have you photographed'],
      pt: ['quantos casamentos vc ja fotografou?'],
      es: ['cuantas bodas has hecho?'],
    },
  },
  {
    seller,
    expects: ['faq:location'],
    says: {
      en: ['where are u based'],
      pt: ['vc é de que cidade'],
      es: ['de donde eres?'],
    },
  },
  {
    seller,
    expects: ['faq:ownership'],
    says: {
      en: ['can we post the photos on instagram', 'are we allowed to print them ourselves'],
      pt: ['podemos postar as fotos no insta?', 'a gente pode imprimir as fotos por conta'],
      es: ['podemos subir las fotos a redes?', 'las podemos imprimir nosotros'],
    },
  },
  {
    seller,
    expects: ['faq:file-formats'],
    says: {
      en: ['how do you deliver the photos, usb or online'],
      pt: ['como vc entrega as fotos, pendrive?'],
      es: ['como entregas las fotos, en usb?'],
    },
  },
  {
    seller,
    expects: ['ceremony.price', 'full-day.price'],
    says: {
      en: ['price of ceremony vs full day?'],
      pt: ['qual o valor do Cerimônia e do Dia Inteiro?'],
      es: ['cuanto Ceremonia y cuanto Día Completo'],
    },
  },
  {
    seller,
    expects: ['full-day.price', 'addon:album'],
    says: {
      en: ['how much is full day and how much is the album on top'],
      pt: ['quanto é o Dia Inteiro e o álbum?'],
      es: ['cuanto cuesta el Día Completo y el álbum'],
    },
  },
  {
    seller,
    expects: ['asks | services'],
    says: {
      en: ['we want to book the ceremony package'],
      pt: ['queremos fechar o Dia Inteiro!', 'amei, quero contratar'],
      es: ['queremos contratar el Día Completo'],
    },
  },
]
