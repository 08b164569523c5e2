// Writes the first migration of a subgraph from its entities: `npm run migration:tables community`.
// Only while no release carries that migration; afterwards a change of the tables is a migration of its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { openDatabase } from '@hub/kit/database.ts';

// The kit's own tables come with the kit's migration.
const isOfTheKit = (statement) =>
  /"(audit_entry|outbox_event|first_answer|demonstration)(_|")/.test(statement.slice(0, 60));

for (const name of process.argv.slice(2)) {
  const { subgraph } = await import(`@hub/${name}/subgraph.ts`);
  const orm = openDatabase(subgraph, { url: 'postgresql://nowhere/none' });
  const sql = await orm.schema.getCreateSchemaSQL({ wrap: false });
  const statements = sql
    .split(';\n')
    .map((statement) => statement.trim())
    .filter((statement) => statement && !statement.startsWith('create database') && !isOfTheKit(statement));
  const lines = statements.map(
    (statement) => `    this.addSql(${JSON.stringify(statement.replace(/;$/, ''))});`,
  );
  const file = new URL(`../services/${name}/src/migrations/0001-tables.ts`, import.meta.url);
  const text = `import { Migration } from '@mikro-orm/migrations';

/** The tables, as the entities describe them. */
export class Tables extends Migration {
  override up(): void {
${lines.join('\n')}
  }
}
`;
  if (readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
