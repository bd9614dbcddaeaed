import {
  type Faq,
  type FaqTopic,
  Knowledge,
  type Package,
  type Subject,
} from '../../../../src/domain/knowledge.ts'

type Words = readonly [en: string, it: string, ar: string, zh: string]
type Terms = Readonly<Record<'en' | 'it' | 'ar' | 'zh', string[]>>

const say = ([text, it, ar, zh]: Words) => ({ text, variants: { it, ar, zh } })
const subject = (words: Words, terms: Partial<Terms> = {}): Subject => ({ ...say(words), terms })
const faq = (id: string, topic: FaqTopic | null, question: Words, answer: Words): Faq => ({
  id,
  topic,
  question: say(question),
  answer: say(answer),
})
const euros = (units: number) => ({ minor: units * 100, currency: 'EUR' })
const item = (
  id: string,
  name: Words,
  price: number,
  deliveryDays: number,
  revisions: Package['revisions'],
  includes: readonly Words[],
): Package => ({
  id,
  name: say(name),
  price: euros(price),
  deliveryDays,
  revisions,
  includes: includes.map(say),
})

/** Cuts videos; a rush has its price, discounts are for the owner to give. Translated into the languages tried. */
export const editor: Knowledge = {
  format: 1,
  sourceLanguage: 'en',
  profile: {
    displayName: 'Comet Cuts',
    headline: say(['Video editing', 'Montaggio video', 'مونتاج فيديو', '视频剪辑']),
    bio: say([
      'We cut what you filmed into something people watch to the end.',
      'Montiamo le tue riprese in qualcosa che si guarda fino alla fine.',
      'نحوّل لقطاتك إلى فيديو يُشاهَد حتى النهاية.',
      '把您拍的素材剪成让人看到最后的视频。',
    ]),
    tone: 'warm',
    generalRules: [],
  },
  services: [
    {
      id: 'editing',
      name: subject(['Video editing', 'Montaggio video', 'مونتاج فيديو', '视频剪辑'], {
        en: ['edit', 'video', 'cut'],
        it: ['video', 'montaggio', 'montare un video'],
        ar: ['مونتاج', 'فيديو', 'مقطع', 'تحرير فيديو'],
        zh: ['视频', '剪辑', '剪视频', '剪片子'],
      }),
      description: say([
        'Cutting, colour and sound for your own footage.',
        'Montaggio, colore e audio delle tue riprese.',
        'قص وألوان وصوت للقطاتك.',
        '为您的素材做剪辑、调色和音频处理。',
      ]),
      offered: [
        say(['editing of your footage', 'montaggio delle tue riprese', 'مونتاج لقطاتك', '剪辑您的素材']),
      ],
      notOffered: [
        {
          id: 'filming',
          topic: subject(['filming', 'riprese sul posto', 'تصوير', '现场拍摄'], {
            it: ['filmare', 'fare le riprese', 'operatore video'],
            ar: ['تصوير', 'تصورون', 'مصور'],
            zh: ['拍摄', '拍视频', '摄像', '跟拍'],
          }),
          response: 'decline',
        },
        {
          id: 'dubbing',
          topic: subject(['dubbing', 'doppiaggio', 'دبلجة', '配音'], {
            it: ['doppiaggio', 'doppiare', 'voce fuori campo'],
            ar: ['دبلجة', 'تعليق صوتي'],
            zh: ['配音', '旁白'],
          }),
          response: 'handoff',
        },
      ],
      packages: [
        item('short', ['Short', 'Breve', 'القصيرة', '短片版'], 120, 3, 1, [
          [
            '1 video up to 60 seconds',
            '1 video fino a 60 secondi',
            'فيديو واحد حتى 60 ثانية',
            '1条60秒以内的视频',
          ],
          ['colour correction', 'correzione colore', 'تصحيح الألوان', '调色'],
        ]),
        item('standard', ['Standard', 'Standard', 'القياسية', '标准版'], 280, 6, 2, [
          [
            '1 video up to 5 minutes',
            '1 video fino a 5 minuti',
            'فيديو واحد حتى 5 دقائق',
            '1条5分钟以内的视频',
          ],
          ['background music', 'musica di sottofondo', 'موسيقى خلفية', '背景音乐'],
        ]),
        item('film', ['Film', 'Film', 'الفيلم', '长片版'], 690, 14, 3, [
          [
            '1 video up to 20 minutes',
            '1 video fino a 20 minuti',
            'فيديو واحد حتى 20 دقيقة',
            '1条20分钟以内的视频',
          ],
          ['sound mix', 'mix audio', 'مكساج صوت', '混音'],
        ]),
      ],
      addOns: [
        {
          id: 'subtitles',
          name: subject(['subtitles', 'sottotitoli', 'ترجمة على الشاشة', '字幕'], {
            it: ['sottotitoli'],
            ar: ['سبتايتل', 'ترجمة الشاشة'],
            zh: ['字幕'],
          }),
          price: euros(45),
          extraDays: 1,
        },
      ],
      rush: { kind: 'offered', deliveryDays: 2, surcharge: euros(90), packageIds: ['short', 'standard'] },
      revisions: { unlimited: 'by-package', extraRound: euros(30) },
      requirements: [
        {
          key: 'length',
          label: say(['Length', 'Durata', 'المدة', '时长']),
          question: say([
            'How long should the video be?',
            'Quanto deve durare il video?',
            'كم تريد أن تكون مدة الفيديو؟',
            '视频需要多长？',
          ]),
          type: 'text',
          required: true,
          choices: [],
        },
      ],
    },
  ],
  faqs: [
    faq(
      'payment',
      'payment',
      ['How do I pay?', 'Come si paga?', 'كيف أدفع؟', '怎么付款？'],
      [
        'Half at the start, half before delivery, by card or transfer.',
        'Metà all’inizio e metà prima della consegna, con carta o bonifico.',
        'النصف في البداية والنصف قبل التسليم، بالبطاقة أو التحويل.',
        '开始付一半，交付前付一半，支持银行卡或转账。',
      ],
    ),
    faq(
      'refund',
      'refund',
      ['Can I get a refund?', 'Posso avere un rimborso?', 'هل يمكن استرداد المبلغ؟', '可以退款吗？'],
      [
        'The first half comes back as long as cutting has not begun.',
        'La prima metà viene restituita finché il montaggio non è iniziato.',
        'يُعاد النصف الأول ما دام المونتاج لم يبدأ.',
        '只要还没开始剪辑，首付款可退。',
      ],
    ),
    faq(
      'portfolio',
      'portfolio',
      ['Can I see your work?', 'Posso vedere i vostri lavori?', 'هل يمكن رؤية أعمالكم؟', '能看看作品吗？'],
      [
        'Our reel is at https://cometcuts.example/reel',
        'Il nostro showreel è su https://cometcuts.example/reel',
        'أعمالنا على https://cometcuts.example/reel',
        '作品集在 https://cometcuts.example/reel',
      ],
    ),
    faq(
      'process',
      'process',
      ['How does it work?', 'Come funziona?', 'كيف يتم العمل؟', '流程是怎样的？'],
      [
        'You upload the footage, we send a first cut, you comment on it.',
        'Carichi le riprese, ti mandiamo un primo montaggio, lo commenti.',
        'ترفع اللقطات، نرسل نسخة أولى، ثم تعلّق عليها.',
        '您上传素材，我们发初剪，您提意见。',
      ],
    ),
  ],
  handoffRules: [
    {
      id: 'television',
      when: subject(['television', 'televisione', 'تلفزيون', '电视台'], {
        it: ['tv', 'televisione', 'spot televisivo'],
        ar: ['تلفزيون', 'قناة تلفزيونية'],
        zh: ['电视', '电视台'],
      }),
    },
  ],
  pricingStyle: 'informative',
  discounts: 'ask',
}

