import type { Answerable } from '../case.ts'

export const russianAnswers: Answerable[] = [
  { seller: 'logo', expects: ['logo.price'], says: { ru: ['скиньте прайс на лого пожалуйста'] } },
  { seller: 'photographer', expects: ['wedding.price'], says: { ru: ['сколько стоит свадебная съемка'] } },
  { seller: 'hotel', expects: ['faq:parking'], says: { ru: ['есть парковка?'] } },
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: {
      ru: [
        'добрый день! подскажите, пожалуйста, стоимость разработки логотипа',
        'почем лого?',
        ['Привет', 'открываю кофейню', 'сколько будет стоить логотип примерно?'],
        'скока стоит нарисовать логотип для барбершопа',
        'Здравствуйте. Можно узнать ваши расценки?',
      ],
    },
  },
  {
    seller: 'logo',
    expects: ['brandmark.price'],
    says: { ru: ['сколько стоит пакет Brandmark?', 'а brandmark по чём выйдет'] },
  },
  {
    seller: 'logo',
    expects: ['logo.delivery'],
    says: {
      ru: ['какие сроки изготовления?', 'за сколько дней сделаете логотип', 'а долго ждать лого?'],
    },
  },
  {
    seller: 'logo',
    expects: ['spark.delivery'],
    says: { ru: ['Spark за сколько дней делаете?'] },
  },
  {
    seller: 'logo',
    expects: ['brandmark.revisions'],
    says: { ru: ['сколько правок входит в Brandmark?', 'в brandmark сколько раз можно попросить исправить'] },
  },
  {
    seller: 'logo',
    expects: ['logo.revisions'],
    says: { ru: ['а если не понравится, правки будут?', 'сколько кругов правок включено'] },
  },
  {
    seller: 'logo',
    expects: ['identity.includes'],
    says: { ru: ['что входит в Full Identity?'] },
  },
  {
    seller: 'logo',
    expects: ['logo.packages'],
    says: { ru: ['какие у вас есть пакеты', 'чем отличаются тарифы друг от друга?'] },
  },
  {
    seller: 'logo',
    expects: ['rush'],
    says: { ru: ['есть срочное изготовление? готов доплатить', 'а побыстрее можно? очень горит'] },
  },
  {
    seller: 'logo',
    expects: ['extra-round'],
    says: { ru: ['сколько стоит дополнительный раунд правок?'] },
  },
  {
    seller: 'logo',
    expects: ['addon:business-card'],
    says: { ru: ['business card отдельно сколько стоит'] },
  },
  {
    seller: 'logo',
    expects: ['faq:payment'],
    says: { ru: ['как происходит оплата?', 'карты принимаете? или paypal'] },
  },
  {
    seller: 'logo',
    expects: ['faq:portfolio'],
    says: { ru: ['можно глянуть портфолио', 'скиньте примеры ваших работ плиз'] },
  },
  {
    seller: 'logo',
    expects: ['faq:file-formats'],
    says: { ru: ['в каком формате отдаёте файлы?', 'а исходники в векторе будут?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:ownership'],
    says: { ru: ['кому будут принадлежать авторские права на логотип?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:refund'],
    says: { ru: ['если передумаю, деньги вернёте?'] },
  },
  {
    seller: 'logo',
    expects: ['brandmark.price', 'brandmark.delivery'],
    says: {
      ru: ['сколько стоит Brandmark и какой срок?', ['Brandmark почем?', 'и за сколько дней сделаете']],
    },
  },
  {
    seller: 'logo',
    expects: ['spark.price', 'identity.price'],
    says: { ru: ['разница в цене между Spark и Full Identity какая?'] },
  },
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: {
      ru: [
        [
          'добрый вечер',
          'у меня маленькая пекарня, называется «Тёплый хлеб»',
          'люблю минимализм',
          'сколько возьмёте за лого?',
        ],
      ],
    },
  },
  {
    seller: 'logo',
    expects: ['logo.packages | logo.price | asks'],
    says: { ru: ['какой пакет посоветуете для небольшого магазинчика?'] },
  },
  {
    seller: 'logo',
    expects: ['asks'],
    says: { ru: ['хочу заказать Spark', 'давайте оформим Brandmark'] },
  },
  {
    seller: 'logo',
    expects: ['asks | faq:process'],
    says: { ru: ['отлично, беру Brandmark, с чего начнём?'] },
  },
  {
    seller: 'logo',
    expects: ['ai'],
    says: { ru: ['вы бот?', 'я с роботом сейчас общаюсь?'] },
  },
  {
    seller: 'web',
    expects: ['site.price'],
    says: {
      ru: [
        'сколько стоит сделать сайт?',
        'Здравствуйте, интересует стоимость сайта для стоматологии',
        ['приветствую', 'нужен сайт для автосервиса', 'ценник какой?'],
        'почём нынче сайты делаете',
      ],
    },
  },
  {
    seller: 'web',
    expects: ['store.price'],
    says: { ru: ['а интернет-магазин сколько будет стоить?', 'цена на интернет магазин?'] },
  },
  {
    seller: 'web',
    expects: ['landing.price'],
    says: { ru: ['сколько стоит лендинг', 'нужна одностраничка, landing, почем?'] },
  },
  {
    seller: 'web',
    expects: ['store.delivery'],
    says: { ru: ['сколько времени занимает разработка интернет-магазина?'] },
  },
  {
    seller: 'web',
    expects: ['site.delivery'],
    says: { ru: ['сайт за сколько сделаете?', 'какой срок разработки сайта'] },
  },
  {
    seller: 'web',
    expects: ['store.includes'],
    says: { ru: ['что входит в пакет интернет-магазина?'] },
  },
  {
    seller: 'web',
    expects: ['site.revisions'],
    says: { ru: ['скольок правок можно внести в сайт'] },
  },
  {
    seller: 'web',
    expects: ['site.packages'],
    says: { ru: ['какие есть варианты по сайтам?'] },
  },
  {
    seller: 'web',
    expects: ['care.price'],
    says: { ru: ['сколько стоит поддержка сайта в месяц?', 'ежемесячное обслуживание почем'] },
  },
  {
    seller: 'web',
    expects: ['services'],
    says: { ru: ['чем вы вообще занимаетесь?', 'какие услуги вы оказываете'] },
  },
  {
    seller: 'web',
    expects: ['addon:blog'],
    says: { ru: ['если добавить блог, на сколько дороже?'] },
  },
  {
    seller: 'web',
    expects: ['addon:second-language'],
    says: { ru: ['а на двух языках сайт? сколько доплата за второй язык'] },
  },
  {
    seller: 'web',
    expects: ['no:mobile-apps'],
    says: { ru: ['мобильные приложения делаете?', 'а приложение под андроид можете сделать'] },
  },
  {
    seller: 'web',
    expects: ['no:logos'],
    says: { ru: ['логотип тоже нарисуете?'] },
  },
  {
    seller: 'web',
    expects: ['faq:hosting'],
    says: { ru: ['хостинг входит в стоимость?', 'за домен и хостинг отдельно платить?'] },
  },
  {
    seller: 'web',
    expects: ['faq:technology'],
    says: { ru: ['вы на вордпрессе делаете или на чем', 'WordPress используете?'] },
  },
  {
    seller: 'web',
    expects: ['faq:texts'],
    says: { ru: ['тексты для сайта кто пишет?'] },
  },
  {
    seller: 'web',
    expects: ['faq:payment'],
    says: { ru: ['можно оплатить частями?', 'какие способы оплаты'] },
  },
  {
    seller: 'web',
    expects: ['faq:ownership'],
    says: { ru: ['код потом будет моим?'] },
  },
  {
    seller: 'web',
    expects: ['faq:experience'],
    says: { ru: ['давно делаете сайты? какой опыт'] },
  },
  {
    seller: 'web',
    expects: ['faq:process'],
    says: { ru: ['расскажите как проходит работа, какие этапы'] },
  },
  {
    seller: 'web',
    expects: ['no-discount'],
    says: { ru: ['скидки есть?', 'а скидочку сделаете?'] },
  },
  {
    seller: 'web',
    expects: ['site.price', 'faq:hosting'],
    says: { ru: [['сколько стоит сайт?', 'и хостинг входит в цену или нет']] },
  },
  {
    seller: 'web',
    expects: ['store.price'],
    after: {
      ru: [
        { by: 'client', text: 'делаете интернет-магазины?' },
        { by: 'assistant', text: 'Да. Для чего вам нужен сайт?' },
      ],
    },
    says: { ru: ['продавать одежду онлайн. так сколько стоит магазин?'] },
  },
  {
    seller: 'translator',
    expects: ['translation.price'],
    says: {
      ru: [
        'сколько стоит перевод?',
        'Добрый день, нужен перевод статьи на испанский. Какая цена?',
        'почем перевести резюме с английского на португальский',
      ],
    },
  },
  {
    seller: 'translator',
    expects: ['translation.delivery'],
    says: { ru: ['как быстро переводите?', 'сколько дней занимает перевод'] },
  },
  {
    seller: 'translator',
    expects: ['proofreading.price'],
    says: { ru: ['сколько стоит вычитка текста на испанском?', 'корректура почём'] },
  },
  {
    seller: 'translator',
    expects: ['no:sworn'],
    says: { ru: ['присяжный перевод делаете?', 'нужен заверенный перевод, вы такое делаете?'] },
  },
  {
    seller: 'translator',
    expects: ['no:other-languages'],
    says: { ru: ['а с немецкого переводите?'] },
  },
  {
    seller: 'translator',
    expects: ['no:interpreting'],
    says: { ru: ['синхронный перевод на встрече возможен?'] },
  },
  {
    seller: 'translator',
    expects: ['faq:machine'],
    says: { ru: ['вы случайно не через гугл переводчик переводите?'] },
  },
  {
    seller: 'translator',
    expects: ['faq:privacy'],
    says: { ru: ['а мои документы никто больше не увидит?'] },
  },
  {
    seller: 'translator',
    expects: ['faq:languages'],
    says: { ru: ['с каких языков переводите'] },
  },
  {
    seller: 'translator',
    expects: ['no-rush'],
    says: { ru: ['есть срочный тариф на перевод?'] },
  },
  {
    seller: 'translator',
    expects: ['addon:glossary'],
    says: { ru: ['сколько доплатить за глоссарий?'] },
  },
  {
    seller: 'translator',
    expects: ['faq:payment', 'faq:file-formats'],
    says: { ru: ['как оплачивать и в каких форматах принимаете файлы?'] },
  },
  {
    seller: 'photographer',
    expects: ['wedding.price'],
    says: {
      ru: [
        'мы женимся! 🥰 сколько стоят ваши услуги?',
        'Здравствуйте! Подскажите расценки на свадебную фотосъёмку',
        'скок стоит фотограф на свадьбу',
      ],
    },
  },
  {
    seller: 'photographer',
    expects: ['full-day.price'],
    says: { ru: ['пакет Dia Inteiro сколько стоит?'] },
  },
  {
    seller: 'photographer',
    expects: ['wedding.delivery'],
    says: { ru: ['когда будут готовы фотографии со свадьбы?', 'через сколько отдаёте фотки'] },
  },
  {
    seller: 'photographer',
    expects: ['rush'],
    says: { ru: ['можно получить фото быстрее за доплату?'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:location'],
    says: { ru: ['вы в каком городе находитесь?'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:experience'],
    says: { ru: ['какой у вас опыт? много свадеб сняли?'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:file-formats'],
    says: { ru: ['в каком виде отдаете фотографии?'] },
  },
  {
    seller: 'hotel',
    expects: ['stay.price'],
    says: {
      ru: ['какие цены на номера?', ['добрый день', 'нас двое', 'сколько стоит ночь?'], 'почем у вас сутки'],
    },
  },
  {
    seller: 'hotel',
    expects: ['family.price'],
    says: { ru: ['Suite Familiar сколько за ночь?'] },
  },
  {
    seller: 'hotel',
    expects: ['stay.packages'],
    says: { ru: ['какие у вас есть номера'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:refund'],
    says: { ru: ['если отменю бронь, деньги вернут?'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:location'],
    says: { ru: ['где вы находитесь, какой адрес?'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:payment'],
    says: { ru: ['оплата сразу или по приезду?'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:process'],
    says: { ru: ['как у вас забронировать?'] },
  },

  { seller: 'web', expects: ['business.price'], says: { ru: ['сколько стоит Корпоративный?'] } },
  { seller: 'web', expects: ['business.includes'], says: { ru: ['а что входит в корпоративный'] } },
  { seller: 'web', expects: ['business.revisions'], says: { ru: ['Корпоративный: сколько там правок?'] } },
  {
    seller: 'translator',
    expects: ['standard.delivery'],
    says: { ru: ['Стандарт за сколько дней сделаете?'] },
  },
  {
    seller: 'translator',
    expects: ['short.price', 'standard.price'],
    says: { ru: ['чем отличаются по цене Короткий и Стандарт'] },
  },
]
