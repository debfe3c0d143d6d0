/** The look of the coverage page: no font, image or script from anywhere. One colour from light to dark, and numbers. */
export const coverageStyle = `
:root { color-scheme: light; --ink: #1d2630; --soft: #52606d; --line: #b8c0c8; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 0.75rem; color: var(--ink); background: #fff;
  font: 1rem/1.45 system-ui, 'Noto Sans', sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
h1 { font-size: 1.4rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.15rem; line-height: 1.25; margin: 2rem 0 0.4rem; padding-top: 0.6rem; border-top: 2px solid var(--ink); }
h1 .en, h2 .en { display: block; font-weight: 400; font-size: 0.9em; }
p { margin: 0 0 0.5rem; max-width: 44rem; overflow-wrap: anywhere; }
.en { color: var(--soft); }
p.small { font-size: 0.85rem; }
dl { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.2rem 1rem; max-width: 34rem; margin: 0.5rem 0; }
dt { border-bottom: 1px dotted var(--line); }
dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; border-bottom: 1px dotted var(--line); }
table.matrix { border-collapse: separate; border-spacing: 1px; width: 100%; max-width: 52rem; table-layout: fixed;
  font-size: 0.8rem; line-height: 1.2; margin: 0.5rem 0 1rem; }
caption { text-align: left; padding-bottom: 0.4rem; color: var(--soft); font-size: 0.85rem; }
caption .en { display: block; }
.matrix .corner { width: 11rem; vertical-align: bottom; }
.matrix th[scope='row'], .matrix .corner { text-align: left; font-weight: 600; padding: 2px 6px 2px 0; overflow-wrap: anywhere; }
.matrix th .en, .matrix .corner .en { font-weight: 400; }
.matrix th[scope='col'] { vertical-align: bottom; font-weight: 600; padding: 0 0 4px; }
.matrix th[scope='col'] div { writing-mode: vertical-rl; transform: rotate(180deg); margin: 0 auto; white-space: nowrap; }
.matrix tbody td { text-align: center; padding: 3px 0; font-variant-numeric: tabular-nums; }
.u { text-decoration: underline; text-underline-offset: 2px; }
.l0 { background: #fff; box-shadow: inset 0 0 0 1px var(--line); color: #6b2d00; }
.l1 { background: #dbe9f4; } .l2 { background: #a9cbe3; } .l3 { background: #3f7fb0; color: #fff; } .l4 { background: #12456f; color: #fff; }
svg.dots { display: block; width: 100%; max-width: 34rem; height: auto; }
.d0 { fill: #fff; stroke: #7c8791; stroke-width: 0.7; } .d1 { fill: #a9cbe3; } .d2 { fill: #6ba3cc; } .d3 { fill: #2f72a6; } .d4 { fill: #0b3558; }
.d1, .d2, .d3, .d4 { stroke: #fff; stroke-width: 0.4; }
svg text { font: 7px system-ui, sans-serif; fill: var(--ink); paint-order: stroke; stroke: #fff; stroke-width: 2px; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; list-style: none; padding: 0; margin: 0.4rem 0; font-size: 0.85rem; }
.legend svg { width: 1rem; height: 1rem; vertical-align: -0.15rem; }
@media (max-width: 40rem) {
  .matrix { font-size: 0.69rem; }
  .matrix .corner { width: 6.6rem; }
  .matrix th[scope='row'] .en { display: block; }
}
@media print {
  @page { margin: 14mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2 { break-after: avoid; } table, svg { break-inside: auto; } tr, svg.dots { break-inside: avoid; }
  .en { color: #333; }
}`;
