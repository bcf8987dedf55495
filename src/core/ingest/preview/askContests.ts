import type { ContestsUse } from '../claims/decisions';
import { type Asker, columnOptions } from './asker';
import { valuesOf } from './columnFacts';
import { orderStages } from './proposeContests';
import { severalAfter, single } from './question';

const noColumn = { value: '', words: 'No column' };

const askContest: Asker<ContestsUse> = {
  id: 'contest',
  ask: ({ table, use }) => ({
    ask: 'Which columns tell one contest from another?',
    form: { kind: 'several', options: columnOptions(table, ''), answer: use.contest },
    safe: false,
  }),
  apply: ({ use }, answer) => ({ ...use, contest: severalAfter(use.contest, answer) }),
};

const askPerson: Asker<ContestsUse> = {
  id: 'person',
  ask: ({ table, use }) => ({
    ask: 'Who took part?',
    form: { kind: 'choice', options: columnOptions(table, ''), answer: use.person, free: false },
    safe: false,
  }),
  apply: ({ use }, answer) => ({ ...use, person: single(answer) }),
};

const askPersonId: Asker<ContestsUse> = {
  id: 'person-id',
  ask: ({ table, use }) => ({
    ask: 'Which column tells people of the same name apart?',
    form: {
      kind: 'choice',
      options: [noColumn, ...columnOptions(table, '')],
      answer: use.personId ?? '',
      free: false,
    },
    safe: false,
  }),
  apply: ({ use }, answer) => ({ ...use, personId: single(answer) || null }),
};

const askWon: Asker<ContestsUse> = {
  id: 'won',
  ask: ({ table, use }) => ({
    ask: 'Which column says who won? Of several, the first in which anybody won decides.',
    form: { kind: 'several', options: columnOptions(table, ''), answer: use.won.map(({ column }) => column) },
    safe: false,
  }),
  apply: ({ use }, answer) => {
    const known = new Map(use.won.map((won) => [won.column, won]));
    const [first] = use.won;
    const values = first?.values ?? [];
    const columns = use.won.map(({ column }) => column);
    const won = severalAfter(columns, answer).map(
      (column) => known.get(column) ?? { column, values, votes: first?.votes ?? null },
    );
    return { ...use, won };
  },
};

const askWonValues: Asker<ContestsUse> = {
  id: 'won-values',
  ask: ({ table, use }) => {
    const columns = use.won.map(({ column }) => column);
    const values = [...new Set(columns.flatMap((column) => valuesOf(table, column).map(([value]) => value)))];
    return {
      ask: 'Which values mean that somebody won?',
      form: {
        kind: 'several',
        options: values
          .slice(0, 60)
          .map((value) => ({ value, words: value === '' ? 'an empty cell' : value })),
        answer: [...new Set(use.won.flatMap((won) => won.values))],
      },
      safe: false,
    };
  },
  apply: ({ use }, answer) => {
    const values = severalAfter([...new Set(use.won.flatMap((won) => won.values))], answer);
    return { ...use, won: use.won.map((won) => ({ ...won, values })) };
  },
};

const askLosers: Asker<ContestsUse> = {
  id: 'losers',
  ask: ({ use }) => ({
    ask: 'Who lost to the winner?',
    form: {
      kind: 'choice',
      options: [
        { value: 'all', words: 'Everybody else who took part' },
        { value: 'runner-up', words: 'Only whoever came second' },
      ],
      answer: use.losers,
      free: false,
    },
    safe: false,
  }),
  apply: ({ use }, answer) => ({ ...use, losers: single(answer) === 'runner-up' ? 'runner-up' : 'all' }),
};

const askVotes: Asker<ContestsUse> = {
  id: 'votes',
  ask: ({ table, use }) => {
    if (use.losers === 'all') return null;
    return {
      ask: 'Where are the votes, by which the second is found? In the order of the columns that say who won.',
      form: {
        kind: 'several',
        options: columnOptions(table, ''),
        answer: use.won.flatMap(({ votes }) => (votes === null ? [] : [votes])),
      },
      safe: false,
    };
  },
  apply: ({ use }, answer) => {
    const before = use.won.flatMap(({ votes }) => votes ?? []);
    const columns = severalAfter(before, answer);
    const won = use.won.map((one, at) => ({ ...one, votes: columns[at] ?? columns.at(-1) ?? null }));
    return { ...use, won };
  },
};

const askStage: Asker<ContestsUse> = {
  id: 'stage',
  ask: ({ table, use }) => ({
    ask: 'Does a contest have stages, such as a runoff, of which only the deciding one counts?',
    form: {
      kind: 'choice',
      options: [noColumn, ...columnOptions(table, '')],
      answer: use.stage?.column ?? '',
      free: false,
    },
    safe: false,
  }),
  apply: ({ table, use }, answer) => {
    const column = single(answer);
    if (column === '') return { ...use, stage: null };
    return { ...use, stage: { column, order: orderStages(table, column) } };
  },
};

const askStageOrder: Asker<ContestsUse> = {
  id: 'stage-order',
  ask: ({ table, use }) => {
    if (!use.stage) return null;
    const rows = new Map(valuesOf(table, use.stage.column));
    const values = orderStages(table, use.stage.column).map((value) => ({
      value,
      words: `${value || 'an empty cell'} (${(rows.get(value) ?? 0).toLocaleString('en')})`,
    }));
    return {
      ask: 'Which stage decides? The first of these that a contest has; rows of others are left out.',
      form: { kind: 'several', options: values.slice(0, 60), answer: use.stage.order },
      safe: false,
      where: values.length > 1 ? 'panel' : 'detected',
    };
  },
  apply: ({ use }, answer) =>
    use.stage ? { ...use, stage: { ...use.stage, order: severalAfter(use.stage.order, answer) } } : use,
};

const askRound: Asker<ContestsUse> = {
  id: 'round',
  ask: ({ table, use }) => ({
    ask: 'Are votes counted in rounds, of which only the last counts?',
    form: {
      kind: 'choice',
      options: [noColumn, ...columnOptions(table, '')],
      answer: use.round ?? '',
      free: false,
    },
    safe: use.round === null,
  }),
  apply: ({ use }, answer) => ({ ...use, round: single(answer) || null }),
};

/** Questions about a table of results, in the order they are asked. */
export const contestAskers: readonly Asker<ContestsUse>[] = [
  askContest,
  askPerson,
  askPersonId,
  askWon,
  askWonValues,
  askLosers,
  askVotes,
  askStage,
  askStageOrder,
  askRound,
];
