/**
 * The obvious endpoint, as most would write it: NestJS on Express, class-validator's pipe, TypeORM's `save` of an
 * entity in a transaction, with the same durability (WAL, `synchronous=FULL`). It counts with a row a prefix, and
 * serialises requests itself, because TypeORM's SQLite driver mixes overlapping transactions.
 */
import 'reflect-metadata';
import { Body, ConflictException, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsIn, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { Column, DataSource, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

class IssueDto {
  @IsUUID() commandId!: string;
  @IsArray() @ArrayMinSize(1) @IsString({ each: true }) serviceIds!: string[];
  @IsOptional() @IsString() priority?: string;
  @IsOptional() @IsIn(['id', 'en']) language?: string;
}

class CallDto {
  @IsIn(['callNext', 'start', 'finish']) type!: 'callNext' | 'start' | 'finish';
  @IsString() counterId!: string;
}
class CommandDto {
  @IsUUID() commandId!: string;
  @ValidateNested() @Type(() => CallDto) command!: CallDto;
}

@Entity('ticket')
@Index(['state', 'id'])
@Index(['counterId', 'state'])
class TicketRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column('text') number!: string;
  @Column('text') serviceId!: string;
  @Column('integer') issuedAt!: number;
  @Column('text', { default: 'waiting' }) state!: string;
  @Column('text', { nullable: true }) counterId!: string | null;
}

@Entity('prefix')
class PrefixRow {
  @PrimaryColumn('text') prefix!: string;
  @Column('integer') last!: number;
}

/** One after the other: TypeORM's SQLite driver mixes transactions that overlap. */
@Controller()
class TicketsController {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Post('tickets')
  issue(@Body() body: IssueDto): Promise<TicketRow> {
    return this.inTurn(() => this.save(body));
  }

  @Post('commands')
  command(@Body() { command }: CommandDto): Promise<TicketRow> {
    return this.inTurn(() => this.act(command));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const answer = this.turn.then(work);
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private act({ type, counterId }: CallDto): Promise<TicketRow> {
    return this.dataSource.transaction(async (manager) => {
      const ticket =
        type === 'callNext'
          ? await manager.findOne(TicketRow, { where: { state: 'waiting' }, order: { id: 'ASC' } })
          : await manager.findOneBy(TicketRow, { counterId, state: type === 'start' ? 'called' : 'serving' });
      if (!ticket) throw new ConflictException('There is no such ticket.');
      ticket.state = type === 'callNext' ? 'called' : type === 'start' ? 'serving' : 'done';
      ticket.counterId = counterId;
      return manager.save(TicketRow, ticket);
    });
  }

  private save(body: IssueDto): Promise<TicketRow> {
    return this.dataSource.transaction(async (manager) => {
      const prefix = (await manager.findOneBy(PrefixRow, { prefix: 'A' })) ?? { prefix: 'A', last: 0 };
      prefix.last += 1;
      await manager.save(PrefixRow, prefix);
      return manager.save(TicketRow, {
        number: `A${prefix.last}`,
        serviceId: body.serviceIds[0] ?? '',
        issuedAt: Date.now(),
      });
    });
  }
}

const [port = '0', dataDir = '.', fill = '0'] = process.argv.slice(2);

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'better-sqlite3',
      database: `${dataDir}/baseline.sqlite`,
      entities: [TicketRow, PrefixRow],
      synchronize: true,
      enableWAL: true,
      prepareDatabase: (database: { pragma: (text: string) => unknown }) => {
        database.pragma('synchronous = FULL');
      },
    }),
  ],
  controllers: [TicketsController],
})
class BaselineModule {}

const app = await NestFactory.create(BaselineModule, { logger: false });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
// The line that a benchmark of calls starts with.
const rows = Array.from({ length: Number(fill) }, (_, n) => ({
  number: `A${n}`,
  serviceId: 's',
  issuedAt: n,
}));
await app.get(DataSource).getRepository(TicketRow).save(rows, { chunk: 200 });
await app.listen(Number(port), '127.0.0.1');
