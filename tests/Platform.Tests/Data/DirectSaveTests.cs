using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Kernel;

namespace PropertyHub.Platform.Tests.Data;

public sealed class DirectSaveTests
{
    [Fact]
    public async Task Rows_are_written_as_EF_writes_them()
    {
        await using var host = await ShelfHost.StartAsync();
        await using (var ordinary = await host.OrdinaryAsync())
            await ShelfHost.InTransactionAsync(ordinary, AddAndChangeAsync);
        await host.WriteAsync(async db =>
        {
            (await db.Shelves.SingleAsync()).Name = "EF's";
            await db.SaveChangesAsync();
            await AddAndChangeAsync(db);
        });

        var rows = await RowsAsync(host);
        rows.Count.ShouldBe(4);
        rows[2].ShouldBe(rows[0]);
        rows[3].ShouldBe(rows[1]);
        host.Compiled().ShouldContain(text => text.StartsWith("INSERT INTO \"shelves_Volumes\"") && text.Contains("$p0"));
        host.Compiled().ShouldContain(text => text.StartsWith("UPDATE \"shelves_Volumes\"") && text.Contains("$p0"));
    }

    [Fact]
    public async Task Numbers_rise_in_the_order_of_adding_and_children_know_their_parent()
    {
        await using var host = await ShelfHost.StartAsync();

        await host.WriteAsync(async db =>
        {
            foreach (var part in new[] { "1", "2" })
            {
                for (var i = 0; i < 5; i++)
                    db.Shelves.Add(new Shelf { Name = $"{part}{i}", Volumes = [Volume($"{part}{i}a"), Volume($"{part}{i}b")] });
                await db.SaveChangesAsync();
            }
        });

        var shelves = await host.ReadAsync(db => db.Shelves.Include(shelf => shelf.Volumes).OrderBy(shelf => shelf.Id).ToListAsync());
        shelves.Select(shelf => shelf.Name).ShouldBe(shelves.Select(shelf => shelf.Name).Order(StringComparer.Ordinal));
        shelves.SelectMany(shelf => shelf.Volumes.OrderBy(volume => volume.Id).Select(volume => volume.Title)).ShouldBe(shelves.SelectMany(shelf => new[] { shelf.Name + "a", shelf.Name + "b" }));
    }

    [Fact]
    public async Task A_row_that_somebody_else_changed_meanwhile_is_not_written_over()
    {
        await using var host = await ShelfHost.StartAsync();
        await host.WriteAsync(db => { db.Shelves.Add(new Shelf { Name = "first", Volumes = [Volume("a")] }); return db.SaveChangesAsync(); });

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => host.WriteAsync(async db =>
        {
            var volume = await db.Volumes.SingleAsync();
            db.Entry(volume).Property(x => x.Version).OriginalValue = 7;
            volume.Title = "b";
            (await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync())).Entries.Single().Entity.ShouldBeSameAs(volume);
            await db.SaveChangesAsync();
        }));

        (await host.ReadAsync(db => db.Volumes.SingleAsync())).Title.ShouldBe("a");
    }

    [Fact]
    public async Task A_second_row_of_a_unique_name_is_told_as_by_EF_and_the_next_operation_goes_on()
    {
        await using var host = await ShelfHost.StartAsync();
        Func<ShelfDb, Task> add = db => { db.Shelves.Add(new Shelf { Name = "first" }); return db.SaveChangesAsync(); };
        await host.WriteAsync(add);

        (await Should.ThrowAsync<DbUpdateException>(() => host.WriteAsync(add))).InnerException.ShouldBeOfType<SqliteException>();

        await host.WriteAsync(db => { db.Shelves.Add(new Shelf { Name = "second" }); return db.SaveChangesAsync(); });
        (await host.ReadAsync(db => db.Shelves.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Where_the_order_of_changes_matters_EF_finds_it()
    {
        await using var host = await ShelfHost.StartAsync();
        await host.WriteAsync(db => { db.Shelves.AddRange(new Shelf { Name = "a" }, new Shelf { Name = "b" }); return db.SaveChangesAsync(); });

        await host.WriteAsync(async db =>
        {
            var shelves = await db.Shelves.OrderBy(shelf => shelf.Id).ToListAsync();
            db.Shelves.Remove(shelves[0]);
            shelves[1].Name = "a";
            db.Shelves.Add(new Shelf { Name = "b", Volumes = [Volume("x")] });
            await db.SaveChangesAsync();
        });

        (await host.ReadAsync(db => db.Shelves.OrderBy(shelf => shelf.Id).Select(shelf => shelf.Name).ToListAsync())).ShouldBe(["a", "b"]);
    }

    static async Task AddAndChangeAsync(ShelfDb db)
    {
        db.Shelves.Add(new Shelf { Name = "first", Volumes = [Volume("a"), new Volume { Title = "b" }] });
        await db.SaveChangesAsync();
        var (a, b) = (db.Volumes.Local.Single(volume => volume.Title == "a"), db.Volumes.Local.Single(volume => volume.Title == "b"));
        (a.Note, a.Price, a.Weight, a.Binding, a.ReadAt, a.Lent) = (null, new Money(-5), 0.125m, Binding.Paper, null, false);
        (b.Note, b.ReadAt) = ("下册", new DateTime(2026, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc));
        await db.SaveChangesAsync();
    }

    static Volume Volume(string title) => new()
    {
        Title = title, Note = "上册", Price = new Money(12345), Weight = 1.5m, Binding = Binding.Leather, Bought = new DateOnly(2026, 11, 24), Lent = true,
        ReadAt = new DateTime(2026, 11, 24, 2, 3, 4, 567, DateTimeKind.Utc).AddTicks(89), Period = new Period(2026, 11), Mark = new Guid("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"), Cover = [1, 2, 255],
    };

    /// <summary>Each row as the file has it, but for its numbers.</summary>
    static async Task<List<string>> RowsAsync(ShelfHost host) => await host.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT * FROM shelves_Volumes ORDER BY Id";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) is not ("Id" or "ShelfId"))
                .Select(i => $"{reader.GetName(i)} {reader.GetDataTypeName(i)} {(reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i))}")));
        return rows;
    });
}
