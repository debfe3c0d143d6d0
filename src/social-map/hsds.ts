import { z } from 'zod';

/**
 * The part of HSDS 3 (3.0 with the additions of 3.1) that Wegwijs reads. Unknown keys are kept, so that an export gives
 * back what an import brought. A wrong optional value is read as absent; only what a service cannot do without is refused.
 * Source of the model: https://docs.openreferral.org/en/latest/hsds/schema_reference.html
 */
const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const list = <T extends z.ZodType>(item: T) => z.array(item).optional();
const id = z.guid();

export const attributeSchema = z.looseObject({
  id,
  value: text,
  taxonomy_term: z.looseObject({ id, code: text, name: text, taxonomy: text }).optional(),
});

export const phoneSchema = z.looseObject({ id, number: z.string(), type: text });

export const scheduleSchema = z.looseObject({
  id,
  valid_from: text,
  valid_to: text,
  dtstart: text,
  until: text,
  freq: text,
  interval: number,
  byday: text,
  bymonthday: text,
  opens_at: text,
  closes_at: text,
});

export const addressSchema = z.looseObject({
  id,
  address_1: text,
  address_2: text,
  city: text,
  region: text,
  state_province: text,
  postal_code: text,
});

export const locationSchema = z.looseObject({
  id,
  location_type: text,
  name: text,
  latitude: number,
  longitude: number,
  addresses: list(addressSchema),
  phones: list(phoneSchema),
  schedules: list(scheduleSchema),
  attributes: list(attributeSchema),
});

const serviceAreaSchema = z.looseObject({ id, name: text, extent: text, extent_type: text });

export const serviceAtLocationSchema = z.looseObject({
  id,
  service_areas: list(serviceAreaSchema),
  phones: list(phoneSchema),
  schedules: list(scheduleSchema),
  location: locationSchema.optional(),
});

export const organizationSchema = z.looseObject({
  id,
  name: z.string(),
  description: text,
  website: text,
  phones: list(phoneSchema),
  locations: list(locationSchema),
});

export const serviceStatuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;

export const serviceSchema = z.looseObject({
  id,
  organization_id: text,
  name: z.string().min(1),
  description: text,
  url: text,
  status: z.enum(serviceStatuses),
  minimum_age: number,
  maximum_age: number,
  assured_date: text,
  last_modified: text,
  organization: organizationSchema.optional(),
  phones: list(phoneSchema),
  languages: list(z.looseObject({ id, code: text, name: text })),
  service_areas: list(serviceAreaSchema),
  schedules: list(scheduleSchema),
  attributes: list(attributeSchema),
  service_at_locations: list(serviceAtLocationSchema),
});

export type HsdsService = z.infer<typeof serviceSchema>;
export type HsdsOrganization = z.infer<typeof organizationSchema>;
export type HsdsLocation = z.infer<typeof locationSchema>;
export type HsdsServiceAtLocation = z.infer<typeof serviceAtLocationSchema>;
export type HsdsAddress = z.infer<typeof addressSchema>;
export type HsdsSchedule = z.infer<typeof scheduleSchema>;
export type HsdsAttribute = z.infer<typeof attributeSchema>;
export type HsdsPhone = z.infer<typeof phoneSchema>;

/** Codes (with their value, if any) that `attributes` carry of one taxonomy. */
export function codesOf(
  attributes: readonly HsdsAttribute[] | undefined,
  taxonomy: string,
): { code: string; value: string | undefined }[] {
  const found: { code: string; value: string | undefined }[] = [];
  for (const { taxonomy_term: term, value } of attributes ?? []) {
    if (term?.taxonomy === taxonomy && term.code !== undefined) found.push({ code: term.code, value });
  }
  return found;
}
