using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;

namespace PropertyHub.Archives.People.Import;

/// <summary>One person out of a row, evened out: null is unknown, a value with * is the masked form of what is known already.</summary>
internal sealed record NamedPerson(RowOf<PersonRow> Row, string Name, string? Phone, string? IdNumber, string? Plate)
{
    public PersonRole Role => Row.Value.Role!.Value;
    public DateOnly? From => Row.Value.From;
    public bool IdIsMasked => Masking.IsMasked(IdNumber);

    /// <summary>The owners in one cell, their phones and ID numbers paired by position; others are one person each.</summary>
    public static IEnumerable<NamedPerson> Of(RowOf<PersonRow> row)
    {
        var names = row.Value.Role == PersonRole.Owner ? Wording.Split(row.Value.Name) : [row.Value.Name!];
        if (names.Count <= 1)
            return [new(row, row.Value.Name!.Trim(), Number(row.Value.Phone), Number(row.Value.IdNumber), row.Value.Plate)];
        var (phones, numbers, plates) = (Wording.Split(row.Value.Phone), Wording.Split(row.Value.IdNumber), Wording.Split(row.Value.Plate));
        return names.Select((name, i) => new NamedPerson(row, name, Number(phones.ElementAtOrDefault(i)), Number(numbers.ElementAtOrDefault(i)),
            plates.Count == names.Count ? plates[i] : i == 0 ? row.Value.Plate : null));
    }

    static string? Number(string? written) =>
        Placeholders.Clear(written is null ? null : string.Concat(written.Where(c => !char.IsWhiteSpace(c))));
}
