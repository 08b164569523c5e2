import { Migration } from '@mikro-orm/migrations';

/**
 * How often what was tried lately, for all processes of a hub together: the table of rate-limiter-flexible. It is not
 * logged ahead, because after a crash of the server counting may begin anew.
 */
export class Rates extends Migration {
  override up(): void {
    this.addSql(
      'create unlogged table rate (key varchar(255) primary key, points integer not null default 0, expire bigint)',
    );
    this.addSql('create index rate_by_expiry on rate (expire)');
  }
}
