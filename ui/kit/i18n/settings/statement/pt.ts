import type { SettingsTranslation } from '../en.ts'

/** The statement in Portuguese. */
export const statement: SettingsTranslation['statement'] = {
  title: 'Extrato',
  intro: 'O que o espaço de trabalho paga por um mês, e o que o WhatsApp cobra pelas mensagens.',
  month: 'Mês',
  csv: 'Baixar em CSV',
  reading: 'Carregando…',
  sessions: 'Sessões',
  opening: 'Aberta por',
  count: 'Quantas',
  unit: 'Cada uma',
  amount: 'Valor',
  kind: { free: 'um cliente, dentro das grátis', client: 'um cliente', active: 'uma mensagem sua' },
  provider: 'O que o provedor cobra',
  message: 'Mensagem',
  market: 'Mercado',
  category: {
    service: 'texto livre',
    utility: 'utilidade',
    marketing: 'marketing',
    authentication: 'código de uso único',
  },
  standing: { estimated: 'estimado', settled: 'confirmado', void: 'não devido' },
  nothing: 'Nada neste mês.',
  total: 'Total',
  prices: {
    title: 'Preços de uma sessão',
    from: 'Desde',
    always: 'o início',
    current: 'agora',
    free: 'Grátis por mês',
  },
  span: 'De {{from}} a {{to}}, como é o mês em {{timeZone}}.',
}
