import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createImporter } from '../../../src/core/ingest/importer';
import type { ImportEvent, ImportRequest } from '../../../src/core/ingest/importProtocol';
import type { Preview } from '../../../src/core/ingest/preview/preview';
import { createRows } from '../../../src/core/model/compiledRows';
import { unpackText } from '../../../src/shell/files/unpackText';

const file = (content: string) => ({ name: 'ties.csv', content });

/** An importer; `run` gives all that is said of a request. */
function importer() {
  let said: ImportEvent[] = [];
  const handle = createImporter(
    {
      unpack: unpackText,
      decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
      fingerprint: async (text) => `f${text.length}`,
      keep: async () => null,
      find: async () => null,
    },
    (event) => said.push(structuredClone(event)),
  );
  const run = async (request: ImportRequest) => {
    said = [];
    await handle(request);
    return said;
  };
  const preview = async (request: ImportRequest) => previewIn(await run(request));
  return {
    run,
    read: (content: string, known: Extract<ImportRequest, { kind: 'read' }>['known'] = []) =>
      preview({ kind: 'read', files: [file(content)], year: 2026, known }),
    answer: (question: string, answer: Extract<ImportRequest, { kind: 'answer' }>['answer']) =>
      preview({ kind: 'answer', question, answer }),
    role: (column: string, role: string) =>
      preview({ kind: 'answer', question: '0.roles', answer: [{ value: column, answer: role }] }),
    preview,
  };
}

function previewIn(said: readonly ImportEvent[]): Preview {
  const last = said.at(-1);
  if (last?.kind !== 'preview') throw new Error(`No preview, but ${last?.kind}.`);
  return last.preview;
}

const recordIn = (said: readonly ImportEvent[]) => {
  const rows = createRows();
  for (const one of said) if (one.kind === 'part') rows.take(one.stretch);
  return rows.taken;
};
const reportIn = (said: readonly ImportEvent[]) =>
  said.flatMap((one) => (one.kind === 'record' ? [one.report] : []))[0];
const rolesOf = ({ sample }: Preview) => sample?.heads.map(({ role }) => role);
const saidOf = ({ becoming }: Preview) =>
  becoming?.lines.map(
    ({ from, type, to, claim }) => `${from} ${type.phrase} ${to}${claim.when ? `, ${claim.when}` : ''}`,
  );
const askedOf = ({ questions }: Preview) =>
  questions.filter(({ where }) => where === 'panel').map(({ id }) => id);

const cell = fc.constantFrom(
  'Ada',
  'Ben Marsh',
  'Cyd',
  '',
  '3/4/2019',
  '2020-05-01',
  'beat',
  'endorses',
  'funds',
  'https://a.example/1',
  'c. 1998',
);
const headers = fc.uniqueArray(
  fc.constantFrom(
    'who',
    'whom',
    'what',
    'from',
    'to',
    'type',
    'when',
    'quote',
    'url',
    'note',
    'source',
    'target',
    'endorser',
    'winner',
  ),
  { minLength: 2, maxLength: 6 },
);
const table = headers.chain((columns) =>
  fc
    .array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((rows) => ({ columns, rows })),
);

