/** What PostgreSQL says of an error that names parts of the schema and never a value. */
const schemaFields = ['severity', 'schema', 'table', 'column', 'dataType', 'constraint', 'routine'] as const;

/** Breaches of constraints and what is wrong with a statement: what stands in quotes there are names of our own. */
const namesOnly = /^(23|42)/;

type Fields = Readonly<Record<string, unknown>>;

/**
 * An error as the log may keep it: of which kind, where, and why, without the values it was about. PostgreSQL tells the
 * whole row in its detail, the ORM makes that a part of the message, and others quote what they could not read.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, cause, originalError, errors } = error as Error & Fields;
  const from = originalError ?? cause;
  return {
    type: error.constructor.name,
    message: wordsOf(error, String(code ?? '')),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...Object.fromEntries(schemaFields.flatMap((name) => fieldOf(error, name))),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(from instanceof Error && from !== error && { cause: describeError(from) }),
    ...(Array.isArray(errors) && { errors: errors.slice(0, 5).map(describeError) }),
  };
}

function wordsOf({ message }: Error, code: string): string {
  const [words = ''] = message.split('\n');
  return namesOnly.test(code) ? words : words.replace(/".*"/, '"…"');
}

/** Only of errors that PostgreSQL told: others may call anything so. */
function fieldOf(error: object, name: string): [string, string][] {
  const value = (error as Fields)[name];
  return 'severity' in error && typeof value === 'string' ? [[name, value]] : [];
}
