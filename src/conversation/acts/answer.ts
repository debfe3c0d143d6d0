import { dayInWords } from '../../content/languages.ts';
import type { Session } from '../session.ts';
import type { World } from '../types.ts';

const newest = (dates: string[]): string => [...dates].sort().at(-1) ?? '';

/**
 * A short answer to a question about rights. A part whose facts are past their review date is not shown;
 * then a sentence says that rules may have changed, and who can explain it (T6).
 */
export function answerTexts(session: Session, question: string, world: World): string[] {
  const { texts, answers } = world.content;
  const say = (key: string, values = {}) => texts.say(session.locale, key, values);
  const answer = answers[question];
  const today = world.now.toISOString().slice(0, 10);
  const current = (answer?.parts ?? []).filter((part) => part.review >= today);
  const parts = current.map((part) => say(part.text));
  const sources = [...new Set(current.map((part) => part.source))].join(', ');
  const changed = current.length < (answer?.parts.length ?? 0) || current.length === 0;
  const body = [say(`rights.${question}-first`), ...parts, ...(changed ? [say('rights.changed')] : [])].join(
    '\n',
  );
  const closing = [
    ...(sources === ''
      ? []
      : [
          say('rights.source', {
            source: sources,
            date: dayInWords(newest(current.map((part) => part.read)), session.locale),
          }),
        ]),
    say('rights.who', { who: (answer?.who ?? []).join(', ') }),
  ].join('\n');
  return [body, closing];
}
