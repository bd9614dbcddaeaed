import { z } from 'zod'

/** What a template is for, which decides its price and who may get it (Meta, "Template categorization"). */
export const TemplateCategory = z.enum(['marketing', 'utility', 'authentication'])
export type TemplateCategory = z.infer<typeof TemplateCategory>
