import { demoKnowledge } from '../../../../src/local/demo/knowledge.ts'
import { translate } from '../../../eval/sellers/translations/translation.ts'

/** Ana's records with the Arabic she approved. */
export const anaInArabic = translate(demoKnowledge, 'ar', {
  'Criação de logo': ['تصميم شعار', 'شعار', 'الشعارات', 'لوغو', 'لوجو', 'هوية بصرية'],
  'Logos originais, desenhados do zero, para pequenos negócios e profissionais.':
    'شعارات أصلية مرسومة من الصفر للمشاريع الصغيرة وأصحاب المهن.',
  'criação de sites': ['تصميم مواقع', 'موقع', 'مواقع', 'موقع إلكتروني', 'متجر إلكتروني', 'تطبيق'],
  'animação e vídeo': ['التحريك والفيديو', 'فيديو', 'موشن', 'تحريك', 'شعار متحرك'],
  impressão: ['الطباعة', 'طباعة', 'مطبعة', 'تطبعون'],
  'design de embalagem': ['تصميم التغليف', 'تغليف', 'علبة', 'ملصق المنتج'],
  Essencial: 'الأساسية',
  Profissional: 'الاحترافية',
  Completo: 'الكاملة',
  '1 proposta de logo': 'مقترح شعار واحد',
  'arquivos PNG e JPG': 'ملفات PNG و JPG',
  'versão com fundo transparente': 'نسخة بخلفية شفافة',
  '3 propostas de logo': '3 مقترحات شعار',
  'arquivos PNG, JPG e PDF': 'ملفات PNG و JPG و PDF',
  'arquivos vetoriais editáveis': 'ملفات فيكتور قابلة للتعديل',
  'paleta de cores': 'لوحة ألوان',
  'tudo do pacote Profissional': 'كل ما في الاحترافية',
  'manual da marca de 12 páginas': 'دليل هوية من 12 صفحة',
  'capas para redes sociais': 'أغلفة لوسائل التواصل',
  'proposta extra de logo': ['مقترح شعار إضافي', 'مقترح إضافي', 'مقترح آخر'],
  'cartão de visita': ['بطاقة عمل', 'بطاقات عمل', 'كرت شخصي', 'بزنس كارد'],
  papelaria: ['القرطاسية', 'ورق رسمي', 'ظرف', 'توقيع بريد'],
  'Nome da marca': 'اسم العلامة',
  'Qual é o nome da marca, como deve aparecer?': 'ما اسم العلامة كما يجب أن يظهر؟',
  'O que o negócio faz': 'نشاط المشروع',
  'O que o seu negócio faz e para quem?': 'ما نشاط مشروعك ولمن تقدمه؟',
  Estilo: 'الأسلوب',
  'Que estilo combina com a marca: minimalista, clássico, divertido ou ousado?':
    'أي أسلوب يناسب العلامة: بسيط أم كلاسيكي أم مرح أم جريء؟',
  minimalista: 'بسيط',
  clássico: 'كلاسيكي',
  divertido: 'مرح',
  ousado: 'جريء',
  'Prazo desejado': 'الموعد المطلوب',
  'Para quando você precisa?': 'متى تحتاجه؟',
  'Artes para redes sociais': ['تصاميم لوسائل التواصل', 'وسائل التواصل', 'سوشيال ميديا', 'بوستات', 'منشورات'],
  'Modelos de posts prontos para editar, com a cara da sua marca.':
    'قوالب منشورات جاهزة للتعديل بروح علامتك.',
  'gestão de redes sociais': ['إدارة حسابات التواصل', 'إدارة صفحات', 'إعلانات ممولة', 'متابعين'],
  'Kit Inicial': 'حزمة البداية',
  'Kit Ampliado': 'الحزمة الموسعة',
  '6 modelos de posts': '6 قوالب منشورات',
  '12 modelos de posts': '12 قالب منشورات',
  '6 modelos de stories': '6 قوالب قصص',
  'editáveis no Canva': 'قابلة للتعديل في Canva',
  'Como funciona o pagamento?': 'كيف يتم الدفع؟',
  'O pagamento é metade no início e metade na entrega, por Pix, cartão ou transferência.':
    'الدفع نصفه في البداية ونصفه عند التسليم، عبر Pix أو البطاقة أو التحويل.',
  'Como funciona o processo?': 'كيف يسير العمل؟',
  'Você responde a um pequeno briefing, a Ana apresenta as propostas, você pede os ajustes incluídos e recebe os arquivos finais.':
    'تجيب عن استبيان قصير، ثم تقدم آنا المقترحات، ثم تطلب التعديلات المشمولة، ثم تستلم الملفات النهائية.',
  'Onde vejo trabalhos anteriores?': 'أين أرى الأعمال السابقة؟',
  'O portfólio da Ana está em https://anasouza.example/portfolio':
    'معرض أعمال آنا على https://anasouza.example/portfolio',
  'O logo é meu?': 'هل الشعار ملكي؟',
  'Sim: depois do pagamento final, todos os direitos de uso do logo são seus.':
    'نعم: بعد الدفعة الأخيرة تصبح كل حقوق استخدام الشعار لك.',
  'Em que formatos recebo os arquivos?': 'بأي صيغ أستلم الملفات؟',
  'Todos os pacotes trazem PNG e JPG; os vetores editáveis vêm a partir do pacote Profissional.':
    'كل الباقات تشمل PNG و JPG؛ وملفات الفيكتور ابتداء من الباقة الاحترافية.',
  'De onde você é?': 'من أين أنتم؟',
  'A Ana trabalha em Recife, no Brasil, e atende clientes de qualquer lugar, tudo online.':
    'تعمل آنا من ريسيفي في البرازيل مع عملاء من كل مكان عبر الإنترنت.',
  'Quanto tempo de experiência?': 'كم سنة خبرة؟',
  'A Ana desenha marcas há 9 anos.': 'تصمم آنا العلامات منذ 9 سنوات.',
  'A Ana usa inteligência artificial para desenhar?': 'هل تستخدم آنا الذكاء الاصطناعي في الرسم؟',
  'Não: cada logo é desenhado à mão pela Ana.': 'لا: كل شعار ترسمه آنا بيدها.',
  'contratos e confidencialidade': ['العقود والسرية', 'عقد', 'اتفاقية سرية', 'سرية'],
  'registro de marca': ['تسجيل العلامة التجارية', 'تسجيل العلامة', 'تسجيل الماركة'],
  'permuta e parceria': ['المقايضة والشراكة', 'مقايضة', 'شراكة', 'إعلان مقابل'],
})
