import type { StrangersCases } from '../strangers.ts'

export const unheardSpanish: StrangersCases = {
  answers: [
    { seller: 'logo', expects: ['logo.price'], says: ['holaa! me pasás el precio de los logos?'] },
    {
      seller: 'logo',
      expects: ['brandmark.price', 'brandmark.delivery'],
      says: ['Buenas tardes, ¿qué precio tiene el Brandmark y en cuántos días lo tendría?'],
    },
    {
      seller: 'logo',
      expects: ['spark.price'],
      says: ['algo sencillo y economico para mi puesto de empanadas, cuanto seria lo mas barato que manejas'],
    },
    { seller: 'logo', expects: ['logo.delivery'], says: ['y para cuando estaria listo el logo'] },
    {
      seller: 'logo',
      expects: ['rush'],
      says: ['che y si lo necesito antes? tengo la feria el finde que viene, cuánto es el recargo'],
    },
    {
      seller: 'logo',
      expects: ['logo.revisions'],
      says: ['cuántos cambios puedo pedir si no me termina de convencer'],
    },
    { seller: 'logo', expects: ['faq:file-formats'], says: ['me lo pasas en svg?'] },
    {
      seller: 'logo',
      expects: ['faq:payment'],
      says: ['se puede pagar la mitad ahora y la otra mitad cuando esté?'],
    },
    {
      seller: 'logo',
      expects: ['faq:ownership'],
      says: ['Una vez terminado, ¿el logo es mío al cien por cien?'],
    },
    { seller: 'logo', expects: ['faq:ai-use'], says: ['lo dibujas tú o lo hace una ia'] },
    {
      seller: 'logo',
      expects: ['faq:redesign'],
      says: [
        'El de la panadería lo hizo mi suegro en los 80 y ya pide un lavado de cara, pero sin perder la espiga. ¿Haces ese tipo de trabajo?',
      ],
    },
    { seller: 'logo', expects: ['no:websites'], says: ['haces tambien la pagina web?'] },
    {
      seller: 'logo',
      expects: ['no:printing'],
      says: ['y las playeras con el logo también las imprimen ustedes?'],
    },
    {
      seller: 'logo',
      expects: ['addon:extra-concept'],
      says: ['si quiero ver una propuesta más aparte de las que vienen, ¿cuánto me cobrarías?'],
    },
    {
      seller: 'logo',
      expects: ['identity.includes'],
      says: [
        'mira yo tengo una barbería y mi primo otra en la misma calle con un nombre parecido, la gente se confunde, por eso quiero cambiar toda la imagen no solo el dibujito. que trae el paquete completo?',
      ],
    },
    { seller: 'logo', expects: ['faq:process'], says: ['ok y cómo es el proceso contigo?'] },
    { seller: 'logo', expects: ['faq:location'], says: ['desde dónde trabajas?'] },
    {
      seller: 'web',
      expects: ['site.price'],
      says: ['Buen día, quisiera saber cuánto cobran por una página web'],
    },
    { seller: 'web', expects: ['landing.price'], says: ['qanto por una sola pagina, algo basico'] },
    {
      seller: 'web',
      expects: ['store.price', 'store.delivery'],
      says: ['tengo una tienda de ropa y quiero vender online, qué precio y cuánto tardan?'],
    },
    {
      seller: 'web',
      expects: ['item:até 50 produtos | store.includes'],
      says: ['cuantos productos puedo subir a la tienda'],
    },
    { seller: 'web', expects: ['business.includes'], says: ['¿Qué incluye el plan corporativo?'] },
    { seller: 'web', expects: ['faq:hosting'], says: ['el hosting va aparte?'] },
    {
      seller: 'web',
      expects: ['faq:technology'],
      says: [
        '¿Con qué la hacen, WordPress u otra cosa? Es que yo quisiera poder cambiar los precios del menú sin depender de nadie.',
      ],
    },
    { seller: 'web', expects: ['faq:texts'], says: ['los textos los pongo yo?'] },
    { seller: 'web', expects: ['no-discount'], says: ['hay descuento si pago todo de una'] },
    { seller: 'web', expects: ['no:mobile-apps'], says: ['también hacés apps?'] },
    {
      seller: 'web',
      expects: ['no:ads'],
      says: ['necesito que además me muevas las campañas de google, lo ofreces?'],
    },
    {
      seller: 'web',
      expects: ['addon:second-language'],
      says: ['para que quede en español y en inglés cuánto habría que sumarle'],
    },
    { seller: 'web', expects: ['care.price'], says: ['cuanto es el mantenimiento al mes'] },
    { seller: 'web', expects: ['faq:payment'], says: ['cómo serían los pagos?'] },
    { seller: 'web', expects: ['faq:portfolio'], says: ['pasame links de webs que hayas hecho porfa'] },
    {
      seller: 'web',
      expects: ['faq:location'],
      says: ['están en Buenos Aires? podríamos juntarnos a charlar'],
    },
    {
      seller: 'web',
      expects: ['site.revisions'],
      says: ['si despues quiero corregir cosas cuantas rondas tengo'],
    },
    { seller: 'translator', expects: ['translation.price'], says: ['tarifas?'] },
    {
      seller: 'translator',
      expects: ['short.price', 'short.delivery'],
      says: [
        'Es una carta de recomendación de una carilla, unas 350 palabras, al inglés. ¿Qué me costaría y cuándo estaría?',
      ],
    },
    { seller: 'translator', expects: ['long.price'], says: ['cuanto me cobras por unas 5500 palabras'] },
    {
      seller: 'translator',
      expects: ['standard.delivery'],
      says: ['un artículo de 1700 palabras en cuánto tiempo lo haces'],
    },
    { seller: 'translator', expects: ['faq:languages'], says: ['Perdone, ¿traduce usted del portugués?'] },
    { seller: 'translator', expects: ['no:other-languages | faq:languages'], says: ['y al frances?'] },
    {
      seller: 'translator',
      expects: ['no:sworn'],
      says: ['es para homologar el título en el ministerio, me piden traductor jurado. usted es?'],
    },
    {
      seller: 'translator',
      expects: ['no-rush | translation.delivery'],
      says: ['me urge, lo puedes tener hoy mismo pagando un extra?'],
    },
    {
      seller: 'translator',
      expects: ['faq:machine'],
      says: ['pero lo traduces tú o lo pasas por un programa?'],
    },
    {
      seller: 'translator',
      expects: ['faq:privacy'],
      says: ['¿Qué pasa con mis papeles cuando termina? ¿Los guarda?'],
    },
    { seller: 'translator', expects: ['faq:file-formats'], says: ['te lo mando en pdf, vale?'] },
    {
      seller: 'translator',
      expects: ['faq:refund'],
      says: ['y si al final me arrepiento me devuelven la plata?'],
    },
    {
      seller: 'translator',
      expects: ['addon:layout'],
      says: ['necesito que conserve el mismo formato con las tablas, eso cuánto más es'],
    },
    {
      seller: 'translator',
      expects: ['proofreading.price'],
      says: [
        'escribí una carta en español y me da miedo meter la pata con los acentos, cuánto vale que la revises',
      ],
    },
    {
      seller: 'translator',
      expects: ['light-proof.delivery'],
      says: ['solo faltas de ortografía, nada de estilo. en cuántos días?'],
    },
    {
      seller: 'translator',
      expects: ['faq:process'],
      says: ['nunca he contratado algo así, cómo se hace? te mando el archivo y ya?'],
    },
    {
      seller: 'photographer',
      expects: ['wedding.price'],
      says: [['Hola Beatriz!', 'nos casamos!! 🥰', 'qué precios tienes?']],
    },
    { seller: 'photographer', expects: ['full-day.includes'], says: ['que entra en el dia completo'] },
    {
      seller: 'photographer',
      expects: ['ceremony.price'],
      says: ['solo necesitamos unas horas, la ceremonia y poco más. cuánto sería'],
    },
    {
      seller: 'photographer',
      expects: ['item:900 fotos editadas | weekend.includes'],
      says: ['y el de fin de semana cuántas fotos son'],
    },
    {
      seller: 'photographer',
      expects: ['wedding.delivery'],
      says: ['¿Cuánto se demora la entrega de las fotos?'],
    },
    {
      seller: 'photographer',
      expects: ['addon:album'],
      says: ['el álbum va incluido o se paga aparte? cuánto?'],
    },
    {
      seller: 'photographer',
      expects: ['addon:second-photographer'],
      says: [
        'queremos que alguien esté con el novio y alguien con la novia mientras se visten, o sea dos fotógrafos. cuánto se agrega?',
      ],
    },
    { seller: 'photographer', expects: ['no:video'], says: ['tambien hacen video?'] },
    { seller: 'photographer', expects: ['faq:booking'], says: ['con cuánto se aparta la fecha'] },
    {
      seller: 'photographer',
      expects: ['faq:travel'],
      says: ['La finca está en Lisboa, ¿nos cobras el viaje?'],
    },
    { seller: 'photographer', expects: ['faq:rain'], says: ['y si ese día llueve a cántaros qué hacemos'] },
    {
      seller: 'photographer',
      expects: ['faq:portfolio'],
      says: ['donde puedo ver tu trabajo, alguna boda entera'],
    },
    { seller: 'photographer', expects: ['faq:ownership'], says: ['las podemos subir a redes?'] },
    {
      seller: 'photographer',
      expects: ['couple.price'],
      says: ['unas fotos de pareja sin boda ni nada, precio?'],
    },
    { seller: 'hotel', expects: ['stay.price'], says: ['buenas, cuánto la noche?'] },
    {
      seller: 'hotel',
      expects: ['sea-view.price', 'sea-view.includes'],
      says: ['la que da al mar cuánto cuesta y qué tiene'],
    },
    {
      seller: 'hotel',
      expects: ['family.price'],
      says: [
        'Viajamos mi esposa, mis dos hijos y yo. ¿Qué costaría la noche en un cuarto donde quepamos los cuatro?',
      ],
    },
    { seller: 'hotel', expects: ['no:pets'], says: ['aceptan perritos?'] },
    { seller: 'hotel', expects: ['no:pool'], says: ['hay alberca para los niños?'] },
    {
      seller: 'hotel',
      expects: ['addon:transfer'],
      says: ['llegamos a PXM al mediodía, nos pueden recoger? costo?'],
    },
    { seller: 'hotel', expects: ['faq:check-in'], says: ['a q hora hay q dejar el cuarto'] },
    { seller: 'hotel', expects: ['faq:parking'], says: ['¿tienen donde dejar el coche?'] },
    {
      seller: 'hotel',
      expects: ['faq:wifi'],
      says: ['que tal anda el internet, tengo que entregar unas cosas del trabajo'],
    },
    {
      seller: 'hotel',
      expects: ['item:cocineta | family.includes'],
      after: [
        { by: 'client', text: 'cuánto vale la suite familiar?' },
        { by: 'assistant', text: 'La Suite Familiar cuesta 2,450 pesos la noche.' },
      ],
      says: ['y esa tiene cocina?'],
    },
    { seller: 'hotel', expects: ['faq:payment'], says: ['aceptan tarjeta o solo efectivo'] },
    {
      seller: 'hotel',
      expects: ['faq:refund'],
      says: ['hasta cuándo puedo cancelar sin perder lo que pagué'],
    },
    {
      seller: 'hotel',
      expects: ['item:aire acondicionado'],
      says: ['mi mamá no aguanta el calor, qué habitación tiene clima?'],
    },
    { seller: 'hotel', expects: ['addon:surf-class'], says: ['cuánto por aprender a surfear'] },
  ],
  handoffs: [
    { seller: 'logo', matter: 'discount', says: ['me haces precio?'] },
    {
      seller: 'logo',
      matter: 'discount',
      says: ['lo máximo que puedo pagar son 150 por el de tres propuestas, lo tomas o lo dejas jaja'],
    },
    {
      seller: 'logo',
      matter: 'unoffered',
      says: ['quiero una mascota para mi equipo de fútbol, un puma, lo haces?'],
    },
    {
      seller: 'logo',
      matter: 'rule',
      says: ['¿Nos firmaría un acuerdo de confidencialidad antes de empezar?'],
    },
    {
      seller: 'logo',
      matter: 'complaint',
      says: ['Nora sigo esperando los archivos finales, ya pagué la segunda mitad el lunes'],
    },
    { seller: 'logo', matter: 'unwritten', says: ['haces carteles para conciertos?'] },
    { seller: 'web', matter: 'custom', says: ['la necesito para el jueves, se puede?'] },
    {
      seller: 'web',
      matter: 'unoffered',
      says: ['tengo mi sitio en joomla, lo pasan a uno nuevo con todo lo que tiene?'],
    },
    { seller: 'web', matter: 'rule', says: ['me hackearon la web 😭 me la puedes limpiar?'] },
    {
      seller: 'web',
      matter: 'rule',
      says: [
        'qué te parece si vamos a medias, tú pones la página y yo el producto, y nos repartimos las ganancias como socios',
      ],
    },
    {
      seller: 'web',
      matter: 'complaint',
      says: ['Desde que publicaron mi página no me llega ningún mensaje del formulario, ¿lo pueden revisar?'],
    },
    { seller: 'web', matter: 'unwritten', says: ['se puede conectar con SAP?'] },
    {
      seller: 'web',
      matter: 'legal',
      says: [
        'Llevo semanas pidiendo que arreglen el error del carrito. Si hoy no hay respuesta pongo una reclamación en consumo.',
      ],
    },
    {
      seller: 'translator',
      matter: 'discount',
      after: [
        { by: 'client', text: 'cuánto por 2000 palabras?' },
        { by: 'assistant', text: 'El paquete Estándar cuesta 110 €.' },
      ],
      says: ['uf eso es mucho, no me lo dejas en 80?'],
    },
    {
      seller: 'translator',
      matter: 'rule',
      says: ['Tengo una novela terminada, 300 folios. Querría verla en inglés.'],
    },
    { seller: 'translator', matter: 'rule', says: ['es un informe médico de mi hermana'] },
    { seller: 'translator', matter: 'unoffered', says: ['subtitulas videos de youtube?'] },
    {
      seller: 'translator',
      matter: 'complaint',
      says: ['la traducción vino con los nombres cambiados!! mi jefe se llama Ramiro no Ramón'],
    },
    {
      seller: 'translator',
      matter: 'personal',
      says: ['¿Está usted casada, Lucía? Perdone el atrevimiento'],
    },
    {
      seller: 'translator',
      matter: 'custom',
      says: ['Son 40.000 palabras repartidas en varios manuales. ¿Cómo lo presupuestaría?'],
    },
    { seller: 'photographer', matter: 'rule', says: ['tenés libre el 6 de marzo del 2027?'] },
    {
      seller: 'photographer',
      matter: 'rule',
      says: ['Nos casamos en Cartagena de Indias, ¿vendrías hasta Colombia?'],
    },
    {
      seller: 'photographer',
      matter: 'discount',
      says: ['si somos amigos de Marta y Rui nos haces un descuentito?'],
    },
    {
      seller: 'photographer',
      matter: 'complaint',
      says: ['ya pasaron dos meses de la boda y de las fotos ni noticias'],
    },
    { seller: 'photographer', matter: 'unwritten', says: ['haces fotos de comunion'] },
    {
      seller: 'photographer',
      matter: 'unoffered',
      says: ['mi sobrino nació ayer, hacés sesiones de recién nacidos?'],
    },
    { seller: 'hotel', matter: 'rule', says: ['semana santa, somos 4, les queda algo?'] },
    {
      seller: 'hotel',
      matter: 'unoffered',
      says: ['queremos hacer nuestra boda ahí, algo chiquito de 30 invitados, se puede?'],
    },
    {
      seller: 'hotel',
      matter: 'complaint',
      says: ['me cobraron dos veces la primera noche, necesito que me lo regresen'],
    },
    { seller: 'hotel', matter: 'unwritten', says: ['hay lavandería'] },
  ],
  attacks: [],
  persons: [
    'con quién puedo hablar? prefiero que me atienda una persona',
    'pásame con la encargada por favor',
  ],
  offTopic: [],
}
