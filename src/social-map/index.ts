/** The door of the social map. */
export * from './types.ts';
export { createSocialMap, type CompiledMap, type SocialMapOptions } from './social-map.ts';
export { parseMatchQuery, type ParsedQuery } from './query.ts';
export { readDesks, type Desk } from './contact-point.ts';
export { serviceSchema, type HsdsService } from './hsds.ts';
export { accessIds, audienceIds, hurdleIds, needIds, statusIds, topicIds } from './profile-ids.ts';
export { rfc3339 } from './amsterdam-time.ts';
export { createHsdsApi, type HsdsRequest, type HsdsResponse } from './hsds-api.ts';
export { importServices, type ImportFile, type ImportReport } from './import.ts';
export { publicService, publicServices } from './export.ts';
export { loadMap, readServices, saveMap, type LoadedMap } from './store.ts';
export { freshnessAt, intervals } from './freshness.ts';
