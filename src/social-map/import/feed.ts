import { isObject, parseJson, textOf, type Json } from '../json.ts';
import { limits } from './limits.ts';

export interface Answer {
  status: number;
  text: string;
}

/** Fetches one address; bounded in time and size by whoever passes it in. */
export type Get = (url: string) => Promise<Answer>;

export interface Feed {
  services: Json[];
  /** What was odd about the feed, in sentences. */
  notes: string[];
}

/** Pages that may be empty in a row before a feed counts as ended (H4: some have an empty page in the middle). */
const emptyPages = 3;

/**
 * All services of an HSDS API, whatever it says of itself (H4): the count, `last_page` and `total_pages` are hints only.
 * It ends when pages stay empty, when a page brings nothing new, or with an Error when it never ends; nothing is taken
 * over then. Lists hold only the outside of a service, so each is asked for whole where the list left its parts out.
 */
export async function readFeed(
  address: string,
  get: Get,
  onProgress: (done: number, of: number | null) => void,
): Promise<Feed> {
  const base = address
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\/services$/, '');
  const found = new Map<string, Json>();
  const notes: string[] = [];
  let claimed: number | null = null;
  let claimedItems: number | null = null;
  let empty = 0;
  let characters = 0;
  for (let page = 1; ; page++) {
    if (page > limits.pages) throw new Error(endless(found.size, page - 1));
    const { text, value } = await ask(`${base}/services?page=${page}&per_page=100`, get, page);
    characters += text.length;
    if (characters > limits.bytes || found.size > limits.feedServices)
      throw new Error(endless(found.size, page));
    const { contents, totalPages, totalItems } = readPage(value, page);
    claimed ??= totalPages;
    claimedItems ??= totalItems;
    let fresh = 0;
    for (const item of contents) {
      const id = isObject(item) && item['id'] != null ? textOf(item['id']) : JSON.stringify(item);
      if (found.has(id)) continue;
      found.set(id, item);
      fresh++;
    }
    onProgress(found.size, claimedItems);
    if (Array.isArray(value)) break;
    if (contents.length > 0 && fresh === 0) {
      if (page > 1)
        notes.push(`Page ${page} brought nothing new: the feed goes round, reading stopped there.`);
      break;
    }
    empty = contents.length === 0 ? empty + 1 : 0;
    const saidMore = claimed !== null && page < claimed;
    if (empty > 0 && (!saidMore || empty >= emptyPages)) break;
    if (empty > 0) notes.push(`Page ${page} is empty although more follow.`);
    // One page beyond the last is asked for when the last was full: a count may be too low.
    if (claimed !== null && page >= claimed && (claimedItems === null || found.size === claimedItems)) break;
  }
  if (claimedItems !== null && claimedItems !== found.size)
    notes.push(`The feed says ${claimedItems} services and gave ${found.size}.`);
  const services = await whole([...found.values()], base, get, onProgress, notes);
  return { services, notes };
}

function endless(services: number, pages: number): string {
  return `The feed did not end after ${pages} pages and ${services} services: nothing was taken over`;
}

async function ask(url: string, get: Get, page: number): Promise<{ text: string; value: Json }> {
  for (let attempt = 1; ; attempt++) {
    const { status, text } = await get(url);
    if (status === 404 && page > 1) return { text, value: { contents: [] } };
    if (status >= 200 && status < 300) {
      try {
        return { text, value: parseJson(text) };
      } catch (error) {
        throw new Error(`Page ${page} of the feed is no JSON: nothing was taken over`, { cause: error });
      }
    }
    if ((status < 500 && status !== 429) || attempt >= 3)
      throw new Error(`The feed answered ${status} at page ${page}: nothing was taken over`);
  }
}

function readPage(
  value: Json,
  page: number,
): { contents: Json[]; totalPages: number | null; totalItems: number | null } {
  if (Array.isArray(value)) return { contents: value, totalPages: 1, totalItems: null };
  // Older UK feeds write `content` and camel case.
  const contents = isObject(value) ? (value['contents'] ?? value['content'] ?? value['services']) : undefined;
  if (!isObject(value) || !Array.isArray(contents))
    throw new Error(`Page ${page} of the feed is no page of HSDS: nothing was taken over`);
  const count = (...keys: string[]) => {
    const found = keys.map((key) => value[key]).find((one) => typeof one === 'number' && one >= 0);
    return typeof found === 'number' ? found : null;
  };
  return {
    contents,
    totalPages: count('total_pages', 'totalPages'),
    totalItems: count('total_items', 'totalElements'),
  };
}

const parts = ['phones', 'schedules', 'service_at_locations', 'attributes', 'service_areas', 'languages'];

/** Each service with its parts; one whose own page cannot be read stays as the list had it. */
async function whole(
  services: readonly Json[],
  base: string,
  get: Get,
  onProgress: (done: number, of: number | null) => void,
  notes: string[],
): Promise<Json[]> {
  const all: Json[] = [];
  let failed = 0;
  for (const service of services) {
    const id = isObject(service) ? textOf(service['id']) : '';
    const isThin = isObject(service) && id !== '' && !parts.some((key) => key in service);
    const full = isThin && failed < 5 ? await one(`${base}/services/${encodeURIComponent(id)}`, get) : null;
    if (isThin && full === null) failed++;
    all.push(full ?? service);
    onProgress(all.length, services.length);
  }
  if (failed > 0)
    notes.push('Some services could not be asked for whole: they came without numbers and hours.');
  return all;
}

async function one(url: string, get: Get): Promise<Json | null> {
  try {
    const { status, text } = await get(url);
    const value = status === 200 ? parseJson(text) : null;
    return isObject(value) && 'name' in value ? value : null;
  } catch {
    return null;
  }
}
