import type { Translation } from './translation.ts'

export const hotelInArabic: Translation = {
  Hospedaje: ['الإقامة', 'غرفة', 'غرف', 'الغرفة', 'ليلة', 'الليلة', 'إقامة'],
  'Habitaciones con ventilador o aire acondicionado, a dos minutos de la playa.':
    'غرف بمروحة أو مكيف على بعد دقيقتين من الشاطئ.',
  'habitaciones por noche': 'غرف بالليلة',
  mascotas: ['الحيوانات الأليفة', 'حيوان أليف', 'كلب', 'قطة', 'كلبي'],
  alberca: ['المسبح', 'مسبح', 'حمام سباحة'],
  fiestas: ['الحفلات', 'حفلة', 'حفلات'],
  'eventos y retiros': ['الفعاليات والخلوات', 'فعالية', 'عرس', 'زفاف', 'ورشة عمل'],
  'Habitación Jardín': 'غرفة الحديقة',
  'Habitación Vista al Mar': 'غرفة بإطلالة على البحر',
  'Suite Familiar': 'جناح عائلي',
  desayuno: 'الإفطار',
  'cama matrimonial': 'سرير مزدوج',
  ventilador: 'مروحة',
  'cama king': 'سرير كينغ كبير',
  'aire acondicionado': 'تكييف',
  'desayuno para 4': 'إفطار لأربعة أشخاص',
  'dos recámaras': 'غرفتا نوم',
  cocineta: 'مطبخ صغير',
  'traslado del aeropuerto': ['التوصيل من المطار', 'توصيل من المطار', 'استقبال من المطار', 'النقل من المطار'],
  'cama extra': ['سرير إضافي', 'شخص إضافي'],
  'clase de surf': ['درس ركوب الأمواج', 'دروس ركوب الأمواج', 'ركوب الأمواج'],
  Llegada: 'الوصول',
  '¿Cuándo llegas?': 'متى تصلون؟',
  Noches: 'الليالي',
  '¿Cuántas noches?': 'كم ليلة؟',
  Huéspedes: 'الضيوف',
  '¿Cuántas personas son?': 'كم عدد الأشخاص؟',
  '¿A qué hora es el check-in y el check-out?': 'متى موعد تسجيل الدخول والمغادرة؟',
  'El check-in es desde las 15:00 y el check-out hasta las 11:00.':
    'تسجيل الدخول من الساعة 15:00 والمغادرة حتى الساعة 11:00.',
  '¿Hay estacionamiento?': 'هل يوجد موقف سيارات؟',
  'Hay cinco lugares detrás de la casa, sin costo.': 'توجد خمسة مواقف للسيارات خلف البيت من دون رسوم.',
  '¿El Wi-Fi es bueno?': 'هل الواي فاي جيد؟',
  'El Wi-Fi es de fibra y llega a todas las habitaciones y a la terraza.':
    'الواي فاي عبر الألياف ويصل إلى كل الغرف والشرفة.',
  '¿Cómo es el desayuno?': 'كيف هو الإفطار؟',
  'El desayuno se sirve de 8:00 a 11:00, con platos veganos y sin gluten.':
    'يقدم الإفطار من 8:00 إلى 11:00 مع أطباق نباتية وخالية من الغلوتين.',
  '¿Cómo pago la habitación?': 'كيف أدفع ثمن الغرفة؟',
  'Pagas la primera noche para reservar, por transferencia o tarjeta, y el resto al llegar.':
    'تدفعون الليلة الأولى للحجز بتحويل بنكي أو بطاقة، والباقي عند الوصول.',
  '¿Puedo cancelar?': 'هل يمكنني الإلغاء؟',
  'Puedes cancelar hasta 7 días antes de llegar y se devuelve la primera noche.':
    'يمكنكم الإلغاء حتى 7 أيام قبل الوصول وتعاد إليكم قيمة الليلة الأولى.',
  '¿Dónde está el hotel?': 'أين يقع الفندق؟',
  'Casa Marola está en La Punta, Puerto Escondido, a dos minutos a pie de la playa.':
    'تقع Casa Marola في La Punta، Puerto Escondido، على بعد دقيقتين مشيا من الشاطئ.',
  '¿Aceptan niños?': 'هل ترحبون بالأطفال؟',
  'Los niños de todas las edades son bienvenidos, y prestamos cuna.':
    'نرحب بالأطفال من كل الأعمار ونعير سريرا للرضع.',
  '¿Cómo reservo?': 'كيف أحجز؟',
  'Envía tus fechas y cuántos son; la casa confirma y pagas la primera noche.':
    'أرسلوا التواريخ وعدد الأشخاص، يؤكد البيت الحجز ثم تدفعون الليلة الأولى.',
  'disponibilidad de fechas': ['توفر الغرف في تاريخ', 'متاح', 'متاحة', 'متوفر', 'متوفرة', 'غرف فارغة'],
  grupos: ['المجموعات', 'مجموعة', 'الفندق كله', 'كل الغرف'],
  'estancias de un mes o más': ['إقامات لشهر أو أكثر', 'شهر', 'أشهر', 'إقامة طويلة'],
}

