const digits = '零一二三四五六七八九'
const multiples: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const numerals = '[零〇一二两兩三四五六七八九十百千万萬]+'

/** A number in Chinese numerals that counts something: not an ordinal, a weekday or part of a word. */
export const hanNumeral = `(?<![第周週期拜])${numerals}(?=\\s?(?:[个個]?(?:工作)?[天日周週轮輪遍元块塊刀折]|次(?!性)|[个個]?(?:星期|[礼禮]拜|小[时時]|[钟鐘][头頭])|[欧歐]元|美[元金]|雷[亚亞]|比索))|(?<=百分之)${numerals}`

const wellFormed = new RegExp(`^${numerals}$`, 'u')

/** The value of a number in Chinese numerals, also as it is spoken: 两千九 is 2,900. Undefined for anything else. */
export function readHanNumber(written: string): number | undefined {
  if (!wellFormed.test(written)) return undefined
  let tenThousands = 0
  let sum = 0
  let digit = 0
  let last = 1
  for (const character of written
    .replace(/[两兩]/g, '二')
    .replace(/〇/g, '零')
    .replace('萬', '万')) {
    const multiple = multiples[character]
    if (multiple) {
      sum += (digit || 1) * multiple
      digit = 0
      last = multiple
    } else if (character === '万') {
      tenThousands = (sum + digit) * 10_000
      sum = 0
      digit = 0
      last = 10_000
    } else {
      digit = digits.indexOf(character)
      if (digit === 0) last = 1
    }
  }
  return tenThousands + sum + digit * Math.max(1, last / 10)
}
