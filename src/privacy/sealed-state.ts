import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceSize = 12;
const tagSize = 16;

/** Encrypts state with AES-256-GCM under a conversation's own key. */
export function seal(text: string, key: Buffer): Buffer {
  const nonce = randomBytes(nonceSize);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** The state again, or null when it was sealed under another key or has been changed. */
export function unseal(sealed: Buffer, key: Buffer): string | null {
  if (sealed.length < nonceSize + tagSize) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceSize));
  decipher.setAuthTag(sealed.subarray(nonceSize, nonceSize + tagSize));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceSize + tagSize)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    return null;
  }
}
