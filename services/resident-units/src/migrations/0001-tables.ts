import { Migration } from '@mikro-orm/migrations';

export class Tables extends Migration {
  override up(): void {}
}
