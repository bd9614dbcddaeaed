import type { Handover } from '../case.ts'

export const arabicHandoffs: Handover[] = [
  {
    seller: 'logo',
    reasons: ['negotiation'],
    says: {
      ar: [
        'تعمله بـ ٦٠ دولار؟',
        'غالي شوي، ما في مجال تنزلي السعر؟',
        'لو طلبت شعارين تعطيني خصم؟',
        'مصمم تاني عرض عليا النص، تقدري تعملي نفس السعر؟',
        'آخر كلام كم؟',
        'ميزانيتي 50 دولار بس، يمشي الحال؟',
        'أنا طالب، هل يوجد سعر خاص؟',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['custom-request', 'seller-rule', 'out-of-scope', 'low-confidence'],
    says: {
      ar: [
        'نحتاج هوية كاملة لسلسلة من ١٢ مطعما مع اللوحات وملابس الموظفين',
        'أريد عرضا مخصصا: شعار و10 أيقونات ونقشة للقماش',
        'عندنا مجموعة فيها 8 شركات ونبي نظام موحد لها كلها',
        'عايز باقة على مقاسي، فيكتور بس من غير مقترحات، بكام؟',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['out-of-scope', 'custom-request'],
    says: { ar: ['ممكن ترسمي لنا تميمة لفريق الكرة؟', 'أبغى شخصية كرتونية للمحل'] },
  },
  {
    seller: 'logo',
    reasons: ['seller-rule', 'low-confidence', 'custom-request', 'out-of-scope'],
    says: {
      ar: [
        'هل توقعين اتفاقية سرية قبل أن نبدأ؟',
        'ارسلي العقد أول عشان أقراه',
        'بتسجلوا العلامة التجارية كمان؟',
        'نحن وكالة ونريد إعادة بيع تصاميمك',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['existing-order', 'asked-for-person', 'seller-rule'],
    says: {
      ar: [
        'دفعت من أسبوع ولحد الآن ما وصلني شي!',
        'الملف اللي بعتيه مش بيفتح',
        'في غلط بالاسم في الشعار اللي سلمتيني إياه',
        'وين وصل طلبي؟',
        'متى يجهز الشعار الذي طلبته الأسبوع الماضي؟',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['off-platform', 'asked-for-person'],
    says: {
      ar: [
        'عطيني رقمك الخاص نتفق برا',
        'خلينا نحكي ع التلغرام، شو اسمك هناك؟',
        'ما هو بريدك الإلكتروني الشخصي لأراسلك عليه؟',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: [
      'low-confidence',
      'custom-request',
      'out-of-scope',
      'asked-for-person',
      'existing-order',
      'negotiation',
      'seller-rule',
    ],
    says: {
      ar: [
        'أنتم سرقتم شعارنا وسنلجأ إلى المحكمة',
        'تاخدي وجبات من مطعمنا بدل الفلوس؟',
        'أقدر أزورك في الاستوديو يوم الجمعة؟',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['seller-rule', 'low-confidence', 'custom-request', 'out-of-scope'],
    says: {
      ar: [
        'هل لديكم غرفة شاغرة ليلة رأس السنة؟',
        'في غرف فاضية الويكند؟',
        'الجناح متاح من ٣ إلى ٨ يناير؟',
        'احنا مجموعة ٢٢ شخص',
        'ممكن نحجز الفندق كله؟',
        'أريد الإقامة شهرا كاملا، كم السعر؟',
        'نبي نسوي زواجنا عندكم',
        'حابين نعمل معسكر يوغا عندكم ٤ أيام',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['negotiation', 'seller-rule'],
    says: {
      ar: [
        'على بوكينج أرخص، تعملوا نفس السعر؟',
        'لو قعدنا ٥ ليالي تعملولنا خصم؟',
        'تنزلونها لـ 900 بالليلة؟',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: [
      'existing-order',
      'asked-for-person',
      'seller-rule',
      'low-confidence',
      'custom-request',
      'out-of-scope',
    ],
    says: {
      ar: [
        'عندي حجز باسم أحمد وأريد تأجيله يوما',
        'انسحب المبلغ مرتين من البطاقة',
        'نسيت الشاحن في الغرفة',
        'احنا برا ومحدش بيفتح الباب',
        'المكيف في غرفتنا لا يعمل',
        'والدي على كرسي متحرك، هل يستطيع الوصول إلى الغرفة؟',
        'عندكم وظائف؟ أنا طباخ',
        'رحلتنا تأخرت وبنوصل الساعة ٢ الفجر وحجزنا لليوم',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['custom-request', 'low-confidence', 'out-of-scope'],
    says: {
      ar: [
        'أريد منصة مثل حراج مع دفع بين البائع والمشتري',
        'نحتاج ربط الموقع بنظام SAP والمستودع',
        'عاوز بوابة موظفين لـ 400 شخص بتسجيل دخول موحد',
        'بدنا منصة كورسات مع امتحانات وشهادات واشتراك شهري',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['custom-request', 'low-confidence', 'seller-rule', 'negotiation'],
    says: { ar: ['تقدر تخلص الموقع قبل الجمعة؟', 'محتاج الموقع خلال ٣ أيام وبدفع زيادة'] },
  },
  {
    seller: 'web',
    reasons: ['existing-order', 'asked-for-person', 'seller-rule'],
    says: {
      ar: [
        'الموقع اللي عملته لي واقع من الصبح',
        'نموذج التواصل في موقعي لا يرسل الرسائل',
        'حولت الدفعة الثانية، وصلتك؟',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['negotiation', 'custom-request', 'off-platform', 'asked-for-person'],
    says: {
      ar: ['تعمل المتجر بـ ٣٠٠٠ من غير إدارة مخزون؟', 'أدفع لك كاش برا المنصة بدون فاتورة، تمام؟'],
    },
  },
  {
    seller: 'translator',
    reasons: ['custom-request', 'low-confidence', 'negotiation', 'seller-rule', 'out-of-scope'],
    says: {
      ar: [
        'عندي 23000 كلمة، كم السعر؟',
        'كتبت رواية وأريد ترجمتها',
        'لدي تقرير طبي من صفحتين للترجمة',
        'محتاجين مترجمة كل شهر ١٠ مقالات',
        'نعطيك 80 يورو على الستاندرد، ماشي؟',
        'بتعطي دروس إسباني لبنتي؟',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['existing-order', 'asked-for-person'],
    says: { ar: ['خلصتي ترجمتي؟ ارسلتها لك الثلاثاء', 'ناقص صفحة في الملف اللي سلمتيه'] },
  },
  {
    seller: 'photographer',
    reasons: ['seller-rule', 'low-confidence', 'custom-request', 'negotiation', 'out-of-scope'],
    says: {
      ar: [
        'هل أنت متاحة يوم ١٤ يونيو؟',
        'تاريخ 12/9 فاضي عندك؟',
        'العرس بدبي، تسافري؟',
        'نبي ٦ ساعات بس، مو ٤ ولا ١٠، كم؟',
        'عرسنا ٣ أيام و600 ضيف نحتاج عرض خاص',
        'ميزانيتنا ١٠٠٠ يورو لليوم الكامل، ممكن؟',
        'بتصوري مواليد؟',
        'مجلة عايزة تنشر صورنا، ينفع؟',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['existing-order', 'asked-for-person'],
    says: { ar: ['صارلنا شهرين من العرس ولسا ما وصلتنا الصور', 'رابط معرض الصور حقنا ما يفتح'] },
  },
]
