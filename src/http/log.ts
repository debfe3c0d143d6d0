import { pino } from 'pino';

/** Takes event codes from a closed vocabulary: there is no way to hand it a text, a name or an id. */
export type Log = (event: string) => void;

/** One JSON line an event on standard error, with nothing of the machine in it. */
export function createLog(): Log {
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
  return (event) => {
    logger.warn({ event: event.replace(/[^a-z-]/g, '').slice(0, 40) });
  };
}