describe('what the first rows become', () => {
  it('is what comes in, whatever the table says and whatever is answered: the same claims, and as many', async () => {
    const role = fc.tuple(
      fc.nat(5),
      fc.constantFrom('from', 'to', 'type', 'at', 'since', 'quote', 'note', 'none'),
    );
    await fc.assert(
      fc.asyncProperty(table, fc.array(role, { maxLength: 4 }), async ({ columns, rows }, answers) => {
        const content = [columns, ...rows].map((row) => row.join(',')).join('\n');
        const { run } = importer();
        let said = await run({ kind: 'read', files: [file(content)], year: 2026, known: [] });
        for (const [at, to] of answers) {
          if (said.at(-1)?.kind !== 'preview') break;
          const answer = [{ value: columns[at % columns.length] ?? '', answer: to }];
          said = await run({ kind: 'answer', question: '0.roles', answer });
        }
        const last = said.at(-1);
        if (last?.kind !== 'preview') return;
        const { becoming } = last.preview;
        const built = await run({ kind: 'build' });
        const { claims, people, articles } = recordIn(built);
        if (becoming?.claims === 0) {
          expect(built.at(-1)).toMatchObject({ kind: 'preview' });
          return;
        }
        const nameOf = (id: string) => people.find((person) => person.id === id)?.name;
        expect(becoming?.claims).toBe(claims.length);
        expect(becoming?.lines.map(({ claim }) => claim)).toEqual(claims.slice(0, 4));
        for (const { claim, from, to, article } of becoming?.lines ?? []) {
          expect([from, to]).toEqual([nameOf(claim.from), nameOf(claim.to)]);
          expect(article).toEqual(articles.find(({ id }) => id === claim.article) ?? null);
        }
        // Each row comes in, or is named with its reason.
        expect(reportIn(built)?.read).toMatchObject({ rowsIn: becoming?.rowsIn, out: becoming?.out });
        const out = becoming?.out.flatMap((one) => one.rows) ?? [];
        expect((becoming?.rowsIn ?? 0) + out.length).toBe(becoming?.rows);
        expect(new Set(out).size).toBe(out.length);
      }),
      { numRuns: 150 },
    );
  });

  it('says in the words of the file what was matched, and what was turned round', async () => {
    const { read } = importer();
    const preview = await read(
      'who,what,whom\nAda Quill,beat,Eli Fern\nDot Vane,was beaten by,Cyd Oakes\nAda Quill,endorses,Cyd Oakes\n',
    );
    expect(saidOf(preview)).toEqual([
      'Eli Fern lost to Ada Quill',
      'Dot Vane lost to Cyd Oakes',
      'Ada Quill endorses Cyd Oakes',
    ]);
    expect(preview.becoming?.lines.map(({ inFile }) => inFile)).toEqual([
      { from: 'Ada Quill', words: 'beat', to: 'Eli Fern', turned: true },
      { from: 'Dot Vane', words: 'was beaten by', to: 'Cyd Oakes', turned: false },
      null,
    ]);
  });

  it('names the rows that stay out, with one of them among those that are shown', async () => {
    const { read, preview } = importer();
    const rows = ['Ada,Ben', 'Ben,Cyd', 'Cyd,Dot', 'Dot,Eve', 'Eve,Fay', 'Fay,', ',Ada', 'Ada,Ada'];
    const first = await read(`endorser,endorsee\n${rows.join('\n')}\n`);
    expect(first.becoming).toMatchObject({
      rows: 8,
      rowsIn: 5,
      out: [
        { why: 'names nobody at the end of the line', rows: [7] },
        { why: 'names nobody at the start of the line', rows: [8] },
        { why: 'tells of somebody and themself', rows: [9] },
      ],
    });
    expect(first.sample).toMatchObject({ numbers: [2, 3, 4, 5, 7], out: [7] });
    expect((await preview({ kind: 'look', look: { kind: 'out' } })).sample?.numbers).toEqual([7, 8, 9]);
    expect((await preview({ kind: 'look', look: { kind: 'all' } })).sample?.numbers).toHaveLength(8);
    expect((await preview({ kind: 'look', look: { kind: 'row', row: 8 } })).sample?.numbers).toEqual([
      6, 7, 8, 9,
    ]);
  });
});

describe('the head of a column', () => {
  const open = 'endorser,endorsee,position\nAda,Ben,mayor\n';

  it('says what the column is, and gives it another role, which whatever had it loses', async () => {
    const { read, role } = importer();
    expect(rolesOf(await read(open))).toEqual(['from', 'to', 'role']);
    const changed = await role('position', 'note');
    expect(rolesOf(changed)).toEqual(['from', 'to', 'note']);
    expect(changed.becoming?.lines[0]?.claim).toMatchObject({ role: null, note: 'mayor' });
    expect(rolesOf(await role('position', 'none'))).toEqual(['from', 'to', 'none']);
    expect(rolesOf(await role('nowhere', 'note'))).toEqual(['from', 'to', 'none']);
  });

  it('lets the ends change places', async () => {
    const { read, role } = importer();
    await read(open);
    const turned = await role('endorsee', 'from');
    expect(rolesOf(turned)?.slice(0, 2)).toEqual(['to', 'from']);
    expect(saidOf(await role('endorsee', 'to'))).toEqual(['Ada endorses Ben']);
  });

  it('once it is set, has the rest proposed anew, but for what the reader has decided', async () => {
    const { read, role, answer } = importer();
    const first = await read(
      'a,winner,day,source\n"Quill, Ada",Ben,3/4/2019,https://a.example/1\n"Oakes, Cyd",Ben,2/5/2019,https://a.example/2\n',
    );
    // Beside one end that a header names, the first column of names is proposed as the other.
    expect(first.becoming?.claims).toBe(2);
    expect(askedOf(first)).toContain('0.order');
    const named = await role('a', 'from');
    // What the words of the ends say, and how names are written, follows from the column that was chosen.
    expect(saidOf(named)?.[0]).toMatch(/^Ada Quill lost to Ben, 2019-0/);
    await answer('0.order', 'day first');
    const kept = await role('source', 'note');
    expect(saidOf(kept)).toEqual(['Ada Quill lost to Ben, 2019-04-03', 'Cyd Oakes lost to Ben, 2019-05-02']);
    expect(rolesOf(kept)).toEqual(['from', 'to', 'at', 'note']);
  });

  it('of a span, has no day looked for elsewhere', async () => {
    const { read, role } = importer();
    await read('endorser,endorsee,end,filed on\nAda,Ben,2019,2001\n');
    expect(rolesOf(await role('end', 'until'))).toEqual(['from', 'to', 'until', 'none']);
  });

  it('has fixed ends over the lines of a graph', async () => {
    const { preview } = importer();
    const graph = JSON.stringify({
      nodes: [{ id: 'a' }, { id: 'b' }],
      links: [{ source: 'a', target: 'b', why: 'x' }],
    });
    const { sample } = await preview({
      kind: 'read',
      files: [{ name: 'g.json', content: graph }],
      year: 2026,
      known: [],
    });
    const heads = new Map(sample?.heads.map((head) => [head.column, head.options.map(({ value }) => value)]));
    expect(heads.get('source')).toEqual(['from']);
    expect(heads.get('why')).toContain('type');
    expect(heads.get('why')).not.toContain('from');
  });
});

