/** The cache's key of who is signed in; null there means nobody is. */
export const meKey = ['me'] as const
