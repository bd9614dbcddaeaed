import type { ClientLanguage } from '../../domain/language.ts'
import { letters } from '../understanding/characters.ts'

/** Languages in Latin letters, which only their words and spelling tell apart. */
export type LatinLanguage = Exclude<ClientLanguage, 'ar' | 'zh' | 'ru'>

/** The small words of a language and of chats in it, without accents: what a short message is mostly made of. */
const words: Readonly<Record<LatinLanguage, string>> = {
  en: `a about after again all also always am an and any anybody anyone anything are arent around as ask at away back
    be because been before being best better both bring but by can cant could couldnt did didnt do does doesnt doing
    dont each either else even ever every everyone everything few find first for found from get gets give go goes
    going gonna good got had has hasnt have havent having he hello help her here hers hey hi him his how i id if ill
    im in into is isnt it its ive just keep know last let lets like ll long look looking lot love made make makes many
    may me mean might mine more most much must my need needs never new next nice no nobody not nothing now of off ok
    on once one only or other our ours out over own people please pls plz put really right said same say see send
    shall she should show since so some somebody someone something soon speak still such sure take tell than thank
    thanks that thats the their them then there theres these they thing things think this those though through thx
    to today together tomorrow tonight too try u under until up ur us use very wanna want wants was wasnt way we
    week well went were what whats when where which while who whos whose why will with without wont word work would
    wouldnt write wrote yeah year yes yesterday yet you youre your yours does exist`,
  pt: `a abaixo acho agora ai ainda alem algo alguem algum alguma alguns ali amanha antes ao aos apenas aqui aquela
    aquele aquilo as assim ate atras bem blz boa bom brigada cada ce com como consegue contigo d da dai daqui das de
    dela dele demais depois desde dessa desse desta deste deu devo dia disso dizer do dois dos duas e ela elas ele
    eles em embora entao entre era essa essas esse esses esta estao estar estou eu faco fala falar fale fazem fazer faz
    feito ficar fico fiz flr foi fora foram gente gostaria ha hj hoje ir isso isto ja jeito junto legal lhe logo
    mais mal mas me melhor mesma mesmo meu meus mim minha minhas moca moco mto muita muitas muito muitos n na nada nao naquele nas
    nela nele nem nenhum nenhuma nessa nesse nesta neste ninguem no nos nossa nosso num numa nunca o obrigada
    obrigado oi ola onde ontem os ou outra outro pela pelo pelos perto pode podem poderia podia pois por
    porque posso pouco pq pra pras preciso pro pros proximo q qdo qlqr qm qnd qnt qnto qro qto qual quais qualquer
    quando quanta quantas quanto quantos quase que quem quer queria quero rola sabe sabem saber sao se sei seja sem
    sempre sendo ser sera seu seus sim so sobre somos sou sua suas ta tambem tao tarde tbm tb te tem tempo tenho ter teria
    teu teve tinha tipo to toda todas todo todos traduz tras tu tua tudo um uma umas uns usa vai vamos vao vc vcs vem
    ver vez vezes vir voce voces vou zap pessoal brasil procuro moro seria sabado comigo consigo fosse
    tres quatro cinco seis sete oito nove dez vinte trinta cem mil hora horas dias semana semanas meses anos
    noite data datas preco precos segunda terca quarta quinta sexta domingo janeiro fevereiro marco abril
    maio junho julho agosto setembro outubro novembro dezembro trazer traz inclui sai saem tratar trato acha
    acham reservar reservo nome trabalhar cidade pais amigo amigos familia casa escrever ler loja preferida
    preferido aceita aceitam fotos`,
  es: `a aca ahi ahora al alguien algun alguna algunas alguno algunos alla alli alo antes aquel aqui asi atras aun
    aunque ayer bien buen buena buenas bueno buenos busco cada casi cerca como con conmigo contigo cosa cual cuales
    cualquier cuando cuanta cuantas cuanto cuantos d da dale de debo decir del demas desde despues dia dice dijo
    dime donde dos e el ella ellas ellos en encima entonces entre era eres es esa esas ese eso esos esta estaba
    estamos estan estar estas este esto estos estoy etc fue fuera gracias gusta gustaria ha haber habla hablan
    hablar hablas hace hacemos hacen hacer haces hacia haga hago han hasta hay haz hola hoy igual ir ya jamas la las
    le les listo lo los luego mal manana mas me mejor mi mia mio mis misma mismo mismos mucha muchas mucho muchos muy nada
    nadie ni ningun ninguna ninguno no nos nosotros nuestra nuestro nunca o os otra otras otro otros para pero poco
    podemos podria poner por porfa porque pq primero pronto pueda puede pueden puedes puedo pues q que quien quienes
    quiere quieren quieres quiero quisiera quito saben saber sabes se sea sean segun ser sera si sido siempre sin
    sino sobre solo somos son soy su sus tal tambien tampoco tan tanto te tendra tener tengo ti tiempo tiene tienen
    tienes toda todas todavia todo todos tras tu tus tuyo u un una unas uno unos usted ustedes va vale vamos van
    varios vas vaya vean ver vez viene vos voy y yo viajas necesito necesita dicen grande trabajo hizo
    hijo hijos
    tres cuatro cinco seis siete ocho nueve diez veinte treinta cien mil hora horas dias semana semanas
    meses ano anos noche tarde fecha fechas precio precios lunes martes miercoles jueves viernes sabado
    domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre traer
    trae traen incluye sale salen tratar trato opinas opinan reservar reservo nombre trabajar ciudad pais
    amigo amigos familia casa escribir leer nosotras vosotros suyo suya`,
  fr: `a ai ailleurs ainsi alors apres as au aucun aucune aujourdhui aura aurais aussi autre autres aux avant avec
    avez avoir avons bcp beaucoup besoin bien bientot bjr bonjour bonsoir bon bonne c ca car ce cela celle celui ces
    cest cet cette chaque chez combien comme comment d dans de demain depuis dernier des desole deux devis dire dit
    dois doit donc dont du elle elles en encore entre envoyer es est et etait ete etes etre eu eux fais faire fait
    faites faut fois font ici il ils j jai jamais je jaimerais jour jours jusqu jveux kel l la laquelle le lequel les
    leur leurs lui m ma madame maintenant mais mal me meme merci mes mettre mieux moi moins mois mon monsieur n ne
    ni non nos notre nous on ont ou oui par parce parler parlez parle pas pendant personne peu peut peuvent peux plus
    pour pourquoi pourquoi pourrais pourriez pouvez premier pres prix puis puisje qd qqn quand que quel quelle
    quelles quelque quelquun quels quest qui quoi rien s sa sais salut sans savez savoir se sera serait ses seul si
    soit son sont sous souhaite suis sur svp t ta tant te tes toi ton toujours tous tout toute toutes tres trop tu
    un une va vais vers veut veux voila voir vont vos votre voudrais voulez vous vrai y tarif tarifs rdv slt stp
    client quelqu`,
  de: `ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bald bei beim bekomme besser
    bin bis bist bitte brauche braucht da dabei dafur danach danke dann daran darf darum das dass dein deine deinem
    deinen deiner dem den denn der des deshalb dich die dies diese diesem diesen dieser dieses dir doch dort du durch
    ein eine einem einen einer eines einfach einmal er erst es etwas euch euer fur ganz gar geben geht gehen genau
    gerne gern gibt gut guten hab habe haben habt hallo hat hatte hatten her heute hier hin ich ihm ihn ihnen ihr
    ihre ihrem ihren ihrer im immer in ins ist ja jede jeden jeder jemand jemandem jetzt kann kannst kein keine
    keinen konnen konnte konnten kosten kostet lange lieber machen machst macht mal man mehr mein meine meinem meinen
    mich mir mit mochte mochten morgen muss mussen nach nachricht naturlich nein nicht nichts nie niemand noch nun
    nur ob oder ohne preis schon schreiben sehr sein seine seit selbst sich sie sind so sofort soll sollte sonst
    sprechen statt tag tage um und uns unser unsere unter viel viele vielen vom von vor war waren warum was weil
    welche welcher welches wenn wer werde werden weiss wie wieder wieviel will willst wir wird wo woche wollen wollte
    wurde wurden zu zum zur zwei zwischen mfg vlt gibts
    moin servus tschuss gruezi brauch brauchte bietet bieten gehts kostets wenns heisst kriege nem nen nix suche teuer uber vielleicht verfugbar wieviele zahlen zeit eure euren sowas bloss halt eh ned nochmal dazu wen wem fertig`,
  it: `a abbiamo adesso ai al alla alle allo allora altra altre altri altro anche ancora anni anno appena avere avete
    bella bello ben bene bravo buona buonasera buongiorno buono c ce che chi ci ciao cio coi col come con cosa cosi
    cui da dagli dai dal dalla dalle davvero degli dei del della delle dello dentro di dica dice dici dimmi dire dopo
    dove dovrei due e ecco ed era erano essere fa faccio fai fanno fare fate fatto fino forse fra fuori gia giorni
    giorno gli grazie ha hai hanno ho i il in insieme invece io l la le lei li lo loro ma mai male me meglio meno
    mentre mi mia mie miei mio molta molte molti molto ne neanche negli nei nel nella nelle nessuno niente no noi
    non nostra nostro nulla o oggi ogni oppure ora ore parla parlare parlate parlo per perche pero piace piu poco poi
    posso potrei potete potrebbe prego prendo prima pronto puo puoi qua qual qualche qualcosa qualcuno quale quali
    quando quanta quante quanti quanto quel quella quelle quelli quello questa queste questi questo qui quindi sai
    sapere sarebbe scusi se sei sempre senza serve si sia siamo siete solo sono sopra sta stai stesso sto su sua
    subito sue sugli sui sul sulla suo suoi te ti tra troppo tu tua tue tuo tuoi tutta tutte tutti tutto un una uno
    va vado vai vari vedere vengono verso vi viene vorrei voi vostra vostro voto vuoi vuole cmq nn xche sconto fattura
    domani prezzo prezzi piove libera libero perfavore favore paga`,
}

