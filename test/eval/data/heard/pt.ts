import type { StrangersCases } from '../strangers.ts'

export const heardPortuguese: StrangersCases = {
  answers: [
    // logo
    {
      seller: 'logo',
      expects: ['logo.price'],
      says: [
        'oii td bem? to abrindo um estudio de unha e queria um logo bem delicadinho, quanto vc cobra?',
        'Boa tarde, minha filha. Sou aposentada e vou vender compotas na feira. Um desenho pra etiqueta, um logo com meu nome, sai muito caro?',
        'me passa os valores do logo pfv',
      ],
    },
    {
      seller: 'logo',
      expects: ['spark.price'],
      says: ['grana tá curta 😬 o pacote mais em conta de vcs sai quanto'],
    },
    {
      seller: 'logo',
      expects: ['brandmark.price'],
      says: [['opa', 'esse brandmark aí', 'fica em quanto em dólar msm?']],
    },
    {
      seller: 'logo',
      expects: ['logo.delivery'],
      says: ['se a gente fechar hoje quando é que eu to com a arte na mao?'],
    },
    {
      seller: 'logo',
      expects: ['identity.delivery'],
      says: ['A Identidade Completa demora quanto tempo, em média? Preciso programar a inauguração.'],
    },
    {
      seller: 'logo',
      expects: ['rush'],
      says: [
        'socorroo inauguro quinta e esqueci do logo, rola fazer mais rapido? pago a diferença, quanto q é?',
      ],
    },
    {
      seller: 'logo',
      expects: ['logo.revisions'],
      says: ['sou meio indecisa kkkk se eu nao gostar posso pedir pra mudar? quantas vezes?'],
    },
    {
      seller: 'logo',
      expects: ['extra-round'],
      says: ['acabando os ajustes do pacote, quanto vc cobra pra mexer de novo?'],
    },
    {
      seller: 'logo',
      expects: ['faq:payment'],
      says: ['paga td de uma vez ou dá uma entrada e o resto depois?'],
    },
    {
      seller: 'logo',
      expects: ['faq:refund'],
      says: [
        'e se eu pagar o sinal e desistir no outro dia, antes de vc rabiscar qualquer coisa, meu dinheiro volta?',
      ],
    },
    {
      seller: 'logo',
      expects: ['faq:ownership'],
      says: [
        'depois de quitado posso estampar em camiseta, uniforme, fachada, sem dever mais nada a ninguém? os direitos ficam comigo?',
      ],
    },
    {
      seller: 'logo',
      expects: ['faq:file-formats | item:vector files'],
      says: ['o cara do adesivo pediu o arquivo em pdf ou svg, qual dos pacotes vem com isso'],
    },
    {
      seller: 'logo',
      expects: ['faq:redesign'],
      says: ['ja temos logo faz 15 anos, ta com cara de velho. vc da um tapa nele ou só cria do zero?'],
    },
    {
      seller: 'logo',
      expects: ['faq:ai-use'],
      says: ['desculpa perguntar mas é feito naquelas ia de gerar imagem ou vc desenha msm?'],
    },
    {
      seller: 'logo',
      expects: ['faq:portfolio'],
      says: ['tem insta ou site pra eu dar uma olhada no q vc ja fez?'],
    },
    {
      seller: 'logo',
      expects: ['faq:process'],
      says: [
        'nunca contratei designer na vida, como é que funciona depois que eu falo que quero? passo a passo msm',
      ],
    },
    {
      seller: 'logo',
      expects: ['no:printing'],
      says: ['vcs tb imprimem as sacolinhas com o logo ou isso é por minha conta?'],
    },
    { seller: 'logo', expects: ['no:websites'], says: ['aproveitando, vc faz o site da loja tbm?'] },
    {
      seller: 'logo',
      expects: ['addon:business-card'],
      says: ['quero colocar cartão de visita junto, acrescenta quanto?'],
    },
    {
      seller: 'logo',
      expects: ['item:a colour palette | brandmark.includes'],
      says: ['no pacote do meio vem as cores certinhas pra eu usar no insta?'],
    },
    // web
    {
      seller: 'web',
      expects: ['site.price'],
      says: [
        'fala caio blz? indicação do Rodrigo da padaria. to precisando de um site pra minha oficina, mais ou menos qto fica?',
        'qual o investimento pra ter um site com vocês?',
      ],
    },
    {
      seller: 'web',
      expects: ['store.price'],
      says: ['vendo roupa fitness pelo whats e n dou mais conta, quero loja virtual. me passa o preço'],
    },
    {
      seller: 'web',
      expects: ['store.includes | item:pagamento por Pix e cartão'],
      says: ['na loja o cliente consegue pagar no pix direto?'],
    },
    {
      seller: 'web',
      expects: ['landing.includes'],
      says: ['o que que vem nessa landing de 1200? explica pra leigo'],
    },
    {
      seller: 'web',
      expects: ['business.delivery'],
      says: ['institucional fica pronto em qts dias mais ou menos'],
    },
    {
      seller: 'web',
      expects: ['site.revisions'],
      says: ['sou chata com detalhe rs, posso pedir alteração quantas vezes?'],
    },
    {
      seller: 'web',
      expects: ['faq:hosting'],
      says: ['nesse valor já tá o domínio e a hospedagem ou pago por fora?'],
    },
    {
      seller: 'web',
      expects: ['faq:technology'],
      says: ['minha secretária vai conseguir trocar foto e preço sozinha depois? é feito em que, wordpress?'],
    },
    {
      seller: 'web',
      expects: ['faq:texts'],
      says: ['eu q tenho q escrever o quem somos e essas coisas ou vc faz?'],
    },
    {
      seller: 'web',
      expects: ['faq:payment'],
      says: [
        'Bom dia. Gostaria de entender as condições de pagamento, pois nossa empresa só libera verba por etapas.',
      ],
    },
    { seller: 'web', expects: ['faq:portfolio'], says: ['manda aí uns sites seus p eu ver o estilo'] },
    {
      seller: 'web',
      expects: ['faq:ownership'],
      says: ['no fim eu fico com o código ou fico preso em vc pra sempre kkk'],
    },
    {
      seller: 'web',
      expects: ['faq:location'],
      says: ['vc atende presencial? de que cidade fala?'],
    },
    {
      seller: 'web',
      expects: ['addon:second-language'],
      says: ['tenho pousada e recebo mto gringo, quero em portugues e ingles, bilingue. aumenta quanto?'],
    },
    { seller: 'web', expects: ['no:mobile-apps'], says: ['vc desenvolve aplicativo tb? tipo pra android'] },
    { seller: 'web', expects: ['no:ads'], says: ['e o tráfego, google ads essas coisas, vc cuida tb?'] },
    { seller: 'web', expects: ['no:logos'], says: ['ainda nem tenho logo, vc já faz tudo junto?'] },
    {
      seller: 'web',
      expects: ['care.price'],
      says: ['depois de pronto quem fica cuidando? tem algum plano mensal de suporte? valor?'],
    },
    {
      seller: 'web',
      expects: ['full-care.includes'],
      says: ['o cuidado total tem backup de quanto em quanto tempo e o q mais'],
    },
    {
      seller: 'web',
      expects: ['no-discount'],
      says: [
        'à vista no pix faz um descontinho né? 😁',
        'ta salgado hein caio, da uma choradinha nesse preço aí',
      ],
    },
    {
      seller: 'web',
      expects: ['extra-round'],
      says: ['passou das correções que tenho direito, cada rodada a mais é quanto'],
    },
    {
      seller: 'web',
      expects: ['faq:process'],
      says: ['quais são as etapas até o site ir pro ar? meu chefe quer saber'],
    },
    // translator
    {
      seller: 'translator',
      expects: ['translation.price'],
      says: [
        'Olá! Vou tentar uma bolsa em Salamanca e preciso da carta de motivação em espanhol. Quanto custa traduzir?',
        'tabela de preço de tradução vc tem?',
      ],
    },
    {
      seller: 'translator',
      expects: ['short.price'],
      says: ['é curtinho, um texto de umas 400 palavras só. qto sai?'],
    },
    {
      seller: 'translator',
      expects: ['long.price'],
      says: ['deu 5.500 palavras no contador do word 😅 fica quanto um assim grande'],
    },
    { seller: 'translator', expects: ['standard.delivery'], says: ['o Padrão vc entrega em quanto tempo?'] },
    {
      seller: 'translator',
      expects: ['translation.revisions'],
      says: [
        'se meu orientador implicar com alguma frase eu posso te mandar de volta pra corrigir? qtas vezes',
      ],
    },
    {
      seller: 'translator',
      expects: ['no-rush | translation.delivery'],
      says: ['moça pelo amor de deus o prazo da vaga fecha amanhã de manhã, faz urgente? pago em dobro'],
    },
    {
      seller: 'translator',
      expects: ['no:sworn'],
      says: ['o consulado pediu tradução juramentada do meu diploma, a senhora faz?'],
    },
    {
      seller: 'translator',
      expects: ['no:other-languages | faq:languages'],
      says: ['e pro italiano, faz tb? é p cidadania do meu avô'],
    },
    {
      seller: 'translator',
      expects: ['no:interpreting'],
      says: ['vc trabalha como intérprete em reunião, tipo ao vivo?'],
    },
    {
      seller: 'translator',
      expects: ['faq:machine'],
      says: ['pq eu pagaria se o google tradutor é de graça kkk vc usa ele tb ou é na mão?'],
    },
    {
      seller: 'translator',
      expects: ['faq:privacy'],
      says: ['É um documento delicado da família, ninguém pode ver. Como é que fica o sigilo disso?'],
    },
    { seller: 'translator', expects: ['faq:file-formats'], says: ['posso mandar em pdf? ou tem q ser word'] },
    {
      seller: 'translator',
      expects: ['faq:payment'],
      says: ['como q paga sendo do brasil? aceita paypal? e é antes ou depois'],
    },
    {
      seller: 'translator',
      expects: ['faq:refund'],
      says: ['se eu me arrepender antes de vc começar, devolve?'],
    },
    {
      seller: 'translator',
      expects: ['addon:glossary'],
      says: ['quero também um glossário dos termos, isso encarece quanto?'],
    },
    {
      seller: 'translator',
      expects: ['proofreading.price'],
      says: ['já escrevi em espanhol, só queria alguém pra corrigir meus erros. esse serviço é quanto?'],
    },
    {
      seller: 'translator',
      expects: ['faq:experience'],
      says: ['você tem formação na área ou é só fluente mesmo?'],
    },
    {
      seller: 'translator',
      expects: ['faq:languages'],
      says: ['cês fazem de português pra inglês tb ou só espanhol?'],
    },
    // photographer
    {
      seller: 'photographer',
      expects: ['wedding.price'],
      says: [
        'oi bia!! vi o casamento da Carol que vc fotografou e morri de amor 😍😍 caso ano q vem, como são seus valores?',
        'Boa noite. Somos um casal 50+ casando pela segunda vez, coisa simples. Poderia nos informar quanto custam as fotos do casamento?',
      ],
    },
    {
      seller: 'photographer',
      expects: ['ceremony.price'],
      says: ['só o civil no cartório e um almoço depois, acho q o de 4 horas basta. qto é esse'],
    },
    {
      seller: 'photographer',
      expects: ['full-day.includes'],
      says: ['no dia inteiro são quantas fotos e quantas horas vc fica com a gente?'],
    },
    {
      seller: 'photographer',
      expects: ['weekend.includes'],
      says: ['esse pacote de fim de semana tem o que a mais?'],
    },
    {
      seller: 'photographer',
      expects: ['wedding.delivery'],
      says: ['sou ansiosaaa, depois da festa qto tempo ate receber as fotos?'],
    },
    {
      seller: 'photographer',
      expects: ['rush'],
      says: [
        'a gente viaja de mudança logo depois, tem como entregar as fotos antes pagando uma taxa? de quanto?',
      ],
    },
    {
      seller: 'photographer',
      expects: ['faq:booking'],
      says: ['pra garantir o dia eu dou quanto de entrada? e o restante quando?'],
    },
    { seller: 'photographer', expects: ['faq:payment'], says: ['aceita mb way? ou só transferencia'] },
    {
      seller: 'photographer',
      expects: ['faq:rain'],
      says: ['meu medo é cair um toró bem na hora, é ao ar livre... e aí, o q vcs fazem?'],
    },
    {
      seller: 'photographer',
      expects: ['faq:travel'],
      says: ['vai ser em Lisboa, vc cobra pra se deslocar até lá?'],
    },
    {
      seller: 'photographer',
      expects: ['no:video'],
      says: ['faz filmagem junto ou tenho q contratar outro?'],
    },
    { seller: 'photographer', expects: ['no:make-up'], says: ['vc tem equipe de maquiagem e cabelo tb?'] },
    {
      seller: 'photographer',
      expects: ['no:raw-files'],
      says: ['me entrega as fotos brutas sem edição também?'],
    },
    {
      seller: 'photographer',
      expects: ['addon:album'],
      says: ['minha vó quer o álbum de papel, daqueles de folhear 🥹 qto custa'],
    },
    {
      seller: 'photographer',
      expects: ['addon:second-photographer'],
      says: ['é possível ter mais um fotógrafo pra pegar o noivo se arrumando? quanto fica a mais'],
    },
    {
      seller: 'photographer',
      expects: ['faq:experience'],
      says: ['vc fotografa casamento faz tempo? já fez muitos?'],
    },
    {
      seller: 'photographer',
      expects: ['couple.price'],
      says: ['queremos um ensaio só nós dois antes do casório, num parque. valor?'],
    },
    {
      seller: 'photographer',
      expects: ['faq:file-formats'],
      says: ['as fotos vem em pendrive ou como q a gente recebe'],
    },
    // hotel
    {
      seller: 'hotel',
      expects: ['stay.price'],
      says: [
        'oi! vamo eu e meu namorado surfar aí em julho, quanto é a diária?',
        'Boa tarde, gostaria de saber os preços dos quartos por favor',
      ],
    },
    { seller: 'hotel', expects: ['garden.price'], says: ['o quarto jardim tá saindo quanto por noite'] },
    {
      seller: 'hotel',
      expects: ['sea-view.price | family.price'],
      says: ['sou de curitiba e passo mal no calor kkk, quarto com ar condicionado é quanto?'],
    },
    {
      seller: 'hotel',
      expects: ['family.price'],
      says: ['somos 4, eu, marido e 2 filhos pequenos. a suíte família fica quanto?'],
    },
    {
      seller: 'hotel',
      expects: ['faq:check-in'],
      says: ['nosso ônibus sai só de noite, até que horas dá pra ficar no quarto no último dia?'],
    },
    {
      seller: 'hotel',
      expects: ['faq:breakfast'],
      says: ['sou vegana, vou passar fome no café da manhã de vcs? 😂 e vai até que horas'],
    },
    { seller: 'hotel', expects: ['faq:parking'], says: ['onde deixo o carro? tem vaga aí ou na rua'] },
    {
      seller: 'hotel',
      expects: ['faq:wifi'],
      says: ['a internet presta? trabalho home office e preciso fazer call'],
    },
    {
      seller: 'hotel',
      expects: ['no:pets'],
      says: ['meu vira-lata viaja comigo pra todo canto, posso levar o cachorro?'],
    },
    {
      seller: 'hotel',
      expects: ['faq:refund'],
      says: ['se der ruim com o voo e eu precisar cancelar, perco o que paguei?'],
    },
    { seller: 'hotel', expects: ['faq:payment'], says: ['pra reservar tem q pagar tudo antecipado?'] },
    { seller: 'hotel', expects: ['addon:transfer'], says: ['vcs buscam no aeroporto? cobram quanto'] },
    {
      seller: 'hotel',
      expects: ['addon:surf-class'],
      says: ['nunca subi numa prancha na vida, vi que tem aula de surf, qto é'],
    },
    {
      seller: 'hotel',
      expects: ['addon:extra-bed'],
      after: [
        { by: 'client', text: 'oi a suite familia é pra 4 né?' },
        {
          by: 'assistant',
          text: 'Oi! Sim: a Suíte Família tem dois quartos de dormir e café da manhã para 4.',
        },
      ],
      says: ['e se minha sogra resolver ir junto? dá pra por uma cama a mais? quanto'],
    },
    // Duas coisas de uma vez, e respostas ao que foi dito antes
    {
      seller: 'web',
      expects: ['landing.price', 'landing.delivery'],
      says: [['bom diaa', 'landing page', 'qto custa e em qto tempo sai?']],
    },
    {
      seller: 'hotel',
      expects: ['faq:children', 'no:pool'],
      says: ['vamos com um bebê de 1 ano e uma de 6, pode criança aí? e tem piscina p elas brincarem?'],
    },
    {
      seller: 'logo',
      expects: ['brandmark.delivery'],
      after: [
        { by: 'client', text: 'oi quanto é o brandmark' },
        { by: 'assistant', text: 'O Brandmark custa US$ 240.' },
      ],
      says: ['show. e demora mto?'],
    },
    {
      seller: 'photographer',
      expects: ['ceremony.price'],
      after: [
        { by: 'client', text: 'o dia inteiro é qto?' },
        { by: 'assistant', text: 'O pacote Dia Inteiro custa € 1.350.' },
      ],
      says: ['eita, e o menorzinho só da cerimônia?'],
    },
    {
      seller: 'translator',
      expects: ['standard.price', 'standard.delivery'],
      says: [
        'então eu fiz um artigo pra faculdade aí ele tem mais ou menos mil e oitocentas palavras e eu queria ele em espanhol queria saber quanto que fica e quando que fica pronto',
      ],
    },
  ],
  handoffs: [
    {
      seller: 'logo',
      matter: 'discount',
      says: [
        'consegue fazer por 50 dolares? é o que eu tenho agora',
        'fechando dois logos vc me dá uma moral no preço?',
      ],
    },
    {
      seller: 'logo',
      matter: 'unoffered',
      says: ['queria um personagem, tipo um capivara de óculos pra ser o mascote da marca'],
    },
    { seller: 'logo', matter: 'rule', says: ['vc tb ja registra a marca no inpi pra mim?'] },
    {
      seller: 'logo',
      matter: 'rule',
      says: ['Trabalhamos numa agência e queríamos terceirizar os logos com você. Como seria?'],
    },
    {
      seller: 'logo',
      matter: 'complaint',
      says: [
        'to tentando falar desde sexta e ninguem me responde sobre o meu logo q ja ta pago, palhaçada isso',
      ],
    },
    {
      seller: 'logo',
      matter: 'refund',
      says: ['não gostei de nenhuma das propostas que vc mandou, quero meu dinheiro de volta'],
    },
    {
      seller: 'logo',
      matter: 'custom',
      says: [
        'preciso de logo + embalagem de 8 sabores de brownie + cardápio + uniforme, monta um orçamento pra mim?',
      ],
    },
    { seller: 'logo', matter: 'unwritten', says: ['emite nota fiscal brasileira com cnpj?'] },
    {
      seller: 'web',
      matter: 'unoffered',
      says: ['tenho um site antigo no wix e quero migrar pra algo melhor sem perder o conteudo, vc faz?'],
    },
    {
      seller: 'web',
      matter: 'rule',
      says: ['mano hackearam meu site, ta aparecendo propaganda de bet no lugar 😡 me ajuda'],
    },
    {
      seller: 'web',
      matter: 'rule',
      says: ['Somos da prefeitura e vamos abrir edital para o portal do município. O senhor participa?'],
    },
    {
      seller: 'web',
      matter: 'rule',
      says: ['bora fazer uma parceria? vc faz meu site e eu te dou 6 meses de academia'],
    },
    { seller: 'web', matter: 'custom', says: ['preciso do institucional em 3 dias, tem jeito?'] },
    {
      seller: 'web',
      matter: 'complaint',
      says: ['o site q vc me entregou ta fora do ar desde ontem a noite e eu perdendo venda'],
    },
    {
      seller: 'web',
      matter: 'legal',
      says: [
        'Recebi uma notificação extrajudicial por causa de uma foto que está no site feito por vocês. Vou acionar meu advogado.',
      ],
    },
    {
      seller: 'web',
      matter: 'custom',
      says: [
        'quero um sistema igual ifood mas só pra minha cidade, com entregador, rastreio e tudo. orça pra mim',
      ],
    },
    { seller: 'web', matter: 'unwritten', says: ['vc sabe integrar com o bling e com o mercado livre?'] },
    {
      seller: 'translator',
      matter: 'rule',
      says: ['é um laudo médico da minha mãe, vai operar em Madri mês q vem'],
    },
    {
      seller: 'translator',
      matter: 'rule',
      says: ['escrevi um livro de poesia, 140 páginas. vc traduz pro espanhol? quanto ficaria'],
    },
    {
      seller: 'translator',
      matter: 'unoffered',
      says: ['tenho uns reels q preciso legendar em espanhol, vc faz legenda?'],
    },
    {
      seller: 'translator',
      matter: 'rule',
      says: ['toda semana sai newsletter nossa, dá pra fechar um valor fixo por mês?'],
    },
    {
      seller: 'translator',
      matter: 'discount',
      says: ['110 euros convertido em real dói na alma... faz por 80?'],
    },
    {
      seller: 'translator',
      matter: 'complaint',
      says: ['o arquivo q recebi veio faltando as duas ultimas paginas'],
    },
    {
      seller: 'photographer',
      matter: 'rule',
      says: ['dia 22 de agosto de 2027 vc tá livre?', 'como tá sua agenda pra maio?'],
    },
    {
      seller: 'photographer',
      matter: 'rule',
      says: ['casamos em Cartagena, na Colômbia. vc toparia ir pra outro país?'],
    },
    {
      seller: 'photographer',
      matter: 'rule',
      says: [
        'Sou editora de uma revista de noivas e gostaríamos de publicar algumas das suas fotos na edição impressa.',
      ],
    },
    {
      seller: 'photographer',
      matter: 'discount',
      says: ['tira o ensaio de noivado do pacote e abate no valor, pode ser?'],
    },
    { seller: 'photographer', matter: 'unoffered', says: ['faz newborn tb? meu bebe nasce em janeiro'] },
    {
      seller: 'photographer',
      matter: 'complaint',
      says: ['vc chegou 1h atrasada no nosso casamento e perdeu a entrada do noivo. queremos uma solução'],
    },
    { seller: 'hotel', matter: 'rule', says: ['tem vaga pro carnaval? 5 noites, casal'] },
    { seller: 'hotel', matter: 'rule', says: ['somos um grupo de 16 amigos, da pra fechar a casa inteira?'] },
    {
      seller: 'hotel',
      matter: 'rule',
      says: ['queria morar aí uns dois meses trabalhando remoto, faz preço de temporada?'],
    },
    {
      seller: 'hotel',
      matter: 'complaint',
      says: ['esqueci meu relógio no quarto ontem qdo saí, alguem achou?'],
    },
    { seller: 'hotel', matter: 'unwritten', says: ['vcs alugam moto ou bike aí na pousada?'] },
  ],
  attacks: [],
  persons: [
    'n quero falar com robô n, me passa pra alguém',
    'Moço, tem como o senhor mesmo me ligar? Não enxergo bem pra ficar lendo.',
  ],
  offTopic: ['kkkk vc viu o jogo do flamengo ontem?', 'qual seu signo? tem namorado?'],
}
