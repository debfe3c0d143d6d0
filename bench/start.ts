// From the command to the first healthy answer, and memory when idle: `npx tsx bench/start.ts`.
import { readFileSync } from 'node:fs';
import { startService } from '../test/support/service.ts';

const times: number[] = [];
let memory = '';
for (let run = 0; run < 5; run++) {
  const began = performance.now();
  const service = await startService();
  times.push(performance.now() - began);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.child.pid}/status`, 'utf8'))?.[1] ?? '';
  await service.stop();
}
console.log(
  `start to healthy: median ${times.sort((a, b) => a - b)[2]?.toFixed(0)} ms; idle memory ${(Number(memory) / 1024).toFixed(0)} MB`,
);
