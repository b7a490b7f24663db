using System.Text.RegularExpressions;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.People.Import;

/// <summary>What is wrong with a row by itself, and what is odd.</summary>
internal sealed partial class PersonChecks(ImportBatch<PersonRow> batch)
{
    const string IdentityCard = "身份证";
    readonly OddOnes _phones = new(), _numbers = new();

    public void Run(IEnumerable<RowOf<PersonRow>> rows, IReadOnlyDictionary<string, long> units)
    {
        foreach (var row in rows)
        {
            var person = row.Value;
            if (!units.ContainsKey(person.UnitCode!))
                batch.Refuse(row, PersonRow.UnitHeader, Texts.UnitUnknown(person.UnitCode));
            if (person.To < person.From)
                batch.Refuse(row, PersonRow.ToHeader, Texts.EndBeforeStart(person.From));
            foreach (var named in NamedPerson.Of(row))
                Run(named);
        }
    }

    void Run(NamedPerson named)
    {
        var row = named.Row;
        if (named.Name.Length > 100)
            batch.Refuse(row, PersonRow.NameHeader, Texts.NameTooLong);
        if (named.Phone is { Length: > 60 })
            batch.Refuse(row, PersonRow.PhoneHeader, Texts.PhoneTooLong);
        if (named.Phone is not null && !Masking.IsMasked(named.Phone) && !Phone().IsMatch(named.Phone))
            _phones.Add(Written(row.Number));
        if (named.IdNumber is not null && !named.IdIsMasked && row.Value.IdKind is null or IdentityCard && named.IdNumber is not null && !named.IdIsMasked && !Card().IsMatch(named.IdNumber))
            _numbers.Add(Written(row.Number));
    }

    /// <summary>After the last row.</summary>
    public void Warn()
    {
        _phones.Warn(batch, Texts.OddPhones);
        _numbers.Warn(batch, Texts.OddIdNumbers);
    }

    static string Written(int row) => row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\+?[0-9()\-]{5,20}(转[0-9]{1,6})?$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^([0-9]{15}|[0-9]{17}[0-9Xx])$")]
    private static partial Regex Card();
}
