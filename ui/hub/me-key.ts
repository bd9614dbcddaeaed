/** Where the cache holds who is signed in. */
export const meKey = ['me'] as const
