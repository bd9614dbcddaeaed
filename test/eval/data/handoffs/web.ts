import type { Handover } from '../case.ts'

const seller = 'web'

export const webHandoffs: Handover[] = [
  {
    seller,
    reasons: ['custom-request', 'low-confidence', 'out-of-scope'],
    says: {
      en: [
        'need a marketplace like airbnb for boats with payments split between owners',
        'can you integrate the site with our SAP and a warehouse api',
        'we need a members area with 3 kinds of logins and a quiz engine, send a quote',
        'intranet for 400 employees with sso, doable?',
      ],
      pt: [
        'quero um sistema tipo ifood pra minha cidade',
        'precisa integrar com o ERP da empresa e emitir nota fiscal automatica',
        'da pra fazer um portal do aluno com login, notas e boleto?',
        'queria orçamento personalizado de um site com area de membros e chat ao vivo',
        'o meu caso é diferente, preciso de um configurador de moveis em 3d dentro do site',
      ],
      es: [
        'necesito una plataforma tipo mercado libre',
        'se puede integrar con el sistema de facturacion que ya usamos?',
        'quiero una web con area privada, reservas y cobro recurrente, cotizame',
        'hacemos cursos online y ocupo que se conecte con zoom y con el banco',
      ],
      fr: ['il me faut une plateforme sur mesure avec espace client et paiement récurrent'],
    },
  },
  {
    seller,
    reasons: ['custom-request', 'seller-rule', 'low-confidence', 'out-of-scope'],
    says: {
      en: [
        'do you give unlimited revisions on the business site?',
        'can i change things as many times as i want on the landing',
      ],
      pt: ['no site as alterações sao ilimitadas?', 'posso pedir qtas mudanças quiser no institucional?'],
      es: ['los cambios del sitio son ilimitados?', 'puedo pedir cambios sin limite en la landing?'],
    },
  },
  {
    seller,
    reasons: ['custom-request', 'low-confidence', 'seller-rule', 'negotiation'],
    says: {
      en: [
        'can you have the landing up by this friday?',
        'is there a rush option for the website',
        'i need the site in 2 days, ill pay extra',
      ],
      pt: [
        'consegue entregar a landing ate sexta?',
        'tem como fazer o site com urgencia pagando mais',
        'preciso dele em 3 dias',
      ],
      es: [
        'lo puedes tener en 48 horas?',
        'hay entrega urgente del sitio',
        'necesito la landing para el lunes si o si',
      ],
    },
  },
  {
    seller,
    reasons: ['out-of-scope', 'custom-request'],
    says: {
      en: ['can you migrate my wix site', 'i need to move my old site from another host to the new one'],
      pt: ['vc faz migração? meu site ta no wix', 'queria transferir meu site antigo pra outro servidor'],
      es: ['haces migracion de un sitio viejo?', 'necesito migrar mi tienda de shopify'],
    },
  },
  {
    seller,
    reasons: ['seller-rule'],
    says: {
      en: [
        'our site got hacked last night pls help',
        'theres malware on my wordpress, can u clean it',
        'would you take equity instead of money',
        'do you answer public tenders',
      ],
      pt: [
        'hackearam meu site socorro',
        'acho q meu site pegou virus, ta redirecionando pra site de aposta',
        'a prefeitura abriu edital pra portal, vc participa de licitação?',
        'vc entraria de sócio no projeto? tenho uma ideia milionaria',
        'topa permuta? tenho uma pizzaria',
      ],
      es: [
        'me hackearon la pagina, ayuda',
        'mi web tiene virus que hago',
        'te interesa ser socio de una startup?',
        'el ayuntamiento sacó una licitación, te presentas?',
      ],
    },
  },
  {
    seller,
    reasons: ['existing-order', 'asked-for-person', 'seller-rule'],
    says: {
      en: [
        'my site that you made is down since this morning',
        'you said the preview would be ready monday and its thursday',
        'the contact form you built isnt sending emails',
        'whats the status of my project',
      ],
      pt: [
        'caio o site q vc fez caiu',
        'cadê a prévia que era pra ontem?',
        'o formulario do meu site parou de funcionar',
        'como ta o andamento do meu projeto?',
        'paguei a segunda parcela, recebeu?',
      ],
      es: [
        'la pagina que me hiciste no carga',
        'como va mi proyecto? ya pasaron 20 dias',
        'hice el pago de la segunda parte, lo viste?',
        'el boton de pago de mi tienda dejó de funcionar',
      ],
      de: ['die seite die du mir gebaut hast ist seit heute früh offline'],
    },
  },
  {
    seller,
    reasons: ['off-platform', 'asked-for-person'],
    says: {
      en: [
        'give me your personal number so i can text you',
        'can i just pay you by western union outside of this',
      ],
      pt: ['me manda seu whats pessoal', 'faz por fora sem nota que eu pago em dinheiro?'],
      es: ['dame tu correo y te mando todo por ahi', 'mejor hablemos por telegram, cual es tu usuario'],
    },
  },
  {
    seller,
    reasons: ['negotiation', 'custom-request'],
    says: {
      en: [
        'could you do the store for 3000 if i skip stock control',
        'i only need 3 of the 6 pages, whats the price then',
      ],
      pt: [
        'e se eu tirar o blog e fizer so 3 paginas, por quanto vc faz?',
        'faz a loja em 12x sem juros por 4 mil?',
      ],
      es: ['si quito paginas cuanto me bajas', 'por 2000 me haces el corporativo?'],
    },
  },
]
