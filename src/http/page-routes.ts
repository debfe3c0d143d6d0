import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Talk } from '../channels/talk.ts';
import type { Config } from '../config.ts';
import { shippedLanguage } from '../content/languages.ts';
import type { Texts } from '../content/texts.ts';
import type { Input, Reply } from '../conversation/types.ts';
import { page } from '../web/page.ts';
import { readForm } from './body.ts';
import type { Routes } from './routes.ts';

const channel = 'web';
const tokenPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const headers = (exit: string) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self' ${new URL(exit).origin}; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
});

/** What somebody did on the page: a tap wins over what stands in the text field. */
function inputOf(form: URLSearchParams, locale: string): Input {
  const value = form.get('value');
  const base = { channel, locale };
  if (value) return { ...base, kind: 'choice', value };
  const text = form.get('text')?.trim() ?? '';
  return text === '' ? { ...base, kind: 'arrival' } : { ...base, kind: 'text', text };
}

export function pageRoutes(talk: Talk, texts: Texts, config: Config): Routes {
  const css = readFileSync(join(config.WEGWIJS_HOME, 'src/web/page.css'));

  function show(response: ServerResponse, replies: readonly Reply[], token: string, fallback: string): void {
    const locale = replies.at(-1)?.locale ?? shippedLanguage(fallback);
    response.writeHead(200, headers(config.WEGWIJS_EXIT_URL));
    response.end(page({ replies, locale, token, form: randomUUID(), texts }));
  }

  const greet = async (response: ServerResponse, token: string, locale: string) => {
    const replies = await talk.respond({
      channel,
      conversation: token,
      input: { kind: 'arrival', channel, locale },
    });
    show(response, replies, token, locale);
  };

  return [
    {
      method: 'GET',
      path: '/',
      handle: (request, response) =>
        greet(response, randomUUID(), request.headers['accept-language']?.split(',')[0] ?? 'nl'),
    },
    {
      method: 'POST',
      path: '/',
      async handle(request, response) {
        const form = await readForm(request);
        const token = form.get('token') ?? '';
        const locale = form.get('locale') ?? 'nl';
        if (!tokenPattern.test(token) || form.has('again')) return greet(response, randomUUID(), locale);
        const input = inputOf(form, locale);
        const replies = await talk.respond({
          channel,
          conversation: token,
          message: form.get('form') ?? undefined,
          input,
        });
        // A form that was sent twice shows where the talk is, and answers nothing again.
        if (replies.length === 0) return greet(response, token, locale);
        show(response, replies, token, locale);
      },
    },
    {
      method: 'POST',
      path: '/leave',
      async handle(request, response) {
        const token = (await readForm(request)).get('token') ?? '';
        if (tokenPattern.test(token)) await talk.forget(channel, token);
        response.writeHead(303, {
          location: config.WEGWIJS_EXIT_URL,
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
        });
        response.end();
      },
    },
    {
      method: 'GET',
      path: '/page.css',
      handle(_request, response) {
        response.writeHead(200, {
          'content-type': 'text/css; charset=utf-8',
          'cache-control': 'no-cache',
          'x-content-type-options': 'nosniff',
        });
        response.end(css);
      },
    },
  ];
}
