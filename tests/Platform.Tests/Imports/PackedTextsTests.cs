using PropertyHub.Platform.Imports;

namespace PropertyHub.Platform.Tests.Imports;

public class PackedTextsTests
{
    [Fact]
    public void Texts_come_out_as_they_went_in_also_across_pages()
    {
        var packed = new PackedTexts();
        var rows = Enumerable.Range(0, 5_000).Select(i => new[] { $"{i}-1-101", "", $"王伟𠮷{i}\n" }).Append([new string('长', 40_000), "a", "b"]).Append(["c", "d", ""]).ToList();
        var places = rows.ConvertAll(row => packed.Add(row));

        rows.Zip(places).ShouldAllBe(row => packed.Read(row.Second, 3).SequenceEqual(row.First));
    }
}