describe('answers', () => {
  it('that are given one right after the other are both kept, also of one question', async () => {
    const { read, run } = importer();
    await read('who,what,whom\nAda,backs,Ben\nBen,funds,Cyd\nCyd,knows,Ada\n');
    const say = (value: string, words: string) =>
      run({ kind: 'answer', question: '0.type-rules', answer: [{ value, answer: `words:${words}` }] });
    const [, said] = await Promise.all([say('backs', 'endorses'), say('funds', 'worked-for')]);
    expect(saidOf(previewIn(said ?? []))?.slice(0, 2)).toEqual(['Ada endorses Ben', 'Ben worked for Cyd']);
  });

  it('that are remembered fit a newer file with two more columns, whose columns are proposed', async () => {
    const first = importer();
    const before = await first.read('a,b,x\nAda,Ben,she said so\n');
    await first.role('a', 'from');
    await first.role('b', 'to');
    await first.role('x', 'quote');
    const { decisions } = await first.answer('0.type', 'words:advises');
    const next = importer();
    const newer = await next.read('a,when,b,x,id\nAda,2020,Ben,she said so,c1\nCyd,2021,Ada,so did he,c2\n', [
      [before.header, decisions],
    ]);
    expect(rolesOf(newer)).toEqual(['from', 'at', 'to', 'quote', 'id']);
    expect(saidOf(newer)).toEqual(['Ada advises Ben, 2020', 'Cyd advises Ada, 2021']);
  });

  it('that are remembered hold nobody up whose file says everything itself', async () => {
    const first = importer();
    const before = await first.read('from,type,to\nAda,funds,Ben\n');
    const whole = { name: 'ties.csv', content: 'from,type,to,when\nAda,endorses,Ben,2020\n' };
    const known = [[before.header, before.decisions] as const];
    const said = await importer().run({ kind: 'read', files: [whole], year: 2026, known });
    expect(recordIn(said).claims).toHaveLength(1);
  });

  it('only what the file leaves open is asked', async () => {
    const { read } = importer();
    expect(askedOf(await read('endorser,endorsee,position\nAda,Ben,mayor\n'))).toEqual([]);
    expect(askedOf(await read('endorser,endorsee,date\nAda,Ben,3/4/2019\n'))).toEqual(['0.order']);
    expect(askedOf(await read('first,last\nJohn,Doe\n'))).toEqual(expect.arrayContaining(['0.from', '0.to']));
  });
});

describe('a file that is read again', () => {
  it('is shown as it was decided, at the row that is asked for, and a changed answer counts', async () => {
    const first = importer();
    await first.read('endorser,endorsee,position\nAda,Ben,mayor\nCyd,,clerk\n');
    await first.role('position', 'note');
    const report = reportIn(await first.run({ kind: 'build', title: ' Harbour  politics ' }));
    const decisions = report?.read?.decisions ?? { uses: [] };
    const again = importer();
    const shown = await again.preview({
      kind: 'read',
      files: [file('endorser,endorsee,position\nAda,Ben,mayor\nCyd,,clerk\n')],
      year: 2026,
      known: [],
      again: { decisions, title: 'Harbour politics', look: { kind: 'row', row: 3 }, base: null },
    });
    expect(shown).toMatchObject({ title: 'Harbour politics', sample: { look: { row: 3 }, out: [3] } });
    expect(rolesOf(shown)).toEqual(['from', 'to', 'note']);
    await again.role('position', 'none');
    const built = await again.run({ kind: 'build', title: 'Harbour politics' });
    expect(recordIn(built).claims).toMatchObject([{ note: null }]);
    expect(built.find(({ kind }) => kind === 'record')).toMatchObject({
      edition: { headline: 'Harbour politics', file: 'ties.csv' },
      report: { read: { unused: [{ column: 'position', cells: 2, samples: ['mayor', 'clerk'] }] } },
    });
  });
});

describe('headers that people write', () => {
  it.each([
    ['Who,Whom,What happened,Link', 'Ada,Ben,endorsed,https://a.example/1', 'from to type sourceUrl'],
    ['Source,Target,Reason', 'Ada,Ben,old friends', 'from to note'],
    ['Person A,Person B,Detail', 'Ada,Ben,old friends', 'from to note'],
    ['Candidate,Winner,URL', 'Ada,Ben,https://a.example/1', 'from to sourceUrl'],
    ['From,To,Description', 'Ada,Ben,old friends', 'from to note'],
  ])('%s', async (header, row, roles) => {
    expect(rolesOf(await importer().read(`${header}\n${row}\n`))?.join(' ')).toBe(roles);
  });

  it('a winner of yes and no is no name', async () => {
    expect(
      rolesOf(await importer().read('Candidate,Winner,Race\nAda,yes,harbour\nBen,no,harbour\n')),
    ).not.toContain('to');
  });
});
