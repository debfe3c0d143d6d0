import type { Judged, Question } from './eval.ts';

const share = (judged: readonly Judged[]) => {
  const right = judged.filter((one) => one.right).length;
  return `${right}/${judged.length} ${((100 * right) / judged.length).toFixed(0)} %`;
};

/** Rows: what was meant; columns: what was found, numbered as the rows are. A right second answer counts as its row's. */
export function confusionLines(judged: readonly Judged[]): string[] {
  const foundOf = (one: Judged) => (one.right ? one.wanted : one.found);
  const labels = [...new Set([...judged.map(({ wanted }) => wanted), ...judged.map(foundOf)])].sort();
  const width = Math.max(...labels.map((label) => label.length));
  const cells = (values: readonly string[]) => values.map((value) => value.padStart(4)).join('');
  return [
    `${' '.repeat(width + 4)}${cells(labels.map((_, index) => String(index + 1)))}`,
    ...labels.map((label, index) => {
      const row = labels.map((column) => {
        const count = judged.filter((one) => one.wanted === label && foundOf(one) === column).length;
        return count === 0 ? '.' : String(count);
      });
      return `${String(index + 1).padStart(2)}  ${label.padEnd(width)}${cells(row)}`;
    }),
  ];
}

function byLanguage(judged: readonly Judged[]): string[] {
  const languages = [...new Set(judged.map(({ language }) => language))].sort();
  return languages.map(
    (tag) => `${tag.padEnd(6)} ${share(judged.filter(({ language }) => language === tag))}`,
  );
}

const titles: Record<Question, string> = {
  need: 'First need',
  crisis: 'Crisis',
  command: 'Request, situation or small talk',
};

/** Everything a reviewer wants to see: the table, each language, and what went wrong. */
export function evaluationLines(judged: readonly Judged[]): string[] {
  return (['need', 'crisis', 'command'] as const).flatMap((question) => {
    const own = judged.filter((one) => one.question === question);
    if (own.length === 0) return [];
    const wrong = own.filter(({ right }) => !right);
    return [
      `## ${titles[question]}: ${share(own)} right`,
      'rows: meant, columns: found',
      ...confusionLines(own),
      '',
      ...byLanguage(own),
      '',
      ...wrong.map(
        ({ language, wanted, found, text }) => `wrong: ${language} ${wanted} -> ${found}: ${text}`,
      ),
      ...(wrong.length > 0 ? [''] : []),
    ];
  });
}
