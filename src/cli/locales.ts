import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { checkTexts } from '../content/check-texts.ts';
import { inWords } from '../content/finding.ts';
import { countReviews, loadReviews, stampReviews } from '../content/review.ts';
import { createTexts, readLocales } from '../content/texts.ts';
import { loadWordLists } from '../content/word-lists.ts';
import { lineOut, message } from './lines.ts';
import { WrongUse } from './usage.ts';

/** `wegwijs locales status|check|stamp`: for those who translate and review. */
export async function locales(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [action] = positionals;
  const home = readConfig(process.env).WEGWIJS_HOME;
  const folder = join(home, 'locales');
  const texts = createTexts(readLocales(folder));
  switch (action) {
    case 'status':
      for (const locale of texts.locales) {
        const count = countReviews(texts, locale, loadReviews(folder, locale));
        const { draft, checked, approved, stale } = count;
        await lineOut(
          values.json
            ? JSON.stringify(count)
            : `${locale}: ${draft} drafts (not reviewed by anybody who speaks it), ${checked} checked, ${approved} approved, ${stale} stale`,
        );
      }
      return 0;
    case 'check': {
      const reviews = Object.fromEntries(
        texts.locales.map((locale) => [locale, loadReviews(folder, locale)]),
      );
      const findings = checkTexts(texts, reviews, loadWordLists(home));
      for (const found of findings.slice(0, 60)) message(inWords(found));
      await lineOut(
        `${texts.locales.length} languages, ${texts.all('en').size} texts each: ${findings.length} findings`,
      );
      return findings.length === 0 ? 0 : 1;
    }
    case 'stamp':
      for (const locale of texts.locales)
        await lineOut(`${locale}: ${stampReviews(folder, texts, locale)} recorded as drafts`);
      return 0;
    default:
      throw new WrongUse('locales needs status, check or stamp');
  }
}
