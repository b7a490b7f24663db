using System.Text.RegularExpressions;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.People.Import;

/// <summary>What is wrong with a row by itself, and what is odd.</summary>
internal static partial class PersonChecks
{
    const string IdentityCard = "身份证";
    const int Named = 20;

    public static void Run(ImportBatch<PersonRow> batch, IReadOnlyDictionary<string, long> units)
    {
        List<string> phones = [], numbers = [];
        foreach (var row in batch.Rows)
        {
            var person = row.Value;
            if (!units.ContainsKey(person.UnitCode!))
                batch.Refuse(row, PersonRow.UnitHeader, Texts.UnitUnknown(person.UnitCode));
            if (person.To < person.From)
                batch.Refuse(row, PersonRow.ToHeader, Texts.EndBeforeStart(person.From));
            foreach (var named in NamedPerson.Of(row))
            {
                if (named.Name.Length > 100)
                    batch.Refuse(row, PersonRow.NameHeader, Texts.NameTooLong);
                if (named.Phone is { Length: > 60 })
                    batch.Refuse(row, PersonRow.PhoneHeader, Texts.PhoneTooLong);
                if (named.Phone is not null && !Masking.IsMasked(named.Phone) && !Phone().IsMatch(named.Phone))
                    phones.Add(row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
                if (named.IdNumber is not null && !named.IdIsMasked && person.IdKind is null or IdentityCard && named.IdNumber is not null && !named.IdIsMasked && !Card().IsMatch(named.IdNumber))
                    numbers.Add(row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
        Warn(batch, phones, Texts.OddPhones);
        Warn(batch, numbers, Texts.OddIdNumbers);
    }

    static void Warn(ImportBatch<PersonRow> batch, List<string> rows, Func<object?, object?, Text> warning)
    {
        if (rows.Count > 0)
            batch.Warn(warning(rows.Count, rows.Count > Named ? [.. rows.Take(Named), "…"] : rows));
    }

    [GeneratedRegex(@"^\+?[0-9()\-]{5,20}(转[0-9]{1,6})?$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^([0-9]{15}|[0-9]{17}[0-9Xx])$")]
    private static partial Regex Card();
}
