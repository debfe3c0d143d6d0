import { createHash } from 'node:crypto';

/** Namespace of all ids of the built-in map; changing it would break every saved link. */
const namespace = Buffer.from('5d0f1c6e9b7a4e0f8a3c2d1b7e6f5a40', 'hex');

/** UUID version 5 (RFC 9562): the same name always gives the same id. */
export function uuid(name: string): string {
  const hash = createHash('sha1').update(namespace).update(name).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
