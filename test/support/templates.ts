import type { AuthenticationTemplate, StandardTemplate } from '../../src/domain/template/template.ts'

/** A template WhatsApp takes: that an order is ready, with the client's name. */
export function aTemplate(change: Partial<StandardTemplate> = {}): StandardTemplate {
  return {
    name: 'order_ready',
    language: 'en_US',
    category: 'utility',
    header: { kind: 'none' },
    body: 'Hi {{1}}, your order is ready.',
    footer: '',
    buttons: [],
    examples: { 'body.1': 'Ana' },
    ...change,
  }
}

/** A template for one-time codes. */
export function aCode(change: Partial<AuthenticationTemplate> = {}): AuthenticationTemplate {
  return {
    name: 'sign_in_code',
    language: 'en_US',
    category: 'authentication',
    securityAdvice: true,
    expiresInMinutes: 10,
    ...change,
  }
}
