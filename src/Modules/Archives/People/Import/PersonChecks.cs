using System.Text.RegularExpressions;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.People.Import;

/// <summary>What is wrong with a row by itself, and what is odd.</summary>
internal sealed partial class PersonChecks(ImportBatch<PersonRow> batch)
{
    const string IdentityCard = "身份证";
    readonly OddRows _phones = new(), _numbers = new();

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
            _phones.Add(row.Number);
        if (named.IdNumber is not null && !named.IdIsMasked && row.Value.IdKind is null or IdentityCard && named.IdNumber is not null && !named.IdIsMasked && !Card().IsMatch(named.IdNumber))
            _numbers.Add(row.Number);
    }

    /// <summary>After the last row.</summary>
    public void Warn()
    {
        _phones.Warn(batch, Texts.OddPhones);
        _numbers.Warn(batch, Texts.OddIdNumbers);
    }

    /// <summary>How many rows are odd, and the first of them.</summary>
    sealed class OddRows
    {
        const int Named = 20;
        readonly List<string> _first = [];
        int _count;

        public void Add(int row)
        {
            if (++_count <= Named)
                _first.Add(row.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        public void Warn(ImportBatch<PersonRow> batch, Func<object?, object?, Text> warning)
        {
            if (_count > 0)
                batch.Warn(warning(_count, _count > Named ? [.. _first, "…"] : _first));
        }
    }

    [GeneratedRegex(@"^\+?[0-9()\-]{5,20}(转[0-9]{1,6})?$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^([0-9]{15}|[0-9]{17}[0-9Xx])$")]
    private static partial Regex Card();
}
