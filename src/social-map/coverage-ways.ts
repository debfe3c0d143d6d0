import type { MapEntry } from './map-entry.ts';

/** The ways to reach somebody at once: a number, a chat, a door that stands open at a known address. */
export function waysIn(entry: MapEntry): ('phone' | 'chat' | 'walk-in')[] {
  const { phones, provenance, access, url, address, kind } = entry;
  const chat = provenance.chatUrl !== null || (access.includes('chat') && url !== null);
  const open = access.includes('walk-in') || kind === 'walk-in' || kind === 'meeting-place';
  return [
    ...(phones.length > 0 ? (['phone'] as const) : []),
    ...(chat ? (['chat'] as const) : []),
    ...(open && address !== null ? (['walk-in'] as const) : []),
  ];
}
