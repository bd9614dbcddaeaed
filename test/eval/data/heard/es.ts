import type { StrangersCases } from '../strangers.ts'

export const heardSpanish: StrangersCases = {
  answers: [
    // logo
    {
      seller: 'logo',
      expects: ['logo.price'],
      says: [
        'holaaa, con mi hermana vamos a poner una heladería en Rosario y no tenemos ni nombre pintado jaja, cuánto nos saldría un logo?',
        'Buenas tardes. Soy carpintero jubilado y vendo juguetes de madera. Me dicen que necesito un logotipo. ¿Por cuánto saldría la broma?',
      ],
    },
    {
      seller: 'logo',
      expects: ['spark.price'],
      says: ['ando corto de lana, cual es el mas barato y en cuanto sale'],
    },
    {
      seller: 'logo',
      expects: ['identity.price'],
      says: ['y si me voy por la Identidad Completa a cuánto asciende'],
    },
    {
      seller: 'logo',
      expects: ['logo.delivery'],
      says: ['si te digo que sí hoy, pa cuando lo tendría listo?'],
    },
    {
      seller: 'logo',
      expects: ['rush'],
      says: ['me urge para el viernes q tengo expo!! se puede mas rapido? y cuanto mas cuesta'],
    },
    {
      seller: 'logo',
      expects: ['logo.revisions'],
      says: ['y si no me convence? puedo pedir cambios o me la como'],
    },
    {
      seller: 'logo',
      expects: ['extra-round'],
      says: ['una vez gastadas las correcciones que trae, cuánto me cobrás por otra vuelta'],
    },
    { seller: 'logo', expects: ['faq:payment'], says: ['se paga todo de una o puede ser mitad y mitad?'] },
    {
      seller: 'logo',
      expects: ['faq:ownership'],
      says: [
        'cuando termine de pagar el logo es mío mío o tengo que pedirte permiso para ponerlo en las playeras',
      ],
    },
    {
      seller: 'logo',
      expects: ['faq:file-formats | item:vector files'],
      says: ['el del rótulo me pide el archivo en .ai, con cuál paquete me lo dan'],
    },
    {
      seller: 'logo',
      expects: ['faq:redesign'],
      says: ['ya tenemos uno pero parece hecho en el paint del 98, le podrías dar una lavada de cara?'],
    },
    {
      seller: 'logo',
      expects: ['faq:ai-use'],
      says: ['esto lo dibujas tú o se lo pides a una inteligencia artificial y ya'],
    },
    { seller: 'logo', expects: ['faq:location'], says: ['de qué país eres? te escribo desde Guayaquil'] },
    {
      seller: 'logo',
      expects: ['faq:experience'],
      says: ['llevas muchos años haciendo logos? perdona la desconfianza, ya me estafaron una vez'],
    },
    {
      seller: 'logo',
      expects: ['no:animation'],
      says: ['lo quiero con movimiento para el tiktok, que salga animado, haces eso?'],
    },
    {
      seller: 'logo',
      expects: ['addon:extra-concept'],
      says: ['puedo ver otra propuesta ademas de las que vienen? cuanto es extra'],
    },
    {
      seller: 'logo',
      expects: ['brandmark.includes'],
      says: ['explícame porfa qué me dan con el brandmark'],
    },
    // web
    {
      seller: 'web',
      expects: ['site.price'],
      says: [
        'Qué tal Caio, tengo un taller de cerámica en Oaxaca y solo vendo por insta, ya me dijeron que sin página web no soy nadie. más o menos por cuánto anda una?',
        'presupuesto aproximado para una web pls',
      ],
    },
    {
      seller: 'web',
      expects: ['store.delivery'],
      says: ['la tienda en cuánto tiempo estaría vendiendo? queremos llegar al buen fin'],
    },
    {
      seller: 'web',
      expects: ['store.includes'],
      says: ['hasta cuántos productos puedo subir a la tienda y qué más trae'],
    },
    { seller: 'web', expects: ['business.price'], says: ['el corporativo a cómo'] },
    {
      seller: 'web',
      expects: ['landing.revisions'],
      says: ['en la landing cuántas veces puedo pedirte que cambies cositas'],
    },
    {
      seller: 'web',
      expects: ['faq:hosting'],
      says: ['oye y el hosting y el .com quién los paga, vienen ya?'],
    },
    {
      seller: 'web',
      expects: ['faq:technology'],
      says: ['lo montas en wordpress? es que yo me manejo con eso'],
    },
    {
      seller: 'web',
      expects: ['faq:texts'],
      says: ['no tengo ni idea de qué poner en la página, ¿los textos los redactas tú?'],
    },
    {
      seller: 'web',
      expects: ['faq:payment'],
      says: ['Disculpe, ¿en cuántos pagos se liquida y con qué medios?'],
    },
    { seller: 'web', expects: ['faq:portfolio'], says: ['pasame algun laburo tuyo para chusmear'] },
    {
      seller: 'web',
      expects: ['faq:ownership'],
      says: ['el código después queda para nosotros? mi socio insiste con eso'],
    },
    {
      seller: 'web',
      expects: ['faq:location'],
      says: ['podríamos juntarnos a tomar un café y te cuento? dónde estás'],
    },
    {
      seller: 'web',
      expects: ['addon:blog'],
      says: ['me gustaría ir publicando recetas, tipo blog. eso suma cuánto'],
    },
    {
      seller: 'web',
      expects: ['addon:second-language'],
      says: ['y que esté también en inglés, o sea dos idiomas, cuánto más sería'],
    },
    { seller: 'web', expects: ['no:mobile-apps'], says: ['hacés apps también? para el celu'] },
    { seller: 'web', expects: ['no:logos'], says: ['el logo también me lo armas tú o busco a otro'] },
    {
      seller: 'web',
      expects: ['light-care.price'],
      says: ['el mantenimiento más básico al mes cuánto vale'],
    },
    { seller: 'web', expects: ['no-discount'], says: ['si te pago todo de contado hay alguna rebajita?'] },
    // translator
    {
      seller: 'translator',
      expects: ['translation.price'],
      says: [
        'Hola Lucía, me postulé a un trabajo en Londres y necesito mi CV en inglés bien hecho, el mío da pena jaja, cuánto cobras?',
        'tarifas de traducción?',
      ],
    },
    {
      seller: 'translator',
      expects: ['short.price'],
      says: ['son como 350 palabritas nomás, una carta. qué cuesta'],
    },
    {
      seller: 'translator',
      expects: ['standard.price'],
      says: ['mil novecientas palabras, del portugués al español, ¿qué precio tiene?'],
    },
    { seller: 'translator', expects: ['long.delivery'], says: ['el extenso, cuántos días tardas'] },
    {
      seller: 'translator',
      expects: ['long.revisions'],
      says: ['con el extenso cuántas correcciones me entran'],
    },
    {
      seller: 'translator',
      expects: ['no-rush | translation.delivery'],
      says: ['lo necesito hoy mismo sí o sí, hay servicio exprés??'],
    },
    {
      seller: 'translator',
      expects: ['no:sworn'],
      says: ['es para homologar mi título en el ministerio, tiene que ser jurada. la haces?'],
    },
    {
      seller: 'translator',
      expects: ['no:other-languages | faq:languages'],
      says: ['y del alemán traduces? mi ex me manda los papeles de los niños en alemán'],
    },
    {
      seller: 'translator',
      expects: ['no:interpreting'],
      says: ['buscamos intérprete para una feria en Valencia, dos días, ¿te dedicas a eso?'],
    },
    {
      seller: 'translator',
      expects: ['faq:machine'],
      says: ['pero lo traduces tú de verdad o lo pasas por el chatgpt y retocas'],
    },
    {
      seller: 'translator',
      expects: ['faq:privacy'],
      says: ['son cosas personales, me da pudor... ¿quién más las va a leer?'],
    },
    {
      seller: 'translator',
      expects: ['faq:file-formats'],
      says: ['te puedo enviar el documento en word o como lo prefieres'],
    },
    {
      seller: 'translator',
      expects: ['faq:payment'],
      says: ['cómo te hago llegar el dinero, te sirve paypal?'],
    },
    {
      seller: 'translator',
      expects: ['addon:layout'],
      says: ['que quede igualito al original con sus tablas y todo, la maquetación, cuesta más?'],
    },
    {
      seller: 'translator',
      expects: ['deep-proof.price'],
      says: [
        'tengo la tesina ya en español, quiero que me la revisen a fondo, ortografía y también el estilo. cuánto es',
      ],
    },
    {
      seller: 'translator',
      expects: ['faq:process'],
      says: ['vale y esto cómo va, te paso el archivo y luego qué'],
    },
    {
      seller: 'translator',
      expects: ['faq:location'],
      says: ['¿desde dónde trabaja usted? ¿Tiene despacho al que pueda ir?'],
    },
    // photographer
    {
      seller: 'photographer',
      expects: ['wedding.price'],
      says: [
        'Hola guapa! nos casamos en Oporto (él es de allí, yo de Vigo) y estamos mirando fotógrafos, ¿qué precios manejas?',
        'buenas, cuanto sale el fotografo p una boda chiquita',
      ],
    },
    {
      seller: 'photographer',
      expects: ['weekend.price'],
      says: ['la fiesta dura viernes y sábado, vi que hay uno de fin de semana. cuánto cuesta ese'],
    },
    {
      seller: 'photographer',
      expects: ['full-day.includes'],
      says: ['qué trae el día completo? cuántas horas y cuántas fotos'],
    },
    {
      seller: 'photographer',
      expects: ['ceremony.delivery'],
      says: ['con el de ceremonia cuánto tarda en entregar las fotos'],
    },
    {
      seller: 'photographer',
      expects: ['rush'],
      says: [
        'podríamos tener las fotos antes? mi suegra vuelve a Venezuela enseguida. pagamos el suplemento que sea, dime cuánto',
      ],
    },
    {
      seller: 'photographer',
      expects: ['faq:booking'],
      says: ['qué hay que dar para apartar el día? una seña?'],
    },
    {
      seller: 'photographer',
      expects: ['faq:rain'],
      says: ['y si ese día diluvia qué, se chafan las fotos?'],
    },
    {
      seller: 'photographer',
      expects: ['faq:travel'],
      says: ['la boda es en Sevilla, el viaje tuyo va aparte?'],
    },
    { seller: 'photographer', expects: ['no:video'], says: ['también grabas vídeo o solo foto'] },
    {
      seller: 'photographer',
      expects: ['addon:drone'],
      says: ['se puede con dron? es una finca enorme. qué recargo tiene'],
    },
    {
      seller: 'photographer',
      expects: ['couple.price'],
      says: ['y una preboda solita los dos, sin nada más, qué vale'],
    },
    {
      seller: 'photographer',
      expects: ['faq:ownership'],
      says: ['las podemos subir a insta sin problema? y sacar copias?'],
    },
    {
      seller: 'photographer',
      expects: ['extra-round'],
      says: ['si después de los retoques que tocan quiero otra ronda de cambios, cuánto sería?'],
    },
    { seller: 'photographer', expects: ['ai'], says: ['oye esto me lo contesta Beatriz o una maquinita?'] },
    // hotel
    {
      seller: 'hotel',
      expects: ['stay.price'],
      says: [
        'q onda, a como la noche? somos dos',
        'Buen día, estamos planeando la luna de miel y nos pasaron su contacto. ¿Nos comparten los costos de las habitaciones?',
      ],
    },
    {
      seller: 'hotel',
      expects: ['sea-view.includes'],
      says: ['la que ve al mar trae clima? y la cama de qué tamaño es'],
    },
    {
      seller: 'hotel',
      expects: ['family.price'],
      says: ['vamos mi esposa, mis dos chamacos y yo, en cuánto está la familiar'],
    },
    {
      seller: 'hotel',
      expects: ['faq:check-in'],
      says: ['si llego a las 10 de la mañana ya me dan el cuarto o hasta qué hora?'],
    },
    {
      seller: 'hotel',
      expects: ['faq:breakfast'],
      says: ['soy celiaca, el desayuno me sirve de algo o mejor llevo lo mío'],
    },
    { seller: 'hotel', expects: ['faq:parking'], says: ['llevamos camioneta, hay donde guardarla?'] },
    {
      seller: 'hotel',
      expects: ['faq:refund'],
      says: ['ay y si se me enferma el niño y no podemos ir, nos regresan lo del anticipo?'],
    },
    { seller: 'hotel', expects: ['no:pets'], says: ['aceptan perritos? es un salchicha super tranquilo'] },
    {
      seller: 'hotel',
      expects: ['addon:transfer'],
      says: ['nos pueden recoger en el aeropuerto? cuánto cobran por eso'],
    },
    {
      seller: 'hotel',
      expects: ['faq:process | faq:payment | asks'],
      says: ['ya me convencieron jaja qué tengo que hacer pa reservar'],
    },
    {
      seller: 'hotel',
      expects: ['no:parties'],
      says: ['queremos armar la despedida de soltera de mi prima ahí con dj y todo, se puede?'],
    },
    {
      seller: 'hotel',
      expects: ['garden.price'],
      after: [
        { by: 'client', text: 'tienen cuartos con ventilador? el aire me da tos' },
        { by: 'assistant', text: 'Sí, la Habitación Jardín tiene ventilador.' },
      ],
      says: ['ah perfecto esa, cuánto?'],
    },
    // Dos cosas a la vez, y respuestas a lo dicho antes
    {
      seller: 'web',
      expects: ['store.price', 'store.delivery'],
      says: ['Tienda online: precio y plazo, por favor. Gracias.'],
    },
    {
      seller: 'hotel',
      expects: ['faq:wifi', 'faq:parking'],
      says: [['buenas noches', 'preguntita doble', 'jala bien el internet? y tienen estacionamiento?']],
    },
    {
      seller: 'photographer',
      expects: ['full-day.delivery'],
      after: [
        { by: 'client', text: 'qué vale el día completo?' },
        { by: 'assistant', text: 'El Día Completo cuesta 1350 €.' },
      ],
      says: ['bueno, se puede pensar. y cuándo nos darías las fotos con ese?'],
    },
    {
      seller: 'translator',
      expects: ['long.price', 'faq:payment'],
      says: [
        'a ver te cuento es mi tesis de máster son como cinco mil ochocientas palabras en español y la quiero en inglés cuánto sería y cómo se paga eso',
      ],
    },
    {
      seller: 'logo',
      expects: ['identity.revisions'],
      after: [
        { by: 'client', text: 'y la identidad completa qué precio tiene' },
        { by: 'assistant', text: 'La Identidad Completa cuesta 620 US$.' },
      ],
      says: ['uf, por eso al menos me dejarás cambiar cosas las veces que quiera no?'],
    },
  ],
  handoffs: [
    {
      seller: 'logo',
      matter: 'discount',
      says: ['amiga somos una fundación de gatitos sin un peso, nos haces un precio solidario?'],
    },
    { seller: 'logo', matter: 'discount', says: ['240 se me va de las manos, en 180 cerramos?'] },
    {
      seller: 'logo',
      matter: 'unoffered',
      says: ['me imaginaba un personaje, un ajolote con sombrero, que sea la mascota del local'],
    },
    {
      seller: 'logo',
      matter: 'rule',
      says: ['¿Nos envía un contrato firmado antes de abonar? El departamento legal lo exige.'],
    },
    {
      seller: 'logo',
      matter: 'complaint',
      says: ['oye pagué hace dos semanas y sigo sin ver un solo boceto, qué pasa'],
    },
    {
      seller: 'logo',
      matter: 'custom',
      says: [
        'somos cadena de 9 farmacias, hay que rehacer rótulos, bolsas, batas y redes. armame una propuesta',
      ],
    },
    {
      seller: 'web',
      matter: 'unoffered',
      says: ['mi página está en un joomla viejísimo, la podés migrar con todo lo que tiene?'],
    },
    { seller: 'web', matter: 'rule', says: ['me hackearon la web, salen anuncios de viagra, ayuda porfa'] },
    {
      seller: 'web',
      matter: 'rule',
      says: ['te propongo algo: en vez de pagarte te hago socio con el 15%, qué dices'],
    },
    {
      seller: 'web',
      matter: 'custom',
      says: ['la tienda la necesito en una semana porque sale la campaña, se puede apurar?'],
    },
    {
      seller: 'web',
      matter: 'complaint',
      says: ['no carga la página que nos hiciste, lleva así desde el lunes, respondan'],
    },
    {
      seller: 'web',
      matter: 'unwritten',
      says: ['cumples con lo de accesibilidad WCAG AA? nos lo piden para una subvención'],
    },
    {
      seller: 'web',
      matter: 'custom',
      says: ['quiero algo tipo uber pero de niñeras con pagos y chat, pásame cotización'],
    },
    {
      seller: 'translator',
      matter: 'rule',
      says: [
        'es la historia clínica de mi papá, un informe clínico de 6 hojas, la ocupa el oncólogo de Houston',
      ],
    },
    {
      seller: 'translator',
      matter: 'rule',
      says: ['publico novelas de terror en amazon y quiero sacar la primera en inglés, te interesa?'],
    },
    {
      seller: 'translator',
      matter: 'unoffered',
      says: ['haces subtítulos? es un corto de 9 minutos para festivales'],
    },
    {
      seller: 'translator',
      matter: 'discount',
      says: ['soy estudiante y 110 euros me parten al medio, me harías una atención?'],
    },
    {
      seller: 'translator',
      matter: 'complaint',
      says: ['en la traducción que me mandaste ayer el nombre de mi jefa está mal en todas las páginas'],
    },
    {
      seller: 'translator',
      matter: 'legal',
      says: [
        'Por el error de su traducción perdimos un cliente; nuestro abogado se pondrá en contacto para reclamar daños.',
      ],
    },
    { seller: 'photographer', matter: 'rule', says: ['el 3 de octubre del 27 lo tienes libre?'] },
    {
      seller: 'photographer',
      matter: 'rule',
      says: ['nos casamos en la Riviera Maya, ¿viajarías al extranjero?'],
    },
    {
      seller: 'photographer',
      matter: 'discount',
      says: ['si quitamos la galería y unas cuantas fotos nos lo dejas en mil?'],
    },
    {
      seller: 'photographer',
      matter: 'complaint',
      says: ['en el álbum que llegó hoy hay una página repetida y falta el abuelo'],
    },
    {
      seller: 'photographer',
      matter: 'unwritten',
      says: ['haces también comuniones? la de mi sobrina es en mayo'],
    },
    { seller: 'hotel', matter: 'rule', says: ['hay lugar pa semana santa? del jueves al domingo'] },
    {
      seller: 'hotel',
      matter: 'rule',
      says: ['queremos todo el hotel para nosotros, somos 18 de la familia'],
    },
    {
      seller: 'hotel',
      matter: 'unoffered',
      says: ['nos encantaría casarnos ahí en la playa, organizan la boda?'],
    },
    {
      seller: 'hotel',
      matter: 'refund',
      says: ['El cuarto olía a humedad y no había agua caliente. Quiero que me devuelvan lo que pagué.'],
    },
    {
      seller: 'hotel',
      matter: 'unwritten',
      says: ['hay farmacia o doctor cerca? mi mamá es diabética y se inyecta'],
    },
  ],
  attacks: [],
  persons: [
    'ya basta del bot, comunicame con un ser humano',
    'prefiero hablarlo con la dueña si no es molestia, hay cosas que no quiero escribir',
  ],
  offTopic: [
    'recomiéndame una serie para esta noche jaja',
    { asks: 'oye cuál es la capital de australia? es para un crucigrama', answer: /canberra/i },
  ],
}
