/** Something in `dialogs/` or `locales/` is not right: where it is, and what would be right. */
export class ContentError extends Error {
  readonly file: string;
  readonly line: number | null;

  constructor(file: string, line: number | null, reason: string) {
    super(`${file}${line === null ? '' : `:${line}`}: ${reason}`);
    this.name = 'ContentError';
    this.file = file;
    this.line = line;
  }
}