export const logoInArabic: Translation = {
  'Logo design': ['تصميم شعار', 'شعار', 'الشعار', 'لوغو', 'لوجو', 'علامة تجارية'],
  'Hand-drawn logos for cafés, shops and small studios.':
    'شعارات مرسومة باليد للمقاهي والمتاجر والاستوديوهات الصغيرة.',
  'a new logo': 'شعار جديد',
  'a redesign of your logo': 'إعادة تصميم شعاركم',
  'a brand guide': 'دليل الهوية',
  websites: ['مواقع الإنترنت', 'موقع', 'مواقع', 'موقع إلكتروني', 'صفحة هبوط', 'متجر إلكتروني'],
  animation: ['التحريك', 'شعار متحرك', 'متحرك', 'موشن', 'تحريك الشعار'],
  printing: ['الطباعة', 'طباعة', 'مطبعة', 'تطبعون'],
  mascots: ['شخصيات المسكوت', 'ماسكوت', 'شخصية كرتونية', 'تميمة'],
  Spark: 'سبارك',
  Brandmark: 'براندمارك',
  'Full Identity': 'الهوية الكاملة',
  '1 logo concept': 'مقترح شعار واحد',
  'PNG and JPG files': 'ملفات PNG و JPG',
  '3 logo concepts': 'ثلاثة مقترحات شعار',
  'vector files': 'ملفات فيكتور',
  'a colour palette': 'لوحة ألوان',
  'everything in Brandmark': 'كل ما في براندمارك',
  'a 20-page brand guide': 'دليل هوية من 20 صفحة',
  'social media covers': 'أغلفة لوسائل التواصل',
  'extra concept': ['مقترح إضافي', 'مقترح آخر', 'فكرة إضافية'],
  'business card': ['بطاقة عمل', 'بطاقات عمل', 'كرت شخصي', 'بزنس كارد'],
  'Brand name': 'اسم العلامة',
  'What name should the logo show?': 'ما الاسم الذي سيظهر في الشعار؟',
  Business: 'النشاط',
  'What does the business do?': 'ما هو نشاط المشروع؟',
  Style: 'الأسلوب',
  'Which style do you like: minimalist, vintage or playful?': 'أي أسلوب تفضل: بسيط أم كلاسيكي أم مرح؟',
  minimalist: 'بسيط',
  vintage: 'كلاسيكي',
  playful: 'مرح',
  'How do I pay?': 'كيف أدفع؟',
  'You pay half to start and half at the end, by card or PayPal.':
    'تدفع النصف في البداية والنصف في النهاية، بالبطاقة أو عبر PayPal.',
  'How do you work?': 'كيف تعملين؟',
  'First a short questionnaire, then sketches, then your changes, then the final files.':
    'أولا استبيان قصير، ثم رسومات أولية، ثم تعديلاتك، ثم الملفات النهائية.',
  'Where can I see your work?': 'أين أرى أعمالك؟',
  'Recent logos are at https://noravance.example/work': 'الشعارات الأخيرة على https://noravance.example/work',
  'Who owns the logo?': 'لمن ملكية الشعار؟',
  'The logo and its copyright are yours once the last payment is made.':
    'الشعار وحقوقه ملك لك بعد الدفعة الأخيرة.',
  'Which files do I get?': 'ما الملفات التي أستلمها؟',
  'Spark brings PNG and JPG; Brandmark and Full Identity add AI, SVG and PDF.':
    'باقة سبارك تتضمن PNG و JPG، وباقتا براندمارك والهوية الكاملة تضيفان AI و SVG و PDF.',
  'Can I get my money back?': 'هل يمكنني استرجاع المال؟',
  'The first half is returned if you stop before the sketches; after that it is not.':
    'يعاد النصف الأول إذا توقفت قبل الرسومات، وبعد ذلك لا يعاد.',
  'Where are you based?': 'أين أنت؟',
  'Nora works from Dublin, Ireland, with clients everywhere.':
    'تعمل نورا من دبلن في أيرلندا مع عملاء من كل مكان.',
  'How long have you been doing this?': 'منذ متى تعملين في هذا المجال؟',
  'Nora has drawn logos for 8 years.': 'ترسم نورا الشعارات منذ 8 سنوات.',
  'Do you use AI to make the logos?': 'هل تستخدمين الذكاء الاصطناعي في الشعارات؟',
  'No, every logo starts on paper and no image generator is used.':
    'لا، كل شعار يبدأ على الورق ولا يستخدم أي مولد صور.',
  'Can you redesign the logo I already have?': 'هل يمكنك إعادة تصميم شعاري الحالي؟',
  'Yes, a redesign is done with the Brandmark package or above.':
    'نعم، إعادة التصميم تكون ابتداء من باقة براندمارك.',
  'contracts and NDAs': ['العقود واتفاقيات السرية', 'عقد', 'اتفاقية سرية', 'اتفاقية عدم إفصاح'],
  'trademark registration': ['تسجيل العلامة التجارية', 'تسجيل العلامة', 'تسجيل الاسم'],
  'work for agencies': ['العمل للوكالات', 'وكالة', 'إعادة بيع'],
}