/** Bakes cakes; only the baker knows whether one can be ready sooner. */
export const baker: Knowledge = {
  ...editor,
  profile: {
    ...editor.profile,
    displayName: 'Sugar Loft',
    headline: say(['Cakes to order', 'Torte su ordinazione', 'كعك حسب الطلب', '定制蛋糕']),
  },
  services: [
    {
      id: 'cake',
      name: subject(['Cakes to order', 'Torte su ordinazione', 'كعك حسب الطلب', '定制蛋糕'], {
        en: ['cake', 'birthday cake'],
        it: ['torta', 'torta di compleanno', 'torta personalizzata'],
        ar: ['كيك', 'كعكة', 'تورتة', 'كيكة'],
        zh: ['蛋糕', '生日蛋糕'],
      }),
      description: say([
        'Sponge, cream and your own words on top.',
        'Pan di Spagna, crema e la tua scritta sopra.',
        'كيك إسفنجي وكريمة وكتابة من اختيارك.',
        '海绵蛋糕、奶油，加上您想写的字。',
      ]),
      offered: [say(['birthday cakes', 'torte di compleanno', 'كعك أعياد الميلاد', '生日蛋糕'])],
      notOffered: [
        {
          id: 'shipping',
          topic: subject(['shipping', 'spedizione', 'شحن', '快递'], {
            it: ['spedire', 'spedizione', 'corriere'],
            ar: ['شحن', 'توصيل'],
            zh: ['快递', '邮寄', '寄'],
          }),
          response: 'decline',
        },
        {
          id: 'vegan',
          topic: subject(['vegan cakes', 'torte vegane', 'كعك نباتي', '纯素蛋糕'], {
            it: ['vegana', 'vegano', 'senza uova'],
            ar: ['نباتي', 'بدون بيض'],
            zh: ['纯素', '无蛋'],
          }),
          response: 'handoff',
        },
      ],
      packages: [
        item('little', ['Little', 'Piccola', 'الصغيرة', '小号'], 35, 2, 0, [
          ['up to 6 portions', 'fino a 6 porzioni', 'حتى 6 حصص', '最多6人份'],
        ]),
        item('party', ['Party', 'Festa', 'الحفلة', '派对款'], 70, 4, 1, [
          ['up to 15 portions', 'fino a 15 porzioni', 'حتى 15 حصة', '最多15人份'],
          ['writing on top', 'scritta sopra', 'كتابة على الكيك', '写字'],
        ]),
        item('tower', ['Tower', 'A piani', 'الطبقات', '多层款'], 160, 7, 2, [
          ['up to 40 portions', 'fino a 40 porzioni', 'حتى 40 حصة', '最多40人份'],
          ['sugar flowers', 'fiori di zucchero', 'ورود سكرية', '糖花'],
        ]),
      ],
      addOns: [
        {
          id: 'candles',
          name: subject(['candle set', 'set di candeline', 'طقم شموع', '蜡烛套装'], {
            it: ['candeline'],
            ar: ['شموع'],
            zh: ['蜡烛'],
          }),
          price: euros(6),
          extraDays: 0,
        },
      ],
      rush: { kind: 'ask' },
      revisions: { unlimited: 'ask', extraRound: null },
      requirements: [],
    },
  ],
  faqs: [
    faq(
      'payment',
      'payment',
      ['How do I pay?', 'Come si paga?', 'كيف أدفع؟', '怎么付款？'],
      ['On collection, by card.', 'Al ritiro, con carta.', 'عند الاستلام بالبطاقة.', '取货时刷卡付款。'],
    ),
    faq(
      'location',
      'location',
      ['Where are you?', 'Dove siete?', 'أين أنتم؟', '你们在哪里？'],
      ['Mill Lane 4, Galway.', 'Mill Lane 4, Galway.', 'Mill Lane 4, Galway.', 'Mill Lane 4, Galway。'],
    ),
    faq(
      'storage',
      null,
      [
        'How long does the cake keep?',
        'Quanto si conserva la torta?',
        'كم يوما تبقى الكعكة صالحة؟',
        '蛋糕能放多久？',
      ],
      [
        'Three days in the fridge.',
        'Tre giorni in frigorifero.',
        'ثلاثة أيام في الثلاجة.',
        '冰箱里可放三天。',
      ],
    ),
  ],
  handoffRules: [
    {
      id: 'allergies',
      when: subject(['allergies', 'allergie', 'حساسية', '过敏'], {
        it: ['allergia', 'allergico', 'allergica', 'celiaco', 'celiaca', 'allergeni'],
        ar: ['حساسية', 'يتحسس'],
        zh: ['过敏'],
      }),
    },
  ],
}

