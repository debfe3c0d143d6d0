import { Culture, recognizeEmail, recognizePhoneNumber } from '@microsoft/recognizers-text-sequence';

/**
 * What recognizers-text finds: it knows the phone numbers of many countries.
 * @param text at most 500 characters, digits already in ASCII: it does not know other digits
 */
export function findWithRecognizers(text: string): { kind: 'phone' | 'email'; start: number; end: number }[] {
  const range = (kind: 'phone' | 'email') => (found: { start: number; end: number }) => ({
    kind,
    start: found.start,
    end: found.end + 1,
  });
  const emails = text.includes('@') ? recognizeEmail(text, Culture.English).map(range('email')) : [];
  const phones = /\d(?:\D{0,3}\d){8}/.test(text)
    ? recognizePhoneNumber(text, Culture.English).map(range('phone'))
    : [];
  return [...emails, ...phones];
}
