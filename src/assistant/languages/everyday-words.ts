import type { ClientLanguage } from '../../domain/language.ts'

/**
 * Words of chat, without accents, that may stand beside any question and name nothing that could be wanted: who it is
 * for, how it feels, when, and the verbs of telling. No word for a thing, a trade or a kind of work is among them, for
 * a question with one may be about that.
 */
const words: Readonly<Partial<Record<ClientLanguage, string>>> = {
  en: `hopeless offence offense sleep seventies eighties able absolutely abt according actual actually add added afraid afternoon afterwards agree ah aha ahead alone
    along alright although amazing annoying answer anyhow anymore anyway anyways apologies apparently appreciate
    approx approximately asap asked asking atm autumn aware awesome awful awkward aww bad badly ballpark barely
    basically bc bear beautiful became become began begin beginning begins believe beside besides bet big bigger
    biggest birthday bit bits bloke bother bothered bothering boyfriend brilliant brother brothers btw buddy
    bunch busy care careful case catch certain chance change changed charge chat cheaper cheeky cheers chuck
    chucks clear clearly clever clue colleague comes comfortable coming completely concerned confirm confused
    confusing congrats consider considering correct cos couldve count couple cousin coz crazy cud curious cute
    cuz dad daft daughter dear decent decide decided deciding def definitely defo delighted depend depending
    depends desperate detail details difference different difficult directly disappointed dont doubt dumb dunno
    during early easier easily easy eh else em end ended ends enjoy enough enquire enquiring entire entirely
    equally especially essentially evening eventually exact exactly excellent excited exciting expect expecting
    expects explain explained extremely fab fabulous fact fair fairly family fancy fantastic far fast father
    fault favourite fed feel feeling feels fella fiance fiancee figured figuring final finally fine finish
    finished firm first firstly folk folks follow following forever forget forgive forgot forward fourth friend
    friendly friends fuss fussy future fyi generally genuinely getting gimme giving glad gonna gorgeous gosh
    gotta gran grand grandad grandfather grandma grandmother grateful greatly guess guessing guy guys ha haha
    half hand handful handle hands handy hang happen happened happening happens happily happy hard hardly hate
    hated havent hear heard hearing heart heavens hed helpful helping helps hence hesitant hesitate hiya hm hmm
    hold holding honest honestly hoped hopefully hoping hour hours however hows hrs hubby huge hurried husband
    idea ideal ideally ideas idiot idk imagine immediately imo important impossible impressed incredible indeed
    info inform inquire inquiring instance instead interested interesting introduce involve involved ive kick
    kiddo kids kind kinda knew knowing known knows lads lady large last late lately later latest lazy leading
    least leave leaving left lemme less letting level liked likely liking lil limited list literally little
    loads local lol longer longest lost loved lovely lovers loving luck luckily lucky madam mainly making manage
    managed massive mate matter matters maybe means meant meanwhile mention mentioned mess message messaging
    middle midnight mind mins minute minutes missed missing mistake modest mom moment money month months morning
    mother moving mum mums nah name nan near nearly neat necessary needed needing neither nephew nervous newbie
    ngl nicely nicer niece night nights nope normal normally nosey nosy note noticed number obv obvious
    obviously obvs occasion odd offhand often oh okay older omg ones onto oops opinion opposed option options
    ought ourselves owner page panic parent parents partner past patience patient perfect perfectly perhaps
    period perks phew physically pick picked picky place plan planned planning plans pleased pleasure plenty
    plus point poor popular position possible possibly ppl practically precise precisely prefer preferably
    pretty previously prob probably problem probs proceed prolly promise promised properly prospect proud
    purpose puts putting quarter query question questions quick quicker quickly quiet quite range rather reach
    reaching read ready real realise realised realistic realistically realize reason reasonable reasonably
    recently reckon recommend recommended regarding regards related reliable remember remind replied reply rest
    rid ridiculous rly rn roughly round rubbish rude ruined rush sad said sake satisfied save saw saying
    says scared scratch scratching second secondly seconds seem seemed seems seen self selves separate
    separately serious seriously set several shame share sharing shed shortly shot shouldve showed showing shown
    shows shud shy side sides silly similar simple simpler simplest simply single sir sister sisters sit sits
    situation size sized slight slightly slow slowly small smaller smallest smart smooth solid son sorry sort
    sorted sorts sound sounded sounds soz spare speaking specific specifically spend spending spent spit split
    spoke spot srsly standard standing stands started starting starts state stating stay stayed steep step stick
    sticks still stop stopped straight straightforward strange stressed stressing struggling stuck student stuff
    stupid style sudden suddenly suffice suggest suggested suggestion suggestions suitable sum summer sunny
    super supposed surely surprise surprised suspect sweet ta taken takes taking talk talked talking task tbh
    team tech teenager telling tells tend terms terrible text thanking thatd theirs themselves therefore theyll
    theyre thinking third thirdly tho thought thoughts thousand threw throw thru tight tiny tired title tmr tmrw
    told tomorrows ton tonne tons totally touch tough towards tricky tried trouble true truly trust trying turn
    turned turns twice type types typical typically ugh um umm uncle understand understanding understood
    unfortunately unless unlikely unsure upcoming upset ure urgent urgently used useful useless using usual
    usually vague value various version via view wait waited waiting wander wanting warm wasted wasting watch
    wed wedding weekend weeks weird welcome weve whatd whatever whats whenever whereabouts wherever whether
    whoever whole wife willing winter wise wish within wks woman women wonder wondered wonderful wondering words
    worked working works worried worries worry worrying worse worst worth worthwhile wouldve wow wrong wud xx
    xxx ya yay ye yep youd youll young younger youngest yours yourself yr yrs yup`,
  pt: `aquela aquelas aqueles daquela daquelas daquele daqueles aviso avisar baratinho baratinha cobrir tal feinha feinho crescendo cresceu abraco abracos abre abrir absolutamente acaba acabar acabei acabou aceito achamos achando achar achei
    acontece acontecendo acontecer acreditar acredito add adianta adorando adorei adoro aff agradeco aguardando
    aguardo ajuda ajudar ajude aki alegre aliais alias alto amei amg amo amor andando andar ando animada animado
    aniversario anotar antecedencia anterior aonde aparece apareceu apesar apressada apressado aproveitando
    aproveitar aqle atencao atenciosamente aumentar avo avos axo baita barato basica basicamente basico bastante
    beijo beijos beleza besteira bj bjs boba bobeira bobo bonita bonito bora brincadeira brincando brother bruta
    cabe cabem cade cara caramba casar casei caso cedo certa certeza certinho certo chance chata chato chega
    chegar chego chegou cima cmg coisa coisas coisinha colega comeca comecando comecar comeco comentar comentou
    completamente complicado compreendo comprei comum concordo confesso confirmar conforme confusa confuso
    conhece conhecer conheci conheco conseguem consegui conseguimos conseguir conseguiria consigo contar contato
    contente continua continuar contudo conversar convidados correndo correria costuma costumam creio ctg
    cuidado cuidar culpa cunhada cunhado curiosa curiosidade curioso curti curto dado dando dar daria dariam
    decidi decidindo decidir deixa deixar deixei deixo demais demora demorado demorar depende dependendo
    desculpa desculpas desculpe desculpem desesperada desesperado desespero desse detalhe detalhes dica dicas
    dificil difiz digamos digo dinheiro direitinho direito direto disse disseram distancia ditado divida dps
    duvida duvidas duvidinha educacao educado eh ehh eita encantada encantado encontrando encontrar encontrei
    enfim enganado engano enorme entender entendeu entendi entendo entretanto envia enviar envio epoca errada
    errado escolhendo escolher escolho especial especificamente esperando esperar espero esposa esposo esqueci
    estava estavamos estive estiver estressada estresse eventual exagero exatamente exato exatos excelente
    exemplo exige existe existem experimentar explica explicado explicar explique faculdade falando falaram
    falasse falei falou falta faltam faltando familiar fantastico faria fariam favor favorzinho fazendo fechamos
    fechar fecho feia feio feliz fica ficam ficando ficaram ficaria ficasse ficou figura filha filhas filho
    filhos fim final finalmente fininha firme flw fofa fofo forma formas fosse frente funciona funcionam
    funcionar funcionaria futuro galera ganhar garoto gasta gastando gastar gasto geral geralmente gosta
    gostamos gostando gostar gostaram gostasse gostei gosto gostou graca gracas grana grande grandes grandinho
    graves guria havia hein hem horario horinha horrivel horrores hrs idade ideia ideias idosa idoso iguais
    igual imagina imagino imediatamente imediato importa importante impossivel imprevisto inclusive incrivel
    indicacao indicar indicaram indicou info informa informacao informacoes informar inteira inteiro interessada
    interessado interesse iria iriam irma irmao irmaos irmas ixi jovem juro kd lado lance lembrar lembrei lembro
    leva levando levar leve liberar ligacao linda lindas lindo lindos longa longe longo louca louco lugar mae
    mainha maior maiores malzao manda mandar mande mandei mando mandou maneira manha mano maravilha maravilhosa
    maravilhoso maravilhosos marido maxima maximo media medio medo meio menina menino menor menores menos
    mensagem mensagens mensal mente mexe mexendo mexer miga min minima minimo mins minuto minutos moca mocinha
    modo momento montando montar mor mostra mostrar motivo mozao msm muda mudar mudo muitissimo mulher mundo
    namorada namorado nao naum nd ne necessario necessidade neh nenem nervosa nervoso neta neto ngm nivel noiva
    noivado noivo noivos normal normalmente nossa nota notar nova novas novidade novinho novo novos numero obs
    obviamente ocupada ocupado oie oiee oii oiii olha olhada olhando olhar olhei opa opcao opcoes opiniao oq
    oque organizando organizar otima otimas otimo otimos oxe padrao pai painho pais paizinho papo parabens
    parceira parceiro parece parecem parecer parecida parecido parte partes partir passa passando passar
    passaria passe passo passou patrao patroa paz peco pede pedi pedir pediram pediu pena pensando pensar pensei
    penso pequena pequenas pequeno pequenos perdao perde perder perdi perdida perdido perfeita perfeitamente
    perfeito pergunta perguntando perguntar perguntei perguntinha perguntinhas perguntou periodo pessima pessimo
    pessoa pessoalmente pessoas pf pfv pfvr piada pke planejando planejar plmds pode poderiam pouca pouquinho
    poxa pq prazer precisa precisamos precisando precisar precisaria precisava precisou prefere prefiro
    preocupacao preocupada preocupado pressa prever previsao prima primas primeira primeiramente primeiras
    primeiro primeiros primo primos principal principalmente problema problemas procura procurando procurar
    procurei propria proprio provavel provavelmente proxima proximas proximos pude puder pudermos pudesse puxa
    qq queremos querendo queriamos querida querido quesito questao quiser quiserem quisesse raiva rapaz rapida
    rapidamente rapidao rapidez rapidinha rapidinho rapido razao real realmente recado receber recomenda
    recomendar recomendaram recomendou referente relacao repente resolve resolvemos resolvendo resolver responda
    responde responder respondeu resposta resumindo resumo retorno rs rsrs ruim sabado sabendo saberia sabia
    saida saindo sair saiu saudacoes saudade sdds seguinte segunda segura seguranca seguro semelhante senhor
    senhora senhorita sensacional sentido sentindo sentir separada separado ser serao seriam serio serve servir
    serviria sexta simples simplesinho simplesmente sincera sinceramente sinto situacao sla slk sobra sobrar
    sobrinha sobrinho sogra sogro solicitar solicito sonhando sonho sorte sossegada suave suficiente sugere
    sugestao super suponho surpreender surpresa susto ta tamanho tanto tao tarde tava tavam tchau tendeu tendo
    tenha tenham tenso tentando tentar tentei termina terminar terrivel tia tias tinham tio tios tipos tira
    tirar tive tivemos tiver tivermos tivesse tivessem tmj to tomar total totalmente trabalha trabalham
    trabalhando trampo tranquila tranquilo troca tudinho uai ue ultima ultimas ultimo ultimos unica unico
    urgencia urgente usando usar uso util vale valeu valha valor varias varios vdd vejo velha velho vemos vendo
    venha venho verdade vergonha versao vi viajando vida vieram vinda vindo viram virar vish vista visto viu
    vizinha vizinho vlw volta voltar vontade xau zero`,
  es: `aquella aquellas aquellos poder solas podriamos juntarnos depender sumarle escribi abrazo abrazos abre abriendo abrir abuela abuelo abuelos acaba acabamos acabar acabas acabo aceptar acerca
    acuerdo adelante ademas adios afortunadamente agobiada agobiado agradeceria agradezco aguanta ah ahorita
    ahorro aja alegre alegria algo alguna amabilidad amable amablemente amiguita amiguito anda andamos andar
    ando animada animado animo aniversario anoto antemano anterior anteriormente aparece apenas apetece
    apresurado aprovechando aprovechar apura apurado apuro asap aseguro atencion atentamente atras aver avisa
    avisar aviso ay ayuda ayudan ayudar ayudarme ayudas ayude ayudes basico bastante bb bebe besito besos bnas
    bno bonita bonitas bonito bonitos bro broma cabe caben cachai calma cambia cambiar cambio cantidad cara
    caramba caro casada casado casamos casarme casarnos caso causa celebramos celebrar cero chao chau chavo che
    chica chicas chico chicos chido chiquita chiquito claramente claro colega comentan comentar comentaron
    comento como comodo compa companera companero complicada complicado comprendo comun concretamente concreto
    confieso confirma confirmar confundida confundido conocer conoci conozco consulta consultar consultita
    contacto contar contenta contento continuar correcto cosas cosita cree creemos creer creo cuanto cuestion
    cuidado cunada cunado curiosa curiosidad curioso dado daria darian darme darnos deberia deberiamos decidido
    decidimos decidir decidirme decirles decirme deja dejamos dejar dejas dejo demasiado demora demoran demoras
    depende dependiendo desastre desesperada desesperado detalle detalles diay dices dicho diciendo dificil digo
    dijeron dinero directamente directo disculpa disculpas disculpe disculpen distinta distinto duda dudas
    dudita echar edad educado eh emocion emocionada emocionado empezamos empezar empieza encanta encantada
    encantado encantan encantaria encanto encontrar encontre enorme entender entendi entendido entera enterar
    entero envia enviar envias envie epoca equivoco error especial especialmente especificamente esperando
    esperar espero esposa esposo estaremos estaria estariamos estarian estupendo estuve estuviera estuvo
    exactamente exacto exagerado excelente existe existen explicame explicar explicas expliques facil facilmente
    fallar falta faltan familia familiar fatal favor felicidades feliz feo festejar fin final finalmente flipo
    forma formas frio fuera fuese fuimo fuimos funciona funcionan funcionaria futuro ganas gastando gastar gasto
    general generalmente genial gente gira gracia gran grandes grave guapa guapo guay guey gustado gustan
    gustara gustaron guste gusto haber haberlo habia habiamos hablado hablamos hablando hablaron hable hablo
    habria hacen hacerla hacerlo hacerme hacernos haciendo hagan hagas haremos haria harian harias hecha hecho
    hermana hermanas hermano hermanos hermosa hermoso hija hijas hijita hijito holaa holaaa holi holis hombre
    honestamente horario horita horrible iba ibamos idea ideas igualmente imagina imaginate imagino importa
    importante imposible imprevisto incluso increible indica indicar infinitas info informacion informar
    informarme inmediatamente inmediato inquietud intentando intentar interesa interesada interesado interesados
    interesan interesaria invitados iriamos jaja jajaja jefa jefe joven junta juntas junto juntos justamente
    justo k ke lado larga largo lastima leido lejos lento leyendo liada liado libre linda lindo lio llega
    llegamos llegar llego llegue lleva llevamos llevan llevar llevas llevo loca loco logico lugar madre mama
    mami manda mandame mandar mandas mande mandes mando manera mano maravilla maravillosa maravilloso marido mas
    maxima maximo mayor mayores media medias medio mejores memoria menor menos mensaje mensajes mensual mente
    mera mero mete metido miedo mientras mija mijo mil minima minimo minutito minuto minutos mira miraba mirad
    mirando mirar mire modo molesta molestar molestia molesto momentito momento monton mostrar motivo mover
    movida moviendo mueve mujer mundo nadita ndms necesaria necesario necesidad necesitaba necesitamos necesitan
    necesitando necesitar necesitare necesitaria necesitariamos nervios nerviosa nervioso neta nieta nieto nino
    nivel nomas normal normalmente nota notar novia novio novios ntp nueva nuevas nuevo nuevos numero nuna
    objetivo obviamente obvio ocupada ocupado ocurre ocurrido ocurrio oh ojala okay okey okis ola opcion
    opciones opinion orale organizando organizar original pa padre padres pagina paisa palabra papa papi parce
    parece parecen parecer pareceria parecido pareja parte partes particular pasa pasado pasame pasan pasando
    pasar pasas pase pasen paso paz pedi pedir pedirle pedirte pena pensaba pensado pensamos pensando pensar
    peor pequena pequenas pequeno pequenos perdemos perder perderia perdida perdido perdon perdona perdone
    perdonen perfecta perfectamente perfecto persona personas pesada pesado pico pide piden pidio pido pienso
    plan planeando planes plata plis plisss pls plz po podras podre podria podriais podrian podrias poquita
    poquito porfavor porfi porfis pos posibilidad posible posiblemente pregunta preguntaba preguntar preguntarle
    preguntarte preguntas pregunte preguntilla preguntita preguntitas pregunto preocupa preocupada preocupado
    preparando preparar prima primas primera primeras primeros primo primos principal principio prisa prisas
    probablemente problema problemas profe prometida prometido prometo propia propio proxima proximas proximo
    proximos ps pudiera pudieran pudieras puedan puedas pues punto puntual puse q queda quedamos quedan quedar
    quedaria quedo queremos queria queriamos querida querido quieran quieras quisieramos quiza quizas rapida
    rapidamente rapidez rapidito rapido rara raro razon real realmente recibir recien recomendar recomendaron
    recomendo recomiendan recomiendas recuerdas recuerdo relacion repente responda respondan responde responder
    respuesta resto resulta rollo rubro sabeis saber sabia saldria salga salio salir salu2 saludo saludos seguir
    segunda segundo segura seguramente seguridad seguro sencilla sencillamente sencillito sencillo senor senora
    senorita sensacion sentido sentir sepa sepan separado seria seriamos serian serio servir serviria siendo
    siente siento significa siguiente similar simple simplemente sincera sinceramente sirve sirven situacion
    sobra sobrina sobrino sobrinos socia socio sola solamente solo solucion sonar soportar sorpresa suegra
    suegro suele suelen sueles suena suenan suerte suficiente sugieres super supongo supuesto susto tamano
    tampoco tanta tantas tantos tarda tardan tardar tardaria tardarias tardas tarde tema temas tendras tendria
    tendriamos tendrian tenemos tenga tengan tengas tenia teniamos teniendo termina terminar terrible tia tias
    tio tios tipo tipos tmb tmbn toca tocaria toma tomar tomaria tonta tonteria tonto total totalmente trabaja
    trabajan trabajando trabajas trabajo tranquila tranquilidad tranquilo tratando uff ultima ultimas ultimo
    ultimos unica unico urge urgencia urgente urgentemente usa usan usar uso util uy valga valgo valor varias
    vea vean veces vecina vecino veis velocidad vemos vendria vendrian vendrias venga vengan vengo venido venir
    veo verdad vergueenza verguenza verias version viaje vida vieja viejo viendo vienes vieras vieron vimos vio
    vista visto vivimos vivo volver vuelta wena wenas weon wey x xfa xfavor xq`,
}

const sets = new Map<ClientLanguage, ReadonlySet<string>>()

/** Whether a folded word of a language is one of chat, that names nothing. */
export function isChatWord(word: string, language: ClientLanguage): boolean {
  let known = sets.get(language)
  if (!known) {
    known = new Set(words[language]?.split(/\s+/))
    sets.set(language, known)
  }
  return known.has(word)
}

/** Whether the words of chat are listed for a language. */
export const hasChatWords = (language: ClientLanguage): boolean => words[language] !== undefined
