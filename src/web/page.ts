import { direction } from '../content/languages.ts';
import type { Texts } from '../content/texts.ts';
import type { Card, Choice, Reply } from '../conversation/types.ts';
import { html, message, type Html } from './html.ts';

export interface PageView {
  replies: readonly Reply[];
  locale: string;
  /** The conversation's token and a number for this very form, both in hidden fields: no cookie, nothing in the address. */
  token: string;
  form: string;
  texts: Texts;
}

const standing = new Set(['cmd:skip', 'cmd:done', 'cmd:back', 'cmd:stop', 'cmd:emergency']);

const choiceClass = ({ value }: Choice) =>
  value === 'cmd:emergency'
    ? 'help'
    : value === 'cmd:stop'
      ? 'stop'
      : standing.has(value)
        ? 'standing'
        : 'own';

const button = (choice: Choice): Html =>
  html`<button class="${choiceClass(choice)}" name="value" value="${choice.value}">${choice.label}</button>`;

const card = (shown: Card): Html =>
  html` <article class="card">
    <h2 dir="auto">${shown.name}</h2>
    ${shown.lines.filter((line) => !shown.contact.some(({ text }) => line.includes(text))).map((line) => message(line))}
    <p class="contact">
      ${shown.contact.map(({ kind, href, label }) => html`<a class="${kind}" href="${href}" rel="noreferrer noopener" dir="auto">${label}</a> `)}
    </p>
  </article>`;

const reply = (said: Reply): Html =>
  html` <section class="said">${message(said.text)}${said.cards.map(card)}</section>`;

/** The conversation as a plain form: usable without JavaScript, in the reader's language and direction. */
export function page({ replies, locale, token, form, texts }: PageView): string {
  const say = (key: string) => texts.say(locale, `page.${key}`);
  const choices = replies.at(-1)?.choices ?? [];
  const own = choices.filter(({ value }) => !standing.has(value));
  const always = choices.filter(({ value }) => standing.has(value));
  const ended = choices.length === 0;
  return html`<!doctype html>
    <html lang="${locale}" dir="${direction(locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${say('title')}</title>
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <form method="post" action="/leave" class="leave">
          <input type="hidden" name="token" value="${token}" /><button>${say('leave')} ✕</button>
        </form>
        <main aria-live="polite">${replies.map(reply)}</main>
        <form method="post" action="/" class="answer" autocomplete="off">
          <input type="hidden" name="token" value="${token}" />
          <input type="hidden" name="form" value="${form}" />
          <input type="hidden" name="locale" value="${locale}" />
          ${
            ended
              ? html`<button class="own" name="again" value="1">${say('start-again')}</button>`
              : html`<div class="write">
                    <label for="text">${say('write')}</label>
                    <input
                      id="text"
                      name="text"
                      dir="auto"
                      maxlength="2000"
                      autocapitalize="sentences"
                    /><button class="send" name="send" value="1">${say('send')}</button>
                  </div>
                  <div class="choices" role="group" aria-label="${say('choices')}">${own.map(button)}</div>
                  <div class="always">${always.map(button)}</div>`
          }
        </form>
      </body>
    </html> `.html;
}
