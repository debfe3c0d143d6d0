/** Style of the printed rules: black on white, one language a part, no part of a row torn. */
export const rulesStyle = `
body { font: 11pt/1.4 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #000; }
h1 { font-size: 1.5em; border-bottom: 2px solid; }
h2 { font-size: 1.2em; margin-top: 1.6em; }
h3 { font-size: 1em; margin-bottom: 0.3em; }
table { border-collapse: collapse; width: 100%; }
td { border: 1px solid #999; padding: 0.3em 0.5em; vertical-align: top; text-align: start; }
td:first-child { width: 30%; }
.phrases { columns: 2; }
.sign { margin-top: 2em; border-top: 1px solid; padding-top: 1em; }
@media print {
  body { margin: 0; max-width: none; }
  section + section { break-before: page; }
  tr, li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
