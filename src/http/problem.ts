/** A request that cannot be answered: an HTTP status and one sentence that says what would be right. */
export class Problem extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.name = 'Problem';
    this.status = status;
  }
}
