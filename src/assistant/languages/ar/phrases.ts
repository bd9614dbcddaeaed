import type { Phrasebook } from '../pack.ts'

/** Keeps a line that may begin with a Latin name running from right to left (Unicode UAX #9). */
const line = '\u200F• '

export const phrases: Phrasebook = {
  hello: 'أهلًا وسهلًا! كيف يمكنني مساعدتك؟',
  fine: 'بخير والحمد لله، شكرًا. كيف يمكنني مساعدتك؟',
  welcome: 'على الرحب والسعة!',
  bye: 'مع السلامة! نسعد برسالتك في أي وقت.',
  noted: 'تم تدوين ذلك، شكرًا.',
  anythingElse: 'هل هناك شيء آخر يهمك أن تعرفه؟',
  askNeed: 'ما الذي يهمك أن تعرفه؟',
  pricesOf: (service) => `أسعار {{${service}.name}}:`,
  packageLine: (item) =>
    `${line}{{${item}.name}}: {{${item}.price}}، التسليم: {{${item}.delivery}}، {{${item}.revisions}}`,
  onePackage: (item) =>
    `سعر باقة {{${item}.name}} هو {{${item}.price}}، ومدة التسليم: {{${item}.delivery}}، والتعديلات: {{${item}.revisions}}.`,
  whichFits: 'أي باقة تناسبك أكثر؟',
  suggest: (item) => `باقة {{${item}.name}} بداية مناسبة، هل نعتمدها؟`,
  includesOf: (item) =>
    `${line}{{${item}.name}} ({{${item}.price}}): {{${item}.includes}}؛ {{${item}.revisions}}`,
  whichPackage: 'أي باقة من هذه تفكر فيها؟',
  deliveriesOf: (service) => `مدد التسليم في {{${service}.name}}:`,
  deliveryLine: (item) => `${line}{{${item}.name}}: {{${item}.delivery}}`,
  oneDelivery: (item) => `مدة تسليم باقة {{${item}.name}}: {{${item}.delivery}}.`,
  rush: (rush) =>
    `التسليم العاجل: المدة {{${rush}.delivery}}، والرسوم الإضافية {{${rush}.price}} ({{${rush}.packages}}).`,
  noRush: (service) => `لا يوجد تسليم عاجل في {{${service}.name}}.`,
  inTime: 'نعم، ما يلي يكون جاهزًا في هذه المدة:',
  notInTime: 'لا، هذه المدة أقصر من الممكن.',
  revisionsOf: (service) => `التعديلات المشمولة في {{${service}.name}}:`,
  revisionsLine: (item) => `${line}{{${item}.name}}: {{${item}.revisions}}`,
  extraRound: (service) => `سعر كل جولة إضافية في {{${service}.name}}: {{${service}.revisions.extraRound}}.`,
  unlimitedNo: 'لا، التعديلات ليست غير محدودة. لكل باقة عددها:',
  unlimitedYes: 'نعم، مع هذه الباقات:',
  servicesOf: 'خدمات {{seller.name}}:',
  serviceLine: (service) => `${line}{{${service}.name}}: {{${service}.description}}`,
  serviceYes: (service) => `نعم، {{${service}.name}} من خدمات {{seller.name}}. {{${service}.description}}`,
  addOnsOf: (service) => `إضافات {{${service}.name}}:`,
  addOnLine: (item, addsTime) =>
    `${line}{{${item}.name}}: {{${item}.price}}${addsTime ? `، مدة إضافية: {{${item}.extraTime}}` : ''}`,
  noAddOns: 'لا توجد إضافات هنا.',
  recommendation: 'هذا يعتمد على ما تحتاجه. إليك المقارنة:',
  declined: (item) => `هذا ليس ضمن خدمات {{seller.name}}: {{${item}.topic}}.`,
  insteadOffers: 'المتوفر حاليًا:',
  fixedPrices: 'الأسعار ثابتة، لا تخفيضات عليها.',
  bot: (assistant) =>
    `معك ${assistant}، مساعد ذكاء اصطناعي (AI)، ولست شخصًا. أجيب من المعلومات المسجلة لدى {{seller.name}}، ويمكن تحويلك إلى {{seller.name}} متى طلبت.`,
  clarify:
    'عذرًا، لم أفهم جيدًا. هل يمكنك قولها بطريقة أخرى؟ يمكنني إخبارك عن الخدمات والأسعار ومدد التسليم والتعديلات وما تشمله الباقات.',
  clarifyPart: (quote) => `بخصوص “${quote}”: هل يمكنك قولها بطريقة أخرى؟`,
  whichService: 'عن أي خدمة من هذه تسأل؟',
  fileReceived: 'وصل ملفك، وستكون مراجعته من {{seller.name}}.',
  cannotOpen: 'لا أستطيع فتح هذا النوع من الرسائل هنا. هل يمكنك كتابتها؟',
  languageYes: 'بالتأكيد، نكمل بالعربية.',
  letsStart: 'رائع، أحتاج فقط إلى بعض التفاصيل من أجل العرض.',
}
