import { lazy, Suspense, useMemo } from 'react';
import type { MeetingPageQuery } from '../../gql/graphql.ts';
import { dayAndTime, money } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { accentTints, faintInk, ink } from '../../ui/theme.ts';
import { useFullScreen } from '../../ui/use-full-screen.ts';
import { type Words, useWords } from '../../words/language.tsx';

const Chart = lazy(async () => ({ default: (await import('../../ui/chart.tsx')).Chart }));

type Board = NonNullable<MeetingPageQuery['resourceCommitments']>;

interface CommitmentChartsProps {
  board: Board | null | undefined;
  missing: readonly Problem[];
  isLoading: boolean;
}

/** What was pledged, committed, delivered and accepted: four numbers that are never one. And the money among it. */
export function CommitmentCharts({ board, missing, isLoading }: CommitmentChartsProps) {
  const { say } = useWords();
  return (
    <Panel
      title={say('board.title')}
      missing={missing}
      isLoading={isLoading}
      empty={!board && say('board.empty')}
    >
      {board && <Charts board={board} />}
    </Panel>
  );
}

function Charts({ board }: { board: Board }) {
  const words = useWords();
  const { say, language } = words;
  const counts = useMemo(() => countBars(board, words), [board, words]);
  const sums = useMemo(() => moneyBars(board, words), [board, words]);
  const scale = useFullScreen() ? 1.7 : 1;
  return (
    <>
      <Suspense fallback={<div style={{ height: 300 }} />}>
        <Chart
          option={barsOption(counts, String, scale)}
          label={spoken(counts, String)}
          height={160 * scale}
        />
        <Chart
          option={barsOption(sums, (fen) => money(fen, language), scale)}
          label={spoken(sums, (fen) => money(fen, language))}
          height={126 * scale}
        />
      </Suspense>
      <p className="small faint">
        {board.overdue > 0 && <span className="late">{say('board.overdue', { count: board.overdue })} </span>}
        {say('board.asOf', { time: dayAndTime(board.asOf, language) })}
      </p>
    </>
  );
}

type Bars = [label: string, value: number][];

const countBars = (board: Board, { say }: Words): Bars => [
  [say('board.pledged'), board.pledged],
  [say('board.committed'), board.committed],
  [say('board.delivered'), board.delivered],
  [say('board.accepted'), board.accepted],
];

const moneyBars = (board: Board, { say }: Words): Bars => [
  [say('board.moneyCommitted'), board.moneyCommittedFen],
  [say('board.moneyDelivered'), board.moneyDeliveredFen],
  [say('board.inKind'), board.inKindFen],
];

const spoken = (bars: Bars, show: (value: number) => string): string =>
  bars.map(([label, value]) => `${label} ${show(value)}`).join(', ');

/** Bars under one another, each with its number at the end. */
const barsOption = (bars: Bars, show: (value: number) => string, scale: number) => ({
  textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
  grid: { left: 104 * scale, right: 110 * scale, top: 4, bottom: 4 },
  xAxis: { type: 'value', show: false },
  yAxis: {
    type: 'category',
    inverse: true,
    data: bars.map(([label]) => label),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: faintInk, fontSize: 14 * scale, width: 100 * scale, overflow: 'break' },
  },
  series: [
    {
      type: 'bar',
      barWidth: 18 * scale,
      data: bars.map(([, value], i) => ({ value, itemStyle: { color: accentTints[Math.min(i, 3)] } })),
      label: {
        show: true,
        position: 'right',
        color: ink,
        fontSize: 14 * scale,
        formatter: ({ value }: { value: number }) => show(value),
      },
    },
  ],
});
