/** The demo number that development, tests and the terminal phone share. None of it is a secret. */
export const demo = {
  wabaId: '2065550100',
  phoneNumberId: '1065550100',
  displayNumber: '15550100001',
  appSecret: 'dev-app-secret',
  verifyToken: 'dev-verify-token',
  accessToken: 'dev-access-token',
  version: 'v26.0',
} as const
