import type { JsonObject } from '../json.ts';
import { byday, clock, daysOf } from './schedules.ts';

const time = String.raw`\d{1,2}(?:[:.]\d\d)?\s*(?:uur|u|h|am|pm)?`;
const range = String.raw`${time}\s*(?:-|–|tot|t\/m|to|until)\s*${time}`;
const block = new RegExp(
  String.raw`([^\d]*?)\s*:?\s*(${range}(?:\s*(?:,|\ben\b|\band\b|&|\/|\+)\s*${range})*)`,
  'giy',
);

/**
 * Schedules of "ma-vr 9:00-12:00 en 13-17 uur; za 10.00-14.00". When any of it is not understood the words are kept as a
 * description and no hours are claimed: unknown is honest, half a week is not.
 */
export function schedulesOf(text: string): JsonObject[] {
  const said = text
    .replace(/(?:^|[;,.\n])\s*[\p{L}\s,&-]+?:?\s*(?:gesloten|closed|dicht)\s*(?=$|[;,.\n])/giu, '')
    .trim();
  const schedules: JsonObject[] = [];
  block.lastIndex = 0;
  while (block.lastIndex < said.length) {
    const rest = said.slice(block.lastIndex);
    if (/^[\s;,.]*(?:uur|h)?[\s;,.]*$/i.test(rest)) break;
    const match = block.exec(said);
    if (!match) return [{ description: text }];
    const days = daysOf((match[1] ?? '').replace(/^[\s;,.:]+|[\s;,.:]+$|\bvan\b|\bfrom\b/gi, '').trim());
    if (!days) return [{ description: text }];
    for (const part of (match[2] ?? '').matchAll(new RegExp(range, 'gi'))) {
      const [opens, closes] = part[0].split(/\s*(?:-|–|tot|t\/m|to|until)\s*/i).map(clock);
      if (!opens || !closes) return [{ description: text }];
      schedules.push({ freq: 'WEEKLY', byday: byday(days), opens_at: opens, closes_at: closes });
    }
  }
  return schedules.length > 0 ? schedules : [{ description: text }];
}
