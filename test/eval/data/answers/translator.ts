import type { Answerable } from '../case.ts'

const seller = 'translator'

export const translatorAnswers: Answerable[] = [
  {
    seller,
    expects: ['translation.price'],
    says: {
      en: [
        'how much do you charge for a translation',
        'rates for translating an article?',
        ['hello', 'i need something translated', 'how much would it be'],
      ],
      pt: [
        'quanto vc cobra pra traduzir um texto',
        'preço de tradução pfv',
        'queria traduzir meu curriculo pro espanhol, qto custa?',
      ],
      es: [
        'cuanto cobras por traducir un articulo',
        'precio de traduccion?',
        ['buen dia', 'necesito traducir la web de mi empresa', 'que tarifas tienes'],
        'tengo un texto de unas 3 hojas, cuanto me saldria',
      ],
      fr: ['quel est le tarif pour une traduction ?'],
      de: ['was nehmen sie für eine übersetzung ins spanische?'],
      it: ['quanto prende per tradurre una lettera?'],
    },
  },
  {
    seller,
    expects: ['standard.price'],
    says: {
      en: ['price of the Standard package?', 'and standard, how much is it'],
      pt: ['quanto é o pacote padrão', 'valor do Padrão?'],
      es: ['cuanto vale el estandar', 'el paquete Estándar a cuánto está?'],
    },
  },
  {
    seller,
    expects: ['long.delivery'],
    says: {
      en: ['how many days for the long one', 'delivery time of the Long package please'],
      pt: ['o extenso leva quantos dias?', 'prazo do pacote Extenso'],
      es: ['el extenso en cuantos dias lo tendria', 'plazo del paquete Extenso?'],
    },
  },
  {
    seller,
    expects: ['translation.delivery'],
    says: {
      en: [
        'how fast do you translate',
        'when would i get the translation back',
        'turnaround for translations?',
      ],
      pt: ['em quanto tempo vc traduz?', 'qual o prazo da tradução', 'demora quantos dias pra traduzir'],
      es: [
        'en cuanto tiempo lo traduces',
        'cuantos dias tarda una traduccion',
        'para cuando lo tendria traducido',
      ],
    },
  },
  {
    seller,
    expects: ['standard.includes'],
    says: {
      en: ['whats included in standard', 'What does the Standard package come with?'],
      pt: ['o que inclui o Padrão', 'o pacote padrão vem com o que?'],
      es: ['que incluye el estandar', 'qué trae el paquete Estándar?'],
    },
  },
  {
    seller,
    expects: ['long.includes'],
    says: {
      en: ['what do I get with Long'],
      pt: ['o que vem no pacote Extenso?'],
      es: ['que viene en el extenso'],
    },
  },
  {
    seller,
    expects: ['translation.revisions'],
    says: {
      en: ['can i ask for corrections after i get the translation', 'how many corrections are included'],
      pt: ['posso pedir correções depois da tradução?', 'quantas revisões tenho na tradução'],
      es: ['puedo pedir correcciones despues de la traducción?', 'cuantas revisiones incluye la traduccion'],
    },
  },
  {
    seller,
    expects: ['standard.revisions'],
    says: {
      en: ['how many changes can I request on Standard?'],
      pt: ['no Padrão quantas alterações posso pedir?'],
      es: ['cuantos cambios puedo pedir con el Estándar'],
    },
  },
  {
    seller,
    expects: ['translation.packages'],
    says: {
      en: ['which translation packages do you have?'],
      pt: ['quais são os pacotes de tradução', 'me mostra as opções de tradução'],
      es: ['que paquetes de traduccion manejas', 'cuáles son las opciones de traducción?'],
    },
  },
  {
    seller,
    expects: ['proofreading.price'],
    says: {
      en: ['how much is proofreading', 'what would you charge just to proofread my spanish text'],
      pt: ['quanto custa a revisão de texto?', 'só preciso corrigir um texto em espanhol, qual o valor'],
      es: [
        'cuanto por corregir un texto',
        'precio de la corrección de estilo?',
        'solo quiero que me corrijan la ortografia, cuanto es',
      ],
    },
  },
  {
    seller,
    expects: ['deep-proof.price'],
    says: {
      en: ['price of Deep Reading'],
      pt: ['qual o preço da Leitura Profunda?'],
      es: ['cuánto cuesta la Lectura Profunda?'],
    },
  },
  {
    seller,
    expects: ['deep-proof.delivery'],
    says: {
      en: ['and how long does the Deep Reading take'],
      pt: ['a Leitura Profunda demora quanto'],
      es: ['la lectura profunda cuanto tarda'],
    },
  },
  {
    seller,
    expects: ['services'],
    says: {
      en: ['what do you offer?', 'hi what services have you got'],
      pt: ['que serviços vc tem', 'vc faz o que exatamente?'],
      es: ['que servicios brinda?', 'qué hace usted exactamente', 'me cuentas que ofreces'],
    },
  },
  {
    seller,
    expects: ['no-rush'],
    says: {
      en: ['can you do it express if i pay more', 'is there an urgent service?'],
      pt: ['tem urgência? pago a mais', 'faz tradução expressa?'],
      es: ['tienes servicio urgente?', 'se puede express pagando mas'],
    },
  },
  {
    seller,
    expects: ['addon:layout'],
    says: {
      en: ['can you keep the same layout of the pdf? whats the extra', 'price for the layout add on'],
      pt: ['quanto custa a diagramação', 'da pra manter o mesmo layout? qto a mais'],
      es: ['cuanto sale la maquetacion', 'que costo tiene mantener el mismo diseño del pdf'],
    },
  },
  {
    seller,
    expects: ['addon:glossary'],
    says: {
      en: ['how much is a glossary'],
      pt: ['e o glossário, quanto é?'],
      es: ['cuanto cuesta el glosario'],
    },
  },
  {
    seller,
    expects: ['no:sworn'],
    says: {
      en: ['do you do sworn translations?', 'I need a certified translation of my birth certificate'],
      pt: ['faz tradução juramentada?', 'preciso de tradução certificada do meu diploma, vc faz'],
      es: ['haces traduccion jurada?', 'necesito una traducción certificada de mi acta'],
    },
  },
  {
    seller,
    expects: ['no:interpreting'],
    says: {
      en: ['can u be my interpreter in a meeting'],
      pt: ['vc trabalha como intérprete tbm?'],
      es: ['trabajas como interprete en reuniones?'],
    },
  },
  {
    seller,
    expects: ['no:other-languages'],
    says: {
      en: ['do you translate into german?', 'can you do french'],
      pt: ['traduz pro alemão?', 'vc faz italiano tbm'],
      es: ['traduces al frances?', 'y del chino al español?'],
    },
  },
  {
    seller,
    expects: ['faq:languages'],
    says: {
      en: ['which languages do u work with', 'what language pairs do you cover?'],
      pt: ['de quais idiomas vc traduz?', 'trabalha com quais línguas'],
      es: ['que idiomas traduces', 'con qué idiomas trabajas?'],
    },
  },
  {
    seller,
    expects: ['faq:payment'],
    says: {
      en: ['do i pay before or after', 'what payment methods do you take?'],
      pt: ['pago antes ou depois?', 'aceita paypal'],
      es: ['se paga antes o al final?', 'puedo pagar por transferencia'],
    },
  },
  {
    seller,
    expects: ['faq:machine'],
    says: {
      en: ['you dont just paste it in google translate do you', 'do you use chatgpt for it?'],
      pt: ['vc usa google tradutor?', 'nao é chatgpt ne?'],
      es: ['no usaras el traductor de google verdad', 'usas chatgpt para traducir?'],
    },
  },
  {
    seller,
    expects: ['faq:privacy'],
    says: {
      en: ['is my document kept private'],
      pt: ['meus documentos ficam em sigilo?', 'alguem mais le o meu documento?'],
      es: ['mi documento queda privado?', 'quien mas lee mis documentos'],
    },
  },
  {
    seller,
    expects: ['faq:file-formats'],
    says: {
      en: ['can i send it as a word file', 'what formats do you accept'],
      pt: ['posso mandar em word?', 'quais formatos de arquivo vc aceita'],
      es: ['te lo mando en word?', 'que formatos de archivo recibes'],
    },
  },
  {
    seller,
    expects: ['faq:refund'],
    says: {
      en: ['if i cancel do i get my money back'],
      pt: ['se cancelar recebo o dinheiro de volta?'],
      es: ['si cancelo me devuelves el pago?'],
    },
  },
  {
    seller,
    expects: ['faq:experience'],
    says: {
      en: ['are you actually a qualified translator', 'how many years of experience'],
      pt: ['vc tem formação em tradução?', 'quanto tempo de experiencia vc tem'],
      es: ['eres traductora titulada?', 'que experiencia tienes'],
    },
  },
  {
    seller,
    expects: ['faq:location'],
    says: {
      en: ['where in the world are you'],
      pt: ['vc mora onde'],
      es: ['en que ciudad vives?'],
    },
  },
  {
    seller,
    expects: ['faq:process'],
    says: {
      en: ['so how does this work, do i send you the file first'],
      pt: ['como funciona? te mando o arquivo primeiro?'],
      es: ['como funciona, primero te mando el archivo?'],
    },
  },
  {
    seller,
    expects: ['short.price', 'short.delivery'],
    says: {
      en: ['Short package: price and how many days?'],
      pt: ['o Breve custa quanto e leva quantos dias'],
      es: ['el breve cuanto cuesta y cuanto tarda'],
    },
  },
  {
    seller,
    expects: ['asks'],
    says: {
      en: ['i want to order a translation'],
      pt: ['quero contratar uma tradução'],
      es: ['quiero encargar una traducción', 'perfecto, me quedo con el estandar'],
    },
  },
]
