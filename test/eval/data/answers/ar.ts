import type { Answerable } from '../case.ts'

export const arabicAnswers: Answerable[] = [
  { seller: 'logo', expects: ['logo.price'], says: { ar: ['بكم تصميم الشعار؟'] } },
  { seller: 'hotel', expects: ['faq:parking'], says: { ar: ['هل يوجد موقف سيارات؟'] } },
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: {
      ar: [
        'السلام عليكم، كم تكلفة تصميم شعار؟',
        'بكام اللوجو لو سمحت',
        'شو سعر اللوغو عندك',
        ['مرحبا', 'عندي مقهى صغير', 'كم يكلفني شعار تقريبا؟'],
        'ابغى لوقو لمحلي كم السعر',
        'أرجو إرسال قائمة الأسعار مع الشكر',
      ],
    },
  },
  {
    seller: 'logo',
    expects: ['brandmark.price'],
    says: { ar: ['كم سعر باقة Brandmark؟', 'وال brandmark بكام؟'] },
  },
  {
    seller: 'logo',
    expects: ['logo.delivery'],
    says: {
      ar: ['كم يستغرق تصميم الشعار؟', 'هياخد وقت قد ايه؟', 'متى يكون الشعار جاهز'],
    },
  },
  {
    seller: 'logo',
    expects: ['spark.delivery'],
    says: { ar: ['كم يوم تاخذ باقة Spark؟'] },
  },
  {
    seller: 'logo',
    expects: ['brandmark.revisions'],
    says: { ar: ['كم تعديل في باقة Brandmark؟'] },
  },
  {
    seller: 'logo',
    expects: ['logo.revisions'],
    says: {
      ar: ['إذا ما عجبني التصميم أقدر أعدل عليه؟', 'كم مرة ممكن اطلب تعديل', 'هل التعديلات غير محدودة؟'],
    },
  },
  {
    seller: 'logo',
    expects: ['identity.includes'],
    says: { ar: ['ماذا تشمل باقة Full Identity؟', 'ال Full Identity فيها ايه بالظبط'] },
  },
  {
    seller: 'logo',
    expects: ['logo.packages'],
    says: { ar: ['ما هي الباقات المتوفرة لديكم؟', 'ايش الباقات اللي عندكم', 'شو الفرق بين الباقات؟'] },
  },
  {
    seller: 'logo',
    expects: ['rush'],
    says: {
      ar: ['هل يوجد تسليم مستعجل؟', 'انا مستعجل شوي، في خيار أسرع؟', 'ينفع أدفع زيادة وآخده أسرع؟'],
    },
  },
  {
    seller: 'logo',
    expects: ['extra-round'],
    says: { ar: ['كم تكلفة جولة تعديلات إضافية؟'] },
  },
  {
    seller: 'logo',
    expects: ['addon:business-card'],
    says: { ar: ['كم سعر بطاقة العمل إذا أضفتها؟', 'وبزنس كارد بكم'] },
  },
  {
    seller: 'logo',
    expects: ['no:websites'],
    says: { ar: ['هل تصممون مواقع إلكترونية أيضا؟', 'تسوون مواقع بعد؟'] },
  },
  {
    seller: 'logo',
    expects: ['no:animation'],
    says: { ar: ['ممكن شعار متحرك؟'] },
  },
  {
    seller: 'logo',
    expects: ['faq:payment'],
    says: { ar: ['كيف طريقة الدفع؟', 'بتقبلوا باي بال ولا فيزا'] },
  },
  {
    seller: 'logo',
    expects: ['faq:portfolio'],
    says: { ar: ['ممكن أشوف نماذج من أعمالك؟', 'وين اقدر اشوف شغلك السابق'] },
  },
  {
    seller: 'logo',
    expects: ['faq:file-formats'],
    says: { ar: ['بأي صيغة تسلمون الملفات؟', 'هستلم ملف svg؟'] },
  },
  {
    seller: 'logo',
    expects: ['faq:ownership'],
    says: { ar: ['هل حقوق الملكية تكون لي بعد الدفع؟'] },
  },
  {
    seller: 'logo',
    expects: ['faq:refund'],
    says: { ar: ['لو غيرت رأيي برجع فلوسي؟', 'ما هي سياسة الاسترداد'] },
  },
  {
    seller: 'logo',
    expects: ['faq:ai-use'],
    says: { ar: ['تستخدمين الذكاء الاصطناعي في رسم الشعارات؟'] },
  },
  {
    seller: 'logo',
    expects: ['faq:redesign'],
    says: { ar: ['عندي شعار قديم، ممكن تعيدي تصميمه؟'] },
  },
  {
    seller: 'logo',
    expects: ['faq:experience'],
    says: { ar: ['كم سنة خبرتك في تصميم الشعارات'] },
  },
  {
    seller: 'logo',
    expects: ['brandmark.price', 'brandmark.delivery'],
    says: {
      ar: ['كم سعر Brandmark وكم يوم ياخذ؟', ['Brandmark بكام؟', 'وبيخلص في كام يوم']],
    },
  },
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: {
      ar: [['هلا والله', 'فاتح مخبز جديد اسمه سنابل', 'ابي شي بسيط وعصري', 'كم بيكلفني اللوقو؟']],
    },
  },
  {
    seller: 'logo',
    expects: ['logo.packages | logo.price | asks'],
    says: { ar: ['أي باقة تنصحني فيها لمشروع صغير؟'] },
  },
  {
    seller: 'logo',
    expects: ['asks'],
    says: { ar: ['تمام، أريد طلب باقة Spark', 'خلاص اتفقنا، عايز Brandmark'] },
  },
  {
    seller: 'logo',
    expects: ['asks | faq:process'],
    says: { ar: ['تمام بدي براندمارك، كيف نبلش؟'] },
  },
  {
    seller: 'logo',
    expects: ['ai'],
    says: { ar: ['هل أنت روبوت؟', 'انا بكلم بوت ولا بني ادم'] },
  },
  {
    seller: 'hotel',
    expects: ['stay.price'],
    says: {
      ar: [
        'كم سعر الليلة عندكم؟',
        'الليلة بكام لو سمحت',
        ['مساء الخير', 'احنا ٢', 'بكم الغرفة؟'],
        'بدي اعرف اسعار الغرف',
        'كـــم سعر الغرفه',
      ],
    },
  },
  {
    seller: 'hotel',
    expects: ['sea-view.price'],
    says: { ar: ['كم سعر الغرفة المطلة على البحر؟'] },
  },
  {
    seller: 'hotel',
    expects: ['family.price'],
    says: { ar: ['والجناح العائلي بكم؟'] },
  },
  {
    seller: 'hotel',
    expects: ['family.includes'],
    says: { ar: ['ماذا يشمل الجناح العائلي؟'] },
  },
  {
    seller: 'hotel',
    expects: ['stay.packages'],
    says: { ar: ['ما أنواع الغرف المتوفرة لديكم؟', 'ايش انواع الغرف'] },
  },
  {
    seller: 'hotel',
    expects: ['addon:transfer'],
    says: { ar: ['كم سعر التوصيل من المطار؟', 'بتوصلوا من المطار؟ بكام'] },
  },
  {
    seller: 'hotel',
    expects: ['addon:extra-bed'],
    says: { ar: ['سرير اضافي كم سعره؟'] },
  },
  {
    seller: 'hotel',
    expects: ['no:pets'],
    says: { ar: ['هل تسمحون بالحيوانات الأليفة؟', 'ينفع اجيب القطة معايا'] },
  },
  {
    seller: 'hotel',
    expects: ['no:pool'],
    says: { ar: ['في مسبح عندكم؟', 'هل يوجد حمام سباحة في الفندق'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:check-in'],
    says: { ar: ['متى وقت تسجيل الدخول والخروج؟', 'الساعة كام التشيك ان'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:parking'],
    says: { ar: ['وين نوقف السيارة؟ فيه باركنج'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:wifi'],
    says: { ar: ['هل الواي فاي قوي؟', 'النت عندكم كويس؟ عندي شغل اونلاين'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:breakfast | stay.includes'],
    says: { ar: ['الفطور مشمول؟', 'هل السعر شامل الإفطار'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:payment'],
    says: { ar: ['أدفع الحين ولا عند الوصول؟'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:refund'],
    says: { ar: ['هل يمكن إلغاء الحجز؟', 'لو لغيت الحجز ترجعون لي المبلغ'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:location'],
    says: { ar: ['وين موقعكم؟', 'الفندق بعيد عن البحر؟'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:children'],
    says: { ar: ['هل الأطفال مسموح بهم؟ معنا رضيع'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:process'],
    says: { ar: ['كيف أحجز عندكم؟'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:wifi', 'no:pool'],
    says: { ar: [['عندكم واي فاي؟', 'وفيه مسبح؟']] },
  },
  {
    seller: 'hotel',
    expects: ['asks'],
    says: { ar: ['حابب احجز الجناح العائلي'] },
  },
  {
    seller: 'hotel',
    expects: ['sea-view.price'],
    after: {
      ar: [
        { by: 'client', text: 'ما الغرف الموجودة عندكم؟' },
        {
          by: 'assistant',
          text: 'لدينا Habitación Jardín وHabitación Vista al Mar وSuite Familiar. أيها تناسبكم؟',
        },
      ],
    },
    says: { ar: ['تمام Vista al Mar بكم؟'] },
  },
  {
    seller: 'web',
    expects: ['site.price'],
    says: {
      ar: ['كم يكلف عمل موقع إلكتروني؟', 'عايز اعمل موقع لعيادتي، بكام تقريبا؟', 'كم تكلفة موقع لمطعم'],
    },
  },
  {
    seller: 'web',
    expects: ['landing.price'],
    says: { ar: ['كم سعر باقة Landing؟'] },
  },
  {
    seller: 'web',
    expects: ['site.delivery'],
    says: { ar: ['كم المدة المطلوبة لإنجاز الموقع؟', 'الموقع بيخلص بكم يوم'] },
  },
  {
    seller: 'web',
    expects: ['services'],
    says: { ar: ['ما هي الخدمات التي تقدمونها؟', 'شو بتشتغلوا بالزبط'] },
  },
  {
    seller: 'web',
    expects: ['no-discount'],
    says: { ar: ['في خصم؟', 'مفيش تخفيض شوية؟'] },
  },
  {
    seller: 'web',
    expects: ['faq:payment'],
    says: { ar: ['هل يمكن الدفع على دفعات؟'] },
  },
  {
    seller: 'web',
    expects: ['faq:process'],
    says: { ar: ['كيف تتم مراحل العمل؟'] },
  },
  {
    seller: 'web',
    expects: ['faq:portfolio'],
    says: { ar: ['عندك مواقع سويتها نقدر نشوفها؟'] },
  },
  {
    seller: 'translator',
    expects: ['translation.price'],
    says: {
      ar: ['كم سعر الترجمة؟', 'بدي ترجم سيرتي الذاتية من الانجليزي للاسباني، قديش بتكلف؟'],
    },
  },
  {
    seller: 'translator',
    expects: ['translation.delivery'],
    says: { ar: ['كم يوم تحتاج الترجمة؟'] },
  },
  {
    seller: 'translator',
    expects: ['no-rush'],
    says: { ar: ['عندكم ترجمة مستعجلة؟'] },
  },
  {
    seller: 'translator',
    expects: ['faq:file-formats'],
    says: { ar: ['ما صيغ الملفات التي تقبلونها؟'] },
  },
  {
    seller: 'translator',
    expects: ['faq:experience'],
    says: { ar: ['هل أنتِ مترجمة مؤهلة؟ كم خبرتك'] },
  },
  {
    seller: 'photographer',
    expects: ['wedding.price'],
    says: {
      ar: [
        'زواجنا قريب ان شاء الله ❤️ كم اسعار التصوير؟',
        'بكام تصوير الفرح',
        'السلام عليكم كم سعر تصوير حفل زفاف',
      ],
    },
  },
  {
    seller: 'photographer',
    expects: ['full-day.includes'],
    says: { ar: ['ماذا تشمل باقة Dia Inteiro؟'] },
  },
  {
    seller: 'photographer',
    expects: ['wedding.delivery'],
    says: { ar: ['بعد الزفاف متى نستلم الصور؟', 'الصور بتطلع بعد كام يوم'] },
  },
  {
    seller: 'photographer',
    expects: ['rush'],
    says: { ar: ['نقدر ناخذ الصور أسرع بمبلغ إضافي؟'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:location'],
    says: { ar: ['انتي من أي مدينة؟'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:experience'],
    says: { ar: ['كم عرس صورتي قبل؟'] },
  },

  { seller: 'logo', expects: ['spark.price'], says: { ar: ['باقة سبارك بكم لو سمحتم؟'] } },
  { seller: 'logo', expects: ['brandmark.includes'], says: { ar: ['وش يجي مع براندمارك؟'] } },
  { seller: 'logo', expects: ['identity.price'], says: { ar: ['سعر الهويه الكامله كام'] } },
  {
    seller: 'logo',
    expects: ['spark.price', 'brandmark.price'],
    says: { ar: ['كم الفرق بالسعر بين سبارك و براندمارك'] },
  },
  { seller: 'hotel', expects: ['garden.includes'], says: { ar: ['شو في بغرفة الحديقة؟'] } },
]
