import type { Municipality } from '../places/types.ts';
import { escapeHtml } from './coverage-matrix.ts';
import type { Coverage } from './coverage.ts';
import { needIds } from './profile-ids.ts';

/** Names that help to find one's way; the dots themselves carry theirs as a title. */
const landmarks = [
  'Amsterdam',
  'Rotterdam',
  'Utrecht',
  'Groningen',
  'Maastricht',
  'Eindhoven',
  'Zwolle',
  'Middelburg',
];

/** Kilometres, roughly: one degree of longitude is shorter than one of latitude at 52° north. */
const scale = { east: 68.6, north: 111.2, west: 3.25, top: 53.6 };
const size = { width: 285, height: 330 };

/** Classes of needs that have something local: how many, and how large the dot is. */
export const dotClasses = [
  { from: 0, to: 0, radius: 2.1 },
  { from: 1, to: 2, radius: 2.8 },
  { from: 3, to: 5, radius: 3.6 },
  { from: 6, to: 8, radius: 4.4 },
  { from: 9, to: 14, radius: 5.2 },
] as const;

/** How many of the fourteen needs a municipality has something of its own for. */
export function needsMetLocally(coverage: Coverage, municipality: Municipality): string[] {
  return needIds.filter((need) => coverage.count({ need }, municipality).local > 0);
}

/** Every municipality as a dot: hollow where there is nothing of its own, larger and darker where more needs are met. */
export function dotMap(coverage: Coverage): string {
  const dots = coverage.municipalities
    .map((one) => ({ one, needs: needsMetLocally(coverage, one).length }))
    .sort((a, b) => a.needs - b.needs);
  const circles = dots.map(({ one, needs }) => {
    const { x, y } = project(one);
    const level = dotClasses.findIndex(({ to }) => needs <= to);
    const radius = dotClasses[level]?.radius ?? 2;
    const title = `${one.name}: ${needs} / ${needIds.length}`;
    return `<circle class="d${level}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}"><title>${escapeHtml(title)}</title></circle>`;
  });
  const names = coverage.municipalities
    .filter(({ name }) => landmarks.includes(name))
    .map((one) => {
      const { x, y } = project(one);
      return `<text x="${(x + 6).toFixed(1)}" y="${(y + 3).toFixed(1)}">${escapeHtml(one.name)}</text>`;
    });
  const empty = dots.filter(({ needs }) => needs === 0).length;
  const label = `Nederland / the Netherlands: ${dots.length - empty} + ${empty}`;
  return `<svg class="dots" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${label}">
${circles.join('\n')}
${names.join('\n')}
</svg>`;
}

function project({ lat, lon }: Municipality): { x: number; y: number } {
  return { x: (lon - scale.west) * scale.east, y: (scale.top - lat) * scale.north };
}
