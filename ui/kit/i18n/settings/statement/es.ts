import type { SettingsTranslation } from '../en.ts'

/** The statement in Spanish. */
export const statement: SettingsTranslation['statement'] = {
  title: 'Extracto',
  intro: 'Lo que el espacio de trabajo paga por un mes, y lo que WhatsApp cobra por los mensajes.',
  month: 'Mes',
  csv: 'Descargar en CSV',
  reading: 'Cargando…',
  sessions: 'Sesiones',
  opening: 'Abierta por',
  count: 'Cuántas',
  unit: 'Cada una',
  amount: 'Importe',
  kind: { free: 'un cliente, dentro de las gratuitas', client: 'un cliente', active: 'un mensaje tuyo' },
  provider: 'Lo que cobra el proveedor',
  message: 'Mensaje',
  market: 'Mercado',
  category: {
    service: 'texto libre',
    utility: 'utilidad',
    marketing: 'marketing',
    authentication: 'código de un solo uso',
  },
  standing: { estimated: 'estimado', settled: 'confirmado', void: 'no debido' },
  nothing: 'Nada en este mes.',
  total: 'Total',
  prices: {
    title: 'Precios de una sesión',
    from: 'Desde',
    always: 'el comienzo',
    current: 'ahora',
    free: 'Gratis al mes',
  },
  span: 'Del {{from}} al {{to}}, como es el mes en {{timeZone}}.',
}
