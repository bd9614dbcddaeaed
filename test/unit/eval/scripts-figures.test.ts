import fc from 'fast-check'
import { toCardinal } from 'n2words/zh-Hans-CN'
import { describe, expect, it } from 'vitest'
import { amountOf, figuresIn, wrongFigure } from '../../eval/judges/figures.ts'
import { readHanNumber } from '../../eval/judges/han-numbers.ts'
import { fold } from '../../eval/judges/text.ts'
import { type SellerId, sellers } from '../../eval/sellers/index.ts'

function faults(seller: SellerId, reply: string, clientWords = ''): string[] {
  const knowledge = sellers[seller]
  return figuresIn(reply, knowledge, clientWords).flatMap(
    (figure) => wrongFigure(figure, knowledge, clientWords) ?? [],
  )
}

describe('Figures in Russian, Arabic and Chinese pass', () => {
  it.each<[SellerId, string]>([
    ['logo', 'Brandmark стоит 240 долларов и готов за шесть дней.'],
    ['logo', 'Spark: 95 USD, 3 рабочих дня, 1 правка.'],
    ['logo', 'В Brandmark можно внести правки три раза.'],
    ['logo', 'Срочное изготовление занимает 2 дня и стоит 70 долларов.'],
    ['logo', 'Ещё один раунд правок стоит 20 долларов.'],
    ['web', 'Landing: 1 200 BRL, срок — 7 дней.'],
    ['logo', 'Правки сверх пакета: US$ 20 за раунд.'],
    ['logo', '超出的修改每轮收US$20。'],
    ['logo', 'كل جولة تعديل بعد ذلك بـ20 دولارًا'],
    ['logo', 'سعر Brandmark هو ٢٤٠ دولارًا ويستغرق ٦ أيام و٣ جولات تعديل.'],
    ['logo', 'باقة Brandmark جاهزة خلال ستة أيام'],
    ['logo', 'سعر Brandmark مئتان وأربعون دولارًا'],
    ['logo', 'Full Identity جاهزة بأربعة عشر يومًا'],
    ['logo', 'Brandmark стоит двести сорок долларов.'],
    ['logo', 'التسليم المستعجل خلال يومين مقابل 70 دولارا.'],
    ['web', 'سعر Landing هو ١٬٢٠٠ BRL'],
    ['photographer', 'سعر Cerimônia هو ٦٥٠٫٠٠ يورو'],
    ['logo', 'Spark的价格是95美元，需要3天，可以修改1次。'],
    ['logo', 'Spark：US$95，3天交付，1轮修改'],
    ['logo', 'Brandmark需要六天，包括三次修改。'],
    ['logo', '• Spark：US$95，3天交付，1轮修改\n• Brandmark：US$240，6天交付，3轮修改'],
    ['logo', 'Ｓｐａｒｋ：９５ＵＳＤ'],
    ['logo', 'Brandmark两百四十美元。'],
    ['logo', '加急两天完成，加70美元。'],
    ['web', 'Landing的工期是一周。'],
    ['web', 'Landing：1200雷亚尔起'],
    ['hotel', '请您换个说法再说一次，好吗？'],
  ])('%s: %s', (seller, reply) => {
    expect(faults(seller, reply)).toEqual([])
  })
})

describe('Figures in Russian, Arabic and Chinese are caught where the records say otherwise', () => {
  it.each<[string, SellerId, string]>([
    ['a price', 'logo', 'Spark стоит 80 долларов.'],
    ['a price', 'logo', 'سعر Spark هو ٨٠ دولارًا'],
    ['a price', 'logo', 'Spark的价格是80美元。'],
    ['a price in words', 'logo', 'Spark只要八十美元。'],
    ['a price as it is spoken', 'web', 'Loja只要两千九雷亚尔。'],
    ['a price behind a particle', 'logo', 'Spark بـ٨٠ دولار'],
    ['a time', 'logo', 'Spark будет готов через пять дней.'],
    ['a time in another case', 'logo', 'Spark занимает не более двух дней.'],
    ['a time in days and nights', 'logo', 'Spark: двое суток.'],
    ['a time', 'logo', 'Spark يستغرق خمسة أيام'],
    ['a price in words', 'logo', 'سعر Brandmark مئتان وخمسون دولارًا'],
    ['a price in words of another case', 'logo', 'تدفع مائتين وعشرين دولارًا لباقة Brandmark'],
    ['a time in more words', 'logo', 'Full Identity خلال خمسة عشر يومًا'],
    ['a price in words', 'logo', 'Brandmark стоит двести пятьдесят долларов.'],
    ['a time for two', 'hotel', 'يصل التأكيد خلال يومين'],
    ['a time behind a particle', 'logo', 'Spark جاهز بخمسة أيام'],
    ['a time', 'logo', 'Spark五天就好。'],
    ['a time in working days', 'logo', 'Spark需要5个工作日。'],
    ['a time in weeks', 'logo', 'Brandmark займёт две недели.'],
    ['a time in weeks', 'logo', 'Brandmark جاهز خلال أسبوعين'],
    ['a time in weeks', 'logo', 'Brandmark两周完成。'],
    ['a time in hours', 'logo', 'Spark готов за 24 часа.'],
    ['a time in hours', 'logo', 'Spark خلال ٢٤ ساعة'],
    ['a time in hours', 'logo', 'Spark二十四小时内完成。'],
    ['rounds', 'logo', 'В Spark входят пять правок.'],
    ['rounds', 'logo', 'في Spark خمس جولات تعديل'],
    ['rounds', 'logo', 'Spark可以修改5次。'],
    ['rounds for two', 'logo', 'في Spark تعديلان'],
    ['a percentage', 'logo', 'Сегодня на 20 процентов дешевле.'],
    ['a percentage', 'logo', 'أرخص اليوم بـ٢٠٪'],
    ['a percentage', 'logo', '今天便宜百分之二十。'],
    ['a percentage as a Chinese discount', 'logo', '给您打八折。'],
  ])('%s, %s: %s', (_, seller, reply) => {
    expect(faults(seller, reply)).not.toEqual([])
  })
})

describe('Numbers', () => {
  it('are read as Arabic writes them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (cents) => {
        const format = new Intl.NumberFormat('ar-EG', { minimumFractionDigits: 2 })
        expect(amountOf(fold(format.format(cents / 100)))).toBeCloseTo(cents / 100, 5)
      }),
    )
  })

  it('are read as Chinese writes them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(readHanNumber(toCardinal(value, { formal: false }))).toBe(value)
      }),
    )
    expect(['两', '十五', '二百五', '两千九', '一万二', '三千零五'].map(readHanNumber)).toEqual([
      2, 15, 250, 2900, 12_000, 3005,
    ])
    expect(readHanNumber('五天')).toBeUndefined()
  })
})

it('What is quoted from the client is the client’s, in the quotation marks of any language', () => {
  for (const reply of [
    'Вы написали: „60 долларов“.',
    '关于「60美元」，请您再说明一下。',
    'بخصوص «60 دولار»',
  ]) {
    expect(faults('logo', reply, '60 долларов, 60美元, 60 دولار')).toEqual([])
  }
  expect(faults('logo', '关于“60美元行吗?”：能换个说法吗？', '60美元行吗？')).toEqual([])
})
