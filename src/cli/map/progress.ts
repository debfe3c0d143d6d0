/** Shows how far long work is: a bar that is written over on a terminal, a line now and then elsewhere. Ends with `done`. */
export interface Progress {
  step: (done: number, of: number | null) => void;
  done: () => void;
}

interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

export function createProgress(
  what: string,
  out: Terminal = process.stderr,
  now = () => Date.now(),
): Progress {
  let last = now();
  let drawn = false;
  return {
    step: (done, of) => {
      const at = now();
      const isEnd = of !== null && done >= of;
      if (out.isTTY) {
        if (at - last < 100 && !isEnd) return;
        last = at;
        drawn = true;
        out.write(`\r${bar(what, done, of, out.columns ?? 80)}\u001B[K`);
        // Short work passes without a word; long work says every few seconds that it goes on.
      } else if (at - last >= 2000) {
        last = at;
        out.write(`${what}: ${counted(done, of)}\n`);
      }
    },
    done: () => {
      if (drawn) out.write('\r\u001B[K');
    },
  };
}

function counted(done: number, of: number | null): string {
  return of === null || of < done ? `${done}` : `${done} of ${of}`;
}

function bar(what: string, done: number, of: number | null, columns: number): string {
  const words = `${what} ${counted(done, of)}`;
  const width = Math.min(40, columns - words.length - 4);
  if (of === null || of === 0 || width < 10) return words;
  const full = Math.round((Math.min(done, of) / of) * width);
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${words}`;
}
