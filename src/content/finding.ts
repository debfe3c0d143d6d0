/** Something that `dialogs check` or `locales check` found. */
export interface Finding {
  file: string;
  line: number | null;
  reason: string;
  /** For flows: the inputs that lead to it from the start. */
  path?: readonly string[];
}

export const inWords = ({ file, line, reason, path }: Finding): string =>
  `${file}${line === null ? '' : `:${line}`}: ${reason}${path && path.length > 0 ? `\n    path: ${path.join(' → ')}` : ''}`;
