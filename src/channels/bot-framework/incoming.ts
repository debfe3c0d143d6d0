import { z } from 'zod';

/** Activity types of the Bot Framework protocol; those that say nothing to us are accepted and left unanswered. */
const activityTypes = [
  'message',
  'conversationUpdate',
  'typing',
  'event',
  'invoke',
  'endOfConversation',
  'messageReaction',
  'messageUpdate',
  'messageDelete',
  'contactRelationUpdate',
  'deleteUserData',
  'installationUpdate',
  'handoff',
  'trace',
  'suggestion',
  'command',
  'commandResult',
] as const;

const id = z.string().min(1).max(1000);
const account = z.object({ id: z.string().max(1000).optional() });

/** What we read of an incoming activity; everything else of it is let go. */
export const incomingActivity = z.object({
  type: z.enum(activityTypes, { error: 'type is not an activity type of the Bot Framework protocol' }),
  id: id.optional(),
  channelId: z.string({ error: 'channelId is missing' }).min(1, 'channelId is empty').max(100),
  conversation: z.object({ id }, { error: 'conversation.id is missing' }),
  recipient: account.nullish(),
  locale: z.string().max(100).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  membersAdded: z.array(account).max(100).nullish(),
});
export type IncomingActivity = z.output<typeof incomingActivity>;

const wrappedTap = z.object({ value: z.string().min(1).max(200) });

/** A tap comes back as a string, or wrapped by some clients. Null when there is none. */
export function tapped(value: unknown): string | null {
  if (typeof value === 'string' && value !== '') return value.slice(0, 200);
  const wrapped = wrappedTap.safeParse(value);
  return wrapped.success ? wrapped.data.value : null;
}

/** Somebody other than the bot itself has come in. */
export const somebodyCame = (activity: IncomingActivity): boolean =>
  (activity.membersAdded ?? []).some((member) => member.id !== activity.recipient?.id);
