import { z } from 'zod'
import { type BusinessProfile, Vertical } from '../../domain/business-profile.ts'
import { lenient, text } from '../fields.ts'
import { askGraph, type GraphConnection } from './graph.ts'

/** Fields that were never set are absent. */
const Read = z.object({
  data: z.tuple([
    z.object({
      about: lenient(text),
      address: lenient(text),
      description: lenient(text),
      email: lenient(text),
      websites: lenient(z.array(text)),
      vertical: lenient(Vertical),
    }),
  ]),
})

const edge = (phoneNumberId: string) => [phoneNumberId, 'whatsapp_business_profile']

/** The profile clients see (Meta, "Business profiles"). A kind of business we have no word for reads as `OTHER`. */
export async function readProfile(graph: GraphConnection, phoneNumberId: string): Promise<BusinessProfile> {
  const query = { fields: 'about,address,description,email,websites,vertical' }
  const { data } = await askGraph(graph, { method: 'GET', path: edge(phoneNumberId), query }, Read)
  const {
    about = '',
    address = '',
    description = '',
    email = '',
    websites = [],
    vertical = 'OTHER',
  } = data[0]
  return { about, address, description, email, websites, vertical }
}

/** Replaces the profile as a whole. */
export async function writeProfile(
  graph: GraphConnection,
  phoneNumberId: string,
  profile: BusinessProfile,
): Promise<void> {
  const body = { messaging_product: 'whatsapp', ...profile }
  await askGraph(
    graph,
    { method: 'POST', path: edge(phoneNumberId), body },
    z.object({ success: z.literal(true) }),
  )
}
