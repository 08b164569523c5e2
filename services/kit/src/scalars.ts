import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { noDay, noInstant } from './arguments/day.ts';

const named = (scalar: GraphQLScalarType, name: string, description: string) =>
  new GraphQLScalarType({ ...scalar.toConfig(), name, description, specifiedByURL: null, extensions: {} });

/** Takes what it cannot read for something that is refused where it is known what it was given for. */
function takingAll(scalar: GraphQLScalarType, otherwise: unknown): GraphQLScalarType {
  const { parseValue, parseLiteral, ...config } = scalar.toConfig();
  const readable = (parse: () => unknown): unknown => {
    try {
      return parse();
    } catch {
      return otherwise;
    }
  };
  return new GraphQLScalarType({
    ...config,
    parseValue: (value) => readable(() => parseValue(value)),
    parseLiteral: (node, variables) => readable(() => parseLiteral(node, variables)),
  });
}

export const DateTime = named(
  takingAll(GraphQLDateTimeISO, noInstant),
  'DateTime',
  '时刻: an instant, as `2026-04-15T01:00:00.000Z`.',
);

export const LocalDate = named(
  takingAll(GraphQLLocalDate, noDay),
  'Date',
  '日期: a day of the local calendar, as `2026-04-15`.',
);

export const Fen = named(
  GraphQLSafeInt,
  'Fen',
  '分: money in hundredths of a yuan, a whole number beyond 32 bits (up to 2^53 - 1).',
);

export const Json = named(GraphQLJSONObject, 'Json', '数据: an object of plain JSON.');
