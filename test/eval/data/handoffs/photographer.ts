import type { Handover } from '../case.ts'

const seller = 'photographer'

export const photographerHandoffs: Handover[] = [
  {
    seller,
    reasons: ['seller-rule', 'low-confidence', 'custom-request'],
    says: {
      en: [
        'are you available on june 14?',
        'is 2 may 2027 still free',
        'do you have the 3rd of september open',
        'our date is 12/09, can you do it?',
        'we are planning a destination wedding in greece',
        'its in another country, marrakech',
        'a magazine wants to run our wedding photos, is that ok',
        'i own the venue and want the pics for advertising',
      ],
      pt: [
        'vc tem a data de 18/04 livre?',
        'ta disponivel dia 9 de maio?',
        'como ta sua agenda pra setembro',
        'o casamento é dia 20 de junho, vc consegue?',
        'vai ser na italia, vc fotografa no exterior?',
        'casamos em outro país, vc viaja?',
        'queria usar as fotos numa campanha comercial da minha loja',
        'a revista Noivas pediu as fotos, pode?',
      ],
      es: [
        'tienes libre el 7 de marzo?',
        'estas disponible el 15 de agosto',
        'como estas de agenda en octubre?',
        'nos casamos el 22 de noviembre, puedes?',
        'es una boda destino en cartagena',
        'la boda es en el extranjero',
        'las quiero para publicidad de mi hotel',
        'una revista quiere publicar las fotos',
      ],
      fr: ['êtes-vous disponible le 12 juillet ?'],
      de: ['haben sie am 8. august noch frei?'],
      it: ['sei libera il 5 settembre?'],
    },
  },
  {
    seller,
    reasons: ['negotiation'],
    says: {
      en: [
        'our budget is 1000 for the full day, can we make it work?',
        'thats more than we hoped.. any flexibility?',
        'if we book on a thursday is it cheaper',
      ],
      pt: [
        'consegue chegar em 1100 no dia inteiro?',
        'amamos mas ta fora do orçamento, tem como melhorar?',
        'casamento numa quinta tem desconto?',
      ],
      es: [
        'podriamos dejarlo en 1200?',
        'se nos va de presupuesto, nos haces un mejor precio?',
        'si es entre semana baja el precio?',
      ],
    },
  },
  {
    seller,
    reasons: ['custom-request', 'low-confidence', 'seller-rule', 'negotiation', 'out-of-scope'],
    says: {
      en: [
        'could we have 6 hours instead of 4 or 10? what would that cost',
        'its a 3 day indian wedding with 600 guests, custom quote pls',
        'can you bring a photo booth and 4 assistants',
        'we want 2 hours only, city hall, then dinner the week after',
      ],
      pt: [
        'queria um pacote de 7 horas, da pra montar um?',
        'sao duas cerimonias em cidades diferentes no mesmo fim de semana, faz um orçamento?',
        'tira o album e poe mais horas, quanto fica',
        'é um casamento de 3 dias com cerimônia hindu, precisa de proposta especial',
      ],
      es: [
        'queremos 6 horas, se puede un paquete a medida?',
        'es boda civil un dia y religiosa otro mes, como lo cotizas',
        'nos puedes armar un paquete especial con 3 fotografos y cabina?',
      ],
    },
  },
  {
    seller,
    reasons: ['out-of-scope', 'custom-request'],
    says: {
      en: ['do you do newborn shoots', 'we are having a baby, could you photograph her at 10 days old'],
      pt: ['faz ensaio newborn?', 'queria fotos do meu recém-nascido'],
      es: ['haces sesion de recien nacido?', 'queremos fotos newborn de la bebé'],
    },
  },
  {
    seller,
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      en: [
        'its been 2 months since our wedding and still no photos',
        'the gallery link you sent expired',
        'we paid the deposit, did it arrive?',
        'we need to move our booked date to october',
      ],
      pt: [
        'ja faz 50 dias e as fotos nao chegaram',
        'o link da galeria nao abre mais',
        'precisamos remarcar nosso casamento que ja ta reservado com vc',
        'fiz a transferencia do sinal, confirma pra mim?',
      ],
      es: [
        'ya pasaron dos meses y no tenemos las fotos',
        'el enlace de nuestra galeria caducó',
        'ya te deposité el anticipo, llegó?',
        'tenemos que cambiar la fecha que ya reservamos',
      ],
    },
  },
  {
    seller,
    reasons: ['off-platform', 'asked-for-person'],
    says: {
      en: ['send me your personal email so we can talk there'],
      pt: ['me passa seu numero pessoal pra gente falar por la', 'qual seu insta? te chamo la'],
      es: ['dame tu celular y te llamo'],
    },
  },
  {
    seller,
    reasons: ['low-confidence', 'custom-request', 'out-of-scope', 'asked-for-person', 'seller-rule'],
    says: {
      en: ['can you photoshop my ex out of 30 old photos', 'could you help us find a venue and a priest'],
      pt: ['vc indica um buffet bom e barato?', 'vc pode ser testemunha no civil tbm kkk serio'],
      es: ['me puedes borrar a una persona de unas fotos viejas?', 'nos recomiendas salon y banquete?'],
    },
  },
]
