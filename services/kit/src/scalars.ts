import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';

const named = (scalar: GraphQLScalarType, name: string, description: string) =>
  new GraphQLScalarType({ ...scalar.toConfig(), name, description, specifiedByURL: null, extensions: {} });

export const DateTime = named(
  GraphQLDateTimeISO,
  'DateTime',
  '时刻: an instant, as `2026-04-15T01:00:00.000Z`.',
);

export const LocalDate = named(
  GraphQLLocalDate,
  'Date',
  '日期: a day of the local calendar, as `2026-04-15`.',
);

export const Fen = named(
  GraphQLSafeInt,
  'Fen',
  '分: money in hundredths of a yuan, a whole number beyond 32 bits (up to 2^53 - 1).',
);

export const Json = named(GraphQLJSONObject, 'Json', '数据: an object of plain JSON.');
