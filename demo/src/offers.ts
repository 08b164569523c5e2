import { unitsOf } from './cast.ts';
import { places } from './facilities.ts';
import { idOf, type Letter, type Pair } from './identifiers.ts';
import { categories } from './shifts.ts';

/** Two offers of each unit: something for one kind of service, and for lenders their place. A unit of both communities offers once. */
export const offers = (pair: Pair, letter: Letter) =>
  unitsOf(letter)
    .filter((unit) => unit.in[0] === letter)
    .flatMap(({ code, name }, i) => {
      const lent = places[letter].find(({ provider }) => provider === code);
      const unit = idOf(pair, 'unit', code);
      const expertise = {
        id: idOf(pair, 'offer', code, 1),
        unit,
        kind: i % 2 === 0 ? 'EXPERTISE' : 'LABOUR',
        category: categories[i % categories.length] ?? null,
        title: `${name}专业支持`,
        quantity: 20 as number | null,
        unitOfMeasure: '人次' as string | null,
        facilityId: null as string | null,
        availableFrom: '2026-01-01',
        availableTo: '2026-12-31',
        state: 'OPEN',
      };
      const second = lent
        ? {
            ...expertise,
            kind: 'VENUE',
            category: null,
            title: `${lent.name}错时开放`,
            quantity: null,
            unitOfMeasure: null,
            facilityId: idOf(pair, letter, 'facility', lent.name),
          }
        : {
            ...expertise,
            kind: 'GOODS',
            category: categories[(i + 3) % categories.length] ?? null,
            title: `${name}物资支持`,
            quantity: 10,
            unitOfMeasure: '套',
          };
      return [expertise, { ...second, id: idOf(pair, 'offer', code, 2) }];
    });

export const lendingTerms = (pair: Pair, letter: Letter) =>
  places[letter].flatMap(({ name, provider }) =>
    provider
      ? [
          {
            facilityId: idOf(pair, letter, 'facility', name),
            unit: idOf(pair, 'unit', provider),
            agreement: idOf(pair, letter, 'agreement', provider),
            free: true,
            windows: name === '机关停车位' ? ['工作日18:00至次日07:00', '周末全天'] : ['每日08:00至21:30'],
          },
        ]
      : [],
  );
