import { gatherServices } from '../../../src/board-pack/roll-up/gather-services';
import type { ServiceMatrix } from '../../../src/board-pack/roll-up/service-matrix';
import { buildMatrix } from '../build-matrix';
import { read, serviceOf } from './services';

const service = (file: string, now: string, more: Partial<ServiceMatrix> = {}) =>
  read(serviceOf(file, buildMatrix([{ name: 'Buying', kpis: [{ now }] }]), more));

const labelsOf = (...readings: Parameters<typeof gatherServices>[0]): string[] =>
  gatherServices(readings).services.map(({ label }) => label);

const titled = (name: string) => ({ name, nameFrom: 'title' as const });

describe('names', () => {
  test('are those of the services where each has its own', () => {
    expect(labelsOf(service('b.xlsx', 'Mature'), service('a.xlsx', 'Leader'))).toEqual(['a', 'b']);
  });

  test('say the organisation where there are several', () => {
    expect(
      labelsOf(
        service('a.xlsx', 'Mature', { organisation: 'Otherton' }),
        service('b.xlsx', 'Leader', { organisation: 'Anytown' }),
        service('c.xlsx', 'Minimum'),
      ),
    ).toEqual(['c', 'Anytown: b', 'Otherton: a']);
  });

  test('say the file where that does not tell them apart', () => {
    expect(
      labelsOf(
        service('x/plan.xlsx', 'Mature', { name: 'plan' }),
        service('y/plan.xlsx', 'Leader', { name: 'Plan' }),
        service('z.xlsx', 'Minimum'),
      ),
    ).toEqual(['Plan (y/plan.xlsx)', 'plan (x/plan.xlsx)', 'z']);
  });
});

describe('a matrix that several workbooks hold', () => {
  const leftOut = (...readings: Parameters<typeof gatherServices>[0]) =>
    gatherServices(readings).unread;

  test('counts once, of the one with the shortest name', () => {
    const readings = [service('plan with pack.xlsx', 'Mature'), service('plan.xlsx', 'Mature')];
    expect(labelsOf(...readings)).toEqual(['plan']);
    expect(leftOut(...readings)).toEqual([
      {
        file: 'plan with pack.xlsx',
        reason: 'It holds the same matrix as plan.xlsx, which was read.',
      },
    ]);
  });

  test('counts once, of the one that knows more of the past', () => {
    const freezes = [{ asAt: { year: 2023, month: 7, day: 1 }, kpis: [], actions: [] }];
    const readings = [
      service('plan with freeze.xlsx', 'Mature', { freezes }),
      service('a.xlsx', 'Mature'),
    ];
    expect(labelsOf(...readings)).toEqual(['plan with freeze']);
  });

  test('counts for each where people say that they are of different services', () => {
    const named = [
      service('a.xlsx', 'Mature', titled('Care')),
      service('b.xlsx', 'Mature', titled('Roads')),
    ];
    expect(labelsOf(...named)).toEqual(['Care', 'Roads']);
    const others = [
      service('a.xlsx', 'Mature', { organisation: 'Anytown' }),
      service('b.xlsx', 'Mature', { organisation: 'Otherton' }),
    ];
    expect(labelsOf(...others)).toEqual(['Anytown: a', 'Otherton: b']);
  });

  test('counts for each while it says nothing, as one that was just begun', () => {
    const blank = (file: string) =>
      read(serviceOf(file, buildMatrix([{ name: 'Buying', kpis: [{ now: null, target: null }] }])));
    expect(labelsOf(blank('a.xlsx'), blank('b.xlsx'))).toEqual(['a', 'b']);
  });
});

test('what was not read is listed by file', () => {
  const unread = (file: string) => ({ kind: 'unread' as const, file, reason: 'It is damaged.' });
  expect(
    gatherServices([unread('b.xlsx'), unread('a.xlsx')]).unread.map(({ file }) => file),
  ).toEqual(['a.xlsx', 'b.xlsx']);
});
