import { demoKnowledge } from '../../../../src/local/demo/knowledge.ts'
import { translate } from '../../../eval/sellers/translations/translation.ts'

/** Ana's records with the Russian she approved. */
export const anaInRussian = translate(demoKnowledge, 'ru', {
  'Criação de logo': ['Разработка логотипа', 'логотип', 'логотипы', 'лого', 'фирменный знак', 'айдентика'],
  'Logos originais, desenhados do zero, para pequenos negócios e profissionais.':
    'Оригинальные логотипы, нарисованные с нуля, для малого бизнеса и специалистов.',
  'criação de sites': ['разработка сайтов', 'сайт', 'сайты', 'лендинг', 'интернет-магазин', 'приложение'],
  'animação e vídeo': ['анимация и видео', 'анимация', 'видео', 'гифка'],
  impressão: ['печать', 'типография', 'распечатать', 'футболки'],
  'design de embalagem': ['дизайн упаковки', 'упаковка', 'этикетка', 'коробка'],
  Essencial: 'Базовый',
  Profissional: 'Профессиональный',
  Completo: 'Полный',
  '1 proposta de logo': '1 вариант логотипа',
  'arquivos PNG e JPG': 'файлы PNG и JPG',
  'versão com fundo transparente': 'версия на прозрачном фоне',
  '3 propostas de logo': '3 варианта логотипа',
  'arquivos PNG, JPG e PDF': 'файлы PNG, JPG и PDF',
  'arquivos vetoriais editáveis': 'редактируемые векторные файлы',
  'paleta de cores': 'цветовая палитра',
  'tudo do pacote Profissional': 'всё из пакета «Профессиональный»',
  'manual da marca de 12 páginas': 'гайд по бренду на 12 страниц',
  'capas para redes sociais': 'обложки для соцсетей',
  'proposta extra de logo': ['дополнительный вариант логотипа', 'дополнительный вариант', 'ещё один вариант'],
  'cartão de visita': ['визитка', 'визитки', 'визитная карточка'],
  papelaria: ['деловая документация', 'фирменный бланк', 'конверт', 'подпись для почты'],
  'Nome da marca': 'Название бренда',
  'Qual é o nome da marca, como deve aparecer?': 'Как называется бренд, точно так, как должно быть написано?',
  'O que o negócio faz': 'Чем занимается бизнес',
  'O que o seu negócio faz e para quem?': 'Чем занимается ваш бизнес и для кого?',
  Estilo: 'Стиль',
  'Que estilo combina com a marca: minimalista, clássico, divertido ou ousado?':
    'Какой стиль подходит бренду: минималистичный, классический, весёлый или смелый?',
  minimalista: 'минималистичный',
  clássico: 'классический',
  divertido: 'весёлый',
  ousado: 'смелый',
  'Prazo desejado': 'Желаемый срок',
  'Para quando você precisa?': 'К какому сроку вам нужно?',
  'Artes para redes sociais': ['Графика для соцсетей', 'соцсети', 'посты', 'инстаграм', 'сторис'],
  'Modelos de posts prontos para editar, com a cara da sua marca.':
    'Шаблоны постов в стиле вашего бренда, которые можно править самим.',
  'gestão de redes sociais': ['ведение соцсетей', 'ведение', 'таргет', 'подписчики'],
  'Kit Inicial': 'Стартовый набор',
  'Kit Ampliado': 'Большой набор',
  '6 modelos de posts': '6 шаблонов постов',
  '12 modelos de posts': '12 шаблонов постов',
  '6 modelos de stories': '6 шаблонов сторис',
  'editáveis no Canva': 'редактируются в Canva',
  'Como funciona o pagamento?': 'Как проходит оплата?',
  'O pagamento é metade no início e metade na entrega, por Pix, cartão ou transferência.':
    'Половина в начале и половина при сдаче: через Pix, картой или переводом.',
  'O logo é meu?': 'Логотип будет моим?',
  'Sim: depois do pagamento final, todos os direitos de uso do logo são seus.':
    'Да: после последнего платежа все права на использование логотипа ваши.',
  'contratos e confidencialidade': ['договоры и конфиденциальность', 'договор', 'конфиденциальность', 'NDA'],
})