const spelled = (source: string) => new RegExp(source, 'gu')

/** Spellings that give a language away, in lower case with accents and straight apostrophes. */
const spellings: Readonly<Record<LatinLanguage, RegExp>> = {
  en: spelled(
    `[${letters}]'(?:s|m|re|ll|ve|d|t)(?![${letters}])|[${letters}](?:ing|tion|ght|ness|ould|ck|sh|thing)(?![${letters}])|(?<![${letters}])(?:wh|th|sh)[${letters}]|ee|oo|[b-df-hj-np-tv-xz]y(?![${letters}])`,
  ),
  pt: spelled(
    `[ãõ]|ç[ãõ]|ção|ções|[aeo]m(?![${letters}])|[lnt]h[aeiou]|[êô][${letters}]|(?:aria|inho|inha|agem|eiro|eira|eu|ou|ndo|dade|ei)(?![${letters}])|à`,
  ),
  es: spelled(
    `[ñ¿¡]|(?:ción|ciones|dad|illo|illa|ito|ando|iendo|aje|ero|era|mente|ías|ía)(?![${letters}])|(?<![${letters}])ll|ue[nrsltv]|ie[nrst]`,
  ),
  fr: spelled(
    `(?<![${letters}'])(?:[cdjlmnst]|qu|jusqu|lorsqu)'[${letters}]|[œùûîëï]|[èê][${letters}]|eaux?|aux|[${letters}](?:eur|euse|eux|ement|ez|ons|ais|ait|oir|ier|ère|ette|elle|ée|és)(?![${letters}])|oi[${letters}]|ou[rsv]|qu[ei]`,
  ),
  de: spelled(
    `[ßäöü]|sch|ei[nt]|[${letters}](?:ung|keit|heit|lich|isch|tzt|cht|nnt|tag|ieren|enn)(?![${letters}])|(?<![${letters}])(?:ge|ver|be|zu)[${letters}]{4,}(?:en|t)(?![${letters}])|ck|pf|(?![aeiou])[${letters}]en(?![${letters}])`,
  ),
  it: spelled(
    `(?<![${letters}'])(?:l|un|dell|all|nell|sull|dall|c|d|quest|com|dov|quell|mezz)'[${letters}]|gli|zz|[cg]h[ei]|[${letters}](?:zione|zioni|tà|iamo|etto|etta|ino|oni|ato|are|ere|ire|ggi|ò|ù|ì)(?![${letters}])|cc|tt[oiae]|ss[oiae]`,
  ),
}

/** A language's telling words. */
export const tellingWords: ReadonlyMap<LatinLanguage, ReadonlySet<string>> = new Map(
  (Object.keys(words) as LatinLanguage[]).map((language) => [
    language,
    new Set(words[language].split(/\s+/)),
  ]),
)

/** The languages a word is a small one of. */
export const languagesOfSmallWord = (word: string): readonly LatinLanguage[] => byWord.get(word) ?? []

const byWord = new Map<string, LatinLanguage[]>()
for (const [language, small] of tellingWords)
  for (const word of small) byWord.set(word, [...(byWord.get(word) ?? []), language])

/** How often a text in lower case is spelled as only this language is. */
export const tellingSpellings = (text: string, language: LatinLanguage): number =>
  text.match(spellings[language])?.length ?? 0

/** Whether a word is one of a language's small ones, which say nothing by themselves. */
export function isSmallWord(word: string, language: ClientLanguage): boolean {
  return smallWords[language]?.has(word) ?? false
}

const smallWords: Readonly<Partial<Record<ClientLanguage, ReadonlySet<string>>>> =
  Object.fromEntries(tellingWords)
