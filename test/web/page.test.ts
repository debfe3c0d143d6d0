import { mkdirSync } from 'node:fs';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { isLanguage } from '../../src/content/languages.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { startService, type Running } from '../support/service.ts';

/** Set to a folder to look at what the pages look like. */
const pictures = process.env['WEGWIJS_PICTURES'];

describe('the page, in Chromium without JavaScript', function () {
  let service: Running;
  let browser: Browser;
  before(async function () {
    if (chromiumPath() === undefined) {
      if (process.env['CI']) throw new Error('there is no Chromium, and under CI nothing is skipped');
      this.skip();
    }
    service = await startService({ WEGWIJS_EXIT_URL: 'http://127.0.0.1:9/weather' });
    browser = await launch();
  });
  after(async () => {
    if (chromiumPath() === undefined) return;
    await browser.close();
    await service.stop();
  });

  async function open(locale: string, width = 360): Promise<Page> {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale,
      viewport: { width, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(service.base);
    return page;
  }
  const picture = async (page: Page, name: string) => {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  };
  const press = (page: Page, value: string) => page.locator(`button[value="${value}"]`).click();

  for (const [locale, dir] of [
    ['nl', 'ltr'],
    ['ar', 'rtl'],
    ['ti', 'ltr'],
    ['en', 'ltr'],
  ] as const) {
    if (!isLanguage(locale)) continue;
    it(`leads to services by tapping alone, in ${locale} on a narrow phone`, async () => {
      const page = await open(locale);
      expect(await page.locator('html').getAttribute('lang')).to.equal(locale);
      expect(await page.locator('html').getAttribute('dir')).to.equal(dir);
      await picture(page, `${locale}-1-welcome`);
      await press(page, 'cmd:skip');
      await press(page, 'needs.ask:health');
      await press(page, 'need:medical');
      await picture(page, `${locale}-2-needs`);
      await press(page, 'cmd:done');
      await page.locator('#text').fill('Arnhem');
      await page.locator('button.send').click();
      await picture(page, `${locale}-3-fit`);
      await press(page, 'cmd:skip');
      expect(await page.locator('article.card').count()).to.be.within(1, 3);
      expect(await page.locator('a[href^="tel:"]').count()).to.be.greaterThan(0);
      await picture(page, `${locale}-4-results`);
      const { width } = (await page.locator('body').boundingBox()) ?? { width: 0 };
      expect(width, 'wider than the screen').to.be.at.most(360);
      await page.context().close();
    });
  }

  it('keeps no cookie, asks nobody else for anything, and says so in its headers', async () => {
    const page = await open('nl');
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(service.base)) foreign.push(request.url());
    });
    await page.locator('#text').fill('ik ben bang, hij slaat me nu');
    await page.locator('button.send').click();
    expect(await page.content()).to.include('0800-2000');
    await picture(page, 'nl-5-emergency');
    expect(foreign).to.deep.equal([]);
    expect(await page.context().cookies()).to.deep.equal([]);
    expect(page.url()).to.equal(`${service.base}/`);
    const { headers } = await fetch(service.base);
    expect(headers.get('content-security-policy'))
      .to.include("default-src 'none'")
      .and.to.include("script-src 'self'")
      .and.to.not.include('unsafe');
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('referrer-policy')).to.equal('no-referrer');
    expect(headers.get('set-cookie')).to.equal(null);
  });

  it('leaves quickly, and forgets the talk with it', async () => {
    const page = await open('nl');
    await press(page, 'cmd:skip');
    const token = await page.locator('.answer input[name=token]').getAttribute('value');
    await page
      .locator('.leave button')
      .click({ noWaitAfter: true })
      .catch(() => undefined);
    await page.waitForTimeout(300);
    const again = await fetch(service.base, {
      method: 'POST',
      body: new URLSearchParams({ token: token ?? '', locale: 'nl', form: 'x', text: '' }),
    });
    expect(await again.text()).to.include('computerprogramma');
  });

  it('shows where the talk is when a form is sent twice', async () => {
    const html = await fetch(service.base, { headers: { 'accept-language': 'en' } }).then((response) =>
      response.text(),
    );
    const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const send = () =>
      fetch(service.base, {
        method: 'POST',
        body: new URLSearchParams({ token, locale: 'en', form: 'f1', value: 'cmd:skip' }),
      }).then((response) => response.text());
    expect(await send()).to.include('value="needs.ask:safe"');
    expect(await send()).to.include('value="needs.ask:safe"');
  });

  it('shows what was typed nowhere, whatever it is', async () => {
    const page = await open('en');
    await page.locator('#text').fill('<img src=x onerror=alert(1)> xyloquent');
    await page.locator('button.send').click();
    expect(await page.content())
      .to.not.include('xyloquent')
      .and.to.not.include('onerror');
  });

  it('looks whole on a desktop too', async () => {
    const page = await open('nl', 1280);
    await picture(page, 'nl-6-desktop');
    expect(await page.locator('button.help').isVisible()).to.equal(true);
  });
});
