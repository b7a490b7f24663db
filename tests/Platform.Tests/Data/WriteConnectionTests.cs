using Microsoft.EntityFrameworkCore;

namespace PropertyHub.Platform.Tests.Data;

public sealed class WriteConnectionTests
{
    [Fact]
    public async Task What_one_operation_compiled_the_next_uses()
    {
        await using var host = await ShelfHost.StartAsync();
        await AddAndReadAsync(host, "first");
        var compiled = host.Compiled();

        await AddAndReadAsync(host, "second");

        host.Compiled().ShouldBe(compiled);
        compiled.ShouldBe(compiled.Distinct());
        (await host.ReadAsync(db => db.Shelves.OrderBy(shelf => shelf.Id).Select(shelf => shelf.Name).ToListAsync())).ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task A_query_may_run_again_while_its_rows_are_read()
    {
        await using var host = await ShelfHost.StartAsync();
        await AddAndReadAsync(host, "first");
        await AddAndReadAsync(host, "second");
        var pairs = new List<string>();

        await host.WriteAsync(async db =>
        {
            await foreach (var outer in db.Shelves.AsNoTracking().OrderBy(shelf => shelf.Id).AsAsyncEnumerable())
                await foreach (var inner in db.Shelves.AsNoTracking().OrderBy(shelf => shelf.Id).AsAsyncEnumerable())
                    pairs.Add($"{outer.Name} {inner.Name}");
        });

        pairs.ShouldBe(["first first", "first second", "second first", "second second"]);
    }

    [Fact]
    public async Task A_table_may_change_between_two_operations()
    {
        await using var host = await ShelfHost.StartAsync();
        await AddAndReadAsync(host, "first");

        await using (var migrating = await host.OrdinaryAsync())
            await migrating.Database.ExecuteSqlRawAsync("ALTER TABLE shelves_Shelves ADD COLUMN Room TEXT NOT NULL DEFAULT 'hall'");
        await AddAndReadAsync(host, "second");

        (await host.ReadAsync(db => db.Shelves.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task After_a_transaction_that_nobody_ended_the_next_operation_begins_anew()
    {
        await using var host = await ShelfHost.StartAsync();
        await AddAndReadAsync(host, "first");
        await using (var db = await host.WritingAsync())
            host.Connection.BeginTransaction();

        await AddAndReadAsync(host, "second");

        (await host.ReadAsync(db => db.Shelves.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_context_that_writes_has_the_model_of_one_that_reads()
    {
        await using var host = await ShelfHost.StartAsync();
        await using var reading = await host.OrdinaryAsync();
        await using var writing = await host.WritingAsync();

        writing.Model.ShouldBeSameAs(reading.Model);
    }

    [Fact]
    public async Task Of_very_many_statements_some_are_forgotten()
    {
        await using var host = await ShelfHost.StartAsync();

        for (var i = 0; i < 500; i++)
        {
            await using var command = host.Connection.CreateCommand();
            command.CommandText = $"SELECT {i}";
            (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe((long)i);
        }

        host.Compiled().Count.ShouldBeInRange(1, 250);
    }

    static Task AddAndReadAsync(ShelfHost host, string name) => host.WriteAsync(async db =>
    {
        db.Shelves.Add(new Shelf { Name = name });
        await db.SaveChangesAsync();
        (await db.Shelves.AsNoTracking().Where(shelf => shelf.Name == name).CountAsync()).ShouldBe(1);
    });
}
