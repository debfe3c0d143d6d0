import { createServer, type Server } from 'node:http';
import { expect } from 'chai';
import { createGet } from '../../src/cli/map/get-text.ts';
import { readFeed, type Answer } from '../../src/social-map/import/feed.ts';
import { limits } from '../../src/social-map/import/limits.ts';
import { isObject } from '../../src/social-map/json.ts';

const item = (id: number) => ({ id: `s${id}`, name: `Service ${id}`, status: 'active', phones: [] });
const items = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => item(from + index));
const json = (value: unknown, status = 200): Answer => ({ status, text: JSON.stringify(value) });
const quiet = () => undefined;
const pageOf = (url: string) => Number(new URL(url).searchParams.get('page'));

/** What a feed gives, and how often it was asked. */
async function read(answer: (page: number, url: string) => Answer) {
  const asked: string[] = [];
  const feed = await readFeed(
    'https://feed.example/hsds/',
    (url) => {
      asked.push(url);
      return Promise.resolve(answer(pageOf(url), url));
    },
    quiet,
  );
  return { names: feed.services.map((one) => (isObject(one) ? one['id'] : one)), notes: feed.notes, asked };
}

async function failure(answer: (page: number) => Answer): Promise<string> {
  try {
    await read(answer);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('import: from an address (H4)', () => {
  it('reads all pages of an honest feed and asks for no more', async () => {
    const { names, notes, asked } = await read((page) =>
      json({
        total_items: 5,
        total_pages: 3,
        page_number: page,
        last_page: page === 3,
        contents: items(page * 2 - 1, Math.min(5, page * 2)),
      }),
    );
    expect(names).to.deep.equal(['s1', 's2', 's3', 's4', 's5']);
    expect(notes).to.deep.equal([]);
    expect(asked).to.have.length(3);
    expect(asked[0]).to.equal('https://feed.example/hsds/services?page=1&per_page=100');
  });

  it('reads on when there is more than the feed says', async () => {
    const { names, notes } = await read((page) =>
      json({
        total_items: 2,
        total_pages: 1,
        last_page: true,
        contents: page <= 3 ? items(page * 3 - 2, page * 3) : [],
      }),
    );
    expect(names).to.have.length(9);
    expect(notes).to.deep.equal(['The feed says 2 services and gave 9.']);
  });

  it('goes past an empty page in the middle, and not past many', async () => {
    const { names, notes } = await read((page) =>
      json({ total_pages: 4, contents: page === 2 ? [] : items(page, page) }),
    );
    expect(names).to.deep.equal(['s1', 's3', 's4']);
    expect(notes[0]).to.equal('Page 2 is empty although more follow.');
    const { asked } = await read((page) =>
      json({ total_pages: 900, contents: page === 1 ? items(1, 1) : [] }),
    );
    expect(asked).to.have.length(4);
  });

  it('stops where pages go round', async () => {
    const { names, notes, asked } = await read((page) =>
      json({ total_pages: 1000, contents: items((page % 2) + 1, (page % 2) + 1) }),
    );
    expect(names).to.have.members(['s1', 's2']);
    expect(asked).to.have.length(3);
    expect(notes[0]).to.match(/goes round/);
  });

  it('takes nothing over from a feed that never ends', async () => {
    let asked = 0;
    const said = await failure((page) => {
      asked++;
      return json({ total_pages: 1e9, contents: items(page * 100, page * 100 + 99) });
    });
    expect(said).to.match(/did not end after \d+ pages and \d+ services: nothing was taken over/);
    expect(asked).to.be.at.most(limits.pages);
  });

  it('takes nothing over when a page fails or is none', async () => {
    expect(
      await failure((page) =>
        page === 2 ? json({}, 500) : json({ total_pages: 3, contents: items(page, page) }),
      ),
    ).to.match(/answered 500 at page 2: nothing/);
    expect(await failure(() => ({ status: 200, text: '<html>' }))).to.match(/is no JSON/);
    expect(await failure(() => json({ hello: 1 }))).to.match(/is no page of HSDS/);
  });

  it('asks for a service whole when the list left its parts out', async () => {
    const { asked, names } = await read((page, url) =>
      url.endsWith('/services/s1')
        ? json({ ...item(1), name: 'Whole' })
        : json({ total_pages: 1, total_items: 1, contents: [{ id: 's1', name: 'Thin' }] }),
    );
    expect(asked).to.have.length(2);
    expect(names).to.deep.equal(['s1']);
  });

  describe('over HTTP', () => {
    let server: Server;
    let address = '';
    const requests: string[] = [];
    before((done) => {
      server = createServer(({ url = '' }, response) => {
        requests.push(url);
        if (url.startsWith('/away'))
          response.writeHead(302, { location: 'http://127.0.0.1:1/services' }).end();
        else if (url.startsWith('/broken')) {
          response.writeHead(200, { 'content-length': '99' }).write('{');
          setImmediate(() => response.socket?.destroy());
        } else if (url.startsWith('/endless')) {
          const chunk = Buffer.alloc(1024 * 1024, 32);
          response.on('error', quiet);
          const more = () => {
            while (!response.destroyed && response.write(chunk));
            if (!response.destroyed) response.once('drain', more);
          };
          more();
        } else response.end(JSON.stringify({ total_pages: 1, total_items: 1, contents: [item(1)] }));
      }).listen(0, '127.0.0.1', () => {
        const at = server.address();
        address = typeof at === 'object' && at ? `http://127.0.0.1:${at.port}` : '';
        done();
      });
    });
    after(() => {
      server.closeAllConnections();
      server.close();
    });
    const from = async (path: string) => {
      try {
        const { services } = await readFeed(
          address + path,
          createGet(address + path, 4 * 1024 * 1024),
          quiet,
        );
        return `${services.length}`;
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };

    it('reads a feed', async () => {
      expect(await from('/ok')).to.equal('1');
      expect(requests).to.include('/ok/services?page=1&per_page=100');
    });
    it('does not go to another host', async () => {
      expect(await from('/away')).to.match(/nothing was taken over|another host/);
    });
    it('refuses a page that breaks off', async () => {
      expect(await from('/broken')).to.match(/broke off|cannot be reached/);
    });
    it('refuses a page that never ends', async () => {
      expect(await from('/endless')).to.match(/never ended/);
    });
    it('takes only web addresses', () => {
      expect(() => createGet('file:///etc/passwd')).to.throw('--from needs an address');
    });
  });
});
