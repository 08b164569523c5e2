import { Migration } from '@mikro-orm/migrations';

/**
 * What callers have used up within the present minute, for all processes of a hub together: who they are is kept as a
 * seal of it. It is not logged ahead, because after a crash of the server counting may begin anew.
 */
export class MinuteCounts extends Migration {
  override up(): void {
    this.addSql(
      'create unlogged table minute_count (caller text primary key, points bigint not null, ends_at timestamptz not null)',
    );
    this.addSql('create index minute_count_by_end on minute_count (ends_at)');
  }
}
