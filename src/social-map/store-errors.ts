import { z } from 'zod';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const notAllowed = new Set(['EACCES', 'EPERM', 'EROFS']);
const noFolder = new Set(['ENOTDIR', 'EEXIST', 'ENOENT', 'ELOOP']);

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** One sentence for what a disk refused; errors that already are sentences stay as they are. */
export function writeError(error: unknown, folder: string): Error {
  const code = codeOf(error);
  if (code === null) return error instanceof Error ? error : new Error('The social map was not written.');
  const asItWas = 'the social map is as it was.';
  if (full.has(code)) return new Error(`There is no room left on the disk of ${folder}; ${asItWas}`);
  if (notAllowed.has(code))
    return new Error(`The folder ${folder} may not be written by this program; ${asItWas}`);
  if (noFolder.has(code)) return new Error(`${folder} is no folder that can be written to; ${asItWas}`);
  return new Error(`The social map in ${folder} could not be written (${code}); ${asItWas}`);
}

/** What is wrong with a file that was read, without any of its content. */
export function readError(error: unknown): string {
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    return issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'not in the form of HSDS';
  }
  if (error instanceof SyntaxError) return 'it is no JSON';
  return codeOf(error) === 'ENOENT' ? 'it is missing' : 'it cannot be read';
}
