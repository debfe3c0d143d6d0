/** Notes a repair: one sentence, without what was in the field. */
export type Say = (sentence: string) => void;
