using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;

namespace PropertyHub.Host.Demo;

/// <summary>Reads from the ageing list what each unit owes.</summary>
internal static class OpenAmounts
{
    sealed class Row
    {
        public string? Unit { get; set; }
        public Money? Open { get; set; }
    }

    static readonly RowLayout<Row> Layout = new RowLayout<Row>("账龄").Code("房屋编码", row => row.Unit).Money("合计", row => row.Open);

    public static Dictionary<string, Money> Read(Stream file)
    {
        var opened = Layout.Open(file);
        if (!opened.Succeeded)
            throw new InvalidOperationException(opened.Refusal!.Text);
        using var reader = opened.Value;
        return reader.Rows().Where(row => row.Value is { Unit: not null, Open: not null }).ToDictionary(row => row.Value.Unit!, row => row.Value.Open!.Value);
    }
}