/** Writes CVs, and never wrote a word in any of the languages tried. */
export const writer = Knowledge.parse(
  JSON.parse(
    JSON.stringify({
      ...editor,
      profile: { ...editor.profile, displayName: 'Plainword' },
      services: [
        {
          id: 'cv',
          name: subject(['CV writing', '', '', ''], { en: ['cv', 'resume', 'résumé'] }),
          description: say(['A CV that reads well on one page.', '', '', '']),
          offered: [],
          notOffered: [
            {
              id: 'letters',
              topic: subject(['cover letters', '', '', ''], { en: ['cover letter'] }),
              response: 'decline',
            },
          ],
          packages: [
            item('junior', ['Junior', '', '', ''], 90, 3, 1, [['1 page', '', '', '']]),
            item('senior', ['Senior', '', '', ''], 180, 5, 2, [['2 pages', '', '', '']]),
          ],
          addOns: [],
          rush: { kind: 'not-offered' },
          revisions: { unlimited: 'by-package', extraRound: null },
          requirements: [],
        },
      ],
      faqs: [
        faq('payment', 'payment', ['How do I pay?', '', '', ''], ['In advance, by card.', '', '', '']),
        faq(
          'process',
          'process',
          ['How does it work?', '', '', ''],
          ['We talk, I write, you read.', '', '', ''],
        ),
      ],
      handoffRules: [],
    }),
    (key, value: unknown) => (key === 'variants' ? {} : value),
  ),
)

