import type { Activity, Attachment, CardAction, Entity } from 'botbuilder';
import type { Card, Choice, Reply } from '../../conversation/types.ts';

const stepType = 'https://wegwijs.example/step';
const serviceType = 'https://schema.org/Service';

const action = ({ value, label }: Choice): CardAction => ({
  type: 'messageBack',
  title: label,
  displayText: label,
  text: label,
  value,
});

const service = (card: Card): Entity => ({
  type: serviceType,
  identifier: card.serviceId,
  name: card.name,
  ...Object.fromEntries(
    card.contact.flatMap(({ kind, text }) =>
      kind === 'phone' ? [['telephone', text]] : kind === 'website' ? [['url', text]] : [],
    ),
  ),
});

/** A hero card with links and `tel:` alone: cards carry no choices of their own. */
const hero = (card: Card): Attachment => ({
  contentType: 'application/vnd.microsoft.card.hero',
  content: {
    title: card.name,
    subtitle: card.organization === card.name ? undefined : card.organization,
    text: card.lines.join('\n'),
    buttons: card.contact.map(({ kind, label, href }) => ({
      type: kind === 'phone' ? 'call' : 'openUrl',
      title: label,
      value: href,
    })),
  },
});

/** Marks for bold are for our own pages; on the wire text is plain, so that no channel shows the marks. */
export const plain = (text: string): string => text.replaceAll('**', '');

/** A reply in the form of a Bot Framework activity (DESIGN, contracts over HTTP). */
export function toActivity(reply: Reply): Partial<Activity> {
  return {
    type: 'message',
    timestamp: new Date(),
    locale: reply.locale,
    text: plain(reply.text),
    textFormat: 'plain',
    entities: [{ type: stepType, id: reply.step, locale: reply.locale }, ...reply.cards.map(service)],
    attachments: reply.cards.map(hero),
    ...(reply.choices.length > 0 ? { suggestedActions: { to: [], actions: reply.choices.map(action) } } : {}),
  };
}
