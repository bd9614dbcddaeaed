import type { LanguagePack } from '../pack.ts'
import { cues } from './cues.ts'
import { lexicon } from './lexicon.ts'
import { phrases } from './phrases.ts'

export const ar: LanguagePack = {
  language: 'ar',
  locale: 'ar-u-nu-latn',
  disclosure: (assistant, seller) => `مرحبًا! أنا ${assistant}، مساعد ذكاء اصطناعي لدى ${seller}.`,
  handoff: {
    default: 'سأحيل رسالتك إلى {seller}، وسيصلك الرد شخصيًا هنا.',
    'asked-for-person': 'بالتأكيد. سأحيل المحادثة إلى {seller}، وسيصلك الرد هنا.',
    'custom-request': 'هذا يحتاج إلى نظرة خاصة، وسيصلك رد شخصي من {seller} هنا.',
    negotiation: 'الأسعار قرار شخصي عند {seller}، لذلك أحيل رسالتك، وسيصلك الرد هنا.',
    'existing-order': 'كل ما يخص الطلبات يأتيك فيه رد شخصي من {seller} هنا. سأحيل رسالتك الآن.',
    'unreadable-content': 'لا أستطيع فتح هذا النوع من الرسائل، لذلك أحيله إلى {seller}، وسيصلك الرد هنا.',
    'requirements-complete': 'شكرًا، دوّنت كل شيء. ستكون المتابعة معك هنا من {seller}.',
    misunderstanding: 'عذرًا لأني لم أفهم. سأحيل رسالتك إلى {seller}، وسيصلك الرد هنا.',
    'language-not-ready': 'شكرًا لرسالتك. سأحيلها إلى {seller}، وسيصلك الرد هنا.',
  },
  revisions: {
    zero: '# جولات تعديل',
    one: 'جولة تعديل واحدة',
    two: 'جولتان من التعديل',
    few: '# جولات تعديل',
    many: '# جولة تعديل',
    other: '# جولة تعديل',
  },
  noRevisions: 'بدون تعديلات',
  unlimitedRevisions: 'تعديلات غير محدودة',
  inSellersWords: (text) => `بكلمات البائع: «${text}»`,
  suggestedReply: ({ client, seller, question }) =>
    [`مرحبًا${client ? ` ${client}` : ''}، معك ${seller}. قرأت رسالتك.`, question ?? 'كيف تفضّل أن نكمل؟'].join(
      ' ',
    ),
  followUp: (seller) => `شكرًا لانتظارك. لا يمكن لـ ${seller} الرد الآن؛ رسالتك محفوظة هنا.`,
  unavailable: (seller) => `قد يستغرق رد ${seller} بعض الوقت؛ رسالتك محفوظة هنا إلى ذلك الحين.`,
  checkIn: (seller) => `مرحبًا من جديد! طلبت أن يعاود ${seller} التواصل معك لاحقًا. كيف يمكنني مساعدتك؟`,
  choices: 'عرض الخيارات',
  lexicon,
  cues,
  phrases,
}
