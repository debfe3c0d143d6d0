import { createHmac, randomBytes } from 'node:crypto';

/** How long one secret makes keys. Sessions live 30 minutes, so the one before is enough to find them. */
const secretLife = 24 * 60 * 60 * 1000;

export interface ConversationKeys {
  /** Where a session may stand, newest secret first. Hex; says nothing of the channel or the person. */
  addresses(channel: string, conversation: string, now: number): { address: string; key: Buffer }[];
  /** Keyed hash for de-duplication: not linked to the conversation's address. Hex. */
  messageMark(channel: string, conversation: string, message: string): string;
  /** Keyed hash of a word of the person's own. */
  wordMark: (word: string) => string;
}

/** Keys made by secrets that exist in memory alone and rotate daily: after a restart nobody can link anything. */
export function createConversationKeys(random: (size: number) => Buffer = randomBytes): ConversationKeys {
  let secrets: { made: number; secret: Buffer }[] = [];
  const marks = random(32);
  const current = (now: number) => {
    const [newest] = secrets;
    if (!newest || now - newest.made >= secretLife)
      secrets = [{ made: now, secret: random(32) }, ...secrets].slice(0, 2);
    return secrets;
  };
  return {
    addresses: (channel, conversation, now) =>
      current(now).map(({ secret }) => {
        const address = createHmac('sha256', secret).update(`${channel}\0${conversation}`).digest('hex');
        // HMAC is a key derivation of its own for one block of output.
        const key = createHmac('sha256', secret).update(`key\0${address}`).digest();
        return { address, key };
      }),
    messageMark: (channel, conversation, message) =>
      createHmac('sha256', marks).update(`message\0${channel}\0${conversation}\0${message}`).digest('hex'),
    wordMark: (word) =>
      createHmac('sha256', marks)
        .update(`word\0${word.trim().toLowerCase().normalize('NFKC')}`)
        .digest('hex'),
  };
}