/** Lets rooms; whether one is free on a day is in nobody's records. */
export const guesthouse: Knowledge = {
  ...editor,
  profile: {
    ...editor.profile,
    displayName: 'Elm Farm',
    headline: say(['Guesthouse', 'Agriturismo', 'بيت ضيافة', '民宿']),
  },
  services: [
    {
      id: 'stay',
      name: subject(['Rooms', 'Camere', 'غرف', '房间'], {
        en: ['room', 'stay', 'accommodation'],
        it: ['camera', 'stanza', 'alloggio', 'soggiorno'],
        ar: ['غرفة', 'إقامة', 'سكن'],
        zh: ['客房', '住宿', '住', '房'],
      }),
      description: say([
        'Quiet rooms among the fields.',
        'Camere tranquille in mezzo ai campi.',
        'غرف هادئة بين الحقول.',
        '田野间的安静客房。',
      ]),
      offered: [say(['rooms for the night', 'camere per la notte', 'غرف لليلة', '按晚住宿'])],
      notOffered: [
        {
          id: 'pets',
          topic: subject(['pets', 'animali', 'حيوانات', '宠物'], {
            it: ['cane', 'cani', 'gatto', 'animale'],
            ar: ['كلب', 'قطة', 'حيوان أليف'],
            zh: ['狗', '猫', '带宠物'],
          }),
          response: 'decline',
        },
        {
          id: 'pool',
          topic: subject(['pool', 'piscina', 'مسبح', '泳池'], {
            it: ['piscina'],
            ar: ['مسبح', 'بركة سباحة'],
            zh: ['游泳池', '游泳'],
          }),
          response: 'decline',
        },
        {
          id: 'weddings',
          topic: subject(['weddings', 'matrimoni', 'أعراس', '婚礼'], {
            it: ['matrimonio', 'nozze'],
            ar: ['عرس', 'زفاف'],
            zh: ['办婚礼', '婚宴'],
          }),
          response: 'handoff',
        },
      ],
      packages: [
        item('single', ['Single', 'Singola', 'المفردة', '单人间'], 55, 1, 0, [
          ['1 guest', '1 ospite', 'ضيف واحد', '1位客人'],
        ]),
        item('double', ['Double', 'Doppia', 'المزدوجة', '双人间'], 85, 1, 0, [
          ['2 guests', '2 ospiti', 'ضيفان', '2位客人'],
          ['breakfast', 'colazione', 'فطور', '早餐'],
        ]),
        item('family', ['Family', 'Familiare', 'العائلية', '家庭间'], 120, 1, 0, [
          ['up to 4 guests', 'fino a 4 ospiti', 'حتى 4 ضيوف', '最多4位客人'],
          ['breakfast', 'colazione', 'فطور', '早餐'],
        ]),
      ],
      addOns: [
        {
          id: 'crib',
          name: subject(['crib', 'culla', 'سرير أطفال', '婴儿床'], {
            it: ['lettino', 'culla'],
            ar: ['سرير طفل'],
            zh: ['婴儿床'],
          }),
          price: euros(10),
          extraDays: 0,
        },
      ],
      rush: { kind: 'ask' },
      revisions: { unlimited: 'ask', extraRound: null },
      requirements: [],
    },
  ],
  faqs: [
    faq(
      'location',
      'location',
      ['Where are you?', 'Dove siete?', 'أين أنتم؟', '你们在哪里？'],
      [
        'Near Saluzzo, two kilometres from the station.',
        'Vicino a Saluzzo, a due chilometri dalla stazione.',
        'قرب سالوتسو، على بعد كيلومترين من المحطة.',
        '在萨卢佐附近，离火车站两公里。',
      ],
    ),
    faq(
      'check-in',
      null,
      [
        'From when can I check in?',
        'Da che ora si può fare il check-in?',
        'من أي ساعة تسجيل الدخول؟',
        '几点可以入住？',
      ],
      ['From three in the afternoon.', 'Dalle tre del pomeriggio.', 'من الثالثة بعد الظهر.', '下午三点起。'],
    ),
    faq(
      'refund',
      'refund',
      ['What if I cancel?', 'E se annullo?', 'ماذا لو ألغيت الحجز؟', '取消怎么办？'],
      [
        'Free until three days before.',
        'Gratis fino a tre giorni prima.',
        'الإلغاء مجاني حتى ثلاثة أيام قبل الموعد.',
        '提前三天可免费取消。',
      ],
    ),
    faq(
      'parking',
      null,
      ['Is there parking?', 'C’è un parcheggio?', 'هل يوجد موقف سيارات؟', '有停车场吗？'],
      ['Yes, in the yard.', 'Sì, nel cortile.', 'نعم، في الفناء.', '有，在院子里。'],
    ),
  ],
  handoffRules: [
    {
      id: 'minors',
      when: subject(['unaccompanied minors', 'minori da soli', 'قاصرون وحدهم', '未成年人单独'], {
        it: ['minorenne', 'minorenni'],
        ar: ['قاصر', 'قاصرين'],
        zh: ['未成年'],
      }),
    },
  ],
}

export const sellers = { editor, baker, writer, guesthouse } as const
